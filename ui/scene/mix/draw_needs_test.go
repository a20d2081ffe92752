package mix_test

import (
	"strings"
	"testing"

	"confusio/ui/fake"
)

func TestNeedsSayMemoryAndTime(t *testing.T) {
	s, _ := fake.Booted("")
	for _, want := range []string{"A run needs about 94 MB of memory.", "by a short probe (38 GFLOP/s)"} {
		if html := fake.Render(s); !strings.Contains(html, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	s = unprobed(s)
	if html := fake.Render(s); !strings.Contains(html, "will be known") || strings.Contains(html, "GFLOP") {
		t.Error("a time is said that nobody knows")
	}
	if html := fake.Render(fake.Trained("")); !strings.Contains(html, "at the pace measured on this device") {
		t.Error("a run's own pace is not said")
	}
	s, _ = fake.Booted("")
	m := &s.Core.Settings.Recipe.Model
	m.Width, m.Heads, m.KVHeads, m.FF, m.Layers = 1024, 8, 8, 4096, 4
	if html := fake.Render(s); !strings.Contains(html, "and a browser gives it") {
		t.Error("a run without room is not named as such")
	}
}
