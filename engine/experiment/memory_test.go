package experiment

import (
	"runtime"
	"strconv"
	"testing"

	"confusio/engine/method"
	"confusio/engine/model"
	"confusio/engine/recipe"
)

// A merge of ten models allocates one result and what package merge needs
// beside it, a float64 vector of the largest tensor for each model and a few
// more: nowhere is a model copied. All allocations are counted, also of what is
// let go at once.
func TestTenModelsAreMergedWithoutCopies(t *testing.T) {
	r := fakeRecipe()
	r.Model.Vocab, r.Model.Width, r.Model.FF, r.Model.Layers = 256, 64, 128, 4
	var in Merging
	first, err := Untrained(r)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 10 {
		p := first.Clone()
		for j := range p.Data {
			p.Data[j] *= float32((i+j)%7) - 3
		}
		in.Parents = append(in.Parents, Parent{Params: p})
		in.Merge.Parents = append(in.Merge.Parents, recipe.Parent{Weight: recipe.Decimal(strconv.Itoa(i + 1))})
	}
	if in.Base, err = model.NewParams(in.Parents[0].Params.Config); err != nil {
		t.Fatal(err)
	}
	whole, largest := 4*len(in.Base.Data), 8*len(in.Base.View(model.EmbeddingName))
	// Each tensor of each model takes a name, a shape and a place in a list: less
	// than half a model here.
	const small = 300 << 10
	for _, name := range []string{"linear", "ties", "dare_ties", "model_stock", "karcher"} {
		in.Merge.Method = name
		m, err := method.Lookup(name)
		if err != nil {
			t.Fatal(err)
		}
		with := in
		if m.Base == method.NoBase {
			with.Base = nil
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		p, err := Merge(with, nil)
		runtime.ReadMemStats(&after)
		if err != nil {
			t.Fatal(err)
		}
		got, allowed := int(after.TotalAlloc-before.TotalAlloc), whole+(10+2)*largest+small
		if name == "linear" {
			allowed = whole + small
		}
		if got > allowed {
			t.Errorf("%s allocates %d bytes, allowed are %d; a model has %d", name, got, allowed, whole)
		}
		t.Logf("%s: one result and %d bytes", name, got-whole)
		runtime.KeepAlive(p)
	}
}
