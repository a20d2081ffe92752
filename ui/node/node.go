package node

import (
	"encoding/json"
	"strings"
	"unicode/utf8"

	"github.com/vugu/vugu"
)

// Part is something that goes into an element: an attribute, a child, a handler.
type Part interface{ into(*vugu.VGNode) }

// Parts are several parts as one.
type Parts []Part

// Nothing is the part that adds nothing.
var Nothing = Parts(nil)

// Node is an element or a text; as a part it is a child.
type Node struct{ *vugu.VGNode }

type (
	attribute struct{ key, value string }
	property  struct {
		key   string
		value any
	}
	text    string
	handler struct {
		event string
		do    func(vugu.DOMEvent)
	}
)

// Bounds of what is drawn, in bytes, far below the 16,384 of Vugu's buffer. JSON,
// in which properties cross, makes up to six bytes of one.
const (
	longest         = 8 << 10
	longestProperty = 2 << 10
)

// limit cuts a text at a number of bytes.
func limit(s string, most int) string {
	if len(s) <= most {
		return s
	}
	n := most
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}

func (a attribute) into(n *vugu.VGNode) {
	n.Attr = append(n.Attr, vugu.VGAttribute{Key: a.key, Val: limit(a.value, longest)})
}

func (p property) into(n *vugu.VGNode) {
	if s, ok := p.value.(string); ok {
		p.value = limit(s, longestProperty)
	}
	b, _ := json.Marshal(p.value) // a string, a number or a truth value
	n.Prop = append(n.Prop, vugu.VGProperty{Key: p.key, JSONVal: b})
}

func (t text) into(n *vugu.VGNode) { n.AppendChild(textNode(string(t))) }

func textNode(s string) *vugu.VGNode {
	return &vugu.VGNode{Type: vugu.TextNode, Data: limit(s, longest)}
}

func (ps Parts) into(n *vugu.VGNode) {
	for _, p := range ps {
		if p != nil {
			p.into(n)
		}
	}
}

func (h handler) into(n *vugu.VGNode) {
	n.DOMEventHandlerSpecList = append(n.DOMEventHandlerSpecList, vugu.DOMEventHandlerSpec{EventType: h.event, Func: h.do})
}

func (c Node) into(n *vugu.VGNode) {
	if c.VGNode != nil {
		n.AppendChild(c.VGNode)
	}
}

// El makes an HTML element. A container without children gets an empty text,
// since Vugu would otherwise leave its former children standing.
func El(tag string, ps ...Part) Node {
	n := Bare(tag, ps...)
	if n.FirstChild == nil && tag != "input" && tag != "br" {
		text("").into(n.VGNode)
	}
	return n
}

// Bare makes an HTML element; without children, those that it was drawn with last
// stay as they are.
func Bare(tag string, ps ...Part) Node {
	n := &vugu.VGNode{Type: vugu.ElementNode, Data: tag}
	Parts(ps).into(n)
	return Node{n}
}

// On handles an event of the document.
func On(event string, do func(vugu.DOMEvent)) Part { return handler{event, do} }

// Text is a text node.
func Text(s string) Part { return text(s) }

// Attr is an attribute.
func Attr(key, value string) Part { return attribute{key, value} }

// Flag is an attribute without a value.
func Flag(key string) Part { return attribute{key, ""} }

// Prop is a property: what an input is now, which the reader may have changed.
func Prop(key string, value any) Part { return property{key, value} }

// When is ps if the condition holds, and nothing otherwise.
func When(condition bool, ps ...Part) Part {
	if condition {
		return Parts(ps)
	}
	return Nothing
}

// Lazily builds only what is wanted.
func Lazily(wanted bool, build func() Node) Part {
	if !wanted {
		return Nothing
	}
	return build()
}

// Each makes one part of every element of a list.
func Each[T any](list []T, f func(int, T) Part) Part {
	ps := make(Parts, len(list))
	for i, x := range list {
		ps[i] = f(i, x)
	}
	return ps
}

// Class names the classes of an element.
func Class(names string) Part { return Attr("class", names) }

// Aria is an attribute for assistive programs, by its name without "aria-".
func Aria(name, value string) Part { return Attr("aria-"+name, value) }

// Hidden hides what eyes alone need from assistive programs.
func Hidden() Part { return Aria("hidden", "true") }

// ID names an element in the document.
func ID(name string) Part { return Attr("id", name) }

// Heirs names the controls that take over the focus when a button's own press
// makes it go: the first of them that is there.
func Heirs(ids ...string) Part { return Attr("data-heirs", strings.Join(ids, " ")) }

// P is a paragraph.
func P(ps ...Part) Node { return El("p", ps...) }

// Div is a container.
func Div(ps ...Part) Node { return El("div", ps...) }

// Span is a container within text.
func Span(ps ...Part) Node { return El("span", ps...) }

// Bold is a strong text.
func Bold(s string) Node { return El("b", Text(s)) }

// Unseen is a text for assistive programs alone.
func Unseen(s string) Node { return Span(Class("unseen"), Text(s)) }

// Link is a link with words. One that leaves the page opens beside it, so that what was
// trained here stays.
func Link(to, words string) Node {
	return El("a", Attr("href", to), When(!strings.HasPrefix(to, "#"), Parts{Attr("target", "_blank"), Attr("rel", "noopener")}), Text(words))
}

// Button is a button with words.
func Button(classes, words string, ps ...Part) Node {
	return El("button", Class(classes), Attr("type", "button"), Parts(ps), Text(words))
}

// Count is the number of elements and texts of a tree.
func (n Node) Count() int {
	if n.VGNode == nil {
		return 0
	}
	count := 1
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		count += Node{k}.Count()
	}
	return count
}
