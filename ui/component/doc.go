// Package component draws the page: components read the State and send
// messages, and hold nothing of their own.
//
// The frame of the page is a Vugu template (app.vugu). Everything inside it is
// built by Go functions that return nodes, in the small language of node.go,
// for three reasons: Vugu's generator turns unchanging markup into innerHTML
// that is set anew at every render, which would take the focus from a link
// while a run makes progress; text of models must be text nodes, never markup;
// and figures are trees that recurse, which templates cannot.
//
// Two of Vugu's rules shape node.go: an element that loses all its children
// keeps the old ones in the document, so a container always has one; and
// properties (value, checked) are set beside attributes, since the reader's
// own input parts the two.
//
// A button that goes when it is pressed names its heirs, the controls that take
// over the focus (heirs); one that rests for a while is off and stays where it
// is (Send.may). The page moves the focus after the drawing.
//
// Reading order: app.vugu, app.go, node.go, svg.go, part.go, then the scenes
// from top to bottom: masthead, hook, mix, merge, footer.
package component
