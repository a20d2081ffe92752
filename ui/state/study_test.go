package state_test

import (
	"math"
	"testing"

	"confusio/ui/fake"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

func started(t *testing.T, what state.Investigation) (state.State, *fake.Worker, []state.Request) {
	t.Helper()
	s, w := booted("")
	s, out := state.Update(s, state.Investigate{What: what, On: true})
	return s, w, out
}

func TestInvestigationsComeToTheirEnd(t *testing.T) {
	for what := range state.Investigations {
		s, w, out := started(t, what)
		if done, due, left := s.Studied().Progress(what); done != 0 || due == 0 || left != 0 {
			t.Errorf("%d: at the start %d of %d, %g seconds", what, done, due, left)
		}
		s = w.Drive(s, out)
		if done, due, left := s.Studied().Progress(what); done != due || left != 0 {
			t.Errorf("%d: at the end %d of %d, %g seconds left", what, done, due, left)
		}
		if s.Task.ID != 0 {
			t.Errorf("%d: still asks for %s", what, s.Task.Key)
		}
	}
}

// asked is the last message to the desk.
func asked(out []state.Request) protocol.Request {
	var last protocol.Request
	for _, r := range out {
		if p, ok := r.(state.Post); ok && p.To == state.Desk {
			last = p.Message
		}
	}
	return last
}

// What the reader asked for last is measured first, though both are.
func TestTheLastWishGoesFirst(t *testing.T) {
	s, _ := booted("")
	s, out := state.Update(s, state.Use{Method: "ties", Base: "mean"})
	if _, ok := asked(out).(*protocol.Merge); !ok {
		t.Fatalf("a merge waits for %T", asked(out))
	}
	s, out = state.Update(s, state.Investigate{What: state.Rescue, On: true})
	if _, ok := asked(out).(*protocol.Align); !ok {
		t.Errorf("an investigation waits for %T", asked(out))
	}
	_, out = state.Update(s, state.Use{Method: "dare_ties", Base: "mean"})
	if _, ok := asked(out).(*protocol.Merge); !ok {
		t.Errorf("a merge waits for %T", asked(out))
	}
}

func TestInvestigationIsNotBegunUnasked(t *testing.T) {
	s, _ := booted("")
	for what := range state.Investigations {
		if s.Studied().Begun(what) {
			t.Errorf("investigation %d began by itself", what)
		}
	}
}

func TestCancelKeepsWhatWasMeasured(t *testing.T) {
	s, w, out := started(t, state.Rescue)
	for range 2 { // two rungs
		s, out = w.Step(s, out[len(out)-1])
	}
	task := s.Task.ID
	s, out = state.Update(s, state.Investigate{What: state.Rescue})
	if len(out) != 1 || out[0].(state.Post).Message.(*protocol.Cancel).ID != task {
		t.Errorf("the task under way was not cancelled: %v", out)
	}
	if n := len(s.Studied().Rungs); n != 2 || s.Task.ID != 0 {
		t.Errorf("%d rungs kept, task %d", n, s.Task.ID)
	}
	late, _ := state.Update(s, state.Heard{Event: &protocol.Aligned{ID: task}})
	if len(late.Studied().Rungs) != 2 {
		t.Error("an answer that came late was taken in")
	}
	s, out = state.Update(s, state.Investigate{What: state.Rescue, On: true})
	if s = w.Drive(s, out); len(s.Studied().Rungs) != len(state.Rungs()) {
		t.Errorf("%d rungs after going on", len(s.Studied().Rungs))
	}
}

func TestSliderOvertakesAnInvestigation(t *testing.T) {
	s, w, out := started(t, state.Break)
	task := s.Task.ID
	s, out = state.Update(s, state.Slide{Percent: 7})
	if len(out) == 0 || out[0].(state.Post).Message.(*protocol.Cancel).ID != task {
		t.Fatalf("the investigation does not step aside: %v", out)
	}
	s = w.Drive(s, out)
	if done, due, _ := s.Studied().Progress(state.Break); done != due || s.Live.Percent != 7 {
		t.Errorf("afterwards %d of %d, slider at %d", done, due, s.Live.Percent)
	}
}

func TestExamineChoosesThePair(t *testing.T) {
	s, w, out := started(t, state.Break)
	s = w.Drive(s, out)
	s, out = state.Update(s, state.Examine{End: 0, Model: 2}) // the model of the other end
	s = w.Drive(s, out)
	ids, languages, ok := s.StudyPair()
	if !ok || ids != [2]protocol.ModelID{2, 1} || languages[0] != "de" || languages[1] != "en" {
		t.Errorf("the ends did not swap: %v %v", ids, languages)
	}
	if done, _, _ := s.Studied().Progress(state.Break); done != 0 {
		t.Error("another pair has the results of the one before")
	}
	fragment := s.Settings.Fragment()
	back, notice := state.ParseFragment(fragment)
	if notice != "" || back.Fragment() != fragment || back.Study[0].Languages[0].Language != "de" {
		t.Errorf("%s reads back as %s, %s", fragment, back.Fragment(), notice)
	}
	s, _ = state.Update(s, state.Undo{})
	if ids, _, _ := s.StudyPair(); ids != [2]protocol.ModelID{1, 2} {
		t.Errorf("undo leads to %v", ids)
	}
}

func TestStrangeStudiesInTheAddress(t *testing.T) {
	for _, text := range []string{"en", "en@1.1", "en@1.1/xx@1.1", "en,de@1.1/en@1.1", "en@1.1*2/de@1.1", "en@1.1/de@1.1/fr@1.1", "@@//"} {
		s, notice := state.ParseFragment("w=40&study=" + text)
		if notice == "" || s.Study[0].Languages[0].Language != "en" || s.Study[1].Languages[0].Language != "de" {
			t.Errorf("%q: %v, %q", text, s.Study, notice)
		}
	}
}

// What fails is said in its scene and not asked again, unless the reader does;
// the rest is measured.
func TestStudyTroubleStandsInItsScene(t *testing.T) {
	s, w, _ := started(t, state.Rescue)
	s, out := state.Update(s, state.Heard{Event: &protocol.Failed{ID: s.Task.ID, What: "It broke.", Do: "Mend it."}})
	if trouble, ok := s.StudyTrouble(state.Rescue); !ok || trouble.What != "It broke." || s.Notice != "" {
		t.Errorf("%v %v, notice %q", trouble, ok, s.Notice)
	}
	if _, ok := s.StudyTrouble(state.Break); ok || s.Stuck(state.Rescue) || s.Stuck(state.Break) {
		t.Error("the trouble of one rung stops more than that rung")
	}
	s = w.Drive(s, out)
	if done, due, _ := s.Studied().Progress(state.Rescue); done != due-1 || !s.Stuck(state.Rescue) {
		t.Errorf("%d of %d rungs, stuck: %v", done, due, s.Stuck(state.Rescue))
	}
	s, out = state.Update(s, state.Investigate{What: state.Rescue, On: true})
	if _, ok := s.StudyTrouble(state.Rescue); ok || s.Task.ID == 0 {
		t.Error("a second try is not made")
	}
	s = w.Drive(s, out)
	if done, due, _ := s.Studied().Progress(state.Rescue); done != due || s.Stuck(state.Rescue) {
		t.Errorf("after the second try %d of %d rungs", done, due)
	}
}

// Whatever an engine answers, the page holds a bounded list of places.
func TestStrangePlaces(t *testing.T) {
	for _, e := range []protocol.Dissected{{Of: 0}, {Of: 5, Index: 5}, {Of: math.MaxUint32, Index: 7}} {
		s, _, _ := started(t, state.Break)
		e.ID = s.Task.ID
		next, _ := state.Update(s, state.Heard{Event: &e})
		if len(next.Studied().Places) != 0 {
			t.Errorf("%+v gives %d places", e, len(next.Studied().Places))
		}
	}
}
