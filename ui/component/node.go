package component

import (
	"encoding/json"
	"strings"

	"github.com/vugu/vugu"

	"confusio/ui/state"
)

// part is something that goes into an element: an attribute, a child, a handler.
type part interface{ into(*vugu.VGNode) }

type (
	attr struct{ key, value string }
	bare struct{ key string } // an attribute without a value
	prop struct {
		key   string
		value any
	}
	words string         // a text node
	nodes []*vugu.VGNode // children
	parts []part
	on    struct {
		event string
		do    func(vugu.DOMEvent)
	}
)

func (a attr) into(n *vugu.VGNode) {
	n.Attr = append(n.Attr, vugu.VGAttribute{Key: a.key, Val: a.value})
}
func (f bare) into(n *vugu.VGNode) {
	n.Attr = append(n.Attr, vugu.VGAttribute{Key: f.key, Val: ""})
}
func (p prop) into(n *vugu.VGNode) {
	b, _ := json.Marshal(p.value) // a string, a number or a truth value
	n.Prop = append(n.Prop, vugu.VGProperty{Key: p.key, JSONVal: b})
}
func (w words) into(n *vugu.VGNode) {
	n.AppendChild(&vugu.VGNode{Type: vugu.TextNode, Data: string(w)})
}
func (ns nodes) into(n *vugu.VGNode) {
	for _, k := range ns {
		if k != nil {
			n.AppendChild(k)
		}
	}
}
func (ps parts) into(n *vugu.VGNode) {
	for _, p := range ps {
		if p != nil {
			p.into(n)
		}
	}
}
func (o on) into(n *vugu.VGNode) {
	n.DOMEventHandlerSpecList = append(n.DOMEventHandlerSpecList, vugu.DOMEventHandlerSpec{EventType: o.event, Func: o.do})
}

// child makes a node a part.
type child struct{ *vugu.VGNode }

func (c child) into(n *vugu.VGNode) {
	if c.VGNode != nil {
		n.AppendChild(c.VGNode)
	}
}

// el makes an HTML element. A container without children gets an empty text,
// since Vugu would otherwise leave its former children standing.
func el(tag string, ps ...part) child {
	n := &vugu.VGNode{Type: vugu.ElementNode, Data: tag}
	parts(ps).into(n)
	if n.FirstChild == nil && tag != "input" && tag != "br" {
		words("").into(n)
	}
	return child{n}
}

// nothing is the part that adds nothing.
var nothing = parts(nil)

// when is p if the condition holds, and nothing otherwise.
func when(condition bool, p ...part) part {
	if condition {
		return parts(p)
	}
	return nothing
}

// each makes one part of every element of a list.
func each[T any](list []T, f func(int, T) part) part {
	ps := make(parts, len(list))
	for i, x := range list {
		ps[i] = f(i, x)
	}
	return ps
}

func class(names string) attr   { return attr{"class", names} }
func aria(name, v string) attr  { return attr{"aria-" + name, v} }
func hidden() attr              { return attr{"aria-hidden", "true"} }
func id(name string) attr       { return attr{"id", name} }
func p(ps ...part) child        { return el("p", ps...) }
func div(ps ...part) child      { return el("div", ps...) }
func span(ps ...part) child     { return el("span", ps...) }
func bold(text string) child    { return el("b", words(text)) }
func unseen(text string) child  { return span(class("unseen"), words(text)) }
func link(to, text string) part { return el("a", attr{"href", to}, words(text)) }

// Send takes a message to the state.
type Send func(state.Msg)

func (send Send) click(m state.Msg) on {
	return on{"click", func(vugu.DOMEvent) { send(m) }}
}

// may sends a message if it can be acted upon; if not, the button is off and says
// why. It keeps the focus, which the attribute disabled would take from it.
func (send Send) may(can bool, why string, m state.Msg) part {
	if can {
		return send.click(m)
	}
	return parts{aria("disabled", "true"), when(why != "", attr{"title", why})}
}

// heirs names the controls that take over the focus when a button's own press
// makes it go: the first of them that is there.
func heirs(ids ...string) attr { return attr{"data-heirs", strings.Join(ids, " ")} }

// value sends what f makes of an input's value while it changes.
func (send Send) value(event string, f func(string) state.Msg) on {
	return on{event, func(e vugu.DOMEvent) {
		if m := f(e.PropString("target", "value")); m != nil {
			send(m)
		}
	}}
}
