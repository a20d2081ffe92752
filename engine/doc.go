// Package engine is the map of Confusio's engine: pure Go that trains, merges
// and measures tiny multilingual language models, natively and in the browser,
// with the same bits everywhere.
//
// # Data flow
//
// A recipe.Recipe says everything. experiment turns it into a plan and carries
// it out:
//
//	recipe ─→ experiment ─→ results, kept in a store by hash
//	             │
//	   corpus ─→ token ─→ mixture ─→ train ─→ model ─→ tensor.Set
//	                                   │        │          │
//	                                 optim    kernel    checkpoint, merge
//	                                                       │
//	                                            eval ←─ model
//
// A setting travels from the recipe to the kernel under one name. A weight
// travels forward only: one flat arena, named views, Forward and Backward, the
// optimiser's step, a tensor.Set, a file or a merge, a model again, a figure.
//
// # Rules
//
// No package here uses syscall/js, reads a clock or draws from a global source
// of randomness. Random numbers are named by a key, not by a position in a
// stream. Sums have one order. Whatever feeds a result uses the functions of
// elementary, never those of math that differ between processors.
//
// # Reading order
//
//   - phrase, language, standard, recipe, cost, method: what is asked for, and how it is
//     said; they compute nothing, and the page has them too.
//   - elementary, random, kernel, tensor, dense: the arithmetic, and what it works on.
//   - model, optim, mixture, train: the network, and how it learns.
//   - token, corpus, corpus/storybook, corpus/storycorpus: what it reads.
//   - checkpoint, merge, align, similarity, huggingface, mergekit: weights as files, as
//     material, beside each other, and as others write them down.
//   - eval: what a model knows.
//   - store, experiment: what is kept, by hash, and the whole pipeline.
//   - atlas, atlas/statistics: questions over seeds, and what the measurements say.
//   - fingerprint, cmd/confusio: its bits, and the command line. yardstick: how fast all
//     this is.
//
// Where to add a language, a method, a corpus, a store or an experiment is a table in
// ARCHITECTURE.md.
package engine
