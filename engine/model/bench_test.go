package model

import (
	"testing"

	"confusio/engine/yardstick"
)

// A micro-batch of the benchmark preset is some three stories of 48 tokens.
const (
	benchStories = 3
	benchLength  = 48
)

// benchmark is the shape of the benchmark preset.
var benchmark = Config{Vocab: 8192, Width: 128, Heads: 4, KVHeads: 4, Layers: 2, FF: 352, Context: 128, Tied: true}

func benchBatch(c Config) *Batch {
	b := new(Batch)
	for i := range uint64(benchStories) {
		b.Add(0, story(c, i, benchLength))
	}
	return b
}

// BenchmarkForward reads a micro-batch.
func BenchmarkForward(b *testing.B) {
	p, _ := Init(benchmark, 1, InitStd)
	batch := benchBatch(benchmark)
	a := NewActs(benchmark, len(batch.Tokens))
	yardstick.Measure(b, yardstick.Work{Unit: "tokens", FLOP: benchmark.FLOP(benchLength), Pieces: func(yield func() bool) float64 {
		if err := Forward(p, a, batch, yield); err != nil {
			b.Fatal(err)
		}
		return float64(len(batch.Tokens))
	}})
}

// BenchmarkForwardBackward computes the gradient of a micro-batch.
func BenchmarkForwardBackward(b *testing.B) {
	p, _ := Init(benchmark, 1, InitStd)
	grad, _ := NewParams(benchmark)
	batch := benchBatch(benchmark)
	a := NewActs(benchmark, len(batch.Tokens))
	yardstick.Measure(b, yardstick.Work{Unit: "tokens", FLOP: 3 * benchmark.FLOP(benchLength), Pieces: func(yield func() bool) float64 {
		if err := Forward(p, a, batch, yield); err != nil {
			b.Fatal(err)
		}
		if _, err := Backward(grad, p, a, batch, 1, yield); err != nil {
			b.Fatal(err)
		}
		return float64(len(batch.Tokens))
	}})
}

// BenchmarkDecode takes sixteen stories a token further, to 40 tokens.
func BenchmarkDecode(b *testing.B) {
	p, _ := Init(benchmark, 1, InitStd)
	const lanes, length = 16, 40
	d := NewDecoder(p, lanes)
	order, tokens := make([]int, lanes), make([]int32, lanes)
	for i := range order {
		order[i], tokens[i] = i, int32(i)
	}
	yardstick.Measure(b, yardstick.Work{Unit: "tokens", FLOP: benchmark.FLOP(length), Do: func() float64 {
		if d.Read(0) == length {
			for lane := range lanes {
				d.Reset(lane)
			}
		}
		if err := d.Step(order, tokens, nil); err != nil {
			b.Fatal(err)
		}
		return lanes
	}})
}
