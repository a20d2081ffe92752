package service

import (
	"math"
	"strings"

	"confusio/engine/corpus"
	"confusio/engine/corpus/storycorpus"
	"confusio/engine/eval"
	"confusio/engine/mixture"
	"confusio/engine/random"
)

// ladder is a corpus of two languages small enough to be learnt within a
// moment: a story climbs from a random rung, each language on rungs of its own.
type ladder struct{}

// Registries of this corpus and of the embedded one.
var (
	ladders = corpus.Registry{ladder{}}
	books   = corpus.Registry{storycorpus.New()}
)

const (
	rungs    = 8
	newline  = 1
	firstOf0 = 2
)

var ladderLanguages = []string{"aa", "bb"}

func (ladder) Name() string                 { return "ladder" }
func (ladder) TokenizerHash() string        { return "rungs" }
func (ladder) Parallel(string, string) bool { return true }
func (ladder) Languages() []string          { return ladderLanguages }
func (ladder) Vocab() int                   { return 256 }
func (ladder) Begin() int32                 { return 0 }
func (ladder) End() int32                   { return newline }

func rung(language string, i int) int32 {
	return int32(firstOf0 + rungs*int(language[0]-'a') + i%rungs)
}

func climb(dst []int32, language string, seed uint64, split mixture.Split, index uint64) []int32 {
	start := random.Key{Seed: seed + uint64(split)<<32, Purpose: random.Story}.IntN(index, rungs)
	for i := range 4 {
		dst = append(dst, rung(language, start+i))
	}
	return append(dst, newline)
}

type climbs struct {
	languages []string
	seed      uint64
}

func (c climbs) Story(dst []int32, language int, split mixture.Split, index uint64) ([]int32, error) {
	return climb(dst, c.languages[language], c.seed, split, index), nil
}

func (ladder) Source(languages []string, seed uint64) (mixture.Source, error) {
	return climbs{languages, seed}, nil
}

func (ladder) Held(language string, split mixture.Split, n int) (*eval.Set, error) {
	set := &eval.Set{Language: language}
	for i := range n {
		tokens := climb(nil, language, 7, split, uint64(i))
		set.Stories = append(set.Stories, eval.Story{Tokens: tokens, Bytes: len(tokens), Characters: len(tokens), Floor: math.Log(rungs)})
	}
	return set, nil
}

func (l ladder) HeldWithFloor(language string, split mixture.Split, n int) (*eval.Set, error) {
	return l.Held(language, split, n)
}

func (ladder) Text(tokens []int32) string {
	var text strings.Builder
	for _, t := range tokens {
		if t == newline {
			text.WriteByte('\n')
		} else {
			text.WriteByte(byte('A' + t))
		}
	}
	return text.String()
}

func (ladder) Fluent(language, text string) (sentences, parsed int, whole bool) {
	good := len(text) == 4
	for i := range len(text) {
		at := int32(text[i] - 'A')
		good = good && at >= rung(language, 0) && at < rung(language, 0)+rungs &&
			(i == 0 || at == rung(language, int(text[i-1]-'A')-int(rung(language, 0))+1))
	}
	if good {
		return 1, 1, true
	}
	return 1, 0, false
}
