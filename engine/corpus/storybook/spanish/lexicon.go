//go:build bits2

package spanish

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// noun is a noun in the singular and the plural. Stressed marks a feminine that
// begins with a stressed a and takes el and un in the singular.
type noun struct {
	form               [2]string
	feminine, stressed bool
}

// quality is an adjective, or a noun that stands for a state with tener, by
// gender and number; copula is the verb that joins it to a subject.
type quality struct {
	form   [2][2]string
	copula *verb
}

// place holds the phrases where something happens, where someone goes and where
// someone travels.
type place struct{ word, at, to, through string }

// preposition is a preposition of one or two words.
type preposition struct{ before, last string }

// The tables by concept.
var (
	nouns        = wording.Table(nounOf)
	qualities    = wording.Table(qualityOf)
	quantities   = wording.Table(quantityOf)
	places       = wording.Table(placeOf)
	verbs        = wording.Table(verbOf)
	phrases      = wording.Table(func(c scene.Concept) string { return times[c.Gloss()] })
	prepositions = wording.Table(prepositionOf)
	travel       = scene.Lookup("travel")
)

// nounOf reads an entry "word/gender" or "word/gender/plural".
func nounOf(c scene.Concept) noun {
	if c.Class().IsName() {
		return noun{form: [2]string{c.Gloss(), c.Gloss()}, feminine: c.Gender() == scene.Feminine}
	}
	parts := strings.Split(nounEntries[c.Gloss()], "/")
	if len(parts) < 2 {
		return noun{}
	}
	n := noun{form: [2]string{parts[0], plural(parts[0])}, feminine: parts[1] == "f", stressed: parts[0] == "hacha"}
	if len(parts) == 3 {
		n.form[1] = parts[2]
	}
	return n
}

// unstressed takes the accent from endings that lose it before -es.
var unstressed = strings.NewReplacer("ón", "on", "án", "an", "ín", "in", "ús", "us")

// plural adds -s to a vowel and -es to a consonant.
func plural(word string) string {
	switch last := word[len(word)-1]; {
	case word == "joven":
		return "jóvenes"
	case last == 'z':
		return word[:len(word)-1] + "ces"
	case strings.ContainsRune("aeiou", rune(last)), strings.HasSuffix(word, "á"):
		return word + "s"
	}
	stem := word[:len(word)-3] + unstressed.Replace(word[len(word)-3:])
	return stem + "es"
}

// qualityOf inflects an adjective or keeps a noun; the copula of an attribute is
// ser, but for conditions that come and go.
func qualityOf(c scene.Concept) quality {
	if word, ok := havings[c.Gloss()]; ok {
		return quality{[2][2]string{{word, word}, {word, word}}, &tener}
	}
	word := adjectiveEntries[c.Gloss()]
	if word == "" {
		return quality{}
	}
	q := quality{copula: &ser}
	if c.Class() == scene.StateClass || conditions[word] {
		q.copula = &estar
	}
	feminine := word
	if stem, ok := strings.CutSuffix(word, "o"); ok {
		feminine = stem + "a"
	}
	q.form = [2][2]string{{word, plural(word)}, {feminine, plural(feminine)}}
	return q
}

// agree returns the form for the noun of np.
func (q *quality) agree(np *scene.NP) string {
	return q.form[index(isFeminine(np.Noun))][index(np.Plural())]
}

// quantityOf returns a quantity word by gender.
func quantityOf(c scene.Concept) [2]string {
	word := quantityEntries[c.Gloss()]
	if stem, ok := strings.CutSuffix(word, "os"); ok && word != "dos" {
		return [2]string{word, stem + "as"}
	}
	return [2]string{word, word}
}

func placeOf(c scene.Concept) place {
	word, gender, _ := strings.Cut(placeEntries[c.Gloss()], "/")
	if word == "" {
		return place{}
	}
	phrase := definites[index(gender == "f")][0] + " " + word
	to := writer{Line: new(scene.Line)}
	start := to.Mark()
	to.Words(phrase)
	to.contract(start, "a")
	p := place{word: word, at: "en " + phrase, to: to.String(), through: "por " + phrase}
	if word == "río" || word == "lago" {
		p.at = "junto " + p.to
	}
	return p
}

func prepositionOf(c scene.Concept) preposition {
	before, last, ok := strings.Cut(prepositionEntries[c.Gloss()], " ")
	if !ok {
		return preposition{last: before}
	}
	return preposition{before, last}
}

// Forms implements scene.Lineariser.
func (Language) Forms(c scene.Concept) []string {
	class := c.Class()
	switch {
	case class.IsName():
		return []string{c.Gloss()}
	case class.IsBeing() || class.IsThing():
		return distinct(nouns[c].form[0], nouns[c].form[1])
	case class.IsVerb():
		return verbForms(c)
	case class == scene.PlaceClass:
		return []string{places[c].word}
	case class == scene.QuantityClass:
		return distinct(quantities[c][0], quantities[c][1])
	case class == scene.TimeClass:
		return []string{strings.TrimSuffix(phrases[c], ",")}
	case class == scene.PrepClass:
		return []string{wording.First(prepositionEntries[c.Gloss()])}
	}
	f := &qualities[c].form
	return distinct(f[0][0], f[0][1], f[1][0], f[1][1])
}

// verbForms returns the forms of a verb that the grammar uses.
func verbForms(c scene.Concept) []string {
	v := &verbs[c]
	f := &v.finite
	if c.Class() == scene.VerbHabit {
		return f[scene.Present][:]
	}
	if v.tail != "" {
		return []string{v.tail} // tells more than dar and dejar
	}
	forms := distinct(f[0][0], f[0][1], f[1][0], f[1][1], f[2][0], f[2][1])
	if c.Class() < scene.VerbSpot || c.Class() >= scene.VerbBeing {
		return forms // nothing that one wants to do
	}
	forms = append(forms, v.infinitive)
	if v.reflexive {
		for _, clitic := range accusatives {
			forms = append(forms, v.stressed+"se"+clitic[0], v.stressed+"se"+clitic[1])
		}
	}
	return forms
}

// distinct returns the words without repetition.
func distinct(words ...string) []string {
	var all []string
	seen := map[string]bool{}
	for _, word := range words {
		if !seen[word] {
			seen[word] = true
			all = append(all, word)
		}
	}
	return all
}
