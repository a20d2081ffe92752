package eval

import (
	"errors"
	"math"
	"slices"
	"testing"

	"confusio/engine/model"
	"confusio/engine/random"
)

func tiny() model.Config {
	return model.Config{Vocab: 17, Width: 12, Heads: 2, KVHeads: 1, Layers: 1, FF: 10, Context: 14, Tied: true}
}

func network(t *testing.T, seed uint64) *model.Params {
	t.Helper()
	p, err := model.Init(tiny(), seed, 0.4)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func set(stories int) *Set {
	key := random.Key{Seed: 8, Purpose: random.Evaluation}
	s := &Set{Language: "xx", Begin: 0}
	for i := range uint64(stories) {
		tokens := make([]int32, 1+key.IntN(i, 14))
		for j := range tokens {
			tokens[j] = int32(1 + key.IntN(i<<8|uint64(j+1)<<32, 16))
		}
		s.Stories = append(s.Stories, Story{Tokens: tokens, Bytes: 2 * len(tokens), Characters: len(tokens), Floor: 1})
	}
	return s
}

func members(t *testing.T, s *Set, n int) []Losses {
	t.Helper()
	var m Meter
	var out []Losses
	for i := range n {
		l, err := m.Losses(network(t, uint64(i+1)), s, nil)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, l)
	}
	return out
}

// A story's losses have the same bits in a set of sixty and alone.
func TestLossesAreThoseOfTheStoryAlone(t *testing.T) {
	s := set(60)
	all := members(t, s, 1)[0]
	for i, story := range s.Stories {
		alone := members(t, &Set{Begin: 0, Stories: []Story{story}}, 1)[0]
		if !slices.Equal(alone.Story(0), all.Story(i)) {
			t.Fatalf("story %d has other losses alone", i)
		}
	}
	if got := all.Total(s); got.Tokens != len(all.Tokens) || got.Stories != 60 || got.Bytes != 2*got.Tokens {
		t.Errorf("totals are %+v for %d tokens", got, len(all.Tokens))
	}
}

// The bounds of both ensembles. float32 losses near 10 nats are rounded by at
// most 5e-7, and a story has at most 14 of them.
func TestEnsembleBounds(t *testing.T) {
	const rounding = 1e-5
	s := set(40)
	for n := 1; n <= 4; n++ {
		all := members(t, s, n)
		token, bayes, oracle := TokenEnsemble(all), BayesEnsemble(all), OracleRouter(all)
		limit := math.Log(float64(n)) + rounding
		for i := range token.Tokens {
			best := math.Inf(1)
			for _, m := range all {
				best = min(best, float64(m.Tokens[i]))
			}
			if float64(token.Tokens[i]) > best+limit {
				t.Errorf("token ensemble of %d loses %g nats on a token", n, float64(token.Tokens[i])-best)
			}
		}
		for i := range bayes.Stories() {
			best := oracle.StoryNats(i)
			got := bayes.StoryNats(i)
			if got > best+limit || got < best-rounding {
				t.Errorf("Bayes ensemble of %d loses %g nats on a story", n, got-best)
			}
		}
	}
}

func TestEnsemblesOfOneModel(t *testing.T) {
	s := set(20)
	one := members(t, s, 1)[0]
	same := []Losses{one, one, one}
	for name, l := range map[string]Losses{
		"token": TokenEnsemble(same), "Bayes": BayesEnsemble(same), "oracle": OracleRouter(same),
	} {
		for i := range one.Tokens {
			if math.Abs(float64(l.Tokens[i]-one.Tokens[i])) > 1e-5 {
				t.Fatalf("%s ensemble of one model differs from it", name)
			}
		}
	}
}

func TestMeanNats(t *testing.T) {
	inf := math.Inf(1)
	for _, test := range []struct {
		nats []float64
		want float64
	}{
		{[]float64{2}, 2}, {[]float64{5000, 5000}, 5000}, {[]float64{0, inf}, math.Ln2}, {[]float64{inf, inf}, inf},
	} {
		if got := meanNats(test.nats); math.Abs(got-test.want) > 1e-12 && got != test.want {
			t.Errorf("meanNats(%v) is %g, want %g", test.nats, got, test.want)
		}
	}
}

func TestUnigram(t *testing.T) {
	counts, err := Count(4, [][]int32{{1, 1, 2}, {1}})
	if err != nil {
		t.Fatal(err)
	}
	u := NewUnigram(counts)
	total := 0.0
	for _, nats := range u.nats {
		total += math.Exp(-nats)
	}
	if math.Abs(total-1) > 1e-12 || math.Abs(u.nats[1]-math.Log(2)) > 1e-12 {
		t.Errorf("unigram probabilities are wrong: %v", u.nats)
	}
	s := &Set{Stories: []Story{{Tokens: []int32{1, 3}}}}
	if got, want := u.Total(s).Nats, math.Log(2)+math.Log(8); math.Abs(got-want) > 1e-12 {
		t.Errorf("loss is %g, want %g", got, want)
	}
	if got, want := s.Uniform(4).PerToken(), math.Log(4); math.Abs(got-want) > 1e-12 {
		t.Errorf("uniform loss is %g, want %g", got, want)
	}
	if _, err := Count(4, [][]int32{{4}}); !errors.Is(err, ErrVocab) {
		t.Errorf("token outside: got %v", err)
	}
}

func TestVerdicts(t *testing.T) {
	if K(4, 2, 2) != 1 || K(4, 4, 2) != 0 || K(4, 5, 2) >= 0 {
		t.Error("K is not 1 at the expert, 0 at a unigram model and below it beyond")
	}
	if B(8, 2, 2) != 0 || B(8, 8, 2) != 1 {
		t.Error("b is not 0 at the expert and 1 at the untrained network")
	}
	if !(G(3, 2.5, 2) > 0) || !(G(3, 3.5, 2) < 0) {
		t.Error("G has the wrong sign")
	}
	if !math.IsNaN(K(2, 3, 2)) || !math.IsNaN(B(2, 3, math.NaN())) {
		t.Error("a measure without a scale is not NaN")
	}
	if K(4, 3.3, 2) != K(8, 6.6, 4) {
		t.Error("K depends on the unit")
	}
}

// losses of sentences given as lists of token losses.
func lossesOf(stories ...[]float32) Losses {
	l := Losses{Starts: []int{0}}
	for _, s := range stories {
		l.Tokens = append(l.Tokens, s...)
		l.Starts = append(l.Starts, len(l.Tokens))
	}
	return l
}

func TestPairScores(t *testing.T) {
	got := scorePairs(lossesOf(
		[]float32{1, 1}, []float32{3}, // right by sum and by token
		[]float32{2, 2}, []float32{3}, // wrong by sum, right by token
		[]float32{2}, []float32{2}, // a tie
		[]float32{5}, []float32{4}, // wrong
	))
	if want := (PairScore{4, 0.375, 0.625}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// In a quartet each form is right once and wrong once. A model that does not
// see the context gives a form the same nats both times, and scores one half.
func TestQuartetsGiveAUnigramModelOneHalf(t *testing.T) {
	a, b := []float32{1, 4}, []float32{1, 2}
	if got := scorePairs(lossesOf(a, b, b, a)); got.Accuracy != 0.5 || got.PerToken != 0.5 {
		t.Errorf("got %+v", got)
	}
}

func TestScorePairsReadsBothSentences(t *testing.T) {
	var m Meter
	pairs := []Pair{{Right: []int32{1, 2}, Wrong: []int32{1, 3}}, {Right: []int32{1, 3}, Wrong: []int32{1, 2}}}
	got, err := m.ScorePairs(network(t, 1), 0, pairs, nil)
	if err != nil || got.Pairs != 2 || got.Accuracy != 0.5 {
		t.Errorf("got %+v, %v", got, err)
	}
}

type evens struct{}

// Fluent counts letters as sentences: in language "even" those at even places
// of the alphabet parse, in "odd" the others.
func (evens) Fluent(language, text string) (sentences, parsed int, whole bool) {
	for _, c := range text {
		if (c%2 == 0) == (language == "even") {
			parsed++
		}
	}
	return len(text), parsed, parsed == len(text)
}

func TestFluency(t *testing.T) {
	var f Fluency
	languages := []string{"even", "odd"}
	for text, want := range map[string]string{"bb": "even", "a": "odd", "bab": "even", "aacb": "odd", "": "even"} {
		if got, _, _, _ := f.Add(evens{}, languages, text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
	if want := (Fluency{Texts: 5, Sentences: 10, Parsed: 8, Stories: 3}); f != want {
		t.Errorf("got %+v, want %+v", f, want)
	}
	if f.Share() != 0.8 || (Fluency{Texts: 1}).Share() != 0 || !math.IsNaN((Fluency{}).Share()) {
		t.Error("the share is wrong")
	}
}
