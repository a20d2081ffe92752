package merge

import (
	"fmt"
	"runtime"
	"testing"

	"confusio/engine/method"
	"confusio/engine/random"
	"confusio/engine/tensor"
)

// The models of the test are of many equal tensors, so that one of them is
// small beside the model.
const (
	manyTensors = 16
	side        = 32              // of each tensor, a square
	vectorBytes = side * side * 8 // one tensor in float64
	modelBytes  = manyTensors * side * side * 4
)

// beyond lists what a method needs beside the models, the result and one
// vector of the size of the largest tensor for each model, in such vectors, and
// why. Methods that are not in the list need spareVectors. Fisher and RegMean
// take the statistics of every model as input: one more model each, and a square
// matrix for each layer of each.
var beyond = map[string]struct {
	vectors int
	why     string
}{
	"karcher":    {4, "the mean so far and its pull"},
	"iso_c":      {5, "a matrix and the two factors of its decomposition"},
	"ties_paper": {12, "it walks over the whole model before, and the small things of all tensors are counted together there"},
	"regmean":    {spareVectors, "its sums are as wide and as high as a layer has inputs, which is more than a tensor where there are more inputs than outputs"},
}

// spareVectors are a vector or two that a method uses beside those of its
// models, and what small things take: names, shapes, weights.
const spareVectors = 3

// several returns models of many tensors.
func several(t *testing.T, n int) []*tensor.Set {
	t.Helper()
	var all []*tensor.Set
	for i := range n {
		key, s := random.Key{Seed: uint64(i), Purpose: random.Init}, new(tensor.Set)
		for k := range manyTensors {
			x := tensor.New(side, side)
			for j := range x.Data {
				x.Data[j] = key.Float32(uint64(k*side*side+j)) - 0.5
			}
			if err := s.Add(fmt.Sprintf("layers.%d.weight", k), x); err != nil {
				t.Fatal(err)
			}
		}
		all = append(all, s)
	}
	return all
}

// peak merges and returns an upper bound, in bytes, of what the merge holds at
// once beside its input: at each tensor, what is live before it plus all that is
// allocated during it. It counts allocations and depends on no clock.
func peak(t *testing.T, m Method, in Input) int {
	t.Helper()
	var now runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&now)
	start, live, total, most := int(now.HeapAlloc), 0, int(now.TotalAlloc), 0
	in.Progress = func(int, int) bool {
		runtime.ReadMemStats(&now)
		most = max(most, live+int(now.TotalAlloc)-total)
		runtime.GC()
		runtime.ReadMemStats(&now)
		live, total = int(now.HeapAlloc)-start, int(now.TotalAlloc)
		return true
	}
	out, err := m.Merge(in)
	if err != nil {
		t.Fatalf("%s: %v", m.Name, err)
	}
	runtime.KeepAlive(out)
	runtime.KeepAlive(in)
	return most
}

// Law: a merge of ten models needs the memory of the models, of one result, and
// of one tensor for each model; never that of one more model.
func TestTenModelsStream(t *testing.T) {
	models := several(t, 12)
	grams := new(tensor.Set)
	for _, name := range models[0].Names() {
		if err := grams.Add(name, gram(side, 4)); err != nil {
			t.Fatal(err)
		}
	}
	for m := range All() {
		n := 10
		if m.Max > 0 {
			n = m.Max
		}
		in := Input{Settings: method.Settings{Knobs: active(m)}}
		for i := range n {
			model := Model{Weights: models[i], Weight: float64(i + 1)}
			switch m.Needs {
			case method.Fisher:
				model.Statistic = models[11]
			case method.Gram:
				model.Statistic = grams
			}
			in.Models = append(in.Models, model)
		}
		if m.Base != method.NoBase {
			in.Base = models[10]
		}
		spare := spareVectors
		if e, ok := beyond[m.Name]; ok {
			spare = e.vectors
		}
		allowed := modelBytes + (n+spare)*vectorBytes
		got := peak(t, m, in)
		if got > allowed {
			t.Errorf("%s of %d models holds %d bytes, allowed are %d: the result and %d tensors", m.Name, n, got, allowed, n+spare)
		}
		t.Logf("%-16s of %2d models: the result and %.1f tensors", m.Name, n, float64(got-modelBytes)/vectorBytes)
	}
	for name, e := range beyond {
		if _, err := Lookup(name); err != nil || e.why == "" {
			t.Errorf("%s is listed without a method or a reason", name)
		}
	}
}
