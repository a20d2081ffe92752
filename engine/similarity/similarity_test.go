package similarity

import (
	"errors"
	"math"
	"testing"

	"confusio/engine/random"
	"confusio/engine/tensor"
)

func normals(rows, cols int, seed uint64) tensor.Tensor {
	t := tensor.New(rows, cols)
	key := random.Key{Seed: seed, Purpose: random.Noise}
	for i := range t.Data {
		t.Data[i] = float32(key.Normal(uint64(i)))
	}
	return t
}

// turned returns c·x·Q + 1 for the turn of the first two coordinates by an
// angle, with the rest reversed.
func turned(x tensor.Tensor, c, angle float64) tensor.Tensor {
	n, p := x.Rows()
	out := tensor.New(n, p)
	sin, cos := math.Sincos(angle)
	for i := range n {
		row := x.Data[i*p : (i+1)*p]
		a, b := float64(row[0]), float64(row[1])
		out.Data[i*p], out.Data[i*p+1] = float32(c*(cos*a-sin*b)+1), float32(c*(sin*a+cos*b)+1)
		for j := 2; j < p; j++ {
			out.Data[i*p+j] = float32(c*float64(row[p+1-j]) + 1)
		}
	}
	return out
}

// near allows for float32 inputs: a few units of 2⁻²⁴ in sums of squares.
func near(t *testing.T, name string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) < 1e-5) {
		t.Errorf("%s is %g, want %g", name, got, want)
	}
}

func TestCKALaws(t *testing.T) {
	x := normals(40, 7, 1)
	for name, y := range map[string]tensor.Tensor{"itself": x, "a turn of it": turned(x, -2.5, 0.7)} {
		got, err := CKA(x, y)
		if err != nil {
			t.Fatal(err)
		}
		near(t, "linear CKA with "+name, got.Linear.Value, 1)
		near(t, "debiased CKA with "+name, got.Debiased.Value, 1)
	}
}

// The debiased form is the unbiased HSIC of its comment, computed naively from
// the (n,n) matrices.
func TestDebiasedAgainstItsDefinition(t *testing.T) {
	x, y := normals(12, 5, 2), normals(12, 4, 3)
	got, err := CKA(x, y)
	if err != nil {
		t.Fatal(err)
	}
	hsic := func(a, b [][]float64) float64 {
		n := float64(len(a))
		trace, sa, sb, cross := 0.0, 0.0, 0.0, 0.0
		for i := range a {
			ra, rb := 0.0, 0.0
			for j := range a {
				trace += a[i][j] * b[j][i]
				ra += a[i][j]
				rb += b[i][j]
			}
			sa += ra
			sb += rb
			cross += ra * rb
		}
		return (trace + sa*sb/((n-1)*(n-2)) - 2*cross/(n-2)) / (n * (n - 3))
	}
	gram := func(t tensor.Tensor) [][]float64 {
		n, p := t.Rows()
		out := make([][]float64, n)
		for i := range out {
			out[i] = make([]float64, n)
			for j := range n {
				for k := range p {
					if i != j {
						out[i][j] += float64(t.Data[i*p+k]) * float64(t.Data[j*p+k])
					}
				}
			}
		}
		return out
	}
	k, l := gram(x), gram(y)
	near(t, "debiased CKA", got.Debiased.Value, hsic(k, l)/math.Sqrt(hsic(k, k)*hsic(l, l)))
}

// Strangers: the linear form stands near its chance level, which is far above
// 0 for few rows, and the debiased one near 0. Over 200 pairs its mean lies
// within five standard errors of √(2/(n(n−3)))/√200.
func TestStrangers(t *testing.T) {
	const n, pairs = 20, 200
	linear, chance, debiased := 0.0, 0.0, 0.0
	for s := range uint64(pairs) {
		got, err := CKA(normals(n, 30, 2*s), normals(n, 30, 2*s+1))
		if err != nil {
			t.Fatal(err)
		}
		linear += got.Linear.Value / pairs
		chance += got.Linear.Chance / pairs
		debiased += got.Debiased.Value / pairs
	}
	if chance < 0.3 || math.Abs(linear-chance) > 0.02 {
		t.Errorf("linear CKA of strangers is %g, chance %g", linear, chance)
	}
	if limit := 5 * math.Sqrt(2.0/(n*(n-3))/pairs); math.Abs(debiased) > limit {
		t.Errorf("debiased CKA of strangers is %g, beyond %g", debiased, limit)
	}
}

// Units in other places are no likeness: CKA does not see it, Neurons does.
func TestNeuronsSeeTheBasis(t *testing.T) {
	x := normals(300, 8, 4)
	self, err := Neurons(x, x)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "a model with itself", self.Value, 1)
	moved := tensor.New(300, 8)
	for i := range 300 {
		for j := range 8 {
			moved.Data[i*8+(j+1)%8] = x.Data[i*8+j]
		}
	}
	other, _ := Neurons(x, moved)
	if math.Abs(other.Value) > 5/math.Sqrt(300*8) { // eight correlations of 300 pairs, five standard errors
		t.Errorf("with its units moved it is %g", other.Value)
	}
	cka, _ := CKA(x, moved)
	near(t, "CKA with units moved", cka.Linear.Value, 1)
	sum := 0.0
	for shift := range 8 {
		y := tensor.New(300, 8)
		for i := range 300 {
			for j := range 8 {
				y.Data[i*8+(j+shift)%8] = x.Data[i*8+j]
			}
		}
		m, _ := Neurons(x, y)
		sum += m.Value / 8
	}
	near(t, "chance", self.Chance, sum)
}

func TestSubspaces(t *testing.T) {
	x := normals(50, 9, 5)
	same, err := Subspaces(x, x, 3)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "a space with itself", same.Value, 1)
	near(t, "chance", same.Chance, 3.0/9)
	apart, beside := tensor.New(20, 6), tensor.New(20, 6)
	for i := range 20 { // two directions each, none shared
		apart.Data[6*i+i%2] = float32(i + 1)
		beside.Data[6*i+3+i%2] = float32(i + 1)
	}
	none, _ := Subspaces(apart, beside, 2)
	near(t, "spaces apart", none.Value, 0)
	all, _ := Subspaces(normals(30, 4, 6), normals(30, 4, 7), 4)
	near(t, "the whole space", all.Value, 1)
	if _, err := Subspaces(x, x, 10); !errors.Is(err, ErrStates) {
		t.Errorf("ten directions of nine: %v", err)
	}
	x.Data[3] = float32(math.NaN())
	if _, err := Subspaces(x, x, 2); !errors.Is(err, ErrStates) {
		t.Errorf("NaN: %v", err)
	}
}

func TestRetrieval(t *testing.T) {
	x := normals(30, 16, 8)
	cone := tensor.New(30, 16)
	for i := range cone.Data {
		cone.Data[i] = x.Data[i] + 20 // everything lies in one direction
	}
	found, err := Retrieval(x, cone)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "centred", found.Centred.Value, 1)
	near(t, "chance", found.CSLS.Chance, 1.0/30)
	self, _ := Retrieval(x, x)
	near(t, "itself", self.Cosine.Value, 1)
	near(t, "itself by CSLS", self.CSLS.Value, 1)
	strangers, _ := Retrieval(x, normals(30, 16, 9))
	if strangers.Cosine.Value > 0.2 { // 60 tries at 1/30: 12 hits are beyond 1 in 10⁶
		t.Errorf("strangers are found at %g", strangers.Cosine.Value)
	}
}

func weightSet(t *testing.T, matrix, gain []float32) *tensor.Set {
	t.Helper()
	s := new(tensor.Set)
	for name, x := range map[string]tensor.Tensor{"matrix": {Shape: []int{2, 2}, Data: matrix}} {
		if err := s.Add(name, x); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Add("gain", tensor.Tensor{Shape: []int{len(gain)}, Data: gain}); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestCosine(t *testing.T) {
	a := weightSet(t, []float32{3, 0, 4, 0}, []float32{1.5, 0.5})
	b := weightSet(t, []float32{0, 5, 5, 0}, []float32{0.5, 1.5})
	got, err := Cosine(a, b, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "matrices", got.Global.Value, 20/(5*math.Sqrt(50)))
	near(t, "gains about one", got.Tensors[1].Value, -1)
	tasks, _ := Cosine(a, b, weightSet(t, []float32{3, 0, 0, 0}, []float32{1, 1}), weightSet(t, []float32{0, 5, 0, 0}, []float32{1, 1}))
	near(t, "task vectors", tasks.Global.Value, 1)
	if _, err := Cosine(a, new(tensor.Set), nil, nil); !errors.Is(err, tensor.ErrMissing) {
		t.Errorf("another model: %v", err)
	}
}

func TestSignConflict(t *testing.T) {
	a := weightSet(t, []float32{1, -1, 0, 2}, []float32{2, 2})
	b := weightSet(t, []float32{-1, -1, 5, 3}, []float32{2, 0})
	got, err := SignConflict(nil, a, b)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "one of four", got.Global.Value, 0.25)
	near(t, "gains about one", got.Tensors[1].Value, 0.5)
	if _, err := SignConflict(nil, a); !errors.Is(err, ErrModels) {
		t.Errorf("one model: %v", err)
	}
	many := make([]*tensor.Set, 5)
	for i := range many {
		x := normals(100, 100, uint64(20+i))
		many[i] = new(tensor.Set)
		if err := many[i].Add("x", x); err != nil {
			t.Fatal(err)
		}
	}
	five, _ := SignConflict(nil, many...)
	if want := 1 - 1.0/16; math.Abs(five.Global.Chance-want) > 0.005 || math.Abs(five.Global.Value-want) > 0.02 { // 10⁴ positions: σ = 0.0024
		t.Errorf("five strangers: %+v, want %g", five.Global, want)
	}
}

func TestStatesThatDoNotBelongTogether(t *testing.T) {
	x := normals(5, 3, 1)
	for name, f := range map[string]func() error{
		"rows":            func() error { _, err := CKA(x, normals(6, 3, 2)); return err },
		"too few rows":    func() error { _, err := CKA(normals(3, 3, 1), normals(3, 3, 2)); return err },
		"units":           func() error { _, err := Neurons(x, normals(5, 4, 2)); return err },
		"retrieval":       func() error { _, err := Retrieval(x, normals(5, 4, 2)); return err },
		"other dimension": func() error { _, err := Subspaces(x, normals(5, 4, 2), 2); return err },
	} {
		if err := f(); !errors.Is(err, ErrStates) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
