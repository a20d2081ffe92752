//go:build bits2

package french

var timeEntries = map[string]string{
	"yesterday": "hier,", "every day": "tous les jours,", "tomorrow": "demain,", "last week": "la semaine dernière,",
	"every morning": "tous les matins,", "long ago": "il y a longtemps,", "next week": "la semaine prochaine,",
	"last summer": "l’été dernier,", "in winter": "en hiver,", "this evening": "ce soir,",
	"last night": "la nuit dernière,", "on Sundays": "le dimanche,", "next summer": "l’été prochain,",
	"last year": "l’année dernière,", "soon": "bientôt,",
}

var prepositionEntries = map[string]string{
	"under": "sous", "in": "dans", "on": "sur", "behind": "derrière", "beside": "à côté",
}

var quantityEntries = map[string]string{
	"two": "deux", "three": "trois", "many": "beaucoup", "four": "quatre", "five": "cinq", "a few": "quelques",
	"seven": "sept", "ten": "dix",
}

// havings are states that French has rather than is.
var havings = map[string]string{"hungry": "faim", "thirsty": "soif", "afraid": "peur"}

// before holds the adjectives that stand before their noun.
var before = map[string]bool{
	"petit": true, "vieux": true, "jeune": true, "grand": true, "beau": true, "gentil": true, "gros": true,
	"nouveau": true, "long": true,
}

// liaisons are masculine singulars before a vowel.
var liaisons = map[string]string{"vieux": "vieil", "beau": "bel", "nouveau": "nouvel"}

// adjectiveEntries holds the adjectives, with the feminine where no rule gives
// it. What has two words never changes.
var adjectiveEntries = map[string]string{
	"small": "petit", "old": "vieux/vieille", "young": "jeune", "big": "grand", "clever": "intelligent",
	"brave": "courageux", "beautiful": "beau/belle", "kind": "gentil/gentille", "funny": "drôle", "lazy": "paresseux",
	"strong": "fort", "curious": "curieux", "poor": "pauvre", "rich": "riche", "shy": "timide", "famous": "célèbre",
	"fat": "gros/grosse", "thin": "maigre", "wild": "sauvage", "wise": "sage",

	"red": "rouge", "small (thing)": "petit", "big (thing)": "grand", "blue": "bleu", "new": "nouveau/nouvelle",
	"old (thing)": "vieux/vieille", "green": "vert", "white": "blanc/blanche", "black": "noir", "yellow": "jaune",
	"beautiful (thing)": "beau/belle", "heavy": "lourd", "round": "rond", "dirty": "sale", "clean": "propre",
	"long": "long/longue", "light": "léger", "broken": "cassé", "expensive": "cher", "strange": "étrange",
	"brown": "brun", "cheap": "bon marché", "grey": "gris", "short": "court",

	"tired": "fatigué", "happy": "heureux", "sad": "triste", "angry": "en colère", "ill": "malade", "alone": "seul",
	"proud": "fier", "nervous": "nerveux", "healthy": "en bonne santé", "content": "content", "busy": "occupé",
	"ready": "prêt", "surprised": "surpris",
}

var placeEntries = map[string]string{
	"garden": "jardin/m/dans/à", "forest": "forêt/f/dans/dans", "park": "parc/m/dans/à", "school": "école/f/à/à",
	"market": "marché/m/à/à", "kitchen": "cuisine/f/dans/dans", "street": "rue/f/dans/dans", "village": "village/m/dans/à",
	"beach": "plage/f/sur/à", "town": "ville/f/en/en", "river": "rivière/f/bord/à", "farm": "ferme/f/à/à",
	"lake": "lac/m/bord/à", "castle": "château/m/dans/à", "meadow": "prairie/f/dans/dans",
	"library": "bibliothèque/f/à/à", "station": "gare/f/à/à", "island": "île/f/sur/sur", "zoo": "zoo/m/à/à",
	"field": "champ/m/dans/dans", "hospital": "hôpital/m/à/à", "bakery": "boulangerie/f/à/à",
	"playground": "aire de jeux/f/sur/à", "cave": "grotte/f/dans/dans", "theatre": "théâtre/m/à/à",
}
