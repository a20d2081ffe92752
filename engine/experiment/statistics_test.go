package experiment

import (
	"errors"
	"math"
	"testing"

	"confusio/engine/corpus"
	"confusio/engine/method"
	"confusio/engine/model"
	"confusio/engine/recipe"
)

var oneLanguage = recipe.Shares{{Language: "aa", Weight: "1"}}

// The Fisher information is the mean of squared gradients, by finite
// differences of the loss of each story: central ones over 2e-2 are good to a
// few per cent of the largest gradient in float32.
func TestFisherAgainstDifferences(t *testing.T) {
	b, p := NewBench(counting{}, Test), mustUntrained(t, 1)
	f, err := b.Statistic(method.Fisher, p, oneLanguage, nil)
	if err != nil {
		t.Fatal(err)
	}
	stories, _ := corpus.Train(counting{}, "aa", statisticStories)
	name := model.BlockName(0, "mlp.down_proj.weight")
	got, _ := f.Get(name)
	acts := model.NewActs(p.Config, p.Config.Context)
	for _, i := range []int{0, 3, 17} {
		want := 0.0
		for _, story := range stories {
			var losses [2]float64
			for k, step := range []float32{-1e-2, 1e-2} {
				q := p.Clone()
				q.View(name)[i] += step
				var batch model.Batch
				batch.Add(0, story)
				if err := model.Forward(q, acts, &batch, nil); err != nil {
					t.Fatal(err)
				}
				losses[k] = nats(acts, &batch, p.Config.Vocab)
			}
			d := (losses[1] - losses[0]) / 2e-2
			want += d * d / float64(len(stories))
		}
		if math.Abs(float64(got.Data[i])-want) > 0.05*want+1e-6 {
			t.Errorf("element %d is %g, differences give %g", i, got.Data[i], want)
		}
	}
}

// Gram matrices are symmetric, with the mean square of each input on the
// diagonal: norms keep that of the stream at the square of their gain.
func TestGramMatrices(t *testing.T) {
	b, p := NewBench(counting{}, Test), mustUntrained(t, 1)
	g, err := b.Statistic(method.Gram, p, oneLanguage, nil)
	if err != nil {
		t.Fatal(err)
	}
	if g.Len() != 7*p.Config.Layers {
		t.Errorf("%d matrices", g.Len())
	}
	for name, x := range g.All() {
		n := x.Shape[0]
		trace := 0.0
		for i := range n {
			trace += float64(x.Data[i*n+i])
			for j := range i {
				if x.Data[i*n+j] != x.Data[j*n+i] {
					t.Fatalf("%s is not symmetric", name)
				}
			}
		}
		if name == model.BlockName(0, "self_attn.q_proj.weight") && math.Abs(trace/float64(n)-1) > 0.05 { // NormEps beside a small stream
			t.Errorf("the mean square of a normed input is %g", trace/float64(n))
		}
	}
}

func TestStatisticsThatCannotBe(t *testing.T) {
	b, p := NewBench(counting{}, Test), mustUntrained(t, 1)
	if s, err := b.Statistic(method.NoStatistic, p, nil, nil); s != nil || err != nil {
		t.Errorf("nothing: %v, %v", s, err)
	}
	for _, languages := range []recipe.Shares{nil, {{Language: "qq", Weight: "1"}}} {
		if _, err := b.Statistic(method.Fisher, p, languages, nil); !errors.Is(err, corpus.ErrLanguage) {
			t.Errorf("%v: %v", languages, err)
		}
	}
	left := 3
	if _, err := b.Statistic(method.Gram, p, oneLanguage, func() bool { left--; return left > 0 }); !errors.Is(err, model.ErrStopped) {
		t.Errorf("a stop: %v", err)
	}
}

// Both methods merge models with themselves to themselves, and of two different
// ones something else than the average.
func TestMethodsThatReadText(t *testing.T) {
	b, p, q := NewBench(counting{}, Test), mustUntrained(t, 1), mustUntrained(t, 2)
	two := recipe.Shares{{Language: "bb", Weight: "1"}}
	weights := recipe.Parents{{Weight: "1"}, {Weight: "1"}}
	for _, name := range []string{"fisher", "regmean"} {
		self, err := Merge(Merging{Merge: recipe.Merge{Method: name, Parents: weights}, Bench: b, Parents: []Parent{{p, oneLanguage}, {p, two}}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i, x := range self.Data {
			if math.Abs(float64(x-p.Data[i])) > 1e-5 {
				t.Fatalf("%s of a model with itself: element %d is %g, was %g", name, i, x, p.Data[i])
			}
		}
		merged, err := Merge(Merging{Merge: recipe.Merge{Method: name, Parents: weights}, Bench: b, Parents: []Parent{{p, oneLanguage}, {q, two}}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		mean, _ := Mean([]*model.Params{p, q}, nil)
		if furthest(merged.Data, mean.Data) < 1e-3 {
			t.Errorf("%s is the average", name)
		}
	}
}

// nats is Σ −ln p(target) by the logits of the last pass.
func nats(acts *model.Acts, b *model.Batch, vocab int) float64 {
	sum := 0.0
	for i, target := range b.Targets {
		row := acts.Logits()[i*vocab : (i+1)*vocab]
		total := 0.0
		for _, x := range row {
			total += math.Exp(float64(x))
		}
		sum += math.Log(total) - float64(row[target])
	}
	return sum
}
