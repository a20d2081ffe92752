//go:build amd64 && !noasm

package fingerprint

// Assembly says whether gonum's assembly is part of the program: it adds in another
// order, so that what is learned of two models, such as a rotation, may have other last
// bits than are published. Built with -tags noasm a program has none.
const Assembly = true
