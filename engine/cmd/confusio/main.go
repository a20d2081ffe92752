package main

import (
	"context"
	"errors"
	"io"
	"os"
	"time"

	"confusio/engine/corpus"
	"confusio/engine/corpus/storycorpus"
	"confusio/engine/fingerprint"
	"confusio/engine/phrase"
	"confusio/engine/store"
)

func main() {
	a := &app{
		ctx: listen(), out: os.Stdout, err: os.Stderr, now: time.Now,
		live: isTerminal(os.Stderr), corpora: corpus.Registry{storycorpus.New()},
	}
	if fingerprint.Assembly {
		a.note("cli.assembly")
	}
	os.Exit(a.run(os.Args[1:]))
}

// engineVersion is written into the metadata of models.
const engineVersion = "confusio 1"

// app is what commands share. Tests set its fields.
type app struct {
	ctx      context.Context
	out, err io.Writer
	now      func() time.Time
	live     bool            // whether err is a terminal, where progress rewrites one line
	corpora  corpus.Registry // that recipes can name; the first is the default
	json     bool
	over     bool     // what is there may be written over; see addReplace
	mix      []string // of models that do not say their languages; see addMix
}

// run executes a command line and returns the exit status.
func (a *app) run(args []string) int {
	root := about{use: "cli.use", short: "cli.short"}.command()
	root.SilenceErrors, root.SilenceUsage = true, true
	root.PersistentFlags().BoolVar(&a.json, "json", false, text("cli.json"))
	group(root, a.trainCommand(), a.mergeCommand(), a.evalCommand(), a.generateCommand(), a.runCommand(), a.storybookCommand(), a.expertsCommand(),
		a.similarityCommand(), a.damageCommand(), a.lineCommand(), a.ladderCommand(), a.fingerprintCommand(),
		a.exportCommand(), a.importCommand(), a.atlasCommand(), a.sweepCommand())
	out := &sink{to: a.out}
	a.out = out
	defer func() { a.out = out.to }()
	root.SetArgs(args)
	root.SetOut(a.out)
	root.SetErr(a.err)
	speak(root)
	err := root.ExecuteContext(a.ctx)
	if err == nil {
		err = out.err
	}
	switch {
	case err == nil:
		return 0
	case a.interrupted(err):
		a.note("cli.interrupted")
		if unkept := (*store.Error)(nil); errors.As(err, &unkept) { // the state
			a.note("cli.failed", phrase.Text("text", said(err)))
		}
		return status(a.ctx)
	}
	a.note("cli.failed", phrase.Text("text", said(err)))
	a.hint(err, args)
	return 1
}

// yield says whether to go on: until the user interrupts.
func (a *app) yield() bool { return a.ctx.Err() == nil }

// isTerminal says whether a file is a terminal.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
