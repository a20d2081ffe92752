//go:build bits2

package german

// adjectiveEntries gives the adjectives of traits, qualities and states. Three
// states are nouns, which one has.
var adjectiveEntries = map[string]string{
	// Traits.
	"small": "klein", "old": "alt", "young": "jung", "big": "groß", "clever": "klug", "brave": "mutig", "beautiful": "schön",
	"kind": "freundlich", "funny": "lustig", "lazy": "faul", "strong": "stark", "curious": "neugierig", "poor": "arm",
	"rich": "reich", "shy": "schüchtern", "famous": "berühmt", "fat": "dick", "thin": "dünn", "wild": "wild", "wise": "weise",
	// Qualities.
	"red": "rot", "small (thing)": "klein", "big (thing)": "groß", "blue": "blau", "new": "neu", "old (thing)": "alt",
	"green": "grün", "white": "weiß", "black": "schwarz", "yellow": "gelb", "beautiful (thing)": "schön", "heavy": "schwer",
	"round": "rund", "dirty": "schmutzig", "clean": "sauber", "long": "lang", "light": "leicht", "broken": "kaputt",
	"expensive": "teuer", "strange": "seltsam", "brown": "braun", "cheap": "billig", "grey": "grau", "short": "kurz",
	// States.
	"hungry": "Hunger", "tired": "müde", "happy": "glücklich", "sad": "traurig", "angry": "wütend", "ill": "krank",
	"thirsty": "Durst", "afraid": "Angst", "alone": "allein", "proud": "stolz", "nervous": "nervös", "healthy": "gesund",
	"content": "zufrieden", "busy": "beschäftigt", "ready": "bereit", "surprised": "überrascht",
}

// placeEntries gives each place with the dative for where and the accusative, or
// zu, for where to.
var placeEntries = map[string]place{
	"garden": {"im Garten", "in den Garten"}, "forest": {"im Wald", "in den Wald"}, "park": {"im Park", "in den Park"},
	"school": {"in der Schule", "in die Schule"}, "market": {"auf dem Markt", "auf den Markt"},
	"kitchen": {"in der Küche", "in die Küche"}, "street": {"auf der Straße", "auf die Straße"},
	"village": {"im Dorf", "ins Dorf"}, "beach": {"am Strand", "an den Strand"}, "town": {"in der Stadt", "in die Stadt"},
	"river": {"am Fluss", "an den Fluss"}, "farm": {"auf dem Bauernhof", "auf den Bauernhof"}, "lake": {"am See", "an den See"},
	"castle": {"im Schloss", "ins Schloss"}, "meadow": {"auf der Wiese", "auf die Wiese"},
	"library": {"in der Bibliothek", "in die Bibliothek"}, "station": {"am Bahnhof", "zum Bahnhof"},
	"island": {"auf der Insel", "auf die Insel"}, "zoo": {"im Zoo", "in den Zoo"}, "field": {"auf dem Feld", "auf das Feld"},
	"hospital": {"im Krankenhaus", "ins Krankenhaus"}, "bakery": {"in der Bäckerei", "in die Bäckerei"},
	"playground": {"auf dem Spielplatz", "auf den Spielplatz"}, "cave": {"in der Höhle", "in die Höhle"},
	"theatre": {"im Theater", "ins Theater"},
}

var timeEntries = map[string]string{
	"yesterday": "gestern", "every day": "jeden Tag", "tomorrow": "morgen", "last week": "letzte Woche",
	"every morning": "jeden Morgen", "long ago": "vor langer Zeit", "next week": "nächste Woche", "last summer": "letzten Sommer",
	"in winter": "im Winter", "this evening": "heute Abend", "last night": "letzte Nacht", "on Sundays": "sonntags",
	"next summer": "nächsten Sommer", "last year": "letztes Jahr", "soon": "bald",
}

var quantityEntries = map[string]string{
	"two": "zwei", "three": "drei", "many": "viele", "four": "vier", "five": "fünf", "a few": "ein paar", "seven": "sieben",
	"ten": "zehn",
}

var prepositionEntries = map[string]string{"in": "in", "on": "auf", "under": "unter", "behind": "hinter", "beside": "neben"}

// Things that stand, beside plants and vehicles; boats lie.
var (
	uprightThings = []string{
		"cake", "robot", "drum", "basket", "ladder", "broom", "bucket", "lantern", "suitcase", "cup", "lamp", "plate",
		"bottle", "clock", "mirror", "candle", "vase", "glass", "pot", "bowl", "radio",
	}
	boats = []string{"boat", "ship", "sailing boat"}
)
