package spanish

import (
	"strings"

	"confusio/engine/corpus/storybook/romance"
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// quality is an adjective with its copula; one that may stands before its noun beside a
// colour or what it is of, and another one always.
type quality struct {
	form           romance.Forms
	before, always bool
	copula         *romance.Verb
}

// place holds the phrases where something happens, where someone goes and what someone
// swims in.
type place struct{ word, at, to, in string }

// preposition is a preposition of one or two words.
type preposition struct{ before, last string }

// The tables by concept.
var (
	nouns        = romance.NounsOf(nounEntries, func(word string, _ bool) string { return plural(word) })
	qualities    = wording.Table(qualityOf)
	states       = wording.Table(stateOf)
	quantities   = wording.Table(quantityOf)
	places       = wording.Table(placeOf)
	verbs        = wording.Table(verbOf)
	phrases      = wording.Table(func(c scene.Concept) string { return phraseEntries[c.Gloss()] })
	rains        = wording.Table(func(c scene.Concept) string { return rainEntries[c.Gloss()] })
	prepositions = wording.Table(prepositionOf)
)

// The concepts that have a rule of their own.
var (
	help    = scene.Lookup("Help")
	wakeUp  = scene.Lookup("wake up")
	come    = scene.Lookup("come")
	swim    = scene.Lookup("swim")
	sees    = scene.Lookup("see (being)")
	draw    = scene.Lookup("draw")
	picture = scene.Lookup("picture")
	cooks   = scene.Lookup("cook (verb)")
	bakes   = scene.Lookup("bake")
	fresh   = scene.Lookup("fresh")
	pancake = scene.Lookup("pancake")
	table   = scene.Lookup("table")
	wall    = scene.Lookup("wall")
	brings  = scene.Lookup("bring to")
	loves   = scene.Lookup("love (habit)")
	has     = scene.Lookup("have")
	wish    = scene.Lookup("have (wish)")
)

// unstressed takes the accent from endings that lose it before -es.
var unstressed = strings.NewReplacer("ón", "on", "án", "an", "ín", "in", "ús", "us")

// plural adds -s to a vowel and -es to a consonant.
func plural(word string) string {
	if word == "" {
		return ""
	}
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

// qualityOf reads an adjective, and another one behind a bar.
func qualityOf(c scene.Concept) romance.Choice[quality] {
	return romance.ChoiceOf(adjectiveEntries[c.Gloss()], adjective, others[c.Gloss()])
}

// adjective reads an adjective; "<" marks what may stand before its noun, "<<" what always
// does, "~" what takes estar.
func adjective(entry string) quality {
	entry, always := strings.CutPrefix(entry, "<<")
	entry, before := strings.CutPrefix(entry, "<")
	entry, passing := strings.CutPrefix(entry, "~")
	q := quality{inflected(entry), before, always, &ser}
	if passing {
		q.copula = &estar
	}
	return q
}

func inflected(word string) romance.Forms {
	feminine := word
	if stem, ok := strings.CutSuffix(word, "o"); ok {
		feminine = stem + "a"
	}
	return romance.Forms{{word, plural(word)}, {feminine, plural(feminine)}}
}

// stateOf reads a state: an adjective with estar or a noun with tener, and what comes
// over somebody.
func stateOf(c scene.Concept) romance.State {
	if word, ok := havings[c.Gloss()]; ok {
		s := romance.State{Be: &tener, Word: romance.Same(word)}
		if c.Gloss() == "afraid" {
			s.Become, s.Result = &tener, s.Word
		}
		return s
	}
	s := romance.State{Be: &estar, Word: inflected(adjectiveEntries[c.Gloss()])}
	switch c.Gloss() {
	case "happy":
		s.Become, s.Result = &ponerse, s.Word
	case "surprised":
		s.Become = &sorprenderse
	case "angry":
		s.Become = &enfadarse
	}
	return s
}

// quantityOf returns a quantity word by gender.
func quantityOf(c scene.Concept) [2]string {
	word := quantityEntries[c.Gloss()]
	if stem, ok := strings.CutSuffix(word, "os"); ok && word != "dos" {
		return [2]string{word, stem + "as"}
	}
	return [2]string{word, word}
}

// placeOf reads an entry "word/gender" or "word/gender/junto" of what one is beside.
func placeOf(c scene.Concept) place {
	parts := strings.Split(placeEntries[c.Gloss()], "/")
	if len(parts) < 2 {
		return place{}
	}
	phrase := definites[romance.Index(parts[1] == "f")][0] + " " + parts[0]
	to := writer{Line: new(scene.Line)}
	start := to.Mark()
	to.Words(phrase)
	to.join(start, "a")
	p := place{word: parts[0], at: "en " + phrase, to: to.String(), in: "en " + phrase}
	if len(parts) > 2 {
		p.at = parts[2] + " " + p.to
	}
	return p
}

func prepositionOf(c scene.Concept) preposition {
	if c.Class() != scene.PrepClass {
		return preposition{}
	}
	before, last, two := strings.Cut(phraseEntries[c.Gloss()], " ")
	if !two {
		return preposition{last: before}
	}
	return preposition{before, last}
}

// Forms implements scene.Lineariser.
func (Language) Forms(c scene.Concept) []string {
	class := c.Class()
	switch {
	case c == scene.On:
		return []string{"sobre", "en"}
	case class == scene.PrepClass && c != scene.Everywhere:
		return []string{wording.First(phrases[c])}
	case phrases[c] != "":
		return romance.Distinct(strings.TrimSuffix(phrases[c], ","), rains[c])
	case class.IsBeing() || class.IsThing():
		return romance.Distinct(nouns[c].Form[:]...)
	case class.IsVerb():
		return verbForms(c)
	case class == scene.PlaceClass:
		return []string{places[c].word}
	case class == scene.QuantityClass:
		return romance.Distinct(quantities[c][:]...)
	case class == scene.StateClass:
		return stateForms(c)
	}
	var forms []string
	if c == fresh {
		forms = made.form.All()
	}
	for _, q := range qualities[c].Both() {
		if forms = append(forms, q.form.All()...); q.form[0][0] == "grande" {
			forms = append(forms, "gran")
		}
	}
	return romance.Distinct(forms...)
}

// verbForms returns the forms of a verb and of what takes its place; what always
// stands behind it tells more.
func verbForms(c scene.Concept) []string {
	v := &verbs[c]
	if v.Tail != "" {
		return []string{v.Tail}
	}
	if v.Last[0] != "" {
		return []string{v.Last[0]}
	}
	forms := v.All()
	switch c {
	case draw, cooks:
		forms = append(forms, hacer.All()...)
	case bakes:
		forms = append(forms, sacar.All()...)
	case brings:
		forms = append(forms, traer.All()...)
	}
	return romance.Distinct(forms...)
}

func stateForms(c scene.Concept) []string {
	s := &states[c]
	forms := s.Word.All()
	if s.Become != nil && s.Result[0][0] == "" {
		forms = append(forms, s.Become.All()...)
	}
	return forms
}
