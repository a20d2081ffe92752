package chinese

import "confusio/engine/corpus/storybook/wording"

// words is the lexicon by concept.
var words, unknown = build()

type lexicon struct {
	nouns     []noun
	verbs     []verb
	qualities []quality
	places    []place
	phrases   []string
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
