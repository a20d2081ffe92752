package merge

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"confusio/engine/method"
	"confusio/engine/tensor"
)

// copyShape gives the vector of a set another shape of the same size.
func copyShape(t testing.TB, s *tensor.Set, shape []int) {
	t.Helper()
	v, _ := s.Get("v")
	var fresh tensor.Set
	if err := fresh.Add("v", tensor.Tensor{Shape: shape, Data: v.Data}); err != nil {
		t.Fatal(err)
	}
	*s = fresh
}

func TestSingleCases(t *testing.T) {
	if got := result(t, "passthrough", vectors(t, nil, []float32{1, -2}), map[string]float64{"scale": -0.5}); !slices.Equal(got, []float32{-0.5, 1}) {
		t.Errorf("passthrough: %v", got)
	}
	in := vectors(t, nil, []float32{0, 0, 2, 0, 1}, []float32{0.1, 1, 2, 0.05, 1.0000001})
	if got := result(t, "nearswap", in, map[string]float64{"t": 0.05}); !near(got, []float32{0.05, 0.05, 2, 0.05, 1.0000001}, 1e-7) {
		t.Errorf("nearswap: %v", got)
	}
}

func TestArceeFusionTakesWhatStandsOut(t *testing.T) {
	base := make([]float32, 8)
	other := []float32{0.03, -0.01, 0.02, 5, -0.05, 0.04, 0.07, 0.06}
	if got := result(t, "arcee_fusion", vectors(t, nil, base, other), nil); !slices.Equal(got, []float32{0, 0, 0, 5, 0, 0, 0, 0}) {
		t.Errorf("one outlier: %v", got)
	}
	// Rows of one element have no divergence: every score is 0, as is the limit.
	if got := result(t, "arcee_fusion", matrices(t, 8, nil, base, other), nil); !slices.Equal(got, other) {
		t.Errorf("rows of one element: %v", got)
	}
}

func TestBreadcrumbsCases(t *testing.T) {
	theta := []float32{3, -10, 1, 7, -5, 2, 9, -4, 8, 6}
	for _, c := range []struct {
		density, gamma float64
		least, most    float32 // magnitudes kept
	}{{1, 0, 1, 10}, {0.6, 0.1, 4, 9}, {0.8, 0.35, 1, 8}, {0.5, 0, 6, 10}, {1, 0.3, 1, 10}, {0, 0.1, 11, 0}} {
		want := make([]float32, len(theta))
		for j, v := range theta {
			if m := float32(math.Abs(float64(v))); m >= c.least && m <= c.most {
				want[j] = v
			}
		}
		for _, name := range []string{"breadcrumbs", "breadcrumbs_ties"} {
			got := result(t, name, vectors(t, make([]float32, 10), theta), map[string]float64{"density": c.density, "gamma": c.gamma})
			if !slices.Equal(got, want) {
				t.Errorf("%s, density %v, gamma %v: %v, want %v", name, c.density, c.gamma, got, want)
			}
		}
	}
}

// Small changes are dropped more often than large ones, at the rates of the
// formula, and dividing by the rate keeps the expectation.
func TestDellaKeepsByRank(t *testing.T) {
	const trials = 2000
	theta := []float32{0.1, -8, 3, 0.5, 2, -2, 2, 2} // the second row is all of one size: the first is rank 1
	rates := []float64{0.3, 0.7, 0.5 + 0.2/3, 0.5 - 0.2/3, 0.3, 0.5 - 0.2/3, 0.5 + 0.2/3, 0.7}
	in := matrices(t, 2, make([]float32, 8), theta)
	kept, sum := make([]float64, 8), make([]float64, 8)
	for seed := range uint64(trials) {
		in.Seed = seed
		for j, v := range result(t, "della_linear", in, map[string]float64{"density": 0.5, "epsilon": 0.2, "rescale": method.RescaleRate}) {
			sum[j] += float64(v)
			if v != 0 {
				kept[j]++
			}
		}
	}
	for j, p := range rates {
		deviation := math.Sqrt(p * (1 - p) / trials)
		if math.Abs(kept[j]/trials-p) > 5*deviation {
			t.Errorf("element %d is kept at the rate %v, not %v", j, kept[j]/trials, p)
		}
		if want := float64(theta[j]); math.Abs(sum[j]/trials-want) > 5*math.Abs(want)*deviation/p {
			t.Errorf("element %d has the mean %v, not %v", j, sum[j]/trials, want)
		}
	}
}

func TestDellaEdges(t *testing.T) {
	theta := []float32{1, 2, 3, 4}
	for seed := range uint64(50) {
		in := vectors(t, make([]float32, 4), theta)
		in.Seed = seed
		if got := result(t, "della_linear", in, map[string]float64{"density": 1, "epsilon": 0.5}); !slices.Equal(got, theta) {
			t.Fatalf("density 1 drops: %v", got)
		}
		if got := result(t, "della_linear", in, map[string]float64{"density": 0, "epsilon": 0.5}); !slices.Equal(got, make([]float32, 4)) {
			t.Fatalf("density 0 keeps: %v", got)
		}
		// 0.9 ± 0.15 ends above 1, 0.1 ± 0.15 below 0.
		if got := result(t, "della_linear", in, map[string]float64{"density": 0.9, "rescale": method.RescaleRate}); got[3] != 4 {
			t.Fatalf("a rate above 1 drops or shrinks: %v", got)
		}
		if got := result(t, "della_linear", in, map[string]float64{"density": 0.1}); got[0] != 0 {
			t.Fatalf("a rate below 0 keeps: %v", got)
		}
	}
	kept := 0
	for seed := range uint64(1000) {
		in := matrices(t, 4, make([]float32, 4), theta)
		in.Seed = seed
		for _, v := range result(t, "della_linear", in, map[string]float64{"density": 0.3, "rescale": method.RescaleNone}) {
			if v != 0 {
				kept++
			}
		}
	}
	if rate := float64(kept) / 4000; math.Abs(rate-0.3) > 5*math.Sqrt(0.21/4000) {
		t.Errorf("rows of one element are kept at the rate %v", rate)
	}
}

func TestModelStockCases(t *testing.T) {
	base := []float32{1, 1}
	for _, c := range []struct {
		name string
		a, b []float32 // task vectors
		want []float32 // change of the base
	}{
		{"agreement is the mean", []float32{2, 0}, []float32{4, 0}, []float32{3, 0}},
		{"right angles retreat to the base", []float32{2, 0}, []float32{0, 4}, []float32{0, 0}},
		{"60 degrees: two thirds", []float32{1, 0}, []float32{0.5, float32(math.Sqrt(0.75))}, []float32{0.5, float32(math.Sqrt(0.75) / 3)}},
		{"opposites stay", []float32{2, 0}, []float32{-2, 0}, []float32{0, 0}},
		{"a model at the base", []float32{2, 0}, []float32{0, 0}, []float32{0, 0}},
	} {
		plus := func(x []float32) []float32 { return []float32{base[0] + x[0], base[1] + x[1]} }
		if got := result(t, "model_stock", vectors(t, base, plus(c.a), plus(c.b)), nil); !near(got, plus(c.want), 1e-6) {
			t.Errorf("%s: %v, want %v", c.name, got, plus(c.want))
		}
	}
	in := matrices(t, 2, make([]float32, 4), []float32{2, 0, 1, 0}, []float32{4, 0, 0, 1})
	if got := result(t, "model_stock", in, map[string]float64{"filter_wise": 1}); !near(got, []float32{3, 0, 0, 0}, 1e-6) {
		t.Errorf("by rows: %v", got)
	}
}

func TestSCECases(t *testing.T) {
	zero := make([]float32, 4)
	in := vectors(t, zero, []float32{1, 0, 2, 0}, []float32{1, 0, -1, 0})
	if got := result(t, "sce", in, nil); !near(got, []float32{1, 0, 2, 0}, 1e-6) {
		t.Errorf("minority signs are erased: %v", got)
	}
	if got := result(t, "sce", in, map[string]float64{"select_topk": 0.5}); !slices.Equal(got, zero) {
		t.Errorf("half of the one position that varies is none: %v", got)
	}
	in = vectors(t, zero, []float32{3, 0, 1, 5}, []float32{1, 0, 0, 5})
	if got := result(t, "sce", in, map[string]float64{"select_topk": 0.5}); !near(got, []float32{3*0.9 + 1*0.1, 0, 0, 0}, 1e-6) {
		t.Errorf("the one of greatest variance, weighted by energy: %v", got)
	}
	// The vote is unweighted: 1.5 outvotes −1, though its model is the lighter.
	if got := result(t, "sce", vectors(t, zero[:2], []float32{10, -1}, []float32{0.1, 1.5}), nil); !near(got[1:], []float32{1.5}, 1e-6) {
		t.Errorf("the vote: %v", got)
	}
	tiny := []float32{1e-4, 3e-4, 0, 0}
	if got := result(t, "sce", vectors(t, zero, tiny, []float32{3e-4, 1e-4, 0, 0}), nil); !near(got, []float32{2e-4, 2e-4, 0, 0}, 1e-10) {
		t.Errorf("tiny changes weigh the same: %v", got)
	}
}

func TestRamCases(t *testing.T) {
	in := vectors(t, make([]float32, 4), []float32{1, 2, 0, 0.1}, []float32{3, 0, 0, 0.2})
	for _, c := range []struct {
		name  string
		knobs map[string]float64
		want  []float32
	}{
		{"ram", map[string]float64{"epsilon": 0.5}, []float32{2, 2, 0, 0}},
		{"ram", nil, []float32{2, 2, 0, 0.15}},
		{"ramplus_tl", map[string]float64{"epsilon": 0.5}, []float32{2, 2.04, 0, 0}},
		{"ramplus_tl", map[string]float64{"epsilon": 0.5, "r": 0.6, "alpha": 3}, []float32{2, 3.2, 0, 0}},
		{"ramplus_tl", map[string]float64{"epsilon": 0.5, "r": 0}, []float32{2, 2, 0, 0}},
	} {
		if got := result(t, c.name, in, c.knobs); !near(got, c.want, 1e-6) {
			t.Errorf("%s %v: %v, want %v", c.name, c.knobs, got, c.want)
		}
	}
	// A change at the threshold is none.
	if got := result(t, "ram", vectors(t, []float32{0}, []float32{0.5}), map[string]float64{"epsilon": 0.5}); got[0] != 0 {
		t.Errorf("%v", got)
	}
	if fmt.Sprint(result(t, "ramplus_tl", vectors(t, []float32{0, 0}, []float32{0, 4}), nil)) != "[0 4]" {
		t.Error("a model alone shares nothing, so nothing grows")
	}
}
