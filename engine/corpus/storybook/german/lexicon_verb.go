//go:build bits2

package german

// verbEntries gives each verb; put on and take off stand for their most frequent
// variant.
var verbEntries = map[string]verb{
	// Anyone.
	"sleep": strong("schlafen", "schläft", "schlief"), "play": weak("spielen"), "wait": weak("warten"), "sneeze": weak("niesen"),
	"rest": weak("aus|ruhen").self(), "jump": weak("hüpfen"), "swim": strong("schwimmen", "schwimmt", "schwamm"),
	"wake up": weak("auf|wachen"), "fall asleep": strong("ein|schlafen", "schläft", "schlief"), "dream": weak("träumen"),
	"shiver": weak("zittern"), "disappear": strong("verschwinden", "verschwindet", "verschwand"),
	// People only.
	"work": weak("arbeiten"), "sing": strong("singen", "singt", "sang"), "dance": weak("tanzen"), "laugh": weak("lachen"),
	"cry": weak("weinen"), "smile": weak("lächeln"), "get up": strong("auf|stehen", "steht", "stand"),
	"whistle": strong("pfeifen", "pfeift", "pfiff"), "think": strong("nach|denken", "denkt", "dachte"), "travel": weak("reisen"),
	// Motion.
	"go": strong("gehen", "geht", "ging"), "run to": strong("laufen", "läuft", "lief"), "come": strong("kommen", "kommt", "kam"),
	"return": weak("zurück|kehren"), "hurry": weak("eilen"), "fly": strong("fliegen", "fliegt", "flog"),
	// Things.
	"find": strong("finden", "findet", "fand"), "see": strong("sehen", "sieht", "sah"), "look for": weak("suchen"),
	"hide": weak("verstecken"), "take": strong("nehmen", "nimmt", "nahm"), "carry": strong("tragen", "trägt", "trug"),
	"lose": strong("verlieren", "verliert", "verlor"), "bring": strong("mit|bringen", "bringt", "brachte"),
	"steal": strong("stehlen", "stiehlt", "stahl"), "touch": weak("berühren"), "buy": weak("kaufen"), "sell": weak("verkaufen"),
	"need": weak("brauchen"), "clean (verb)": weak("putzen"), "draw": weak("zeichnen"),
	"forget": strong("vergessen", "vergisst", "vergaß"), "want": strong("wollen", "will", "wollte"),
	"drop": strong("fallen |lassen", "lässt", "ließ"), "count": weak("zählen"), "admire": weak("bewundern"),
	// Food.
	"eat": strong("essen", "isst", "aß"), "smell (food)": strong("riechen", "riecht", "roch").with("an", dative),
	"taste": weak("probieren"), "cook (verb)": weak("kochen"), "cut": strong("schneiden", "schneidet", "schnitt"),
	"wash (food)": strong("waschen", "wäscht", "wusch"),
	// Clothing.
	"put on": putsOn[0], "take off": takesOff[0], "wash": strong("waschen", "wäscht", "wusch"), "sew": weak("nähen"),
	"mend": weak("flicken"),
	// Paper, plants, vehicles.
	"read": strong("lesen", "liest", "las"), "write": strong("schreiben", "schreibt", "schrieb"), "fold": weak("falten"),
	"tear up": strong("zerreißen", "zerreißt", "zerriss"), "copy": weak("kopieren"), "water": strong("gießen", "gießt", "goss"),
	"plant": weak("pflanzen"), "photograph": weak("fotografieren"),
	"smell (plant)": strong("riechen", "riecht", "roch").with("an", dative), "repair": weak("reparieren"),
	"paint": weak("an|malen"), "push": strong("schieben", "schiebt", "schob"), "wash (vehicle)": strong("waschen", "wäscht", "wusch"),
	// Beings.
	"see (being)": strong("sehen", "sieht", "sah"), "help": strong("helfen", "hilft", "half").with("", dative),
	"love": weak("lieben"), "hear": weak("hören"), "follow": weak("folgen").with("", dative), "look for (being)": weak("suchen"),
	"wait for": weak("warten").with("auf", accusative), "protect": weak("beschützen"), "visit": weak("besuchen"),
	"call": strong("rufen", "ruft", "rief"), "greet": weak("begrüßen"), "meet": strong("treffen", "trifft", "traf"),
	"hug": weak("umarmen"), "thank": weak("danken").with("", dative), "wake": weak("wecken"), "feed": weak("füttern"),
	"invite": strong("ein|laden", "lädt", "lud"), "comfort": weak("trösten"),
	// Giving.
	"give": strong("geben", "gibt", "gab"), "show": weak("zeigen"), "bring to": strong("bringen", "bringt", "brachte"),
	"send": weak("schicken"), "lend": strong("leihen", "leiht", "lieh"),
	"promise": strong("versprechen", "verspricht", "versprach"),
	// Habits.
	"love (habit)": weak("lieben"), "sell (habit)": weak("verkaufen"), "collect": weak("sammeln"), "paint (habit)": weak("malen"),
	"buy (habit)": weak("kaufen"), "hate": weak("hassen"),
}

// Clothes are put on and taken off by different verbs; wearingEntries says which,
// nought for the first.
var (
	putsOn = [...]verb{
		strong("an|ziehen", "zieht", "zog"), weak("auf|setzen"), strong("um|binden", "bindet", "band"), weak("an|stecken"),
	}
	takesOff = [...]verb{
		strong("aus|ziehen", "zieht", "zog"), weak("ab|setzen"), weak("ab|legen"), weak("ab|legen"),
	}
	wearingEntries = map[string]uint8{"hat": 1, "cap": 1, "crown": 1, "scarf": 2, "belt": 2, "ring": 3}
)
