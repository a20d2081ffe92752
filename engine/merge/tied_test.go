package merge

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"confusio/engine/tensor"
)

// Of elements of one magnitude at a cut, the first are kept.
func TestTheFirstOfEqualMagnitudesAreKept(t *testing.T) {
	x := []float32{1, -2, -1, 1, 2, -1, 1, -2}
	for _, c := range []struct {
		method string
		knobs  map[string]float64
		want   []float32
	}{
		{"ties", map[string]float64{"density": 0.5, "normalize": 0}, []float32{1, -2, 0, 0, 2, 0, 0, -2}},
		{"ties", map[string]float64{"density": 0.25, "normalize": 0}, []float32{0, -2, 0, 0, 2, 0, 0, 0}},
		// one of the largest goes, the first; and two of the smallest, the last
		{"breadcrumbs", map[string]float64{"density": 0.625, "gamma": 0.125}, []float32{1, 0, -1, 1, 2, 0, 0, -2}},
		{"breadcrumbs_ties", map[string]float64{"density": 0.625, "gamma": 0.125}, []float32{1, 0, -1, 1, 2, 0, 0, -2}},
	} {
		m, err := Lookup(c.method)
		if err != nil {
			t.Fatal(err)
		}
		out := merged(t, m, Input{Knobs: c.knobs, Base: one(t, "x", vector(make([]float32, len(x))...)),
			Models: []Model{{Weights: one(t, "x", vector(x...)), Weight: 1}}})
		if got, _ := out.Get("x"); !slices.Equal(got.Data, c.want) {
			t.Errorf("%s %v: %v, want %v", c.method, c.knobs, got.Data, c.want)
		}
	}
	sce, _ := Lookup("sce") // four positions vary, all as much; the first two stay
	out := merged(t, sce, Input{Knobs: map[string]float64{"select_topk": 0.5}, Base: one(t, "x", vector(0, 0, 0, 0)),
		Models: []Model{{Weights: one(t, "x", vector(3, 3, -3, 3)), Weight: 1}, {Weights: one(t, "x", vector(1, 1, -1, 1)), Weight: 1}}})
	if got, _ := out.Get("x"); got.Data[0] == 0 || got.Data[1] == 0 || got.Data[2] != 0 || got.Data[3] != 0 {
		t.Errorf("sce keeps %v", got.Data)
	}
}

// Law: where mergekit and we differ on models whose magnitudes repeat, an
// element is concerned whose fate hangs on the order of equal ones, of which both
// keep as many, or on an election that ends in a draw.
func TestDifferencesAreTies(t *testing.T) {
	golden, cases := readParity(t, "tied.safetensors", "tied.json")
	for i, c := range cases {
		theirs, ok := golden.Get(fmt.Sprintf("out/%d/grid", i))
		if !ok {
			t.Fatalf("case %d has no result", i)
		}
		ours, _ := c.merge(t, golden).Get("grid")
		tied := c.tied(t, golden)
		differ, kept := 0, [2]int{}
		for j, v := range theirs.Data {
			if v != 0 {
				kept[0]++
			}
			if ours.Data[j] != 0 {
				kept[1]++
			}
			if math.Abs(float64(v)-float64(ours.Data[j])) <= parityTolerance {
				continue
			}
			if differ++; !tied[j] {
				t.Errorf("case %d, %s: element %d differs, %v against %v of mergekit, and no tie explains it", i, c.Method, j, ours.Data[j], v)
			}
		}
		if c.Models == 1 && c.Settings["epsilon"] == nil && kept[0] != kept[1] {
			t.Errorf("case %d, %s: mergekit keeps %d elements, we %d", i, c.Method, kept[0], kept[1])
		}
		if differ == 0 {
			t.Errorf("case %d, %s: shows no difference", i, c.Method)
		}
		ties := 0
		for _, is := range tied {
			if is {
				ties++
			}
		}
		if ties > len(tied)/2 {
			t.Errorf("case %d, %s: %d of %d elements are tied, which proves little", i, c.Method, ties, len(tied))
		}
		t.Logf("%s of %d: %d of %d elements differ, %d are tied", c.Method, c.Models, differ, len(tied), ties)
	}
}

// tiedCols is the length of a row of the tied models.
const tiedCols = 40

// tied tells which elements are kept or dropped by the order among equal ones:
// those of the magnitude at a cut or, where the rate of keeping goes by rank,
// those whose draw lies between the rates of their smallest and largest rank. Of
// a set that has none of these it tells where the votes for both signs are equal.
func (c parityCase) tied(t *testing.T, golden *tensor.Set) []bool {
	t.Helper()
	knobs := c.knobs()
	var deltas [][]float64
	for i := range c.Models { // the base is zero
		x, _ := c.part(t, golden, fmt.Sprintf("model%d", i)).Get("grid")
		delta := make([]float64, len(x.Data))
		for j, v := range x.Data {
			delta[j] = float64(v)
		}
		deltas = append(deltas, delta)
	}
	n := len(deltas[0])
	all := make([]bool, n)
	mark := func(x []float64, k int) { // k are kept
		cut := cutAt(x, k)
		for j, v := range x {
			all[j] = all[j] || math.Abs(v) == cut.value
		}
	}
	if c.Set == "drawn" {
		return c.drawn(deltas)
	}
	switch c.Method {
	case "sce":
		variance := make([]float64, n)
		varying := 0
		for j := range variance {
			if d := deltas[0][j] - deltas[1][j]; d != 0 {
				variance[j] = d * d / 2
				varying++
			}
		}
		mark(variance, int(knobs["select_topk"]*float64(varying)))
		return all
	case "della", "della_linear":
		draws, _ := golden.Get("draw/tied/grid")
		for i, x := range deltas {
			for j, v := range x {
				smaller, equal := 0, 0
				for _, o := range x[j/tiedCols*tiedCols : (j/tiedCols+1)*tiedCols] {
					if math.Abs(o) < math.Abs(v) {
						smaller++
					} else if math.Abs(o) == math.Abs(v) {
						equal++
					}
				}
				rate := func(rank int) float64 {
					return knobs["density"] + knobs["epsilon"]*(2*float64(rank)/(tiedCols-1)-1)
				}
				u := float64(draws.Data[i*n+j])
				all[j] = all[j] || u >= rate(smaller)-1e-6 && u < rate(smaller+equal-1)+1e-6 // the rates of mergekit are float32
			}
		}
		return all
	}
	for _, x := range deltas {
		kept := int(knobs["density"] * float64(n))
		top := int(knobs["gamma"] * float64(n))
		mark(x, top)
		mark(x, top+kept)
	}
	return all
}

// drawn tells where the votes for both signs are equal, of models whose changes
// are sixteenths, with weights in tenths.
func (c parityCase) drawn(deltas [][]float64) []bool {
	all := make([]bool, len(deltas[0]))
	for j := range all {
		votes := 0.0
		for i, x := range deltas {
			votes += math.Round(10*c.Weights[i]) * 16 * x[j]
		}
		all[j] = votes == 0 && deltas[0][j] != 0
	}
	return all
}
