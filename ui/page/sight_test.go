package page_test

import (
	"strings"
	"testing"

	"github.com/vugu/vugu"

	"confusio/ui/app"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/node"
	"confusio/ui/page"
	"confusio/ui/scene/hook"
	"confusio/ui/scene/mix"
)

// A screen draws states as the program does, without a browser.
type screen struct {
	t    *testing.T
	root *app.App
	env  *vugu.BuildEnv
	sent []core.Msg
}

func newScreen(t *testing.T) *screen {
	t.Helper()
	env, err := vugu.NewBuildEnv()
	if err != nil {
		t.Fatal(err)
	}
	s := &screen{t: t, env: env}
	s.root = app.New(func(m core.Msg) { s.sent = append(s.sent, m) })
	return s
}

// show draws a state and returns the elements of each piece by their ids.
func (s *screen) show(state page.State) map[string]node.Node {
	s.root.Show(state)
	return s.draw()
}

func (s *screen) draw() map[string]node.Node {
	built := s.env.RunBuild(s.root)
	drawn := map[string]node.Node{}
	var walk func(n *vugu.VGNode)
	walk = func(n *vugu.VGNode) {
		if n.Component != nil {
			n = built.ResultFor(n.Component).Out[0]
		}
		if id := attribute(n, "id"); id != "" {
			drawn[id] = node.Node{VGNode: n}
		}
		for k := n.FirstChild; k != nil; k = k.NextSibling {
			walk(k)
		}
	}
	walk(built.Out.Out[0])
	return drawn
}

func attribute(n *vugu.VGNode, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// seen says that these pieces alone are in view.
func (s *screen) seen(names ...string) {
	s.root.Watch()
	for _, one := range s.root.Watched() {
		s.root.See(one, strings.Contains(" "+strings.Join(names, " ")+" ", " "+one+" "))
	}
}

func TestWhatIsOutOfViewIsLeftAsItIs(t *testing.T) {
	s := newScreen(t)
	state, w := fake.Booted("")
	first := s.show(state)
	s.seen("hook")
	state = w.Send(state, hook.Slide{Percent: 7})
	drawn := s.show(state)
	for _, name := range s.root.Watched() {
		n := drawn[name]
		if left := n.FirstChild == nil; left != (name != "hook") {
			t.Errorf("%s is left as it is: %v", name, left)
		}
		if got, want := attribute(n.VGNode, "class"), attribute(first[name].VGNode, "class"); got != want {
			t.Errorf("%s has the classes %q, want %q", name, got, want)
		}
	}
	if !s.root.Stale() || !s.root.See("mix", true) {
		t.Error("a piece that comes into view is not due")
	}
	if drawn = s.draw(); drawn["mix"].FirstChild == nil || drawn["merge"].FirstChild != nil {
		t.Error("what comes into view is not drawn, or something else is")
	}
	if s.root.See("mix", true) {
		t.Error("what has been drawn as it is is due again")
	}
	s.root.All(func() { drawn = s.draw() })
	for _, name := range s.root.Watched() {
		if drawn[name].FirstChild == nil {
			t.Errorf("print leaves %s out", name)
		}
	}
	if s.root.Stale() {
		t.Error("something is stale after all was drawn")
	}
}

// Before anything is seen everything is drawn once, so that places are as large as
// they will be.
func TestFirstDrawingIsOfAll(t *testing.T) {
	s := newScreen(t)
	s.seen("hook")
	drawn := s.show(page.New())
	for _, name := range s.root.Watched() {
		if drawn[name].FirstChild == nil {
			t.Errorf("%s is empty", name)
		}
	}
}

func TestFocusIsDrawnWhereverItIs(t *testing.T) {
	s := newScreen(t)
	state, _ := fake.Booted("")
	s.show(state)
	s.seen("hook")
	s.show(state)
	if !s.root.Focus("merge") {
		t.Error("the piece with the focus is not due")
	}
	if drawn := s.draw(); drawn["merge"].FirstChild == nil {
		t.Error("the piece with the focus is not drawn")
	}
	s.root.Focus("")
	if drawn := s.show(state); drawn["merge"].FirstChild != nil {
		t.Error("a piece without the focus is still drawn")
	}
}

// A frame gives Vugu little to compare, whatever the length of the page. The figures
// are said when the test is run with -v.
func TestAFrameIsShort(t *testing.T) {
	nodes := func(state page.State, names ...string) (all, seen int) {
		s := newScreen(t)
		s.show(state)
		s.show(state)
		all = s.root.Nodes()
		s.seen(names...)
		s.show(state)
		return all, s.root.Nodes()
	}
	sliding, _ := fake.Booted("")
	for name, c := range map[string]struct {
		state page.State
		views []string
		most  int
	}{
		"sliding":               {sliding, []string{"hook"}, 500},
		"training":              {fake.Trained(""), []string{"mix"}, 500},
		"sliding after studies": {fake.Studied(), []string{"hook"}, 500},
	} {
		all, seen := nodes(c.state, c.views...)
		t.Logf("%s: %d of %d nodes", name, seen, all)
		if seen > c.most || seen >= all {
			t.Errorf("%s: a frame has %d of %d nodes", name, seen, all)
		}
	}
}

// A fault in the drawing of one scene is said in its place and costs nothing else.
func TestAFaultInTheDrawingIsSaid(t *testing.T) {
	s := newScreen(t)
	state, _ := fake.Booted("")
	broken := page.Of[mix.Scene](state)
	broken.Runs = []mix.Run{{ID: 9, Watch: []string{"en"}, Start: nil, Curve: []mix.Held{{Step: 1}}}} // a measurement of no language
	broken.Chosen = 9
	drawn := s.show(state.With(broken))
	text := textIn(drawn["mix"].VGNode)
	if !strings.Contains(text, "fault") || drawn["hook"].Count() < 100 || drawn["merge"].Count() < 100 {
		t.Errorf("%q stands in place of the scene; the others have %d and %d nodes", text, drawn["hook"].Count(), drawn["merge"].Count())
	}
	if drawn = s.show(state); drawn["mix"].Count() < 100 {
		t.Error("the scene does not come back when it can be drawn again")
	}
}

// Whatever comes from a file or a model, no text and no attribute is longer than
// what Vugu can carry.
func TestLongNamesAreCut(t *testing.T) {
	long := strings.Repeat("ы", 17<<10)
	s := newScreen(t)
	state, w := fake.Booted("")
	for range 70 {
		state = w.Send(state, core.Opened{Name: long + ".png"}, core.Opened{Name: long + ".zip", Data: []byte("models/en.safetensors")})
	}
	slider := page.Of[hook.Scene](state)
	slider.Live.Slid.Text.Text = long
	drawn := s.show(state.With(slider))
	seen := map[*vugu.VGNode]bool{}
	var walk func(n *vugu.VGNode)
	walk = func(n *vugu.VGNode) {
		seen[n] = true
		if len(n.Data) > 9<<10 {
			t.Errorf("a text of %d bytes", len(n.Data))
		}
		for _, a := range n.Attr {
			if len(a.Val) > 9<<10 {
				t.Errorf("%s of %d bytes", a.Key, len(a.Val))
			}
		}
		for _, p := range n.Prop {
			if len(p.JSONVal) > 15<<10 {
				t.Errorf("%s of %d bytes", p.Key, len(p.JSONVal))
			}
		}
		for k := n.FirstChild; k != nil; k = k.NextSibling {
			walk(k)
		}
	}
	for _, n := range drawn {
		walk(n.VGNode)
	}
	if text := textIn(drawn["hook"].VGNode); !strings.Contains(text, "ы…") || len(seen) < 500 {
		t.Errorf("a text that was cut does not say so, or little was looked at: %d nodes", len(seen))
	}
}
