package merge

import (
	"errors"
	"math"
	"testing"

	"confusio/engine/method"
	"confusio/engine/tensor"
)

func one(t *testing.T, name string, x tensor.Tensor) *tensor.Set {
	t.Helper()
	s := new(tensor.Set)
	if err := s.Add(name, x); err != nil {
		t.Fatal(err)
	}
	return s
}

func vector(x ...float32) tensor.Tensor { return tensor.Tensor{Shape: []int{len(x)}, Data: x} }

// An element that only one model depends on is that model's; one that none
// does is the average.
func TestFisherGoesToWhoDepends(t *testing.T) {
	m, _ := Lookup("fisher")
	out := merged(t, m, Input{Models: []Model{
		{Weights: one(t, "x", vector(1, 1, 1, 1)), Weight: 1, Statistic: one(t, "x", vector(1e6, 0, 0, 3))},
		{Weights: one(t, "x", vector(5, 5, 5, 5)), Weight: 1, Statistic: one(t, "x", vector(0, 1e6, 0, 1))},
	}})
	got, _ := out.Get("x")
	for j, want := range []float64{1, 5, 3, 2} {
		if math.Abs(float64(got.Data[j])-want) > 1e-5 {
			t.Errorf("element %d is %g, want %g", j, got.Data[j], want)
		}
	}
}

// RegMean is the least squares of its comment: no other matrix near it has a
// smaller Σ ‖(W − W[i])·x‖² over the inputs of each model.
func TestRegMeanIsTheLeastSquares(t *testing.T) {
	m, _ := Lookup("regmean")
	in := Input{Settings: method.Settings{Knobs: map[string]float64{"alpha": 1}}}
	for i := range 3 {
		w, _ := fresh(t, uint64(i)).Get("matrix")
		in.Models = append(in.Models, Model{Weights: one(t, "matrix", w), Weight: 1, Statistic: one(t, "matrix", gram(8, uint64(i+40)))})
	}
	best, _ := merged(t, m, in).Get("matrix")
	cost := func(w []float32) float64 { // Σ tr((W−W[i])·G[i]·(W−W[i])ᵀ)
		sum := 0.0
		for _, model := range in.Models {
			own, _ := model.Weights.Get("matrix")
			g, _ := model.Statistic.Get("matrix")
			for r := range 5 {
				for a := range 8 {
					for b := range 8 {
						sum += float64(w[r*8+a]-own.Data[r*8+a]) * float64(g.Data[a*8+b]) * float64(w[r*8+b]-own.Data[r*8+b])
					}
				}
			}
		}
		return sum
	}
	least := cost(best.Data)
	for j := range best.Data {
		for _, step := range []float32{-0.01, 0.01} {
			other := append([]float32(nil), best.Data...)
			other[j] += step
			if cost(other) < least {
				t.Errorf("element %d moved by %g costs less", j, step)
			}
		}
	}
}

// Inputs of one kind in every model make RegMean the plain average.
func TestRegMeanOfEqualInputsIsTheAverage(t *testing.T) {
	m, _ := Lookup("regmean")
	linear, _ := Lookup("linear")
	in := provide(t, m, inputs(t, 3, nil))
	for i := range in.Models {
		in.Models[i].Statistic = in.Models[0].Statistic
	}
	want := Input{Models: in.Models}
	if d := distance(merged(t, m, in), merged(t, linear, want)); d > 1e-6 { // one rounding of elements below 4
		t.Errorf("differs by %g", d)
	}
}

func TestStatisticsThatDoNotFit(t *testing.T) {
	for _, name := range []string{"fisher", "regmean"} {
		m, _ := Lookup(name)
		for what, statistic := range map[string]*tensor.Set{
			"none":          nil,
			"another shape": one(t, "matrix", tensor.New(3, 3)),
		} {
			in := inputs(t, 2, nil)
			for i := range in.Models {
				in.Models[i].Statistic = statistic
			}
			if _, err := m.Merge(in); !errors.Is(err, ErrStatistic) {
				t.Errorf("%s, %s: %v", name, what, err)
			}
		}
	}
}
