package model

import "testing"

// benchBatch is a micro-batch of the default preset: six stories of 42 tokens.
func benchBatch(c Config) *Batch {
	b := new(Batch)
	for i := range uint64(6) {
		b.Add(0, story(c, i, 42))
	}
	return b
}

func BenchmarkForward(b *testing.B) {
	c := Default()
	p, _ := Init(c, 1, InitStd)
	batch := benchBatch(c)
	a := NewActs(c, len(batch.Tokens))
	for b.Loop() {
		if err := Forward(p, a, batch, nil); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N*len(batch.Tokens))/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkForwardBackward(b *testing.B) {
	c := Default()
	p, _ := Init(c, 1, InitStd)
	grad, _ := NewParams(c)
	batch := benchBatch(c)
	a := NewActs(c, len(batch.Tokens))
	b.ReportAllocs()
	for b.Loop() {
		if err := Forward(p, a, batch, nil); err != nil {
			b.Fatal(err)
		}
		if _, err := Backward(grad, p, a, batch, 1, nil); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N*len(batch.Tokens))/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkDecode(b *testing.B) {
	c := Default()
	p, _ := Init(c, 1, InitStd)
	const lanes = 16
	d := NewDecoder(p, lanes)
	order, tokens := make([]int, lanes), make([]int32, lanes)
	for i := range order {
		order[i], tokens[i] = i, int32(i)
	}
	for b.Loop() {
		if d.Read(0) == 40 {
			for lane := range lanes {
				d.Reset(lane)
			}
		}
		if err := d.Step(order, tokens, nil); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N*lanes)/b.Elapsed().Seconds(), "tokens/s")
}
