package experiment

import (
	"errors"
	"math"
	"os"
	"testing"

	"confusio/engine/corpus"
	"confusio/engine/model"
	"confusio/engine/recipe"
)

// shippedExpert is a model that the page ships: a trained one, which no test
// could train in time.
func shippedExpert(t *testing.T, code string) *model.Params {
	t.Helper()
	file, err := os.ReadFile("../../public/models/" + code + ".safetensors")
	if err != nil {
		t.Fatal(err)
	}
	p, _, err := Load(file)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// logits of a few stories that a model reads.
func logits(t *testing.T, c corpus.Corpus, p *model.Params, language string) []float32 {
	t.Helper()
	stories, err := corpus.Train(c, language, 3)
	if err != nil {
		t.Fatal(err)
	}
	var b model.Batch
	for _, s := range stories {
		b.Add(c.Begin(), s)
	}
	a := model.NewActs(p.Config, len(b.Tokens))
	if err := model.Forward(p, a, &b, nil); err != nil {
		t.Fatal(err)
	}
	return a.Logits()
}

func furthest(x, y []float32) float64 {
	worst := 0.0
	for i := range x {
		worst = max(worst, math.Abs(float64(x[i])-float64(y[i])))
	}
	return worst
}

// turningForms are tiny models whose symmetries differ: grouped queries, tied and
// untied heads, a gain in the final norm, biases, heads of another width.
func turningForms() []model.Config {
	plain := model.Config{Vocab: 256, Width: 24, Heads: 4, KVHeads: 2, Layers: 2, FF: 20, Context: 8}
	tied := model.Config{Vocab: 256, Width: 24, Heads: 3, KVHeads: 3, Layers: 3, FF: 20, Context: 8, Tied: true}
	gain, tiedGain, biased := plain, tied, plain
	gain.Gain, tiedGain.Gain = true, true
	biased.Gain, biased.AttentionBias, biased.FFBias, biased.Head = true, true, true, 8
	return []model.Config{plain, tied, gain, tiedGain, biased}
}

// Every freedom keeps the outputs: a scrambled twin has the same logits, whatever
// the form. The tolerance is the one of the
// experiments, 1e-4; logits are of size ten and a row of width 96 rounds to
// about 1e-6 of that.
func TestTwinHasTheSameLogits(t *testing.T) {
	c := counting{}
	for _, config := range turningForms() {
		p := uneven(t, config, 3)
		twin, err := Twin(p, 7)
		if err != nil {
			t.Fatal(err)
		}
		for _, slot := range p.Config.Layout() {
			if furthest(p.View(slot.Name), twin.View(slot.Name)) < 1e-3 {
				t.Errorf("%s is as before", slot.Name)
			}
		}
		if d := furthest(logits(t, c, p, "aa"), logits(t, c, twin, "aa")); !(d < 1e-4) {
			t.Errorf("%+v: logits differ by %g", config, d)
		}
	}
}

// uneven returns fresh weights with gains other than one, for folding, and biases
// other than zero.
func uneven(t *testing.T, config model.Config, seed uint64) *model.Params {
	t.Helper()
	p, err := model.Init(config, seed, 0.3)
	if err != nil {
		t.Fatal(err)
	}
	for _, slot := range config.Layout() {
		for i, v := range p.View(slot.Name) {
			if !slot.Matrix() {
				p.View(slot.Name)[i] = v - 0.5 + float32(i)/float32(slot.Size)
			}
		}
	}
	return p
}

// Alignment by any map leaves both models what they compute, whatever the form.
func TestAligningKeepsEveryForm(t *testing.T) {
	b := NewBench(counting{}, Validation)
	for _, config := range turningForms() {
		own := []*model.Params{uneven(t, config, 3), uneven(t, config, 4)}
		pairing, err := b.Pair(own[0], own[1], []string{"aa", "bb"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, how := range Mappings() {
			al, err := pairing.Align(how, nil)
			if err != nil {
				t.Fatal(err)
			}
			for i, same := range []*model.Params{al.A, al.B} {
				if d := furthest(logits(t, b.Corpus, own[i], "aa"), logits(t, b.Corpus, same, "aa")); !(d < 2e-4) {
					t.Errorf("%+v, %s: model %d is off by %g", config, how, i, d)
				}
			}
			if _, err := al.Merge(Deviations, nil); err != nil {
				t.Errorf("%+v, %s: %v", config, how, err)
			}
		}
	}
}

// C0 of the experiments: the merge of an expert with its scrambled twin
// collapses, and after alignment nothing is lost.
func TestTwinIsFoundAgain(t *testing.T) {
	expert := shippedExpert(t, "en")
	twin, err := Twin(expert, 11)
	if err != nil {
		t.Fatal(err)
	}
	const n = 8
	b := NewBench(books[0], Validation)
	own, r, err := b.Members([]*model.Params{expert, untrainedLike(t, expert)}, "en", n, nil)
	if err != nil {
		t.Fatal(err)
	}
	pair, err := b.Pair(expert, twin, []string{"en"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	found := func(_, damage float64) bool { return damage < 0.01 }
	for _, c := range []struct {
		how   Mapping
		steps int // of learning, of which none loses what was found
		check func(k, damage float64) bool
	}{
		{Naive, 0, func(k, _ float64) bool { return k < 0.1 }}, {Rotated, 0, found}, {Rotated, 2, found},
	} {
		var merged *model.Params
		if c.steps > 0 {
			merged, err = Merge(twins(b, c.steps, expert, twin), nil)
		} else if al, wrong := pair.Align(c.how, nil); wrong == nil {
			merged, err = al.Merge(AsItIs, nil)
		} else {
			err = wrong
		}
		if err != nil {
			t.Fatal(err)
		}
		losses, _, err := b.Members([]*model.Params{merged}, "en", n, nil)
		if err != nil {
			t.Fatal(err)
		}
		loss, best, worst := losses[0].Total(r.Set).Nats, own[0].Total(r.Set).Nats, own[1].Total(r.Set).Nats
		k, damage := (r.Unigram.Nats-loss)/(r.Unigram.Nats-best), (loss-best)/(worst-best)
		if !c.check(k, damage) {
			t.Errorf("%s, %d steps: K = %.3f, b = %.4f", c.how, c.steps, k, damage)
		}
	}
}

// twins is the merge of an English model and its twin, whose map is learned on.
func twins(b *Bench, steps int, models ...*model.Params) Merging {
	m := Merging{Bench: b, Merge: recipe.Merge{Method: "linear", Align: &recipe.Align{Map: recipe.Rotated, Steps: steps, Rate: "0.02", Tokens: 256}}}
	for _, p := range models {
		m.Merge.Parents = append(m.Merge.Parents, recipe.Parent{Weight: "1"})
		m.Parents = append(m.Parents, Parent{p, recipe.Shares{{Language: "en", Weight: "1"}}})
	}
	return m
}

func untrainedLike(t *testing.T, p *model.Params) *model.Params {
	t.Helper()
	r := recipe.Small()
	out, err := model.Init(p.Config, 99, r.Model.Deviation.Float64())
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestPairStops(t *testing.T) {
	b := NewBench(counting{}, Test)
	left := 30
	_, err := b.Pair(mustUntrained(t, 1), mustUntrained(t, 2), []string{"aa", "bb"}, func() bool { left--; return left > 0 })
	if !errors.Is(err, model.ErrStopped) {
		t.Errorf("got %v", err)
	}
}
