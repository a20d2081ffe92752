package dutch

import "confusio/engine/corpus/storybook/scene"

// adjectiveEntries gives the attributes of beings and things with their inflected
// form.
var adjectiveEntries = map[string]string{
	// Beings.
	"small": "klein, kleine", "old": "oud, oude", "young": "jong, jonge", "big": "groot, grote", "clever": "slim, slimme",
	"kind": "aardig, aardige", "brave": "dapper, dappere", "curious": "nieuwsgierig, nieuwsgierige", "poor": "arm, arme",
	"funny": "grappig, grappige", "lazy": "lui, luie", "rich": "rijk, rijke", "strong": "sterk, sterke", "shy": "verlegen, verlegen",
	"friendly": "vriendelijk, vriendelijke", "cheerful": "vrolijk, vrolijke", "famous": "beroemd, beroemde", "tall": "lang, lange",
	"wise": "wijs, wijze",
	// Things.
	"small (thing)": "klein, kleine", "big (thing)": "groot, grote", "new": "nieuw, nieuwe", "old (thing)": "oud, oude",
	"beautiful (thing)": "mooi, mooie", "fresh": "vers, verse", "sweet": "zoet, zoete", "delicious": "lekker, lekkere",
	"warm": "warm, warme", "long": "lang, lange", "short": "kort, korte", "funny (thing)": "grappig, grappige",
	"interesting": "interessant, interessante", "thick": "dik, dikke", "strange": "vreemd, vreemde", "expensive": "duur, dure",
	// Colours.
	"red": "rood, rode", "white": "wit, witte", "blue": "blauw, blauwe", "black": "zwart, zwarte", "green": "groen, groene",
	"yellow": "geel, gele", "brown": "bruin, bruine", "grey": "grijs, grijze", "golden": "gouden, gouden",
	"silver": "zilveren, zilveren",
}

// state is how a being feels or a thing is: the verb, what stands with it, the same
// denied, what stands next to the verb, and how one and many say it of themselves.
type state struct {
	verb      *verb
	word, not string
	clitic    string
	own       [2]string
}

// stateEntries gives the states that are no adjectives.
var stateEntries = map[string]state{
	"hungry":  {toHave, "honger", "geen honger", "", [2]string{"Ik heb honger", "We hebben honger"}},
	"thirsty": {toHave, "dorst", "geen dorst", "", [2]string{"Ik heb dorst", "We hebben dorst"}},
	"cold":    {toHave, "koud", "niet koud", "het", [2]string{"Ik heb het koud", "We hebben het koud"}},
	"bored":   {toBeDull, "", "niet", "", [2]string{"Ik verveel me", "We vervelen ons"}},
}

// moodEntries gives the states that are adjectives.
var moodEntries = map[string]string{
	"happy": "blij", "tired": "moe", "sad": "verdrietig", "afraid": "bang", "ill": "ziek", "angry": "boos", "proud": "trots",
	"surprised": "verrast",
}

// placeEntries gives each place: where something happens, where to one goes, and
// what one swims in.
var placeEntries = map[string]place{
	"garden": {"in de tuin", "naar de tuin", ""}, "forest": {"in het bos", "naar het bos", ""},
	"park": {"in het park", "naar het park", ""}, "market": {"op de markt", "naar de markt", ""},
	"school": {"op school", "naar school", ""}, "kitchen": {"in de keuken", "naar de keuken", ""},
	"lake": {"bij het meer", "naar het meer", "in het meer"}, "meadow": {"in de wei", "naar de wei", ""},
	"river": {"bij de rivier", "naar de rivier", "in de rivier"}, "beach": {"op het strand", "naar het strand", ""},
	"farm": {"op de boerderij", "naar de boerderij", ""}, "playground": {"in de speeltuin", "naar de speeltuin", ""},
	"shop": {"in de winkel", "naar de winkel", ""}, "library": {"in de bibliotheek", "naar de bibliotheek", ""},
	"castle": {"in het kasteel", "naar het kasteel", ""}, "town": {"in de stad", "naar de stad", ""},
	"field": {"op de akker", "naar de akker", ""}, "zoo": {"in de dierentuin", "naar de dierentuin", ""},
	"theatre": {"in het theater", "naar het theater", ""}, "village": {"in het dorp", "naar het dorp", ""},
	"station": {"op het station", "naar het station", ""}, "island": {"op het eiland", "naar het eiland", ""},
	"circus": {"in het circus", "naar het circus", ""}, "pond": {"bij de vijver", "naar de vijver", "in de vijver"},
	"sea": {"aan zee", "naar de zee", "in de zee"}, "valley": {"in het dal", "naar het dal", ""},
}

// wordEntries gives what is written as it is: times, numbers, prepositions, dwellings
// and utterances.
var wordEntries = map[string]string{
	"one day": "op een dag", "yesterday": "gisteren", "two days ago": "eergisteren", "three days ago": "drie dagen geleden",
	"last Sunday": "afgelopen zondag", "last Friday": "afgelopen vrijdag", "last week": "vorige week", "last month": "vorige maand",
	"two weeks ago": "twee weken geleden", "last summer": "afgelopen zomer", "last year": "vorig jaar", "every day": "elke dag",
	"sometimes": "soms", "every week": "elke week", "on Fridays": "elke vrijdag", "on Mondays": "elke maandag",
	"on Tuesdays": "elke dinsdag", "on Wednesdays": "elke woensdag", "tomorrow": "morgen", "soon": "binnenkort",
	"next week": "volgende week", "in two days": "overmorgen", "in three days": "over drie dagen", "next Sunday": "komende zondag",
	"next Friday": "komende vrijdag",

	"two": "twee", "three": "drie", "many": "veel", "four": "vier", "five": "vijf", "a few": "een paar", "seven": "zeven",
	"ten": "tien",

	"under": "onder", "in": "in", "on": "op", "behind": "achter", "beside": "naast", "everywhere": "overal",

	"in a small house": "in een klein huisje", "in the mountains": "in de bergen", "on an island": "op een eiland",
	"by the sea": "aan zee", "in a cave": "in een grot", "in a tower": "in een toren", "in a big city": "in een grote stad",

	"Thank you": "Bedankt", "Hello": "Hallo", "Help": "Help",
}

// weatherEntries gives the changes of the weather, behind het, in past and present.
var weatherEntries = map[string][2]string{
	"rain": {"begon te regenen", "begint te regenen"}, "snow": {"begon te sneeuwen", "begint te sneeuwen"},
}

// reasons are the clauses about the weather, behind omdat het: past only.
var reasons = map[scene.Concept]string{scene.Lookup("rain"): "regende", scene.Lookup("snow"): "sneeuwde"}
