package train

import (
	"errors"
	"math"
	"slices"
	"testing"

	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/optim"
	"confusio/engine/random"
)

// counting is a corpus of two languages that a tiny model learns at once: the
// numbers from a random start on, upwards or downwards, and token 1 at the end.
type counting struct{}

func (counting) Story(dst []int32, language int, split mixture.Split, index uint64) ([]int32, error) {
	key := random.Key{Seed: uint64(split), Purpose: random.Story}
	at := key.IntN(index, 12)
	for range 3 + key.IntN(index^1, 4) {
		dst = append(dst, int32(2+(at+12)%12))
		at += 1 - 2*language
	}
	return append(dst, 1), nil
}

func options(t testing.TB, workers int) Options {
	t.Helper()
	c := model.Config{Vocab: 16, Width: 12, Heads: 2, KVHeads: 2, Layers: 1, FF: 16, Context: 8, Tied: true}
	p, err := model.Init(c, 1, 0.1)
	if err != nil {
		t.Fatal(err)
	}
	w, err := mixture.NewWeights([]float64{1, 1}, 1)
	if err != nil {
		t.Fatal(err)
	}
	return Options{
		Learner:   Learner{p, &mixture.Sampler{Source: counting{}, Weights: w, Seed: 2, Tokens: 320, Context: 8}},
		Schedule:  optim.Schedule{Shape: optim.Cosine, Peak: 0.02, Floor: 0.1, Warmup: 5, Steps: 150},
		Optimiser: optim.Settings{Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, WeightDecay: 0.1, Clip: 1},
		Workers:   workers, Recipe: [32]byte{1, 2, 3},
	}
}

func trainer(t *testing.T, workers int) *Trainer {
	t.Helper()
	tr, err := New(options(t, workers))
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

func steps(t *testing.T, tr *Trainer, n int) Metrics {
	t.Helper()
	var m Metrics
	for range n {
		var err error
		if m, err = tr.Step(nil); err != nil {
			t.Fatal(err)
		}
	}
	return m
}

func TestTrainingLearns(t *testing.T) {
	tr := trainer(t, 1)
	first := steps(t, tr, 1)
	if diff := math.Abs(first.Loss - math.Log(16)); diff > 0.3 {
		t.Errorf("first loss is %g, near uniform is %g", first.Loss, math.Log(16))
	}
	last := steps(t, tr, 149)
	if last.Loss > 1.05 { // the floor: (ln 12 + ln 2 + ln 4) / 5.5 = 0.83
		t.Errorf("loss after 150 steps is %g", last.Loss)
	}
	nats, tokens := 0.0, 0
	for _, part := range last.ByLanguage {
		nats, tokens = nats+part.Nats, tokens+part.Tokens
	}
	if tokens != last.StepTokens || math.Abs(nats/float64(tokens)-last.Loss) > 1e-12 {
		t.Error("the languages' parts do not add up to the loss")
	}
	if _, err := tr.Step(nil); !errors.Is(err, ErrFinished) {
		t.Errorf("past the end: got %v", err)
	}
}

func TestWorkersChangeNoBit(t *testing.T) {
	want := trainer(t, 1)
	wantMetrics := steps(t, want, 5)
	for workers := 2; workers <= mixture.Micros; workers++ {
		tr := trainer(t, workers)
		got := steps(t, tr, 5)
		if got.Loss != wantMetrics.Loss || !slices.Equal(tr.Params().Data, want.Params().Data) {
			t.Errorf("%d workers give other bits", workers)
		}
	}
}

func TestResumeToTheSameBits(t *testing.T) {
	whole := trainer(t, 1)
	want := steps(t, whole, 12)
	first := trainer(t, 1)
	steps(t, first, 7)
	second := trainer(t, 2)
	second.Params().Data[0] = 77 // Resume replaces whatever there is
	if err := second.Resume(first.Save()); err != nil {
		t.Fatal(err)
	}
	got := steps(t, second, 5)
	if got.Loss != want.Loss || got.Tokens != want.Tokens || !slices.Equal(whole.Save(), second.Save()) {
		t.Error("a resumed run has other bits")
	}
}

func TestStopDiscardsTheStep(t *testing.T) {
	for _, workers := range []int{1, 3} {
		tr, want := trainer(t, workers), trainer(t, workers)
		steps(t, tr, 2)
		steps(t, want, 2)
		before := tr.Save()
		for _, after := range []int{0, 1, 5, 20} {
			left := after
			_, err := tr.Step(func() bool { left--; return left >= 0 })
			if !errors.Is(err, model.ErrStopped) {
				t.Fatalf("stop after %d calls: got %v", after, err)
			}
			if !slices.Equal(before, tr.Save()) {
				t.Fatalf("stop after %d calls changed the state", after)
			}
		}
		steps(t, tr, 1)
		steps(t, want, 1)
		if !slices.Equal(tr.Save(), want.Save()) {
			t.Error("the step after a stop has other bits")
		}
	}
}

func TestDivergence(t *testing.T) {
	tr := trainer(t, 1)
	tr.Params().Data[40] = float32(math.NaN())
	before := slices.Clone(tr.optim.M)
	if _, err := tr.Step(nil); !errors.Is(err, ErrDiverged) {
		t.Errorf("got %v", err)
	}
	if tr.Done() != 0 || !slices.Equal(before, tr.optim.M) {
		t.Error("a diverged step was taken")
	}
}

// Whoever moves the weights, and however many goroutines there are. What a source
// of stories allocates is its own affair; this one allocates nothing, and package
// experiment tests that Storybook's does not either.
func TestStepAllocatesNothing(t *testing.T) {
	for _, workers := range []int{1, 2, 8} {
		for _, muon := range []float64{0, 4} {
			o := options(t, workers)
			o.Optimiser.Muon = muon
			tr, err := New(o)
			if err != nil {
				t.Fatal(err)
			}
			steps(t, tr, 8) // micro-batches have grown as long as they will
			// The runtime makes a goroutine or two anew now and then; the mean leaves
			// that out.
			if n := testing.AllocsPerRun(30, func() { steps(t, tr, 1) }); n != 0 {
				t.Errorf("%d goroutines, Muon at %g: %g allocations a step", workers, muon, n)
			}
		}
	}
}

func TestOptionErrors(t *testing.T) {
	for name, spoil := range map[string]func(*Options){
		"no workers":  func(o *Options) { o.Workers = 0 },
		"workers":     func(o *Options) { o.Workers = 9 },
		"no model":    func(o *Options) { o.Params = nil },
		"long story":  func(o *Options) { o.Sampler.Context = 9 },
		"no sampler":  func(o *Options) { o.Sampler = nil },
		"no schedule": func(o *Options) { o.Schedule.Steps = 0 },
		"epsilon":     func(o *Options) { o.Optimiser.Epsilon = 0 },
	} {
		o := options(t, 1)
		spoil(&o)
		if _, err := New(o); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
