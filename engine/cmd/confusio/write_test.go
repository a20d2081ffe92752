//go:build !js

package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// What stands at the name of a result stays what it is: links, permissions, pipes and devices.
func TestResultsKeepWhatTheirNameIs(t *testing.T) {
	b := newBench(t)
	b.run(0, with("train", "-o", "en.safetensors")...)
	for _, made := range []error{
		os.Mkdir("deep", 0o755), os.Symlink("deep", "way"), os.Symlink("../far.safetensors", "deep/near.safetensors"), os.Symlink("loop", "loop"),
		os.WriteFile("own.safetensors", nil, 0o600), syscall.Mkfifo("pipe", 0o644),
	} {
		if made != nil {
			t.Fatal(made)
		}
	}
	merge := func(want int, out string) {
		t.Helper()
		b.run(want, "merge", "en.safetensors", "en.safetensors", "-o", out)
	}
	merge(0, "way/near.safetensors")
	if info, err := os.Lstat("deep/near.safetensors"); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v, %v", info, err)
	}
	if _, err := load("far.safetensors"); err != nil {
		t.Errorf("behind the link: %v", err)
	}
	merge(0, "own.safetensors")
	if info, err := os.Stat("own.safetensors"); err != nil || info.Mode().Perm() != 0o600 || info.Size() == 0 {
		t.Errorf("a file of its owner is %v, %v", info, err)
	}
	for _, out := range []string{"pipe", "/dev/null", "deep", "loop"} {
		before, err := os.Lstat(out)
		if err != nil {
			t.Fatal(err)
		}
		merge(1, out)
		for _, args := range [][]string{with("train", "-o", out), {"import", "en.safetensors", "-o", out}, {"storybook", "tokenizer", "-o", out}} {
			b.run(1, args...)
		}
		if after, err := os.Lstat(out); err != nil || after.Mode() != before.Mode() {
			t.Errorf("%s was %v and is %v, %v", out, before.Mode(), after.Mode(), err)
		}
	}
	if left, _ := filepath.Glob("*.[0-9]*"); left != nil {
		t.Errorf("left are %v", left)
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

// A result that could not be written, in whatever form, is an error.
func TestResultsThatReachNobody(t *testing.T) {
	b := newBench(t)
	b.run(0, with("train", "-o", "en.safetensors")...)
	b.app.out = full{}
	for _, args := range [][]string{
		{"--help"}, {"train", "--help"}, {"storybook", "sample"}, {"storybook", "sample", "--json"}, {"storybook", "repertoire"}, {"storybook", "parse", "x"},
		{"storybook", "entropy"}, {"storybook", "pairs", "-n", "1"}, {"eval", "en.safetensors", "--stories", "2", "--measures", "loss"},
		{"generate", "en.safetensors", "-n", "1"}, {"export", "en.safetensors"}, {"atlas", "run", "--help"},
	} {
		b.run(1, args...)
		if said := b.err.String(); !strings.Contains(said, syscall.ENOSPC.Error()) {
			t.Errorf("%v: it says %q", args, said)
		}
	}
	if s := (&sink{to: full{}}); !errors.Is(func() error { _, err := s.Write(nil); return err }(), syscall.ENOSPC) {
		t.Error("a sink passes no error on")
	}
}
