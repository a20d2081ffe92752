// Package app draws the page: the frame around the scenes, and each scene as a
// component of its own, which is left as it is while nobody sees it.
//
// Only the outermost frame is a Vugu template (app.vugu); why, tells package node.
// Tests of the drawing stand in package page, beside the laws of the state: Vugu's
// generator wants no tests in this folder.
//
// Reading order: app.vugu, app.go, piece.go, masthead.go, symbols.go, footer.go.
package app
