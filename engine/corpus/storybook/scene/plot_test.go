package scene

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// No sentence is told by two rows of one stage: its probability would be the sum of
// two, and what follows it would be unclear.
func TestRowsOfAStageAreApart(t *testing.T) {
	for s := range plot {
		rows := plot[s]
		for i := range rows {
			for j := range rows[:i] {
				if a, b := &rows[i], &rows[j]; meet(a, b) && alike(a, b) {
					t.Errorf("stage %d has %s twice", s, describe(a))
				}
			}
		}
	}
}

// meet reports whether a and b can both apply.
func meet(a, b *row) bool {
	return a.modes&b.modes != 0 && a.settings&b.settings != 0 && a.heroIs&b.heroIs != 0 && a.otherIs&b.otherIs != 0 && a.thingIs&b.thingIs != 0
}

// alike reports whether a and b can say the same.
func alike(a, b *row) bool {
	return a.kind == b.kind && a.who == b.who && a.what == b.what && a.whom == b.whom && a.phrase == b.phrase &&
		a.negative == b.negative && a.question == b.question && a.link == b.link &&
		shared(a.newcomer, b.newcomer) && shared(a.item, b.item) && common(a.verbs, b.verbs) && common(a.states, b.states) &&
		common(a.drinks, b.drinks) && bare(a.reasons, a.because, b.reasons, b.because) && placedAlike(a, b)
}

func shared(a, b []share) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	for _, s := range a {
		if slices.ContainsFunc(b, func(o share) bool { return o.class == s.class }) {
			return true
		}
	}
	return false
}

func common(a, b *list) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return slices.ContainsFunc(a.members, func(c Concept) bool { return slices.Contains(b.members, c) })
}

// bare reports whether two optional parts can be the same or be left out alike.
func bare(a *list, pa int, b *list, pb int) bool {
	return (a == nil || pa < 100) && (b == nil || pb < 100) || a != nil && b != nil && common(a, b)
}

func placedAlike(a, b *row) bool {
	if !bare(a.places, a.placed, b.places, b.placed) {
		return false
	}
	if a.spots == nil || b.spots == nil {
		return a.spotted < 100 && b.spotted < 100
	}
	if a.spotted < 100 && b.spotted < 100 {
		return true
	}
	for s := range a.spots {
		if x, y := a.spots[s], b.spots[s]; x != nil && y != nil && slices.ContainsFunc(x.members, func(s Spot) bool { return slices.Contains(y.members, s) }) {
			return true
		}
	}
	return false
}

func describe(r *row) string {
	word := func(l *list) string {
		if l == nil {
			return ""
		}
		return l.members[0].Gloss()
	}
	return fmt.Sprint(r.kind, r.who, r.what, r.whom, " ", word(r.verbs), word(r.states), r.newcomer, r.item)
}

// From every row the story can go on, or has come far enough to end.
func TestNoStoryIsCutShort(t *testing.T) {
	e := &enumerator{}
	for e.more() {
		tt := newTeller(e)
		tt.sentence()
		if tt.silent() {
			t.Errorf("nothing follows %+v", tt.world)
		}
	}
}

// The list that translators work from names every concept.
func TestConceptsAreListed(t *testing.T) {
	text, err := os.ReadFile("CONCEPTS.md")
	if err != nil {
		t.Fatal(err)
	}
	for i := 1; i < Count(); i++ {
		if gloss := Concept(i).Gloss(); !strings.Contains(string(text), "| "+gloss+" |") {
			t.Errorf("CONCEPTS.md does not list %q", gloss)
		}
	}
}
