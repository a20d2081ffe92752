package italian

import (
	"confusio/engine/corpus/storybook/romance"
	"confusio/engine/corpus/storybook/scene"
)

// phraseEntries holds what is written as it stands, and the prepositions.
var phraseEntries = map[string]string{
	"one day": "un giorno", "yesterday": "ieri", "two days ago": "due giorni fa", "last Sunday": "domenica scorsa",
	"three days ago": "tre giorni fa", "last Friday": "venerdì scorso", "two weeks ago": "due settimane fa",
	"last year": "l’anno scorso", "last week": "la settimana scorsa", "last month": "il mese scorso",
	"last summer": "l’estate scorsa", "every day": "ogni giorno", "sometimes": "a volte", "every week": "ogni settimana",
	"on Fridays": "il venerdì", "on Mondays": "il lunedì", "on Tuesdays": "il martedì", "on Wednesdays": "il mercoledì",
	"tomorrow": "domani", "soon": "presto", "next week": "la settimana prossima", "in two days": "tra due giorni",
	"in three days": "fra tre giorni", "next Friday": "venerdì prossimo", "next Sunday": "domenica prossima",

	"under": "sotto", "in": "in", "on": "su", "behind": "dietro", "beside": "accanto a", "everywhere": "dappertutto",

	"Thank you": "grazie", "Hello": "buongiorno", "Help": "aiuto",

	"in a small house": "in una casetta", "in the mountains": "in montagna", "on an island": "su un’isola",
	"by the sea": "in riva al mare", "in a cave": "in una grotta", "in a tower": "in una torre", "in a big city": "in una grande città",

	"water": "dell’acqua", "milk": "del latte", "tea": "del tè", "juice": "del succo di frutta", "lemonade": "della limonata",
	"cocoa": "della cioccolata calda", "coffee": "del caffè",

	"rain": "ha cominciato a piovere", "snow": "ha cominciato a nevicare",
}

// rainEntries holds the weather as a reason.
var rainEntries = map[string]string{"rain": "pioveva", "snow": "nevicava"}

var quantityEntries = map[string]string{
	"two": "due", "three": "tre", "many": "molti", "four": "quattro", "five": "cinque", "a few": "alcuni",
	"seven": "sette", "ten": "dieci",
}

// havings are states that Italian has rather than is.
var havings = map[string]string{"hungry": "fame", "thirsty": "sete", "afraid": "paura", "cold": "freddo"}

// others are the nouns that take the second adjective of an entry: people are anziani,
// what was just made is appena fatto.
var others = map[string]func(c scene.Concept) bool{
	"big": stout, "big (thing)": stout, "fresh": justMade, "old": romance.Animal,
	"small": romance.Animal,
}

func justMade(c scene.Concept) bool { return c.Class() == scene.Baked || c == pancake }

func stout(c scene.Concept) bool { return nouns[c].Stout }

// made is what is fresh while it is made: to make what is just made would say it twice.
var made = adjective("fragrante")

// adjectiveEntries holds the adjectives as adjective reads them.
var adjectiveEntries = map[string]string{
	"small": "piccolo|<piccolo", "old": "anziano|<vecchio", "young": "<giovane", "big": "<grande|<grosso", "clever": "intelligente",
	"kind": "gentile", "brave": "~coraggioso", "curious": "curioso", "poor": "povero", "funny": "~buffo", "lazy": "~pigro",
	"rich": "ricco", "strong": "molto forte", "shy": "~timido", "friendly": "simpatico/simpatici/simpatica/simpatiche",
	"cheerful": "allegro", "famous": "famoso", "tall": "alto", "wise": "saggio/saggi/saggia/sagge",

	"small (thing)": "<piccolo", "big (thing)": "<grande|<grosso", "new": "~nuovo", "old (thing)": "<vecchio",
	"beautiful (thing)": "<bello", "fresh": "fresco|appena fatto", "sweet": "dolce", "delicious": "<delizioso", "warm": "~caldo",
	"long": "<lungo", "short": "<breve", "funny (thing)": "divertente", "interesting": "interessante", "thick": "<grosso",
	"strange": "<strano", "expensive": "~costoso",

	"red": "rosso", "white": "bianco", "blue": "=blu", "black": "nero", "green": "verde", "yellow": "giallo", "brown": "marrone",
	"grey": "grigio", "golden": "dorato", "silver": "argentato",

	"happy": "contento", "tired": "stanco", "sad": "triste", "angry": "arrabbiato", "ill": "malato", "proud": "orgoglioso",
	"surprised": "sorpreso",
}

// placeEntries holds the places as placeOf reads them.
var placeEntries = map[string]string{
	"garden": "giardino/m/in./in.", "forest": "bosco/m/in/in", "park": "parco/m/a/a", "market": "mercato/m/a/a",
	"school": "scuola/f/a./a.", "kitchen": "cucina/f/in./in.", "lake": "lago/m/in riva a/a", "meadow": "prato/m/in/in",
	"river": "fiume/m/in riva a/a", "beach": "spiaggia/f/su/in.", "farm": "fattoria/f/a/a",
	"playground": "parco giochi/m/a/a", "shop": "negozio/m/a/a", "library": "biblioteca/f/in./in.",
	"castle": "castello/m/in/a", "town": "città/f/in./in.", "field": "campi/p/in/in", "zoo": "zoo/m/a/a",
	"theatre": "teatro/m/a./a.", "village": "villaggio/m/in/a", "station": "stazione/f/a/a", "island": "isola/f/su/su",
	"circus": "circo/m/a/a", "pond": "stagno/m/in riva a/a", "sea": "mare/m/in riva a/a", "valley": "valle/f/in/in",
}
