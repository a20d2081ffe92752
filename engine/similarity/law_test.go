package similarity

import (
	"errors"
	"math"
	"testing"

	"confusio/engine/dense"
	"confusio/engine/random"
	"confusio/engine/tensor"
)

// normal returns independent standard normal numbers.
func normal(seed uint64, rows, cols int) tensor.Tensor {
	t := tensor.New(rows, cols)
	key := random.Key{Seed: seed, Purpose: random.Init}
	for i := range t.Data {
		t.Data[i] = float32(key.Normal(uint64(i)))
	}
	return t
}

// moved returns c·x·Q + b with Q a product of plane rotations.
func moved(x tensor.Tensor, c, b float32) tensor.Tensor {
	out := x.Clone()
	rows, cols := x.Rows()
	for i := range rows {
		row := out.Data[i*cols : (i+1)*cols]
		for j := range cols - 1 {
			u, v := row[j], row[j+1]
			row[j], row[j+1] = 0.6*u-0.8*v, 0.8*u+0.6*v
		}
		for j := range row {
			row[j] = c*row[j] + b
		}
	}
	return out
}

// rolled moves every column to the next place.
func rolled(x tensor.Tensor) tensor.Tensor {
	out := x.Clone()
	rows, cols := x.Rows()
	for i := range rows {
		for j := range cols {
			out.Data[i*cols+(j+1)%cols] = x.Data[i*cols+j]
		}
	}
	return out
}

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s is %g, want %g ± %g", what, got, want, tolerance)
	}
}

const rounding = 1e-5 // states are float32: 2⁻²⁴ through some twenty rotations

func TestCKALaws(t *testing.T) {
	x, y := normal(1, 40, 7), normal(2, 40, 5)
	self, err := CKA(x, x)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "CKA(X,X)", self.Linear.Value, 1, 1e-12)
	near(t, "debiased CKA(X,X)", self.Debiased.Value, 1, 1e-12)
	turned, _ := CKA(x, moved(x, 3, 2))
	near(t, "CKA of the turned", turned.Linear.Value, 1, rounding)
	near(t, "debiased CKA of the turned", turned.Debiased.Value, 1, rounding)
	xy, _ := CKA(x, y)
	yx, _ := CKA(y, x)
	if math.Abs(xy.Linear.Value-yx.Linear.Value) > 1e-12 {
		t.Error("CKA is not symmetric")
	}
}

// The definition by (n,n) kernels, against the form by products.
func TestDebiasedCKAByItsDefinition(t *testing.T) {
	x, y := normal(3, 9, 4), normal(4, 9, 3)
	a, b := newMatrix(x), newMatrix(y)
	h := func(u, v dense.Matrix) float64 {
		n := u.Rows
		trace, left, right, both := 0.0, 0.0, 0.0, 0.0
		for i := range n {
			rowK, rowL := 0.0, 0.0
			for j := range n {
				if i != j {
					k, l := dense.Dot(u.Row(i), u.Row(j)), dense.Dot(v.Row(i), v.Row(j))
					trace, rowK, rowL = trace+k*l, rowK+k, rowL+l
				}
			}
			left, right, both = left+rowK, right+rowL, both+rowK*rowL
		}
		m := float64(n)
		return trace + left*right/((m-1)*(m-2)) - 2/(m-2)*both
	}
	got, err := CKA(x, y)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "debiased CKA", got.Debiased.Value, h(a, b)/math.Sqrt(h(a, a)*h(b, b)), 1e-12)
}

// Of independent states debiased CKA has mean 0 and standard deviation
// √(2/(n(n−3))); the mean of linear CKA is its chance. Limits are four standard
// errors; the standard error of a deviation is 1/√(2·draws) of it, and few
// coordinates add some.
func TestCKAOfStrangers(t *testing.T) {
	const draws, n = 200, 24
	mean, squares, linear, chance := 0.0, 0.0, 0.0, 0.0
	for i := range uint64(draws) {
		a, err := CKA(normal(10+2*i, n, 30), normal(11+2*i, n, 40))
		if err != nil {
			t.Fatal(err)
		}
		v := a.Debiased.Value
		mean, squares = mean+v/draws, squares+v*v/draws
		linear, chance = linear+a.Linear.Value/draws, chance+a.Linear.Chance/draws
	}
	deviation := math.Sqrt(2.0 / (n * (n - 3)))
	near(t, "mean", mean, 0, 4*deviation/math.Sqrt(draws))
	near(t, "deviation", math.Sqrt(squares), deviation, 4*deviation/math.Sqrt(2*draws))
	near(t, "linear", linear, chance, 4*deviation/math.Sqrt(draws))
}

func TestNeuronLaws(t *testing.T) {
	x := normal(5, 200, 16)
	self, err := Neurons(x, x)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "correlation with itself", self.Value, 1, 1e-12)
	other, _ := Neurons(x, rolled(x))
	near(t, "correlation with the permuted", other.Value, 0, 4/math.Sqrt(200*16))
	// The mean over all cyclic shifts is the mean over all pairs of columns.
	y, total := x, 0.0
	for range 16 {
		m, _ := Neurons(x, y)
		total += m.Value / 16
		y = rolled(y)
	}
	near(t, "mean over shifts", total, self.Chance, 1e-12)
}

func TestSubspaceLaws(t *testing.T) {
	x := normal(6, 50, 12)
	self, err := Subspaces(x, x, 3)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "overlap with itself", self.Value, 1, 1e-12)
	near(t, "chance", self.Chance, 0.25, 0)
	mean := 0.0
	for i := range uint64(100) {
		m, err := Subspaces(normal(700+2*i, 50, 12), normal(701+2*i, 50, 12), 3)
		if err != nil {
			t.Fatal(err)
		}
		mean += m.Value / 100
	}
	near(t, "mean overlap of strangers", mean, 0.25, 0.05) // a deviation near 0.11, over ten
}

func TestRetrievalLaws(t *testing.T) {
	x := normal(8, 30, 20)
	self, err := Retrieval(x, x)
	if err != nil {
		t.Fatal(err)
	}
	if self.Cosine.Value != 1 || self.Centred.Value != 1 || self.CSLS.Value != 1 {
		t.Errorf("states do not find themselves: %+v", self)
	}
	// A common offset on one side hides what centring finds again.
	shifted := x.Clone()
	for i := range shifted.Data {
		shifted.Data[i] += 50
	}
	far, _ := Retrieval(x, shifted)
	if far.Centred.Value != 1 {
		t.Errorf("centring finds %g", far.Centred.Value)
	}
}

func set(t *testing.T, values ...tensor.Tensor) *tensor.Set {
	t.Helper()
	s := new(tensor.Set)
	for i, v := range values {
		if err := s.Add(string(rune('a'+i)), v); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func TestCosineLaws(t *testing.T) {
	gains := tensor.Tensor{Shape: []int{3}, Data: []float32{1.1, 0.9, 1.2}}
	other := tensor.Tensor{Shape: []int{3}, Data: []float32{0.9, 1.1, 0.8}}
	w := normal(9, 4, 6)
	minus := w.Clone()
	for i := range minus.Data {
		minus.Data[i] *= -2
	}
	a, b := set(t, w, gains), set(t, minus, other)
	got, err := Cosine(a, b, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "cosine with the opposite", got.Global.Value, -1, 1e-12)
	near(t, "cosine of opposite gains", got.Tensors[1].Value, -1, rounding)
	self, _ := Cosine(a, a, b, b)
	near(t, "cosine of one task vector", self.Global.Value, 1, 1e-12)
}

func TestSignConflict(t *testing.T) {
	row := func(x ...float32) *tensor.Set {
		return set(t, tensor.Tensor{Shape: []int{1, len(x)}, Data: x})
	}
	got, err := SignConflict(nil, row(1, 1, -1, 0), row(2, -1, -3, -1))
	if err != nil {
		t.Fatal(err)
	}
	near(t, "conflict", got.Global.Value, 0.25, 0)
	strangers, _ := SignConflict(nil, set(t, normal(20, 100, 100)), set(t, normal(21, 100, 100)), set(t, normal(22, 100, 100)))
	near(t, "conflict of three strangers", strangers.Global.Value, 0.75, 4*math.Sqrt(0.75*0.25)/100)
	near(t, "chance", strangers.Global.Chance, 0.75, 0.01)
}

func TestErrors(t *testing.T) {
	x, short, narrow := normal(1, 8, 4), normal(1, 7, 4), normal(1, 8, 3)
	_, cka := CKA(x, short)
	_, few := CKA(normal(1, 3, 4), normal(1, 3, 4))
	_, neurons := Neurons(x, narrow)
	_, retrieval := Retrieval(x, narrow)
	_, space := Subspaces(x, x, 5)
	broken := x.Clone()
	broken.Data[0] = float32(math.NaN())
	_, nan := Subspaces(broken, x, 2)
	for i, err := range []error{cka, few, neurons, retrieval, space, nan} {
		if !errors.Is(err, ErrStates) {
			t.Errorf("case %d: %v", i, err)
		}
	}
	if _, err := SignConflict(nil, set(t, x)); !errors.Is(err, ErrModels) {
		t.Error(err)
	}
	if _, err := Cosine(set(t, x), set(t, narrow), nil, nil); !errors.Is(err, tensor.ErrShape) {
		t.Error(err)
	}
}

// TestBits pins the bits of every measure.
func TestBits(t *testing.T) {
	h := uint64(14695981039346656037)
	add := func(values ...float64) {
		for _, v := range values {
			h = (h ^ math.Float64bits(v)) * 1099511628211
		}
	}
	x, y := normal(31, 33, 9), normal(32, 33, 9)
	a, err1 := CKA(x, y)
	n, err2 := Neurons(x, y)
	r, err3 := Retrieval(x, y)
	c, err4 := Cosine(set(t, x), set(t, y), nil, nil)
	s, err5 := SignConflict(nil, set(t, x), set(t, y))
	u, err6 := Subspaces(x, y, 3)
	if err := errors.Join(err1, err2, err3, err4, err5, err6); err != nil {
		t.Fatal(err)
	}
	for _, m := range []Measured{a.Linear, a.Debiased, n, r.Cosine, r.Centred, r.CSLS, c.Global, s.Global, u} {
		add(m.Value, m.Chance)
	}
	const want, overlap = 0x503b7a758988a21f, 0.3849928548595088 // the latter as gonum finds it
	if h != want {
		t.Errorf("the bits hash to %#x, want %#x", h, uint64(want))
	}
	near(t, "overlap", u.Value, overlap, 1e-9)
}
