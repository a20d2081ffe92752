package experiment

import (
	"fmt"
	"math"
	"strings"

	"confusio/engine/corpus"
	"confusio/engine/corpus/storycorpus"
	"confusio/engine/eval"
	"confusio/engine/mixture"
	"confusio/engine/random"
	"confusio/engine/recipe"
)

// counting is a corpus of two languages in which a story counts up from a
// random number of twelve, three to six words long. Each language has numerals
// of its own; a sentence is one numeral, and parses if it follows the one
// before it.
type counting struct{}

// Registries of this corpus and of the embedded one, which some tests need for its
// real stories.
var (
	countings = corpus.Registry{counting{}}
	books     = corpus.Registry{storycorpus.New()}
)

const (
	fakeEnd   = 1
	fakeFirst = 10 // numeral n of language l is token fakeFirst + 20·l + n
)

func (counting) Name() string                 { return "counting" }
func (counting) TokenizerHash() string        { return "numerals" }
func (counting) Languages() []string          { return []string{"aa", "bb"} }
func (counting) Vocab() int                   { return 256 }
func (counting) Begin() int32                 { return 0 }
func (counting) End() int32                   { return fakeEnd }
func (counting) Parallel(string, string) bool { return true }

func languageIndex(code string) int { return int(code[0] - 'a') }

func fakeStory(dst []int32, language int, seed uint64, split mixture.Split, index uint64) []int32 {
	key := random.Key{Seed: seed ^ uint64(split)<<40, Purpose: random.Story}
	at := key.IntN(index, 12)
	for range 3 + key.IntN(index^1<<50, 4) {
		dst = append(dst, int32(fakeFirst+20*language+at%12))
		at++
	}
	return append(dst, fakeEnd)
}

type fakeSource struct {
	languages []string
	seed      uint64
}

func (s fakeSource) Story(dst []int32, language int, split mixture.Split, index uint64) ([]int32, error) {
	return fakeStory(dst, languageIndex(s.languages[language]), s.seed, split, index), nil
}

func (counting) Source(languages []string, seed uint64) (mixture.Source, error) {
	return fakeSource{languages, seed}, nil
}

func (counting) Held(language string, split mixture.Split, n int) (*eval.Set, error) {
	s := &eval.Set{Language: language}
	for i := range n {
		tokens := fakeStory(nil, languageIndex(language), 0, split, uint64(i))
		s.Stories = append(s.Stories, eval.Story{
			Tokens: tokens, Bytes: 2 * len(tokens), Characters: len(tokens), Floor: math.Log(12 * 4),
		})
	}
	return s, nil
}

func (c counting) HeldWithFloor(language string, split mixture.Split, n int) (*eval.Set, error) {
	return c.Held(language, split, n)
}

func (counting) Text(tokens []int32) string {
	var b strings.Builder
	for _, t := range tokens {
		if t == fakeEnd {
			b.WriteString("\n")
			continue
		}
		fmt.Fprintf(&b, "%d.", t)
	}
	return b.String()
}

func (counting) Fluent(language, text string) (sentences, parsed int, whole bool) {
	before := -1
	for _, word := range strings.Split(strings.TrimSuffix(text, "."), ".") {
		var t int
		if _, err := fmt.Sscan(word, &t); err != nil {
			continue
		}
		sentences++
		n := t - fakeFirst - 20*languageIndex(language)
		if n >= 0 && n < 12 && (before < 0 || n == (before+1)%12) {
			parsed++
			before = n
		}
	}
	return sentences, parsed, sentences > 0 && parsed == sentences
}

func (counting) Pairs(language string, n int) ([]corpus.Phenomenon, error) {
	p := corpus.Phenomenon{Name: "successor"}
	first := int32(fakeFirst + 20*languageIndex(language))
	for i := range int32(n) {
		a, b := i%6, i%6+3
		right, wrong := []int32{first + a, first + a + 1}, []int32{first + a, first + b + 1}
		p.Pairs = append(p.Pairs, eval.Pair{Right: right, Wrong: wrong})
		right, wrong = []int32{first + b, first + b + 1}, []int32{first + b, first + a + 1}
		p.Pairs = append(p.Pairs, eval.Pair{Right: right, Wrong: wrong})
	}
	return []corpus.Phenomenon{p}, nil
}

// fakeRecipe trains on one language until it knows it.
func fakeRecipe() recipe.Recipe {
	r := recipe.Small()
	r.Corpus = "counting"
	r.Mixture.Languages = []recipe.Share{{Language: "aa", Weight: "1"}}
	r.Model = recipe.Model{
		Vocab: 256, Width: 16, Heads: 2, KVHeads: 2, Layers: 1, FF: 24, Context: 16, Tied: true, Deviation: "0.05",
	}
	r.Schedule = recipe.Schedule{Kind: recipe.WSD, Peak: "0.02", Warmup: 5, Steps: 80, Decay: "0.3", Final: "0.1"}
	r.Optimiser.Tokens = 256
	return r
}

// fakeMerge merges an expert of each language.
func fakeMerge() recipe.Recipe {
	r := fakeRecipe()
	share := func(code string) []recipe.Share { return []recipe.Share{{Language: code, Weight: "1"}} }
	r.Mixture.Languages = []recipe.Share{{Language: "aa", Weight: "1"}, {Language: "bb", Weight: "1"}}
	r.Measures = []string{"fluency", "line", "loss", "pairs", "references", "samples"}
	r.Merge = &recipe.Merge{
		Method: "linear", Knobs: map[string]recipe.Decimal{},
		Parents: []recipe.Parent{
			{Languages: share("aa"), Seeds: recipe.Seeds{Init: 1, Data: 1}, Weight: "1"},
			{Languages: share("bb"), Seeds: recipe.Seeds{Init: 2, Data: 2}, Weight: "1"},
		},
	}
	return r
}
