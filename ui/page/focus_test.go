package page_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/vugu/vugu"

	"confusio/ui/app"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/mix"
	"confusio/ui/scene/why"
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
func controls(s page.State, send func(core.Msg)) []control {
	env, err := vugu.NewBuildEnv()
	if err != nil {
		panic(err)
	}
	root := app.New(send)
	root.Show(s)
	built := env.RunBuild(root)
	var all []control
	gather(built, built.Out.Out[0], &all)
	return all
}

func gather(built *vugu.BuildResults, n *vugu.VGNode, all *[]control) {
	if n.Component != nil {
		gather(built, built.ResultFor(n.Component).Out[0], all)
		return
	}
	if n.Data == "button" || n.Data == "input" || n.Data == "select" {
		*all = append(*all, controlOf(n))
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		gather(built, k, all)
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
	rules, _ := fake.Booted("merge=ties&base=init&parents=en@0.0/de@0.0&rules=weight.0~mlp:0:1,weight:0.5,density.1:-0.5:1")
	one, _ := fake.Booted("merge=linear&parents=en@0.0/de@0.0&rules=weight.1~mlp:0:1")
	one, _ = page.Update(one, core.Unfold{Figure: "weights", Open: true})
	plain, _ := fake.Booted("")
	plain, _ = page.Update(plain, core.Unfold{Figure: "weights", Open: true})
	noted, _ := page.Update(plain, core.Copied{Done: fake.Words("Done.")})
	ten, _ := page.Update(plain, mix.Blend{Name: "ten"})
	ten, _ = page.Update(ten, mix.Nudge{Language: "zh", Points: -5})
	seeking, _ := page.Update(plain, why.Measure{On: true})
	studied := fake.Studied()
	alone, w := fake.Booted("merge=slerp&parents=en@0.0/de@0.0&rules=t:0:1,t~mlp:0.5")
	stepped := w.Drive(page.Update(alone, mix.OneStep{}))
	for name, s := range map[string]page.State{
		"rules": rules, "one": one, "plain": plain, "noted": noted, "ten": ten, "seeking": seeking, "studied": studied, "trained": fake.Trained(""), "alone": alone, "stepped": stepped,
	} {
		var said core.Msg
		send := func(m core.Msg) { said = m }
		for _, c := range controls(s, send) {
			if c.disabled || c.press == nil {
				continue
			}
			c.press(nil)
			next, _ := page.Update(s, said)
			if !heir(controls(next, send), c) {
				t.Errorf("%s: %q (%s) goes, and no heir of %v is there", name, c.label, c.id, c.heirs)
			}
		}
	}
}
