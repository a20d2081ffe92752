package romance

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

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

// Background returns the tense of what is so meanwhile: in a relative clause and in a
// reason, the present also in the future.
func Background(t scene.Tense) scene.Tense {
	if t == scene.Past {
		return Imperfect
	}
	return scene.Present
}

var sleep, play = scene.Lookup("sleep"), scene.Lookup("play")

// Sighted reports whether a sentence says what somebody who was just seen was doing:
// the bear slept.
func Sighted(s *scene.Sentence) bool {
	return s.Tense == scene.Past && s.Subject.Mention == scene.Known && (s.Verb == sleep || s.Verb == play) &&
		s.Link == scene.NoLink && s.Place == scene.None && s.Spot == scene.Spot{} && s.Reason == scene.None
}
