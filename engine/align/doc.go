// Package align brings one model into the basis of another one. A network can
// be written down in many ways: units reordered, heads exchanged, the residual
// stream turned. Two models trained apart sit in different ones, and averaging
// their weights averages numbers that do not belong together.
//
// The package knows tensors, never attention: what may be moved without
// changing the function is given as data, a list of axes for each Freedom.
//
//	freedom.go     what may be moved, and how a map is applied along axes
//	moments.go     second moments of paired states, and the correlations in them
//	assign.go      the best permutation (exact linear assignment)
//	procrustes.go  the best orthogonal map, and the best phases
//	match.go       from two models to the maps that bring one to the other
//	learn.go       the maps moved on by the gradient of a loss; learn_map.go their kinds,
//	               learn_axis.go how they act along axes
//	scramble.go    the same function in another basis, by chance
//	renorm.go      giving a merge the strength of its parents
//
// Sums are float64, in one order, every product rounded before it is added; the
// singular values are gonum's without its assembly. So the same models give
// the same bits everywhere.
package align
