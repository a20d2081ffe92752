// Package service is what an engine worker does: it takes the requests of
// package protocol and answers them with events, by means of the experiment
// package. It knows no browser; package port brings the messages, and the tests
// run it natively.
//
// One goroutine does all the work, in Serve. Put only lays a request in; it is
// looked at between two pieces of work, within the kernels too, because every
// long computation calls the yield function it is given. That is how a stop
// acts within moments, and why nothing here needs a lock but the inbox.
//
// A worker trains at most one run, or helps another worker with its run.
// Questions about models are answered one after the other, before the next
// training step.
//
// Reading order: service.go (the loop), library.go (models at hand), measure.go
// and answer.go (questions), train.go and pace.go (a run), line.go, lend.go and
// assist.go (several workers for one run), room.go and probe.go (what this machine
// can do), failure.go.
package service
