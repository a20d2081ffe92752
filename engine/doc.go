// Package engine is the map of Confusio's engine: pure Go that trains, merges
// and measures tiny multilingual language models, natively and in the browser,
// with the same bits everywhere.
//
// # Data flow
//
// A recipe.Recipe says everything. experiment turns it into a plan and carries
// it out:
//
//	recipe ─→ experiment ─→ results
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
// recipe, method, cost, language, standard (what is asked for, and the names and
// limits of it: they compute nothing, and the page has them too), kernel, tensor,
// dense (the arithmetic and what it works on), model (the network), optim and train
// (how it learns), token, storybook and mixture (what it reads), checkpoint and merge
// (weights as files and as material), align (symmetries of a network), similarity (how
// alike two are), huggingface and mergekit (models and merges as others write them
// down), eval (what it knows), corpus (what the engine needs of a text), storycorpus
// (the embedded one), store (what is kept, by hash), experiment (the whole), fingerprint
// (its bits), cmd/confusio (the command line); yardstick (how fast all this is).
package engine
