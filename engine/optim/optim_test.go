package optim

import (
	"errors"
	"math"
	"testing"

	"confusio/engine/random"
)

func noise(n int, seed uint64) []float32 {
	key := random.Key{Seed: seed, Purpose: random.Noise}
	out := make([]float32, n)
	for i := range out {
		out[i] = float32(key.Normal(uint64(i)))
	}
	return out
}

// AdamW in float64, one number at a time, with the clipping done first. The
// tolerance is a few roundings of float32 per step, on weights of size one.
func TestStepAgainstReference(t *testing.T) {
	const n, matrices, rate = 37, 21, 0.01
	s := Settings{Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, WeightDecay: 0.1, Clip: 1}
	o, err := New(Arena{Size: n, Matrices: matrices}, s)
	if err != nil {
		t.Fatal(err)
	}
	w := noise(n, 1)
	want, m, v := make([]float64, n), make([]float64, n), make([]float64, n)
	for i, x := range w {
		want[i] = float64(x)
	}
	for step := range 20 {
		g := noise(n, uint64(step+2))
		norm := Norm(g)
		stepped(t, o, w, g, step, rate, norm)
		for i := range want {
			decay := s.WeightDecay
			if i >= matrices {
				decay = 0
			}
			d := float64(g[i]) / norm // the norm of 37 normals is above 1
			m[i] = s.Beta1*m[i] + (1-s.Beta1)*d
			v[i] = s.Beta2*v[i] + (1-s.Beta2)*d*d
			mh := m[i] / (1 - math.Pow(s.Beta1, float64(step+1)))
			vh := v[i] / (1 - math.Pow(s.Beta2, float64(step+1)))
			want[i] -= rate * (mh/(math.Sqrt(vh)+s.Epsilon) + decay*want[i])
		}
	}
	for i, x := range w {
		if diff := math.Abs(float64(x) - want[i]); diff > 1e-5 {
			t.Errorf("weight %d is %g, reference %g", i, x, want[i])
		}
	}
}

func TestSmallGradientsAreNotClipped(t *testing.T) {
	move := func(clip float64) float32 {
		o, _ := New(Arena{Size: 1, Matrices: 1}, Settings{Beta1: 0.9, Beta2: 0.95, Epsilon: 1, Clip: clip})
		w := []float32{0}
		g := []float32{0.5}
		stepped(t, o, w, g, 0, 0.1, Norm(g))
		return w[0]
	}
	if move(1) != move(0) {
		t.Error("a gradient within the limit was changed")
	}
	if move(0.25) == move(0) {
		t.Error("a gradient beyond the limit was not changed")
	}
}

func TestNorm(t *testing.T) {
	g := noise(3*normBlock+5, 9)
	sum := 0.0
	for _, x := range g {
		sum += float64(x) * float64(x)
	}
	if got, want := Norm(g), math.Sqrt(sum); math.Abs(got-want) > 1e-6*want {
		t.Errorf("norm is %g, want %g", got, want)
	}
	if Norm(nil) != 0 {
		t.Error("an empty gradient has a norm")
	}
	g[7] = float32(math.NaN())
	if !math.IsNaN(Norm(g)) {
		t.Error("a NaN was lost")
	}
}

func TestScheduleShapes(t *testing.T) {
	for _, shape := range []Shape{Cosine, WSD, Constant} {
		s := Schedule{Shape: shape, Peak: 0.01, Floor: 0.1, Warmup: 10, Decay: 30, Steps: 100}
		if err := s.Validate(); err != nil {
			t.Fatal(err)
		}
		if got := s.Rate(0); math.Abs(got-0.001) > 1e-15 {
			t.Errorf("%s starts at %g", shape, got)
		}
		if got := s.Rate(9); got != s.Peak {
			t.Errorf("%s is at %g after its warm-up", shape, got)
		}
		for step := 10; step < 99; step++ {
			if s.Rate(step+1) > s.Rate(step) {
				t.Errorf("%s rises at step %d", shape, step)
			}
		}
		floor := s.Peak * s.Floor
		if shape == Constant {
			floor = s.Peak
		}
		if got := s.Rate(100); math.Abs(got-floor) > 1e-12 {
			t.Errorf("%s ends at %g, want %g", shape, got, floor)
		}
	}
	wsd := Schedule{Shape: WSD, Peak: 1, Floor: 0, Warmup: 0, Decay: 4, Steps: 10}
	for step, want := range map[int]float64{0: 1, 5: 1, 6: 0.75, 8: 0.25, 9: 0} {
		if got := wsd.Rate(step); math.Abs(got-want) > 1e-15 {
			t.Errorf("wsd at step %d is %g, want %g", step, got, want)
		}
	}
}

func TestErrors(t *testing.T) {
	good := Schedule{Shape: Cosine, Peak: 0.01, Steps: 10}
	for name, spoil := range map[string]func(*Schedule){
		"shape": func(s *Schedule) { s.Shape = "round" }, "peak": func(s *Schedule) { s.Peak = 0 },
		"NaN": func(s *Schedule) { s.Peak = math.NaN() }, "floor": func(s *Schedule) { s.Floor = 2 },
		"steps": func(s *Schedule) { s.Steps = 0 }, "warm-up": func(s *Schedule) { s.Warmup = 11 },
	} {
		s := good
		spoil(&s)
		if err := s.Validate(); !errors.Is(err, ErrSchedule) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	for _, s := range []Settings{{}, {Beta1: 1, Epsilon: 1}, {Epsilon: 1, WeightDecay: -1}, {Epsilon: 1, Clip: -1}, {Epsilon: 1, Muon: -1}} {
		if _, err := New(Arena{Size: 1, Matrices: 1}, s); !errors.Is(err, ErrSettings) {
			t.Errorf("%+v: got %v", s, err)
		}
	}
}
