package experiment

import (
	"reflect"
	"slices"
	"testing"

	"confusio/engine/cost"
	"confusio/engine/kernel"
	"confusio/engine/mixture"
	"confusio/engine/recipe"
)

// A span is memory from one address up to another.
type span struct{ from, to uintptr }

// A census walks from a value to all memory of numbers that it holds, but for
// what it reads: the sampler, and the batch, whose lists grow with the stories.
type census struct {
	seen    map[uintptr]bool
	arrays  []span // of float32 and of positions
	packing []span // the buffers of Gemms, and packed weights
}

var (
	gemmType    = reflect.TypeFor[kernel.Gemm]()
	packedType  = reflect.TypeFor[kernel.Packed]()
	samplerType = reflect.TypeFor[mixture.Sampler]()
	batchType   = reflect.TypeFor[mixture.Batch]()
)

func (c *census) walk(v reflect.Value, spans *[]span) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() && !c.seen[v.Pointer()] {
			c.seen[v.Pointer()] = true
			c.walk(v.Elem(), spans)
		}
	case reflect.Interface:
		if !v.IsNil() {
			c.walk(v.Elem(), spans)
		}
	case reflect.Struct:
		switch v.Type() {
		case samplerType, batchType:
			return
		case gemmType, packedType:
			spans = &c.packing
		}
		for i := range v.NumField() {
			c.walk(v.Field(i), spans)
		}
	case reflect.Array:
		for i := range v.Len() {
			c.walk(v.Index(i), spans)
		}
	case reflect.Slice:
		c.slice(v, spans)
	}
}

func (c *census) slice(v reflect.Value, spans *[]span) {
	switch v.Type().Elem().Kind() {
	case reflect.Float32, reflect.Int32:
		size := uintptr(v.Cap()) * v.Type().Elem().Size()
		*spans = append(*spans, span{v.Pointer(), v.Pointer() + size})
	case reflect.Pointer, reflect.Struct, reflect.Slice, reflect.Interface:
		for i := range v.Len() {
			c.walk(v.Index(i), spans)
		}
	}
}

// unionOf counts every byte once, however many views look at it.
func unionOf(spans []span) int {
	slices.SortFunc(spans, func(a, b span) int { return int(a.from) - int(b.from) })
	total, end := uintptr(0), uintptr(0)
	for _, s := range spans {
		if from := max(s.from, end); s.to > from {
			total, end = total+s.to-from, s.to
		}
	}
	return int(total)
}

// What a recipe says it needs is what its training holds after a step: to the
// byte for arenas and activations; for packing, which differs between processors,
// at most as much.
func TestMemoryIsWhatTrainingHolds(t *testing.T) {
	recipes := map[string]recipe.Recipe{}
	for _, preset := range recipe.Presets() {
		recipes[preset.Name] = preset.Recipe
	}
	odd := recipe.Small()
	odd.Model.Width, odd.Model.Heads, odd.Model.KVHeads, odd.Model.FF, odd.Model.Layers = 40, 4, 2, 33, 3
	odd.Model.Tied, odd.Optimiser.Tokens = false, 700
	recipes["odd, untied"] = odd
	odd.Optimiser.Muon = ""
	recipes["odd, without Muon"] = odd
	foreign := odd
	foreign.Model.Head, foreign.Model.Gain, foreign.Model.Biases = 12, true, recipe.BiasAll
	recipes["with all that models made elsewhere have"] = foreign
	beside := recipe.Small()
	beside.Lockstep = &recipe.Lockstep{Experts: recipe.Experts{
		{Languages: beside.Mixture.Languages, Seeds: recipe.Seeds{Init: 1, Data: 1}}, {Languages: beside.Mixture.Languages, Seeds: recipe.Seeds{Init: 2, Data: 2}},
		{Languages: beside.Mixture.Languages, Seeds: recipe.Seeds{Init: 3, Data: 3}}}}
	recipes["three in lockstep"] = beside
	for name, r := range recipes {
		run, err := NewRun(r, books, 1)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := run.Step(nil); err != nil {
			t.Fatal(err)
		}
		c := census{seen: map[uintptr]bool{}}
		c.walk(reflect.ValueOf(run.trainer), &c.arrays)
		m := cost.MemoryOf(r)
		t.Logf("%s: %d bytes, of them %+v; packing holds %d", name, m.Total(), m, unionOf(c.packing))
		if got, want := unionOf(c.arrays), m.Total()-m.Packing; got != want {
			t.Errorf("%s: training holds %d bytes, the recipe says %d", name, got, want)
		}
		if got := unionOf(c.packing); got == 0 || got > m.Packing {
			t.Errorf("%s: packing holds %d bytes, at most %d were to be", name, got, m.Packing)
		}
	}
}
