package statistics

import (
	"encoding/json"
	"errors"
	"math"
	"os"
	"slices"
	"testing"

	"confusio/engine/random"
)

// golden is what scipy and numpy say (testdata/golden.py).
type golden struct {
	X, Y, Tied, P, Mean, Paired, Ratio, BCa, Holm, QAP []float64
	Rows, Square, Other, MaxT                          [][]float64
	SignFlip, Spearman, Slope, Crossing                float64
	Flipped                                            float64 `json:"signflip_paired"`
}

func load(t *testing.T) golden {
	t.Helper()
	data, err := os.ReadFile("testdata/golden.json")
	if err != nil {
		t.Fatal(err)
	}
	var g golden
	if err := json.Unmarshal(data, &g); err != nil {
		t.Fatal(err)
	}
	return g
}

// same fails unless both lists agree to a relative and absolute bound.
func same(t *testing.T, what string, got, want []float64, within float64) {
	t.Helper()
	if len(got) != len(want) || len(want) == 0 {
		t.Fatalf("%s: %d values, want %d", what, len(got), len(want))
	}
	for i := range got {
		if !(math.Abs(got[i]-want[i]) <= within*(1+math.Abs(want[i]))) {
			t.Errorf("%s: %v, want %v", what, got, want)
			return
		}
	}
}

func differences(a, b []float64) []float64 {
	d := make([]float64, len(a))
	for i := range a {
		d[i] = a[i] - b[i]
	}
	return d
}

func pairsOf(x, y [][]float64) []Pair {
	var pairs []Pair
	for a := range x {
		for b := range a {
			pairs = append(pairs, Pair{a, b, x[a][b], y[a][b]})
		}
	}
	return pairs
}

func must[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func TestAgainstScipy(t *testing.T) {
	g := load(t)
	estimate, number, list := must[Estimate](t), must[float64](t), must[[]float64](t)
	ends := func(e Estimate) []float64 { return []float64{e.Value, e.Low, e.High} }
	same(t, "mean", ends(estimate(MeanT(g.X, 0.95))), g.Mean, 1e-9)
	same(t, "paired", ends(estimate(MeanT(differences(g.X, g.Y), 0.9))), g.Paired, 1e-9)
	counts := make([]float64, len(g.Tied))
	for i := range counts {
		counts[i] = float64(i + 1)
	}
	same(t, "ratio", ends(estimate(Ratio(g.Tied, counts, 0.9))), g.Ratio, 1e-9)
	same(t, "sign flips", []float64{number(SignFlip(g.X)), number(SignFlip(differences(g.X, g.Y)))}, []float64{g.SignFlip, g.Flipped}, 0)
	same(t, "Holm", list(Holm(g.P)), g.Holm, 1e-12)
	same(t, "Spearman", []float64{number(Spearman(g.X, g.Tied))}, []float64{g.Spearman}, 1e-12)
	rho, p, err := QAP(pairsOf(g.Square, g.Other), len(g.Square), 1000, 1)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "QAP", []float64{rho, p}, g.QAP, 1e-12)
	limits := must[[]Estimate](t)(MaxT(g.Rows, 0.95))
	for i, want := range g.MaxT {
		same(t, "max t", []float64{limits[i].Low, limits[i].High}, want, 1e-9)
	}
	mean := func(x []float64) float64 { return sum(x) / float64(len(x)) }
	b := estimate(Bootstrap(g.X, mean, 0.95, 20000, 7)) // both are drawn: scipy's of 200,000
	same(t, "bootstrap", []float64{b.Low, b.High}, g.BCa, 4e-3)
	same(t, "slope", []float64{number(PerDoubling([]Point{{2, 0.4}, {3, 0.31}, {4, 0.3}, {6, 0.2}, {8, 0.22}, {10, 0.1}}))}, []float64{g.Slope}, 1e-9)
	same(t, "crossing", list(Crossings([]Point{{290, 0.68}, {387, 0.42}, {580, 0.05}}, 0.5)), []float64{g.Crossing}, 1e-9)
}

// Law: the order of seeds changes nothing, and a shift or a scale moves with the values.
func TestOrderAndScale(t *testing.T) {
	g := load(t)
	estimate := must[Estimate](t)
	turned := slices.Clone(g.X)
	slices.Reverse(turned)
	a, b := estimate(MeanT(g.X, 0.95)), estimate(MeanT(turned, 0.95))
	same(t, "turned", []float64{b.Value, b.Low, b.High}, []float64{a.Value, a.Low, a.High}, 1e-12)
	if must[float64](t)(SignFlip(turned)) != must[float64](t)(SignFlip(g.X)) {
		t.Error("sign flips see the order")
	}
	scaled := make([]float64, len(g.X))
	for i, v := range g.X {
		scaled[i] = 3*v + 2
	}
	c := estimate(MeanT(scaled, 0.95))
	same(t, "scaled", []float64{c.Low, c.High}, []float64{3*a.Low + 2, 3*a.High + 2}, 1e-12)
}

// Law: of samples of a known mean so many intervals hold it as the level says.
func TestCoverage(t *testing.T) {
	const trials, n = 600, 6
	held, all, small := 0, 0, 0
	for k := range trials {
		key := random.Key{Seed: uint64(k), Purpose: random.Noise}
		rows := make([][]float64, n)
		first := make([]float64, n)
		for i := range rows {
			for j := range 5 {
				rows[i] = append(rows[i], key.Normal(uint64(8*i+j)))
			}
			first[i] = rows[i][0]
		}
		if must[Estimate](t)(MeanT(first, 0.9)).Has(0) {
			held++
		}
		limits, together := must[[]Estimate](t)(MaxT(rows, 0.9)), true
		for _, e := range limits {
			together = together && e.Has(0)
		}
		if together {
			all++
		}
		if must[float64](t)(SignFlip(first)) <= 0.1 {
			small++
		}
	}
	for what, share := range map[string]float64{"t": float64(held) / trials, "max t": float64(all) / trials, "sign flips": 1 - float64(small)/trials} {
		if share < 0.86 || share > 0.95 {
			t.Errorf("%s: %.3f of the intervals at 0.9 hold what is true", what, share)
		}
	}
}

// Law: Holm never turns the order of two tests, lowers none, and is Bonferroni for the least.
func TestHolmKeepsTheOrder(t *testing.T) {
	p := []float64{0.2, 0.01, 0.01, 0.9, 0.049, 0}
	adjusted := must[[]float64](t)(Holm(p))
	for i := range p {
		if adjusted[i] < p[i] || adjusted[i] > 1 {
			t.Errorf("%g becomes %g", p[i], adjusted[i])
		}
		for j := range p {
			if p[i] < p[j] && adjusted[i] > adjusted[j] {
				t.Errorf("%g and %g become %g and %g", p[i], p[j], adjusted[i], adjusted[j])
			}
		}
	}
	if one := must[[]float64](t)(Holm([]float64{0.03})); one[0] != 0.03 {
		t.Errorf("a single test becomes %g", one[0])
	}
}

// The least p is that of one sign; a sample without spread is as far out as can be.
func TestSignFlipIsExact(t *testing.T) {
	for n, want := range map[int]float64{2: 0.5, 5: 1.0 / 16, 10: 1.0 / 512} {
		x := make([]float64, n)
		for i := range x {
			x[i] = 0.1 * float64(i+1)
		}
		if got := must[float64](t)(SignFlip(x)); got != want {
			t.Errorf("%d of one sign: %g, want %g", n, got, want)
		}
	}
	if got := must[float64](t)(SignFlip([]float64{1, -1, 1, -1})); got != 1 {
		t.Errorf("a mean of 0: %g", got)
	}
}

func TestQAPNamesModels(t *testing.T) {
	g := load(t)
	_, whole, err := QAP(pairsOf(g.Square, g.Other), 6, 720, 1)
	if err != nil {
		t.Fatal(err)
	}
	_, drawn, err := QAP(pairsOf(g.Square, g.Other), 6, 500, 1)
	if err != nil || math.Abs(whole-drawn) > 0.06 {
		t.Errorf("of 500 orders %g, of all %g, %v", drawn, whole, err)
	}
	if _, again, _ := QAP(pairsOf(g.Square, g.Other), 6, 500, 1); again != drawn {
		t.Error("the same seed draws others")
	}
}

// A curve may cross again or not at all; nothing is continued beyond its ends.
func TestCrossingsAreThoseThatWereMeasured(t *testing.T) {
	for name, c := range map[string]struct {
		points []Point
		want   []float64
	}{
		"falls": {[]Point{{1, 1}, {4, 0}}, []float64{2}}, "rises": {[]Point{{1, 0}, {100, 1}}, []float64{10}},
		"again": {[]Point{{1, 1}, {4, 0}, {16, 1}}, []float64{2, 8}}, "above": {[]Point{{1, 1}, {4, 0.6}}, nil},
		"on it": {[]Point{{1, 1}, {4, 0.5}, {8, 0}}, []float64{4}}, "touches": {[]Point{{1, 1}, {4, 0.5}, {8, 1}}, []float64{4}},
		"begins": {[]Point{{3, 0.5}, {8, 1}}, []float64{3}},
	} {
		got, err := Crossings(c.points, 0.5)
		if err != nil || len(got) != len(c.want) {
			t.Errorf("%s: %v, %v", name, got, err)
			continue
		}
		for i := range got {
			if math.Abs(got[i]-c.want[i]) > 1e-9 {
				t.Errorf("%s: %v, want %v", name, got, c.want)
			}
		}
	}
}

func TestCrossingOverSeeds(t *testing.T) {
	var seeds [][]Point
	for i := range 6 {
		at := 0.5 + 0.02*float64(i-3)
		seeds = append(seeds, []Point{{100, 0.9}, {200, at + 0.2}, {400, at - 0.2}, {800, 0}})
	}
	c, err := CrossingOver(seeds, 0.5, 0.95, 2000, 3)
	if err != nil || !(c.Low < c.Value && c.Value < c.High) || c.Low < 200 || c.High > 400 || c.Several || c.Missing != 0 {
		t.Errorf("%+v, %v", c, err)
	}
	again, _ := CrossingOver(seeds, 0.5, 0.95, 2000, 3)
	if again != c {
		t.Error("the same seed draws others")
	}
	for i := range seeds { // some curves end before they cross
		seeds[i] = seeds[i][:2]
		seeds[i][1].Value = 0.3 + 0.1*float64(i)
	}
	if c, err = CrossingOver(seeds[:5], 0.5, 0.9, 1000, 3); err != nil || c.Missing == 0 || !math.IsInf(c.High, 1) {
		t.Errorf("a curve that need not cross: %+v, %v", c, err)
	}
	if _, err := CrossingOver(seeds[4:], 0.5, 0.9, 1000, 3); !errors.Is(err, ErrFew) {
		t.Errorf("two seeds: %v", err)
	}
}

// By hand: differences that are the same for each seed have no interval.
func TestTwoByTwo(t *testing.T) {
	c := Cells{SameSame: []float64{0.9, 1.0, 1.1}, SameOther: []float64{0.1, 0.2, 0.3}, OtherSame: []float64{0, 0.1, 0.2}, OtherOther: []float64{0.05, 0.15, 0.25}}
	e, err := TwoByTwo(c, 0.95)
	if err != nil {
		t.Fatal(err)
	}
	for what, x := range map[string]struct {
		e    Estimate
		want float64
	}{
		"first at same": {e.FirstAtSame, 0.9}, "first at other": {e.FirstAtOther, 0.05}, "second at same": {e.SecondAtSame, 0.8},
		"second at other": {e.SecondAtOther, -0.05}, "interaction": {e.Interaction, 0.85},
	} {
		if math.Abs(x.e.Value-x.want) > 1e-12 || x.e.High-x.e.Low > 1e-9 {
			t.Errorf("%s: %+v, want %g", what, x.e, x.want)
		}
	}
	c.OtherSame = c.OtherSame[:2]
	if _, err := TwoByTwo(c, 0.95); !errors.Is(err, ErrShape) {
		t.Errorf("cells of two sizes: %v", err)
	}
}

func TestRefusals(t *testing.T) {
	nan := []float64{1, 2, math.NaN()}
	ones, many := []float64{1, 1, 1}, make([]float64, 21)
	square := [][]float64{{1}, {2}, {3}, {4}, {5}}
	of := func(err error, _ ...any) error { return err }
	second := func(_ any, err error) error { return err }
	third := func(_, _ any, err error) error { return of(err) }
	for name, c := range map[string]struct{ err, want error }{
		"one value": {second(MeanT([]float64{1}, 0.9)), ErrFew}, "no number": {second(MeanT(nan, 0.9)), ErrValue}, "no level": {second(MeanT(ones, 1)), ErrValue},
		"a ratio of 0": {second(Ratio([]float64{0, 1}, []float64{1, 1}, 0.9)), ErrValue}, "ratios of two sizes": {second(Ratio(ones, nan[:2], 0.9)), ErrShape},
		"too many signs": {second(SignFlip(many)), ErrValue}, "no tests": {second(Holm(nil)), ErrFew}, "p of 2": {second(Holm([]float64{2})), ErrValue},
		"few resamples": {second(Bootstrap(ones, sum, 0.9, 10, 1)), ErrFew}, "constant ranks": {second(Spearman(ones, []float64{1, 2, 3})), ErrValue},
		"three models": {third(QAP(nil, 3, 10, 1)), ErrFew}, "a pair lacks": {third(QAP([]Pair{{0, 1, 1, 1}}, 4, 10, 1)), ErrShape},
		"a pair twice": {third(QAP([]Pair{{0, 1, 1, 1}, {1, 0, 1, 1}}, 4, 10, 1)), ErrShape},
		"four seeds":   {second(MaxT(square[:4], 0.9)), ErrFew}, "a short row": {second(MaxT([][]float64{{1}, {2}, {3}, {4}, {}}, 0.9)), ErrShape},
		"one point": {second(Crossings([]Point{{1, 1}}, 0)), ErrFew}, "backwards": {second(Crossings([]Point{{2, 1}, {1, 2}}, 0)), ErrValue},
		"one place": {second(PerDoubling([]Point{{2, 1}, {2, 3}})), ErrFew}, "place 0": {second(PerDoubling([]Point{{0, 1}, {2, 3}})), ErrValue},
	} {
		if !errors.Is(c.err, c.want) {
			t.Errorf("%s: %v, want %v", name, c.err, c.want)
		}
	}
}
