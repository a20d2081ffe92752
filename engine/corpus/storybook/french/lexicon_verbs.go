//go:build bits2

package french

// verbEntries holds the verbs as verbOf reads them.
var verbEntries = map[string]string{
	"sleep": "dormir/dort/dorment/dormi/dormir", "play": "jouer", "wait": "attendre/attend/attendent/attendu/attendr",
	"sneeze": "éternuer", "rest": "se reposer", "jump": "sauter", "swim": "nager", "wake up": "se réveiller",
	"fall asleep": "se endormir/endort/endorment/endormi/endormir", "dream": "rêver", "shiver": "trembler",
	"disappear": "disparaître/disparaît/disparaissent/disparu/disparaîtr",

	"work": "travailler", "sing": "chanter", "dance": "danser", "laugh": "rire/rit/rient/ri/rir", "cry": "pleurer",
	"smile": "sourire/sourit/sourient/souri/sourir", "get up": "se lever/lève", "whistle": "siffler",
	"think": "réfléchir/réfléchit/réfléchissent/réfléchi/réfléchir", "travel": "voyager",

	"go": "être aller/va/vont/allé/ir", "run to": "courir/court/courent/couru/courr",
	"come": "être venir/vient/viennent/venu/viendr", "return": "être revenir/revient/reviennent/revenu/reviendr",
	"hurry": "se dépêcher+d’aller", "fly": "se envoler",

	"find": "trouver", "see": "voir/voit/voient/vu/verr", "look for": "chercher", "hide": "cacher",

	"take": "prendre/prend/prennent/pris/prendr", "carry": "porter", "lose": "perdre/perd/perdent/perdu/perdr",
	"bring": "apporter", "steal": "voler", "touch": "toucher",

	"buy": "acheter/achète", "sell": "vendre/vend/vendent/vendu/vendr", "need": "avoir", "clean (verb)": "nettoyer/nettoie",
	"draw": "dessiner", "forget": "oublier", "want": "vouloir", "drop": "faire/fait/font/fait/fer+tomber",
	"count": "compter", "admire": "admirer",

	"eat": "manger", "smell (food)": "sentir/sent/sentent/senti/sentir", "taste": "goûter",

	"cook (verb)": "cuisiner", "cut": "couper", "wash (food)": "laver",

	"put on": "mettre/met/mettent/mis/mettr", "wash": "laver", "sew": "coudre/coud/cousent/cousu/coudr",
	"take off": "enlever/enlève", "mend": "raccommoder",

	"read": "lire/lit/lisent/lu/lir", "write": "écrire/écrit/écrivent/écrit/écrir", "fold": "plier", "tear up": "déchirer",
	"copy": "recopier",

	"water": "arroser", "plant": "planter", "photograph": "photographier",
	"smell (plant)": "sentir/sent/sentent/senti/sentir",

	"repair": "réparer", "paint": "peindre/peint/peignent/peint/peindr", "push": "pousser", "wash (vehicle)": "laver",

	"see (being)": "voir/voit/voient/vu/verr", "help": "aider", "love": "aimer",
	"hear": "entendre/entend/entendent/entendu/entendr", "follow": "suivre/suit/suivent/suivi/suivr",
	"look for (being)": "chercher", "wait for": "attendre/attend/attendent/attendu/attendr",
	"protect": "protéger/protège/protègent/protégé/protéger",

	"visit": "rendre/rend/rendent/rendu/rendr+visite", "call": "appeler/appelle", "greet": "saluer", "meet": "rencontrer",
	"hug": "embrasser", "thank": "remercier", "wake": "réveiller", "feed": "nourrir/nourrit/nourrissent/nourri/nourrir",
	"invite": "inviter", "comfort": "consoler",

	"give": "donner", "show": "montrer", "bring to": "apporter", "send": "envoyer/envoie/envoient/envoyé/enverr",
	"lend": "prêter", "promise": "promettre/promet/promettent/promis/promettr",

	"love (habit)": "aimer", "sell (habit)": "vendre/vend/vendent/vendu/vendr", "collect": "collectionner",
	"paint (habit)": "peindre/peint/peignent/peint/peindr", "buy (habit)": "acheter/achète", "hate": "détester",
}
