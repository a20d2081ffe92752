package scene

// chooser makes the choices of the grammar: at random (story.go), by exhaustion
// (entropy.go) or guided by a text (parse.go). Weights are integers, so that every
// probability is an exact ratio, and nothing is ever rejected and drawn again.
type chooser interface {
	// choose returns an index with probability o.weights[i]/Σ. What follows may depend
	// on it.
	choose(o *options) int
	// pick returns a member of l. Nothing that follows depends on which one.
	pick(l *list) Concept
	// pickOther returns a member of l other than but, which is one. Nothing that
	// follows depends on which one.
	pickOther(l *list, but Concept) Concept
	// pickSpot returns a member of l. Nothing that follows depends on which one.
	pickSpot(l *spotList) Spot
	// maybePick returns a member of l with a probability of percent/100, else None.
	// Nothing that follows depends on it.
	maybePick(percent int, l *list) Concept
	// maybeAnd returns what j joins, or nothing. Nothing that follows depends on it.
	maybeAnd(j *joint) And
}

// joint says what may be joined to things of a class: with a probability of percent/100
// a noun, and with theirs a number, an attribute and a colour.
type joint struct {
	noun, quant, adj, colour             *list // colour is nil where there is none
	percent, several, described, painted int
}

// options are the weights of up to mostOptions options. They are passed by address:
// what crosses an interface as a slice is allocated.
type options struct {
	weights [mostOptions]int
	n       int
}

const mostOptions = 160

func (o *options) add(weight int) { o.weights[o.n] = weight; o.n++ }

func (o *options) all() []int { return o.weights[:o.n] }

// An entity is a referent that a story can return to.
type entity int8

// The entities. A story has one of each at a time, so that "it" is never two things.
const (
	hero entity = iota
	other
	thing
	entities
	nobody entity = -1
)

// world is all of the past that the grammar looks at when it chooses. It is
// comparable and names no lexical concept, which makes the entropy computable
// (entropy.go).
type world struct {
	stage     stage
	mode      mode
	setting   setting
	class     [entities]Class // NoClass: not there
	single    bool            // the hero is one
	pets      bool            // animals of the hero's were spoken of, which nothing returns to
	felt      [2]bool         // it was said how hero and other feel
	described bool            // it was said how the thing is
	done      deeds           // what the hero has done and will not do again
}

// teller tells one story sentence by sentence.
type teller struct {
	world
	thread
	nps  [entities]NP  // what each entity is called
	told int           // sentences
	rows [Longest]*row // that were told
	c    chooser
	// lenient drops what only a whole story can violate: what happened before. See
	// assume.
	lenient bool
	options options // memory for choose
}

// newTeller returns a teller at the beginning of a story.
func newTeller(c chooser) *teller {
	t := new(teller)
	t.begin(c)
	return t
}

// begin begins a story.
func (t *teller) begin(c chooser) { *t = teller{thread: thread{subject: nobody}, c: c} }

// A story has between Shortest and Longest sentences.
const (
	Shortest = 2
	Longest  = 4
)

// ends chooses whether the story ends here. It must where nothing is left to say.
func (t *teller) ends() bool {
	switch {
	case t.told < Shortest:
		return false
	case t.told == Longest || t.silent():
		return true
	}
	t.weighEnd()
	return t.c.choose(&t.options) == 1
}

// silent reports whether nothing more makes sense.
func (t *teller) silent() bool {
	for i := range plot[t.stage] {
		if t.applies(&plot[t.stage][i]) {
			return false
		}
	}
	return true
}

// weighEnd weighs going on against ending: a story rarely leaves a question open.
func (t *teller) weighEnd() {
	stop := [...]int{Shortest: 20, 70}[t.told]
	if pending[t.stage] {
		stop = 2
	}
	t.options.n = 0
	t.options.add(100 - stop)
	t.options.add(stop)
}

// ending returns the logarithms of the probabilities to go on here and to end.
func (t *teller) ending() (goOn, end float64) {
	if t.told < Shortest || t.told == Longest || t.silent() {
		return 0, 0
	}
	t.weighEnd()
	w := t.options.all()
	return logRatio(w[0], sum(w)), logRatio(w[1], sum(w))
}

// sentence tells the next sentence.
func (t *teller) sentence() Sentence {
	var s Sentence
	if t.told == 0 {
		t.start(&s)
	}
	s.Tense = t.mode.tense()
	r := t.row()
	t.play(r, &s)
	if t.told < Longest { // a lenient reader reads on
		t.rows[t.told] = r
	}
	t.told++
	return s
}

// start chooses the time and the hero's kind.
func (t *teller) start(s *Sentence) {
	t.options.n = 0
	for _, w := range modeWeights {
		t.options.add(w)
	}
	t.mode = mode(t.c.choose(&t.options))
	t.class[hero] = t.among(heroes)
	if times := timeLists[t.mode]; t.mode == habit && animals.has(t.class[hero]) {
		s.Time = t.c.pick(habitsOfAnimals)
	} else {
		s.Time = t.c.pick(times)
	}
	t.single = t.either(72, 28) == 0
}

// either chooses one of two.
func (t *teller) either(a, b int) int {
	t.options.n = 0
	t.options.add(a)
	t.options.add(b)
	return t.c.choose(&t.options)
}

// row chooses what happens next, among the rows of the stage that apply.
func (t *teller) row() *row {
	if t.lenient {
		t.options.n = 0
		for range stages {
			t.options.add(1)
		}
		t.stage = stage(t.c.choose(&t.options))
	}
	t.weighRows()
	return &plot[t.stage][t.c.choose(&t.options)]
}

// weighRows weighs the rows of the stage that apply.
func (t *teller) weighRows() {
	t.options.n = 0
	for i := range plot[t.stage] {
		r, weight := &plot[t.stage][i], 0
		if t.applies(r) {
			weight = r.weight
		}
		t.options.add(weight)
	}
}

// applies reports whether a row makes sense now.
func (t *teller) applies(r *row) bool {
	if r.modes>>t.mode&1 == 0 || !r.heroIs.has(t.class[hero]) || !r.otherIs.has(t.class[other]) || !r.thingIs.has(t.class[thing]) {
		return false
	}
	if r.single && !t.single || r.newcomer != nil && (t.class[other] != NoClass || t.none(r.newcomer)) ||
		r.item != nil && t.none(r.item) || t.absent(r, other) || t.absent(r, thing) {
		return false
	}
	if t.lenient {
		return true
	}
	if r.settings>>t.setting&1 == 0 {
		return false
	}
	if l, _ := t.spots(r); r.spotted == 100 && l == nil {
		return false
	}
	if t.told == Longest-1 && r.to != same && pending[r.to] {
		return false // no time is left for what would come of it
	}
	return r.once&t.done == 0 && !(r.who == thing && t.described || (r.feels || r.reasons != nil) && t.felt[r.who] || r.mood && (t.felt[hero] || t.felt[other]))
}

// absent reports whether r needs e to be there already and it is not.
func (t *teller) absent(r *row, e entity) bool {
	return t.class[e] == NoClass && (r.who == e || r.what == e || r.whom == e) && !t.introduces(r, e)
}

// assume puts a being or a thing, or one of each, into the discourse as if an
// earlier sentence had told of it. Only a lenient reader does so.
func (t *teller) assume() {
	if t.either(1, 1) == 1 {
		t.swap()
	}
	t.options.n = 0
	for range 4 {
		t.options.add(1)
	}
	switch being := t.c.choose(&t.options); being {
	case 1, 2:
		t.assumeOne(entity(being-1), beings)
	case 3:
		t.assumeOne(hero, beings)
		t.assumeOne(other, beings)
	}
	if t.either(1, 1) == 1 {
		t.assumeOne(thing, things)
	}
	t.single = !t.nps[hero].Plural()
}

// swap lets hero and other change places: which of them a being was, a sentence alone
// does not show.
func (t *teller) swap() {
	t.class[hero], t.class[other] = t.class[other], t.class[hero]
	t.nps[hero], t.nps[other] = t.nps[other], t.nps[hero]
	t.mentioned[hero], t.mentioned[other] = t.mentioned[other], t.mentioned[hero]
	if t.subject == hero || t.subject == other {
		t.subject = other - t.subject
	}
}

func (t *teller) assumeOne(e entity, shares []share) {
	class := t.among(shares)
	t.class[e] = class
	t.nps[e] = NP{Noun: t.c.pick(lists[class])}
	if !class.IsName() && t.either(1, 1) == 1 {
		t.nps[e].Quant = Two
	}
}

// beings and things are all classes of entities.
var beings, things = sharesOf(Child, Exotic), sharesOf(Fruit, Furniture)

func sharesOf(from, to Class) (all []share) {
	for k := from; k <= to; k++ {
		all = append(all, share{k, 1})
	}
	return all
}

// A share is a class and its weight in a choice.
type share struct {
	class  Class
	weight int
}

// open returns the weight of a class, or 0 if the story has said of it what could be
// taken for somebody or something new.
func (t *teller) open(s share) int {
	taken := s.class == Pet && t.pets || s.class.IsName() && t.class[hero].IsName() && !t.single ||
		len(lists[s.class].members) == 1 && t.class[thing] == s.class
	if taken && !t.lenient {
		return 0
	}
	return s.weight
}

// none reports whether all the classes are taken.
func (t *teller) none(shares []share) bool {
	for _, s := range shares {
		if t.open(s) > 0 {
			return false
		}
	}
	return true
}

// among chooses among the classes that no entity of the story has.
func (t *teller) among(shares []share) Class {
	t.options.n = 0
	for _, s := range shares {
		t.options.add(t.open(s))
	}
	return shares[t.c.choose(&t.options)].class
}
