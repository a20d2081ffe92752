// Package kernel holds the float32 loops of training and evaluation, on slices
// and strided matrices.
//
// # The definition and its twins
//
// The scalar Go code of each function defines its bits. A vector twin, where
// the toolchain has vector types, does the same operations in the same order
// per element and gives the same bits; a test compares the two on every
// platform. So that this can hold for any number of lanes:
//
//   - elementwise functions and matrix products put lanes over OUTPUT columns;
//     the sum over k of a matrix product is sequential;
//   - reductions over a row use 16 partial sums and one fixed tree (reduce.go);
//   - a product is rounded to float32 before it is added: no fused
//     multiply-add, which wasm lacks;
//   - exponentials are the polynomial of elementary.Exp32.
//
// NaN results are NaN on all platforms, but their sign and payload may differ.
//
// # How a function is laid out
//
// An exported function calls its vector twin, which handles as long a prefix as
// suits it and returns the prefix's length (0 where there are no vectors), and
// then the scalar loop for the rest.
//
// Functions return nothing and allocate nothing; wrong lengths panic by Go's
// own bounds checks. All of them work on rows the caller names, so that a
// caller can stop or yield between blocks of rows.
package kernel
