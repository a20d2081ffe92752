package merge

import (
	"testing"

	"confusio/engine/random"
	"confusio/engine/tensor"
)

// one418k returns a model of one matrix of the size of the default model.
func one418k(b *testing.B, seed uint64) *tensor.Set {
	b.Helper()
	x := tensor.New(4357, 96)
	key := random.Key{Seed: seed, Purpose: random.Init}
	for j := range x.Data {
		x.Data[j] = key.Float32(uint64(j)) - 0.5
	}
	var s tensor.Set
	if err := s.Add("w", x); err != nil {
		b.Fatal(err)
	}
	return &s
}

func BenchmarkLerp(b *testing.B) {
	x, y := one418k(b, 1), one418k(b, 2)
	dst := x.ZeroLike()
	b.ReportAllocs()
	for b.Loop() {
		_ = Lerp(dst, x, y, 0.3)
	}
}

// BenchmarkMerge merges two models by every method that takes two.
func BenchmarkMerge(b *testing.B) {
	for _, m := range Methods {
		if m.Max == 1 {
			continue
		}
		in := Input{Knobs: active(m), Models: []Model{{Weights: one418k(b, 1), Weight: 0.5}, {Weights: one418k(b, 2), Weight: 0.5}}}
		if m.Base == NeedsBase {
			in.Base = one418k(b, 3)
		}
		dst := in.Models[0].Weights.ZeroLike()
		b.Run(m.Name, func(b *testing.B) {
			for b.Loop() {
				if err := m.Into(dst, in); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
