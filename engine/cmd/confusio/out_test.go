package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"confusio/engine/corpus"
	"confusio/engine/corpus/corpustest"
	"confusio/engine/corpus/storycorpus"
	"confusio/engine/experiment"
)

// interrupted runs a command until it has told of a step.
func (b *bench) interrupted(step string, args ...string) {
	b.t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	now := b.app.now
	b.app.ctx = ctx
	b.app.now = func() time.Time { // the clock is read for every step's progress
		if strings.Contains(b.err.String(), step) {
			cancel()
		}
		return now()
	}
	b.run(130, args...)
	b.app.ctx, b.app.now = context.Background(), now
}

// A training whose result could not be written does not begin, and a state that is
// there is neither overwritten nor taken for another training's.
func TestTrainingIsNotLost(t *testing.T) {
	b := newBench(t)
	if err := os.Mkdir("folder", 0o755); err != nil {
		t.Fatal(err)
	}
	for _, out := range []string{"missing/en.safetensors", "folder"} {
		b.run(1, with("train", "-o", out)...)
		if strings.Contains(b.err.String(), "1/3") {
			t.Errorf("%s: it trains before it says %q", out, b.err.String())
		}
	}
	b.interrupted("1/3", with("train", "-o", "en.safetensors")...)
	state, err := os.ReadFile("en.safetensors" + stateSuffix)
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		with("train", "-o", "en.safetensors"),                            // which would begin anew
		with("train", "-o", "en.safetensors", "--init", "2", "--resume"), // another training
	} {
		b.run(1, args...)
		if again, err := os.ReadFile("en.safetensors" + stateSuffix); err != nil || !bytes.Equal(again, state) {
			t.Errorf("%v: the state has changed: %v", args, err)
		}
	}
	b.run(0, with("train", "-o", "en.safetensors", "--resume")...)
	if left, _ := filepath.Glob("*.state"); left != nil {
		t.Errorf("left are %v", left)
	}
}

// On the way the state is on the disk: whoever is killed goes on from there.
func TestStatesReachTheDisk(t *testing.T) {
	b := newBench(t)
	long := func(args ...string) []string {
		return with("train", append(args, "--steps", "20", "--tokens", "128")...) // the clock goes on by a second or more a step
	}
	b.run(0, long("-o", "whole.safetensors")...)
	now := b.app.now
	var copied []byte
	b.app.now = func() time.Time {
		if data, err := os.ReadFile("parts.safetensors" + stateSuffix); err == nil {
			copied = data
		}
		return now()
	}
	b.run(0, long("-o", "parts.safetensors")...)
	b.app.now = now
	if copied == nil {
		t.Fatal("no state was there on the way")
	}
	if err := os.WriteFile("killed.safetensors"+stateSuffix, copied, 0o644); err != nil {
		t.Fatal(err)
	}
	b.run(0, long("-o", "killed.safetensors", "--resume")...)
	whole, _ := os.ReadFile("whole.safetensors")
	killed, _ := os.ReadFile("killed.safetensors")
	if len(whole) == 0 || !bytes.Equal(whole, killed) {
		t.Error("what was left leads to other bytes")
	}
}

// A training that goes on from another one is stopped and goes on in either, and a
// checkpoint of it is a file like others.
func TestTrainingBranches(t *testing.T) {
	b := newBench(t)
	branch := func(args ...string) []string {
		return with("train", append(args, "--mix", "de", "--start", "(mix=en!steps=5!stop=3!warmup=1!init=4!data=4!moments=true)")...)
	}
	b.run(0, branch("-o", "whole.safetensors")...)
	whole, err := os.ReadFile("whole.safetensors")
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []string{"data 4, step 3: 1/3", "data 1: 1/3"} {
		b.interrupted(step, branch("-o", "parts.safetensors", "--replace")...)
		b.run(1, with("train", "--mix", "de", "-o", "parts.safetensors", "--resume")...) // another training
		b.run(0, branch("-o", "parts.safetensors", "--resume")...)
		if parts, err := os.ReadFile("parts.safetensors"); err != nil || !bytes.Equal(parts, whole) {
			t.Errorf("stopped at %s it leads to other bytes: %v", step, err)
		}
		if left, _ := filepath.Glob("*.state"); left != nil {
			t.Errorf("left are %v", left)
		}
	}
	b.run(0, branch("--stop", "2")...)
	b.run(0, branch()...)
	b.run(0, "merge", "de-0-1-step2.safetensors", "de-0-1.safetensors", "-o", "both.safetensors")
	if l, err := load("both.safetensors"); err != nil || l.recipe.Merge.Parents.String() != "de@0.1:2/de@0.1" || l.recipe.Start == nil {
		t.Errorf("their merge is %+v, %v", l.recipe, err)
	}
	b.run(1, branch("--stop", "4")...)
	b.run(1, with("train", "--start", "(luck=1)")...)
}

// Experts in lockstep are one training: one file, one state.
func TestTrainingInLockstep(t *testing.T) {
	b := newBench(t)
	both := func(args ...string) []string {
		return with("train", append(args, "--experts", "en@1.1/zh@2.2", "--average-every", "2")...)
	}
	b.run(0, both("-o", "whole.safetensors")...)
	b.interrupted("4/6", both("-o", "parts.safetensors")...)
	b.run(0, both("-o", "parts.safetensors", "--resume")...)
	whole, _ := os.ReadFile("whole.safetensors")
	parts, _ := os.ReadFile("parts.safetensors")
	if len(whole) == 0 || !bytes.Equal(whole, parts) {
		t.Error("stopped it leads to other bytes")
	}
	b.run(0, both("--only", "2")...)
	own, err := load("en+zh-lockstep-1-1-only2.safetensors")
	if err != nil || own.recipe.Lockstep.Only != 2 {
		t.Errorf("an expert's own weights are %+v, %v", own.recipe, err)
	}
	var table experiment.Results
	b.decode(&table, "eval", "whole.safetensors", "en+zh-lockstep-1-1-only2.safetensors")
	if table.Rows[0].Role != experiment.LockstepRole {
		t.Errorf("eval says %+v", table.Rows[0])
	}
	var results experiment.Results
	b.decode(&results, with("run", "--experts", "en@1.1/zh@2.2", "--average-at", "1", "--measures", "loss")...)
	if results.Verdict == nil {
		t.Error("run has no verdict")
	}
	b.run(1, with("train", "--average-every", "2")...)
	b.run(1, with("run", "--experts", "en@1.1/zh@2.2", "--merge", "linear", "--parents", "en@1.1")...)
}

// A file under another recipe's hash, a damaged one and one without its checksum are
// refused by name, and not measured as that recipe.
func TestRunVerifiesItsModels(t *testing.T) {
	args := with("run", "--merge", "linear", "--parents", "en@1.1/zh@2.2", "--measures", "loss")
	for name, spoil := range map[string]func(files []string) error{
		"another model": func(files []string) error {
			data, err := os.ReadFile(files[1])
			if err != nil {
				return err
			}
			sum, err := os.ReadFile(files[1] + ".sha256")
			if err != nil {
				return err
			}
			named := strings.ReplaceAll(string(sum), filepath.Base(files[1]), filepath.Base(files[0]))
			if err := os.WriteFile(files[0]+".sha256", []byte(named), 0o644); err != nil {
				return err
			}
			return os.WriteFile(files[0], data, 0o644)
		},
		"a turned bit": func(files []string) error {
			data, err := os.ReadFile(files[0])
			if err != nil {
				return err
			}
			data[len(data)-1] ^= 1
			return os.WriteFile(files[0], data, 0o644)
		},
		"no checksum": func(files []string) error { return os.Remove(files[0] + ".sha256") },
	} {
		b := newBench(t)
		var first, again experiment.Results
		b.decode(&first, args...)
		files, err := filepath.Glob("models/*.safetensors")
		if err != nil || len(files) != 3 {
			t.Fatalf("%v: %v", files, err)
		}
		if err := spoil(files); err != nil {
			t.Fatal(err)
		}
		b.run(1, args...)
		if said := b.err.String(); !strings.Contains(said, files[0]) || !strings.Contains(said, "Remove it and the .sha256") {
			t.Errorf("%s: it says %q", name, said)
		}
		if err := os.Remove(files[0]); err != nil {
			t.Fatal(err)
		}
		_ = os.Remove(files[0] + ".sha256") // it may be gone already
		b.decode(&again, args...)
		if again.Hash != first.Hash {
			t.Errorf("%s: made again, the results differ", name)
		}
	}
}

// A run that is interrupted goes on by itself, from where it was.
func TestRunGoesOn(t *testing.T) {
	args := with("run", "--merge", "linear", "--parents", "en@1.1/zh@2.2", "--measures", "loss")
	b := newBench(t)
	b.interrupted("1/3", args...)
	if left, _ := filepath.Glob("models/*.state"); len(left) != 1 || !strings.Contains(b.err.String(), "goes on where it was") {
		t.Errorf("left are %v, said is %q", left, b.err.String())
	}
	var parts, whole experiment.Results
	b.decode(&parts, args...)
	if strings.Contains(b.err.String(), "data 1: 1/3") {
		t.Errorf("it begins anew: %q", b.err.String())
	}
	newBench(t).decode(&whole, args...)
	if parts.Hash != whole.Hash {
		t.Error("the results differ")
	}
}

// The commands know no corpus but those they are given: a few lines of two
// made-up languages go through all of them.
func TestCommandsInATinyCorpus(t *testing.T) {
	b := newBench(t)
	lines := corpustest.New()
	b.app.corpora = corpus.Registry{storycorpus.New(), lines}
	tiny := func(command string, args ...string) []string {
		return with(command, append(args, "--corpus", "lines", "--vocab", fmt.Sprint(lines.Vocab()))...)
	}
	b.run(0, tiny("train", "--mix", "ka", "-o", "ka.safetensors")...)
	b.run(0, tiny("train", "--mix", "mo", "--init", "2", "-o", "mo.safetensors")...)
	b.run(0, "merge", "ka.safetensors", "mo.safetensors", "-o", "both.safetensors")
	var table experiment.Results
	b.decode(&table, "eval", "ka.safetensors", "mo.safetensors", "both.safetensors")
	if strings.Join(table.Languages, " ") != "ka mo" {
		t.Errorf("eval measures %v", table.Languages)
	}
	var texts generated
	b.decode(&texts, "generate", "ka.safetensors", "--opening", "ka", "--open-tokens", "2")
	if len(texts.Texts) != 5 || texts.Texts[0].Opening == "" || texts.Fluency == texts.Fluency {
		t.Errorf("generate says %+v", texts)
	}
	var results experiment.Results
	b.decode(&results, tiny("run", "--merge", "linear", "--parents", "ka@1.1/mo@2.1", "--mix", "ka,mo")...)
	if results.Verdict == nil {
		t.Error("run has no verdict")
	}
	var alike []likeness
	b.decode(&alike, "similarity", "ka.safetensors", "ka.safetensors", "--stories", "2")
	if len(alike) != 4 {
		t.Errorf("%d measures", len(alike))
	}
	b.run(0, with("train", "--mix", "en", "-o", "en.safetensors")...)
	b.run(1, "merge", "ka.safetensors", "en.safetensors")
	b.run(1, "eval", "ka.safetensors", "en.safetensors")
	for _, args := range [][]string{tiny("train", "--mix", "en"), {"export", "ka.safetensors"}} {
		b.run(1, args...)
	}
	b.app.corpora = b.app.corpora[:1]
	b.run(1, "eval", "ka.safetensors")
}
