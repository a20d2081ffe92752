package component

import (
	"strings"
	"testing"

	"confusio/ui/state"
)

func TestNeedsSayMemoryAndTime(t *testing.T) {
	s, _ := booted("")
	for _, want := range []string{"A run needs about 27 MB of memory.", "by a short probe (38 GFLOP/s)"} {
		if page := render(t, s); !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	s.Device = state.Device{}
	if page := render(t, s); !strings.Contains(page, "will be known") || strings.Contains(page, "GFLOP") {
		t.Error("a time is said that nobody knows")
	}
	if page := render(t, trained(t, "")); !strings.Contains(page, "at the pace measured on this device") {
		t.Error("a run's own pace is not said")
	}
	s, _ = booted("")
	m := &s.Settings.Recipe.Model
	m.Width, m.Heads, m.KVHeads, m.FF, m.Layers = 1024, 8, 8, 4096, 4
	if page := render(t, s); !strings.Contains(page, "and a browser gives it") {
		t.Error("a run without room is not named as such")
	}
}

func TestTimesAreSaidRoughly(t *testing.T) {
	for seconds, want := range map[float64]string{
		0: "1 second", 3.2: "4 seconds", 33: "35 seconds", 91: "2 minutes", 60 * 45: "45 minutes", 3600 * 4.4: "4 hours",
	} {
		if got := about(seconds); got != want {
			t.Errorf("%g s is %q, want %q", seconds, got, want)
		}
	}
}
