// Package node is the small language in which the page is written: Go functions
// that return Vugu's nodes. Drawing code imports it by a dot, so that it reads as
// markup does:
//
//	Div(Class("knob"), Span(Text("Density")), P(Class("fine"), Text(help)))
//
// Only the frame of the page is a Vugu template, for three reasons: Vugu's
// generator turns unchanging markup into innerHTML that is set anew at every
// render, which would take the focus from a link while a run makes progress; text
// of models must be text nodes, never markup; and figures are trees that recurse,
// which templates cannot.
//
// Two of Vugu's rules shape it. An element that loses all its children keeps the
// old ones in the document: so a container always has one, and an element left
// Bare of children stays as it was drawn last. And properties (value, checked) are set
// beside attributes, since the reader's own input parts the two.
//
// Vugu sends its instructions in buffers of 16,384 bytes, and a text or an attribute
// that does not fit ends the program. Whatever is drawn here is cut far below that,
// in one place (limit).
//
// A button that goes when it is pressed names its heirs, the controls that take
// over the focus (Heirs). The page moves the focus after the drawing.
//
// Reading order: node.go, svg.go.
package node
