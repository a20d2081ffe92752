// Package scene says what a scene of the page is, and holds what scenes draw alike.
//
// A scene is one value over its own part of the state, in a package of its own
// below this one: the fields of the value are that part. It handles its own
// messages, hears the answers to its own questions, says what it misses, writes
// and reads its keys of the address, and draws itself. What scenes share stands
// in core.State; no scene knows another one. To add one: a package, and its row in
// package page's table.
//
//	hook    two experts and one slider between their weights
//	mix     choose languages, train, watch
//	merge   any models, any method, every reference
//	why     where the merge of two experts breaks   ┐ study: the pair, and how an
//	rescue  whether that merge can be rescued       ┘ investigation is followed
//	check   whether this machine computes the published bits
//
// In each package: scene.go (the value, its messages and events), wants.go,
// address.go where there are keys, and draw*.go. Drawing functions are methods of
// the package's view, which holds all that they read.
//
// Reading order: scene.go, part.go.
package scene
