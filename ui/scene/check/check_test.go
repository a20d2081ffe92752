package check_test

import (
	"testing"

	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/check"
	"confusio/ui/scene/hook"
	"confusio/wasm/protocol"
)

func TestCheckIsAskedOnceAndAnswered(t *testing.T) {
	s, w := fake.Booted("")
	if page.Of[check.Scene](s).On || page.Of[check.Scene](s).Agrees() {
		t.Errorf("a check began by itself: %+v", page.Of[check.Scene](s))
	}
	s, out := page.Update(s, check.Verify{})
	if len(out) != 1 || !page.Of[check.Scene](s).On || page.Of[check.Scene](s).Agrees() {
		t.Fatalf("%v, %+v", out, page.Of[check.Scene](s))
	}
	s = w.Drive(s, out)
	if page.Of[check.Scene](s).On || !page.Of[check.Scene](s).Agrees() || s.Core.Task.ID != 0 || s.Core.Spoken.Empty() {
		t.Errorf("%+v", page.Of[check.Scene](s))
	}
}

func TestOneOtherPartIsSaid(t *testing.T) {
	s, _ := fake.Booted("")
	s, _ = page.Update(s, check.Verify{})
	answer := &protocol.Checked{Report: protocol.On(s.Core.Task.ID), Parts: []protocol.Bits{{Name: "weights", Hash: "a", Published: "a"}, {Name: "merge", Hash: "b", Published: "c"}}}
	late := *answer
	late.ID++
	if s, _ = page.Update(s, core.Heard{Event: &late}); !page.Of[check.Scene](s).On {
		t.Error("an answer to another question was taken in")
	}
	if s, _ = page.Update(s, core.Heard{Event: answer}); page.Of[check.Scene](s).On || page.Of[check.Scene](s).Agrees() || len(page.Of[check.Scene](s).Parts) != 2 {
		t.Errorf("%+v", page.Of[check.Scene](s))
	}
}

func TestSliderOvertakesACheckAndItGoesOn(t *testing.T) {
	s, w := fake.Booted("")
	s, _ = page.Update(s, check.Verify{})
	task := s.Core.Task.ID
	s, out := page.Update(s, hook.Slide{Percent: 7})
	if cancel, ok := out[0].(core.Post).Message.(*protocol.Cancel); !ok || cancel.ID != task {
		t.Fatalf("%v", out)
	}
	if s = w.Drive(s, out); !page.Of[check.Scene](s).Agrees() {
		t.Errorf("%+v", page.Of[check.Scene](s))
	}
}

func TestFailedCheckCanBeTriedAgain(t *testing.T) {
	s, w := fake.Booted("")
	s, _ = page.Update(s, check.Verify{})
	s, _ = page.Update(s, core.Heard{Event: &protocol.Failed{Report: protocol.On(s.Core.Task.ID), What: fake.Words("No memory."), Do: fake.Words("Close a tab.")}})
	if trouble, failed := check.Trouble(&s.Core); !failed || fake.Say(trouble.What) != "No memory." || s.Core.Task.ID != 0 {
		t.Fatalf("%+v, task %d", trouble, s.Core.Task.ID)
	}
	s, out := page.Update(s, check.Verify{})
	if s = w.Drive(s, out); !page.Of[check.Scene](s).Agrees() {
		t.Errorf("%+v", page.Of[check.Scene](s))
	}
}
