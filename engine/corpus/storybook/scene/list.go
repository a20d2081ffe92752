package scene

import "confusio/engine/elementary"

// list is a weighted choice among concepts.
type list struct {
	members []Concept
	weights []int // integers, so that probabilities are exact
	total   int
	logP    []float64 // ln of the probability of each member
	entropy float64   // nats
}

// weight is the frequency law of the lexicon, p ∝ 1/(rank + 2.7) (Mandelbrot's
// form of Zipf's law) for rank from 0, as an integer.
func weight(rank int) int { return 100_000 / (10*rank + 27) }

func newList(members []Concept) *list {
	l := &list{members: members}
	for rank := range members {
		l.weights = append(l.weights, weight(rank))
		l.total += weight(rank)
	}
	l.measure()
	return l
}

// measure fills in what follows from the weights.
func (l *list) measure() {
	l.entropy = entropyOf(l.weights)
	for _, w := range l.weights {
		l.logP = append(l.logP, logRatio(w, l.total))
	}
}

// entropyOf returns the entropy, in nats, of a choice with the given weights:
// H = −Σ p·ln p with p = weight / Σ weights.
func entropyOf(weights []int) float64 {
	total := sum(weights)
	h := 0.0
	for _, w := range weights {
		if w > 0 {
			p := float64(w) / float64(total)
			h -= float64(p * elementary.Log(p))
		}
	}
	return h
}

func buildLists() [classes]*list {
	var byClass [classes][]Concept
	for i := range lexicon[1:] {
		c := Concept(i + 1)
		byClass[lexicon[c].class] = append(byClass[lexicon[c].class], c)
	}
	var lists [classes]*list
	for k := range lists {
		lists[k] = newList(byClass[k])
	}
	return lists
}

// join returns one list of the members of several classes, each member with the
// weight of its rank in its own class.
func join(classes ...Class) *list {
	l := &list{}
	for _, k := range classes {
		l.members = append(l.members, lists[k].members...)
		l.weights = append(l.weights, lists[k].weights...)
		l.total += lists[k].total
	}
	l.measure()
	return l
}

// spotList returns the furniture that goes with a preposition.
func spotList(prep Concept) *list { return spotLists[prep] }

var spotLists = func() map[Concept]*list {
	m := make(map[Concept]*list, len(spots))
	for _, prep := range lists[PrepClass].members {
		m[prep] = newList(lookupAll(spots[lexicon[prep].gloss]))
	}
	return m
}()
