package merge

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"confusio/engine/checkpoint"
	"confusio/engine/method"
	"confusio/engine/tensor"
)

// parityCase is one merge that mergekit has made; see testdata/parity/make.py.
type parityCase struct {
	Method   string
	Set      string
	Models   int
	Base     any // true, false, or "first": the first model is mergekit's base
	Weights  []float64
	Settings map[string]any
	Errors   map[string]string // of mergekit, by tensor
}

// parityTolerance is the largest difference allowed, as a share of the largest
// element of the result: mergekit sums in float32, with 24 bits.
const parityTolerance = 1e-6

// knownDifferences lists, by method, set and tensor, where we do not follow
// mergekit and why. Our own results there are cases of the other tests.
var knownDifferences = map[string]string{
	"multislerp/edge/zeros": "mergekit stops where all tensors are zero; their merge is zero",
	"nuslerp/edge/opposite": "mergekit divides by the rounding error of sin π; we take the chord",
	"karcher/edge/opposite": "mergekit's direction between opposite models is that of a rounding error",
	"karcher/edge/wide":     "mergekit's float32 cosines cannot tell angles below 3e-4 from 0",
	"della/two/one":         "mergekit divides 0 by 0 for rows of one element, and drops them",
	"della/ten/one":         "the same",
	"della_linear/two/one":  "the same",
	"della_linear/ten/one":  "the same",

	// Of elements of one magnitude we keep the first, mergekit those that
	// torch.topk or torch.argsort put in front; TestDifferencesAreTies and
	// TestDifferencesOfRescalingAreTies show that nothing else differs. Of the 418,176
	// weights of an expert of bits 2, in float16, this concerns 10 to 66, before they are rescaled;
	// see testdata/parity/real.py.
	"ties/tied/grid":             "among equal magnitudes at the cut mergekit keeps others",
	"breadcrumbs/tied/grid":      "the same",
	"breadcrumbs_ties/tied/grid": "the same",
	"sce/tied/grid":              "the same, of equal variances",
	"della/tied/grid":            "mergekit ranks equal magnitudes in another order",
	"della_linear/tied/grid":     "the same",

	// Where 0.6·τ₁ and 0.4·τ₂ are opposite the election is a draw, which the
	// rounding of 0.6 and 0.4 decides: mergekit's in float32, ours in float64.
	"ties/drawn/grid":             "the rounding of a draw elects the other sign",
	"dare_ties/drawn/grid":        "the same",
	"breadcrumbs_ties/drawn/grid": "the same",
	"della/drawn/grid":            "the same",
}

func TestParityWithMergekit(t *testing.T) {
	covered, differ := map[string]bool{}, map[string]bool{}
	worst, merges := 0.0, 0
	for _, files := range [][2]string{{"golden.safetensors", "cases.json"}, {"tied.safetensors", "tied.json"}} {
		golden, cases := readParity(t, files[0], files[1])
		merges += len(cases)
		for i, c := range cases {
			covered[c.Method] = true
			for name, d := range deviations(c.merge(t, golden), golden, i) {
				switch key := c.Method + "/" + c.Set + "/" + name; {
				case d <= parityTolerance:
					worst = max(worst, d)
				case knownDifferences[key] != "":
					differ[key] = true
				default:
					t.Errorf("case %d, %s: differs by %.2g of the largest element (settings %v, weights %v) %s",
						i, key, d, c.Settings, c.Weights, c.Errors[name])
				}
			}
		}
	}
	for key := range knownDifferences {
		if !differ[key] {
			t.Errorf("%s is listed as a difference, and is none", key)
		}
	}
	for m := range All() {
		if covered[m.Name] == m.BeyondMergekit {
			t.Errorf("%s: mergekit lacks it: %v; it has golden merges of mergekit: %v", m.Name, m.BeyondMergekit, covered[m.Name])
		}
	}
	t.Logf("%d merges, largest deviation %.2g of the largest element", merges, worst)
}

// readParity reads golden merges and what they are of.
func readParity(t *testing.T, weights, table string) (*tensor.Set, []parityCase) {
	t.Helper()
	golden := read(t, weights, func(data []byte) (*tensor.Set, error) {
		f, err := checkpoint.DecodeAny(data)
		return f.Weights, err
	})
	return golden, read(t, table, func(data []byte) (all []parityCase, err error) {
		return all, json.Unmarshal(data, &all)
	})
}

func read[T any](t *testing.T, name string, decode func([]byte) (T, error)) T {
	t.Helper()
	data, err := os.ReadFile("testdata/parity/" + name)
	if err != nil {
		t.Fatal(err)
	}
	value, err := decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// deviations returns the largest difference of every tensor of our result from
// mergekit's as a share of mergekit's largest element; infinite where mergekit has
// no result.
func deviations(ours, golden *tensor.Set, number int) map[string]float64 {
	all := map[string]float64{}
	for name, x := range ours.All() {
		want, ok := golden.Get(fmt.Sprintf("out/%d/%s", number, name))
		if !ok {
			all[name] = math.Inf(1)
			continue
		}
		largest, d := math.SmallestNonzeroFloat64, 0.0
		for j, v := range want.Data {
			largest = max(largest, math.Abs(float64(v)))
			d = max(d, math.Abs(float64(x.Data[j])-float64(v))) // NaN wins
		}
		all[name] = d / largest
	}
	return all
}

// merge makes the merge of the case with our engine and mergekit's draws.
func (c parityCase) merge(t *testing.T, golden *tensor.Set) *tensor.Set {
	t.Helper()
	return c.mergeBy(t, golden, func(name string, model, j int) float64 { return c.draw(golden, name, model, j) })
}

// draw is the random number of one element of one model.
func (c parityCase) draw(golden *tensor.Set, name string, model, j int) float64 {
	return ofModel(golden, fmt.Sprintf("draw/%s/%s", c.Set, name), model, j)
}

// ofModel reads one element of a golden tensor that has a part for each model.
func ofModel(golden *tensor.Set, name string, model, j int) float64 {
	x, _ := golden.Get(name)
	return float64(x.Data[model*len(x.Data)/x.Shape[0]+j])
}

// mergeBy makes the merge of the case with our engine and other draws.
func (c parityCase) mergeBy(t *testing.T, golden *tensor.Set, by draws) *tensor.Set {
	t.Helper()
	out, err := c.attempt(t, golden, by)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// attempt makes a merge that may be refused.
func (c parityCase) attempt(t *testing.T, golden *tensor.Set, by draws) (*tensor.Set, error) {
	t.Helper()
	m, err := Lookup(c.Method)
	if err != nil {
		t.Fatal(err)
	}
	in := Input{Settings: method.Settings{Knobs: c.knobs()}}
	for i := range c.Models {
		model := Model{Weights: c.part(t, golden, fmt.Sprintf("model%d", i)), Weight: 1}
		if c.Weights != nil {
			model.Weight = c.Weights[i]
		}
		in.Models = append(in.Models, model)
	}
	if c.Base == true {
		in.Base = c.part(t, golden, "base")
	}
	out := in.Models[0].Weights.ZeroLike()
	return out, m.into(out, in, by)
}

// part returns one model of the case's set.
func (c parityCase) part(t *testing.T, golden *tensor.Set, model string) *tensor.Set {
	t.Helper()
	var s tensor.Set
	for name, x := range golden.All() {
		if short, ok := strings.CutPrefix(name, fmt.Sprintf("in/%s/%s/", c.Set, model)); ok {
			if err := s.Add(short, x); err != nil {
				t.Fatal(err)
			}
		}
	}
	return &s
}

// knobs translates mergekit's settings.
func (c parityCase) knobs() map[string]float64 {
	knobs := map[string]float64{}
	for name, value := range c.Settings {
		switch v := value.(type) {
		case float64:
			knobs[name] = v
		case bool:
			knobs[name] = 0
			if v {
				knobs[name] = 1
			}
		}
	}
	if flat, ok := knobs["nuslerp_flatten"]; ok && flat == 0 {
		knobs["vectors"] = method.EachRow
		if knobs["nuslerp_row_wise"] == 1 { // along the first axis, whatever its name says
			knobs["vectors"] = method.EachColumn
		}
	}
	delete(knobs, "nuslerp_flatten")
	delete(knobs, "nuslerp_row_wise")
	return knobs
}
