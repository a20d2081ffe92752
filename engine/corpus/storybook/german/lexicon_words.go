package german

import "confusio/engine/corpus/storybook/scene"

// adjectiveEntries gives the attributes of beings and things.
var adjectiveEntries = map[string]string{
	// Beings.
	"small": "klein", "old": "alt", "young": "jung", "big": "groß", "clever": "klug", "kind": "nett", "brave": "mutig",
	"curious": "neugierig", "poor": "arm", "funny": "lustig", "lazy": "faul", "rich": "reich", "strong": "stark",
	"shy": "schüchtern", "friendly": "freundlich", "cheerful": "fröhlich", "famous": "berühmt", "tall": "sehr groß", "wise": "weise",
	// Things.
	"small (thing)": "klein", "big (thing)": "groß", "new": "neu", "old (thing)": "alt", "beautiful (thing)": "schön",
	"fresh": "frisch", "sweet": "süß", "delicious": "lecker", "warm": "warm", "long": "lang", "short": "kurz",
	"funny (thing)": "lustig", "interesting": "interessant", "thick": "dick", "strange": "seltsam", "expensive": "teuer",
	// Colours.
	"red": "rot", "white": "weiß", "blue": "blau", "black": "schwarz", "green": "grün", "yellow": "gelb", "brown": "braun",
	"grey": "grau", "golden": "golden", "silver": "silbern",
}

// state is how a being feels or a thing is: the verb, what stands with it, what
// negates it instead of nicht, and how one and many say it of themselves.
type state struct {
	verb       *verb
	word, none string
	own        [2]string
}

// stateEntries gives the states that are no adjectives, by the verb that they have.
var stateEntries = map[string]state{
	"hungry":  {toHave, "Hunger", "keinen", [2]string{"Ich habe Hunger", "Wir haben Hunger"}},
	"thirsty": {toHave, "Durst", "keinen", [2]string{"Ich habe Durst", "Wir haben Durst"}},
	"afraid":  {toHave, "Angst", "keine", [2]string{"Ich habe Angst", "Wir haben Angst"}},
	"bored":   {weak("langweilen").self(), "", "", [2]string{"Mir ist langweilig", "Uns ist langweilig"}},
	"cold":    {strong("frieren", "friert", "fror"), "", "", [2]string{"Mir ist kalt", "Uns ist kalt"}},
}

// moodEntries gives the states that are adjectives.
var moodEntries = map[string]string{
	"happy": "glücklich", "tired": "müde", "sad": "traurig", "ill": "krank", "angry": "wütend", "proud": "stolz",
	"surprised": "überrascht",
}

// placeEntries gives each place: where something happens, where to one goes, and
// what one swims in.
var placeEntries = map[string]place{
	"garden": {"im Garten", "in den Garten", ""}, "forest": {"im Wald", "in den Wald", ""}, "park": {"im Park", "in den Park", ""},
	"market": {"auf dem Markt", "auf den Markt", ""}, "school": {"in der Schule", "in die Schule", ""},
	"kitchen": {"in der Küche", "in die Küche", ""}, "lake": {"am See", "zum See", "im See"},
	"meadow": {"auf der Wiese", "auf die Wiese", ""}, "river": {"am Fluss", "zum Fluss", "im Fluss"},
	"beach": {"am Strand", "an den Strand", ""}, "farm": {"auf dem Bauernhof", "auf den Bauernhof", ""},
	"playground": {"auf dem Spielplatz", "auf den Spielplatz", ""}, "shop": {"im Laden", "in den Laden", ""},
	"library": {"in der Bücherei", "in die Bücherei", ""}, "castle": {"im Schloss", "ins Schloss", ""},
	"town": {"in der Stadt", "in die Stadt", ""}, "field": {"auf dem Feld", "auf das Feld", ""}, "zoo": {"im Zoo", "in den Zoo", ""},
	"theatre": {"im Theater", "ins Theater", ""}, "village": {"im Dorf", "ins Dorf", ""},
	"station": {"am Bahnhof", "zum Bahnhof", ""}, "island": {"auf der Insel", "auf die Insel", ""},
	"circus": {"im Zirkus", "in den Zirkus", ""}, "pond": {"am Teich", "zum Teich", "im Teich"},
	"sea": {"am Meer", "ans Meer", "im Meer"}, "valley": {"im Tal", "ins Tal", ""},
}

// wordEntries gives what is written as it is: times, prepositions, dwellings and
// utterances.
var wordEntries = map[string]string{
	"one day": "eines Tages", "yesterday": "gestern", "two days ago": "vorgestern", "three days ago": "vor drei Tagen",
	"last Sunday": "letzten Sonntag", "last Friday": "letzten Freitag", "last week": "letzte Woche", "last month": "letzten Monat",
	"two weeks ago": "vor zwei Wochen", "last summer": "letzten Sommer", "last year": "letztes Jahr", "every day": "jeden Tag",
	"sometimes": "manchmal", "every week": "jede Woche", "on Fridays": "freitags", "on Mondays": "montags",
	"on Tuesdays": "dienstags", "on Wednesdays": "mittwochs", "tomorrow": "morgen", "soon": "bald", "next week": "nächste Woche",
	"in two days": "übermorgen", "in three days": "in drei Tagen", "next Sunday": "nächsten Sonntag", "next Friday": "nächsten Freitag",

	"under": "unter", "in": "in", "on": "auf", "behind": "hinter", "beside": "neben", "everywhere": "überall",

	"in a small house": "in einem kleinen Haus", "in the mountains": "in den Bergen", "on an island": "auf einer Insel",
	"by the sea": "am Meer", "in a cave": "in einer Höhle", "in a tower": "in einem Turm", "in a big city": "in einer großen Stadt",

	"Thank you": "Danke", "Hello": "Hallo", "Help": "Hilfe",
}

var quantityEntries = map[string]string{
	"two": "zwei", "three": "drei", "many": "viele", "four": "vier", "five": "fünf", "a few": "ein paar", "seven": "sieben",
	"ten": "zehn",
}

// weatherEntries gives the changes of the weather, behind es, by tense.
var weatherEntries = map[string][3]string{
	"rain": {"begann zu regnen", "beginnt zu regnen", "wird regnen"},
	"snow": {"begann zu schneien", "beginnt zu schneien", "wird schneien"},
}

// reasons are the clauses about the weather, behind weil es: past only.
var reasons = map[scene.Concept]string{scene.Lookup("rain"): "regnete", scene.Lookup("snow"): "schneite"}
