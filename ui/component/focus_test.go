package component

import (
	"slices"
	"strings"
	"testing"

	"github.com/vugu/vugu"

	"confusio/ui/state"
)

// A control is what can have the focus, as its reader knows it; only buttons
// are pressed here.
type control struct {
	id, label string
	heirs     []string
	disabled  bool
	press     func(vugu.DOMEvent)
}

// controls are those of the page in their order.
func controls(s state.State, send Send) []control {
	var all []control
	for _, part := range []child{masthead(s, send), hook(s, send, false), mix(s, send), mergeScene(s, send), why(s, send), rescue(s, send), footer(s, send)} {
		gather(part.VGNode, &all)
	}
	return all
}

func gather(n *vugu.VGNode, all *[]control) {
	if n.Data == "button" || n.Data == "input" || n.Data == "select" {
		*all = append(*all, controlOf(n))
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		gather(k, all)
	}
}

func controlOf(n *vugu.VGNode) control {
	c := control{label: textIn(n)}
	for _, a := range n.Attr {
		switch a.Key {
		case "id":
			c.id = a.Val
		case "aria-label":
			c.label = a.Val
		case "disabled":
			c.disabled = true
		case "data-heirs":
			c.heirs = strings.Fields(a.Val)
		}
	}
	for _, h := range n.DOMEventHandlerSpecList {
		if h.EventType == "click" {
			c.press = h.Func
		}
	}
	return c
}

func textIn(n *vugu.VGNode) string {
	text := ""
	if n.Type == vugu.TextNode {
		text = n.Data
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		text += textIn(k)
	}
	return text
}

// heir tells whether focus has a place among the controls after one was pressed.
func heir(after []control, pressed control) bool {
	return slices.ContainsFunc(after, func(c control) bool {
		same := c.id == pressed.id && (c.id != "" || c.label == pressed.label)
		return !c.disabled && (same || slices.Contains(pressed.heirs, c.id))
	})
}

// Whatever is pressed, the keyboard's reader is not thrown back to the top of
// the page: the control stays, or one of its heirs is there.
func TestFocusHasAnHeir(t *testing.T) {
	rules, _ := booted("merge=ties&base=init&parents=en@0.0/de@0.0&rules=weight.0~mlp:0:1,weight:0.5,density.1:-0.5:1")
	one, _ := booted("merge=linear&parents=en@0.0/de@0.0&rules=weight.1~mlp:0:1")
	one, _ = state.Update(one, state.Unfold{Figure: "weights", Open: true})
	plain, _ := booted("")
	plain, _ = state.Update(plain, state.Unfold{Figure: "weights", Open: true})
	noted, _ := state.Update(plain, state.Copied{What: "a thing"})
	ten, _ := state.Update(plain, state.Blend{Name: "ten"})
	ten, _ = state.Update(ten, state.Nudge{Language: "zh", Points: -5})
	seeking, _ := state.Update(plain, state.Investigate{What: state.Break, On: true})
	studied, _ := studies()
	alone, w := booted("merge=slerp&parents=en@0.0/de@0.0&rules=t:0:1,t~mlp:0.5")
	stepped := w.Drive(state.Update(alone, state.OneStep{}))
	for name, s := range map[string]state.State{
		"rules": rules, "one": one, "plain": plain, "noted": noted, "ten": ten, "seeking": seeking, "studied": studied, "trained": trained(t, ""), "alone": alone, "stepped": stepped,
	} {
		var said state.Msg
		send := func(m state.Msg) { said = m }
		for _, c := range controls(s, send) {
			if c.disabled || c.press == nil {
				continue
			}
			c.press(nil)
			next, _ := state.Update(s, said)
			if !heir(controls(next, send), c) {
				t.Errorf("%s: %q (%s) goes, and no heir of %v is there", name, c.label, c.id, c.heirs)
			}
		}
	}
}
