package scene

// Concept names one lexical meaning, such as the mouse or yesterday. The ten
// languages share concepts and their frequencies; None is the absent concept.
type Concept uint16

// None stands where a sentence has no such part.
const None Concept = 0

// Class groups the concepts that can fill the same role.
type Class uint8

// The classes. A story never draws two of its beings, or two of its things,
// from one class: "the dog" then always has one referent.
const (
	NoClass Class = iota
	// Beings that act.
	People
	Profession
	Fairy
	NameF
	NameM
	Farm
	Wild
	// Things that are acted upon.
	Food
	Toy
	Tool
	Clothing
	Paper
	Plant
	Vehicle
	Household
	// Furniture stands in spots only: under the bed.
	Furniture
	// Qualities.
	TraitClass   // attribute of a being: brave
	QualityClass // attribute or predicate of a thing: red
	StateClass   // predicate of a being: hungry
	// Closed sets.
	QuantityClass
	PlaceClass
	TimeClass
	PrepClass
	// Verbs, by frame.
	VerbAct      // intransitive, any being: sleep
	VerbHuman    // intransitive, people only: sing
	VerbMotion   // with a destination: go
	VerbSpot     // with any thing, at a spot: find
	VerbThing    // with any thing: take
	VerbOwn      // with any thing, people only: buy
	VerbFood     // with food: eat
	VerbKitchen  // with food, people only: cook
	VerbClothing // with clothing, people only: sew
	VerbPaper    // with something written or drawn, people only: read
	VerbPlant    // with a plant, people only: water
	VerbVehicle  // with a vehicle, people only: repair
	VerbBeing    // with another being: help
	VerbSocial   // with another being, people only: visit
	VerbGive     // with a thing and a recipient: give
	VerbHabit    // of a relative clause, with things in general: sells
	classes
)

// Gender is the natural gender of a being, or Neuter for animals and things;
// languages with grammatical gender keep their own beside it.
type Gender uint8

// The natural genders.
const (
	Neuter Gender = iota
	Feminine
	Masculine
)

// entry is one line of the catalogue.
type entry struct {
	gloss  string
	class  Class
	gender Gender
}

// Gloss returns the English gloss that names c in the catalogue and in the
// lexicon of every language, unique among all concepts.
func (c Concept) Gloss() string { return lexicon[c].gloss }

// Class returns the class of c.
func (c Concept) Class() Class { return lexicon[c].class }

// Gender returns the natural gender of c.
func (c Concept) Gender() Gender { return lexicon[c].gender }

// Count returns the number of concepts, None included: concepts are 0 to Count()-1.
func Count() int { return len(lexicon) }

// Concepts returns the members of a class, the most frequent first.
func Concepts(class Class) []Concept { return lists[class].members }

// Lookup returns the concept with the given gloss, or None.
func Lookup(gloss string) Concept { return byGloss[gloss] }

// IsBeing reports whether the class holds beings.
func (k Class) IsBeing() bool { return k >= People && k <= Wild }

// IsHuman reports whether the class holds people.
func (k Class) IsHuman() bool { return k >= People && k <= NameM }

// IsName reports whether the class holds personal names.
func (k Class) IsName() bool { return k == NameF || k == NameM }

// IsThing reports whether the class holds things, furniture included.
func (k Class) IsThing() bool { return k >= Food && k <= Furniture }

// IsVerb reports whether the class holds verbs.
func (k Class) IsVerb() bool { return k >= VerbAct && k <= VerbHabit }

// The closed concepts that linearisers and the grammar name.
var (
	Two    = mustLookup("two")
	Three  = mustLookup("three")
	Four   = mustLookup("four")
	Five   = mustLookup("five")
	Seven  = mustLookup("seven")
	Ten    = mustLookup("ten")
	Many   = mustLookup("many")
	Some   = mustLookup("a few")
	In     = mustLookup("in")
	On     = mustLookup("on")
	Under  = mustLookup("under")
	Behind = mustLookup("behind")
	Beside = mustLookup("beside")
)

var (
	lexicon = buildLexicon()
	byGloss = indexGlosses()
	lists   = buildLists()
)

func buildLexicon() []entry {
	lex := []entry{{gloss: ""}}
	for _, group := range catalogue {
		for _, gloss := range group.glosses {
			e := entry{gloss: gloss, class: group.class, gender: group.gender}
			if n := len(gloss) - 2; n > 0 && gloss[n] == '/' {
				e.gloss = gloss[:n]
				e.gender = map[byte]Gender{'f': Feminine, 'm': Masculine}[gloss[n+1]]
			}
			lex = append(lex, e)
		}
	}
	return lex
}

func indexGlosses() map[string]Concept {
	index := make(map[string]Concept, len(lexicon))
	for i, e := range lexicon {
		if _, twice := index[e.gloss]; twice {
			panic("scene: two concepts have the gloss " + e.gloss)
		}
		index[e.gloss] = Concept(i)
	}
	return index
}

func mustLookup(gloss string) Concept {
	c, ok := byGloss[gloss]
	if !ok {
		panic("scene: no concept has the gloss " + gloss)
	}
	return c
}

func lookupAll(glosses []string) []Concept {
	var members []Concept
	for _, gloss := range glosses {
		members = append(members, mustLookup(gloss))
	}
	return members
}

// Tense follows from the time phrase of the story.
type Tense uint8

// The tenses. Present is habitual: every morning, in winter.
const (
	Past Tense = iota
	Present
	Future
)

// TenseOf returns the tense that a time concept puts its story in.
func TenseOf(time Concept) Tense { return tenses[lexicon[time].gloss] }
