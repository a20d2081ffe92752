package german

// verbEntries gives each verb, and after the usual word those that some partners
// ask for (variant).
var verbEntries = map[string]string{
	// Anyone.
	"sleep": "schlafen, schläft, schlief", "play": "spielen",
	"fall asleep": "ein|schlafen, schläft, schlief", "wake up": "auf|wachen",
	"rest": "aus|ruhen; self", "swim": "schwimmen, schwimmt, schwamm",
	"run away": "weg|laufen, läuft, lief / weg|fliegen, fliegt, flog / weg|kriechen, kriecht, kroch / weg|hüpfen",
	"come":     "kommen, kommt, kam", "hide (oneself)": "verstecken; self / stellen; self", "wait": "warten",
	"go home": "nach Hause |gehen, geht, ging", "run home": "nach Hause |laufen, läuft, lief",
	"go to bed": "ins Bett |gehen, geht, ging", "stay in bed": "im Bett |bleiben, bleibt, blieb",
	"work": "arbeiten", "sing": "singen, singt, sang", "dance": "tanzen", "laugh": "lachen",
	"cry": "weinen", "smile": "lächeln",
	"go":     "gehen, geht, ging / fliegen, fliegt, flog / kriechen, kriecht, kroch / hüpfen",
	"run to": "laufen, läuft, lief / flattern / schlängeln; self / springen, springt, sprang",
	"travel": "reisen",
	// Things.
	"find": "finden, findet, fand; perfect gefunden", "look for": "suchen",
	"lose": "verlieren, verliert, verlor", "take home": "mit nach Hause |nehmen, nimmt, nahm",
	"buy": "kaufen", "sell": "verkaufen",
	"eat":  "essen, isst, aß / auf|essen, isst, aß / fressen, frisst, fraß / auf|fressen, frisst, fraß",
	"hide": "verstecken", "put": "legen / stellen", "see": "sehen, sieht, sah",
	"bake":        "backen, backt, backte",
	"cook (verb)": "kochen / braten, brät, briet / backen, backt, backte",
	"catch":       "fangen, fängt, fing", "write": "schreiben, schreibt, schrieb",
	"draw": "zeichnen", "read": "lesen, liest, las", "play with": "spielen; with mit damit",
	"play (instrument)": "spielen; with auf darauf",
	"put on":            "an|ziehen, zieht, zog / auf|setzen / um|binden, bindet, band; self / an|ziehen, zieht, zog",
	"wash (clothes)":    "waschen, wäscht, wusch", "wash (dish)": "spülen / putzen",
	"wash (vehicle)": "waschen, wäscht, wusch", "clean (verb)": "putzen", "repair": "reparieren",
	"paint": "an|streichen, streicht, strich",
	"break": "zerbrechen, zerbricht, zerbrach / kaputt |machen", "steal": "stehlen, stiehlt, stahl",
	"take away": "an sich |nehmen, nimmt, nahm / schnappen; self", "pick": "pflücken",
	"plant": "pflanzen", "water (verb)": "gießen, gießt, goss",
	"smell": "riechen, riecht, roch; with an daran", "drink": "trinken, trinkt, trank",
	"dream of": "träumen; with von davon", "have (wish)": "haben, hat, hatte",
	// Beings.
	"see (being)": "sehen, sieht, sah", "meet": "treffen, trifft, traf", "visit": "besuchen; near",
	"help": "helfen, hilft, half; to; near", "hear": "hören", "follow": "folgen; to",
	"greet": "begrüßen", "hug": "umarmen", "comfort": "trösten", "thank": "danken; to",
	"feed": "füttern", "stroke": "streicheln", "play with (being)": "spielen; with mit damit",
	"find (being)": "finden, findet, fand", "wake": "wecken", "chase": "verfolgen",
	"catch (being)": "erwischen", "draw (being)": "zeichnen",
	// Giving.
	"give": "geben, gibt, gab / schenken", "show": "zeigen",
	"bring to": "bringen, bringt, brachte / mit|bringen, bringt, brachte", "sell to": "verkaufen",
	"bring back": "zurück|bringen, bringt, brachte", "tell": "erzählen", "send": "schicken",
	"lend": "leihen, leiht, lieh",
	// Habits.
	"love (habit)": "mögen, mag, mochte", "have": "haben, hat, hatte", "live": "leben",
	"sell (habit)": "verkaufen / handeln; with mit damit", "collect": "sammeln",
}
