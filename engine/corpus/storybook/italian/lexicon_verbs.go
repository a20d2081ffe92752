package italian

// verbEntries holds the verbs as romance.Framed and conjugate read them.
var verbEntries = map[string]string{
	"sleep": "dormire", "play": "giocare", "fall asleep": "si addormentare", "wake up": "si svegliare", "rest": "si riposare",
	"swim": "nuotare", "run away": "essere scappare", "come": "essere arrivare", "hide (oneself)": "si nascondere/nascosto",
	"wait": "aspettare", "go home": "essere tornare~a casa", "run home": "essere correre/corso~a casa",
	"go to bed": "essere andare/va/vanno/andato/andr~a letto", "stay in bed": "essere rimanere/rimane/rimangono/rimasto/rimarr~a letto",
	"work": "lavorare", "sing": "cantare", "dance": "ballare", "laugh": "ridere/riso", "cry": "piangere/pianto",
	"smile": "sorridere/sorriso",

	"go": "essere andare/va/vanno/andato/andr", "run to": "essere andare/va/vanno/andato/andr+di corsa", "travel": "viaggiare",

	"find": "trovare", "look for": "cercare", "lose": "perdere/perso", "take home": "portare~a casa", "buy": "comprare",
	"sell": "vendere", "eat": "mangiare", "hide": "nascondere/nascosto", "put": "mettere/messo", "see": "vedere/vede/vedono/visto/vedr",
	"bake": "preparare", "cook (verb)": "preparare", "catch": "pescare", "write": "scrivere/scritto", "draw": "disegnare",
	"read": "leggere/letto", "play with": "giocare>con", "play (instrument)": "suonare", "put on": "si mettere/messo",
	"wash (clothes)": "lavare", "wash (dish)": "lavare", "wash (vehicle)": "lavare", "clean (verb)": "pulire/isc",
	"repair": "riparare", "paint": "verniciare", "break": "rompere/rotto", "steal": "rubare", "take away": "portare+via",
	"pick": "raccogliere/raccoglie/raccolgono/raccolto/raccoglier", "plant": "piantare", "water (verb)": "annaffiare",
	"smell": "annusare", "drink": "bere/beve/bevono/bevuto/berr", "dream of": "sognare",

	"see (being)": "vedere/vede/vedono/visto/vedr", "meet": "incontrare",
	"visit": "essere andare/va/vanno/andato/andr+a trovare", "help": "aiutare", "hear": "sentire", "follow": "seguire",
	"greet": "salutare", "hug": "abbracciare", "comfort": "consolare", "thank": "ringraziare",
	"feed": "dare/dà/danno/dato/dar+da mangiare>a", "stroke": "accarezzare", "play with (being)": "giocare>con",
	"find (being)": "trovare", "wake": "svegliare", "chase": "inseguire", "catch (being)": "prendere/preso",
	"draw (being)": "disegnare",

	"give": "dare/dà/danno/dato/dar", "show": "mostrare", "bring to": "portare", "sell to": "vendere", "bring back": "riportare",
	"tell": "raccontare", "send": "mandare", "lend": "prestare",

	"love (habit)": "adorare", "live": "vivere/vissuto", "sell (habit)": "vendere", "collect": "collezionare",
}
