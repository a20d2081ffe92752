package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
)

// Slices on the command line, in mergekit's YAML and back are one merge, and what stands in
// the YAML without deciding anything is told.
func TestMergeInSlices(t *testing.T) {
	b := newBench(t)
	b.run(0, with("train", "--mix", "en", "-o", "en.safetensors")...)
	b.run(0, with("train", "--mix", "zh", "--init", "2", "-o", "zh.safetensors")...)
	var first, second merged
	b.decode(&first, "merge", "en", "zh", "--method", "passthrough", "--slices", "0:0-1,1:0-1,0:0-1", "--mergekit", "tall.yml", "-o", "first.safetensors")
	yaml, _ := os.ReadFile("tall.yml")
	if err := os.WriteFile("told.yml", append(yaml, "tokenizer_source: union\n"...), 0o644); err != nil {
		t.Fatal(err)
	}
	b.decode(&second, "merge", "--config", "told.yml", "-o", "second.safetensors")
	one, _ := os.ReadFile("first.safetensors")
	two, _ := os.ReadFile("second.safetensors")
	if len(one) == 0 || !bytes.Equal(one, two) || first.Recipe != second.Recipe {
		t.Errorf("%+v came back as %+v", first, second)
	}
	if len(first.Notes) != 1 || len(second.Notes) != 2 || !slices.Contains(second.Notes, first.Notes[0]) || !strings.Contains(strings.Join(second.Notes, ""), "tokenizer_source") {
		t.Errorf("it is said %q and %q", first.Notes, second.Notes)
	}
	l, err := load("first.safetensors")
	if err != nil || l.params.Config.Layers != 3 {
		t.Errorf("%+v, %v", l.params, err)
	}
	b.run(1, "merge", "en", "zh", "--slices", "0:0-2")
	b.run(1, "merge", "--config", "told.yml", "--slices", "0:0-1")
	if err := os.WriteFile("long.yml", bytes.Replace(yaml, []byte("[0, 1]"), []byte("[0, 9]"), 1), 0o644); err != nil {
		t.Fatal(err)
	}
	b.run(1, "merge", "--config", "long.yml")
	if said := b.err.String(); !strings.Contains(said, "long.yml: Slice 1") || !strings.Contains(said, "which has 1") {
		t.Errorf("layers that are not there: %s", said)
	}
}

// What is nearly right is named: flags, methods, knobs, languages.
func TestWhatIsMeant(t *testing.T) {
	b := newBench(t)
	for want, args := range map[string][]string{
		"Is --method meant?":    {"merge", "a", "b", "--methd", "slerp"},
		"lists the flags":       {"merge", "a", "b", "--nothing-like-it"},
		"Is slerp meant?":       {"merge", "a", "b", "--method", "slrep"},
		"German is written de.": {"train", "--mix", "german,en"},
		"Dutch is written nl.":  {"storybook", "sample", "--language", "Dutch"},
	} {
		if b.run(1, args...); !strings.Contains(b.err.String(), want) {
			t.Errorf("%v: %s", args, b.err.String())
		}
	}
}

// Each knob is told with its type, its range and its default, each method with its models.
func TestMethodsAreExplained(t *testing.T) {
	help := methodHelp()
	for _, want := range []string{"(2 models)", "(1 model)", "(1 model or more and a base)", "whole number, 1 to 100; default 10", "number, 0 to 1; default 0.5", "0 (off), 1 (on); default 1"} {
		if !strings.Contains(help, want) {
			t.Errorf("the help lacks %q", want)
		}
	}
}
