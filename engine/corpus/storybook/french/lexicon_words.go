package french

import (
	"confusio/engine/corpus/storybook/romance"
	"confusio/engine/corpus/storybook/scene"
)

// phraseEntries holds what is written as it stands.
var phraseEntries = map[string]string{
	"one day": "un jour,", "yesterday": "hier,", "two days ago": "il y a deux jours,",
	"three days ago": "il y a trois jours,", "last Sunday": "dimanche dernier,", "last Friday": "vendredi dernier,",
	"two weeks ago": "il y a deux semaines,", "last year": "l’année dernière,", "last week": "la semaine dernière,",
	"last month": "le mois dernier,", "last summer": "l’été dernier,", "every day": "tous les jours,",
	"sometimes": "parfois,", "every week": "toutes les semaines,", "on Fridays": "le vendredi,", "on Mondays": "le lundi,",
	"on Tuesdays": "le mardi,", "on Wednesdays": "le mercredi,", "tomorrow": "demain,", "soon": "bientôt,",
	"next week": "la semaine prochaine,", "in two days": "dans deux jours,", "in three days": "dans trois jours,",
	"next Friday": "vendredi prochain,", "next Sunday": "dimanche prochain,",

	"under": "sous", "in": "dans", "on": "sur", "behind": "derrière", "beside": "à côté", "everywhere": "partout",

	"two": "deux", "three": "trois", "many": "beaucoup", "four": "quatre", "five": "cinq", "a few": "quelques",
	"seven": "sept", "ten": "dix",

	"Thank you": "merci", "Hello": "bonjour", "Help": "au secours",

	"in a small house": "dans une petite maison", "in the mountains": "dans les montagnes", "on an island": "sur une île",
	"by the sea": "au bord de la mer", "in a cave": "dans une grotte", "in a tower": "dans une tour",
	"in a big city": "dans une grande ville",

	"water": "de l’eau", "milk": "du lait", "tea": "du thé", "juice": "du jus de fruits", "lemonade": "de la limonade",
	"cocoa": "du chocolat chaud", "coffee": "du café",

	"rain": "il s’est mis à pleuvoir", "snow": "il s’est mis à neiger",
}

// rainEntries holds the weather as a reason.
var rainEntries = map[string]string{"rain": "il pleuvait", "snow": "il neigeait"}

// havings are states that French has rather than is.
var havings = map[string]string{"hungry": "faim", "thirsty": "soif", "afraid": "peur", "cold": "froid"}

// liaisons are masculine singulars before a vowel.
var liaisons = map[string]string{"vieux": "vieil", "beau": "bel", "nouveau": "nouvel"}

// others are the nouns that take the second adjective of an entry: what comes new in
// print is nouveau, what was just made tout frais, what keeps warm bien chaud (un pull rouge
// chaud could be of a warm red); an animal is rigolo, since drôle could be odd.
var others = map[string]func(c scene.Concept) bool{
	"big": stout, "big (thing)": stout, "new": romance.In(scene.Book), "fresh": justMade,
	"warm": romance.In(scene.Wear, scene.Pair), "funny": romance.Animal, "brown": romance.Animal, "kind": isMan, // un gentil homme sounds like a gentilhomme
}

func justMade(c scene.Concept) bool { return c.Class() == scene.Baked || c == pancake }

func isMan(c scene.Concept) bool { return c == man }

func stout(c scene.Concept) bool { return nouns[c].Stout }

// adjectiveEntries holds the adjectives as adjective reads them.
var adjectiveEntries = map[string]string{
	"small": "<petit", "old": "<vieux/vieille", "young": "<jeune", "big": "<grand|<gros/grosse", "clever": "intelligent",
	"kind": "<gentil/gentille|gentil/gentille", "brave": "courageux", "curious": "curieux", "poor": "pauvre", "funny": "drôle|rigolo/rigolote",
	"lazy": "paresseux", "rich": "riche", "strong": "très fort/très forts/très forte/très fortes", "shy": "timide", "friendly": "sympathique", "cheerful": "joyeux",
	"famous": "célèbre", "tall": "très grand/très grands/très grande/très grandes",
	"wise": "plein de sagesse/pleins de sagesse/pleine de sagesse/pleines de sagesse",

	"small (thing)": "<petit", "big (thing)": "<grand|<gros/grosse",
	"new":         "tout neuf/tout neufs/toute neuve/toutes neuves|<nouveau/nouvelle:tout nouveau/tout nouveaux/toute nouvelle/toutes nouvelles",
	"old (thing)": "<vieux/vieille", "beautiful (thing)": "<beau/belle",
	"fresh": "frais/fraîche|tout frais/tout frais/toute fraîche/toutes fraîches", "sweet": "sucré", "delicious": "<délicieux",
	"warm": "tout chaud/tout chauds/toute chaude/toutes chaudes|bien chaud/bien chauds/bien chaude/bien chaudes", "long": "<long/longue", "short": "<court",
	"funny (thing)": "amusant", "interesting": "intéressant", "thick": "épais/épaisse", "strange": "<étrange",
	"expensive": "très cher/très chers/très chère/très chères:cher",

	"red": "rouge", "white": "blanc/blanche", "blue": "bleu", "black": "noir", "green": "vert", "yellow": "jaune",
	"brown": "=marron|brun", "grey": "gris", "golden": "doré", "silver": "argenté",

	"happy": "content", "tired": "fatigué", "sad": "triste", "ill": "malade", "angry": "fâché", "proud": "fier",
	"surprised": "surpris",
}

// placeEntries holds the places as placeOf reads them.
var placeEntries = map[string]string{
	"garden": "jardin/m/dans/dans", "forest": "forêt/f/dans/dans", "park": "parc/m/à/à", "market": "marché/m/à/à",
	"school": "école/f/à/à", "kitchen": "cuisine/f/dans/dans", "lake": "lac/m/bord/à", "meadow": "prairie/f/dans/dans",
	"river": "rivière/f/bord/à", "beach": "plage/f/sur/à", "farm": "ferme/f/à/à", "playground": "aire de jeux/f/sur/à",
	"shop": "magasin/m/à/à", "library": "bibliothèque/f/à/à", "castle": "château/m/à/à", "town": "ville/f/en/en",
	"field": "champs/p/dans/à", "zoo": "zoo/m/à/à", "theatre": "théâtre/m/à/à", "village": "village/m/à/à",
	"station": "gare/f/à/à", "island": "île/f/sur/sur", "circus": "cirque/m/à/à", "pond": "étang/m/bord/à",
	"sea": "mer/f/bord/à", "valley": "vallée/f/dans/dans",
}
