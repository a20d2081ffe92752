// Package mixture chooses what a model reads: languages by weight, stories by
// counter, and whole stories packed into the eight micro-batches of a step.
//
// Nothing here keeps a stream position. Which stories a step reads follows
// from (seed, step) alone, so that a run can resume, or be cut over several
// workers, without a bit of difference.
//
// Reading order: weights.go, batch.go.
package mixture
