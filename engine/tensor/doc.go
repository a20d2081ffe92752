// Package tensor holds the one currency of weights: a Tensor is a shape and a
// flat slice of float32, a Set is an ordered collection of named tensors.
// Models expose their weights as a Set, checkpoints store one, merges read
// several and write one.
//
// Nothing here computes with the numbers except for the roundings to the 16-bit
// formats in which models are published; both directions are exact to the bit.
package tensor
