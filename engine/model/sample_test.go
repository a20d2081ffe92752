package model

import (
	"errors"
	"math"
	"testing"
)

func TestPickGreedy(t *testing.T) {
	logits := []float32{1, 3, float32(math.NaN()), 3, -2}
	for _, s := range []Sampler{{Temperature: 0}, {Temperature: 1, TopK: 1}} {
		if got := s.Pick(logits, 0, 0); got != 1 {
			t.Errorf("%+v picks %d, want the first of the largest", s, got)
		}
	}
}

// The shares of 20,000 draws lie within five standard errors of the softmax.
func TestPickFollowsTheSoftmax(t *testing.T) {
	logits := []float32{0, 1, 2, -1}
	const draws, temperature = 20000, 1.5
	s := Sampler{Temperature: temperature, Seed: 4}
	counts := make([]float64, len(logits))
	for i := range draws {
		counts[s.Pick(logits, uint32(i/100), i%100)]++
	}
	sum := 0.0
	for _, l := range logits {
		sum += math.Exp(float64(l) / temperature)
	}
	for i, l := range logits {
		p := math.Exp(float64(l)/temperature) / sum
		if diff := math.Abs(counts[i]/draws - p); diff > 5*math.Sqrt(p*(1-p)/draws) {
			t.Errorf("token %d is drawn %g, want %g", i, counts[i]/draws, p)
		}
	}
}

func TestPickTopK(t *testing.T) {
	logits := []float32{2, 0, 2, 1, 2, float32(math.Inf(-1))}
	for k, want := range map[int][]int32{2: {0, 2}, 3: {0, 2, 4}, 4: {0, 2, 3, 4}, 9: {0, 1, 2, 3, 4}} {
		seen := map[int32]bool{}
		for i := range 400 {
			seen[Sampler{Temperature: 2, TopK: k}.Pick(logits, 1, i)] = true
		}
		if len(seen) != len(want) {
			t.Errorf("top %d drew %v, want %v", k, seen, want)
		}
		for _, token := range want {
			if !seen[token] {
				t.Errorf("top %d never drew %d", k, token)
			}
		}
	}
}

func TestPickIsKeyed(t *testing.T) {
	logits := make([]float32, 50)
	differ := 0
	for i := range 50 {
		a := Sampler{Temperature: 1, Seed: 1}.Pick(logits, 3, i)
		if a != (Sampler{Temperature: 1, Seed: 1}).Pick(logits, 3, i) {
			t.Fatal("one key drew two tokens")
		}
		if a != (Sampler{Temperature: 1, Seed: 2}).Pick(logits, 3, i) {
			differ++
		}
	}
	if differ < 25 {
		t.Error("the seed hardly matters")
	}
}

func TestPickWithoutNumbers(t *testing.T) {
	nan := float32(math.NaN())
	for _, s := range []Sampler{{}, {Temperature: 1}, {Temperature: 1, TopK: 2}} {
		if got := s.Pick([]float32{nan, nan}, 0, 0); got != 0 {
			t.Errorf("%+v picks %d among NaN", s, got)
		}
	}
}

func TestSamplerValidate(t *testing.T) {
	for _, s := range []Sampler{{Temperature: -1}, {Temperature: math.NaN()}, {TopK: -1}} {
		if err := s.Validate(); !errors.Is(err, ErrSampler) {
			t.Errorf("%+v: got %v", s, err)
		}
	}
}
