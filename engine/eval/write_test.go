package eval

import (
	"errors"
	"math"
	"slices"
	"testing"

	"confusio/engine/model"
)

func subjects(t *testing.T) map[string]Subject {
	t.Helper()
	two := []*model.Params{network(t, 1), network(t, 2)}
	return map[string]Subject{"single": One(two[0]), "Bayes": {Bayes, two}, "token": {Token, two}}
}

func write(t *testing.T, s Subject, w Writing) [][]int32 {
	t.Helper()
	texts, err := Write(s, w, nil)
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

func TestWritingIsKeyed(t *testing.T) {
	for name, s := range subjects(t) {
		w := Writing{End: 1, Texts: 40, Sampler: model.Sampler{Temperature: 1, Seed: 3}}
		all := write(t, s, w)
		w.Texts = 3
		if few := write(t, s, w); !slices.EqualFunc(few, all[:3], slices.Equal) {
			t.Errorf("%s: a text depends on those beside it", name)
		}
		w.Sampler.Seed = 4
		if other := write(t, s, w); slices.EqualFunc(other, all[:3], slices.Equal) {
			t.Errorf("%s: the seed does not matter", name)
		}
		for i, text := range all {
			end := slices.Index(text, 1)
			if len(text) == 0 || len(text) > 14 || end >= 0 && end != len(text)-1 || end < 0 && len(text) < 14 {
				t.Errorf("%s: text %d does not end where it should: %v", name, i, text)
			}
		}
	}
}

func TestWritingGoesOnFromAnOpening(t *testing.T) {
	for name, s := range subjects(t) {
		w := Writing{End: 1, Openings: [][]int32{{5, 6, 7}, {8}}, Texts: 4, MaxTokens: 6}
		for i, text := range write(t, s, w) {
			opening := w.Openings[i%2]
			if !slices.Equal(text[:len(opening)], opening) || len(text) > 6 {
				t.Errorf("%s: text %d is %v", name, i, text)
			}
		}
	}
}

// Greedy writing takes, at each place, the token that the subject's losses
// call likeliest: the writer's ensembles and those of Losses are the same.
func TestWritingAgreesWithLosses(t *testing.T) {
	var m Meter
	for name, s := range subjects(t) {
		for _, text := range write(t, s, Writing{End: 1, Texts: 1, Openings: [][]int32{{9, 4}}}) {
			for at := 2; at < len(text); at++ {
				if best := likeliestNext(t, &m, s, text[:at]); best != text[at] {
					t.Errorf("%s: place %d is %d, the losses say %d", name, at, text[at], best)
				}
			}
		}
	}
}

func likeliestNext(t *testing.T, m *Meter, s Subject, before []int32) int32 {
	t.Helper()
	best, least := int32(-1), math.Inf(1)
	for v := range int32(17) {
		story := Story{Tokens: append(slices.Clone(before), v)}
		l, err := m.SubjectLosses(s, &Set{Stories: []Story{story}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if nats := float64(l.Tokens[len(before)]); nats < least {
			best, least = v, nats
		}
	}
	return best
}

func TestWriteErrors(t *testing.T) {
	p := network(t, 1)
	other := tiny()
	other.Vocab = 9
	q, _ := model.NewParams(other)
	for name, s := range map[string]Subject{
		"nobody": {}, "two as one": {Single, []*model.Params{p, p}}, "vocabularies": {Token, []*model.Params{p, q}},
	} {
		if _, err := Write(s, Writing{Texts: 1}, nil); !errors.Is(err, ErrSubject) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if _, err := Write(One(p), Writing{Texts: 1, Sampler: model.Sampler{TopK: -1}}, nil); !errors.Is(err, model.ErrSampler) {
		t.Errorf("top-k: got %v", err)
	}
	if _, err := Write(One(p), Writing{Texts: -1}, nil); !errors.Is(err, model.ErrSampler) {
		t.Errorf("texts: got %v", err)
	}
	if _, err := Write(One(p), Writing{Texts: 1}, func() bool { return false }); !errors.Is(err, model.ErrStopped) {
		t.Errorf("stop: got %v", err)
	}
}
