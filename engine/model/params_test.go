package model

import (
	"errors"
	"slices"
	"testing"

	"confusio/engine/tensor"
)

func TestSetRoundTrip(t *testing.T) {
	for _, c := range forms() {
		p := grown(t, c, 2)
		set := p.Set()
		if set.Count() != c.Parameters() {
			t.Errorf("set holds %d values, want %d", set.Count(), c.Parameters())
		}
		q, err := FromSet(c, set)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(p.Data, q.Data) {
			t.Error("parameters changed on the way through a set")
		}
		q.Data[0]++
		if p.Data[0] == q.Data[0] || set.Clone().Hash() != p.Set().Hash() {
			t.Error("a copy shares memory")
		}
	}
}

// replaced returns a set with one tensor exchanged, or dropped when nil.
func replaced(set *tensor.Set, name string, with *tensor.Tensor) *tensor.Set {
	out := new(tensor.Set)
	for n, t := range set.All() {
		switch {
		case n != name:
			_ = out.Add(n, t)
		case with != nil:
			_ = out.Add(n, *with)
		}
	}
	return out
}

func TestFromSetErrors(t *testing.T) {
	c := tiny()
	set := grown(t, c, 2).Set()
	small := tensor.New(3)
	halved := tensor.New(c.Width)
	extra := set.Clone()
	_ = extra.Add("model.layers.2.input_layernorm.weight", tensor.New(c.Width))
	cases := []struct {
		name string
		set  *tensor.Set
		want error
	}{
		{"missing", replaced(set, BlockName(1, downProj), nil), ErrTensor},
		{"shape", replaced(set, HeadName, &small), ErrTensor},
		{"no final norm", replaced(set, FinalNormName, nil), ErrTensor},
		{"final norm", replaced(set, FinalNormName, &halved), ErrFinalNorm},
		{"another layer", extra, ErrTensor},
	}
	for _, test := range cases {
		if _, err := FromSet(c, test.set); !errors.Is(err, test.want) {
			t.Errorf("%s: got %v", test.name, err)
		}
	}
}

// The final norm's gain of a form that has one comes back as it is.
func TestGainsAreKept(t *testing.T) {
	c := tiny()
	c.Gain = true
	p := grown(t, c, 2)
	set := p.Set()
	if gain, _ := set.Get(FinalNormName); !slices.Equal(gain.Data, p.final) || gain.Data[0] == 1 {
		t.Errorf("the gain is %v in the model, %v in its tensors", p.final, gain.Data)
	}
	c.Gain = false
	if _, err := FromSet(c, set); !errors.Is(err, ErrFinalNorm) {
		t.Errorf("a form without gains takes them: %v", err)
	}
}

func TestCloneIsIndependent(t *testing.T) {
	p := grown(t, tiny(), 2)
	q := p.Clone()
	q.View(EmbeddingName)[0] = 9
	if q.embed.Data[0] != 9 || p.embed.Data[0] == 9 {
		t.Error("the clone's views do not lie in its own arena")
	}
}
