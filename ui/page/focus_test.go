package page_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/vugu/vugu"

	"confusio/engine/method"
	"confusio/ui/app"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/hook"
	"confusio/ui/scene/merge"
	"confusio/ui/scene/mix"
	"confusio/ui/scene/why"
)

// A control is what can have the focus, as its reader knows it; only buttons
// are pressed here.
type control struct {
	id, label, group string
	heirs            []string
	disabled         bool // does nothing when pressed
	dead             bool // and cannot have the focus
	press            func(vugu.DOMEvent)
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
	takes := slices.ContainsFunc(n.Attr, func(a vugu.VGAttribute) bool { return a.Key == "tabindex" })
	if takes || n.Data == "button" || n.Data == "input" || n.Data == "select" {
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
		case "name":
			c.group = a.Val
		case "aria-disabled":
			c.disabled = true
		case "disabled":
			c.disabled, c.dead = true, true
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
		return !c.dead && (c.id == pressed.id || slices.Contains(pressed.heirs, c.id))
	})
}

// places are states in which the page has different controls.
func places() map[string]page.State {
	open := func(s page.State, figures ...core.Figure) page.State {
		for _, f := range figures {
			s, _ = page.Update(s, core.Unfold{Figure: f, Open: true})
		}
		return s
	}
	rules, _ := fake.Booted("merge=ties&base=init&parents=en@0.0/de@0.0&rules=weight.0~mlp:0:1,weight:0.5,density.1:-0.5:1")
	plain, _ := fake.Booted("")
	alone, w := fake.Booted("merge=slerp&parents=en@0.0/de@0.0&rules=t:0:1,t~mlp:0.5")
	return map[string]page.State{
		"rules": open(rules, "rule-0", "rule-1", "weights"), "plain": open(plain, "weights", "methods", "hook", "merge", "mix"),
		"alone": open(alone, "methods", "rule-1"), "studied": numbers(), "trained": fake.Trained(""), "stepped": w.Drive(page.Update(alone, mix.OneStep{})),
	}
}

// By its name a control keeps the focus when a drawing puts another element in its
// place, as happens whenever something above it comes or goes.
func TestEveryControlHasAName(t *testing.T) {
	for name, s := range places() {
		seen := map[string]string{}
		for _, c := range controls(s, func(core.Msg) {}) {
			if c.id == "" {
				t.Errorf("%s: %q has no name", name, c.label)
			} else if other, twice := seen[c.id]; twice {
				t.Errorf("%s: both %q and %q are %q", name, other, c.label, c.id)
			}
			seen[c.id] = c.label
			if c.dead && c.group == "" {
				t.Errorf("%s: %q (%s) loses the focus when it goes off", name, c.label, c.id)
			}
		}
	}
}

// Whichever method is chosen, its row stays where it is, in the list that the keyboard
// is in.
func TestMethodsStayInTheirList(t *testing.T) {
	s, _ := fake.Booted("parents=en@0.0/de@0.0&merge=linear")
	s, _ = page.Update(s, core.Unfold{Figure: "methods", Open: true})
	order := func(s page.State) (all []string) {
		for _, c := range controls(s, func(core.Msg) {}) {
			if strings.HasPrefix(c.id, "method-") {
				all = append(all, c.group+" "+c.id)
			}
		}
		return all
	}
	before := order(s)
	for m := range method.All() {
		next, _ := page.Update(s, merge.Use{Method: m.Name, Base: "init"})
		if after := order(next); !slices.Equal(before, after) {
			t.Errorf("%s: the methods were %v, and are %v", m.Name, before, after)
		}
	}
	if first, last := before[0], before[len(before)-1]; strings.Fields(first)[0] == strings.Fields(last)[0] {
		t.Error("Tab passes the list that unfolds")
	}
}

// Pressing a control again and again never presses another one: where it can do no
// more it stays, and none before it comes or goes.
func TestAControlStaysUnderThePointer(t *testing.T) {
	var said core.Msg
	draw := func(s page.State) []control { return controls(s, func(m core.Msg) { said = m }) }
	plain, _ := fake.Booted("")
	moved, _ := page.Update(plain, hook.Slide{Percent: 51})
	for _, press := range []struct {
		id    string
		times int
		from  page.State
	}{{"less-ar", 6, plain}, {"more-ar", 3, plain}, {"add-ar", 3, plain}, {"add-en", 1, plain}, {"blend-ten", 2, plain}, {"less-steps", 2, plain}, {"undo", 3, moved}} {
		place := -1
		now := press.from
		for range press.times {
			all := slices.DeleteFunc(draw(now), func(c control) bool { return strings.HasPrefix(c.id, "edge-") }) // they lie on the bar
			i := slices.IndexFunc(all, func(c control) bool { return c.id == press.id })
			if place < 0 {
				place = i
			}
			if i < 0 || i != place {
				t.Fatalf("%s has left its place: it was control %d and is %d", press.id, place, i)
			}
			if all[i].press != nil {
				all[i].press(nil)
				now, _ = page.Update(now, said)
			}
		}
	}
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
	ten, _ = page.Update(ten, mix.Toggle{Language: "zh"})
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
