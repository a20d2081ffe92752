//go:build js && wasm

package main

import (
	"fmt"

	"github.com/vugu/vugu"
)

// plain is a page of one line.
type plain struct{ app *app }

// Build implements vugu.Builder.
func (p *plain) Build(*vugu.BuildIn) *vugu.BuildOut {
	root := &vugu.VGNode{Type: vugu.ElementNode, Data: "div", Attr: []vugu.VGAttribute{{Key: "id", Val: "app"}}}
	line := &vugu.VGNode{Type: vugu.ElementNode, Data: "p"}
	s := p.app.state
	line.AppendChild(&vugu.VGNode{Type: vugu.TextNode, Data: fmt.Sprintf("Confusio: phase %d, %v, %d models", s.Phase, s.Trouble, len(s.Models))})
	root.AppendChild(line)
	return &vugu.BuildOut{Out: []*vugu.VGNode{root}}
}
