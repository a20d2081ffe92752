//go:build bits2

package italian

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// noun is a noun in the singular and the plural, with the gender of each.
type noun struct {
	form     [2]string
	feminine [2]bool
}

// quality is an adjective by gender and number, or a noun that stands for a state
// with avere; copula is the verb that joins it to a subject.
type quality struct {
	form      [2][2]string
	before    bool // stands before its noun
	beautiful bool // bello
	copula    *verb
}

// place holds the phrases where something happens and where someone goes.
type place struct{ word, at, to, towards string }

// preposition is a preposition of one or two words.
type preposition struct{ before, last string }

// The tables by concept.
var (
	nouns        = wording.Table(nounOf)
	qualities    = wording.Table(qualityOf)
	quantities   = wording.Table(quantityOf)
	places       = wording.Table(placeOf)
	verbs        = wording.Table(verbOf)
	times        = wording.Table(func(c scene.Concept) string { return timeEntries[c.Gloss()] })
	prepositions = wording.Table(prepositionOf)
)

// nounOf reads an entry "word/gender", "word/gender/plural" or
// "word/gender/plural/gender of the plural".
func nounOf(c scene.Concept) noun {
	if c.Class().IsName() {
		feminine := c.Gender() == scene.Feminine
		return noun{form: [2]string{c.Gloss(), c.Gloss()}, feminine: [2]bool{feminine, feminine}}
	}
	parts := strings.Split(nounEntries[c.Gloss()], "/")
	if len(parts) < 2 {
		return noun{}
	}
	feminine := parts[1] == "f"
	n := noun{form: [2]string{parts[0], plural(parts[0], feminine)}, feminine: [2]bool{feminine, feminine}}
	if len(parts) > 2 {
		n.form[1] = parts[2]
	}
	if len(parts) == 4 {
		n.feminine[1] = parts[3] == "f"
	}
	return n
}

// plural turns -a into -e (feminine) or -i, -o and -e into -i, and -io into -i;
// -ca, -ga, -co and -go keep their sound.
func plural(word string, feminine bool) string {
	stem, last := word[:len(word)-1], word[len(word)-1]
	hard := ""
	if strings.HasSuffix(stem, "c") || strings.HasSuffix(stem, "g") {
		hard = "h"
	}
	switch {
	case last == 'a' && feminine:
		return stem + hard + "e"
	case last == 'e':
		return stem + "i"
	case strings.HasSuffix(stem, "i"):
		return stem
	}
	return stem + hard + "i"
}

// qualityOf inflects an adjective or keeps a noun.
func qualityOf(c scene.Concept) quality {
	if word, ok := havings[c.Gloss()]; ok {
		return quality{form: [2][2]string{{word, word}, {word, word}}, copula: &avere}
	}
	word := adjectiveEntries[c.Gloss()]
	if word == "" {
		return quality{}
	}
	q := quality{copula: &essere, before: before[word], beautiful: word == "bello"}
	switch stem, ok := strings.CutSuffix(word, "o"); {
	case word == "blu":
		q.form = [2][2]string{{word, word}, {word, word}}
	case word == "selvaggio" || word == "saggio":
		q.form = [2][2]string{{word, plural(word, false)}, {stem + "a", stem[:len(stem)-1] + "e"}}
	case word == "economico":
		q.form = [2][2]string{{word, stem + "i"}, {stem + "a", stem + "he"}}
	case ok:
		q.form = [2][2]string{{word, plural(word, false)}, {stem + "a", plural(stem+"a", true)}}
	default:
		q.form = [2][2]string{{word, plural(word, false)}, {word, plural(word, false)}}
	}
	return q
}

// agree returns the form for the noun of np.
func (q *quality) agree(np *scene.NP) string {
	return q.form[index(isFeminine(np))][index(np.Plural())]
}

// quantityOf returns a quantity word by gender.
func quantityOf(c scene.Concept) [2]string {
	word := quantityEntries[c.Gloss()]
	if word == "molti" || word == "alcuni" {
		return [2]string{word, word[:len(word)-1] + "e"}
	}
	return [2]string{word, word}
}

// placeOf reads an entry "word/gender/at/to" of prepositions; one with a dot
// stands without an article, "riva" is in riva a.
func placeOf(c scene.Concept) place {
	parts := strings.Split(placeEntries[c.Gloss()], "/")
	if len(parts) != 4 {
		return place{}
	}
	put := func(preposition string) string {
		if bare, ok := strings.CutSuffix(preposition, "."); ok {
			return bare + " " + parts[0]
		}
		w := writer{Line: new(scene.Line)}
		start := w.Mark()
		w.Words(parts[0])
		w.definite(start, parts[1] == "f")
		if preposition == "riva" {
			w.join(start, "a")
			w.Insert(start, "in riva ")
		} else {
			w.join(start, preposition)
		}
		return w.String()
	}
	return place{word: parts[0], at: put(parts[2]), to: put(parts[3]), towards: put("verso")}
}

func prepositionOf(c scene.Concept) preposition {
	before, last, ok := strings.Cut(prepositionEntries[c.Gloss()], " ")
	if !ok {
		return preposition{last: before}
	}
	return preposition{before, last}
}
