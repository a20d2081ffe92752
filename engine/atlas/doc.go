// Package atlas turns questions into verdicts. An Experiment is data: arms, which are recipes
// written as addresses with places for seeds; figures, which are read off the arms'
// results; and criteria, fixed before anything runs. It unfolds into tasks that recipes name
// by their hashes: trainings first, each once however many arms need it, then
// measurements. What is made is kept in a store and verified when it is read, so that a run
// that was killed goes on where it was, and a figure can be made again from its recipes alone.
//
//	Experiment ─→ Unfold ─→ tasks ─→ Runner ─→ store ─→ Collect ─→ values, one a seed
//	                                                                    │
//	                                    criterion, fixed before ─→ Judge ─→ verdict
//
// Reading order: experiment.go, table.go (branches.go, rescues.go), unfold.go, run.go, queue.go,
// collect.go, judge.go; verify.go does again what was done, sweep.go unfolds any recipe over a grid.
package atlas
