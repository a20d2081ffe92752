//go:build bits2

package french

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// noun is a noun in the singular and the plural.
type noun struct {
	form     [2]string
	feminine bool
}

// quality is an adjective by gender and number, or what stands for one: "faim",
// "en colère".
type quality struct {
	form    [2][2]string
	liaison string       // masculine singular before a vowel: bel
	neuf    [2][2]string // what takes its place as a predicate
	before  bool         // stands before its noun
	copula  *verb
}

// place holds the phrases where something happens and where someone goes.
type place struct{ word, at, to, towards string }

// The tables by concept.
var (
	nouns        = wording.Table(nounOf)
	qualities    = wording.Table(qualityOf)
	places       = wording.Table(placeOf)
	verbs        = wording.Table(verbOf)
	quantities   = wording.Table(func(c scene.Concept) string { return quantityEntries[c.Gloss()] })
	times        = wording.Table(func(c scene.Concept) string { return timeEntries[c.Gloss()] })
	prepositions = wording.Table(func(c scene.Concept) string { return prepositionEntries[c.Gloss()] })
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
	n := noun{form: [2]string{parts[0], plural(parts[0])}, feminine: parts[1] == "f"}
	if len(parts) == 3 {
		n.form[1] = parts[2]
	}
	return n
}

// plural adds -s or -x, turns -al into -aux and leaves -s and -x as they are.
func plural(word string) string {
	switch stem, al := strings.CutSuffix(word, "al"); {
	case al:
		return stem + "aux"
	case strings.HasSuffix(word, "s"), strings.HasSuffix(word, "x"):
		return word
	case strings.HasSuffix(word, "eau"):
		return word + "x"
	}
	return word + "s"
}

// fixed returns the forms of what never changes.
func fixed(word string) [2][2]string { return [2][2]string{{word, word}, {word, word}} }

// qualityOf reads an entry: an adjective, or "masculine/feminine".
func qualityOf(c scene.Concept) quality {
	if word, ok := havings[c.Gloss()]; ok {
		return quality{form: fixed(word), copula: &avoir}
	}
	masculine, feminine, irregular := strings.Cut(adjectiveEntries[c.Gloss()], "/")
	switch {
	case masculine == "":
		return quality{}
	case !irregular:
		feminine = feminineOf(masculine)
	}
	q := quality{form: inflected(masculine, feminine), copula: &être, before: before[masculine], liaison: liaisons[masculine]}
	if strings.Contains(masculine, " ") {
		q.form = fixed(masculine)
	}
	if masculine == "nouveau" {
		q.neuf = inflected("neuf", "neuve")
	}
	return q
}

func inflected(masculine, feminine string) [2][2]string {
	return [2][2]string{{masculine, plural(masculine)}, {feminine, plural(feminine)}}
}

// feminineOf adds -e, with -euse for -eux and -ère for -er.
func feminineOf(word string) string {
	if strings.HasSuffix(word, "e") {
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

// agree returns the form for the noun of np.
func (q *quality) agree(np *scene.NP) string {
	return q.form[index(isFeminine(np.Noun))][index(np.Plural())]
}

// predicate returns the form behind the copula.
func (q *quality) predicate(np *scene.NP) string {
	if q.neuf[0][0] != "" {
		return q.neuf[index(isFeminine(np.Noun))][index(np.Plural())]
	}
	return q.agree(np)
}

// placeOf reads an entry "word/gender/at/to" of prepositions; "bord" is au bord
// de, "en" has no article.
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
		w.elided(articles[index(parts[1] == "f")], parts[0])
		switch preposition {
		case "à":
			w.to(start)
		case "bord":
			w.of(start)
			w.Insert(start, "au bord ")
		default:
			w.Insert(start, preposition, " ")
		}
		return w.String()
	}
	return place{word: parts[0], at: put(parts[2]), to: put(parts[3]), towards: put("vers")}
}

// Forms implements scene.Lineariser.
func (Language) Forms(c scene.Concept) []string {
	class := c.Class()
	switch {
	case class.IsName():
		return []string{c.Gloss()}
	case class.IsBeing() || class.IsThing():
		return distinct(nouns[c].form[:]...)
	case class.IsVerb():
		return verbForms(c)
	case class == scene.PlaceClass:
		return []string{places[c].word}
	case class == scene.QuantityClass:
		return []string{wording.First(quantities[c])}
	case class == scene.TimeClass:
		return []string{strings.TrimSuffix(times[c], ",")}
	case class == scene.PrepClass:
		return []string{prepositions[c]}
	}
	q := &qualities[c]
	forms := []string{q.form[0][0], q.form[0][1], q.form[1][0], q.form[1][1]}
	if q.before && q.liaison != "" {
		forms = append(forms, q.liaison)
	}
	if q.neuf[0][0] != "" && class == scene.QualityClass {
		forms = append(forms, q.neuf[0][0], q.neuf[0][1], q.neuf[1][0], q.neuf[1][1])
	}
	return distinct(forms...)
}

// verbForms returns the forms of a verb that the grammar uses.
func verbForms(c scene.Concept) []string {
	v, class := &verbs[c], c.Class()
	if class == scene.VerbHabit {
		return v.finite[scene.Present][:]
	}
	if v.tail != "" {
		return []string{v.tail} // tells more than faire and avoir
	}
	forms := append([]string{}, v.finite[scene.Present][0], v.finite[scene.Present][1], v.finite[scene.Future][0],
		v.finite[scene.Future][1])
	p := &v.participle
	switch {
	case p[0][0] == "":
		forms = append(forms, v.finite[scene.Past][0], v.finite[scene.Past][1])
	case !v.être && (class == scene.VerbAct || class == scene.VerbHuman || class == scene.VerbMotion):
		forms = append(forms, p[0][0])
	default:
		forms = append(forms, p[0][0], p[0][1], p[1][0], p[1][1])
	}
	if !v.dative && !v.of && class >= scene.VerbSpot && class < scene.VerbBeing {
		forms = append(forms, v.infinitive)
	}
	return distinct(forms...)
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
