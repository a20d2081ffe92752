package study_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/hook"
	"confusio/ui/scene/merge"
	"confusio/ui/scene/rescue"
	"confusio/ui/scene/study"
	"confusio/ui/scene/why"
	"confusio/wasm/protocol"
)

// investigations are the two scenes that study a pair, as their tests see them.
var investigations = map[core.Room]struct {
	start, cancel core.Msg
	progress      func(page.State) study.Progress
	begun         func(page.State) bool
}{
	why.Room: {why.Measure{On: true}, why.Measure{},
		func(s page.State) study.Progress { return page.Of[why.Scene](s).Of(&s.Core).Progress() },
		func(s page.State) bool { return page.Of[why.Scene](s).Of(&s.Core).Begun() }},
	rescue.Room: {rescue.Measure{On: true}, rescue.Measure{},
		func(s page.State) study.Progress { return page.Of[rescue.Scene](s).Of(&s.Core).Progress() },
		func(s page.State) bool { return page.Of[rescue.Scene](s).Of(&s.Core).Begun() }},
}

func started(t *testing.T, room core.Room) (page.State, *fake.Worker, []core.Request) {
	t.Helper()
	s, w := fake.Booted("")
	s, out := page.Update(s, investigations[room].start)
	return s, w, out
}

func rungs(s page.State) int { return len(page.Of[rescue.Scene](s).Of(&s.Core).Rungs) }

func TestInvestigationsComeToTheirEnd(t *testing.T) {
	for room, of := range investigations {
		s, w, out := started(t, room)
		if p := of.progress(s); p.Done != 0 || p.Due == 0 || p.Left != 0 {
			t.Errorf("%s: at the start %+v", room, p)
		}
		s = w.Drive(s, out)
		if p := of.progress(s); p.Done != p.Due || p.Left != 0 {
			t.Errorf("%s: at the end %+v", room, p)
		}
		if s.Core.Task.ID != 0 {
			t.Errorf("%s: still asks for %v", room, s.Core.Task.Key)
		}
	}
}

// asked is the last message to the desk.
func asked(out []core.Request) protocol.Request {
	var last protocol.Request
	for _, r := range out {
		if p, ok := r.(core.Post); ok && p.To == core.Desk {
			last = p.Message
		}
	}
	return last
}

// What the reader asked for last is measured first, though both are.
func TestTheLastWishGoesFirst(t *testing.T) {
	s, _ := fake.Booted("")
	s, out := page.Update(s, merge.Use{Method: "ties", Base: "mean"})
	if _, ok := asked(out).(*protocol.Merge); !ok {
		t.Fatalf("a merge waits for %T", asked(out))
	}
	s, out = page.Update(s, rescue.Measure{On: true})
	if _, ok := asked(out).(*protocol.Align); !ok {
		t.Errorf("an investigation waits for %T", asked(out))
	}
	_, out = page.Update(s, merge.Use{Method: "dare_ties", Base: "mean"})
	if _, ok := asked(out).(*protocol.Merge); !ok {
		t.Errorf("a merge waits for %T", asked(out))
	}
}

func TestInvestigationIsNotBegunUnasked(t *testing.T) {
	s, _ := fake.Booted("")
	for room, of := range investigations {
		if of.begun(s) {
			t.Errorf("%s began by itself", room)
		}
	}
}

func TestCancelKeepsWhatWasMeasured(t *testing.T) {
	s, w, out := started(t, rescue.Room)
	out = slices.DeleteFunc(out, isNavigation)
	for range 2 { // two rungs
		s, out = w.Step(s, out[len(out)-1])
	}
	task := s.Core.Task.ID
	s, out = page.Update(s, rescue.Measure{})
	if out = slices.DeleteFunc(out, isNavigation); len(out) != 1 || out[0].(core.Post).Message.(*protocol.Cancel).ID != task {
		t.Errorf("the task under way was not cancelled: %v", out)
	}
	if n := rungs(s); n != 2 || s.Core.Task.ID != 0 {
		t.Errorf("%d rungs kept, task %d", n, s.Core.Task.ID)
	}
	late, _ := page.Update(s, core.Heard{Event: &protocol.Aligned{Report: protocol.On(task)}})
	if rungs(late) != 2 {
		t.Error("an answer that came late was taken in")
	}
	s, out = page.Update(s, rescue.Measure{On: true})
	if s = w.Drive(s, out); rungs(s) != len(rescue.Rungs()) {
		t.Errorf("%d rungs after going on", rungs(s))
	}
}

func TestSliderOvertakesAnInvestigation(t *testing.T) {
	s, w, _ := started(t, why.Room)
	task := s.Core.Task.ID
	s, out := page.Update(s, hook.Slide{Percent: 7})
	if len(out) == 0 || out[0].(core.Post).Message.(*protocol.Cancel).ID != task {
		t.Fatalf("the investigation does not step aside: %v", out)
	}
	s = w.Drive(s, out)
	if p := investigations[why.Room].progress(s); p.Done != p.Due || page.Of[hook.Scene](s).Live.Percent != 7 {
		t.Errorf("afterwards %+v, slider at %d", p, page.Of[hook.Scene](s).Live.Percent)
	}
}

func TestExamineChoosesThePair(t *testing.T) {
	s, w, out := started(t, why.Room)
	s = w.Drive(s, out)
	s = w.Send(s, why.Examine{End: 0, Model: 2}) // the model of the other end
	pair, ok := study.PairOf(&s.Core)
	if !ok || pair.Models != [2]protocol.ModelID{2, 1} || pair.Languages != [2]string{"de", "en"} {
		t.Errorf("the ends did not swap: %+v", pair)
	}
	if investigations[why.Room].progress(s).Done != 0 {
		t.Error("another pair has the results of the one before")
	}
	back, notice := fake.At(s.Core.Address)
	if notice != "" || back.Core.Address != s.Core.Address || back.Core.Settings.Study[0].Languages[0].Language != "de" {
		t.Errorf("%s reads back as %s, %s", s.Core.Address, back.Core.Address, notice)
	}
	s, _ = page.Update(s, core.Undo{})
	if pair, _ := study.PairOf(&s.Core); pair.Models != [2]protocol.ModelID{1, 2} {
		t.Errorf("undo leads to %+v", pair)
	}
	if p := investigations[why.Room].progress(s); p.Done != p.Due {
		t.Errorf("the former pair has lost its results: %+v", p)
	}
}

// An investigation that is on stands in the address, and goes on where that is opened; one
// of another pair does not.
func TestTheAddressSaysWhatIsInvestigated(t *testing.T) {
	for room, of := range investigations {
		s, w, _ := started(t, room)
		address := s.Core.Address
		if !strings.Contains(address, string(room)+"=on") {
			t.Errorf("%s: the address is %s", room, address)
		}
		cold, _ := fake.Booted(address)
		if p := of.progress(cold); p.Done != p.Due || cold.Core.Address != address {
			t.Errorf("%s opened cold: %+v, %s", room, p, cold.Core.Address)
		}
		if other := w.Send(s, why.Examine{End: 0, Model: 2}); strings.Contains(other.Core.Address, string(room)+"=on") {
			t.Errorf("%s: another pair at %s", room, other.Core.Address)
		}
		s, _ = page.Update(s, of.cancel)
		if strings.Contains(s.Core.Address, "=on") {
			t.Errorf("%s: cancelled at %s", room, s.Core.Address)
		}
	}
	if _, notice := fake.At("why=off&rescue=1"); !strings.Contains(notice, "why off") || !strings.Contains(notice, "rescue 1") {
		t.Errorf("strange values: %q", notice)
	}
}

func TestStrangeStudiesInTheAddress(t *testing.T) {
	for _, text := range []string{"en", "en@1.1", "en@1.1/xx@1.1", "en,de@1.1/en@1.1", "en@1.1*2/de@1.1", "en@1.1/de@1.1/fr@1.1", "@@//"} {
		s, notice := fake.At("w=40&study=" + text)
		pair := s.Core.Settings.Study
		if notice == "" || pair[0].Languages[0].Language != "en" || pair[1].Languages[0].Language != "de" {
			t.Errorf("%q: %v, %q", text, pair, notice)
		}
	}
}

// What fails is said in its scene and not asked again, unless the reader does;
// the rest is measured.
func TestStudyTroubleStandsInItsScene(t *testing.T) {
	s, w, _ := started(t, rescue.Room)
	s, out := page.Update(s, core.Heard{Event: &protocol.Failed{Report: protocol.On(s.Core.Task.ID), What: fake.Words("It broke."), Do: fake.Words("Mend it.")}})
	if html := fake.Render(s); count(html, "It broke.") != 1 || fake.Said(s) != "" {
		t.Errorf("the trouble stands %d times, notice %q", count(html, "It broke."), fake.Said(s))
	}
	if html := fake.Render(s); count(html, "Try again") != 0 {
		t.Error("the trouble of one rung stops more than that rung")
	}
	s = w.Drive(s, out)
	p := investigations[rescue.Room].progress(s)
	if p.Done != p.Due-1 || count(fake.Render(s), "Try again") != 1 {
		t.Errorf("%+v, and no second try is offered", p)
	}
	s, out = page.Update(s, rescue.Measure{On: true})
	if count(fake.Render(s), "It broke.") != 0 || s.Core.Task.ID == 0 {
		t.Error("a second try is not made")
	}
	s = w.Drive(s, out)
	if p := investigations[rescue.Room].progress(s); p.Done != p.Due || count(fake.Render(s), "Try again") != 0 {
		t.Errorf("after the second try %+v", p)
	}
}

func isNavigation(r core.Request) bool {
	_, is := r.(core.Navigate)
	return is
}

func isDissect(work protocol.Request) bool {
	_, ok := work.(*protocol.Dissect)
	return ok
}

func count(html, text string) int { return strings.Count(html, text) }

// Whatever an engine answers, the page holds a bounded list of places.
func TestStrangePlaces(t *testing.T) {
	for _, e := range []protocol.Dissected{{Of: 0}, {Of: 5, Index: 5}, {Of: math.MaxUint32, Index: 7}} {
		s, w, out := started(t, why.Room)
		for !isDissect(s.Core.Task.Work) {
			var more []core.Request
			s, more = w.Step(s, out[0])
			out = append(out[1:], more...)
		}
		e.ID = s.Core.Task.ID
		next, _ := page.Update(s, core.Heard{Event: &e})
		if len(page.Of[why.Scene](next).Places) != 0 {
			t.Errorf("%+v gives %d places", e, len(page.Of[why.Scene](next).Places))
		}
	}
}
