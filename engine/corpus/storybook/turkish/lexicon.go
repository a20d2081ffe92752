package turkish

import (
	"slices"
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

var (
	nouns     = entries(nounEntries)
	verbs     = entries(verbEntries)
	states    = entries(stateEntries)
	qualities = entries(qualityEntries)
	places    = entries(placeEntries)
	waters    = entries(waterEntries)
	preps     = entries(prepEntries)
	phrases   = entries(phraseEntries)
	reasons   = entries(reasonEntries)
	choices   = wording.Table(choicesOf)
)

// entries turns a table by gloss into one by concept.
func entries[T any](byGloss map[string]T) []T {
	return wording.Table(func(c scene.Concept) T { return byGloss[c.Gloss()] })
}

// choicesOf returns the idioms of a verb.
func choicesOf(c scene.Concept) (all []idiom) {
	for _, i := range idioms {
		if i.gloss == c.Gloss() {
			all = append(all, i)
		}
	}
	return all
}

// fits reports whether the idiom goes with what the sentence is about; where two
// things are joined, with both.
func (i *idiom) fits(s *scene.Sentence) bool {
	return among(i.subjects, s.Subject.Noun) && among(i.objects, s.Object.Noun) &&
		(s.Object.And.Noun == scene.None || among(i.objects, s.Object.And.Noun))
}

func among(all []scene.Concept, c scene.Concept) bool { return all == nil || slices.Contains(all, c) }

// Forms implements scene.Lineariser. Suffixes follow the stem, so the stem and its
// form before a vowel are enough.
func (Language) Forms(c scene.Concept) []string {
	class := c.Class()
	switch {
	case class.IsBeing() || class.IsThing() || class == scene.Drink:
		return distinct(nouns[c].word, nouns[c].soft, nouns[c].many, nouns[c].metal)
	case class == scene.PlaceClass:
		return distinct(places[c].at, places[c].to, waters[c])
	case qualities[c].word != "":
		return distinct(qualities[c].word, qualities[c].soft)
	case class == scene.StateClass:
		s := &states[c]
		return distinct(append(s.verb.forms(), s.adjective.word, s.said[0], s.said[1])...)
	case class.IsVerb():
		all := verbs[c].forms()
		for i := range choices[c] {
			all = append(all, choices[c][i].verb.forms()...)
		}
		if c == pick {
			all = append(all, pluck.forms()...)
		}
		return distinct(all...)
	case c == scene.In || c == scene.On: // the case alone can say it
		return distinct(preps[c].at, "a", "e")
	case c == thankYou:
		return thanks[:]
	}
	return distinct(phrases[c], preps[c].at, preps[c].to, reasons[c][0], reasons[c][1])
}

// forms returns the stems of a verb; what stands before them may stand apart.
func (v *verb) forms() []string { return []string{v.stem, v.soft, v.unable, v.ongoing} }

// distinct returns the words without repetitions and without the empty one.
func distinct(words ...string) []string {
	var kept []string
	for _, word := range words {
		if word != "" && !slices.Contains(kept, word) {
			kept = append(kept, strings.TrimPrefix(word, "ı")) // I is the capital of ı and the parser's capital of i
		}
	}
	return kept
}

var (
	eat      = scene.Lookup("eat")
	pick     = scene.Lookup("pick")
	swim     = scene.Lookup("swim")
	put      = scene.Lookup("put")
	lose     = scene.Lookup("lose")
	plant    = scene.Lookup("plant")
	hide     = scene.Lookup("hide")
	hideSelf = scene.Lookup("hide (oneself)")
	dream    = scene.Lookup("dream of")
	have     = scene.Lookup("have")
	shelf    = scene.Lookup("shelf")
	ill      = scene.Lookup("ill")
	sad      = scene.Lookup("sad")
	seven    = scene.Lookup("seven")
	thankYou = scene.Lookup("Thank you")
	help     = scene.Lookup("Help")
	seats    = named("sofa", "bed", "bench") // one rests on them; things lie on top of them
	metals   = named("golden", "silver")
	laying   = named("find", "put", "hide")
)
