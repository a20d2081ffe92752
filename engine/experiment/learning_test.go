package experiment

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"testing"

	"confusio/engine/align"
	"confusio/engine/eval"
	"confusio/engine/method"
	"confusio/engine/model"
	"confusio/engine/random"
	"confusio/engine/recipe"
	"confusio/engine/store"
	"confusio/engine/train"
)

// alignedMerge is a merge of two experts of few steps, one in the basis of the other.
func alignedMerge(how recipe.Align) recipe.Recipe {
	r := fakeMerge()
	r.Schedule.Steps = 12
	r.Merge.Align = &how
	r.Measures = recipe.Names{"loss"}
	return r.Canonical()
}

func learned(steps int) recipe.Align {
	return recipe.Align{Map: recipe.Rotated, Steps: steps, Rate: "0.02", Tokens: 300}
}

// expertsOf trains the models of a merge.
func expertsOf(t *testing.T, r recipe.Recipe) Merging {
	t.Helper()
	m := Merging{Merge: *r.Merge, Bench: NewBench(countings[0], Validation)}
	for i, p := range r.Merge.Parents {
		m.Parents = append(m.Parents, Parent{followed(t, r.Parent(i)).Published(), p.Spoken()})
	}
	return m
}

func merged(t *testing.T, m Merging) *model.Params {
	t.Helper()
	p, err := Merge(m, nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Laws: without steps the merge is that of the alignment, to the bit, and a learning that
// has made no step is it too.
func TestWithoutStepsAMapIsAsItWasMatched(t *testing.T) {
	for _, how := range recipe.Maps() {
		m := expertsOf(t, alignedMerge(recipe.Align{Map: how}))
		pair, err := m.Bench.Pair(m.Parents[0].Params, m.Parents[1].Params, []string{"aa", "bb"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		al, err := pair.Align(Mapping(how), nil)
		if err != nil {
			t.Fatal(err)
		}
		want, err := al.Merge(AsItIs, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := merged(t, m)
		if Round(got); !slices.Equal(got.Data, want.Data) {
			t.Errorf("%s: the merge is not that of the alignment", how)
		}
		steps := learned(5)
		steps.Map = how
		m.Merge.Align = &steps
		l, err := NewLearning(m, [32]byte{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		still, err := l.Merge(nil)
		if err != nil {
			t.Fatal(err)
		}
		if Round(still); !slices.Equal(still.Data, want.Data) {
			t.Errorf("%s: before its first step a learning has another merge", how)
		}
		m.Merge.Align = nil
		if plain := merged(t, m); slices.Equal(plain.Data, got.Data) {
			t.Errorf("%s: nothing is aligned", how)
		}
	}
}

// Laws: what is learned computes what the model computed, in every form; the loss of
// the merge on what is read falls, and the outcome never has a higher one than it began with.
func TestLearningLowersTheLossOfTheMerge(t *testing.T) {
	for i, config := range turningForms() {
		if config.Gain && config.Tied {
			continue // its head gets weights of its own
		}
		m := Merging{Merge: *alignedMerge(learned(12)).Merge, Bench: NewBench(countings[0], Validation)}
		for seed, code := range []string{"aa", "bb"} {
			p, err := model.Init(config, uint64(seed+1), 0.3)
			if err != nil {
				t.Fatal(err)
			}
			m.Parents = append(m.Parents, Parent{p, recipe.Shares{{Language: code, Weight: "1"}}})
		}
		for _, how := range recipe.Maps() {
			m.Merge.Align.Map = how
			l, err := NewLearning(m, [32]byte{}, nil)
			if err != nil {
				t.Fatalf("form %d: %v", i, err)
			}
			before := lossOf(t, l)
			for !l.Finished() {
				if _, err := l.Step(nil); err != nil {
					t.Fatal(err)
				}
			}
			after := lossOf(t, l)
			if !(after < before) {
				t.Errorf("form %d, %s: the loss goes from %g to %g", i, how, before, after)
			}
			if d := furthest(logits(t, m.Bench.Corpus, m.Parents[1].Params, "aa"), logits(t, m.Bench.Corpus, l.moved, "aa")); !(d < 5e-4) {
				t.Errorf("form %d, %s: the model is off by %g", i, how, d)
			}
		}
	}
}

// lossOf is the loss of the merge as a learning has it now.
func lossOf(t *testing.T, l *Learning) float64 {
	t.Helper()
	if err := l.refresh(nil); err != nil {
		t.Fatal(err)
	}
	loss, err := l.loss(nil)
	if err != nil {
		t.Fatal(err)
	}
	return loss
}

// A twin that has been moved a little by all kinds of map is found again by learning
// alone; one that was matched already stays found.
func TestLearningFindsATwin(t *testing.T) {
	r := fakeRecipe()
	expert := followed(t, r).Published()
	net := network(expert.Config)
	set := expert.Set()
	if err := align.FoldGains(set, net.Folds); err != nil {
		t.Fatal(err)
	}
	folded, err := model.FromSet(expert.Config, set)
	if err != nil {
		t.Fatal(err)
	}
	away, err := align.NewLearner(set, net, true)
	if err != nil {
		t.Fatal(err)
	}
	twin, noise := folded.Clone(), folded.Clone()
	for i := range noise.Data {
		noise.Data[i] = float32(random.Key{Seed: 3, Purpose: random.Noise}.Normal(uint64(i)))
	}
	for range 2 {
		if err := errors.Join(away.Moved(twin.Views(), nil), away.Gradient(noise.Views(), 1, nil), away.Step(0.1, nil)); err != nil {
			t.Fatal(err)
		}
	}
	if err := away.Moved(twin.Views(), nil); err != nil {
		t.Fatal(err)
	}
	how := recipe.Align{Map: recipe.Rotated, Steps: 600, Rate: "0.02", Tokens: 2000}
	b := NewBench(countings[0], Validation)
	m := Merging{Merge: recipe.Merge{Method: "linear", Parents: recipe.Parents{{Weight: "1"}, {Weight: "1"}}}, Bench: b}
	for _, p := range []*model.Params{folded, twin} {
		m.Parents = append(m.Parents, Parent{p, r.Mixture.Languages})
	}
	naive := merged(t, m)
	l, err := learning(m, how, [32]byte{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for !l.Finished() {
		if _, err := l.Step(nil); err != nil {
			t.Fatal(err)
		}
	}
	found, err := l.Merge(nil)
	if err != nil {
		t.Fatal(err)
	}
	damage := func(p *model.Params) float64 {
		var nats []float64
		for _, q := range []*model.Params{p, expert, untrainedLike(t, expert)} {
			loss, err := b.Loss(eval.One(q), "aa", 100, nil)
			if err != nil {
				t.Fatal(err)
			}
			nats = append(nats, loss.Nats)
		}
		return (nats[0] - nats[1]) / (nats[2] - nats[1])
	}
	if before, after := damage(naive), damage(found); !(before > 0.05 && after < 0.01) {
		t.Errorf("damage falls from %.3f to %.4f", before, after)
	}
	// A rate at which everything is lost: the map is left as it was matched.
	m.Parents[1].Params, m.Merge.Align = expert, &recipe.Align{Map: recipe.Rotated, Steps: 3, Rate: "1", Tokens: 300}
	m.Parents[0].Params = expert
	if d := damage(merged(t, m)); !(d < 0.01) {
		t.Errorf("what was matched is lost: damage %.4f", d)
	}
}

// Law: whoever goes on from a state, and whoever was stopped anywhere, comes to the bits
// of who was not.
func TestLearningGoesOn(t *testing.T) {
	r := alignedMerge(learned(9))
	whole := store.NewMemory(0)
	execute(t, r, Environment{Store: whole})

	plan, err := NewPlan(r, countings)
	if err != nil {
		t.Fatal(err)
	}
	s, done, states := store.NewMemory(0), 0, 0
	for patience := 40; ; patience += 40 {
		left, steps := patience, 0
		e := Environment{Store: s, Corpora: countings, Stories: 2, Workers: 1, Yield: func() bool { left--; return left > 0 },
			Progress: func(p Progress) {
				if p.Role == MergeRole && p.Total == 9 {
					steps, done = steps+1, max(done, p.Done)
				}
			}}
		_, err := plan.Execute(t.Context(), e)
		if err == nil {
			break
		}
		if !errors.Is(err, model.ErrStopped) {
			t.Fatal(err)
		}
		if kept, _ := s.List(t.Context(), store.State, r.Hash()); len(kept) > 0 {
			states++
			if len(kept) != 1 || kept[0].Step != done {
				t.Fatalf("%d states, the first after %d of %d steps", len(kept), kept[0].Step, done)
			}
		}
	}
	if states < 2 {
		t.Errorf("it went on from %d states", states)
	}
	if !slices.Equal(kept(t, s, r).Data, kept(t, whole, r).Data) {
		t.Error("who was stopped made another merge")
	}
	if left, err := s.List(t.Context(), store.State, r.Hash()); err != nil || len(left) > 0 {
		t.Errorf("%d states are left, %v", len(left), err)
	}
}

func TestWhatALearningCannot(t *testing.T) {
	r := alignedMerge(learned(3))
	m := expertsOf(t, r)
	name := hashBytes(r)
	l, err := NewLearning(m, name, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.Step(nil); err != nil {
		t.Fatal(err)
	}
	state := l.Save()
	flipped := slices.Clone(state)
	flipped[60] ^= 1
	other, err := NewLearning(m, [32]byte{1}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Resume(state); !errors.Is(err, train.ErrRecipe) || other.Done() != 0 {
		t.Errorf("the state of another merge: %v", err)
	}
	trained := followed(t, r.Parent(0))
	training, err := trained.Save()
	if err != nil {
		t.Fatal(err)
	}
	for what, blob := range map[string][]byte{"a flipped bit": flipped, "half": state[:len(state)/2], "nothing": nil, "its magic": state[:8]} {
		if err := l.Resume(blob); !errors.Is(err, train.ErrState) || l.Done() != 1 {
			t.Errorf("%s: %v", what, err)
		}
	}
	if err := l.Resume(training); !errors.Is(err, train.ErrRecipe) || l.Done() != 1 {
		t.Errorf("the state of a training: %v", err)
	}
	if err := trained.Resume(state); !errors.Is(err, train.ErrState) {
		t.Errorf("a training goes on from a map: %v", err)
	}
	for !l.Finished() {
		if _, err := l.Step(nil); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := l.Step(nil); !errors.Is(err, train.ErrFinished) {
		t.Errorf("a step too many: %v", err)
	}

	spoiled := map[string]func(*Merging){
		"a base":       func(m *Merging) { m.Merge.Base = recipe.BaseMean },
		"one model":    func(m *Merging) { m.Parents = m.Parents[:1] },
		"no text":      func(m *Merging) { m.Bench = nil },
		"no languages": func(m *Merging) { m.Parents = []Parent{m.Parents[0], {m.Parents[1].Params, nil}} },
		"another shape": func(m *Merging) {
			wider := m.Parents[1].Params.Config
			wider.FF++
			p, err := model.NewParams(wider)
			if err != nil {
				t.Fatal(err)
			}
			m.Parents = []Parent{m.Parents[0], {p, m.Parents[1].Languages}}
		},
	}
	for what, spoil := range spoiled {
		for _, steps := range []int{0, 3} {
			m := m
			how := learned(steps)
			m.Merge.Align = &how
			spoil(&m)
			if _, err := Merge(m, nil); !errors.Is(err, ErrRecipe) {
				t.Errorf("%s, %d steps: %v", what, steps, err)
			}
		}
	}
	zero := m
	zero.Merge.Parents = recipe.Parents{{Weight: "1"}, {Weight: "-1"}}
	if _, err := Merge(zero, nil); !errors.Is(err, method.ErrWeights) {
		t.Errorf("weights that cancel: %v", err)
	}
}

// goldenLearning is the SHA-256 of the published merges by a permuted and by a rotated map, as
// matched and as learned; see goldenMaking.
const goldenLearning = "9c2a2bdecad4343b5aedb644942cbd7acfeed89363566e1235f178a650b05c28"

func TestGoldenLearning(t *testing.T) {
	sum := sha256.New()
	for _, how := range []recipe.Align{{Map: recipe.Permuted}, learned(4), {Map: recipe.Permuted, Steps: 4, Rate: "0.05", Tokens: 300}} {
		r := alignedMerge(how)
		r.Merge.Parents[1].Weight = "0.5"
		s := store.NewMemory(0)
		execute(t, r, Environment{Store: s})
		file, err := Encode(kept(t, s, r), r, "", "")
		if err != nil {
			t.Fatal(err)
		}
		sum.Write(file)
	}
	if got := hex.EncodeToString(sum.Sum(nil)); got != goldenLearning {
		t.Errorf("%s, want %s", got, goldenLearning)
	}
}
