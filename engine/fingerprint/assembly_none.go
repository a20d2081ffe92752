//go:build !amd64 || noasm

package fingerprint

// Assembly says whether gonum's assembly is part of the program; this one has none.
const Assembly = false
