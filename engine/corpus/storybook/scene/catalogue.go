package scene

// group is a run of concepts of one class, the most frequent first. "/f" and
// "/m" after a gloss give the natural gender.
type group struct {
	class   Class
	gender  Gender
	glosses []string
}

// catalogue lists every concept of Storybook. Order is rank: weights fall with
// it (list.go), so moving a line changes the grammar and needs a new bits epoch.
// Words of one spelling and two meanings carry a hint: "water (verb)".
var catalogue = []group{
	{People, Neuter, []string{
		"girl/f", "boy/m", "woman/f", "man/m", "grandmother/f", "grandfather/m", "mother/f", "father/m", "aunt/f",
		"uncle/m",
	}},
	{Profession, Neuter, []string{
		"teacher/f", "farmer/m", "doctor/m", "baker/m", "pupil/f", "painter/m", "gardener/m", "nurse/f", "fisherman/m",
		"singer/f", "neighbour/f", "cook/m", "hunter/m", "tailor/m", "postman/m", "dancer/f",
	}},
	{Fairy, Neuter, []string{
		"king/m", "princess/f", "queen/f", "prince/m", "witch/f", "wizard/m", "giant/m", "dwarf/m", "pirate/m", "knight/m",
	}},
	{NameF, Feminine, []string{"Anna", "Maria", "Sara", "Nina", "Eva", "Laura", "Julia", "Elena", "Lisa", "Clara"}},
	{NameM, Masculine, []string{"Tom", "Max", "Leo", "Paul", "Ali", "Ivan", "Adam", "Omar", "Marco", "Oscar"}},
	{Farm, Neuter, []string{
		"dog", "cat", "horse", "rabbit", "cow", "duck", "hen", "goat", "donkey", "pig", "sheep", "goose",
	}},
	{Wild, Neuter, []string{
		"mouse", "bird", "bear", "fox", "wolf", "frog", "lion", "monkey", "elephant", "hedgehog", "squirrel", "owl",
		"tiger", "turtle", "penguin", "snake",
	}},
	{Food, Neuter, []string{
		"apple", "cake", "egg", "pear", "banana", "biscuit", "carrot", "orange (fruit)", "cherry", "potato", "tomato",
		"strawberry", "lemon", "pancake", "mushroom", "nut", "onion", "peach", "pumpkin", "sandwich", "sausage", "melon",
	}},
	{Toy, Neuter, []string{
		"ball", "doll", "kite", "balloon", "drum", "puppet", "puzzle", "teddy bear", "spinning top", "flute", "mask",
		"robot", "guitar", "sledge",
	}},
	{Tool, Neuter, []string{
		"key", "knife", "hammer", "rope", "basket", "bag", "ladder", "broom", "brush", "bucket", "lantern",
		"needle", "saw", "axe", "shovel", "suitcase",
	}},
	{Clothing, Neuter, []string{
		"hat", "shirt", "coat", "dress", "scarf", "shoe", "cap", "jacket", "skirt", "sock", "boot", "glove", "pullover",
		"belt", "ring", "crown",
	}},
	{Paper, Neuter, []string{
		"book", "letter", "picture", "newspaper", "map", "postcard", "poem", "notebook", "story", "recipe",
	}},
	{Plant, Neuter, []string{
		"flower", "rose", "tree", "tulip", "bush", "sunflower", "pine", "cactus", "palm tree", "oak",
	}},
	{Vehicle, Neuter, []string{
		"bicycle", "car", "boat", "cart", "ship", "bus", "lorry", "motorbike", "sailing boat", "tractor",
	}},
	{Household, Neuter, []string{
		"cup", "lamp", "plate", "bottle", "umbrella", "clock", "mirror", "candle", "spoon", "pillow", "blanket", "bell",
		"vase", "fork", "glass", "pot", "carpet", "coin", "bowl", "radio",
	}},
	{Furniture, Neuter, []string{
		"table", "bed", "box", "chair", "cupboard", "door", "sofa", "shelf", "bench", "chest", "window", "wall",
	}},
	{TraitClass, Neuter, []string{
		"small", "old", "young", "big", "clever", "brave", "beautiful", "kind", "funny", "lazy", "strong", "curious",
		"poor", "rich", "shy", "famous", "fat", "thin", "wild", "wise",
	}},
	{QualityClass, Neuter, []string{
		"red", "small (thing)", "big (thing)", "blue", "new", "old (thing)", "green", "white", "black", "yellow", "beautiful (thing)",
		"heavy", "round", "dirty", "clean", "long", "light", "broken", "expensive", "strange", "brown", "cheap", "grey",
		"short",
	}},
	{StateClass, Neuter, []string{
		"hungry", "tired", "happy", "sad", "angry", "ill", "thirsty", "afraid", "alone", "proud", "nervous", "healthy",
		"content", "busy", "ready", "surprised",
	}},
	{QuantityClass, Neuter, []string{"two", "three", "many", "four", "five", "a few", "seven", "ten"}},
	{PlaceClass, Neuter, []string{
		"garden", "forest", "park", "school", "market", "kitchen", "street", "village", "beach", "town", "river", "farm",
		"lake", "castle", "meadow", "library", "station", "island", "zoo", "field", "hospital", "bakery", "playground",
		"cave", "theatre",
	}},
	{TimeClass, Neuter, []string{
		"yesterday", "every day", "tomorrow", "last week", "every morning", "long ago", "next week", "last summer",
		"in winter", "this evening", "last night", "on Sundays", "next summer", "last year", "soon",
	}},
	{PrepClass, Neuter, []string{"under", "in", "on", "behind", "beside"}},
	{VerbAct, Neuter, []string{
		"sleep", "play", "wait", "sneeze", "rest", "jump", "swim", "wake up", "fall asleep", "dream", "shiver", "disappear",
	}},
	{VerbHuman, Neuter, []string{
		"work", "sing", "dance", "laugh", "cry", "smile", "get up", "whistle", "think", "travel",
	}},
	{VerbMotion, Neuter, []string{"go", "run to", "come", "return", "hurry", "fly"}},
	{VerbSpot, Neuter, []string{"find", "see", "look for", "hide"}},
	{VerbThing, Neuter, []string{"take", "carry", "lose", "bring", "steal", "touch"}},
	{VerbOwn, Neuter, []string{
		"buy", "sell", "need", "clean (verb)", "draw", "forget", "want", "drop", "count", "admire",
	}},
	{VerbFood, Neuter, []string{"eat", "smell (food)", "taste"}},
	{VerbKitchen, Neuter, []string{"cook (verb)", "cut", "wash (food)"}},
	{VerbClothing, Neuter, []string{"put on", "wash", "sew", "take off", "mend"}},
	{VerbPaper, Neuter, []string{"read", "write", "fold", "tear up", "copy"}},
	{VerbPlant, Neuter, []string{"water", "plant", "photograph", "smell (plant)"}},
	{VerbVehicle, Neuter, []string{"repair", "paint", "push", "wash (vehicle)"}},
	{VerbBeing, Neuter, []string{
		"see (being)", "help", "love", "hear", "follow", "look for (being)", "wait for", "protect",
	}},
	{VerbSocial, Neuter, []string{
		"visit", "call", "greet", "meet", "hug", "thank", "wake", "feed", "invite", "comfort",
	}},
	{VerbGive, Neuter, []string{"give", "show", "bring to", "send", "lend", "promise"}},
	{VerbHabit, Neuter, []string{"love (habit)", "sell (habit)", "collect", "paint (habit)", "buy (habit)", "hate"}},
}

// tenses gives the tense of each time concept.
var tenses = map[string]Tense{
	"yesterday": Past, "last week": Past, "long ago": Past, "last summer": Past, "last night": Past, "last year": Past,
	"every day": Present, "every morning": Present, "in winter": Present, "on Sundays": Present,
	"tomorrow": Future, "next week": Future, "this evening": Future, "next summer": Future, "soon": Future,
}

// wishGlosses lists the verbs of VerbOwn that one can want to do.
var wishGlosses = []string{"buy", "draw", "sell", "clean (verb)", "count"}

// spots lists, for each preposition, the furniture it goes with.
var spots = map[string][]string{
	"in":     {"bed", "box", "cupboard", "chest"},
	"on":     {"table", "bed", "chair", "box", "sofa", "shelf", "bench", "chest"},
	"under":  {"table", "bed", "chair", "sofa", "bench", "window"},
	"behind": {"door", "sofa", "cupboard", "box", "chest", "wall", "bench"},
	"beside": {"bed", "table", "door", "chair", "window", "chest", "sofa"},
}
