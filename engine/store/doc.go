// Package store keeps what was computed under the hash of what it was computed
// from: models, states of training, results.
//
// A [Key] is a kind and the SHA-256 of a recipe (of results: of the recipe and of how
// it was measured); a state has the number of steps done besides. Equal recipes give
// equal bits, so under one key there is one value, whoever wrote it and wherever: a
// second writer of the same bytes finds them there, one of other bytes is told so
// ([ErrConflict]), for then one of the two computed something else. The value's own
// SHA-256 is kept beside it and compared whenever it is read; what does not fit is
// refused ([ErrDamaged]) and can be replaced.
//
// [Store] is the same for every place where values can be kept. [Memory] is here,
// files are in package folder; the methods have no word of either, may block, and end
// with their context, so that a bucket of objects or a browser's private files fit as
// well. What every form must keep is written down in package storetest, as tests.
//
// Values cross as whole slices: a checksum says nothing about half of one.
package store
