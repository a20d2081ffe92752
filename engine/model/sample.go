package model

import (
	"errors"
	"fmt"
	"iter"
	"math"

	"confusio/engine/elementary"
	"confusio/engine/random"
)

// ErrSampler reports settings with which nothing can be drawn.
var ErrSampler = errors.New("model: bad sampling settings")

// Sampler draws next tokens. Which token comes follows from (Seed, text,
// position) and the logits alone.
type Sampler struct {
	Temperature float64 // 0 takes the likeliest token; 1 draws from the model
	TopK        int     // draw among the k likeliest only; 0 is no limit
	Seed        uint64
}

// Validate returns nil or an error wrapping ErrSampler.
func (s Sampler) Validate() error {
	if !(s.Temperature >= 0 && s.Temperature <= 100) {
		return fmt.Errorf("%w: temperature %g, want 0 to 100", ErrSampler, s.Temperature)
	}
	if s.TopK < 0 {
		return fmt.Errorf("%w: top-k %d, want 0 or more", ErrSampler, s.TopK)
	}
	return nil
}

// Pick returns the token drawn from logits (V) at a position of a text. With
// temperature τ, token i has probability exp(l[i]/τ) / Σ exp(l[j]/τ) among
// those kept. Ties go to the smaller token. Logits that are not numbers are
// never drawn; if none is a number the answer is token 0.
func (s Sampler) Pick(logits []float32, text uint32, position int) int32 {
	best := likeliest(logits)
	if s.Temperature == 0 || s.TopK == 1 {
		return best
	}
	kept := s.kept(logits, float64(logits[best]))
	total := 0.0
	for _, weight := range kept {
		total += float64(weight)
	}
	key := random.Key{Seed: s.Seed, Purpose: random.Sampling, Step: text}
	target := key.Float64(uint64(position)) * total
	running := 0.0
	for token, weight := range kept {
		running += float64(weight)
		if running > target {
			return token
		}
	}
	return best
}

// kept yields, in the order of tokens, those that may be drawn, each with its
// weight exp((l−top)/τ).
func (s Sampler) kept(logits []float32, top float64) iter.Seq2[int32, float64] {
	threshold, ties := s.threshold(logits)
	return func(yield func(int32, float64) bool) {
		left := ties
		for token, l := range logits {
			if !(l >= threshold) {
				continue
			}
			if l == threshold {
				if left == 0 {
					continue
				}
				left--
			}
			if !yield(int32(token), elementary.Exp((float64(l)-top)/s.Temperature)) {
				return
			}
		}
	}
}

// likeliest returns the index of the largest logit, the first of several.
func likeliest(logits []float32) int32 {
	best, top := 0, float32(math.Inf(-1))
	for i, l := range logits {
		if l > top {
			best, top = i, l
		}
	}
	return int32(best)
}

// threshold returns the smallest logit among the k largest, and how many
// logits equal to it are kept. It finds it by k passes over a value that
// falls, which for the small k in use is cheaper than sorting V logits.
func (s Sampler) threshold(logits []float32) (value float32, ties int) {
	if s.TopK == 0 || s.TopK >= len(logits) {
		return float32(math.Inf(-1)), len(logits)
	}
	value, kept := float32(math.Inf(1)), 0
	for kept < s.TopK {
		next, count := float32(math.Inf(-1)), 0
		for _, l := range logits {
			switch {
			case l < value && l > next:
				next, count = l, 1
			case l < value && l == next:
				count++
			}
		}
		if count == 0 {
			break
		}
		value, ties = next, min(count, s.TopK-kept)
		kept += count
	}
	return value, ties
}
