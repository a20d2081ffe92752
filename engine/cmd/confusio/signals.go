package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"

	"confusio/engine/model"
)

// asked is the cause of a context that a signal has ended.
type asked struct{ by os.Signal }

// Error implements error.
func (a asked) Error() string { return a.by.String() }

// listen returns a context that ends with the first signal, so that what is under way is
// kept. A second one ends the program, though not while it writes a file. A signal that
// whoever started the program had it ignore, as nohup does, stays ignored.
func listen() context.Context {
	ctx, cancel := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 2)
	for _, s := range ends {
		if !signal.Ignored(s) {
			signal.Notify(signals, s)
		}
	}
	go func() {
		cancel(asked{<-signals})
		<-signals
		writing.Lock()
		os.Exit(status(ctx))
	}()
	return ctx
}

// interrupted says whether an error says no more than that the user, or the system, has
// ended what was under way.
func (a *app) interrupted(err error) bool {
	return errors.Is(err, model.ErrStopped) || a.ctx.Err() != nil && errors.Is(err, context.Canceled)
}

// status is the exit status after an interrupt: 128 and the number of the signal, that
// of the keyboard if there was none.
func status(ctx context.Context) int {
	number := syscall.SIGINT
	if by := (asked{}); errors.As(context.Cause(ctx), &by) {
		number, _ = by.by.(syscall.Signal)
	}
	return 128 + int(number)
}
