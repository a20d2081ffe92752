package italian

import (
	"strings"

	"confusio/engine/corpus/storybook/romance"
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// quality is an adjective, which may stand before its noun, always or beside a colour.
type quality struct {
	form           romance.Forms
	before, beside bool
}

// place holds the phrases where something happens, where someone goes, how far
// someone travels and what someone swims in.
type place struct{ word, at, to, until, in string }

// preposition is a preposition of one or two words.
type preposition struct{ before, last string }

// The tables by concept.
var (
	nouns        = romance.NounsOf(nounEntries, plural)
	smalls       = romance.NounsOf(diminutives, plural)
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
	small   = scene.Lookup("small")
	fresh   = scene.Lookup("fresh")
	bakes   = scene.Lookup("bake")
	cooks   = scene.Lookup("cook (verb)")
	wakeUp  = scene.Lookup("wake up")
	come    = scene.Lookup("come")
	travel  = scene.Lookup("travel")
	swim    = scene.Lookup("swim")
	draw    = scene.Lookup("draw")
	picture = scene.Lookup("picture")
	pancake = scene.Lookup("pancake")
	loves   = scene.Lookup("love (habit)")
	has     = scene.Lookup("have")
	wish    = scene.Lookup("have (wish)")
)

// plural turns -a into -e (feminine) or -i, -o and -e into -i, and -io into -i;
// -ca, -ga, -co and -go keep their sound.
func plural(word string, feminine bool) string {
	if word == "" {
		return ""
	}
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

// qualityOf reads an adjective, and another one behind a bar.
func qualityOf(c scene.Concept) romance.Choice[quality] {
	return romance.ChoiceOf(adjectiveEntries[c.Gloss()], adjective, others[c.Gloss()])
}

// adjective reads an adjective; "<" marks what stands before its noun, "~" what stands
// there beside a colour.
func adjective(entry string) quality {
	entry, before := strings.CutPrefix(entry, "<")
	entry, beside := strings.CutPrefix(entry, "~")
	return quality{inflected(entry), before, beside}
}

// inflected reads an adjective, "=" and what never changes, or the four forms.
func inflected(entry string) romance.Forms {
	if word, same := strings.CutPrefix(entry, "="); same {
		return romance.Same(word)
	}
	if parts := strings.Split(entry, "/"); len(parts) == 4 {
		return romance.Forms{{parts[0], parts[1]}, {parts[2], parts[3]}}
	}
	feminine := entry
	if stem, ok := strings.CutSuffix(entry, "o"); ok {
		feminine = stem + "a"
	}
	return romance.Forms{{entry, plural(entry, false)}, {feminine, plural(feminine, true)}}
}

// stateOf reads a state: an adjective with essere, a noun with avere, or a verb.
func stateOf(c scene.Concept) romance.State {
	if word, ok := havings[c.Gloss()]; ok {
		s := romance.State{Be: &avere, Word: romance.Same(word)}
		if c.Gloss() == "afraid" {
			s.Become, s.Result = &avere, s.Word
		}
		return s
	}
	s := romance.State{Be: &essere, Word: inflected(adjectiveEntries[c.Gloss()])}
	switch c.Gloss() {
	case "bored":
		s = romance.State{Be: &annoiarsi}
	case "angry":
		s.Become = &arrabbiarsi
	case "surprised":
		s.Become, s.Result = &rimanere, s.Word
	}
	return s
}

// quantityOf returns a quantity word by gender.
func quantityOf(c scene.Concept) [2]string {
	word := quantityEntries[c.Gloss()]
	if word == "molti" || word == "alcuni" {
		return [2]string{word, word[:len(word)-1] + "e"}
	}
	return [2]string{word, word}
}

// placeOf reads an entry "word/gender/at/to" of prepositions; p is the masculine plural, a
// preposition with a dot stands without an article, "riva" is in riva a.
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
		if parts[1] == "p" {
			w.definites(start, false)
		} else {
			w.definite(start, parts[1] == "f")
		}
		p := split(preposition)
		w.join(start, p.last)
		return wording.Join(p.before, w.String())
	}
	return place{word: parts[0], at: put(parts[2]), to: put(parts[3]), until: put("fino a"), in: put("in")}
}

func prepositionOf(c scene.Concept) preposition {
	if c.Class() != scene.PrepClass {
		return preposition{}
	}
	return split(phraseEntries[c.Gloss()])
}

// split parts the last word of a preposition, which merges with the article, from what
// stands before it: "in riva" and "a".
func split(phrase string) preposition {
	i := strings.LastIndexByte(phrase, ' ')
	return preposition{strings.TrimSpace(phrase[:i+1]), phrase[i+1:]}
}

// Forms implements scene.Lineariser.
func (Language) Forms(c scene.Concept) []string {
	class := c.Class()
	switch {
	case class == scene.PrepClass:
		return []string{prepositionForm(prepositions[c])}
	case phrases[c] != "":
		return romance.Distinct(phrases[c], rains[c])
	case class.IsBeing() || class.IsThing():
		return romance.Distinct(append(smalls[c].Form[:], nouns[c].Form[:]...)...)
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
	if c == small {
		for noun, n := range smalls {
			if !scene.Concept(noun).Class().IsName() {
				forms = append(forms, n.Form[:]...)
			}
		}
	}
	if c == fresh {
		forms = made.form.All()
	}
	for _, q := range qualities[c].Both() {
		if forms = append(forms, q.form.All()...); q.form[0][0] == "bello" {
			forms = append(forms, "bel", "bei", "begli")
		}
	}
	return romance.Distinct(forms...)
}

// prepositionForm returns what all forms of a preposition begin with.
func prepositionForm(p preposition) string {
	switch {
	case p.before != "":
		return p.before
	case stems[p.last] != "":
		return stems[p.last][:len(stems[p.last])-1]
	}
	return p.last
}

// verbForms returns the forms of a verb and of what takes its place; what always
// stands behind it tells more. The infinitive has no last letter before a pronoun.
func verbForms(c scene.Concept) []string {
	v := &verbs[c]
	if v.Tail != "" {
		return []string{v.Tail[:len(v.Tail)-1]}
	}
	if v.Last[0] != "" {
		return []string{v.Last[0]}
	}
	forms := append(v.All(), v.Infinitive[:len(v.Infinitive)-1])
	if c == draw {
		forms = append(forms, fare.All()...)
	}
	return romance.Distinct(forms...)
}

func stateForms(c scene.Concept) []string {
	s := &states[c]
	forms := append(s.Word.All(), s.Be.First[:]...)
	switch {
	case s.Become != nil && s.Result[0][0] == "":
		forms = append(forms, s.Become.All()...)
	case len(s.Word.All()) == 0:
		forms = append(forms, s.Be.All()...)
	}
	return romance.Distinct(forms...)
}
