package service

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"confusio/engine/corpus"
	"confusio/engine/experiment"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// A desk is a Service under test: a page that hears all events, and a clock
// that moves by a millisecond whenever it is read.
type desk struct {
	*Service
	t       *testing.T
	events  []protocol.Event
	breaths int
	at      map[int]func() // what the page does at a breath
}

func newDesk(t *testing.T) *desk { return newDeskOf(t, ladders) }

// newDeskOf is newDesk with other corpora.
func newDeskOf(t *testing.T, at corpus.Registry) *desk {
	d := &desk{t: t, at: map[int]func(){}}
	clock := time.Unix(0, 0)
	d.Service = New(Options{
		Corpora: at, Build: "test",
		Send: func(e protocol.Event) { d.events = append(d.events, e) },
		Breathe: func() {
			d.breaths++
			if act := d.at[d.breaths]; act != nil {
				act()
			}
		},
		Now: func() time.Time { clock = clock.Add(time.Millisecond); return clock },
	})
	return d
}

// work lays requests in and works until nothing is left to do.
func (d *desk) work(requests ...protocol.Request) {
	d.t.Helper()
	for _, r := range requests {
		d.Put(r)
	}
	for range 10000 {
		if !d.Work() {
			return
		}
	}
	d.t.Fatal("the service finds no end")
}

// take returns the events since the last take, those of type E among them, and
// fails if there are not as many as wanted; -1 wants any number.
func take[E protocol.Event](d *desk, want int) []E {
	d.t.Helper()
	var found []E
	for _, e := range d.events {
		if e, ok := e.(E); ok {
			found = append(found, e)
		} else if f, ok := protocol.Event(e).(*protocol.Failed); ok {
			d.t.Fatalf("failed: %s %s", f.What, f.Do)
		}
	}
	if want >= 0 && len(found) != want {
		d.t.Fatalf("%d events of %T among %d, want %d", len(found), *new(E), len(d.events), want)
	}
	d.events = nil
	return found
}

// settings train on one language until it is known.
func settings(language string, seed uint64, steps int) string {
	r := recipe.Small()
	r.Corpus = "ladder"
	r.Mixture.Languages = recipe.Shares{{Language: language, Weight: "1"}}
	r.Model = recipe.Model{Vocab: 256, Width: 16, Heads: 2, KVHeads: 2, Layers: 1, FF: 24, Context: 16, Tied: true, Deviation: "0.05"}
	r.Schedule = recipe.Schedule{Kind: recipe.WSD, Peak: "0.02", Warmup: 5, Steps: steps, Decay: "0.3", Final: "0.1"}
	r.Optimiser.Tokens = 256
	r.Seeds = recipe.Seeds{Init: seed, Data: seed}
	return string(r.JSON())
}

func order(id protocol.ID, language string, steps int) *protocol.Train {
	return &protocol.Train{Order: protocol.For(id), Recipe: settings(language, uint64(id), steps), Watch: []string{language}, Stories: 16, EvalEvery: 10, WriteEvery: 20}
}

// ordered asks for a merge of models, whose weights are one if m says no other.
func ordered(id protocol.ID, result protocol.ModelID, m recipe.Merge, models ...protocol.ModelID) *protocol.Merge {
	for len(m.Parents) < len(models) {
		m.Parents = append(m.Parents, recipe.Parent{Weight: "1"})
	}
	return &protocol.Merge{Order: protocol.For(id), Model: result, Merge: string(m.JSON()), Parents: models}
}

// expert trains one and gives it to the library as a page would: by its file.
func (d *desk) expert(id protocol.ID, language string, model protocol.ModelID) {
	d.t.Helper()
	d.work(order(id, language, 120), &protocol.Snapshot{Order: protocol.For(id)})
	d.events = nil
	d.work(&protocol.Snapshot{Order: protocol.For(id)})
	file := take[*protocol.Weights](d, 1)[0]
	d.work(&protocol.Load{Order: protocol.For(90 + id), Model: model, Weights: file.Weights})
	if got := take[*protocol.Loaded](d, 1)[0]; got.Model != model || got.Parameters == 0 || !strings.Contains(got.Recipe, language) {
		d.t.Fatalf("loaded %+v", got)
	}
}

func TestRunFromStartToDone(t *testing.T) {
	d := newDesk(t)
	d.work(order(5, "aa", 40))
	first, ok := d.events[0].(*protocol.Started)
	if !ok || first.ID != 5 || first.Steps != 40 || len(first.Scores) != 1 {
		t.Fatalf("the first event is %#v", d.events[0])
	}
	if s := first.Scores[0]; math.Abs(s.Token-s.Uniform) > 0.2 || s.Floor >= s.Unigram || s.Unigram >= s.Uniform {
		t.Errorf("references out of order: %+v", s)
	}
	if last, ok := d.events[len(d.events)-1].(*protocol.Done); !ok || last.Step != 40 {
		t.Errorf("the last event is %#v", d.events[len(d.events)-1])
	}
	written := 0
	var held []float32
	step := uint32(0)
	for _, e := range d.events {
		switch e := e.(type) {
		case *protocol.Progress:
			if e.Step <= step || e.TokensPerSecond <= 0 || e.Steps != 40 {
				t.Errorf("after step %d: %+v", step, e)
			}
			step = e.Step
			held = append(held, e.Held...)
		case *protocol.Generated:
			written++
			if len(e.Texts) != sampleKeep || e.Samples != sampleStories {
				t.Errorf("wrote %+v", e)
			}
		}
	}
	if len(held) != 4 || held[3] >= held[0] || written != 2 {
		t.Errorf("held-out losses %v, %d samples", held, written)
	}
}

func TestPauseStepResumeStop(t *testing.T) {
	d := newDesk(t)
	d.at[200] = func() { d.Put(&protocol.Pause{Order: protocol.For(1)}) }
	d.work(order(1, "aa", 60))
	at := take[*protocol.Paused](d, 1)[0].Step
	if at == 0 || at >= 60 {
		t.Fatalf("paused at step %d", at)
	}
	d.work(&protocol.Step{Order: protocol.For(1)})
	if got := take[*protocol.Paused](d, 1)[0].Step; got != at+1 {
		t.Errorf("one step from %d led to %d", at, got)
	}
	d.at[d.breaths+30] = func() { d.Put(&protocol.Stop{Order: protocol.For(1)}) }
	d.work(&protocol.Resume{Order: protocol.For(1)})
	if got := take[*protocol.Stopped](d, 1)[0].Step; got <= at || got >= 60 {
		t.Errorf("stopped at step %d after %d", got, at)
	}
	d.work(order(2, "aa", 60), &protocol.Resume{Order: protocol.For(1)}) // late
	take[*protocol.Done](d, 1)
}

func TestStopOfAPausedRun(t *testing.T) {
	d := newDesk(t)
	o := order(3, "bb", 30)
	o.Paused = true
	d.work(o)
	take[*protocol.Paused](d, 1)
	d.work(&protocol.Stop{Order: protocol.For(3)})
	if got := take[*protocol.Stopped](d, 1)[0]; got.ID != 3 || got.Step != 0 {
		t.Errorf("%+v", got)
	}
}

// A pause changes no bit, nor does a question between two steps.
func TestInterruptionsChangeNoBit(t *testing.T) {
	weights := func(disturb bool) string {
		d := newDesk(t)
		if disturb {
			d.at[15] = func() { d.Put(&protocol.Pause{Order: protocol.For(1)}) }
			d.at[40] = func() { d.Put(&protocol.Init{Order: protocol.For(9), Model: 9, Recipe: settings("aa", 3, 10)}) }
		}
		d.work(order(1, "aa", 30))
		d.work(&protocol.Resume{Order: protocol.For(1)})
		d.work(&protocol.Snapshot{Order: protocol.For(1)})
		return string(take[*protocol.Weights](d, 1)[0].Weights)
	}
	if weights(false) != weights(true) {
		t.Error("an interrupted run has other weights")
	}
}

// A run whose worker was lost goes on from its saved state to the same bits.
func TestSavedStateLeadsToTheSameBits(t *testing.T) {
	last := func(d *desk) string {
		d.work(&protocol.Snapshot{Order: protocol.For(1)})
		return string(take[*protocol.Weights](d, 1)[0].Weights)
	}
	whole := newDesk(t)
	whole.work(order(1, "aa", 30))

	lost := newDesk(t)
	first := order(1, "aa", 30)
	first.SaveEvery = 3600
	lost.at[120] = func() { lost.Put(&protocol.Pause{Order: protocol.For(1)}) }
	lost.work(first)
	state := take[*protocol.Saved](lost, 1)[0]
	if state.Step == 0 || state.Step >= 30 {
		t.Fatalf("saved at step %d", state.Step)
	}

	again := newDesk(t)
	second := order(1, "aa", 30)
	second.From = state.State
	again.work(second)
	if last(again) != last(whole) {
		t.Error("the resumed run has other weights")
	}

	foreign := order(2, "bb", 30)
	foreign.From = state.State
	again.work(foreign)
	if got := take[*protocol.Failed](again, 1)[0]; got.What.Empty() {
		t.Errorf("%+v", got)
	}
}

func TestMixtureChangesUnderWay(t *testing.T) {
	d := newDesk(t)
	o := order(1, "aa", 80)
	o.Watch = []string{"aa", "bb"}
	o.EvalEvery = 40
	d.at[60] = func() {
		d.Put(&protocol.Mix{Order: protocol.For(1), Shares: []protocol.Share{{Language: "bb", Weight: 1}}})
	}
	d.work(o)
	var held [][]float32
	for _, p := range take[*protocol.Progress](d, -1) {
		if len(p.Held) > 0 {
			held = append(held, p.Held)
		}
	}
	if len(held) != 2 || held[1][1] >= held[0][1] {
		t.Errorf("held-out losses %v: the second language was not learnt", held)
	}
}

func TestMergeOfTwoExperts(t *testing.T) {
	d := newDesk(t)
	d.expert(1, "aa", 11)
	d.expert(2, "bb", 12)
	both := []string{"aa", "bb"}
	slide := func(w float64) *protocol.Slid {
		d.work(&protocol.Slide{Order: protocol.For(20), A: 11, B: 12, W: w, Languages: both, Stories: 16, Samples: 4, Seed: 1})
		return take[*protocol.Slid](d, 1)[0]
	}
	left, middle, right := slide(0), slide(0.5), slide(1)
	if left.Scores[0].K != 1 || right.Scores[1].K != 1 {
		t.Errorf("an expert keeps K = %g and %g of itself", left.Scores[0].K, right.Scores[1].K)
	}
	if left.Fluency < 0.5 || left.Text.Language != "aa" || left.Samples != 4 {
		t.Errorf("the left expert writes %+v, fluency %g", left.Text, left.Fluency)
	}
	if middle.Scores[0].K >= 0.9 || middle.Scores[1].K >= 0.9 {
		t.Errorf("the middle keeps K = %g and %g", middle.Scores[0].K, middle.Scores[1].K)
	}

	d.work(&protocol.Init{Order: protocol.For(30), Model: 1, Recipe: settings("aa", 1, 10)})
	take[*protocol.Loaded](d, 1)
	d.work(&protocol.Evaluate{Order: protocol.For(31), Subject: protocol.Subject{Kind: protocol.BayesEnsemble, Models: []protocol.ModelID{11, 12}},
		Languages: both, Stories: 16, Own: []protocol.ModelID{11, 12}, Untrained: 1})
	for _, s := range take[*protocol.Evaluated](d, 1)[0].Scores {
		if s.K < 0.5 || s.B > 0.5 {
			t.Errorf("the Bayes ensemble keeps K = %g, b = %g in %s", s.K, s.B, s.Language)
		}
	}

	d.work(&protocol.Line{Order: protocol.For(32), A: 11, B: 12, Points: 3, Only: []uint32{2, 0, 1}, Languages: both, Stories: 16})
	points := make([]*protocol.LinePoint, 0, 3)
	for _, e := range d.events {
		if p, ok := e.(*protocol.LinePoint); ok {
			points = append(points, p)
		}
	}
	take[*protocol.Done](d, 1)
	if len(points) != 3 || points[0].Index != 2 || points[2].Scores[0] != middle.Scores[0] && !math.IsNaN(middle.Scores[0].B) {
		t.Errorf("the line and the slider disagree: %+v", points)
	}

	d.work(ordered(33, 40, recipe.Merge{Method: "linear"}, 11, 11))
	if note := take[*protocol.Merged](d, 1)[0].Note; !note.Empty() {
		t.Errorf("a merge of which all goes without saying has the note %s", note)
	}
	d.work(&protocol.Evaluate{Order: protocol.For(34), Subject: protocol.Subject{Models: []protocol.ModelID{40}}, Languages: both[:1], Stories: 16, Own: []protocol.ModelID{11}})
	if k := take[*protocol.Evaluated](d, 1)[0].Scores[0].K; k != 1 {
		t.Errorf("a model merged with itself keeps K = %g", k)
	}
	d.work(&protocol.Generate{Order: protocol.For(35), Subject: protocol.Subject{Models: []protocol.ModelID{12}}, Languages: both, Opening: "bb", OpenTokens: 2,
		Samples: 3, Keep: 2, MaxTokens: 10, Temperature: 0.5, TopK: 5, Seed: 1})
	if got := take[*protocol.Generated](d, 1)[0]; len(got.Texts) != 2 || got.Texts[0].Opening == "" || got.Samples != 3 {
		t.Errorf("wrote %+v", got)
	}
}

func TestCancelGivesUp(t *testing.T) {
	d := newDesk(t)
	d.work(&protocol.Init{Order: protocol.For(1), Model: 1, Recipe: settings("aa", 1, 10)}, &protocol.Init{Order: protocol.For(2), Model: 2, Recipe: settings("aa", 2, 10)})
	d.events = nil
	line := &protocol.Line{Order: protocol.For(3), A: 1, B: 2, Points: 3, Only: []uint32{0, 1, 2}, Languages: []string{"aa", "bb"}, Stories: 16}
	d.at[d.breaths+2] = func() { d.Put(&protocol.Cancel{Order: protocol.For(3)}) }
	d.work(line)
	take[*protocol.Done](d, 0)
	d.Put(line)
	d.work(&protocol.Cancel{Order: protocol.For(3)}) // before it began
	take[*protocol.LinePoint](d, 0)
}

func TestFailuresSayWhatToDo(t *testing.T) {
	for name, c := range map[string]struct {
		request protocol.Request
		cause   protocol.FailKind
	}{
		"a file that is none":       {&protocol.Load{Order: protocol.For(1), Model: 1, Weights: []byte("no model")}, protocol.FailModel},
		"a recipe that is none":     {&protocol.Train{Order: protocol.For(1), Recipe: "{}"}, protocol.FailRecipe},
		"a language there is not":   {&protocol.Train{Order: protocol.For(1), Recipe: settings("qq", 1, 10)}, protocol.FailRecipe},
		"a model that is not there": {&protocol.Slide{Order: protocol.For(1), A: 5, B: 6}, protocol.FailMissing},
		"a run that is not there":   {&protocol.Snapshot{Order: protocol.For(1)}, protocol.FailMissing},
		"a merge of nothing":        {ordered(1, 0, recipe.Merge{Method: "linear"}), protocol.FailRecipe},
	} {
		d := newDesk(t)
		d.work(c.request)
		if len(d.events) != 1 {
			t.Errorf("%s: %d events", name, len(d.events))
			continue
		}
		got, ok := d.events[0].(*protocol.Failed)
		if !ok || got.ID != 1 || got.Cause != c.cause || got.What.Empty() || got.Do.Empty() {
			t.Errorf("%s: %#v", name, d.events[0])
		}
	}
}

// A recipe of another text, of other tokens or of unknown making is followed
// nowhere: its hash would name something else.
func TestRecipesOfOtherTextsAreRefused(t *testing.T) {
	for name, spoil := range map[string]func(*recipe.Recipe){
		"corpus":    func(r *recipe.Recipe) { r.Corpus = "x" },
		"tokenizer": func(r *recipe.Recipe) { r.Tokenizer = "x" },
		"making":    func(r *recipe.Recipe) { r.Corpus = recipe.ImportedCorpus + "00ff" },
	} {
		r, err := recipe.Parse([]byte(settings("aa", 1, 10)))
		if err != nil {
			t.Fatal(err)
		}
		p, err := experiment.Untrained(r)
		if err != nil {
			t.Fatal(err)
		}
		spoil(&r)
		file, err := experiment.Encode(p, r, "", "")
		if err != nil {
			t.Fatal(err)
		}
		text := string(r.JSON())
		for _, request := range []protocol.Request{
			&protocol.Train{Order: protocol.For(1), Recipe: text}, &protocol.Init{Order: protocol.For(1), Model: 1, Recipe: text}, &protocol.Load{Order: protocol.For(1), Model: 1, Weights: file},
		} {
			if _, load := request.(*protocol.Load); load && r.Imported() {
				continue // a model of unknown making is welcome
			}
			d := newDesk(t)
			d.work(request)
			if got, ok := d.events[0].(*protocol.Failed); !ok || len(d.events) != 1 || got.What.Empty() {
				t.Errorf("%s, %T: %#v", name, request, d.events)
			}
		}
	}
}

func TestServeGreetsAndEnds(t *testing.T) {
	d := newDesk(t)
	done := make(chan struct{})
	d.options.Breathe = func() {
		select {
		case <-done:
		default:
			close(done)
		}
	}
	d.Put(&protocol.Init{Order: protocol.For(1), Model: 1, Recipe: settings("aa", 1, 10)})
	d.Serve(done)
	if hello, ok := d.events[0].(*protocol.Hello); !ok || hello.Protocol != protocol.Version || hello.Build != "test" {
		t.Errorf("the first event is %#v", d.events[0])
	}
}

// A recipe that branches from another training is enough: the worker makes both, helped
// or not, and goes on from a state of either.
func TestARunOfTwoLegs(t *testing.T) {
	made := branched(t)
	run := func(d *desk, o *protocol.Train) string {
		d.work(o)
		d.events = nil
		d.work(&protocol.Snapshot{Order: protocol.For(o.ID)})
		return string(take[*protocol.Weights](d, 1)[0].Weights)
	}
	o := func() *protocol.Train {
		return &protocol.Train{Order: protocol.For(1), Recipe: string(made.JSON()), Watch: []string{"aa"}, Stories: 16}
	}
	want := run(newDesk(t), o())
	whole, err := experiment.NewRun(made, ladders, 2)
	if err != nil {
		t.Fatal(err)
	}
	for stop := range whole.Steps() {
		if stop%6 == 2 {
			from := o()
			if from.From, err = whole.Save(); err != nil {
				t.Fatal(err)
			}
			if got := run(newDesk(t), from); got != want {
				t.Errorf("from step %d it has other bits", stop)
			}
		}
		if _, err := whole.Step(nil); err != nil {
			t.Fatal(err)
		}
	}
	if file, err := whole.Checkpoint("test", "Trained in a browser."); err != nil || string(file) != want {
		t.Errorf("the worker and the command line have other bits: %v", err)
	}
	d := newDesk(t)
	d.options.Patience = time.Minute
	paused := o()
	paused.Paused = true
	d.work(paused)
	d.Join(&protocol.Lend{Order: protocol.For(1), Seat: 100}, assistant(t))
	d.assemble()
	for d.run.train.Done() < 14 { // into the second leg
		d.work(&protocol.Step{Order: protocol.For(1)})
		d.assemble()
	}
	for _, p := range take[*protocol.Progress](d, -1) {
		if p.Workers != 2 && p.Step != 13 { // before which the helper is told what is read now
			t.Errorf("step %d is made by %d", p.Step, p.Workers)
		}
	}
	if got := d.finish(); got != want {
		t.Error("helped it has other bits")
	}
}

// branched goes on from a training of 12 steps, with another language.
func branched(t *testing.T) recipe.Recipe {
	t.Helper()
	trunk, err := recipe.Parse([]byte(settings("aa", 1, 30)))
	if err != nil {
		t.Fatal(err)
	}
	trunk.Schedule.Stop = 12
	made, err := recipe.Parse([]byte(settings("bb", 2, 10)))
	if err != nil {
		t.Fatal(err)
	}
	made.Start = &recipe.Start{Mixture: trunk.Mixture, Schedule: trunk.Schedule, Optimiser: trunk.Optimiser, Seeds: trunk.Seeds, Moments: true}
	return made.Canonical()
}

// What a run starts from may be a model at hand; a merge must be.
func TestARunStartsFromAModelAtHand(t *testing.T) {
	d := newDesk(t)
	d.expert(1, "aa", 21)
	d.expert(2, "bb", 22)
	a, _ := recipe.Parse([]byte(settings("aa", 1, 120)))
	b, _ := recipe.Parse([]byte(settings("bb", 2, 120)))
	half := recipe.Merge{Method: "linear", Parents: recipe.Parents{{Weight: "1"}, {Weight: "1"}}}
	named, err := experiment.MergeRecipe(ladders, []recipe.Recipe{a, b}, nil, half)
	if err != nil {
		t.Fatal(err)
	}
	made := a
	made.Schedule.Steps = 7
	made.Start = &recipe.Start{Mixture: named.Mixture, Schedule: named.Schedule, Optimiser: named.Optimiser, Seeds: named.Seeds, Merge: named.Merge}
	o := &protocol.Train{Order: protocol.For(3), Recipe: string(made.JSON())}
	d.work(o)
	if f, ok := d.events[len(d.events)-1].(*protocol.Failed); !ok || f.Cause != protocol.FailRecipe {
		t.Fatalf("without the merge: %+v", d.events)
	}
	d.events = nil
	d.work(ordered(4, 31, half, 21, 22))
	merged := d.library.models[31]
	file, err := experiment.Encode(merged, named, "", "")
	if err != nil {
		t.Fatal(err)
	}
	d.work(&protocol.Load{Order: protocol.For(5), Model: 32, Weights: file}, o)
	d.events = nil
	d.work(&protocol.Snapshot{Order: protocol.For(3)})
	got := take[*protocol.Weights](d, 1)[0].Weights
	run, err := experiment.NewRun(made, ladders, 1, experiment.Given{Recipe: named, Params: merged})
	if err != nil {
		t.Fatal(err)
	}
	for !run.Finished() {
		if _, err := run.Step(nil); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := run.Checkpoint("test", "Trained in a browser."); err != nil || string(got) != string(want) {
		t.Errorf("the worker has other bits: %v", err)
	}
}

// Experts in lockstep train in one worker, helped or not, saved or not, to the bits of the
// command line; every step of each counts.
func TestALockstepInAWorker(t *testing.T) {
	made, err := recipe.Parse([]byte(settings("aa", 1, 8)))
	if err != nil {
		t.Fatal(err)
	}
	made.Lockstep = &recipe.Lockstep{Every: 3, Experts: recipe.Experts{
		{Languages: recipe.Shares{{Language: "aa", Weight: "1"}}, Seeds: recipe.Seeds{Init: 1, Data: 1}},
		{Languages: recipe.Shares{{Language: "bb", Weight: "1"}}, Seeds: recipe.Seeds{Init: 1, Data: 2}},
		{Languages: recipe.Shares{{Language: "aa", Weight: "1"}}, Seeds: recipe.Seeds{Init: 3, Data: 3}}}}
	made = made.Canonical()
	whole, err := experiment.NewRun(made, ladders, 2)
	if err != nil {
		t.Fatal(err)
	}
	var state []byte
	for !whole.Finished() {
		if whole.Done() == 13 {
			if state, err = whole.Save(); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := whole.Step(nil); err != nil {
			t.Fatal(err)
		}
	}
	want, err := whole.Checkpoint("test", "Trained in a browser.")
	if err != nil {
		t.Fatal(err)
	}
	for name, from := range map[string][]byte{"anew": nil, "from a state": state} {
		d := newDesk(t)
		d.options.Patience = time.Minute
		d.work(&protocol.Train{Order: protocol.For(1), Recipe: string(made.JSON()), Watch: []string{"aa", "bb"}, Stories: 16, EvalEvery: 10, WriteEvery: 20, Paused: true, From: from})
		d.Join(&protocol.Lend{Order: protocol.For(1), Seat: 100}, assistant(t))
		d.assemble()
		if got := d.finish(); got != string(want) {
			t.Errorf("%s: the worker has other bits", name)
		}
		last := take[*protocol.Progress](d, -1)
		if p := last[len(last)-1]; p.Step != 24 || p.Steps != 24 || p.Workers != 2 || len(p.Held) != 2 {
			t.Errorf("%s: at the end it reports %+v", name, p)
		}
	}
	made.Lockstep.Experts = slices.Repeat(made.Lockstep.Experts, 20)
	big := recipe.Presets()[2].Recipe
	big.Model.FF, big.Lockstep = 1024, made.Lockstep
	d := newDesk(t)
	d.work(&protocol.Train{Order: protocol.For(1), Recipe: string(big.JSON())})
	if f, ok := d.events[0].(*protocol.Failed); !ok || f.Cause != protocol.FailMemory {
		t.Errorf("sixty large experts: %+v", d.events[0])
	}
}
