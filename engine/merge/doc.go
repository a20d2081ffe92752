// Package merge makes one model out of several, by any method of package method:
// there stands the table with its names, knobs and rules, here the arithmetic
// behind each name.
//
// A merge walks over the tensors, one at a time: beside the models and the
// result it needs a few vectors of the size of the largest tensor (the methods
// on task vectors: one for each model). A test measures it for every method and
// lists what needs more, and why (memory_test.go); statistics, which Fisher and
// RegMean are given for every model, come on top. Most methods treat each tensor
// on its own, as mergekit does; those of an original paper that look at the
// whole model first say so in their Help.
//
// All arithmetic is in float64, in a fixed order, and is rounded once, to the
// float32 of the result. Merging a model with itself at neutral settings
// therefore returns it to the bit for nearly every method; the laws in the
// tests state the exceptions.
//
// Reading order: method.go (a method with its arithmetic), run.go (the walk),
// rules.go (what holds for a tensor), then one file for each family: linear.go,
// sphere.go, task.go with its sparsifiers, ties.go and so on.
package merge
