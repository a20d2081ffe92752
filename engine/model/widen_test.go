package model

import (
	"errors"
	"slices"
	"testing"
)

// Law: a model written in the form common to it and others computes what it
// computed, bit for bit.
func TestOtherFormsComputeTheSame(t *testing.T) {
	everything := tiny()
	everything.Gain, everything.AttentionBias, everything.FFBias, everything.Context = true, true, true, 7
	for _, name := range []string{"plain", "tied", "gain", "gain and tied", "attention biases", "feed-forward biases"} {
		p := grown(t, forms()[name], 3)
		common, err := Common(everything, p.Config)
		if err != nil {
			t.Fatal(err)
		}
		q, err := p.As(common)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		b := batchOf(story(common, 1, 7), story(common, 2, 3))
		if !slices.Equal(forward(t, p, b), forward(t, q, b)) {
			t.Errorf("%s computes something else in the common form", name)
		}
		if q.Config.Context != 7 || q.Config.Tied {
			t.Errorf("%s: the common form is %+v", name, q.Config)
		}
		if again, err := q.As(common); err != nil || !slices.Equal(again.Data, q.Data) {
			t.Errorf("%s is not its own in its own form: %v", name, err)
		}
		if _, err := q.As(p.Config); (err == nil) != (p.Config == common) {
			t.Errorf("%s: what was written in a wider form is written back in a narrower one: %v", name, err)
		}
	}
}

func TestFormsThatCannotAgree(t *testing.T) {
	for _, name := range []string{"wide heads", "epsilon", "theta", "linear", "dynamic", "llama3"} {
		if _, err := Common(tiny(), forms()[name]); !errors.Is(err, ErrConfig) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Common(); !errors.Is(err, ErrConfig) {
		t.Errorf("no form: %v", err)
	}
	said, unsaid := tiny(), tiny()
	said.Head, said.Epsilon, said.Rope.Theta = said.Width/said.Heads, NormEps, RopeTheta
	if _, err := Common(said, unsaid); err != nil {
		t.Errorf("what is said does not agree with what is meant: %v", err)
	}
}

func TestUntied(t *testing.T) {
	p := grown(t, forms()["gain and tied"], 3)
	q, err := p.Untied()
	if err != nil || q.Config.Tied || !slices.Equal(q.View(HeadName), p.View(EmbeddingName)) {
		t.Errorf("%+v, %v", q.Config, err)
	}
	if again, err := q.Untied(); again != q || err != nil {
		t.Errorf("an untied model is not itself: %v", err)
	}
}
