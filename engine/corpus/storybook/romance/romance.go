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

// Case is how a verb takes its object.
type Case uint8

// The cases.
const (
	Direct Case = iota
	Dative      // gives food to a cat
	With        // plays with a ball
	Of          // plays the flute: joue de la flûte
)

// Verb is a verb in the third person with its frame.
type Verb struct {
	Finite     [4][2]string // by tense, Imperfect the last, and number
	First      [2]string    // present, first person; what one says of oneself only
	Participle Forms
	Infinitive string
	Reflexive  bool
	Moves      bool // its perfect is made with to be, as that of every reflexive
	Case       Case
	Tail       string    // before the object: "visite"
	Last       [2]string // behind the object, by the number of the subject: "dans leurs bras"
}

// Imperfect is the past of what is background, beside the tenses of scene.
const Imperfect = scene.Future + 1

// Put sets the forms of a tense from "singular/plural".
func (v *Verb) Put(tense scene.Tense, forms string) {
	v.Finite[tense][0], v.Finite[tense][1], _ = strings.Cut(forms, "/")
}

// Framed reads an entry: "se " or "si " before a reflexive, "être " or "essere " before a
// verb of motion, what conjugate reads, "+" and its tail, "~" and what goes last, with
// the plural behind a bar, and ">" and the preposition of its object.
func Framed(entry string, conjugate func(word string) Verb) Verb {
	if entry == "" {
		return Verb{}
	}
	entry, preposition, _ := strings.Cut(entry, ">")
	entry, last, _ := strings.Cut(entry, "~")
	word, tail, _ := strings.Cut(entry, "+")
	before, after, two := strings.Cut(word, " ")
	if !two {
		after = word
	}
	v := conjugate(after)
	v.Reflexive = two && (before == "se" || before == "si")
	v.Moves = two
	v.Case = map[string]Case{"": Direct, "à": Dative, "a": Dative, "avec": With, "con": With, "de": Of}[preposition]
	one, many, differ := strings.Cut(last, "|")
	if !differ {
		many = one
	}
	v.Tail, v.Last = tail, [2]string{one, many}
	return v
}

// State is how somebody feels: Be and Word say it as what is, "avait peur", Become and
// Result, if there are any, as what comes over somebody: "a eu peur".
type State struct {
	Be, Become   *Verb
	Word, Result Forms
}

// All returns the different forms of a verb that are not empty.
func (v *Verb) All() []string {
	var forms []string
	for _, tense := range v.Finite {
		forms = append(forms, tense[:]...)
	}
	forms = append(append(forms, v.Participle.All()...), v.Infinitive)
	return Distinct(forms...)
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

// In returns what tells nouns of some classes from others.
func In(classes ...scene.Class) func(c scene.Concept) bool {
	return func(c scene.Concept) bool { return slices.Contains(classes, c.Class()) }
}

// Animal reports whether c is an animal.
func Animal(c scene.Concept) bool { return c.Class().IsBeing() && !c.Class().IsHuman() }

var sleep, play = scene.Lookup("sleep"), scene.Lookup("play")

// Sighted reports whether a sentence says what somebody who was just seen was doing:
// the bear slept.
func Sighted(s *scene.Sentence) bool {
	return s.Tense == scene.Past && s.Subject.Mention == scene.Known && (s.Verb == sleep || s.Verb == play) &&
		s.Link == scene.NoLink && s.Place == scene.None && s.Spot == scene.Spot{} && s.Reason == scene.None
}

// Write writes a sentence by write. An error that would call for another elision, and
// with it for more or fewer words, is not made.
func Write(l *scene.Line, s *scene.Sentence, write func(l *scene.Line, s *scene.Sentence)) {
	if s.Violation == scene.Correct {
		write(l, s)
		return
	}
	start, right := l.Mark(), *s
	right.Violation = scene.Correct
	write(l, &right)
	words := spaces(l.Since(start))
	l.Cut(start)
	write(l, s)
	if spaces(l.Since(start)) != words {
		l.Cut(start)
		write(l, &right)
	}
}

func spaces(text []byte) (n int) {
	for _, b := range text {
		if b == ' ' {
			n++
		}
	}
	return n
}
