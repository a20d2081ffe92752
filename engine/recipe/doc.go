// Package recipe holds the Recipe: the small, versioned, pure value that names
// everything a run depends on. The same Recipe runs in the browser and on the
// command line and gives the same bits, so its hash names every result.
//
// A setting has one name, unit and range, written once in [Fields]. Flags,
// controls, the address of the page and the metadata of checkpoints are views
// of that table and of the canonical JSON; none of them keeps a copy.
//
// Reading order: recipe.go (the value), decimal.go (its numbers), fields.go (the
// table), stages.go (merges of merges), start.go (what a training branches from), lockstep.go (several side by side), align.go (two models brought into one basis), validate.go, json.go (canonical form and
// hash), text.go and nested.go (compact texts), query.go (the address), preset.go,
// imported.go (models whose making is not known).
//
// The package imports nothing that computes. Names that other packages define,
// languages, merge methods and their knobs, are checked for their form only; what a
// method takes is package method's to say.
package recipe
