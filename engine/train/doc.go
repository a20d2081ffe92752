// Package train is the training loop, one step at a time: read a batch, sum
// the gradients of its eight micro-batches over a fixed binary tree, clip,
// move the weights.
//
// A step either happens as a whole or not at all, so a run can be stopped
// between any two pieces of work, saved, and resumed to the same bits. The
// number of goroutines at work changes no bit either, nor does help from
// elsewhere, which may come, go and fail.
//
// Reading order: trainer.go, gradient.go, team.go, goroutine.go, state.go.
package train
