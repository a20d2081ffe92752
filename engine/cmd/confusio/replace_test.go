package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What took work to make is written over only when that is asked for: a trained model, and
// what somebody wrote into the folder of an export.
func TestWorkIsNotWrittenOver(t *testing.T) {
	b := newBench(t)
	b.run(0, with("train", "-o", "en.safetensors")...)
	b.run(0, with("train", "--init", "2", "-o", "other.safetensors")...)
	first, err := os.ReadFile("en.safetensors")
	if err != nil {
		t.Fatal(err)
	}
	b.run(0, "export", "other.safetensors")
	for _, args := range [][]string{
		with("train", "--steps", "1", "-o", "en.safetensors"), {"merge", "en", "other", "-o", "en.safetensors"}, {"import", "other", "-o", "en.safetensors"},
	} {
		b.run(1, args...)
		if now, err := os.ReadFile("en.safetensors"); err != nil || !bytes.Equal(now, first) || !strings.Contains(b.err.String(), "--replace") {
			t.Errorf("%v: it says %q; the model is another one: %v", args, b.err.String(), !bytes.Equal(now, first))
		}
	}
	b.run(0, "merge", "en", "other", "-o", "both.safetensors")
	b.run(0, "merge", "en", "other", "-o", "both.safetensors", "--weights", "1,2") // is made again in a moment
	b.run(0, "export", "en.safetensors")
	b.run(0, "export", "en.safetensors") // the same once more
	b.run(0, "export", "en.safetensors", "-o", "en.zip")
	b.run(1, "export", "other.safetensors", "-o", "en.zip")
	for _, name := range []string{"README.md", "config.json"} {
		path := filepath.Join("en", name)
		own, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("mine"), 0o644); err != nil {
			t.Fatal(err)
		}
		b.run(1, "export", "en.safetensors")
		if now, err := os.ReadFile(path); string(now) != "mine" || !strings.Contains(b.err.String(), name) {
			t.Errorf("%s is %q, %v; it says %q", name, now, err, b.err.String())
		}
		b.run(0, "export", "en.safetensors", "--replace")
		if now, err := os.ReadFile(path); !bytes.Equal(now, own) {
			t.Errorf("%s is %q, %v", name, now, err)
		}
	}
	b.run(0, with("train", "--steps", "1", "-o", "en.safetensors", "--replace")...)
	if now, err := os.ReadFile("en.safetensors"); err != nil || bytes.Equal(now, first) {
		t.Errorf("asked for, it is not written over: %v", err)
	}
}

// Files that are too large for what they are to be take neither memory nor time.
func TestLargeFilesAreNotRead(t *testing.T) {
	b := newBench(t)
	large, err := os.Create("large.safetensors")
	if err != nil {
		t.Fatal(err)
	}
	if err := large.Truncate(1 << 40); err != nil { // takes no room; nothing could read it
		t.Fatal(err)
	}
	large.Close()
	if err := os.Link("large.safetensors", "x.safetensors"+stateSuffix); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"eval", "large.safetensors"}, {"export", "large.safetensors"}, {"import", "large.safetensors"}, {"merge", "--config", "large.safetensors"},
		{"run", "large.safetensors"}, {"train", "--recipe", "large.safetensors"}, with("train", "--resume", "-o", "x.safetensors"), with("train", "-o", "x.safetensors"),
	} {
		b.run(1, args...)
		if said := b.err.String(); !strings.Contains(said, "large.safetensors") && !strings.Contains(said, "x.safetensors.state") {
			t.Errorf("%v: it says %q", args, said)
		}
	}
	if _, err := os.Stat("/dev/zero"); err != nil {
		return // a system without it
	}
	for _, args := range [][]string{{"eval"}, {"export"}, {"import"}, {"run"}, {"merge", "--config"}, {"train", "--recipe"}} {
		b.run(1, append(args, "/dev/zero")...)
		if said := b.err.String(); !strings.Contains(said, "/dev/zero") {
			t.Errorf("%v: it says %q", args, said)
		}
	}
}
