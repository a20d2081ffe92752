package merge

import (
	"confusio/engine/method"
	"confusio/engine/phrase"
	"confusio/engine/random"
	"confusio/engine/tensor"
)

// draws stands in for the random numbers of a merge, so that it can use the
// masks of another implementation; nil is the seed's own.
type draws func(tensor string, model, element int) float64

// run is one merge under way.
type run struct {
	Input
	alone   bool // the method takes one model
	dst     *tensor.Set
	knobs   map[string]float64
	draws   draws
	scratch [][]float64
	trims   []trim  // of each model, where the whole model is trimmed at once
	zero    float64 // sign that stands for a tie, where the whole model decides it
}

// task is the merge of one tensor.
type task struct {
	*run
	name       string
	index      int // of the tensor in the first model
	rows, cols int // vectors along the last axis, and their length
	out        []float32
	models     [][]float32 // the tensor in each model
	base       []float32   // nil without a base
	weights    []float64   // one for each model
}

// walk calls fill for every tensor of the first model, in its order.
func (r *run) walk(fill func(*task) error) error {
	first := r.Models[0].Weights
	for i := range first.Len() {
		if r.Progress != nil && !r.Progress(i, first.Len()) {
			return ErrStopped
		}
		t := r.task(i)
		if err := fill(t); err != nil {
			return phrase.Error(phrase.Of("merge.at_tensor", phrase.Excerpt("tensor", t.name), phrase.Because(err)), err)
		}
	}
	if r.Progress != nil {
		r.Progress(first.Len(), first.Len())
	}
	return nil
}

// task gathers the i-th tensor of everything.
func (r *run) task(i int) *task {
	name, shape := r.Models[0].Weights.At(i)
	rows, cols := shape.Rows()
	out, _ := r.dst.Get(name) // check has seen that all Sets have all names
	t := &task{run: r, name: name, index: i, rows: rows, cols: cols, out: out.Data}
	for k, m := range r.Models {
		x, _ := m.Weights.Get(name)
		t.models = append(t.models, x.Data)
		t.weights = append(t.weights, t.setting(method.WeightSetting, k, m.Weight))
	}
	if r.Base != nil {
		x, _ := r.Base.Get(name)
		t.base = x.Data
	}
	return t
}

// knob returns the plain value of a knob, and panics if the method has none of
// that name: the table and the code must agree.
func (r *run) knob(name string) float64 {
	v, ok := r.knobs[name]
	if !ok {
		panic("merge: no knob " + name)
	}
	return v
}

// buffer returns the i-th scratch vector, with n values that are left over from
// its last use.
func (r *run) buffer(i, n int) []float64 {
	for len(r.scratch) <= i {
		r.scratch = append(r.scratch, nil)
	}
	if cap(r.scratch[i]) < n {
		r.scratch[i] = make([]float64, n)
	}
	return r.scratch[i][:n]
}

// deltas returns the task vectors of all models in the first scratch vectors:
// τ[i] = θ[i] − θ₀.
func (t *task) deltas() [][]float64 {
	all := make([][]float64, len(t.models))
	for i := range all {
		all[i] = t.delta(i)
	}
	return all
}

// delta returns the task vector of one model in the scratch vector of its
// number.
func (t *task) delta(model int) []float64 { return t.difference(model, t.models[model], t.base) }

// difference returns x − base in the i-th scratch vector.
func (r *run) difference(i int, x, base []float32) []float64 {
	d := r.buffer(i, len(x))
	for j, v := range x {
		d[j] = float64(v) - float64(base[j])
	}
	return d
}

// vectors returns what a method with an optional base works on: task vectors
// with a base, the weights themselves without. write is its counterpart.
func (t *task) vectors() [][]float64 {
	if t.base != nil {
		return t.deltas()
	}
	all := make([][]float64, len(t.models))
	for i, x := range t.models {
		all[i] = t.buffer(i, len(x))
		for j, v := range x {
			all[i][j] = float64(v)
		}
	}
	return all
}

// write rounds x to the result, plus the base if there is one.
func (t *task) write(x []float64) {
	for j, v := range x {
		if t.base != nil {
			v += float64(t.base[j])
		}
		t.out[j] = float32(v)
	}
}

// uniform returns the random number in [0,1) of one element in one model. It
// depends on nothing but the seed and the places of model, tensor and element.
func (t *task) uniform(model, j int) float64 {
	if t.draws != nil {
		return t.draws(t.name, model, j)
	}
	key := random.Key{Seed: t.Seed, Purpose: random.Mask, Step: uint32(model)}
	return key.Float64(uint64(t.before()+t.index)<<32 | uint64(j))
}

// before is the number of tensors of the whole result in front of these.
func (r *run) before() int {
	if r.Slice == nil {
		return 0
	}
	return r.Slice.Before
}

// weightSum returns Σw, or method.ErrWeights if the weights cancel out to less than a
// billionth of their magnitude, where dividing by the sum is meaningless.
func (t *task) weightSum() (float64, error) {
	sum, magnitude := 0.0, 0.0
	for _, w := range t.weights {
		sum += w
		magnitude += max(w, -w)
	}
	if max(sum, -sum) <= 1e-9*magnitude {
		return 0, fault(method.ErrWeights, "merge.zero_sum")
	}
	return sum, nil
}
