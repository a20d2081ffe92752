// Package dense is float64 arithmetic on vectors and matrices, with one order of
// every sum: whoever compares, aligns or merges models adds up in the same way.
//
// A product is rounded before it is added, so nothing fuses, and sums go from the
// first element to the last. The decompositions that are our own have the same bits on
// every processor for this alone; those of gonum have them without its assembly
// (build tag noasm).
//
// Reading order: vector.go, matrix.go (the types and their products), then the
// decompositions: eigen.go, jacobi.go and, by gonum, polar.go and solve.go.
package dense
