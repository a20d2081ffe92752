//go:build bits2

package italian

// timeEntries holds the time phrases; a phrase of several words takes a comma.
var timeEntries = map[string]string{
	"yesterday": "ieri", "every day": "ogni giorno,", "tomorrow": "domani", "last week": "la settimana scorsa,",
	"every morning": "ogni mattina,", "long ago": "molto tempo fa,", "next week": "la settimana prossima,",
	"last summer": "l’estate scorsa,", "in winter": "in inverno,", "this evening": "stasera",
	"last night": "la notte scorsa,", "on Sundays": "la domenica,", "next summer": "l’estate prossima,",
	"last year": "l’anno scorso,", "soon": "presto",
}

var prepositionEntries = map[string]string{
	"under": "sotto", "in": "in", "on": "su", "behind": "dietro", "beside": "accanto a",
}

var quantityEntries = map[string]string{
	"two": "due", "three": "tre", "many": "molti", "four": "quattro", "five": "cinque", "a few": "alcuni",
	"seven": "sette", "ten": "dieci",
}

// havings are states that Italian has rather than is.
var havings = map[string]string{"hungry": "fame", "thirsty": "sete", "afraid": "paura"}

// before holds the adjectives that stand before their noun.
var before = map[string]bool{"piccolo": true, "vecchio": true, "giovane": true, "grande": true, "bello": true}

var adjectiveEntries = map[string]string{
	"small": "piccolo", "old": "vecchio", "young": "giovane", "big": "grande", "clever": "intelligente",
	"brave": "coraggioso", "beautiful": "bello", "kind": "gentile", "funny": "buffo", "lazy": "pigro", "strong": "forte",
	"curious": "curioso", "poor": "povero", "rich": "ricco", "shy": "timido", "famous": "famoso", "fat": "grasso",
	"thin": "magro", "wild": "selvaggio", "wise": "saggio",

	"red": "rosso", "small (thing)": "piccolo", "big (thing)": "grande", "blue": "blu", "new": "nuovo",
	"old (thing)": "vecchio", "green": "verde", "white": "bianco", "black": "nero", "yellow": "giallo",
	"beautiful (thing)": "bello", "heavy": "pesante", "round": "rotondo", "dirty": "sporco", "clean": "pulito",
	"long": "lungo", "light": "leggero", "broken": "rotto", "expensive": "costoso", "strange": "strano",
	"brown": "marrone", "cheap": "economico", "grey": "grigio", "short": "corto",

	"tired": "stanco", "happy": "felice", "sad": "triste", "angry": "arrabbiato", "ill": "malato", "alone": "solo",
	"proud": "orgoglioso", "nervous": "nervoso", "healthy": "sano", "content": "contento", "busy": "occupato",
	"ready": "pronto", "surprised": "sorpreso",
}

var placeEntries = map[string]string{
	"garden": "giardino/m/in/in", "forest": "bosco/m/in/in", "park": "parco/m/in/a", "school": "scuola/f/a./a.",
	"market": "mercato/m/a/a", "kitchen": "cucina/f/in./in.", "street": "strada/f/in./in.", "village": "villaggio/m/in/a",
	"beach": "spiaggia/f/su/in.", "town": "città/f/in./in.", "river": "fiume/m/riva/a", "farm": "fattoria/f/in/a",
	"lake": "lago/m/riva/a", "castle": "castello/m/in/a", "meadow": "prato/m/su/su", "library": "biblioteca/f/in./in.",
	"station": "stazione/f/a/a", "island": "isola/f/su/su", "zoo": "zoo/m/a/a", "field": "campo/m/in/in",
	"hospital": "ospedale/m/in./in.", "bakery": "panetteria/f/in/a", "playground": "parco giochi/m/in/a",
	"cave": "grotta/f/in/in", "theatre": "teatro/m/a./a.",
}
