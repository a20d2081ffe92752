// Package storycorpus is Storybook as a corpus.Corpus: the embedded one, of ten
// parallel languages, which knows all that a corpus can know.
package storycorpus

import (
	"bytes"
	"strings"
	"sync"
	"unicode/utf8"

	"confusio/engine/corpus"
	"confusio/engine/corpus/storybook"
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/eval"
	"confusio/engine/mixture"
	"confusio/engine/phrase"
	"confusio/engine/token"
)

// Name is what recipes call the corpus.
const Name = "storybook"

// heldSeed names the stream of held-out stories, and of those that the unigram
// reference counts. Splits go by the scene, so no training seed meets them.
const heldSeed = 0

// Corpus is Storybook. Nothing in it changes: whoever encodes takes a tokenizer
// of its own.
type Corpus struct {
	tokens     *token.Tokenizer // to decode, and to be cloned
	begin, end int32
	hash       func() string
}

var _ interface {
	corpus.Corpus
	corpus.Floored
	corpus.Judge
	corpus.Contrasting
	corpus.Parallel
	corpus.Counted
	corpus.Tokenized
	corpus.Encodable
} = (*Corpus)(nil)

// New returns Storybook.
func New() *Corpus {
	t := storybook.Tokenizer()
	return &Corpus{tokens: t, begin: token.Begin, end: t.Clone().Encode(nil, "\n")[0], hash: sync.OnceValue(t.Hash)}
}

// With implements corpus.Encodable. In the tokens of others a story ends with their own
// end in place of the newline, which they may merge with what stands before it.
func (c *Corpus) With(t *token.Tokenizer, begin, end int32) (corpus.Corpus, error) {
	out := &Corpus{tokens: t, begin: begin, end: end, hash: sync.OnceValue(t.Hash)}
	for _, code := range c.Languages() {
		l, err := storybook.Lookup(code)
		if err != nil {
			return nil, err
		}
		for i := range uint64(tried) {
			story := scene.Tell(heldSeed, scene.Train, i)
			if b, lacks := t.Lacks(l.Text(&story)); lacks {
				return nil, phrase.Error(phrase.Of("corpus.lacks", phrase.Number("byte", b), phrase.Language("language", code)), corpus.ErrTokenizer)
			}
		}
	}
	return out, nil
}

// tried is how many stories of each language are looked through for bytes that a
// tokenizer lacks: more than have all letters.
const tried = 200

// foreign tells whether the tokens are those of others.
func (c *Corpus) foreign() bool { return c.tokens.Foreign() }

// encode appends the tokens of a story, or of a part of one.
func (c *Corpus) encode(t *token.Tokenizer, dst []int32, text []byte) []int32 {
	if story, whole := bytes.CutSuffix(text, []byte("\n")); whole && c.foreign() {
		return append(t.EncodeBytes(dst, story), c.end)
	}
	return t.EncodeBytes(dst, text)
}

// Name implements corpus.Corpus.
func (*Corpus) Name() string { return Name }

// Languages implements corpus.Corpus.
func (*Corpus) Languages() []string { return storybook.Codes() }

// TokenizerHash implements corpus.Corpus.
func (c *Corpus) TokenizerHash() string { return c.hash() }

// Vocab implements corpus.Corpus.
func (c *Corpus) Vocab() int { return c.tokens.Vocab() }

// Begin implements corpus.Corpus.
func (c *Corpus) Begin() int32 { return c.begin }

// End implements corpus.Corpus: it is the newline's token, or that which others end a
// text with.
func (c *Corpus) End() int32 { return c.end }

// Tokenizer implements corpus.Tokenized.
func (c *Corpus) Tokenizer() *token.Tokenizer { return c.tokens.Clone() }

// Parallel implements corpus.Parallel: all languages tell the same scenes.
func (*Corpus) Parallel(string, string) bool { return true }

// splits translates the names of splits.
var splits = [...]scene.Split{mixture.Train: scene.Train, mixture.Validation: scene.Validation, mixture.Test: scene.Test}

// reader yields the stories of some languages. It tells all of them in the same
// memory, and has a tokenizer of its own.
type reader struct {
	languages []*storybook.Language
	seed      uint64
	corpus    *Corpus
	tokens    *token.Tokenizer
	narrator  scene.Narrator
	line      scene.Line
}

// Source implements corpus.Corpus.
func (c *Corpus) Source(languages []string, seed uint64) (mixture.Source, error) {
	if err := corpus.CheckLanguages(c, languages...); err != nil {
		return nil, err
	}
	r := &reader{corpus: c, seed: seed, tokens: c.Tokenizer()}
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
	return r.corpus.encode(r.tokens, dst, r.line.Bytes()), nil
}

// Held implements corpus.Corpus.
func (c *Corpus) Held(language string, split mixture.Split, n int) (*eval.Set, error) {
	return c.HeldWithFloor(language, split, n)
}

// HeldWithFloor implements corpus.Floored: the grammar knows every story's
// probability.
func (c *Corpus) HeldWithFloor(language string, split mixture.Split, n int) (*eval.Set, error) {
	l, err := storybook.Lookup(language)
	if err != nil {
		return nil, err
	}
	set, tokens := &eval.Set{Language: language, Begin: c.begin}, c.Tokenizer()
	for i := range uint64(n) {
		story := scene.Tell(heldSeed, splits[split], i)
		text := l.Text(&story)
		encoded := c.encode(tokens, nil, []byte(text))
		if c.foreign() {
			text = strings.TrimSuffix(text, "\n") // in place of it stands an end that is no text
		}
		set.Stories = append(set.Stories, eval.Story{
			Tokens: encoded, Bytes: len(text),
			Characters: utf8.RuneCountInString(text), Floor: -story.LogP,
		})
	}
	return set, nil
}

// Text implements corpus.Corpus: bytes that are no UTF-8 and tokens that do not
// exist become the replacement character.
func (c *Corpus) Text(tokens []int32) string {
	var text strings.Builder
	for _, t := range tokens {
		text.WriteString(c.tokens.Bytes(t))
	}
	return strings.ToValidUTF8(text.String(), "\uFFFD")
}

// Fluent implements corpus.Judge for a text without its final newline.
func (*Corpus) Fluent(language, text string) (sentences, parsed int, whole bool) {
	l, err := storybook.Lookup(language)
	if err != nil {
		return 0, 0, false
	}
	return l.Fluent(text + "\n")
}

// Pairs implements corpus.Contrasting.
func (c *Corpus) Pairs(language string, n int) ([]corpus.Phenomenon, error) {
	l, err := storybook.Lookup(language)
	if err != nil {
		return nil, err
	}
	var all []corpus.Phenomenon
	tokens := c.Tokenizer()
	for _, p := range storybook.Phenomena() {
		phenomenon := corpus.Phenomenon{Name: p.Name}
		for _, quartet := range l.Quartets(p, n) {
			for _, pair := range quartet {
				phenomenon.Pairs = append(phenomenon.Pairs, eval.Pair{
					Right: c.encode(tokens, nil, []byte(pair.Right)), Wrong: c.encode(tokens, nil, []byte(pair.Wrong)),
				})
			}
		}
		all = append(all, phenomenon)
	}
	return all, nil
}
