package bundle

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"confusio/build/toolchain"
)

func TestTheProgramsHaveALimit(t *testing.T) {
	for _, c := range []struct {
		page, worker int64
		want         error
	}{
		{mostPage, mostPrograms - mostPage, nil},
		{mostPage + 1, 0, ErrWeight},
		{mostPage, mostPrograms - mostPage + 1, ErrWeight},
	} {
		if err := withinWeight(c.page, c.worker); !errors.Is(err, c.want) {
			t.Errorf("%d and %d: %v, want %v", c.page, c.worker, err, c.want)
		}
	}
}

// Every package on the list is part of a program: a name that fits none would
// stand there for nothing.
func TestWhatRunsSeldomIsPartOfAProgram(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	browser := toolchain.Plain(root).With("plain Go for js/wasm", "GOOS=js", "GOARCH=wasm")
	var linked []string
	for _, m := range modules {
		out, err := browser.Output(t.Context(), "list", "-deps", "-tags", m.tags, "./wasm/"+m.name)
		if err != nil {
			t.Fatal(err)
		}
		linked = append(linked, strings.Fields(out)...)
	}
	for _, pattern := range slices.Concat(seldom, often) {
		found := false
		for _, name := range linked {
			folder, whole := strings.CutSuffix(pattern, "...")
			found = found || name == pattern || whole && strings.HasPrefix(name, folder)
		}
		if !found {
			t.Errorf("%s is part of neither program", pattern)
		}
	}
}
