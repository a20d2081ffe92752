//go:build bits2

package turkish

import (
	"slices"
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// words is the lexicon by concept.
var words, unknown = build()

type lexicon struct {
	nouns, qualities, places []noun
	verbs                    []verb
	phrases                  []string
}

func build() (l lexicon, unknown []string) {
	var missing [5][]string
	l.nouns, missing[0] = wording.Lexicon(nounEntries)
	l.verbs, missing[1] = wording.Lexicon(verbEntries)
	l.qualities, missing[2] = wording.Lexicon(qualityEntries)
	l.places, missing[3] = wording.Lexicon(placeEntries)
	l.phrases, missing[4] = wording.Lexicon(phraseEntries)
	for _, glosses := range missing {
		unknown = append(unknown, glosses...)
	}
	return l, unknown
}

// Forms implements scene.Lineariser. Suffixes follow the stem, so the stem and its
// form before a vowel are enough.
func (Language) Forms(c scene.Concept) []string {
	class := c.Class()
	switch {
	case class.IsBeing() || class.IsThing():
		return stems(words.nouns[c].word, words.nouns[c].soft)
	case class == scene.PlaceClass:
		return stems(words.places[c].word, words.places[c].soft)
	case class == scene.TraitClass, class == scene.QualityClass, class == scene.StateClass:
		return stems(words.qualities[c].word, words.qualities[c].soft)
	case class.IsVerb():
		v := words.verbs[c]
		// The capital of ı is the small letter of i's capital too: leave it out.
		forms := stems(strings.TrimPrefix(wording.Join(v.pre, v.stem), "ı"), "")
		if v.soft != "" {
			forms = append(forms, wording.Join(v.pre, v.soft))
		}
		if c == putOn {
			forms = append(forms, worn.stem)
		}
		return forms
	}
	return []string{words.phrases[c]}
}

func stems(word, soft string) []string {
	return slices.DeleteFunc([]string{word, soft}, func(s string) bool { return s == "" })
}
