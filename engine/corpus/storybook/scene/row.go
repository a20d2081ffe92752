package scene

// row is one sentence that makes sense at a stage of the plot: who does what to
// whom, under which conditions, and the stage that follows.
type row struct {
	weight int
	kind   Kind
	link   Link

	// Who takes part. Newcomer introduces other, item introduces thing.
	who, what, whom entity
	newcomer, item  []share
	one, several    bool  // the item is a single one; more than one
	nouns           *list // the item is one of these
	qualities       *[classes]*list
	alike           bool // the item is of one kind: who bakes a cake bakes no plum
	herd            bool // animals that come may be several

	// What is said.
	verbs, states      *list
	phrase             Concept
	drinks             *list // the object is one of these drinks
	feels              bool  // says how a being feels
	negative, question bool
	reasons            *list // named with a probability of because/100
	because            int

	// Where: one of places with a probability of placed/100, which moves the story to
	// the setting moves; or one of the spots of the setting, with spotted/100.
	places  *list
	placed  int
	moves   setting
	spots   *[settings]*spotList
	spotted int

	home     bool // ends at home
	busy     bool // takes both hands
	trade    bool // is selling
	material bool // what is done is done to things alone
	personal bool // what is done is done to beings alone
	mood     bool // says how a being feels in the end, which is said of one in a story
	once     deeds

	// When it applies.
	modes           uint8 // a bit for each mode
	settings        uint8 // a bit for each setting
	heroIs, otherIs classSet
	thingIs         classSet
	single          bool // the hero is one

	to stage
}

// classSet is a set of classes.
type classSet uint64

const anyClass = ^classSet(0)

func setOf(classes ...Class) classSet {
	var s classSet
	for _, k := range classes {
		s |= 1 << k
	}
	return s
}

func (s classSet) has(k Class) bool { return s>>k&1 == 1 }

// deeds is a set of things to do once in a story.
type deeds uint16
