package french

// verbEntries holds the verbs as romance.Framed and conjugate read them.
var verbEntries = map[string]string{
	"sleep": "dormir/dort/dorment/dormi/dormir/dorm", "play": "jouer",
	"fall asleep": "se endormir/endort/endorment/endormi/endormir", "wake up": "se réveiller", "rest": "se reposer",
	"swim": "nager", "run away": "se enfuir/enfuit/enfuient/enfui/enfuir", "come": "être arriver",
	"hide (oneself)": "se cacher", "wait": "attendre/attend/attendent/attendu/attendr", "go home": "être rentrer~à la maison",
	"run home": "être rentrer~à la maison en courant", "go to bed": "se coucher", "stay in bed": "être rester~au lit",
	"work": "travailler", "sing": "chanter", "dance": "danser", "laugh": "rire/rit/rient/ri/rir", "cry": "pleurer",
	"smile": "sourire/sourit/sourient/souri/sourir",

	"go": "être aller/va/vont/allé/ir", "run to": "courir/court/courent/couru/courr", "travel": "voyager",

	"find": "trouver", "look for": "chercher", "lose": "perdre/perd/perdent/perdu/perdr", "take home": "emporter~à la maison",
	"buy": "acheter/achète", "sell": "vendre/vend/vendent/vendu/vendr", "eat": "manger", "hide": "cacher",
	"put": "mettre/met/mettent/mis/mettr", "see": "voir/voit/voient/vu/verr", "bake": "faire/fait/font/fait/fer",
	"cook (verb)": "faire/fait/font/fait/fer+cuire", "catch": "pêcher", "write": "écrire/écrit/écrivent/écrit/écrir",
	"draw": "dessiner", "read": "lire/lit/lisent/lu/lir", "play with": "jouer>avec", "play (instrument)": "jouer>de",
	"put on": "mettre/met/mettent/mis/mettr", "wash (clothes)": "laver", "wash (dish)": "laver", "wash (vehicle)": "laver",
	"clean (verb)": "nettoyer/nettoie", "repair": "réparer", "paint": "repeindre/repeint/repeignent/repeint/repeindr",
	"break": "casser", "steal": "voler", "take away": "emporter", "pick": "cueillir/cueille/cueillent/cueilli/cueiller",
	"plant": "planter", "water (verb)": "arroser", "smell": "sentir/sent/sentent/senti/sentir",
	"drink": "boire/boit/boivent/bu/boir", "dream of": "rêver>de",

	"see (being)": "voir/voit/voient/vu/verr", "meet": "rencontrer", "visit": "rendre/rend/rendent/rendu/rendr+visite>à",
	"help": "aider", "hear": "entendre/entend/entendent/entendu/entendr", "follow": "suivre/suit/suivent/suivi/suivr",
	"greet": "saluer", "hug": "serrer~dans ses bras|dans leurs bras", "comfort": "consoler", "thank": "remercier",
	"feed": "donner+à manger>à", "stroke": "caresser", "play with (being)": "jouer>avec", "find (being)": "trouver",
	"wake": "réveiller", "chase": "poursuivre/poursuit/poursuivent/poursuivi/poursuivr", "catch (being)": "attraper",
	"draw (being)": "dessiner",

	"give": "donner", "show": "montrer", "bring to": "apporter", "sell to": "vendre/vend/vendent/vendu/vendr",
	"bring back": "rapporter", "tell": "raconter", "send": "envoyer/envoie/envoient/envoyé/enverr", "lend": "prêter",

	"love (habit)": "adorer", "live": "vivre/vit/vivent/vécu/vivr/viv",
	"sell (habit)": "vendre/vend/vendent/vendu/vendr/vend", "collect": "collectionner",
}
