package scene

import (
	"slices"
	"strings"

	"confusio/engine/elementary"
)

// list is a weighted choice among concepts.
type list struct {
	members []Concept
	law
	another float64 // entropy of a second, different member when the first is not known, nats
}

// law is a distribution by integer weights, so that probabilities are exact.
type law struct {
	weights []int
	total   int
	logP    []float64 // ln of the probability of each member
	entropy float64   // nats
}

// weight is the frequency law of the lexicon, p ∝ 1/(rank + 30) (Mandelbrot's form
// of Zipf's law) for rank from 0, as an integer. It is flatter than natural text: a
// story is short, and what it tells should lie in its words.
func weight(rank int) int { return 100_000 / (rank + 30) }

func newList(members []Concept) *list { return weighted(members, ranked(len(members))) }

// weighted returns the list of members with given weights.
func weighted(members []Concept, weights []int) *list {
	l := &list{members: members, law: newLaw(weights)}
	for i, w := range weights {
		rest := slices.Delete(slices.Clone(weights), i, i+1)
		l.another += float64(float64(w) / float64(l.total) * entropyOf(rest))
	}
	return l
}

// ranked returns the weights of n members.
func ranked(n int) []int {
	weights := make([]int, n)
	for rank := range weights {
		weights[rank] = weight(rank)
	}
	return weights
}

func newLaw(weights []int) law {
	l := law{weights: weights, total: sum(weights), entropy: entropyOf(weights)}
	for _, w := range weights {
		l.logP = append(l.logP, logRatio(w, l.total))
	}
	return l
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

// listOf returns the list of the concepts with the given glosses.
func listOf(glosses ...string) *list { return newList(lookupAll(glosses)) }

// join returns one list of the members of several classes, each member with the
// weight of its rank in its own class.
func join(classes ...Class) *list {
	var members []Concept
	var weights []int
	for _, k := range classes {
		members = append(members, lists[k].members...)
		weights = append(weights, lists[k].weights...)
	}
	return weighted(members, weights)
}

// perClass returns the lists that a table names for classes.
func perClass(table map[Class][]string) (all [classes]*list) {
	for k, glosses := range table {
		all[k] = listOf(glosses...)
	}
	return all
}

// spotList is a weighted choice among spots.
type spotList struct {
	members []Spot
	law
}

// spotsOf returns the list of the given spots, such as "under the bed".
func spotsOf(phrases ...string) *spotList {
	l := &spotList{}
	for _, phrase := range phrases {
		prep, noun, _ := strings.Cut(phrase, " the ")
		l.members = append(l.members, Spot{mustLookup(prep), Lookup(noun)})
	}
	l.law = newLaw(ranked(len(l.members)))
	return l
}

var (
	traitLists   = perClass(traits)
	qualityLists = perClass(qualities)
	madeLists    = perClass(made)
	washedLists  = perClass(washed)
	colourLists  = perClass(colours)
	// predicates are the qualities that are said of a thing by themselves.
	predicates = func() [classes]*list {
		all := qualityLists
		all[Baked], all[Cooked] = listOf(ofCourse...), listOf(ofCourse...)
		return all
	}()
	timeLists = func() (all [modes]*list) {
		for m, glosses := range times {
			all[m] = listOf(glosses...)
		}
		return all
	}()
)
