package generate

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// moduleRoot is where this test finds the module: two folders up.
const moduleRoot = "../.."

func TestCommittedCodeIsFresh(t *testing.T) {
	root, err := filepath.Abs(moduleRoot)
	if err != nil {
		t.Fatal(err)
	}
	if err := Check(context.Background(), root, t.TempDir()); err != nil {
		t.Error(err)
	}
}

func TestCompareNamesWhatIsStaleMissingOrLeftOver(t *testing.T) {
	fresh, committed := t.TempDir(), t.TempDir()
	write := func(dir, name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(fresh, "same_gen.go", "package p\n\nvar a = 1\n")
	write(committed, "same_gen.go", "package p\nvar a   = 1\n") // layout alone is no difference
	if err := compare(fresh, committed, "ui/x"); err != nil {
		t.Errorf("equal code: %v", err)
	}
	for name, make := range map[string]func(){
		"changed":   func() { write(fresh, "a_gen.go", "package p\n"); write(committed, "a_gen.go", "package q\n") },
		"missing":   func() { write(fresh, "b_gen.go", "package p\n") },
		"left over": func() { write(committed, "c_gen.go", "package p\n") },
	} {
		make()
		if err := compare(fresh, committed, "ui/x"); !errors.Is(err, ErrStale) {
			t.Errorf("%s: got %v, want ErrStale", name, err)
		}
	}
}
