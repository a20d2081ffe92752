package storybook

import (
	"slices"
	"strings"
	"unicode/utf8"

	"confusio/engine/corpus/storybook/scene"
)

// Phenomenon is one kind of minimal pair.
type Phenomenon struct {
	Name      string
	Violation scene.Violation
}

// Phenomena lists the three kinds, for every language: agreement in number, where
// possible across an attractor; one other agreement, which the package of the
// language names; and the reference of pronouns.
func Phenomena() []Phenomenon {
	return []Phenomenon{{"number", scene.WrongNumber}, {"agreement", scene.WrongAgreement}, {"pronoun", scene.WrongPronoun}}
}

// Pair is the beginning of a story, right and with one wrong form in its last
// sentence.
type Pair struct{ Right, Wrong string }

// Quartet is two pairs around the same two forms: what is right in one is wrong in
// the other. A model that only knows the forms, or their lengths, scores exactly
// one half on it.
type Quartet [2]Pair

// Quartets returns n quartets of a phenomenon from validation scenes, fewer if
// the language yields no more.
func (l *Language) Quartets(p Phenomenon, n int) []Quartet {
	found := l.search(p, n, p.Violation == scene.WrongNumber)
	if len(found) < n {
		found = append(found, l.search(p, n-len(found), false)...)
	}
	return found
}

// search looks through the validation stories; with an attractor it takes only
// those whose subject has a companion or a relative clause.
func (l *Language) search(p Phenomenon, n int, attractor bool) []Quartet {
	var found []Quartet
	limit := uint64(60*n + 200)
	for i := uint64(0); i < limit && len(found) < n; i++ {
		story := scene.Tell(0, scene.Validation, i)
		first := &story.Sentences[0].Subject
		if attractor && first.With.Noun == scene.None && first.Rel.Noun == scene.None {
			continue
		}
		longest := 2
		if attractor {
			longest = 1
		}
		for length := 1; length <= longest; length++ {
			if q, ok := l.quartet(story.Sentences[:length], p.Violation); ok {
				found = append(found, q)
				break
			}
		}
	}
	return found
}

// quartet makes a quartet whose first pair ends in the last of the sentences.
func (l *Language) quartet(sentences []scene.Sentence, v scene.Violation) (Quartet, bool) {
	first, ok := l.pair(sentences, v)
	if !ok {
		return Quartet{}, false
	}
	right, wrong := l.difference(first)
	for _, variant := range scene.Variants(sentences) {
		second, ok := l.pair(variant, v)
		if !ok {
			continue
		}
		if r, w := l.difference(second); r == wrong && w == right && l.isRight(second) && l.isWrong(first, len(sentences)) && l.isWrong(second, len(sentences)) {
			return Quartet{first, second}, true
		}
	}
	return Quartet{}, false
}

// pair writes the sentences right, and with the violation in the last one.
func (l *Language) pair(sentences []scene.Sentence, v scene.Violation) (Pair, bool) {
	wrong := slices.Clone(sentences)
	wrong[len(wrong)-1].Violation = v
	p := Pair{l.begin(sentences), l.begin(wrong)}
	return p, p.Right != p.Wrong
}

// begin writes the beginning of a story, without a newline.
func (l *Language) begin(sentences []scene.Sentence) string {
	return strings.TrimSuffix(l.Text(&scene.Story{Sentences: sentences}), "\n")
}

// isRight reports whether the right text begins a story: a variant may say what
// makes no sense.
func (l *Language) isRight(p Pair) bool {
	_, rest, err := l.parser().Read(p.Right)
	return err == nil && rest == ""
}

// isWrong reports whether the grammar gives the wrong text no probability.
func (l *Language) isWrong(p Pair, sentences int) bool {
	story, rest, err := l.parser().Read(p.Wrong)
	return err == nil && (len(story.Sentences) < sentences || rest != "")
}

// difference returns the words in which the two texts differ.
func (l *Language) difference(p Pair) (right, wrong string) {
	a, b := p.Right, p.Wrong
	start := 0
	for start < len(a) && start < len(b) && a[start] == b[start] {
		start++
	}
	end := 0
	for end < len(a)-start && end < len(b)-start && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	if l.Separator() == "" { // no spaces between words: whole characters
		for start > 0 && !utf8.RuneStart(a[start]) {
			start--
		}
		for end > 0 && !utf8.RuneStart(a[len(a)-end]) {
			end--
		}
		return a[start : len(a)-end], b[start : len(b)-end]
	}
	for start > 0 && a[start-1] != ' ' {
		start--
	}
	for end > 0 && !strings.ContainsRune(" .,?!", rune(a[len(a)-end])) {
		end--
	}
	return a[start : len(a)-end], b[start : len(b)-end]
}
