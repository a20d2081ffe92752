package model

import (
	"errors"
	"slices"
	"testing"
)

// Decoding three texts of different lengths, which start at different times,
// gives at every token the bits of one forward pass over the text alone.
func TestDecodingGivesTheBitsOfForward(t *testing.T) {
	for name, c := range forms() {
		t.Run(name, func(t *testing.T) { decodingGivesTheBitsOfForward(t, c) })
	}
}

func decodingGivesTheBitsOfForward(t *testing.T, c Config) {
	p := grown(t, c, 13)
	texts := [][]int32{story(c, 1, 9), story(c, 2, 4), story(c, 3, 7)}
	delays := []int{0, 3, 1}
	d := NewDecoder(p, len(texts))
	got := make([][]float32, len(texts))
	for step := range 12 {
		var lanes []int
		var tokens []int32
		for lane, text := range texts {
			if at := step - delays[lane]; at >= 0 && at < len(text) {
				lanes, tokens = append(lanes, lane), append(tokens, text[at])
			}
		}
		if len(lanes) == 0 {
			continue
		}
		if err := d.Step(lanes, tokens, nil); err != nil {
			t.Fatal(err)
		}
		for i, lane := range lanes {
			got[lane] = append(got[lane], d.Logits(i)...)
		}
	}
	for lane, text := range texts {
		b := &Batch{Tokens: text, Targets: text, Starts: []int32{0, int32(len(text))}}
		if !slices.Equal(got[lane], forward(t, p, b)) {
			t.Errorf("text %d decodes to other bits", lane)
		}
	}
}

// A context that no memory could hold at once is read as far as a text goes, with
// the bits of a short one; room that grows keeps what has been read.
func TestDecodingGrowsWithTheText(t *testing.T) {
	short, long := tiny(), tiny()
	short.Context, long.Context = 3*firstRoom, maxContext
	p, q := grown(t, short, 13), grown(t, long, 13)
	text := story(short, 1, 2*firstRoom+5)
	d := NewDecoder(q, 2)
	var got []float32
	for _, token := range text {
		if err := d.Step([]int{1}, []int32{token}, nil); err != nil {
			t.Fatal(err)
		}
		got = append(got, d.Logits(0)...)
	}
	b := &Batch{Tokens: text, Targets: text, Starts: []int32{0, int32(len(text))}}
	if want := forward(t, p, b); !slices.Equal(got, want) || !slices.Equal(forward(t, q, b), want) {
		t.Error("another context gives other bits")
	}
}

func TestDecoderReset(t *testing.T) {
	c := tiny()
	d := NewDecoder(grown(t, c, 13), 1)
	read := func(token int32) []float32 {
		if err := d.Step([]int{0}, []int32{token}, nil); err != nil {
			t.Fatal(err)
		}
		return slices.Clone(d.Logits(0))
	}
	first := read(3)
	if slices.Equal(first, read(3)) {
		t.Error("the second token does not see the first")
	}
	d.Reset(0)
	if !slices.Equal(first, read(3)) {
		t.Error("a reset lane remembers")
	}
}

func TestDecoderErrors(t *testing.T) {
	c := tiny()
	d := NewDecoder(grown(t, c, 13), 1)
	for range c.Context {
		if err := d.Step([]int{0}, []int32{1}, nil); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Step([]int{0}, []int32{1}, nil); !errors.Is(err, ErrBatch) {
		t.Errorf("full context: got %v", err)
	}
	d.Reset(0)
	if err := d.Step([]int{0}, []int32{19}, nil); !errors.Is(err, ErrBatch) {
		t.Errorf("token outside: got %v", err)
	}
	if err := d.Step([]int{0}, []int32{1}, func() bool { return false }); !errors.Is(err, ErrStopped) {
		t.Errorf("stop: got %v", err)
	}
}
