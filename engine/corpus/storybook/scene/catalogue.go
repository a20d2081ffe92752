package scene

// group is a run of concepts of one class, the most frequent first. "/f" and
// "/m" after a gloss give the natural gender.
type group struct {
	class   Class
	glosses []string
}

// catalogue lists every concept of Storybook. Order is rank: weights fall with
// it (list.go), so moving a line changes the grammar and needs a new bits epoch.
// Words of one spelling and two meanings carry a hint: "water (verb)". What each
// gloss means exactly stands in CONCEPTS.md.
var catalogue = []group{
	{Child, []string{"girl/f", "boy/m"}},
	{Adult, []string{
		"woman/f", "man/m", "farmer/m", "teacher/f", "baker/m", "gardener/m", "fisherman/m", "neighbour/f", "painter/m",
		"cook/m", "tailor/m", "postman/m", "shepherd/m", "sailor/m", "hunter/m", "policeman/m", "carpenter/m", "librarian/f", "student/f", "waiter/m", "driver/m",
	}},
	{Performer, []string{"singer/f", "clown/m", "dancer/f"}},
	{Medic, []string{"doctor/m", "nurse/f"}},
	{Royal, []string{"king/m", "princess/f", "queen/f", "prince/m", "knight/m", "fairy/f", "wizard/m", "dwarf/m"}},
	{Rogue, []string{"pirate/m", "witch/f", "robber/m", "giant/m"}},
	{NameF, []string{"Anna", "Maria", "Sara", "Nina", "Eva", "Laura", "Julia", "Elena", "Lisa", "Clara", "Emma", "Sofia"}},
	{NameM, []string{"Tom", "Max", "Leo", "Paul", "Ali", "Ivan", "Adam", "Omar", "Marco", "Oscar", "Felix", "Daniel"}},
	{Pet, []string{"dog", "cat", "horse", "rabbit", "duck", "cow", "hen", "goat", "donkey", "pig", "sheep", "goose"}},
	{Wild, []string{"mouse", "bird", "frog", "hedgehog", "squirrel", "owl", "turtle", "deer", "raven", "beaver", "badger", "mole"}},
	{Beast, []string{"wolf", "bear", "fox", "snake"}},
	{Exotic, []string{"lion", "monkey", "elephant", "tiger", "penguin", "giraffe", "crocodile", "zebra"}},
	{Fruit, []string{
		"apple", "pear", "banana", "carrot", "orange (fruit)", "strawberry", "tomato", "peach", "cherry", "plum", "melon", "raspberry", "cucumber", "pineapple",
	}},
	{Baked, []string{"cake", "biscuit", "apple pie", "pizza"}},
	{Cooked, []string{"egg", "potato", "sausage", "mushroom", "pancake"}},
	{Catch, []string{"fish"}},
	{Toy, []string{"ball", "doll", "kite", "balloon", "teddy bear", "spinning top", "puppet", "toy car", "robot", "hoop"}},
	{Instrument, []string{"drum", "flute", "guitar", "violin", "trumpet", "piano"}},
	{Tool, []string{"hammer", "ladder", "shovel", "saw", "rope", "bucket", "axe", "knife", "broom", "rake"}},
	{Treasure, []string{"ring", "crown", "bell", "necklace", "mirror", "clock", "bracelet", "compass"}},
	{Trifle, []string{"key", "coin", "purse"}},
	{Wear, []string{"hat", "coat", "scarf", "cap", "jacket", "pullover", "shirt", "raincoat", "apron"}},
	{Pair, []string{"shoe", "glove", "sock", "boot", "slipper"}},
	{Book, []string{"book", "newspaper", "comic", "magazine"}},
	{Writing, []string{"letter", "poem", "postcard"}},
	{Tale, []string{"story", "fairy tale"}},
	{Picture, []string{"picture", "map"}},
	{Flower, []string{"flower", "rose", "tulip", "lily", "orchid", "carnation"}},
	{Tree, []string{"tree", "bush", "palm tree", "oak", "pine"}},
	{Vehicle, []string{"bicycle", "car", "boat", "cart", "motorbike", "tractor", "lorry", "sledge"}},
	{Dish, []string{"cup", "plate", "glass", "vase", "bottle", "bowl", "lamp", "jug", "teapot"}},
	{Furniture, []string{"table", "bed", "chair", "cupboard", "door", "shelf", "chest", "window", "box", "stool"}},
	{Landmark, []string{"sofa", "bench", "wall", "stone", "well", "bridge", "fence"}},
	{Bag, []string{"basket", "bag", "lantern", "suitcase"}},
	{Shelter, []string{"umbrella"}},
	{Collection, []string{"stamp", "shell", "button", "feather"}},
	{Drink, []string{"water", "milk", "tea", "juice", "lemonade", "cocoa", "coffee"}},
	{TraitClass, []string{
		"small", "old", "young", "big", "clever", "kind", "brave", "curious", "poor", "funny", "lazy", "rich", "strong", "shy",
		"friendly", "cheerful", "famous", "tall", "wise",
	}},
	{ColourClass, []string{"red", "white", "blue", "black", "green", "yellow", "brown", "grey", "golden", "silver"}},
	{QualityClass, []string{
		"small (thing)", "big (thing)", "new", "old (thing)",
		"beautiful (thing)", "fresh", "sweet", "delicious", "warm", "long", "short", "funny (thing)",
		"interesting", "thick", "strange", "expensive",
	}},
	{StateClass, []string{
		"happy", "hungry", "tired", "sad", "afraid", "thirsty", "ill", "angry", "proud", "surprised", "bored", "cold",
	}},
	{WeatherClass, []string{"rain", "snow"}},
	{QuantityClass, []string{"two", "three", "many", "four", "five", "a few", "seven", "ten"}},
	{PlaceClass, []string{
		"garden", "forest", "park", "market", "school", "kitchen", "lake", "meadow", "river", "beach", "farm", "playground", "shop",
		"library", "castle", "town", "field", "zoo", "theatre", "village", "station", "island", "circus", "pond", "sea", "valley",
	}},
	{DwellingClass, []string{"in a small house", "in the mountains", "on an island", "by the sea", "in a cave", "in a tower", "in a big city"}},
	{TimeClass, []string{
		"one day", "yesterday", "two days ago", "three days ago", "last Sunday", "last Friday",
		"last week", "last month", "two weeks ago", "last summer", "last year",
		"every day", "sometimes", "every week", "on Fridays", "on Mondays", "on Tuesdays", "on Wednesdays",
		"tomorrow", "soon", "next week", "in two days", "in three days", "next Sunday", "next Friday",
	}},
	{PrepClass, []string{"under", "in", "on", "behind", "beside", "everywhere"}},
	{PhraseClass, []string{"Thank you", "Hello", "Help"}},
	{VerbAct, []string{
		"sleep", "play", "fall asleep", "wake up", "rest", "swim", "run away", "come", "hide (oneself)", "wait",
		"go home", "run home", "go to bed", "stay in bed", "work", "sing", "dance", "laugh", "cry", "smile",
	}},
	{VerbMotion, []string{"go", "run to", "travel"}},
	{VerbThing, []string{
		"find", "look for", "lose", "take home", "buy", "sell", "eat", "hide", "put", "see",
		"bake", "cook (verb)", "catch", "write", "draw", "read",
		"play with", "play (instrument)", "put on", "wash (clothes)", "wash (dish)", "wash (vehicle)", "clean (verb)", "repair", "paint",
		"break", "steal", "take away", "pick", "plant", "water (verb)", "smell", "drink", "dream of", "have (wish)",
	}},
	{VerbBeing, []string{
		"see (being)", "meet", "visit", "help", "hear", "follow", "greet", "hug", "comfort", "thank", "feed", "stroke", "play with (being)",
		"find (being)", "wake", "chase", "catch (being)", "draw (being)",
	}},
	{VerbGive, []string{"give", "show", "bring to", "sell to", "bring back", "tell", "send", "lend"}},
	{VerbHabit, []string{"love (habit)", "have", "live", "sell (habit)", "collect"}},
}

// Attributes of people, of animals and of goods. Children are not wise or rich yet,
// and beasts of the zoo have the colours they have.
var (
	ofAdults = []string{
		"old", "young", "kind", "clever", "poor", "friendly", "rich", "brave", "cheerful", "tall", "funny", "curious", "wise", "lazy",
		"strong", "shy", "famous",
	}
	ofRoyals = []string{ // a dwarf is among them: none is tall
		"old", "young", "kind", "clever", "poor", "friendly", "rich", "brave", "cheerful", "funny", "curious", "wise", "lazy",
		"strong", "shy", "famous",
	}
	ofChildren = []string{
		"small", "clever", "brave", "kind", "curious", "funny", "shy", "cheerful", "poor", "friendly", "lazy", "tall", "strong",
	}
	ofAnimals = []string{
		"small", "old", "big", "clever", "curious", "lazy", "funny", "brave", "shy", "strong",
	}
	ofGoods   = []string{"small (thing)", "old (thing)", "new", "big (thing)", "beautiful (thing)", "expensive", "strange"}
	ofClothes = []string{"small (thing)", "old (thing)", "new", "big (thing)", "beautiful (thing)", "warm", "expensive", "strange"}
)

// Colours, beside another attribute or alone.
var (
	furs   = []string{"white", "black", "brown", "grey"}
	paints = []string{"red", "blue", "green", "yellow", "white", "black", "brown", "grey"}
	petals = []string{"red", "white", "yellow"}
	metals = []string{"golden", "silver"}
	jewels = []string{"golden", "silver", "red", "blue", "green"}
)

// colours lists the colours of each class that has them by chance.
var colours = map[Class][]string{
	Pet: furs, Wild: furs, Beast: furs, Flower: petals,
	Toy: paints, Instrument: paints, Tool: paints, Treasure: jewels, Trifle: metals, Wear: paints, Pair: paints, Shelter: paints, Vehicle: paints, Bag: paints,
	Dish: paints, Furniture: paints,
}

// traits lists the attributes that go with each class of beings, the most
// frequent first.
var traits = map[Class][]string{
	Child: ofChildren, Adult: ofAdults, Performer: ofAdults, Medic: ofAdults, Royal: ofRoyals, Rogue: ofAdults,
	Pet: ofAnimals, Wild: ofAnimals, Beast: ofAnimals,
	Exotic: {"big", "small", "old", "funny", "lazy", "curious", "clever", "strong"},
}

// qualities lists the attributes and predicates that go with each class of things.
var qualities = map[Class][]string{
	Fruit:  {"big (thing)", "sweet", "small (thing)", "fresh", "delicious"},
	Baked:  {"big (thing)", "delicious", "small (thing)", "fresh", "warm"},
	Cooked: {"big (thing)", "delicious", "small (thing)", "fresh", "warm"},
	Catch:  {"big (thing)", "small (thing)"},
	Toy:    ofGoods, Instrument: ofGoods, Tool: ofGoods, Treasure: ofGoods, Trifle: ofGoods, Wear: ofClothes, Pair: ofGoods, Shelter: ofGoods, Vehicle: ofGoods,
	Dish: ofGoods, Furniture: ofGoods,
	Book:    {"new", "interesting", "old (thing)", "thick", "funny (thing)", "strange"},
	Writing: {"funny (thing)", "short", "beautiful (thing)"},
	Tale:    {"funny (thing)", "long", "short", "beautiful (thing)", "strange"},
	Picture: {"beautiful (thing)", "big (thing)", "small (thing)", "strange", "new", "old (thing)", "funny (thing)"},
	Flower:  {"beautiful (thing)", "small (thing)", "big (thing)", "fresh"},
	Tree:    {"small (thing)", "big (thing)"},
}

// made lists the attributes of what is only now baked, cooked or drawn: it is not warm or
// old yet, and fresh by itself. What is washed is not warm, and what is said of a meal of two
// courses is true of both.
var (
	made = map[Class][]string{
		Baked: {"big (thing)", "delicious", "small (thing)"}, Cooked: {"big (thing)", "delicious", "small (thing)"},
		Picture: {"beautiful (thing)", "big (thing)", "small (thing)", "strange", "funny (thing)"},
	}
	washed   = map[Class][]string{Wear: ofGoods, Pair: ofGoods}
	ofCourse = []string{"big (thing)", "delicious", "small (thing)", "fresh"}
)

// mode is the time that a story is set in.
type mode uint8

// The modes. What took a moment is told of a near day: nobody was hungry last year.
const (
	near mode = iota
	far
	habit
	future
	modes
)

func (m mode) tense() Tense {
	return [...]Tense{near: Past, far: Past, habit: Present, future: Future}[m]
}

// times lists the time phrases of each mode.
var times = [modes][]string{
	near:   {"one day", "yesterday", "two days ago", "three days ago", "last Sunday", "last Friday"},
	far:    {"last week", "last month", "two weeks ago", "last summer", "last year"},
	habit:  {"every day", "sometimes", "every week", "on Fridays", "on Mondays", "on Tuesdays", "on Wednesdays"},
	future: {"tomorrow", "soon", "next week", "in two days", "in three days", "next Sunday", "next Friday"},
}

// setting is where a story has come to.
type setting uint8

// The settings.
const (
	unset  setting = iota
	home           // spots are furniture
	nature         // spots are trees and stones
	town           // spots are benches and walls
	public         // inside a house for all: no spots
	settings
)

// spots lists where things are found and beings hide in a setting.
var spots = [settings][]string{
	home: {
		"under the bed", "on the table", "in the cupboard", "behind the door", "in the box", "under the table", "on the chair",
		"behind the sofa", "in the chest", "on the shelf", "under the chair", "beside the window", "on the bed", "under the sofa",
		"beside the bed", "on the sofa",
	},
	nature: {"under the tree", "behind the stone", "behind the tree", "under the bush", "beside the stone", "behind the bush", "under the bridge"},
	town: {
		"under the bench", "behind the tree", "on the bench", "behind the wall", "under the tree", "beside the well", "behind the fence",
		"on the wall", "behind the bush", "beside the bench",
	},
}

// hidingPlaces are the spots at home that hide something.
var hidingPlaces = []string{
	"under the bed", "in the cupboard", "in the box", "behind the door", "in the chest", "behind the sofa", "under the sofa",
}

// storage are the spots at home that things are put at.
var storage = []string{
	"on the table", "in the cupboard", "in the box", "on the shelf", "in the chest", "on the chair", "under the bed", "beside the window",
}

// hideouts are the spots at home where one hides oneself.
var hideouts = []string{"under the bed", "behind the door", "under the table", "behind the sofa", "in the cupboard"}

// beds are the spots at home where one rests.
var beds = []string{"on the sofa", "on the bed", "under the table", "under the bed"}

// seats are the spots in the open where one rests.
var seats = [settings][]string{
	nature: {"under the tree", "under the bush", "behind the bush", "beside the stone"},
	town:   {"under the tree", "on the bench", "beside the well", "under the bench"},
}
