//go:build bits2

package italian

// verbEntries holds the verbs as verbOf reads them.
var verbEntries = map[string]string{
	"sleep": "dormire", "play": "giocare", "wait": "aspettare", "sneeze": "starnutire/isc", "rest": "si riposare",
	"jump": "saltare", "swim": "nuotare", "wake up": "si svegliare", "fall asleep": "si addormentare", "dream": "sognare",
	"shiver": "tremare", "disappear": "essere sparire/isc",

	"work": "lavorare", "sing": "cantare", "dance": "ballare", "laugh": "ridere/riso", "cry": "piangere/pianto",
	"smile": "sorridere/sorriso", "get up": "si alzare", "whistle": "fischiare", "think": "riflettere",
	"travel": "viaggiare",

	"go": "essere andare/va/vanno/andato/andr", "run to": "essere correre/corso",
	"come": "essere venire/viene/vengono/venuto/verr", "return": "essere tornare", "hurry": "si affrettare",
	"fly": "essere volare",

	"find": "trovare", "see": "vedere/vede/vedono/visto/vedr", "look for": "cercare", "hide": "nascondere/nascosto",

	"take": "prendere/preso", "carry": "portare", "lose": "perdere/perso", "bring": "riportare", "steal": "rubare",
	"touch": "toccare",

	"buy": "comprare", "sell": "vendere", "need": "avere", "clean (verb)": "pulire/isc", "draw": "disegnare",
	"forget": "dimenticare", "want": "volere", "drop": "fare/fa/fanno/fatto/far+cadere", "count": "contare",
	"admire": "ammirare",

	"eat": "mangiare", "smell (food)": "annusare", "taste": "assaggiare",

	"cook (verb)": "cucinare", "cut": "tagliare", "wash (food)": "lavare",

	"put on": "si mettere/messo", "wash": "lavare", "sew": "cucire/cuce/cuciono/cucito/cucir",
	"take off": "si togliere/toglie/tolgono/tolto/toglier", "mend": "rammendare",

	"read": "leggere/letto", "write": "scrivere/scritto", "fold": "piegare", "tear up": "strappare", "copy": "copiare",

	"water": "annaffiare", "plant": "piantare", "photograph": "fotografare", "smell (plant)": "annusare",

	"repair": "riparare", "paint": "dipingere/dipinto", "push": "spingere/spinto", "wash (vehicle)": "lavare",

	"see (being)": "vedere/vede/vedono/visto/vedr", "help": "aiutare", "love": "amare", "hear": "sentire",
	"follow": "seguire", "look for (being)": "cercare", "wait for": "aspettare", "protect": "proteggere/protetto",

	"visit": "essere andare/va/vanno/andato/andr+a trovare", "call": "chiamare", "greet": "salutare", "meet": "incontrare",
	"hug": "abbracciare", "thank": "ringraziare", "wake": "svegliare", "feed": "nutrire", "invite": "invitare",
	"comfort": "consolare",

	"give": "dare/dà/danno/dato/dar", "show": "mostrare", "bring to": "portare", "send": "mandare", "lend": "prestare",
	"promise": "promettere/promesso",

	"love (habit)": "amare", "sell (habit)": "vendere", "collect": "collezionare", "paint (habit)": "dipingere/dipinto",
	"buy (habit)": "comprare", "hate": "odiare",
}
