//go:build js && wasm

package main

import "github.com/vugu/vugu"

// hello is a page of one line.
type hello struct{ text string }

// Build implements vugu.Builder.
func (h *hello) Build(*vugu.BuildIn) *vugu.BuildOut {
	root := &vugu.VGNode{Type: vugu.ElementNode, Data: "div", Attr: []vugu.VGAttribute{{Key: "id", Val: "app"}, {Key: "data-engine", Val: h.text}}}
	line := &vugu.VGNode{Type: vugu.ElementNode, Data: "p"}
	line.AppendChild(&vugu.VGNode{Type: vugu.TextNode, Data: "Confusio: " + h.text})
	root.AppendChild(line)
	return &vugu.BuildOut{Out: []*vugu.VGNode{root}}
}
