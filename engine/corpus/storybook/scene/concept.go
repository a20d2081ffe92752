package scene

// Concept names one lexical meaning, such as the mouse or yesterday. The ten
// languages share concepts and their frequencies; None is the absent concept.
type Concept uint16

// None stands where a sentence has no such part.
const None Concept = 0

// Class groups the concepts that can fill the same role. Classes are as fine as
// sense asks: what can be eaten, what can be read, who can be met at a market. Two
// beings of a story, or two things, of one class are different words: "the dog" then
// always has one referent.
type Class uint8

// The classes.
const (
	NoClass Class = iota
	// People.
	Child
	Adult
	Performer
	Medic
	Royal
	Rogue
	NameF
	NameM
	// Animals.
	Pet    // lives with people
	Wild   // lives in the woods and harms nobody
	Beast  // is feared
	Exotic // lives in zoos
	// Things.
	Fruit      // eaten as it is
	Baked      // baked and eaten
	Cooked     // cooked and eaten
	Catch      // caught, cooked and eaten
	Toy        // played with
	Instrument // played
	Tool       // worked with
	Treasure   // found, lost, hidden, stolen, given
	Trifle     // found and lost, not given
	Wear       // put on
	Pair       // worn in pairs: lost, washed, bought
	Book       // read, not written
	Writing    // read and written
	Tale       // told
	Picture    // painted
	Flower     // picked
	Tree       // planted
	Vehicle    // driven, repaired, painted
	Dish       // washed, broken
	Furniture  // painted, repaired; part of spots at home
	Landmark   // part of spots in the open only
	Shelter    // keeps off the rain
	Bag        // carried by a newcomer only: with a basket
	Collection // collected only, always many: shells
	Drink      // drunk only, without a number: milk
	// Qualities.
	TraitClass   // attribute of a being: brave
	QualityClass // attribute or predicate of a thing: new
	ColourClass  // attribute of a thing or an animal, beside another: red
	StateClass   // predicate of a being: hungry
	WeatherClass // a change in the weather, or a reason: rain
	// Closed sets.
	QuantityClass
	PlaceClass    // where something happens, or someone goes: the garden
	DwellingClass // where someone lives: in the mountains
	TimeClass
	PrepClass
	PhraseClass // said as it is: “Thank you!”
	// Verbs, by frame.
	VerbAct    // intransitive: sleep
	VerbMotion // with a destination: go
	VerbThing  // with a thing: find
	VerbBeing  // with another being: help
	VerbGive   // with a thing and a recipient: give
	VerbHabit  // of a relative clause: who sells apples
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
func (k Class) IsBeing() bool { return k >= Child && k <= Exotic }

// IsHuman reports whether the class holds people.
func (k Class) IsHuman() bool { return k >= Child && k <= NameM }

// IsName reports whether the class holds personal names.
func (k Class) IsName() bool { return k == NameF || k == NameM }

// IsThing reports whether the class holds things with a number.
func (k Class) IsThing() bool { return k >= Fruit && k <= Collection }

// IsVerb reports whether the class holds verbs.
func (k Class) IsVerb() bool { return k >= VerbAct && k <= VerbHabit }

// The closed concepts that linearisers name.
var (
	Two        = mustLookup("two")
	Three      = mustLookup("three")
	Four       = mustLookup("four")
	Five       = mustLookup("five")
	Seven      = mustLookup("seven")
	Ten        = mustLookup("ten")
	Many       = mustLookup("many")
	Some       = mustLookup("a few")
	In         = mustLookup("in")
	On         = mustLookup("on")
	Under      = mustLookup("under")
	Behind     = mustLookup("behind")
	Beside     = mustLookup("beside")
	Everywhere = mustLookup("everywhere")
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
			e := entry{gloss: gloss, class: group.class}
			if n := len(gloss) - 2; n > 0 && gloss[n] == '/' {
				e.gloss = gloss[:n]
				e.gender = map[byte]Gender{'f': Feminine, 'm': Masculine}[gloss[n+1]]
			}
			switch group.class {
			case NameF:
				e.gender = Feminine
			case NameM:
				e.gender = Masculine
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

// The tenses. Present is habitual: every day, sometimes.
const (
	Past Tense = iota
	Present
	Future
)

// TenseOf returns the tense that a time concept puts its story in.
func TenseOf(time Concept) Tense {
	for m, glosses := range times {
		for _, gloss := range glosses {
			if lexicon[time].gloss == gloss {
				return mode(m).tense()
			}
		}
	}
	return Past
}
