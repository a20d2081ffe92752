package german

// verbEntries gives each verb, and after the usual word those that some partners
// ask for (variant).
var verbEntries = map[string][]*verb{
	// Anyone.
	"sleep": {strong("schlafen", "schläft", "schlief")}, "play": {weak("spielen")},
	"fall asleep": {strong("ein|schlafen", "schläft", "schlief")}, "wake up": {weak("auf|wachen")},
	"rest": {weak("aus|ruhen").self()}, "swim": {strong("schwimmen", "schwimmt", "schwamm")},
	"run away": {
		strong("weg|laufen", "läuft", "lief"), strong("weg|fliegen", "fliegt", "flog"), strong("weg|kriechen", "kriecht", "kroch"),
		weak("weg|hüpfen"),
	},
	"come": {strong("kommen", "kommt", "kam")}, "hide (oneself)": {weak("verstecken").self(), weak("stellen").self()}, "wait": {weak("warten")},
	"go home": {strong("nach Hause |gehen", "geht", "ging")}, "run home": {strong("nach Hause |laufen", "läuft", "lief")},
	"go to bed": {strong("ins Bett |gehen", "geht", "ging")}, "stay in bed": {strong("im Bett |bleiben", "bleibt", "blieb")},
	"work": {weak("arbeiten")}, "sing": {strong("singen", "singt", "sang")}, "dance": {weak("tanzen")}, "laugh": {weak("lachen")},
	"cry": {weak("weinen")}, "smile": {weak("lächeln")},
	"go": {
		strong("gehen", "geht", "ging"), strong("fliegen", "fliegt", "flog"), strong("kriechen", "kriecht", "kroch"), weak("hüpfen"),
	},
	"run to": {
		strong("laufen", "läuft", "lief"), weak("flattern"), weak("schlängeln").self(), strong("springen", "springt", "sprang"),
	},
	"travel": {weak("reisen")},
	// Things.
	"find": {strong("finden", "findet", "fand").perfect("gefunden")}, "look for": {weak("suchen")},
	"lose": {strong("verlieren", "verliert", "verlor")}, "take home": {strong("mit nach Hause |nehmen", "nimmt", "nahm")},
	"buy": {weak("kaufen")}, "sell": {weak("verkaufen")},
	"eat": {
		strong("essen", "isst", "aß"), strong("auf|essen", "isst", "aß"), strong("fressen", "frisst", "fraß"),
		strong("auf|fressen", "frisst", "fraß"),
	},
	"hide": {weak("verstecken")}, "put": {weak("legen"), weak("stellen")}, "see": {strong("sehen", "sieht", "sah")},
	"bake":        {strong("backen", "backt", "backte")},
	"cook (verb)": {weak("kochen"), strong("braten", "brät", "briet"), strong("backen", "backt", "backte")},
	"catch":       {strong("fangen", "fängt", "fing")}, "write": {strong("schreiben", "schreibt", "schrieb")},
	"draw": {weak("zeichnen")}, "read": {strong("lesen", "liest", "las")}, "play with": {weak("spielen").with("mit", "damit")},
	"play (instrument)": {weak("spielen").with("auf", "darauf")},
	"put on": {
		strong("an|ziehen", "zieht", "zog"), weak("auf|setzen"), strong("um|binden", "bindet", "band").self(), strong("an|ziehen", "zieht", "zog"),
	},
	"wash (clothes)": {strong("waschen", "wäscht", "wusch")}, "wash (dish)": {weak("spülen"), weak("putzen")},
	"wash (vehicle)": {strong("waschen", "wäscht", "wusch")}, "clean (verb)": {weak("putzen")}, "repair": {weak("reparieren")},
	"paint": {strong("an|streichen", "streicht", "strich")},
	"break": {strong("zerbrechen", "zerbricht", "zerbrach"), weak("kaputt |machen")}, "steal": {strong("stehlen", "stiehlt", "stahl")},
	"take away": {strong("an sich |nehmen", "nimmt", "nahm"), weak("schnappen").self()}, "pick": {weak("pflücken")},
	"plant": {weak("pflanzen")}, "water (verb)": {strong("gießen", "gießt", "goss")},
	"smell": {strong("riechen", "riecht", "roch").with("an", "daran")}, "drink": {strong("trinken", "trinkt", "trank")},
	"dream of": {weak("träumen").with("von", "davon")}, "have (wish)": {strong("haben", "hat", "hatte")},
	// Beings.
	"see (being)": {strong("sehen", "sieht", "sah")}, "meet": {strong("treffen", "trifft", "traf")}, "visit": {weak("besuchen").near()},
	"help": {strong("helfen", "hilft", "half").to().near()}, "hear": {weak("hören")}, "follow": {weak("folgen").to()},
	"greet": {weak("begrüßen")}, "hug": {weak("umarmen")}, "comfort": {weak("trösten")}, "thank": {weak("danken").to()},
	"feed": {weak("füttern")}, "stroke": {weak("streicheln")}, "play with (being)": {weak("spielen").with("mit", "damit")},
	"find (being)": {strong("finden", "findet", "fand")}, "wake": {weak("wecken")}, "chase": {weak("verfolgen")},
	"catch (being)": {weak("erwischen")}, "draw (being)": {weak("zeichnen")},
	// Giving.
	"give": {strong("geben", "gibt", "gab"), weak("schenken")}, "show": {weak("zeigen")},
	"bring to": {strong("bringen", "bringt", "brachte"), strong("mit|bringen", "bringt", "brachte")}, "sell to": {weak("verkaufen")},
	"bring back": {strong("zurück|bringen", "bringt", "brachte")}, "tell": {weak("erzählen")}, "send": {weak("schicken")},
	"lend": {strong("leihen", "leiht", "lieh")},
	// Habits.
	"love (habit)": {strong("mögen", "mag", "mochte")}, "have": {strong("haben", "hat", "hatte")}, "live": {weak("leben")},
	"sell (habit)": {weak("verkaufen"), weak("handeln").with("mit", "damit")}, "collect": {weak("sammeln")},
}
