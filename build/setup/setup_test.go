package setup

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"confusio/build/report"
)

func TestWhatIsMissingIsNamed(t *testing.T) {
	kept := needs
	defer func() { needs = kept }()
	t.Setenv("PATH", t.TempDir()) // neither apt-get nor anything else is there
	never := func(context.Context) bool { return false }

	for _, c := range []struct {
		vital, strict, fails bool
	}{{false, false, false}, {false, true, true}, {true, false, true}} {
		needs = []need{{"a browser", []string{"browser-deb"}, never, c.vital}}
		var out bytes.Buffer
		err := Prepare(context.Background(), c.strict, report.New(&out))
		if errors.Is(err, ErrMissing) != c.fails {
			t.Errorf("vital %v, strict %v: %v", c.vital, c.strict, err)
		}
		if !strings.Contains(out.String(), "missing: a browser (Debian: browser-deb)") {
			t.Errorf("the output names nothing: %q", out.String())
		}
	}
}

func TestNothingMissing(t *testing.T) {
	kept := needs
	defer func() { needs = kept }()
	needs = []need{{"the air", nil, func(context.Context) bool { return true }, true}}
	if err := Prepare(context.Background(), true, report.New(&bytes.Buffer{})); err != nil {
		t.Error(err)
	}
}
