// Package scenetest helps the tests of Storybook's languages: short names for the
// parts of golden sentences, and the laws that every lineariser keeps.
package scenetest

import (
	"slices"
	"strings"
	"testing"

	"confusio/engine/corpus/storybook/scene"
)

// Word returns the concept with a gloss. It panics if there is none.
func Word(gloss string) scene.Concept {
	c := scene.Lookup(gloss)
	if c == scene.None {
		panic("scenetest: no concept has the gloss " + gloss)
	}
	return c
}

// A returns a noun phrase of a first mention, with an attribute and a colour if
// glosses of such classes follow, and with a number if one of a number does: A("ball",
// "small (thing)", "red"), A("dog", "two").
func A(noun string, more ...string) scene.NP {
	np := scene.NP{Noun: Word(noun)}
	for _, gloss := range more {
		switch c := Word(gloss); c.Class() {
		case scene.ColourClass:
			np.Colour = c
		case scene.QuantityClass:
			np.Quant = c
		default:
			np.Adj = c
		}
	}
	return np
}

// The returns a noun phrase of something known, one or as many as a gloss of a
// number says.
func The(noun string, number ...string) scene.NP {
	np := A(noun, number...)
	np.Mention = scene.Known
	return np
}

// It returns a pronoun for something known.
func It(noun string, number ...string) scene.NP {
	np := A(noun, number...)
	np.Mention = scene.Pronoun
	return np
}

// With returns np with a companion, which A describes.
func With(np scene.NP, noun string, more ...string) scene.NP {
	companion := A(noun, more...)
	np.With = scene.With{Noun: companion.Noun, Quant: companion.Quant, Adj: companion.Adj, Colour: companion.Colour}
	return np
}

// Who returns np with a relative clause.
func Who(np scene.NP, verb, noun string, number ...string) scene.NP {
	object := A(noun, number...)
	np.Rel = scene.Rel{Verb: Word(verb), Noun: object.Noun, Quant: object.Quant}
	return np
}

// At returns a spot, such as At("under", "bed").
func At(prep, noun string) scene.Spot { return scene.Spot{Prep: Word(prep), Noun: Word(noun)} }

// Golden checks that a sentence is written as it should be.
func Golden(t *testing.T, l scene.Lineariser, want string, s scene.Sentence) {
	t.Helper()
	if got := scene.TextOf(l, &s); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// Lexicon checks that each concept has forms and that no two concepts of a class
// have the same, verbs excepted: what stands beside them tells them apart.
func Lexicon(t *testing.T, l scene.Lineariser) {
	t.Helper()
	seen := map[scene.Class]map[string]scene.Concept{}
	for i := 1; i < scene.Count(); i++ {
		c := scene.Concept(i)
		forms := l.Forms(c)
		if len(forms) == 0 || slices.ContainsFunc(forms, func(form string) bool { return strings.TrimSpace(form) != form || form == "" }) {
			t.Errorf("%s has the forms %q", c.Gloss(), forms)
		}
		if seen[c.Class()] == nil {
			seen[c.Class()] = map[string]scene.Concept{}
		}
		key := strings.Join(forms, "\n")
		if twin, twice := seen[c.Class()][key]; twice && !c.Class().IsVerb() {
			t.Errorf("%s and %s are both %q", c.Gloss(), twin.Gloss(), forms)
		}
		seen[c.Class()][key] = c
	}
}

// ReadBack checks that stories are read back as they were told, with their
// probability: that the lineariser is injective.
func ReadBack(t *testing.T, l scene.Lineariser, stories uint64) {
	t.Helper()
	parser := scene.NewParser(l)
	for i := range stories {
		story := scene.Tell(11, scene.Train, i)
		text := scene.Text(l, &story)
		read, err := parser.Parse(text)
		if err != nil || read.Hash() != story.Hash() {
			t.Fatalf("story %d is not read back: %v\n%s", i, err, text)
		}
		if d := read.LogP - story.LogP; d > 1e-9 || d < -1e-9 {
			t.Fatalf("story %d: ln p is %v, and %v when read\n%s", i, story.LogP, read.LogP, text)
		}
	}
}

// Repertoire checks the spaces and stops of a sentence of each row of the plot.
func Repertoire(t *testing.T, l scene.Lineariser) {
	t.Helper()
	for _, story := range scene.Repertoire() {
		if text := scene.Text(l, &story); strings.Contains(text, "  ") || strings.Contains(text, " .") || strings.Contains(text, " ,") {
			t.Errorf("%q", text)
		}
	}
}

// Glosses checks that the keys of a lexicon's tables are glosses.
func Glosses(t *testing.T, keys ...string) {
	t.Helper()
	for _, gloss := range keys {
		if scene.Lookup(gloss) == scene.None {
			t.Errorf("no concept has the gloss %q", gloss)
		}
	}
}
