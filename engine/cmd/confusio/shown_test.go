package main

import (
	"context"
	"strings"
	"testing"
	"unicode"
)

// No name moves the cursor of a terminal, ends a line or hides what it is, wherever it stands
// in what the command line says.
func TestNamesAreShownAsTheyAre(t *testing.T) {
	for text, want := range map[string]string{
		"models/en.safetensors": "models/en.safetensors", "故事 قصة": "故事 قصة", "\x1b[31mred": `\x1b[31mred`, "two\nlines\r\t": `two\x0alines\x0d\x09`,
		"\u009b31m\x9b": `\x9b31m\x9b`, "en\u202egnp": `en\u202egnp`, "\ufffd": "\ufffd", "\u2028": `\u2028`,
	} {
		if got := shown(text); got != want || shown(got) != got {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	b := newBench(t)
	b.run(0, with("train", "-o", "\x1b[31men\n.safetensors")...)
	for _, args := range [][]string{
		{"eval", "no\x1b[31m\nfile"}, {"merge", "no\x1b\nfile", "x"}, {"run", "no\x1b\n.json"}, {"train", "--recipe", "\x1b\n"}, {"train", "--mix", "\x1b\n"},
		{"train", "--preset", "\x1b\n"}, {"storybook", "sample", "--split", "\x1b\n"}, {"x\x1b\n"}, {"train", "--x\x1b\n"}, {"export", "\x1b\n"},
		{"import", "\x1b\n"}, {"merge", "--config", "\x1b\n"}, {"train", "-o", "no\x1b\n/x"}, {"merge", "--method", "\x1b\n", "x"},
		{"eval", "\x1b[31men\n", "--stories", "2", "--measures", "loss"},
	} {
		want := 1
		if args[0] == "eval" && len(args) > 2 {
			want = 0
		}
		out := b.run(want, args...) + b.err.String()
		lines := strings.Count(b.err.String(), "\n")
		raw := func(r rune) bool { return r != '\n' && unicode.IsControl(r) }
		if i := strings.IndexFunc(out, raw); i >= 0 || want == 1 && lines != 1 {
			t.Errorf("%q: %d lines, %q", args, lines, out)
		}
	}
}

// Counts that nobody means are refused by the name of their flag, before anything is done.
func TestCountsHaveRanges(t *testing.T) {
	b := newBench(t)
	for flag, args := range map[string][]string{
		"number": {"storybook", "sample"}, "samples": {"generate", "x"}, "max-tokens": {"generate", "x"}, "open-tokens": {"generate", "x"}, "top-k": {"generate", "x"},
		"stories": {"eval", "x"}, "workers": {"train"}, "points": {"line", "x", "y"}, "scenes": {"storybook", "tokenizer"}, "vocab": {"storybook", "tokenizer"},
		"parallel": {"atlas", "run", "C1"}, "sample": {"atlas", "verify", "C1"},
	} {
		for _, count := range []string{"-1", "1000000000000000000"} {
			b.run(1, append(args, "--"+flag, count)...)
			if said := b.err.String(); !strings.Contains(strings.ReplaceAll(said, "−", "-"), "--"+flag+" is "+count) {
				t.Errorf("%v --%s %s: it says %q", args, flag, count, said)
			}
		}
	}
	for _, args := range [][]string{{"eval", "x", "--samples"}, {"similarity", "x", "y", "--stories"}, {"fingerprint", "--workers"}, {"storybook", "pairs", "-n"}} {
		b.run(1, append(args, "1000000000000000000")...)
		if said := b.err.String(); !strings.Contains(said, "is 1000000000000000000; it can be") {
			t.Errorf("%v: it says %q", args, said)
		}
	}
}

// counting ends a context once so much is written.
type counting struct {
	bytes int
	end   func()
}

func (c *counting) Write(data []byte) (int, error) {
	if c.bytes += len(data); c.bytes > 1<<20 {
		c.end()
	}
	return len(data), nil
}

// Stories without end are told as they come, and end with the interrupt.
func TestStoriesStream(t *testing.T) {
	b := newBench(t)
	for _, form := range [][]string{nil, {"--json"}} {
		ctx, cancel := context.WithCancel(context.Background())
		out := &counting{end: cancel}
		b.app.ctx, b.app.out = ctx, out
		b.run(130, append([]string{"storybook", "sample", "-n", "1000000000000000"}, form...)...)
		if out.bytes > 2<<20 {
			t.Errorf("%v: %d bytes until it ended", form, out.bytes)
		}
	}
	b.app.ctx, b.app.out = context.Background(), &b.out
	for n, want := range map[string]string{"0": "[]\n", "2": "\n  {\n    \"index\": 1,\n"} {
		if got := b.run(0, "storybook", "sample", "-n", n, "--json"); !strings.Contains(got, want) || !strings.HasSuffix(got, "]\n") {
			t.Errorf("%s stories are %q", n, got)
		}
	}
}
