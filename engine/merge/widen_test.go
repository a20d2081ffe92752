package merge

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"confusio/engine/checkpoint"
	"confusio/engine/method"
	"confusio/engine/tensor"
)

// widenCase is one merge that the authors' code has made; see testdata/widen/make.py.
type widenCase struct {
	Set          string
	Models       int
	AboveAverage float64 `json:"above_average"`
	Calibration  float64
}

// widenGolden reads the golden merges: their sets and cases.
func widenGolden(t *testing.T) (*tensor.Set, []widenCase) {
	t.Helper()
	data, err := os.ReadFile("testdata/widen/golden.safetensors")
	if err != nil {
		t.Fatal(err)
	}
	f, err := checkpoint.DecodeAny(data)
	if err != nil {
		t.Fatal(err)
	}
	var cases []widenCase
	data, err = os.ReadFile("testdata/widen/cases.json")
	if err == nil {
		err = json.Unmarshal(data, &cases)
	}
	if err != nil {
		t.Fatal(err)
	}
	return f.Weights, cases
}

// part returns the tensors of a golden file below a name.
func part(t *testing.T, all *tensor.Set, prefix string) *tensor.Set {
	t.Helper()
	var s tensor.Set
	for name, x := range all.All() {
		if rest, found := strings.CutPrefix(name, prefix+"/"); found {
			if err := s.Add(rest, x); err != nil {
				t.Fatal(err)
			}
		}
	}
	return &s
}

// widened is the merge of models, of which the first is the base.
func widened(t *testing.T, above, calibration float64, sets ...*tensor.Set) *tensor.Set {
	t.Helper()
	m, err := Lookup("widen")
	if err != nil {
		t.Fatal(err)
	}
	in := Input{Base: sets[0], Settings: method.Settings{Knobs: map[string]float64{"above_average": above, "calibration": calibration}}}
	for _, s := range sets[1:] {
		in.Models = append(in.Models, Model{Weights: s})
	}
	out, err := m.Merge(in)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestWidenIsTheAuthors(t *testing.T) {
	golden, cases := widenGolden(t)
	worst := 0.0
	for i, c := range cases {
		var sets []*tensor.Set
		for n := range c.Models + 1 {
			sets = append(sets, part(t, golden, fmt.Sprintf("%s/%d", c.Set, n)))
		}
		got := widened(t, c.AboveAverage, c.Calibration, sets...)
		want := part(t, golden, fmt.Sprintf("case%d", i))
		if want.Len() != 6 {
			t.Fatalf("case %d has %d tensors", i, want.Len())
		}
		for name, x := range want.All() {
			y, _ := got.Get(name)
			off, largest := 0.0, 0.0
			for j, v := range x.Data {
				off = max(off, math.Abs(float64(v)-float64(y.Data[j])))
				largest = max(largest, math.Abs(float64(v)))
			}
			if off /= largest; off > parityTolerance {
				t.Errorf("case %d, %+v, %s: differs by %.2g of the largest element", i, c, name, off)
			}
			worst = max(worst, off)
		}
	}
	t.Logf("%d merges, largest deviation %.2g of the largest element", len(cases), worst)
}

// Laws: where nothing is above average, and where everything weighs the same, the scores of
// each vector sum to one, so that a model merged with itself is that model; where everything
// is above a limit of less than nothing, c weighs every change, as task arithmetic does.
func TestWidenBetweenItsEnds(t *testing.T) {
	base, a, b := fresh(t, 1), fresh(t, 2), fresh(t, 3)
	for _, calibration := range []float64{0, 0.3, 4} {
		same(t, "a model with itself", widened(t, 1e6, calibration, base, a, a, a), a)
	}
	same(t, "with the base alone", widened(t, 1, 1, base, base, base), base)
	all := widened(t, 0, 0.5, base, a, b)
	matrix, _ := all.Get("matrix")
	x, _ := base.Get("matrix")
	y, _ := a.Get("matrix")
	z, _ := b.Get("matrix")
	ranked := 0
	for j, v := range matrix.Data { // all but the vectors of rank 0, which are not above 0
		want := float32(float64(x.Data[j]) + 0.5*(float64(y.Data[j])-float64(x.Data[j])) + 0.5*(float64(z.Data[j])-float64(x.Data[j])))
		if math.Abs(float64(v-want)) < 1e-6 {
			ranked++
		}
	}
	if ranked < 5*4 || ranked == len(matrix.Data) {
		t.Errorf("%d of %d elements are those of task arithmetic", ranked, len(matrix.Data))
	}
}

// same fails unless two Sets agree to rounding.
func same(t *testing.T, what string, got, want *tensor.Set) {
	t.Helper()
	for name, x := range want.All() {
		y, _ := got.Get(name)
		for j, v := range x.Data {
			if math.Abs(float64(v)-float64(y.Data[j])) > 1e-6 {
				t.Fatalf("%s: %s[%d] is %g, want %g", what, name, j, y.Data[j], v)
			}
		}
	}
}

// The vectors of the table of tokens are its rows: what the method does to a table it
// does to the transposed matrix of another name.
func TestWidenReadsTokensByRow(t *testing.T) {
	const rows, cols = 11, 4
	var tables, matrices []*tensor.Set
	for n := range 3 {
		source := fresh(t, uint64(20+n))
		m, _ := source.Get("matrix")
		table, turned := tensor.New(rows, cols), tensor.New(cols, rows)
		for i := range rows * cols {
			v := m.Data[i%len(m.Data)] * float32(1+i/len(m.Data))
			table.Data[i], turned.Data[i%cols*rows+i/cols] = v, v
		}
		for _, c := range []struct {
			to   *[]*tensor.Set
			name string
			x    tensor.Tensor
		}{{&tables, tokenTable, table}, {&matrices, "w", turned}} {
			var s tensor.Set
			if err := s.Add(c.name, c.x); err != nil {
				t.Fatal(err)
			}
			*c.to = append(*c.to, &s)
		}
	}
	x, _ := widened(t, 1, 1, tables...).Get(tokenTable)
	y, _ := widened(t, 1, 1, matrices...).Get("w")
	turned := make([]float32, len(x.Data))
	for i, v := range x.Data {
		turned[i%cols*rows+i/cols] = v
	}
	if !slices.Equal(turned, y.Data) {
		t.Error("the rows of the table are not merged as columns are")
	}
}

// A vector of zeros has no direction: where the authors' code divides by zero it counts as
// not turned, and nothing is undefined.
func TestWidenOfVectorsWithoutDirection(t *testing.T) {
	base, a := fresh(t, 1), fresh(t, 2)
	for _, s := range []*tensor.Set{base, a} {
		x, _ := s.Get("matrix")
		for i := range 5 {
			x.Data[i*8+3] = 0
		}
	}
	x, _ := a.Get("matrix")
	x.Data[3] = 2
	for name, y := range widened(t, 1, 1, base, a, fresh(t, 3)).All() {
		for _, v := range y.Data {
			if v != v {
				t.Fatalf("%s has a number that is none", name)
			}
		}
	}
}
