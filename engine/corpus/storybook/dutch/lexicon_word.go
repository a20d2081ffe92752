//go:build bits2

package dutch

// adjectiveEntries gives the adjectives of traits and qualities with their
// inflected form, and states.
var adjectiveEntries = map[string]string{
	// Traits.
	"small": "klein, kleine", "old": "oud, oude", "young": "jong, jonge", "big": "groot, grote", "clever": "slim, slimme",
	"brave": "dapper, dappere", "beautiful": "mooi, mooie", "kind": "aardig, aardige", "funny": "grappig, grappige",
	"lazy": "lui, luie", "strong": "sterk, sterke", "curious": "nieuwsgierig, nieuwsgierige", "poor": "arm, arme",
	"rich": "rijk, rijke", "shy": "verlegen, verlegen", "famous": "beroemd, beroemde", "fat": "dik, dikke",
	"thin": "mager, magere", "wild": "wild, wilde", "wise": "wijs, wijze",
	// Qualities.
	"red": "rood, rode", "small (thing)": "klein, kleine", "big (thing)": "groot, grote", "blue": "blauw, blauwe",
	"new": "nieuw, nieuwe", "old (thing)": "oud, oude", "green": "groen, groene", "white": "wit, witte",
	"black": "zwart, zwarte", "yellow": "geel, gele", "beautiful (thing)": "mooi, mooie", "heavy": "zwaar, zware",
	"round": "rond, ronde", "dirty": "vies, vieze", "clean": "schoon, schone", "long": "lang, lange", "light": "licht, lichte",
	"broken": "kapot, kapotte", "expensive": "duur, dure", "strange": "vreemd, vreemde", "brown": "bruin, bruine",
	"cheap": "goedkoop, goedkope", "grey": "grijs, grijze", "short": "kort, korte",
	// States.
	"hungry": "honger", "tired": "moe", "happy": "blij", "sad": "verdrietig", "angry": "boos", "ill": "ziek", "thirsty": "dorst",
	"afraid": "bang", "alone": "alleen", "proud": "trots", "nervous": "zenuwachtig", "healthy": "gezond",
	"content": "tevreden", "busy": "bezig", "ready": "klaar", "surprised": "verbaasd",
}

// placeEntries gives each place; where to go follows from it.
var placeEntries = map[string]string{
	"garden": "in de tuin", "forest": "in het bos", "park": "in het park", "school": "op school", "market": "op de markt",
	"kitchen": "in de keuken", "street": "op straat", "village": "in het dorp", "beach": "op het strand", "town": "in de stad",
	"river": "bij de rivier", "farm": "op de boerderij", "lake": "bij het meer", "castle": "in het kasteel",
	"meadow": "in de wei", "library": "in de bibliotheek", "station": "op het station", "island": "op het eiland",
	"zoo": "in de dierentuin", "field": "op het veld", "hospital": "in het ziekenhuis", "bakery": "in de bakkerij",
	"playground": "in de speeltuin", "cave": "in de grot", "theatre": "in het theater",
}

// phraseEntries gives times, quantities and prepositions.
var phraseEntries = map[string]string{
	"yesterday": "gisteren", "every day": "elke dag", "tomorrow": "morgen", "last week": "vorige week",
	"every morning": "elke ochtend", "long ago": "lang geleden", "next week": "volgende week", "last summer": "vorige zomer",
	"in winter": "in de winter", "this evening": "vanavond", "last night": "gisteravond", "on Sundays": "op zondag",
	"next summer": "volgende zomer", "last year": "vorig jaar", "soon": "binnenkort",

	"two": "twee", "three": "drie", "many": "veel", "four": "vier", "five": "vijf", "a few": "een paar", "seven": "zeven",
	"ten": "tien",

	"in": "in", "on": "op", "under": "onder", "behind": "achter", "beside": "naast",
}

// Things that stand, beside plants and vehicles; boats lie.
var (
	uprightThings = []string{
		"cake", "robot", "drum", "basket", "ladder", "broom", "bucket", "lantern", "suitcase", "cup", "lamp", "plate",
		"bottle", "clock", "mirror", "candle", "vase", "glass", "pot", "bowl", "radio",
	}
	boats = []string{"boat", "ship", "sailing boat"}
)
