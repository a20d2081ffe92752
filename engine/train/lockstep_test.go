package train

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"math"
	"slices"
	"testing"

	"confusio/engine/mixture"
	"confusio/engine/model"
)

// only reads one language of the corpus, with a data seed of its own.
func only(t testing.TB, language int, seed uint64) *mixture.Sampler {
	t.Helper()
	weights := []float64{0, 0}
	weights[language] = 1
	w, err := mixture.NewWeights(weights, 1)
	if err != nil {
		t.Fatal(err)
	}
	s := *options(t, 1).Sampler
	s.Weights, s.Seed = w, seed
	return &s
}

// experts are options for n models in lockstep, each with a language, text and fresh
// weights of its own.
func experts(t testing.TB, n, workers int, average func(int) bool) Options {
	t.Helper()
	o := options(t, workers)
	o.Optimiser.Muon, o.Average = 4, average
	for i := range n {
		p, err := model.Init(o.Params.Config, uint64(1+i), 0.1)
		if err != nil {
			t.Fatal(err)
		}
		o.Beside = append(o.Beside, Learner{p, only(t, i%2, uint64(2+i))})
	}
	o.Learner, o.Beside = o.Beside[0], o.Beside[1:]
	return o
}

func made(t testing.TB, o Options) *Trainer {
	t.Helper()
	tr, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

func each(n int) func(int) bool { return func(step int) bool { return step%n == 0 } }

// Law: models that are equal in all they are and read are the one model, however many
// there are and however often they are averaged: the mean of equal numbers is that number.
func TestEqualModelsInLockstepAreOne(t *testing.T) {
	for _, muon := range []float64{0, 4} {
		o := options(t, 1)
		o.Optimiser.Muon = muon
		one := made(t, o)
		steps(t, one, 12)
		for _, n := range []int{2, 3, 7} {
			for _, h := range []int{1, 5} {
				o := options(t, 2)
				o.Optimiser.Muon, o.Average = muon, each(h)
				for range n - 1 {
					o.Beside = append(o.Beside, Learner{o.Params.Clone(), o.Sampler})
				}
				tr := made(t, o)
				steps(t, tr, 12*n)
				for i, p := range tr.Models() {
					if !slices.Equal(p.Data, one.Params().Data) {
						t.Errorf("Muon at %g: %d models averaged every %d: model %d differs from the one alone", muon, n, h, i)
					}
				}
			}
		}
	}
}

// Law: without averaging, whoever trains beside a model changes no bit of it.
func TestModelsInLockstepTrainAsAlone(t *testing.T) {
	tr := made(t, experts(t, 3, 2, nil))
	steps(t, tr, 3*9)
	for i := range 3 {
		o := experts(t, 3, 1, nil)
		if i > 0 {
			o.Learner = o.Beside[i-1]
		}
		o.Beside = nil
		alone := made(t, o)
		steps(t, alone, 9)
		l := tr.learners[i]
		if !slices.Equal(l.Params.Data, alone.Params().Data) || !slices.Equal(l.first, alone.optim.M) || !slices.Equal(l.second, alone.optim.V) {
			t.Errorf("model %d differs from the one trained alone", i)
		}
	}
}

// After the steps named, all models have the mean of their weights and each its own
// moments; before them each has its own weights.
func TestAveraging(t *testing.T) {
	tr, apart := made(t, experts(t, 2, 1, each(4))), made(t, experts(t, 2, 1, nil))
	for turn := 1; turn <= 8; turn++ {
		steps(t, tr, 1)
		steps(t, apart, 1)
		a, b := tr.learners[0], tr.learners[1]
		equal := slices.Equal(a.Params.Data, b.Params.Data)
		if equal != (turn == 8) || slices.Equal(a.first, b.first) {
			t.Fatalf("after turn %d: weights equal %v, first moments equal %v", turn, equal, slices.Equal(a.first, b.first))
		}
	}
	x, y := apart.learners[0].Params.Data, apart.learners[1].Params.Data
	for i, got := range tr.Params().Data {
		if want := float32((float64(x[i]) + float64(y[i])) / 2); got != want {
			t.Fatalf("weight %d is %g, the mean is %g", i, got, want)
		}
	}
	if m := steps(t, tr, 1); m.Step != 9 || m.Rate != tr.options.Schedule.Rate(4) {
		t.Errorf("the turn after is %+v", m)
	}
}

// Law: averaged after every step, models that begin as one move by the mean of their
// gradients, as far as the optimiser is linear in them; averaged at the end alone they do
// not. AdamW without memory and with an ε of 1 is g/(|g| + 1), linear to the order of |g|.
func TestAveragedEveryStepIsTheMeanGradient(t *testing.T) {
	const count = 60
	linear := func(average func(int) bool) Options {
		o := experts(t, 2, 1, average)
		o.Optimiser.Muon, o.Optimiser.Beta1, o.Optimiser.Beta2, o.Optimiser.Epsilon = 0, 0, 0, 1
		o.Optimiser.WeightDecay, o.Optimiser.Clip, o.Schedule.Peak = 0, 0, 1
		copy(o.Beside[0].Params.Data, o.Params.Data)
		return o
	}
	begin := slices.Clone(linear(nil).Params.Data)
	ref := made(t, linear(nil))
	samplers := []*mixture.Sampler{only(t, 0, 2), only(t, 1, 3)}
	for step := range count {
		mean := make([]float64, len(begin))
		for _, s := range samplers {
			if err := s.Fill(&ref.batch, uint32(step)); err != nil {
				t.Fatal(err)
			}
			g, err := ref.gradient(ref.Params(), nil)
			if err != nil {
				t.Fatal(err)
			}
			for i, x := range g {
				mean[i] += float64(x) / 2
			}
		}
		for i, g := range mean {
			ref.Params().Data[i] -= float32(ref.options.Schedule.Rate(step) * g / (math.Abs(g) + 1))
		}
	}
	off := func(average func(int) bool) float64 {
		tr := made(t, linear(average))
		steps(t, tr, 2*count)
		off, moved := 0.0, 0.0
		for i, w := range ref.Params().Data {
			off += math.Pow(float64(w)-float64(tr.Params().Data[i]), 2)
			moved += math.Pow(float64(w)-float64(begin[i]), 2)
		}
		return math.Sqrt(off / moved)
	}
	every, once := off(each(1)), off(each(count))
	t.Logf("averaged every step it is off by %.3g of the way, once at the end by %.3g", every, once)
	if !(every < 0.1 && once > 3*every) {
		t.Errorf("averaged every step it is off by %g of the way, once at the end by %g", every, once)
	}
}

// Law: a lockstep saved at any turn, stopped in any, helped or not, has the same bits.
func TestLockstepResumesAtAnyTurn(t *testing.T) {
	whole := made(t, experts(t, 3, 1, each(2)))
	steps(t, whole, 15)
	for turn := range 14 {
		first := made(t, experts(t, 3, 2, each(2)))
		steps(t, first, turn)
		left := turn
		if _, err := first.Step(func() bool { left--; return left >= 0 }); !errors.Is(err, model.ErrStopped) {
			t.Fatalf("a stop: %v", err)
		}
		second := made(t, experts(t, 3, 1, each(2)))
		if err := second.Resume(first.Save()); err != nil {
			t.Fatal(err)
		}
		if second.Done() != turn {
			t.Fatalf("%d turns are done, want %d", second.Done(), turn)
		}
		steps(t, second, 15-turn)
		if !slices.Equal(second.Save(), whole.Save()) {
			t.Errorf("stopped and resumed at turn %d it has other bits", turn)
		}
	}
	alone := experts(t, 3, 1, nil)
	alone.Beside = nil
	if err := made(t, alone).Resume(whole.Save()); !errors.Is(err, ErrState) {
		t.Errorf("a state of three models, for one: %v", err)
	}
}

func TestHelpersOfALockstep(t *testing.T) {
	want := made(t, experts(t, 3, 1, each(2)))
	steps(t, want, 12)
	for n := 1; n <= 3; n += 2 {
		tr := made(t, experts(t, 3, 1, each(2)))
		var helpers []Helper
		for range n {
			c := newColleague(t, 4, 5)
			o := experts(t, 3, 1, nil)
			var err error
			if c.assistant, err = NewAssistant(o.Params.Config, o.Sampler, o.Beside[0].Sampler, o.Beside[1].Sampler); err != nil {
				t.Fatal(err)
			}
			helpers = append(helpers, c)
		}
		tr.Help(helpers)
		steps(t, tr, 12)
		if !slices.Equal(tr.Save(), want.Save()) {
			t.Errorf("%d helpers change bits", n)
		}
	}
	if _, err := NewAssistant(want.Params().Config); !errors.Is(err, ErrOptions) {
		t.Errorf("an assistant that reads nothing: %v", err)
	}
}

func TestALockstepAllocatesNothing(t *testing.T) {
	tr := made(t, experts(t, 3, 2, each(1)))
	steps(t, tr, 12)
	if n := testing.AllocsPerRun(60, func() { steps(t, tr, 1) }); n != 0 {
		t.Errorf("%g allocations a turn", n)
	}
}

func TestLockstepErrors(t *testing.T) {
	for name, spoil := range map[string]func(*Options){
		"no model":      func(o *Options) { o.Beside[0].Params = nil },
		"no sampler":    func(o *Options) { o.Beside[0].Sampler = nil },
		"another shape": func(o *Options) { o.Beside[0].Params, _ = model.Init(goldenConfig, 1, 0.1) },
		"few moments":   func(o *Options) { o.Moments = Moments{make([]float32, 3), make([]float32, 3), 5} },
		"one moment":    func(o *Options) { o.Moments = Moments{First: make([]float32, len(o.Params.Data)), Steps: 5} },
		"no steps": func(o *Options) {
			n := len(o.Params.Data)
			o.Moments = Moments{make([]float32, n), make([]float32, n), 0}
		},
	} {
		o := experts(t, 2, 1, nil)
		spoil(&o)
		if _, err := New(o); !errors.Is(err, ErrOptions) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// goldenLockstep is the SHA-256 of the state after 24 turns of three experts who are
// averaged every other step; see goldenState.
const goldenLockstep = "5efff864ef6e33e96bc0506d00ed61f73c2ecdf704f07429e0120c1c7342f22b"

func TestGoldenLockstep(t *testing.T) {
	for _, workers := range []int{1, 8} {
		o := experts(t, 3, workers, each(2))
		for i, l := range append([]*Learner{&o.Learner}, &o.Beside[0], &o.Beside[1]) {
			var err error
			if l.Params, err = model.Init(goldenConfig, uint64(1+i), 0.1); err != nil {
				t.Fatal(err)
			}
		}
		tr := made(t, o)
		steps(t, tr, 24)
		sum := sha256.Sum256(tr.Save())
		if got := hex.EncodeToString(sum[:]); got != goldenLockstep {
			t.Errorf("%d workers: state is %s, want %s", workers, got, goldenLockstep)
		}
	}
}

// Law: a training that goes on with moments is the one that made them, on a schedule that
// goes on too; Open reads of a state what Resume does.
func TestMomentsGoOn(t *testing.T) {
	o := options(t, 1)
	o.Optimiser.Muon, o.Schedule.Shape, o.Schedule.Warmup = 4, "constant", 0
	whole := made(t, o)
	steps(t, whole, 9)
	state := whole.Save()
	steps(t, whole, 6)

	o.Params, o.Sampler = options(t, 1).Params, options(t, 1).Sampler
	values, m, err := Open(state)
	if err != nil || m.Steps != 9 {
		t.Fatalf("%d steps, %v", m.Steps, err)
	}
	copy(o.Params.Data, values)
	o.Moments, o.Sampler.Before = m, 9
	part := made(t, o)
	steps(t, part, 6)
	if !slices.Equal(part.Params().Data, whole.Params().Data) || !slices.Equal(part.optim.V, whole.optim.V) {
		t.Error("it has other bits")
	}
	for name, blob := range map[string][]byte{
		"nothing": nil, "half": state[:len(state)/2], "a size": sealed(state, func(b []byte) { b[60]++ }),
		"NaN": sealed(state, func(b []byte) { copy(b[stateHead:], []byte{0, 0, 0xc0, 0x7f}) }),
	} {
		if _, _, err := Open(blob); !errors.Is(err, ErrState) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
