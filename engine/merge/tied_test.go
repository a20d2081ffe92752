package merge

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"confusio/engine/method"
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
		out := merged(t, m, Input{Settings: method.Settings{Knobs: c.knobs}, Base: one(t, "x", vector(make([]float32, len(x))...)),
			Models: []Model{{Weights: one(t, "x", vector(x...)), Weight: 1}}})
		if got, _ := out.Get("x"); !slices.Equal(got.Data, c.want) {
			t.Errorf("%s %v: %v, want %v", c.method, c.knobs, got.Data, c.want)
		}
	}
	sce, _ := Lookup("sce") // four positions vary, all as much; the first two stay
	out := merged(t, sce, Input{Settings: method.Settings{Knobs: map[string]float64{"select_topk": 0.5}}, Base: one(t, "x", vector(0, 0, 0, 0)),
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
		if c.Settings["rescale"] == true { // all that is kept differs: the next test
			continue
		}
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

// Law: with della mergekit and we keep other elements only among tied ones. Where
// the sum of magnitudes is restored, each then has a factor of its own, so that all
// that both keep differs as well; with mergekit's masks in place of ours nothing does.
func TestDifferencesOfRescalingAreTies(t *testing.T) {
	golden, cases := readParity(t, "tied.safetensors", "tied.json")
	rescaled := map[string]bool{}
	for i, c := range cases {
		mask := fmt.Sprintf("mask/%d/grid", i)
		if _, ok := golden.Get(mask); !ok {
			continue
		}
		ours := c.merge(t, golden)
		flips, others, moved, most := c.rescaling(t, golden, ours, i)
		want := 0
		if c.Settings["rescale"] == true {
			rescaled[fmt.Sprint(c.Method, c.Models)] = true
			want = others
		}
		if flips == 0 || others == 0 || moved != want {
			t.Errorf("case %d, %s: masks of %d elements differ, and %d of %d others, want %d", i, c.Method, flips, moved, others, want)
		}
		if d := deviations(ours, golden, i)["grid"]; !(d > parityTolerance) {
			t.Errorf("case %d, %s: shows no difference", i, c.Method)
		}
		injected := c.mergeBy(t, golden, func(_ string, model, j int) float64 { // 0 is kept at any rate, 1 at none
			return 1 - ofModel(golden, mask, model, j)
		})
		d := deviations(injected, golden, i)["grid"]
		if !(d <= parityTolerance) {
			t.Errorf("case %d, %s: with mergekit's masks it differs by %.2g of the largest element", i, c.Method, d)
		}
		t.Logf("%s of %d, rescale %v: masks of %d elements differ, and %d of %d others by up to %.2g; with mergekit's masks none by more than %.2g",
			c.Method, c.Models, c.Settings["rescale"], flips, moved, others, most, d)
	}
	if len(rescaled) != 4 {
		t.Errorf("rescaled merges are %v; want della and della_linear, of one model and of two", rescaled)
	}
}

// rescaling counts the elements that the masks of a case tell apart, those that
// mergekit keeps besides, and how many of these differ from ours, by how much at most.
func (c parityCase) rescaling(t *testing.T, golden, ours *tensor.Set, number int) (flips, others, moved int, most float64) {
	t.Helper()
	flipped := c.flipped(t, golden, fmt.Sprintf("mask/%d/grid", number))
	grid, _ := ours.Get("grid")
	theirs, _ := golden.Get(fmt.Sprintf("out/%d/grid", number))
	for j, v := range theirs.Data {
		switch d := math.Abs(float64(grid.Data[j]) - float64(v)); {
		case flipped[j]:
			flips++
		case v != 0:
			if others++; d > parityTolerance {
				moved++
			}
			most = max(most, d)
		}
	}
	return flips, others, moved, most
}

// flipped tells which elements mergekit's mask of some model keeps and ours does
// not, or ours and not mergekit's, and fails where such an element is not tied.
func (c parityCase) flipped(t *testing.T, golden *tensor.Set, mask string) []bool {
	t.Helper()
	linear, err := Lookup("della_linear")
	if err != nil {
		t.Fatal(err)
	}
	knobs := c.knobs()
	theirs, _ := golden.Get(mask)
	flipped := make([]bool, len(theirs.Data)/c.Models)
	for model := range c.Models {
		in := Input{Base: c.part(t, golden, "base"), Settings: method.Settings{Knobs: map[string]float64{"density": knobs["density"], "epsilon": knobs["epsilon"], "rescale": 0}},
			Models: []Model{{Weights: c.part(t, golden, fmt.Sprintf("model%d", model)), Weight: 1}}}
		out := in.Base.ZeroLike()
		draw := func(j int) float64 { return c.draw(golden, "grid", model, j) }
		if err := linear.into(out, in, func(_ string, _, j int) float64 { return draw(j) }); err != nil {
			t.Fatal(err)
		}
		x, _ := in.Models[0].Weights.Get("grid") // the base is zero
		ours, _ := out.Get("grid")
		tied := tiedRates(x.Data, draw, knobs["density"], knobs["epsilon"])
		for j, v := range x.Data {
			if v == 0 || (ours.Data[j] != 0) == (ofModel(golden, mask, model, j) != 0) {
				continue
			}
			if flipped[j] = true; !tied[j] {
				t.Errorf("%s: of model %d one of us keeps element %d, and no tie explains it", mask, model, j)
			}
		}
	}
	return flipped
}

// tiedRates tells whose draw lies between the rates of the smallest and the largest
// rank among the elements of its magnitude in its row.
func tiedRates(x []float32, draw func(j int) float64, density, epsilon float64) []bool {
	all := make([]bool, len(x))
	rate := func(rank int) float64 {
		return density + epsilon*(2*float64(rank)/(tiedCols-1)-1)
	}
	size := func(v float32) float64 { return math.Abs(float64(v)) }
	for j, v := range x {
		smaller, equal := 0, 0
		for _, o := range x[j/tiedCols*tiedCols : (j/tiedCols+1)*tiedCols] {
			if size(o) < size(v) {
				smaller++
			} else if size(o) == size(v) {
				equal++
			}
		}
		u := draw(j)
		all[j] = u >= rate(smaller)-1e-6 && u < rate(smaller+equal-1)+1e-6 // the rates of mergekit are float32
	}
	return all
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
		for i := range c.Models {
			x, _ := c.part(t, golden, fmt.Sprintf("model%d", i)).Get("grid")
			draw := func(j int) float64 { return c.draw(golden, "grid", i, j) }
			for j, is := range tiedRates(x.Data, draw, knobs["density"], knobs["epsilon"]) {
				all[j] = all[j] || is
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
