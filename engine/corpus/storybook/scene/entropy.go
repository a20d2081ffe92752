package scene

import (
	"sync"

	"confusio/engine/elementary"
)

// Entropy returns the exact entropy of a story, in nats:
//
//	H = Σ P(state) · H(choice | state)
//
// No model's expected loss per story, in any of the ten languages, is below it.
//
// The sum runs over the discourse states between sentences; it is exact because a
// state names classes and never a concept. Within a sentence every structural
// choice is enumerated; a choice on which nothing depends adds its entropy once.
var Entropy = sync.OnceValue(func() float64 {
	m := measure{memo: map[pending]float64{}}
	h := entropyOf(lengthWeights[:])
	for i := range Longest - Shortest + 1 {
		start := pending{discourse: newTeller(nil).discourse, left: Shortest + i, first: true}
		h += float64(float64(lengthWeights[i]) / float64(lengthWeights.sum()) * m.rest(start))
	}
	return h
})

// pending is a discourse with sentences left to tell.
type pending struct {
	discourse
	left  int
	first bool
}

// measure is the expected information of the rest of a story, by state.
type measure struct{ memo map[pending]float64 }

func (m *measure) rest(from pending) float64 {
	if from.left == 0 {
		return 0
	}
	if h, known := m.memo[from]; known {
		return h
	}
	h := 0.0
	e := &enumerator{}
	for e.more() {
		t := newTeller(e)
		t.discourse = from.discourse
		t.sentence(from.first)
		after := pending{discourse: t.discourse, left: from.left - 1}
		h += float64(e.p * (e.leaves - elementary.Log(e.p) + m.rest(after)))
	}
	m.memo[from] = h
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
	weights
	option int
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
		if next := nextOption(b.weights[:], b.option+1); next >= 0 {
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

func (e *enumerator) choose(w weights) int {
	if e.depth == len(e.path) {
		e.path = append(e.path, branch{w, nextOption(w[:], 0)})
	}
	b := e.path[e.depth]
	e.depth++
	e.p *= float64(b.weights[b.option]) / float64(b.weights.sum())
	return b.option
}

func (e *enumerator) pick(l *list) Concept {
	e.leaves += l.entropy
	return l.members[0]
}

func (e *enumerator) pickSpot() Spot {
	preps := lists[PrepClass]
	h := preps.entropy
	for i, prep := range preps.members {
		h += float64(float64(preps.weights[i]) / float64(preps.total) * spotList(prep).entropy)
	}
	e.leaves += h
	return Spot{Prep: preps.members[0], Noun: spotList(preps.members[0]).members[0]}
}

func (e *enumerator) maybe(percent int) bool {
	e.leaves += entropyOf([]int{percent, 100 - percent})
	return true
}

func (e *enumerator) maybePick(percent int, l *list) Concept {
	e.maybe(percent)
	e.leaves += float64(float64(percent) / 100 * l.entropy)
	return l.members[0]
}
