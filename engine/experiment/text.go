package experiment

import (
	"strings"

	"confusio/engine/corpus"
	"confusio/engine/eval"
	"confusio/engine/model"
)

// Writing says what a subject is to write, and how it is judged.
type Writing struct {
	Languages  []string      // sentences count as fluent if they parse in one of these
	Opening    string        // language of the held-out stories whose first tokens are given; "" for none
	OpenTokens int           // how many tokens of each
	Samples    int           // stories to write
	Keep       int           // texts to return, the first of them
	MaxTokens  int           // per story; 0: the context
	Sampler    model.Sampler // temperature, top-k and seed
}

// Text is one written story.
type Text struct {
	Opening   string `json:"opening"`   // what it was given
	Text      string `json:"text"`      // what was written after it, without the newline
	Language  string `json:"language"`  // the language in which most of it parses, "" if none of it does
	Sentences int    `json:"sentences"` // sentences of the whole
	Parsed    int    `json:"parsed"`    // those of them that parse in Language
	Story     bool   `json:"story"`     // whether the whole is a story of Language
}

// openings is how many held-out stories openings are taken from, in turn.
const openings = 50

// Write lets a subject write and counts what parses: nothing, where the corpus has
// no judge.
func (b *Bench) Write(s eval.Subject, w Writing, yield model.Yield) ([]Text, eval.Fluency, error) {
	var fluency eval.Fluency
	if err := corpus.CheckLanguages(b.Corpus, w.Languages...); err != nil {
		return nil, fluency, err
	}
	given, err := b.openings(w)
	if err != nil {
		return nil, fluency, err
	}
	written, err := eval.Write(s, eval.Writing{
		Begin: b.Corpus.Begin(), End: b.Corpus.End(), Openings: given,
		Texts: w.Samples, MaxTokens: w.MaxTokens, Sampler: w.Sampler,
	}, yield)
	if err != nil {
		return nil, fluency, err
	}
	var texts []Text
	for i, tokens := range written {
		text := b.judge(&fluency, w.Languages, tokens, given, i)
		if i < w.Keep {
			texts = append(texts, text)
		}
	}
	return texts, fluency, nil
}

// openings returns the first tokens of held-out stories.
func (b *Bench) openings(w Writing) ([][]int32, error) {
	if w.Opening == "" || w.OpenTokens <= 0 {
		return nil, nil
	}
	r, err := b.Reference(w.Opening, openings)
	if err != nil {
		return nil, err
	}
	var given [][]int32
	for _, story := range r.Set.Stories {
		given = append(given, story.Tokens[:min(w.OpenTokens, len(story.Tokens)-1)])
	}
	return given, nil
}

// judge turns the tokens of text i into a Text and counts it.
func (b *Bench) judge(f *eval.Fluency, languages []string, tokens []int32, given [][]int32, i int) Text {
	whole := strings.TrimSuffix(b.Corpus.Text(tokens), "\n")
	var t Text
	if len(given) > 0 {
		opening := given[i%len(given)]
		t.Opening = b.Corpus.Text(opening)
		t.Text = strings.TrimSuffix(b.Corpus.Text(tokens[min(len(opening), len(tokens)):]), "\n")
	} else {
		t.Text = whole
	}
	if judge, ok := b.Corpus.(corpus.Judge); ok {
		t.Language, t.Sentences, t.Parsed, t.Story = f.Add(judge, languages, whole)
	}
	return t
}
