package corpustest

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"sync"
	"testing"
	"unicode/utf8"

	"confusio/engine/corpus"
	"confusio/engine/mixture"
)

// held is how many held-out stories of a language the laws look at, and read how
// many stories of training.
const (
	held = 12
	read = 200
)

var splits = []mixture.Split{mixture.Train, mixture.Validation, mixture.Test}

// Laws runs the laws that every corpus must keep, and those of the optional
// interfaces that it has.
func Laws(t *testing.T, c corpus.Corpus) {
	t.Run("StoriesFollowFromTheirIndex", func(t *testing.T) { storiesFollow(t, c) })
	t.Run("HeldStories", func(t *testing.T) { heldStories(t, c) })
	t.Run("TrainingMeetsNoHeldStory", func(t *testing.T) { splitsAreApart(t, c) })
	t.Run("UnknownLanguagesAreRefused", func(t *testing.T) { unknown(t, c) })
	t.Run("Optional", func(t *testing.T) { optional(t, c) })
	t.Run("SideBySide", func(t *testing.T) { sideBySide(t, c) })
}

// story reads one story and checks that it is one.
func story(t *testing.T, c corpus.Corpus, s mixture.Source, language int, split mixture.Split, index uint64) []int32 {
	t.Helper()
	tokens, err := s.Story([]int32{-7}, language, split, index)
	if err != nil {
		t.Fatal(err)
	}
	if tokens[0] != -7 {
		t.Fatalf("story %d does not stand behind what was there", index)
	}
	checkStory(t, c, tokens[1:])
	return tokens[1:]
}

func checkStory(t *testing.T, c corpus.Corpus, tokens []int32) {
	t.Helper()
	if len(tokens) == 0 || slices.Index(tokens, c.End()) != len(tokens)-1 {
		t.Fatalf("%v does not end in its first end token, %d", tokens, c.End())
	}
	for _, token := range tokens {
		if token < 0 || int(token) >= c.Vocab() || token == c.Begin() {
			t.Fatalf("%d of %d is no token of a story", token, c.Vocab())
		}
	}
}

// Equal arguments give equal tokens, whatever was read before and whoever reads.
func storiesFollow(t *testing.T, c corpus.Corpus) {
	languages := c.Languages()
	back := slices.Clone(languages)
	slices.Reverse(back)
	forward, err := c.Source(languages, 3)
	if err != nil {
		t.Fatal(err)
	}
	backward, err := c.Source(back, 3)
	if err != nil {
		t.Fatal(err)
	}
	type place struct {
		language int
		split    mixture.Split
		index    uint64
	}
	var places []place
	for l := range languages {
		for _, split := range splits {
			for i := range uint64(8) {
				places = append(places, place{l, split, i * 0x9e3779b97f4a7c15})
			}
		}
	}
	var first [][]int32
	for _, p := range places {
		first = append(first, story(t, c, forward, p.language, p.split, p.index))
	}
	for i, p := range slices.Backward(places) {
		again := story(t, c, backward, len(languages)-1-p.language, p.split, p.index)
		if !slices.Equal(first[i], again) {
			t.Errorf("%+v is %v and then %v", p, first[i], again)
		}
	}
}

// The first stories are the same however many are asked for, they are their
// receiver's own, and their sizes are those of their texts.
func heldStories(t *testing.T, c corpus.Corpus) {
	for _, language := range c.Languages() {
		for _, split := range splits {
			few, err := corpus.Held(c, language, split, 2)
			if err != nil {
				t.Fatal(err)
			}
			all, err := corpus.Held(c, language, split, held)
			if err != nil {
				t.Fatal(err)
			}
			if len(few.Stories) == 0 || len(few.Stories) > 2 || len(all.Stories) > held || all.Language != language || all.Begin != c.Begin() {
				t.Fatalf("%d and %d stories of %s, begun by %d", len(few.Stories), len(all.Stories), all.Language, all.Begin)
			}
			for i, s := range all.Stories {
				checkStory(t, c, s.Tokens)
				if text := c.Text(s.Tokens); len(text) != s.Bytes || utf8.RuneCountInString(text) != s.Characters {
					t.Errorf("%s: story %d has %d bytes and %d characters, and reads %q", language, i, s.Bytes, s.Characters, text)
				}
				if i < len(few.Stories) && !slices.Equal(few.Stories[i].Tokens, s.Tokens) {
					t.Errorf("%s: story %d depends on how many are asked for", language, i)
				}
			}
			clear(few.Stories[0].Tokens)
			again, err := corpus.Held(c, language, split, 1)
			if err != nil || !slices.Equal(again.Stories[0].Tokens, all.Stories[0].Tokens) {
				t.Errorf("%s: what a receiver does to a story changes the corpus (%v)", language, err)
			}
		}
	}
}

func splitsAreApart(t *testing.T, c corpus.Corpus) {
	for l, language := range c.Languages() {
		out := map[string]bool{}
		for _, split := range splits[1:] {
			set, err := corpus.Held(c, language, split, held)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range set.Stories {
				text := c.Text(s.Tokens)
				if out[text] && split == mixture.Test {
					t.Errorf("%s: %q is in both held-out splits", language, text)
				}
				out[text] = true
			}
		}
		for seed := range uint64(3) {
			source, err := c.Source(c.Languages(), seed)
			if err != nil {
				t.Fatal(err)
			}
			for i := range uint64(read) {
				if text := c.Text(story(t, c, source, l, mixture.Train, i)); out[text] {
					t.Errorf("%s: training reads %q, which is held out", language, text)
				}
			}
		}
	}
}

func unknown(t *testing.T, c corpus.Corpus) {
	const none = "no-such"
	for name, try := range map[string]func() error{
		"source":      func() error { _, err := c.Source([]string{c.Languages()[0], none}, 1); return err },
		"held":        func() error { _, err := corpus.Held(c, none, mixture.Test, 1); return err },
		"train":       func() error { _, err := corpus.Train(c, none, 1); return err },
		"frequencies": func() error { _, err := corpus.Frequencies(c, none); return err },
	} {
		if err := try(); !errors.Is(err, corpus.ErrLanguage) {
			t.Errorf("%s of a language that is not there: %v", name, err)
		}
	}
}

// optional checks what a corpus says it knows, and that nothing is made up where it
// says nothing.
func optional(t *testing.T, c corpus.Corpus) {
	language := c.Languages()[0]
	set, err := corpus.Held(c, language, mixture.Test, held)
	if err != nil {
		t.Fatal(err)
	}
	_, floored := c.(corpus.Floored)
	for _, s := range set.Stories {
		if known := s.Floor > 0 && !math.IsInf(s.Floor, 0); known != floored || !floored && !math.IsNaN(s.Floor) {
			t.Errorf("a story's floor is %g", s.Floor)
		}
	}
	if judge, ok := c.(corpus.Judge); ok {
		for i, s := range set.Stories {
			text := c.Text(s.Tokens[:len(s.Tokens)-1])
			if n, parsed, whole := judge.Fluent(language, text); !whole || parsed != n || n == 0 {
				t.Errorf("story %d is not one to its judge: %q", i, text)
			}
		}
	}
	if made, ok := c.(corpus.Tokenized); ok {
		if got := made.Tokenizer(); got.Hash() != c.TokenizerHash() || got.Vocab() != c.Vocab() {
			t.Errorf("the tokenizer is %s of %d tokens, the corpus says %s and %d", got.Hash(), got.Vocab(), c.TokenizerHash(), c.Vocab())
		}
		for _, s := range set.Stories {
			story := s.Tokens
			if c.Text([]int32{c.End()}) == "" { // an end that is no text
				story = story[:len(story)-1]
			}
			if got := made.Tokenizer().Encode(nil, c.Text(story)); !slices.Equal(got, story) {
				t.Errorf("%v is encoded as %v", story, got)
			}
		}
	}
	counts, err := corpus.Frequencies(c, language)
	if err != nil || len(counts) != c.Vocab() || counts[c.End()] == 0 {
		t.Errorf("frequencies of %d tokens of %d (%v)", len(counts), c.Vocab(), err)
	}
}

// sideBySide lets goroutines do with one corpus at once what they do alone, each in
// a language of its own. Run it with -race too.
func sideBySide(t *testing.T, c corpus.Corpus) {
	languages := c.Languages()
	alone := make([]any, len(languages))
	for i := range languages {
		alone[i] = work(c, i)
	}
	together := make([]any, 2*len(languages))
	var all sync.WaitGroup
	for i := range together {
		all.Go(func() { together[i] = work(c, i%len(languages)) })
	}
	all.Wait()
	for i, got := range together {
		if want := alone[i%len(languages)]; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: side by side with others it reads something else", languages[i%len(languages)])
		}
	}
}

// work does everything with one language that a run and its measures do, and
// returns what came of it.
func work(c corpus.Corpus, l int) any {
	language := c.Languages()[l]
	var out []any
	source, err := c.Source(c.Languages(), 5)
	if err != nil {
		return err
	}
	for i := range uint64(read) {
		tokens, err := source.Story(nil, l, mixture.Train, i)
		if err != nil {
			return err
		}
		out = append(out, tokens, c.Text(tokens))
	}
	set, err := c.Held(language, mixture.Test, held)
	if err != nil {
		return err
	}
	for _, s := range set.Stories {
		out = append(out, s.Tokens)
		if judge, ok := c.(corpus.Judge); ok {
			sentences, parsed, whole := judge.Fluent(language, c.Text(s.Tokens[:len(s.Tokens)-1]))
			out = append(out, fmt.Sprint(sentences, parsed, whole))
		}
	}
	if makes, ok := c.(corpus.Contrasting); ok {
		pairs, err := makes.Pairs(language, 2)
		out = append(out, pairs, err)
	}
	return append(out, c.End(), c.TokenizerHash())
}
