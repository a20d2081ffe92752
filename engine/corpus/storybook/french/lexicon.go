package french

import (
	"strings"

	"confusio/engine/corpus/storybook/romance"
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// quality is an adjective: as an attribute, which may stand before its noun, and as a
// predicate.
type quality struct {
	attribute, predicate romance.Forms
	before               bool
}

// place holds the phrases where something happens, where someone goes, how far
// someone runs and what someone swims in.
type place struct{ word, at, to, until, in string }

// The tables by concept.
var (
	nouns     = romance.NounsOf(nounEntries, func(word string, _ bool) string { return plural(word) })
	qualities = wording.Table(qualityOf)
	states    = wording.Table(stateOf)
	places    = wording.Table(placeOf)
	verbs     = wording.Table(verbOf)
	phrases   = wording.Table(func(c scene.Concept) string { return phraseEntries[c.Gloss()] })
	rains     = wording.Table(func(c scene.Concept) string { return rainEntries[c.Gloss()] })
)

// The concepts that have a rule of their own.
var (
	help     = scene.Lookup("Help")
	wakeUp   = scene.Lookup("wake up")
	come     = scene.Lookup("come")
	goes     = scene.Lookup("go")
	swim     = scene.Lookup("swim")
	visit    = scene.Lookup("visit")
	draw     = scene.Lookup("draw")
	picture  = scene.Lookup("picture")
	pancake  = scene.Lookup("pancake")
	takeAway = scene.Lookup("take away")
	sells    = scene.Lookup("sell (habit)")
	has      = scene.Lookup("have")
	wish     = scene.Lookup("have (wish)")
	man      = scene.Lookup("man")
)

// plural adds -s or -x, turns -al into -aux and leaves -s and -x as they are.
func plural(word string) string {
	switch stem, al := strings.CutSuffix(word, "al"); {
	case word == "":
		return ""
	case al:
		return stem + "aux"
	case strings.HasSuffix(word, "s"), strings.HasSuffix(word, "x"):
		return word
	case strings.HasSuffix(word, "eau"):
		return word + "x"
	}
	return word + "s"
}

func inflected(masculine, feminine string) romance.Forms {
	return romance.Forms{{masculine, plural(masculine)}, {feminine, plural(feminine)}}
}

// qualityOf reads an adjective, and another one behind a bar.
func qualityOf(c scene.Concept) romance.Choice[quality] {
	return romance.ChoiceOf(adjectiveEntries[c.Gloss()], adjective, others[c.Gloss()])
}

// adjective reads "masculine" or "masculine/feminine", "=" and what never changes, or
// the four forms; "<" marks what stands before its noun, ":" what takes its place as a
// predicate.
func adjective(entry string) quality {
	entry, predicate, differs := strings.Cut(entry, ":")
	entry, before := strings.CutPrefix(entry, "<")
	q := quality{attribute: agreeingForms(entry), before: before}
	q.predicate = q.attribute
	if differs {
		q.predicate = agreeingForms(predicate)
	}
	return q
}

func agreeingForms(entry string) romance.Forms {
	if word, same := strings.CutPrefix(entry, "="); same {
		return romance.Same(word)
	}
	parts := strings.Split(entry, "/")
	switch len(parts) {
	case 4:
		return romance.Forms{{parts[0], parts[1]}, {parts[2], parts[3]}}
	case 2:
		return inflected(parts[0], parts[1])
	}
	return inflected(entry, feminineOf(entry))
}

// feminineOf adds -e, with -euse for -eux and -ère for -er.
func feminineOf(word string) string {
	if word == "" || strings.HasSuffix(word, "e") {
		return word
	}
	if stem, ok := strings.CutSuffix(word, "eux"); ok {
		return stem + "euse"
	}
	if stem, ok := strings.CutSuffix(word, "er"); ok {
		return stem + "ère"
	}
	return word + "e"
}

// stateOf reads a state: an adjective with être, a noun with avoir, or a verb.
func stateOf(c scene.Concept) romance.State {
	if word, ok := havings[c.Gloss()]; ok {
		s := romance.State{Be: &avoir, Word: romance.Same(word)}
		if c.Gloss() == "afraid" {
			s.Become, s.Result = &avoir, s.Word
		}
		return s
	}
	switch c.Gloss() {
	case "bored":
		return romance.State{Be: &sEnnuyer}
	case "angry":
		return romance.State{Be: &être, Word: agreeingForms(adjectiveEntries["angry"]), Become: &seFâcher}
	}
	return romance.State{Be: &être, Word: agreeingForms(adjectiveEntries[c.Gloss()])}
}

// placeOf reads an entry "word/gender/at/to" of prepositions; p is the plural, "bord" is au
// bord de, "en" has no article.
func placeOf(c scene.Concept) place {
	parts := strings.Split(placeEntries[c.Gloss()], "/")
	if len(parts) != 4 {
		return place{}
	}
	put := func(preposition string) string {
		if preposition == "en" {
			return "en " + parts[0]
		}
		w := writer{Line: new(scene.Line)}
		start := w.Mark()
		w.elided(map[string]string{"m": "le", "f": "la", "p": "les"}[parts[1]], parts[0])
		switch preposition {
		case "bord":
			w.prepose(start, "de")
			w.Insert(start, "au bord ")
		case "jusque":
			w.prepose(start, "à")
			w.Insert(start, "jusqu’")
		default:
			w.prepose(start, preposition)
		}
		return w.String()
	}
	return place{word: parts[0], at: put(parts[2]), to: put(parts[3]), until: put("jusque"), in: put("dans")}
}

// Forms implements scene.Lineariser.
func (Language) Forms(c scene.Concept) []string {
	class := c.Class()
	switch {
	case phrases[c] != "":
		return romance.Distinct(strings.TrimSuffix(phrases[c], ","), rains[c])
	case class.IsBeing() || class.IsThing():
		return romance.Distinct(nouns[c].Form[:]...)
	case class.IsVerb():
		return verbForms(c)
	case class == scene.PlaceClass:
		return []string{places[c].word}
	case class == scene.StateClass:
		return stateForms(c)
	}
	var forms []string
	for _, q := range qualities[c].Both() {
		forms = append(append(append(forms, q.attribute.All()...), q.predicate.All()...), liaisons[q.attribute[0][0]])
	}
	return romance.Distinct(forms...)
}

// verbForms returns the forms of a verb and of what takes its place; what always
// stands behind it tells more.
func verbForms(c scene.Concept) []string {
	v := &verbs[c]
	if c == visit {
		return []string{v.Tail, allerVoir.Tail}
	}
	if v.Tail != "" {
		return []string{v.Tail}
	}
	if v.Last[0] != "" {
		return romance.Distinct(v.Last[:]...)
	}
	forms := v.All()
	switch c {
	case draw:
		forms = append(forms, faire.All()...)
	case takeAway:
		forms = append(forms, reprendre.All()...)
	}
	return romance.Distinct(forms...)
}

func stateForms(c scene.Concept) []string {
	s := &states[c]
	forms := s.Word.All()
	if forms == nil || s.Become != nil && s.Result[0][0] == "" {
		v := s.Become
		if v == nil {
			v = s.Be
		}
		forms = append(forms, v.All()...)
	}
	return romance.Distinct(append(forms, s.Be.First[0], s.Be.First[1])...)
}
