package model

import (
	"math"
	"slices"
	"testing"
)

// The parts add up: each block's state is the one before plus what attention
// and feed-forward add, to the rounding of one subtraction and one addition.
func TestStatesAddUp(t *testing.T) {
	c := Config{Vocab: 40, Width: 12, Heads: 2, KVHeads: 1, Layers: 3, FF: 10, Context: 9, Tied: true}
	p, err := Init(c, 5, 0.3)
	if err != nil {
		t.Fatal(err)
	}
	a := NewActs(c, 16)
	var b Batch
	b.Add(0, []int32{3, 1, 4, 1, 5})
	b.Add(0, []int32{9, 2, 6})
	if err := Forward(p, a, &b, nil); err != nil {
		t.Fatal(err)
	}
	before := slices.Clone(a.Logits())
	at := func(part Part, layer int) []float32 {
		place := Place{part, layer}
		out := make([]float32, len(b.Tokens)*c.StateWidth(place))
		a.States(out, place)
		return out
	}
	stream := at(EmbeddingState, -1)
	for i, token := range b.Tokens {
		row := p.View(EmbeddingName)[int(token)*c.Width:]
		if !slices.Equal(stream[i*c.Width:(i+1)*c.Width], row[:c.Width]) {
			t.Errorf("token %d: the first state is not its embedding", i)
		}
	}
	for l := range c.Layers {
		attention, forward, after := at(AttentionState, l), at(ForwardState, l), at(BlockState, l)
		for i := range stream {
			sum := float64(stream[i]) + float64(attention[i]) + float64(forward[i])
			if size := math.Abs(sum) + math.Abs(float64(attention[i])) + 1; math.Abs(sum-float64(after[i])) > size*0x1p-22 {
				t.Fatalf("block %d, number %d: %g, its parts add up to %g", l, i, after[i], sum)
			}
		}
		stream = after
	}
	final := at(FinalState, -1)
	for i := range b.Tokens {
		squares := 0.0
		for _, v := range final[i*c.Width : (i+1)*c.Width] {
			squares += float64(v) * float64(v)
		}
		if mean := squares / float64(c.Width); math.Abs(mean-1) > 0.01 { // NormEps lowers it a little
			t.Errorf("token %d: the normed state has a mean square of %g", i, mean)
		}
	}
	if !slices.Equal(before, a.Logits()) {
		t.Error("looking at the states changed the logits")
	}
	// Without the logits there are the same states.
	fresh := NewActs(c, 16)
	if err := Read(p, fresh, &b, nil); err != nil {
		t.Fatal(err)
	}
	for _, place := range c.Places() {
		got, want := make([]float32, len(b.Tokens)*c.StateWidth(place)), at(place.Part, place.Layer)
		if fresh.States(got, place); !slices.Equal(got, want) {
			t.Errorf("reading leaves other states at %s", place)
		}
	}
}

func TestPlacesAreInOrder(t *testing.T) {
	var names []string
	for _, p := range (Config{Layers: 1}).Places() {
		names = append(names, p.String())
	}
	want := []string{"embedding", "block 1 attention", "block 1 units", "block 1 feed-forward", "block 1", "final norm"}
	if !slices.Equal(names, want) {
		t.Errorf("places are %q", names)
	}
}
