//go:build bits2

package german

import (
	"slices"
	"strings"
	"testing"

	"confusio/engine/corpus/storybook/scene"
)

// c returns the concept with a gloss, which must exist.
func c(gloss string) scene.Concept {
	concept := scene.Lookup(gloss)
	if concept == scene.None {
		panic("no concept has the gloss " + gloss)
	}
	return concept
}

// fresh, known and pronoun return noun phrases; a quantity may follow the noun.
func fresh(glosses ...string) scene.NP   { return np(scene.New, glosses) }
func known(glosses ...string) scene.NP   { return np(scene.Known, glosses) }
func pronoun(glosses ...string) scene.NP { return np(scene.Pronoun, glosses) }

func np(how scene.Mention, glosses []string) scene.NP {
	p := scene.NP{Noun: c(glosses[0]), Mention: how}
	for _, gloss := range glosses[1:] {
		if q := c(gloss); q.Class() == scene.QuantityClass {
			p.Quant = q
		} else {
			p.Adj = q
		}
	}
	return p
}

func with(p scene.NP, glosses ...string) scene.NP {
	companion := np(scene.New, glosses)
	p.With = scene.With{Noun: companion.Noun, Quant: companion.Quant}
	return p
}

func who(p scene.NP, verb, noun string, negative bool) scene.NP {
	p.Rel = scene.Rel{Verb: c(verb), Noun: c(noun), Negative: negative}
	return p
}

func spot(prep, noun string) scene.Spot { return scene.Spot{Prep: c(prep), Noun: c(noun)} }

// golden is a sentence with its text.
type golden struct {
	want string
	s    scene.Sentence
}

func check(t *testing.T, tests []golden) {
	t.Helper()
	for _, test := range tests {
		if got := scene.TextOf(Language{}, &test.s); got != test.want {
			t.Errorf("got  %q\nwant %q", got, test.want)
		}
	}
}

// The lexicon covers the catalogue and nothing else.
func TestLexiconIsComplete(t *testing.T) {
	for i := 1; i < scene.Count(); i++ {
		concept := scene.Concept(i)
		forms := Language{}.Forms(concept)
		if len(forms) == 0 || slices.Contains(forms, "") {
			t.Errorf("%s has the forms %q", concept.Gloss(), forms)
		}
	}
	known := func(gloss string) {
		if scene.Lookup(gloss) == scene.None {
			t.Errorf("no concept has the gloss %q", gloss)
		}
	}
	for gloss := range nounEntries {
		known(gloss)
	}
	for gloss := range verbEntries {
		known(gloss)
	}
	for gloss := range adjectiveEntries {
		known(gloss)
	}
	for gloss := range placeEntries {
		known(gloss)
	}
	for _, entries := range []map[string]string{timeEntries, quantityEntries, prepositionEntries} {
		for gloss := range entries {
			known(gloss)
		}
	}
	for gloss := range wearingEntries {
		known(gloss)
	}
}

// No two concepts of one class share a form that would make them one.
func TestWordsOfOneClassDiffer(t *testing.T) {
	for class := scene.People; class <= scene.VerbHabit; class++ {
		seen := map[string]scene.Concept{}
		for _, concept := range scene.Concepts(class) {
			forms := strings.Join(Language{}.Forms(concept), " ")
			if other, twice := seen[forms]; twice {
				t.Errorf("%s and %s are both %q", concept.Gloss(), other.Gloss(), forms)
			}
			seen[forms] = concept
		}
	}
}

// The parser proves the lineariser injective: each story is read back whole.
func TestStoriesAreReadBack(t *testing.T) {
	parser := scene.NewParser(Language{})
	for i := range uint64(150) {
		story := scene.Tell(11, scene.Train, i)
		text := scene.Text(Language{}, &story)
		if read, err := parser.Parse(text); err != nil || read.Hash() != story.Hash() {
			t.Fatalf("story %d is not read back: %v\n%s", i, err, text)
		}
	}
}

// A violation changes one word or none, wrong number always one, and each wrong
// form is the right one elsewhere.
func TestViolationsChangeOneWord(t *testing.T) {
	changes := map[[2]string]bool{}
	for i := range uint64(3000) {
		story := scene.Tell(12, scene.Train, i)
		for _, s := range story.Sentences {
			right := strings.Fields(scene.TextOf(Language{}, &s))
			for s.Violation = scene.WrongNumber; s.Violation <= scene.WrongPronoun; s.Violation++ {
				changed := differences(right, strings.Fields(scene.TextOf(Language{}, &s)))
				if len(changed) > 1 || len(changed) == 0 && s.Violation == scene.WrongNumber {
					t.Fatalf("violation %d changes %d words of %q", s.Violation, len(changed), right)
				}
				if len(changed) == 1 && s.Violation != scene.WrongNumber {
					changes[changed[0]] = true
				}
			}
		}
	}
	for change := range changes {
		if !changes[[2]string{change[1], change[0]}] {
			t.Errorf("%q is a wrong form of %q, but never the other way round", change[1], change[0])
		}
	}
}

// differences pairs the words of two texts that differ.
func differences(a, b []string) (pairs [][2]string) {
	if len(a) != len(b) {
		return make([][2]string, 2)
	}
	for i := range a {
		if a[i] != b[i] {
			pairs = append(pairs, [2]string{strings.ToLower(a[i]), strings.ToLower(b[i])})
		}
	}
	return pairs
}
