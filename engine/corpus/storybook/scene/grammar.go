package scene

import "slices"

// chooser makes the choices of the grammar: at random (story.go), by exhaustion
// (entropy.go) or guided by a text (parse.go). Weights are integers, so that every
// probability is an exact ratio, and nothing is ever rejected and drawn again.
type chooser interface {
	// choose returns an index with probability w[i]/Σ w. What follows may depend on
	// it.
	choose(w weights) int
	// pick returns a member of l. Nothing that follows depends on which one.
	pick(l *list) Concept
	// pickSpot returns a preposition and a piece of furniture that goes with it.
	pickSpot() Spot
	// maybe returns true with a probability of percent/100. Nothing that follows
	// depends on it.
	maybe(percent int) bool
	// maybePick returns a member of l with a probability of percent/100, else None.
	// Nothing that follows depends on it.
	maybePick(percent int, l *list) Concept
}

// weights are those of up to nine options; the others have none. An array and not
// a slice: what crosses an interface as a slice is allocated.
type weights [9]int

func (w weights) sum() int { return sum(w[:]) }

// An entity is a referent that a story can return to: 0 and 1 are its beings,
// 2 and 3 its things.
const (
	firstThing = 2
	entities   = 4
	nobody     = -1
)

// discourse is all of the past that the grammar looks at. It is comparable and
// names no lexical concept, which makes the entropy computable (entropy.go).
type discourse struct {
	class   [entities]Class // NoClass: not introduced yet
	subject int8            // entity of the sentence before, or nobody
	object  int8
}

// used reports whether class is taken, so that a new noun of it could be mistaken
// for an old one.
func (d *discourse) used(class Class) bool {
	return slices.Contains(d.class[:], class)
}

// teller tells one story sentence by sentence.
type teller struct {
	discourse
	nps   [entities]NP // what each entity is called
	tense Tense
	c     chooser
	// lenient drops what only a whole story can violate: that each class is used
	// once. See assume.
	lenient bool
}

// The weights of the grammar, in the order of the classes they choose among.
var (
	beingClasses  = []Class{People, Profession, Fairy, NameF, NameM, Farm, Wild}
	beingWeights  = weights{24, 18, 8, 10, 10, 14, 16}
	thingClasses  = []Class{Food, Toy, Tool, Clothing, Paper, Plant, Vehicle, Household}
	thingWeights  = weights{24, 14, 12, 14, 12, 8, 6, 10}
	lengthWeights = weights{5, 30, 65} // of 2, 3 and 4 sentences
)

// A story has between Shortest and Longest sentences.
const (
	Shortest = 2
	Longest  = 4
)

// special gives the verbs that go with one class of things, and kitchen the
// second such class of food.
var special = map[Class]Class{
	Food: VerbKitchen, Clothing: VerbClothing, Paper: VerbPaper, Plant: VerbPlant, Vehicle: VerbVehicle,
}

// length chooses the number of sentences of a story.
func length(c chooser) int { return Shortest + c.choose(lengthWeights) }

// newTeller returns a teller at the beginning of a story.
func newTeller(c chooser) *teller {
	t := new(teller)
	t.begin(c)
	return t
}

// begin begins a story.
func (t *teller) begin(c chooser) {
	*t = teller{discourse: discourse{subject: nobody, object: nobody}, c: c}
}

// sentence tells the next sentence.
func (t *teller) sentence(first bool) Sentence {
	var s Sentence
	if first {
		s.Time = t.c.pick(lists[TimeClass])
		t.tense = TenseOf(s.Time)
	}
	s.Tense = t.tense
	subject := t.chooseSubject(first, &s)
	t.chooseFrame(first, subject, &s)
	return s
}

// chooseSubject fills s.Subject and returns its entity: the subject of the
// sentence before, another being, a new being or a known thing.
func (t *teller) chooseSubject(first bool, s *Sentence) int {
	if first {
		return t.newBeing(&s.Subject, true)
	}
	other := t.other(int(t.subject))
	known := [2]int{}
	for i := range known {
		if e := firstThing + i; t.class[e] != NoClass && int8(e) != t.subject {
			known[i] = 4
		}
	}
	switch t.c.choose(weights{64, weightIf(other != nobody, 6), weightIf(t.class[1] == NoClass, 26), known[0], known[1]}) {
	case 0:
		s.Subject = t.mention(int(t.subject), Pronoun)
		return int(t.subject)
	case 1:
		s.Subject = t.mention(other, Known)
		return other
	case 2:
		return t.newBeing(&s.Subject, false)
	case 3:
		s.Subject = t.mention(firstThing, Known)
		return firstThing
	default:
		s.Subject = t.mention(firstThing+1, Known)
		return firstThing + 1
	}
}

// other returns a known being that is not entity e, or nobody. With e a thing it
// is the first being.
func (t *teller) other(e int) int {
	for i := range firstThing {
		if i != e && t.class[i] != NoClass {
			return i
		}
	}
	return nobody
}

func weightIf(ok bool, weight int) int {
	if ok {
		return weight
	}
	return 0
}

// mention returns the noun phrase of a known entity; decorations stay behind.
func (t *teller) mention(e int, how Mention) NP {
	return NP{Noun: t.nps[e].Noun, Quant: t.nps[e].Quant, Mention: how}
}

// newBeing introduces a being and returns its entity. Only the first one of a
// story has a companion or a relative clause.
func (t *teller) newBeing(np *NP, decorated bool) int {
	class := t.chooseClass(beingClasses, beingWeights)
	e := 0
	if t.class[0] != NoClass {
		e = 1
	}
	t.class[e] = class
	np.Noun = t.c.pick(lists[class])
	if !class.IsName() {
		np.Quant = t.c.maybePick(18, lists[QuantityClass])
		np.Adj = t.c.maybePick(46, lists[TraitClass])
		if decorated && class.IsHuman() {
			t.decorate(np)
		}
	}
	t.nps[e] = *np
	return e
}

// decorate adds nothing, a companion or a relative clause. Their nouns are no
// entities: nothing returns to them.
func (t *teller) decorate(np *NP) {
	switch t.c.choose(weights{60, 18, 22}) {
	case 1:
		np.With.Noun = t.c.pick(companions)
		np.With.Quant = t.c.maybePick(55, lists[QuantityClass])
	case 2:
		np.Rel.Verb = t.c.pick(lists[VerbHabit])
		np.Rel.Noun = t.c.pick(habits)
		np.Rel.Negative = t.c.maybe(25)
	}
}

// newThing introduces a thing.
func (t *teller) newThing(np *NP) int {
	class := t.chooseClass(thingClasses, thingWeights)
	e := firstThing
	if t.class[e] != NoClass {
		e++
	}
	t.class[e] = class
	np.Noun = t.c.pick(lists[class])
	np.Quant = t.c.maybePick(30, lists[QuantityClass])
	np.Adj = t.c.maybePick(50, lists[QualityClass])
	t.nps[e] = *np
	return e
}

// assume puts a being or a thing, or one of each, into the discourse as if an
// earlier sentence had told of it. Only a lenient reader does so.
func (t *teller) assume() {
	if being := t.c.choose(weights{1, 1, 1}); being > 0 {
		t.assumeOne(being-1, beingClasses, beingWeights)
	}
	if thing := t.c.choose(weights{1, 1, 1}); thing > 0 {
		t.assumeOne(firstThing+thing-1, thingClasses, thingWeights)
	}
}

func (t *teller) assumeOne(e int, classes []Class, w weights) {
	class := classes[t.c.choose(w)]
	t.class[e] = class
	t.nps[e] = NP{Noun: t.c.pick(lists[class])}
	if !class.IsName() && t.c.choose(weights{1, 1}) == 1 {
		t.nps[e].Quant = Two
	}
}

// chooseClass chooses among the classes not yet used.
func (t *teller) chooseClass(classes []Class, w weights) Class {
	for i, k := range classes {
		w[i] = weightIf(t.lenient || !t.used(k), w[i])
	}
	return classes[t.c.choose(w)]
}
