package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"confusio/engine/corpus"
	"confusio/engine/corpus/storycorpus"
	"confusio/engine/experiment"
	"confusio/engine/token"
)

// bench is a command line in a folder of its own, with a clock of its own.
type bench struct {
	t        *testing.T
	out, err bytes.Buffer
	app      *app
}

func newBench(t *testing.T) *bench {
	t.Helper()
	t.Chdir(t.TempDir())
	b := &bench{t: t}
	clock := time.Unix(0, 0)
	b.app = &app{
		ctx: context.Background(), out: &b.out, err: &b.err, corpora: corpus.Registry{storycorpus.New()},
		now: func() time.Time { clock = clock.Add(time.Second); return clock },
	}
	return b
}

// run executes a command line and checks its exit status.
func (b *bench) run(want int, args ...string) string {
	b.t.Helper()
	b.out.Reset()
	b.err.Reset()
	b.app.json = false
	if got := b.app.run(args); got != want {
		b.t.Fatalf("%v: exit status %d, want %d\n%s", args, got, want, b.err.String())
	}
	return b.out.String()
}

// decode runs a command with --json and reads its result.
func (b *bench) decode(result any, args ...string) {
	b.t.Helper()
	out := b.run(0, append(args, "--json")...)
	if err := json.Unmarshal([]byte(out), result); err != nil {
		b.t.Fatalf("%v: %v in %q", args, err, out)
	}
}

// small settings train in a moment.
var small = []string{
	"--width", "8", "--heads", "1", "--kv-heads", "1", "--layers", "1", "--ff", "8", "--tokens", "1024",
	"--warmup", "1", "--steps", "3", "--stories", "4", "--samples", "2",
}

func with(command string, args ...string) []string {
	return append(append([]string{command}, small...), args...)
}

func TestTrainMergeEvalGenerate(t *testing.T) {
	b := newBench(t)
	var made trained
	b.decode(&made, with("train", "--mix", "en", "-o", "en.safetensors")...)
	if made.Steps != 3 || made.Tokens == 0 || made.Loss <= 0 || len(made.Cells) != 1 {
		t.Errorf("train says %+v", made)
	}
	b.run(0, with("train", "--mix", "zh", "--init", "2")...)
	if _, err := os.Stat("zh-2-1.safetensors"); err != nil {
		t.Error(err)
	}
	var union merged
	b.decode(&union, "merge", "en.safetensors", "zh-2-1.safetensors", "-o", "both.safetensors")
	if len(union.Parents) != 2 || union.Parents[0] != made.Recipe {
		t.Errorf("merge says %+v, the first model is %s", union, made.Recipe)
	}
	var table experiment.Results
	b.decode(&table, "eval", "en.safetensors", "zh-2-1.safetensors", "both.safetensors", "--stories", "4", "--samples", "2")
	if strings.Join(table.Languages, " ") != "en zh" || len(table.Rows) != 10 {
		t.Errorf("eval has %d rows of %v", len(table.Rows), table.Languages)
	}
	if text := b.run(0, "eval", "both.safetensors", "--stories", "4", "--samples", "2"); !strings.Contains(text, "unigram") {
		t.Errorf("the table is %q", text)
	}
	var texts generated
	b.decode(&texts, "generate", "en.safetensors", "zh-2-1.safetensors", "--ensemble", "bayes", "-n", "3", "--opening", "en")
	if len(texts.Texts) != 3 || texts.Texts[0].Opening == "" {
		t.Errorf("generate says %+v", texts)
	}
}

// An interrupted training leaves a state, and the same command with --resume
// writes the file that an uninterrupted one writes.
func TestInterruptAndResume(t *testing.T) {
	b := newBench(t)
	b.run(0, with("train", "-o", "whole.safetensors")...)
	ctx, cancel := context.WithCancel(context.Background())
	now := b.app.now
	b.app.ctx = ctx
	b.app.now = func() time.Time { // the clock is read for every step's progress
		if strings.Contains(b.err.String(), "1/3") {
			cancel()
		}
		return now()
	}
	b.run(130, with("train", "-o", "parts.safetensors")...)
	if !strings.Contains(b.err.String(), "--resume") {
		t.Errorf("the message is %q", b.err.String())
	}
	b.app.ctx = context.Background()
	b.run(0, with("train", "-o", "parts.safetensors", "--resume")...)
	whole, _ := os.ReadFile("whole.safetensors")
	parts, _ := os.ReadFile("parts.safetensors")
	if len(whole) == 0 || !bytes.Equal(whole, parts) {
		t.Error("a resumed training wrote another file")
	}
	if _, err := os.Stat("parts.safetensors" + stateSuffix); err == nil {
		t.Error("the state is still there")
	}
}

func TestRunKeepsItsModels(t *testing.T) {
	b := newBench(t)
	args := with("run", "--merge", "linear", "--parents", "en@1.1/zh@2.2", "--measures", "loss,references")
	var first, second experiment.Results
	b.decode(&first, args...)
	files, _ := filepath.Glob("models/*.safetensors")
	if len(files) != 3 || first.Verdict == nil {
		t.Errorf("%d files, verdict %v", len(files), first.Verdict)
	}
	b.decode(&second, args...)
	if second.Hash != first.Hash || strings.Contains(b.err.String(), "train en") {
		t.Error("the second run trained again or found something else")
	}
	if err := os.WriteFile("recipe.json", []byte(mustJSON(t, first.Recipe)), 0o644); err != nil {
		t.Fatal(err)
	}
	b.decode(&second, "run", "recipe.json", "--stories", "4", "--samples", "2")
	if second.Hash != first.Hash {
		t.Error("the recipe as a file gives other results")
	}
}

func mustJSON(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestErrorsSayWhatToDo(t *testing.T) {
	b := newBench(t)
	if err := os.WriteFile("noise.safetensors", []byte("this is no model at all"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		args []string
		want string
	}{
		{with("train", "--mix", "xx"), "storybook has no language “xx”"},
		{with("train", "--peak", "7"), "The nearest that fits is 1."},
		{with("train", "--preset", "huge"), "No preset"},
		{with("train", "--corpus", "x"), "At hand: storybook"},
		{with("train", "--tokenizer", "x"), "The tokenizer x is not at hand"},
		{with("run", "--corpus", "x"), "At hand: storybook"},
		{with("run", "--corpus", "imported:00ff", "--steps", "0", "--warmup", "0"), "cannot be run"},
		{with("train", "--split", "train"), "--split is validation or test"},
		{with("train", "--resume"), ".state"},
		{[]string{"train", "--recipe", "missing.json"}, "missing.json"},
		{[]string{"eval", "noise.safetensors"}, "noise.safetensors"},
		{[]string{"eval", "noise.safetensors", "--measures", "luck"}, "luck"},
		{[]string{"merge", "missing.safetensors"}, "missing.safetensors"},
		{[]string{"generate", "missing.safetensors"}, "missing.safetensors"},
		{[]string{"storybook", "sample", "--language", "xx"}, "xx"},
		{[]string{"storybook", "sample", "--split", "xx"}, "train, validation or test"},
	} {
		b.run(1, test.args...)
		if !strings.Contains(b.err.String(), test.want) {
			t.Errorf("%v: %q does not say %q", test.args, b.err.String(), test.want)
		}
	}
}

func TestTokensAreLearnedAnew(t *testing.T) {
	b := newBench(t)
	learn := []string{"storybook", "tokenizer", "--scenes", "3", "--vocab", "270", "--out", "tokens.txt"}
	if said := b.run(0, learn...); !strings.HasPrefix(said, "tokens.txt: 270 tokens, other ones") {
		t.Errorf("says %q", said)
	}
	if progress := b.err.String(); !strings.Contains(progress, "learn tokens") {
		t.Errorf("tells of its progress %q", progress)
	}
	first, _ := os.ReadFile("tokens.txt")
	var again frozen
	b.decode(&again, learn...)
	learned, err := token.Parse(string(first))
	if second, _ := os.ReadFile("tokens.txt"); err != nil || learned.Vocab() != again.Tokens || !bytes.Equal(first, second) {
		t.Errorf("twice the same: %+v, %v", again, err)
	}
	b.run(1, "storybook", "tokenizer", "--scenes", "0")
	b.run(1, "storybook", "tokenizer", "--out", "no/folder/tokens.txt")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	b.app.ctx = ctx
	b.run(130, "storybook", "tokenizer", "--scenes", "3", "--vocab", "270", "--out", "stopped.txt")
	if _, err := os.Stat("stopped.txt"); err == nil {
		t.Error("a stopped training writes a file")
	}
}

func TestStorybookCommands(t *testing.T) {
	b := newBench(t)
	var stories []sampled
	b.decode(&stories, "storybook", "sample", "-n", "2", "--language", "zh")
	if len(stories) != 2 || !(stories[0].Nats > 0) {
		t.Errorf("sample says %+v", stories)
	}
	var judged []parsed
	b.decode(&judged, "storybook", "parse", "--language", "zh", strings.TrimSpace(stories[0].Text), "no story")
	if len(judged) != 2 || !judged[0].Story || judged[1].Story || judged[1].Error == "" {
		t.Errorf("parse says %+v", judged)
	}
	var pairs []quartets
	b.decode(&pairs, "storybook", "pairs", "-n", "1")
	if len(pairs) != 3 || len(pairs[0].Quartets) != 1 {
		t.Errorf("pairs says %+v", pairs)
	}
	for _, command := range []string{"sample", "pairs"} {
		if b.run(0, "storybook", command) == "" {
			t.Errorf("%s prints nothing", command)
		}
	}
}

func TestMeterTellsTheTimeLeft(t *testing.T) {
	var out bytes.Buffer
	clock := time.Unix(100, 0)
	m := &meter{w: &out, now: func() time.Time { return clock }, live: true}
	m.report("train", 10, 100)
	clock = clock.Add(10 * time.Second)
	m.report("train", 30, 100, "loss 3")
	m.report("train", 31, 100) // too soon to be told
	clock = clock.Add(20 * time.Second)
	m.report("train", 100, 100)
	m.end()
	want := "\rtrain: 10/100\rtrain: 30/100, loss 3, 35 s left\rtrain: 100/100, 30 s            \n"
	if out.String() != want {
		t.Errorf("got  %q\nwant %q", out.String(), want)
	}
}

func TestTwoModelsCompared(t *testing.T) {
	b := newBench(t)
	b.run(0, with("train", "--mix", "en", "-o", "en.safetensors")...)
	b.run(0, with("train", "--mix", "zh", "--init", "2", "-o", "zh.safetensors")...)
	var alike []likeness
	b.decode(&alike, "similarity", "en.safetensors", "zh.safetensors", "--stories", "6")
	if len(alike) != 4+4+5 {
		t.Errorf("%d measures", len(alike))
	}
	var rungs []rung
	b.decode(&rungs, "ladder", "en.safetensors", "zh.safetensors", "--stories", "2")
	if len(rungs) != 9 || rungs[8].Map != experiment.Rotated || len(rungs[8].Cells) != 2 || !(float64(rungs[3].After) > float64(rungs[3].Before)) {
		t.Errorf("ladder says %+v", rungs)
	}
	var broken []damage
	b.decode(&broken, "damage", "en.safetensors", "zh.safetensors", "--stories", "2")
	if len(broken) != 2*13 {
		t.Errorf("%d exchanges", len(broken))
	}
	var lines []barrier
	b.decode(&lines, "line", "en.safetensors", "zh.safetensors", "--stories", "2", "--points", "3")
	if len(lines) != 2 || len(lines[0].Loss) != 3 {
		t.Errorf("line says %+v", lines)
	}
}

// A model goes out as a folder and as a zip and comes back with its recipe.
func TestExportAndImport(t *testing.T) {
	b := newBench(t)
	var made trained
	b.decode(&made, with("train", "--mix", "en", "-o", "en.safetensors")...)
	for _, out := range []string{"folder", "packed.zip"} {
		var away exported
		b.decode(&away, "export", "en.safetensors", "--out", out)
		if len(away.Files) != 6 || away.Bytes == 0 {
			t.Errorf("export says %+v", away)
		}
		var back imported
		b.decode(&back, "import", out, "--out", "back.safetensors")
		if back.Recipe != made.Recipe {
			t.Errorf("import says %+v", back)
		}
		first, _ := os.ReadFile("en.safetensors")
		second, _ := os.ReadFile("back.safetensors")
		if !bytes.Equal(first, second) {
			t.Errorf("%s: the file that came back has other bytes", out)
		}
	}
	for _, args := range [][]string{{"import", "none"}, {"import", "none.safetensors"}, {"import", "folder", "--mix", ":"}, {"export", "folder"}} {
		b.run(1, args...)
	}
}

func TestHelpSaysTypesAndDefaults(t *testing.T) {
	b := newBench(t)
	help := b.run(0, "train", "--help")
	for _, want := range []string{"Usage:", "--steps int", "(default 2240)", "--peak float", "(default 0.016)", "--tied", `--schedule string`, "cosine, wsd", "Only 8.", "--json"} {
		if !strings.Contains(help, want) {
			t.Errorf("the help of train does not say %q", want)
		}
	}
	if got := b.run(0, "help", "storybook", "parse"); got != b.run(0, "storybook", "parse", "-h") || !strings.Contains(got, "JSON: a list of text") {
		t.Errorf("the help of storybook parse is %q", got)
	}
	for _, group := range [][]string{{}, {"storybook"}} {
		if got := b.run(0, group...); !strings.Contains(got, "Commands:") {
			t.Errorf("%v without a command says %q", group, got)
		}
	}
}

func TestWrongCommandLines(t *testing.T) {
	b := newBench(t)
	for _, test := range []struct {
		want string
		args []string
	}{
		{"There is no command “trian”. Did you mean train?", []string{"trian"}},
		{"There is no command “x”; confusio storybook --help lists them.", []string{"storybook", "x"}},
		{"It is given 0 arguments; it is used as: confusio eval MODEL...", []string{"eval"}},
		{"It is given 1 argument; it is used as: confusio train", []string{"train", "x"}},
		{"confusio eval --help lists the flags.", []string{"eval", "--nope"}},
		{"There is no file nowhere.json.", []string{"run", "nowhere.json"}},
		{"--steps: ", []string{"train", "--steps", "many"}},
	} {
		b.run(1, test.args...)
		if !strings.Contains(b.err.String(), test.want) {
			t.Errorf("%v: %q does not say %q", test.args, b.err.String(), test.want)
		}
	}
}
