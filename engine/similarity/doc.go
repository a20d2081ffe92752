// Package similarity says how alike two models are: by their states on the
// same inputs and by their weights. Each measure comes with its chance level,
// what it would be if rows, units or signs were paired at random, exact where
// its comment does not say otherwise. A measure without it misleads: two
// strangers have gains with a cosine of 0.99, and states with a CKA far above 0.
//
// States are a tensor of shape (n,p): n inputs, the same for both models and
// in the same order, by p coordinates. Weights are a tensor.Set. Both are
// float32; sums are float64, in one order, with every product rounded before
// it is added, so results are the same everywhere to the bit.
//
//	cka.go        how alike the pairwise relations of inputs are; blind to the basis
//	neuron.go     how alike unit j of one is to unit j of the other; bound to the basis
//	subspace.go   how far the leading directions agree
//	eigen.go      eigenvectors with the same bits on every processor
//	retrieval.go  whether a state finds its translation
//	weights.go    cosines and signs of the weights themselves
package similarity
