// Package report tells the person at the terminal which phase of the build
// runs and how long each one took.
package report

import (
	"fmt"
	"io"
	"time"
)

// A Log writes the phases of one run of the tool. The zero value is not
// useful; make one with New.
type Log struct {
	out    io.Writer
	now    func() time.Time
	failed []string
}

// New returns a Log that writes to out.
func New(out io.Writer) *Log {
	return &Log{out: out, now: time.Now}
}

// Phase announces name, runs work and reports how long it took. The error of
// work is returned with the name of the phase before it.
func (l *Log) Phase(name string, work func() error) error {
	fmt.Fprintf(l.out, "==> %s\n", name)
	start := l.now()
	err := work()
	took := l.now().Sub(start).Round(10 * time.Millisecond)
	if err != nil {
		fmt.Fprintf(l.out, "==> %s: FAILED after %v: %v\n", name, took, err)
		l.failed = append(l.failed, name)
		return fmt.Errorf("%s: %w", name, err)
	}
	fmt.Fprintf(l.out, "==> %s: done in %v\n", name, took)
	return nil
}

// Note writes one indented line that belongs to the running phase.
func (l *Log) Note(format string, values ...any) {
	fmt.Fprintf(l.out, "    "+format+"\n", values...)
}

// Writer is where the output of child processes belongs.
func (l *Log) Writer() io.Writer { return l.out }

// Failed lists the phases that failed, in the order they ran.
func (l *Log) Failed() []string { return l.failed }
