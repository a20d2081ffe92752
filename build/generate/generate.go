// Package generate turns the .vugu files of the page into Go. The generated
// code is committed, so that plain Go builds and tests the module without this
// step; a test checks that it is fresh.
package generate

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"go/format"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"confusio/build/toolchain"
)

// ErrStale is wrapped by the error for a generated file that does not follow
// from its .vugu file.
var ErrStale = errors.New("generated code is stale")

// source is where components live.
const source = "ui"

// suffix ends the name of each generated file.
const suffix = "_gen.go"

// Run writes the generated Go beside every .vugu file of the module at root
// and returns the folders that hold one.
func Run(ctx context.Context, root string) ([]string, error) {
	dirs, err := Folders(root)
	if err != nil {
		return nil, err
	}
	for _, dir := range dirs {
		if err := run(ctx, root, filepath.Join(root, dir)); err != nil {
			return nil, fmt.Errorf("%s: %w", dir, err)
		}
	}
	return dirs, nil
}

// Check generates each folder anew in a temporary place and compares.
func Check(ctx context.Context, root, temp string) error {
	dirs, err := Folders(root)
	if err != nil {
		return err
	}
	var stale []error
	for i, dir := range dirs {
		fresh := filepath.Join(temp, fmt.Sprintf("%02d", i))
		if err := copyInputs(fresh, filepath.Join(root, dir)); err != nil {
			return err
		}
		if err := run(ctx, root, fresh); err != nil {
			return fmt.Errorf("%s: %w", dir, err)
		}
		stale = append(stale, compare(fresh, filepath.Join(root, dir), dir))
	}
	return errors.Join(stale...)
}

// Folders lists the folders of the module that hold .vugu files, sorted.
func Folders(root string) ([]string, error) {
	var dirs []string
	err := filepath.WalkDir(filepath.Join(root, source), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".vugu" {
			return err
		}
		dir, err := filepath.Rel(root, filepath.Dir(path))
		dirs = append(dirs, filepath.ToSlash(dir))
		return err
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	slices.Sort(dirs)
	return slices.Compact(dirs), err
}

// run generates one folder and formats what came out.
func run(ctx context.Context, root, dir string) error {
	out, err := toolchain.Plain(root).Output(ctx, "tool", "vugugen", "-skip-go-mod", "-skip-main", dir)
	if err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*"+suffix))
	if err != nil {
		return err
	}
	for _, file := range files {
		if err := formatFile(file); err != nil {
			return err
		}
	}
	return nil
}

func formatFile(file string) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	neat, err := format.Source(raw)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if bytes.Equal(raw, neat) {
		return nil
	}
	return os.WriteFile(file, neat, 0o644)
}

// copyInputs copies what the generator reads: the components and the
// hand-written Go beside them.
func copyInputs(to, from string) error {
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	entries, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		name := entry.Name()
		input := strings.HasSuffix(name, ".vugu") || strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, suffix)
		if entry.IsDir() || !input {
			continue
		}
		data, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(to, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// compare reports the generated files that differ, are missing or are left
// over.
func compare(fresh, committed, dir string) error {
	var problems []error
	names := map[string]bool{}
	for _, folder := range []string{fresh, committed} {
		files, err := filepath.Glob(filepath.Join(folder, "*"+suffix))
		if err != nil {
			return err
		}
		for _, file := range files {
			names[filepath.Base(file)] = true
		}
	}
	sorted := make([]string, 0, len(names))
	for name := range names {
		sorted = append(sorted, name)
	}
	slices.Sort(sorted)
	for _, name := range sorted {
		want, errWant := os.ReadFile(filepath.Join(fresh, name))
		got, errGot := os.ReadFile(filepath.Join(committed, name))
		if neat, err := format.Source(got); err == nil {
			got = neat
		}
		if errWant != nil || errGot != nil || !bytes.Equal(got, want) {
			problems = append(problems, fmt.Errorf("%w: %s/%s: run `go run ./build gen`", ErrStale, dir, name))
		}
	}
	return errors.Join(problems...)
}
