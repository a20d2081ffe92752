// Package romance holds what the French, Italian and Spanish of Storybook share: gender
// and number, what joined things agree in, and the frames of verbs.
package romance

import (
	"slices"
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// Agreement is what articles, adjectives, participles and pronouns agree in.
type Agreement struct{ Feminine, Plural bool }

// Index returns 1 for yes and 0 for no.
func Index(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// Forms are the forms of a word by gender, masculine first, and by number.
type Forms [2][2]string

// Of returns the form for an agreement.
func (f *Forms) Of(a Agreement) string { return f[Index(a.Feminine)][Index(a.Plural)] }

// All returns the different forms.
func (f *Forms) All() []string { return Distinct(f[0][0], f[0][1], f[1][0], f[1][1]) }

// Same returns the forms of what never changes.
func Same(word string) Forms { return Forms{{word, word}, {word, word}} }

// Noun is a noun in the singular and the plural, with the gender of each: Italian
// l’uovo, le uova.
type Noun struct {
	Form     [2]string
	Feminine [2]bool
	Stout    bool // what is big of its kind is stout, not tall: une grosse pomme
}

// Of returns the agreement of one or more of it.
func (n *Noun) Of(plural bool) Agreement { return Agreement{n.Feminine[Index(plural)], plural} }

// Nouns are the nouns of a language by concept.
type Nouns []Noun

// NounsOf reads entries "word/gender", "word/gender/plural" or "word/gender/plural/gender
// of the plural"; a + behind the gender says stout. Names have no gender there.
func NounsOf(entries map[string]string, plural func(word string, feminine bool) string) Nouns {
	return wording.Table(func(c scene.Concept) Noun {
		entry := entries[c.Gloss()]
		if c.Class().IsName() {
			if entry == "" {
				entry = c.Gloss()
			}
			feminine := c.Gender() == scene.Feminine
			return Noun{Form: [2]string{entry, entry}, Feminine: [2]bool{feminine, feminine}}
		}
		parts := strings.Split(entry, "/")
		if len(parts) < 2 {
			return Noun{}
		}
		gender, stout := strings.CutSuffix(parts[1], "+")
		feminine := gender == "f"
		n := Noun{[2]string{parts[0], plural(parts[0], feminine)}, [2]bool{feminine, feminine}, stout}
		if len(parts) > 2 {
			n.Form[1] = parts[2]
		}
		if len(parts) > 3 {
			n.Feminine[1] = parts[3] == "f"
		}
		return n
	})
}

// Agreement returns that of a whole phrase: what is joined is plural, and feminine
// only if all of it is.
func (ns Nouns) Agreement(np *scene.NP) Agreement {
	a := ns[np.Noun].Of(np.Quant != scene.None)
	if joined := np.And.Noun; joined != scene.None {
		return Agreement{a.Feminine && ns[joined].Of(np.And.Quant != scene.None).Feminine, true}
	}
	return a
}

// Distinct returns the words that are not empty, each once.
func Distinct(words ...string) []string {
	var all []string
	for _, word := range words {
		if word != "" && !slices.Contains(all, word) {
			all = append(all, word)
		}
	}
	return all
}
