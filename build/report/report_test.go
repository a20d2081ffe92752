package report

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func TestPhaseNamesTheFailedPhaseAndKeepsTheError(t *testing.T) {
	var out bytes.Buffer
	log := New(&out)
	broken := errors.New("broken")

	if err := log.Phase("first", func() error { log.Note("%d files", 3); return nil }); err != nil {
		t.Fatalf("a phase without an error gave %v", err)
	}
	err := log.Phase("second", func() error { return broken })
	if !errors.Is(err, broken) || !strings.HasPrefix(err.Error(), "second: ") {
		t.Errorf("got %v, want the error with the name of its phase", err)
	}
	if got := log.Failed(); len(got) != 1 || got[0] != "second" {
		t.Errorf("Failed() = %v", got)
	}
	for _, want := range []string{"==> first\n", "    3 files\n", "==> first: done in ", "==> second: FAILED after "} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("output lacks %q:\n%s", want, out.String())
		}
	}
}
