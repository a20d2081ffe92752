package scene

import (
	"slices"

	"confusio/engine/elementary"
)

// Entropy returns the entropy of a story, in nats. No model's expected loss per story,
// in any of the ten languages, is below it.
//
// It is what exactEntropy computes in minutes; a long check compares.
func Entropy() float64 { return 39.688790 }

// exactEntropy returns the entropy of a story, in nats:
//
//	H = Σ P(state) · H(choice | state)
//
// The sum runs over what the grammar knows between sentences; it is exact because a
// world names classes and never a concept. Within a sentence every structural
// choice is enumerated; a choice on which nothing depends adds its entropy once.
func exactEntropy() float64 {
	m := measure{map[pause]float64{}, map[line]float64{}}
	return m.rest(pause{})
}

// pause is what the grammar knows between two sentences.
type pause struct {
	world
	told int
}

// measure is the expected information of the rest of a story.
type measure struct {
	memo  map[pause]float64
	lines map[line]float64
}

func (m *measure) rest(from pause) float64 {
	if from.told == Longest-1 {
		return m.last(from.world)
	}
	if h, known := m.memo[from]; known {
		return h
	}
	h := 0.0
	e, t := &enumerator{}, new(teller)
	for e.more() {
		t.begin(e)
		t.world, t.told = from.world, from.told
		after := 0.0
		if !t.ends() {
			t.sentence()
			after = m.rest(pause{t.world, t.told})
		}
		h += float64(e.p * (e.leaves - elementary.Log(e.p) + after))
	}
	m.memo[from] = h
	return h
}

// last returns the entropy of the choice to end before the last sentence, and of that
// sentence. Nothing comes after it, so a row counts on its own.
func (m *measure) last(w world) float64 {
	t := teller{world: w, told: Longest - 1}
	if t.silent() {
		return 0
	}
	t.weighEnd()
	stop, goOn := entropyOf(t.options.all()), float64(t.options.weights[0])/float64(sum(t.options.all()))
	t.weighRows()
	total, after := sum(t.options.all()), entropyOf(t.options.all())
	for i, weight := range t.options.all() {
		if weight > 0 {
			after += float64(float64(weight) / float64(total) * m.line(&plot[w.stage][i], w))
		}
	}
	return stop + float64(goOn*after)
}

// line is a row, and what of the world its words depend on.
type line struct {
	row     *row
	class   [entities]Class
	mode    mode
	setting setting
	single  bool
	pets    bool
}

// line returns the entropy of what a row says.
func (m *measure) line(r *row, w world) float64 {
	key := line{r, w.class, w.mode, w.setting, w.single, w.pets}
	if h, known := m.lines[key]; known {
		return h
	}
	h := 0.0
	e, t := &enumerator{}, new(teller)
	for e.more() {
		t.begin(e)
		t.world, t.told = w, Longest-1
		t.play(r, new(Sentence))
		h += float64(e.p * (e.leaves - elementary.Log(e.p)))
	}
	m.lines[key] = h
	return h
}

// enumerator runs through all structural choices of a sentence, one path a run.
type enumerator struct {
	path   []branch
	depth  int
	p      float64 // probability of the structural path
	leaves float64 // entropy of the choices on which nothing depends
	begun  bool
}

// branch is one structural choice on the current path.
type branch struct {
	weights []int
	option  int
}

// more prepares the next path and reports whether there is one.
func (e *enumerator) more() bool {
	if e.begun && !e.advance() {
		return false
	}
	e.begun, e.depth, e.p, e.leaves = true, 0, 1, 0
	return true
}

// advance moves the last choice that has an option left.
func (e *enumerator) advance() bool {
	for n := len(e.path) - 1; n >= 0; n-- {
		b := &e.path[n]
		if next := nextOption(b.weights, b.option+1); next >= 0 {
			b.option = next
			e.path = e.path[:n+1]
			return true
		}
	}
	return false
}

// nextOption returns the first option from i on that has a weight, or -1.
func nextOption(weights []int, i int) int {
	for ; i < len(weights); i++ {
		if weights[i] > 0 {
			return i
		}
	}
	return -1
}

func (e *enumerator) choose(o *options) int {
	if e.depth == len(e.path) {
		e.path = slices.Grow(e.path, 1)[:e.depth+1] // with the memory of an earlier path
		b := &e.path[e.depth]
		b.weights, b.option = append(b.weights[:0], o.all()...), nextOption(o.all(), 0)
	}
	b := &e.path[e.depth]
	e.depth++
	e.p *= float64(b.weights[b.option]) / float64(sum(b.weights))
	return b.option
}

func (e *enumerator) pick(l *list) Concept {
	e.leaves += l.entropy
	return l.members[0]
}

func (e *enumerator) pickOther(l *list, _ Concept) Concept {
	e.leaves += l.another
	return l.members[0]
}

func (e *enumerator) pickSpot(l *spotList) Spot {
	e.leaves += l.entropy
	return l.members[0]
}

func (e *enumerator) maybePick(percent int, l *list) Concept {
	e.leaves += chances[percent].entropy + float64(float64(percent)/100*l.entropy)
	return l.members[0]
}

func (e *enumerator) maybeAnd(j *joint) And {
	before := e.leaves
	a := j.and(e)
	e.leaves = before + chances[j.percent].entropy + float64(float64(j.percent)/100*(e.leaves-before))
	return a
}
