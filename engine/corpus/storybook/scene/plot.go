package scene

import "slices"

// stage is what a story has come to: what is open, and for whom.
type stage uint8

// The stages. same is none: a row that leads there leaves the stage as it is.
const (
	begin stage = iota
	// A thing is missing.
	lost       // the hero has lost it
	sought     // and looks for it
	aided      // and other helps
	answered   // and was told by other where it is
	unfound    // and has not found it
	refound    // and has found it alone
	rejoined   // and has found it with other's help
	found      // other has found it
	returned   // other has brought it back
	stolen     // other has taken it from the hero
	chasing    // and the hero is after other
	caught     // and has caught other
	stolenAway // and other is gone
	// A thing is there.
	has        // the hero has it
	homeHas    // and is at home with it
	kept       // and has put it away
	foundFood  // the hero has something to eat
	seen       // the hero sees what can be bought
	received   // other has given it to the hero
	given      // the hero has given it to other
	enjoyed    // and other has used it
	shown      // the hero has shown it to other
	seenShown  // other has shown it to the hero
	sent       // the hero has sent it to other
	wrote      // and other has read it
	served     // the hero has baked it for other
	hostServed // other has baked it for the hero
	tale       // the hero has told it to other
	heardTale  // other has told it to the hero
	broke      // the hero has broken it
	stole      // the hero has taken it from others
	getaway    // and is away with it
	pursued    // and was noticed
	hid        // the hero has hidden it
	hidSought  // and other looks for it
	hidFound   // and other has found it
	worn       // the hero has put it on
	// Someone is there.
	met      // people meet
	needy    // and other lacks something
	paired   // animals meet
	joined   // other comes while the hero plays
	spotted  // the hero has seen a harmless animal
	alarm    // the hero has heard a beast
	danger   // the hero has seen a beast
	bold     // and is not afraid of it
	afraid   // and is
	fled     // and is away
	chased   // and other comes after
	relieved // and it is over
	fed      // the hero has fed animals
	admired  // the hero sees an animal in the zoo
	show     // the hero watches a performer
	audience // other watches the hero
	visiting // the hero visits other
	sickbed  // and other is ill
	visited  // other visits the hero
	helped   // the hero has helped other
	coworked // other has helped the hero
	friends  // all is well between them
	// The hero feels something.
	hungry
	thirsty
	tired
	sad
	consoled
	ill
	bedded
	bored
	cold
	glad
	merry
	// The hero has come somewhere.
	woods
	waters
	garden
	park
	market
	sold // and has sold something
	village
	school
	kitchen
	farm
	castle
	zoo
	theatre
	station
	atHome
	// Something is done.
	ate
	rested
	played
	music
	absorbed // the hero has read it
	worked
	wearied
	swum
	slept
	woken
	// The weather has changed.
	raining
	snowing
	longed
	wanted
	coveted
	hosting
	arrested
	lurking
	strolling
	acquainted
	playmates
	hiding
	ending
	watering
	asking
	escaping
	needySad
	awake
	stages
	same stage = 255
)

// pending are the stages that leave a question open: a story rarely ends there.
var pending = [stages]bool{
	lost: true, sought: true, aided: true, answered: true, found: true, stolen: true, chasing: true, danger: true, alarm: true, hungry: true, thirsty: true,
	raining: true, seen: true, station: true, hidSought: true, pursued: true, foundFood: true, needy: true, chased: true, asking: true, escaping: true, needySad: true, lurking: true,
}

// Sets of classes.
var (
	humans   = setOf(Child, Adult, Performer, Medic, Royal, Rogue, NameF, NameM)
	young    = setOf(Child, NameF, NameM)
	grown    = setOf(Adult, Performer, Medic, Royal, Rogue)
	animals  = setOf(Pet, Wild, Beast, Exotic)
	gentle   = setOf(Pet, Wild)
	food     = setOf(Fruit, Baked, Cooked, Catch)
	portable = setOf(Toy, Treasure, Trifle, Book, Writing, Picture, Dish, Wear, Pair)
)

// Shares of classes.
var (
	modeWeights  = [modes]int{near: 38, far: 18, habit: 22, future: 22}
	heroes       = []share{{NameF, 8}, {NameM, 8}, {Adult, 36}, {Child, 5}, {Royal, 15}, {Rogue, 5}, {Performer, 6}, {Pet, 8}, {Wild, 8}, {Beast, 2}}
	folk         = []share{{NameF, 11}, {NameM, 11}, {Adult, 48}, {Child, 6}, {Royal, 18}, {Performer, 6}}
	elders       = []share{{NameF, 10}, {NameM, 10}, {Adult, 54}, {Royal, 20}, {Performer, 6}}
	smallAnimals = []share{{Pet, 50}, {Wild, 50}}
	belongings   = []share{{Toy, 22}, {Treasure, 20}, {Trifle, 14}, {Wear, 20}, {Pair, 16}, {Book, 10}, {Tool, 12}}
	trinkets     = belongings[:len(belongings)-1] // no ladder is in a box
	meals        = []share{{Fruit, 36}, {Baked, 28}, {Cooked, 36}}
	presents     = []share{{Fruit, 16}, {Baked, 12}, {Flower, 16}, {Toy, 14}, {Book, 10}, {Wear, 14}, {Pair, 10}, {Treasure, 12}, {Instrument, 8}, {Dish, 8}}
	treats       = []share{{Fruit, 34}, {Baked, 26}, {Flower, 30}}
	wares        = append(slices.Clone(presents), share{Vehicle, 10}, share{Tool, 10})
	marvels      = []share{{Treasure, 40}, {Book, 20}, {Picture, 20}, {Instrument, 14}, {Toy, 14}}
	thieves      = []share{{Beast, 30}, {Rogue, 40}, {Pet, 20}}
)

var (
	habitsOfAnimals = listOf("every day", "sometimes") // they know no weeks
	pairs           = listOf("two", "three", "four")
	herds           = listOf("two", "three", "many", "four", "five", "a few")
	counts          = countsOf()
	severals        = [classes]int{Fruit: 94, Baked: 45, Cooked: 90, Toy: 35, Tool: 25, Treasure: 40, Trifle: 45, Pair: 100, Book: 45, Writing: 35, Picture: 25, Flower: 80, Tree: 50, Vehicle: 10, Dish: 50, Furniture: 40}
)

// groupOf returns the sizes of a group of heroes.
func groupOf(class Class) *list {
	if class.IsHuman() {
		return pairs
	}
	return herds
}

// countsOf returns how many things of a class appear where several do.
func countsOf() (all [classes]*list) {
	few, several, any := listOf("two", "three", "four"), listOf("two", "three", "four", "five", "a few", "many"), join(QuantityClass)
	for k := range all {
		all[k] = few
	}
	for _, k := range []Class{Fruit, Flower, Cooked} {
		all[k] = any
	}
	for _, k := range []Class{Baked, Tree, Dish, Toy, Trifle, Book} {
		all[k] = several
	}
	all[Pair] = listOf("two", "four", "a few", "many") // nobody has three shoes
	return all
}

// joints lists what may be joined to things of a class: things of the same use, never of
// the same class.
var joints = [classes]*joint{
	Fruit: joining(Baked, 55), Baked: joining(Fruit, 55), Cooked: joining(Fruit, 55),
	Wear: onePair(joining(Pair, 45)), Pair: unwarmed(joining(Wear, 45)), Treasure: joining(Trifle, 40), Trifle: joining(Treasure, 40),
}

func joining(class Class, percent int) *joint {
	return &joint{
		noun: lists[class], quant: counts[class], adj: qualityLists[class], colour: colourLists[class],
		percent: percent, several: severals[class], described: 80, painted: 45,
	}
}

// onePair lets one pair be joined, which is put on with the rest.
func onePair(j *joint) *joint {
	j.quant, j.several = listOf("two"), 100
	return j
}

// unwarmed leaves out that clothes are warm: they may be washed.
func unwarmed(j *joint) *joint {
	j.adj = washedLists[Wear]
	return j
}

// Places by what can be done there.
var (
	outdoors    = []string{"forest", "meadow", "field", "lake", "river", "beach", "valley"}
	gardens     = []string{"garden", "park", "farm"}
	parks       = []string{"garden", "park", "farm", "playground"}
	publics     = []string{"market", "village", "station", "shop", "theatre", "library", "school", "town", "castle"}
	woodPlaces  = []string{"forest", "meadow", "field", "valley"}
	waterPlaces = []string{"lake", "river", "beach", "pond", "sea"}
	parkPlaces  = []string{"park", "playground"}
	going       = []string{"go", "run to"}
	onlyGoing   = []string{"go"}
)

// Spots.
var (
	secret    = spotTable([settings][]string{home: hidingPlaces})
	findable  = spotTable(spots)
	hideable  = spotTable([settings][]string{home: hidingPlaces, nature: spots[nature], town: spots[town]})
	pantry    = spotTable([settings][]string{home: {"on the table", "in the cupboard", "on the shelf"}})
	storable  = spotTable([settings][]string{home: storage})
	hideaways = spotTable([settings][]string{home: hideouts, nature: {"behind the tree", "under the bush", "behind the stone", "behind the bush"}, town: {"behind the tree", "behind the wall", "under the bench", "behind the bush", "behind the fence"}})
	sleepable = spotTable([settings][]string{home: beds, nature: seats[nature], town: seats[town]})
	restable  = spotTable([settings][]string{home: {"on the sofa", "on the bed"}, nature: seats[nature], town: seats[town]})
	sofa      = spotTable([settings][]string{home: {"on the sofa", "on the bed"}})
	benches   = spotTable([settings][]string{town: {"on the bench", "under the tree"}})
	shelters  = spotTable([settings][]string{nature: {"under the tree", "under the bridge"}, town: {"under the tree"}})
	allAround = spotTable([settings][]string{home: {"everywhere"}, nature: {"everywhere"}, town: {"everywhere"}, public: {"everywhere"}})
)

func spotTable(table [settings][]string) *[settings]*spotList {
	var all [settings]*spotList
	for s, phrases := range table {
		if phrases != nil {
			all[s] = spotsOf(phrases...)
		}
	}
	return &all
}
