package experiment

import (
	"slices"
	"strings"
	"unicode/utf8"

	"confusio/engine/corpus/storybook"
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/eval"
	"confusio/engine/mixture"
	"confusio/engine/token"
)

// Storybook returns the embedded corpus.
func Storybook() (Corpus, error) {
	tokenizer := storybook.Tokenizer()
	newline := tokenizer.Encode(nil, "\n")
	return &tales{tokenizer: tokenizer, end: newline[0]}, nil
}

// tales adapts Storybook, which knows no training, to the pipeline.
type tales struct {
	tokenizer *token.Tokenizer
	end       int32
}

// heldSeed is the seed of the held-out stories: the same for every run.
const heldSeed = 0

var splits = map[mixture.Split]scene.Split{
	mixture.Train: scene.Train, mixture.Validation: scene.Validation, mixture.Test: scene.Test,
}

func (t *tales) Languages() []string { return storybook.Codes() }
func (t *tales) Vocab() int          { return t.tokenizer.Vocab() }
func (t *tales) Begin() int32        { return token.Begin }
func (t *tales) End() int32          { return t.end }

func (t *tales) Source(codes []string, seed uint64) (mixture.Source, error) {
	languages, err := lookupAll(codes)
	if err != nil {
		return nil, err
	}
	return &teller{tokenizer: t.tokenizer, languages: languages, seed: seed}, nil
}

func lookupAll(codes []string) ([]*storybook.Language, error) {
	languages := make([]*storybook.Language, len(codes))
	for i, code := range codes {
		l, err := storybook.Lookup(code)
		if err != nil {
			return nil, err
		}
		languages[i] = l
	}
	return languages, nil
}

// teller tells the stories of one training run.
type teller struct {
	tokenizer *token.Tokenizer
	languages []*storybook.Language
	seed      uint64
}

func (t *teller) Story(dst []int32, language int, split mixture.Split, index uint64) ([]int32, error) {
	story := scene.Tell(t.seed, splits[split], index)
	return t.tokenizer.Encode(dst, t.languages[language].Text(&story)), nil
}

func (t *tales) Held(code string, split mixture.Split, n int) (*eval.Set, error) {
	l, err := storybook.Lookup(code)
	if err != nil {
		return nil, err
	}
	set := &eval.Set{Language: code, Begin: token.Begin}
	for i := range uint64(n) {
		story := scene.Tell(heldSeed, splits[split], i)
		text := l.Text(&story)
		set.Stories = append(set.Stories, eval.Story{
			Tokens:     t.tokenizer.Encode(nil, text),
			Bytes:      len(text),
			Characters: utf8.RuneCountInString(text),
			Floor:      -story.LogP,
		})
	}
	return set, nil
}

func (t *tales) Train(code string, n int) ([][]int32, error) {
	l, err := storybook.Lookup(code)
	if err != nil {
		return nil, err
	}
	stories := make([][]int32, n)
	for i := range stories {
		story := scene.Tell(heldSeed, scene.Train, uint64(i))
		stories[i] = t.tokenizer.Encode(nil, l.Text(&story))
	}
	return stories, nil
}

func (t *tales) Text(tokens []int32) string {
	known := slices.DeleteFunc(slices.Clone(tokens), func(id int32) bool { return t.tokenizer.Bytes(id) == "" })
	text, err := t.tokenizer.Decode(known)
	if err != nil {
		return "" // unreachable: unknown tokens were dropped
	}
	return strings.ToValidUTF8(text, "\uFFFD")
}

func (t *tales) Pairs(code string, n int) ([]Phenomenon, error) {
	l, err := storybook.Lookup(code)
	if err != nil {
		return nil, err
	}
	var out []Phenomenon
	for _, p := range storybook.Phenomena {
		phenomenon := Phenomenon{Name: p.Name}
		for _, q := range l.Quartets(p, n) {
			for _, pair := range q {
				phenomenon.Pairs = append(phenomenon.Pairs, eval.Pair{
					Right: t.tokenizer.Encode(nil, pair.Right), Wrong: t.tokenizer.Encode(nil, pair.Wrong),
				})
			}
		}
		out = append(out, phenomenon)
	}
	return out, nil
}

func (t *tales) Fluent(code, text string) (sentences, parsed int, whole bool) {
	l, err := storybook.Lookup(code)
	if err != nil {
		return 0, 0, false
	}
	return l.Fluent(text)
}
