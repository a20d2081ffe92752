// Package method is the table of merge methods as data: names, labels, sources,
// numbers of models, bases, knobs with their ranges, and the rules by which knobs
// and weights differ between tensors. The screen builds its controls from it, the
// command line its help, mergekit its YAML, and package merge its arithmetic.
//
// A method is added here, as one row of the table in table.go, and in package
// merge, as the function behind its name; a test compares the two.
//
// Reading order: method.go (the types), table.go (the table), settings.go (from
// the decimals of a recipe to numbers, and what a method takes).
package method
