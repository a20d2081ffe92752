package train

import (
	"errors"
	"slices"
	"testing"

	"confusio/engine/mixture"
)

var errNoStory = errors.New("no story")

// failing is a corpus whose stories are missing while it fails.
type failing struct {
	counting
	fails *bool
}

func (f failing) Story(dst []int32, language int, split mixture.Split, index uint64) ([]int32, error) {
	if *f.fails {
		return nil, errNoStory
	}
	return f.counting.Story(dst, language, split, index)
}

// Law: what was read ahead is what the step would have read, or is forgotten: when the
// mixture changes, when a state from elsewhere is put in, and at the end.
func TestReadingAheadChangesNoBit(t *testing.T) {
	only, err := mixture.NewWeights([]float64{0, 1}, 1)
	if err != nil {
		t.Fatal(err)
	}
	alone, ahead := trainer(t, 1), trainer(t, 2)
	compare := func(what string) {
		t.Helper()
		if !slices.Equal(alone.Save(), ahead.Save()) {
			t.Fatalf("%s: other bits", what)
		}
	}
	steps(t, alone, 3)
	early := alone.Save()
	steps(t, ahead, 3)
	compare("three steps")
	if alone.aheadOf != -1 || ahead.aheadOf != 3 {
		t.Errorf("alone has read step %d ahead, with a helper %d", alone.aheadOf, ahead.aheadOf)
	}
	for _, tr := range []*Trainer{alone, ahead} {
		tr.Mix(counting{}, only)
		steps(t, tr, 2)
	}
	compare("another mixture")
	for _, tr := range []*Trainer{alone, ahead} {
		if err := tr.Resume(early); err != nil {
			t.Fatal(err)
		}
		steps(t, tr, 2)
	}
	compare("back at an earlier step")
}

// A story that is missing ahead of time ends the step that needs it, and no
// earlier one.
func TestAStoryMissingAheadIsTheNextStepsError(t *testing.T) {
	fails := false
	o := options(t, 2)
	o.Sampler.Source = failing{fails: &fails}
	tr, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	steps(t, tr, 1)
	fails = true
	steps(t, tr, 1) // it was read before
	if _, err := tr.Step(nil); !errors.Is(err, errNoStory) {
		t.Fatalf("a missing story: %v", err)
	}
	fails = false
	steps(t, tr, 1)
	want := trainer(t, 1)
	steps(t, want, 3)
	if !slices.Equal(want.Save(), tr.Save()) {
		t.Error("a story that came late changes bits")
	}
}
