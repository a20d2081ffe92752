package experiment

import (
	"testing"

	"confusio/engine/corpus"
	"confusio/engine/mixture"
	"confusio/engine/recipe"
)

// Batches of real stories fill without allocating, in every language and in all of
// them together.
func TestFillAllocatesNothing(t *testing.T) {
	for _, languages := range mixtures(books[0]) {
		r := recipe.Small()
		r.Mixture.Languages = languages
		reads, err := sampler(r, books[0])
		if err != nil {
			t.Fatal(err)
		}
		var b mixture.Batch
		// Runs before the count make room for the longest batches, another one is within it: all
		// steps are new to each.
		step := uint32(0)
		fill := func() {
			for range 100 {
				if err := reads.Fill(&b, step); err != nil {
					t.Fatal(err)
				}
				step++
			}
		}
		for range 4 {
			fill()
		}
		if n := testing.AllocsPerRun(1, fill); n != 0 {
			t.Errorf("%v: %g allocations in 100 batches", languages, n)
		}
	}
}

// A whole step of a real run allocates nothing, in any language: stories, gradient,
// Muon, metrics. The first fifty steps make room for the longest stories.
func TestAWholeStepAllocatesNothing(t *testing.T) {
	r, all := recipe.Small(), mixtures(books[0])
	r.Model.Width, r.Model.Heads, r.Model.KVHeads, r.Model.Layers, r.Model.FF = 16, 2, 2, 1, 24
	r.Optimiser.Tokens = 512
	r.Mixture.Languages = all[len(all)-1]
	run, err := NewRun(r, books, 1)
	if err != nil {
		t.Fatal(err)
	}
	steps := func(n int) {
		for range n {
			if _, err := run.Step(nil); err != nil {
				t.Fatal(err)
			}
		}
	}
	steps(50)
	for _, languages := range all {
		if err := run.Mix(languages); err != nil {
			t.Fatal(err)
		}
		if n := testing.AllocsPerRun(1, func() { steps(3) }); n != 0 {
			t.Errorf("%v: %g allocations in 3 steps", languages, n)
		}
	}
}

// mixtures are those of each language of a corpus alone and of all in equal parts.
func mixtures(c corpus.Corpus) []recipe.Shares {
	var each []recipe.Shares
	var all recipe.Shares
	for _, code := range c.Languages() {
		one := recipe.Share{Language: code, Weight: "1"}
		each, all = append(each, recipe.Shares{one}), append(all, one)
	}
	return append(each, all)
}
