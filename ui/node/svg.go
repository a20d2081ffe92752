package node

import (
	"github.com/vugu/vugu"

	"confusio/ui/chart"
)

// Mark turns a tree of marks into nodes.
func Mark(m chart.Mark) Node {
	if m.Tag == "" {
		return Node{textNode(m.Text)}
	}
	n := &vugu.VGNode{Type: vugu.ElementNode, Namespace: "svg", Data: m.Tag}
	for _, a := range m.Attrs {
		Attr(a.Key, a.Value).into(n)
	}
	for _, k := range m.Kids {
		Mark(k).into(n)
	}
	if n.FirstChild == nil && (m.Tag == "svg" || m.Tag == "g") {
		text("").into(n) // as in El
	}
	return Node{n}
}

// SVG makes an SVG element.
func SVG(tag string, ps ...Part) Node {
	n := &vugu.VGNode{Type: vugu.ElementNode, Namespace: "svg", Data: tag}
	Parts(ps).into(n)
	return Node{n}
}

// Icon shows one of the page's symbols beside words that say the same.
func Icon(classes, symbol string) Node {
	return SVG("svg", Class(classes), Attr("viewBox", "0 0 12 12"), Hidden(), SVG("use", Attr("href", "#"+symbol)))
}

// Path is an SVG path.
func Path(classes, d string) Node { return SVG("path", Class(classes), Attr("d", d)) }
