package chart

import (
	"fmt"
	"strings"
)

// Mark is one SVG element. A mark without a tag is a run of text.
type Mark struct {
	Tag   string
	Attrs []Attr
	Text  string // of a text run
	Kids  []Mark
}

// Attr is one attribute.
type Attr struct{ Key, Value string }

// el makes an element of pairs "key", "value".
func el(tag string, pairs ...string) Mark {
	m := Mark{Tag: tag}
	for i := 0; i+1 < len(pairs); i += 2 {
		m.Attrs = append(m.Attrs, Attr{pairs[i], pairs[i+1]})
	}
	return m
}

// with returns m with children.
func (m Mark) with(kids ...Mark) Mark {
	m.Kids = append(append([]Mark{}, m.Kids...), kids...)
	return m
}

// text makes a text element at a place; pairs are further attributes.
func text(x, y, words string, pairs ...string) Mark {
	m := el("text", append([]string{"x", x, "y", y}, pairs...)...)
	return m.with(Mark{Text: words})
}

// symbol places one of the page's symbols with its centre at (x, y) of the
// enclosing svg, size pixels wide.
func symbol(name string, x, y, size float64) Mark {
	return el("use", "href", "#"+name, "x", num(x-size/2), "y", num(y-size/2), "width", num(size), "height", num(size))
}

// point opens a place at per cent coordinates, within which marks count pixels.
func point(x, y, class string, kids ...Mark) Mark {
	return el("svg", "class", strings.TrimSpace("pt "+class), "x", x, "y", y).with(kids...)
}

// stretch opens the coordinate system of curves: 100 by 100, whatever the size.
func stretch(kids ...Mark) Mark {
	return el("svg", "viewBox", "0 0 100 100", "preserveAspectRatio", "none", "width", "100%", "height", "100%").with(kids...)
}

// Nodes counts the elements and texts of a tree, which the page must keep few.
func (m Mark) Nodes() int {
	n := 1
	for _, k := range m.Kids {
		n += k.Nodes()
	}
	return n
}

// String writes the mark as indented SVG, for golden tests.
func (m Mark) String() string {
	var b strings.Builder
	m.write(&b, "")
	return b.String()
}

func (m Mark) write(b *strings.Builder, indent string) {
	if m.Tag == "" {
		fmt.Fprintf(b, "%s%s\n", indent, m.Text)
		return
	}
	fmt.Fprintf(b, "%s<%s", indent, m.Tag)
	for _, a := range m.Attrs {
		fmt.Fprintf(b, " %s=%q", a.Key, a.Value)
	}
	b.WriteString(">\n")
	for _, k := range m.Kids {
		k.write(b, indent+"  ")
	}
}
