package experiment

import (
	"strings"
	"unicode/utf8"

	"confusio/engine/corpus/storybook"
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/eval"
	"confusio/engine/mixture"
	"confusio/engine/token"
)

// heldSeed names the stream of held-out stories, and of those that the unigram
// reference counts. Splits go by the scene, so no training seed meets them.
const heldSeed = 0

// Storybook returns the embedded corpus.
func Storybook() (Corpus, error) {
	t := storybook.Tokenizer()
	return &book{tokens: t, end: t.Encode(nil, "\n")[0]}, nil
}

// book is Storybook as a Corpus. It keeps a tokenizer, which one goroutine
// uses at a time.
type book struct {
	tokens *token.Tokenizer
	end    int32
}

func (b *book) Languages() []string { return storybook.Codes() }
func (b *book) Vocab() int          { return b.tokens.Vocab() }
func (b *book) Begin() int32        { return token.Begin }
func (b *book) End() int32          { return b.end }

// splits translates the names of splits.
var splits = [...]scene.Split{mixture.Train: scene.Train, mixture.Validation: scene.Validation, mixture.Test: scene.Test}

// reader yields the stories of some languages. It tells all of them in the same
// memory.
type reader struct {
	book      *book
	languages []*storybook.Language
	seed      uint64
	narrator  scene.Narrator
	line      scene.Line
}

func (b *book) Source(languages []string, seed uint64) (mixture.Source, error) {
	r := &reader{book: b, seed: seed}
	for _, code := range languages {
		l, err := storybook.Lookup(code)
		if err != nil {
			return nil, err
		}
		r.languages = append(r.languages, l)
	}
	return r, nil
}

func (r *reader) Story(dst []int32, language int, split mixture.Split, index uint64) ([]int32, error) {
	story := r.narrator.Tell(r.seed, splits[split], index)
	r.line.Reset()
	scene.Write(&r.line, r.languages[language], story)
	return r.book.tokens.EncodeBytes(dst, r.line.Bytes()), nil
}

func (b *book) Held(language string, split mixture.Split, n int) (*eval.Set, error) {
	l, err := storybook.Lookup(language)
	if err != nil {
		return nil, err
	}
	set := &eval.Set{Language: language, Begin: token.Begin}
	for i := range uint64(n) {
		story := scene.Tell(heldSeed, splits[split], i)
		text := l.Text(&story)
		set.Stories = append(set.Stories, eval.Story{
			Tokens: b.tokens.Encode(nil, text), Bytes: len(text),
			Characters: utf8.RuneCountInString(text), Floor: -story.LogP,
		})
	}
	return set, nil
}

func (b *book) Train(language string, n int) ([][]int32, error) {
	set, err := b.Held(language, mixture.Train, n)
	if err != nil {
		return nil, err
	}
	var stories [][]int32
	for _, s := range set.Stories {
		stories = append(stories, s.Tokens)
	}
	return stories, nil
}

// Text decodes tokens; bytes that are no UTF-8 and tokens that do not exist
// become the replacement character.
func (b *book) Text(tokens []int32) string {
	var text strings.Builder
	for _, t := range tokens {
		text.WriteString(b.tokens.Bytes(t))
	}
	return strings.ToValidUTF8(text.String(), "\uFFFD")
}

// Fluent judges a text without its final newline.
func (b *book) Fluent(language, text string) (sentences, parsed int, whole bool) {
	l, err := storybook.Lookup(language)
	if err != nil {
		return 0, 0, false
	}
	return l.Fluent(text + "\n")
}

func (b *book) Pairs(language string, n int) ([]Phenomenon, error) {
	l, err := storybook.Lookup(language)
	if err != nil {
		return nil, err
	}
	var all []Phenomenon
	for _, p := range storybook.Phenomena() {
		phenomenon := Phenomenon{Name: p.Name}
		for _, quartet := range l.Quartets(p, n) {
			for _, pair := range quartet {
				phenomenon.Pairs = append(phenomenon.Pairs, eval.Pair{
					Right: b.tokens.Encode(nil, pair.Right), Wrong: b.tokens.Encode(nil, pair.Wrong),
				})
			}
		}
		all = append(all, phenomenon)
	}
	return all, nil
}
