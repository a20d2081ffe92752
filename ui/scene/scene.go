package scene

import (
	"iter"

	"github.com/vugu/vugu"

	"confusio/ui/core"
	"confusio/ui/node"
	"confusio/ui/words"
)

// Scene is one scene of the page, an immutable value: whatever changes it returns
// the next one. Methods that are given a Turn may change that; none writes to
// what a slice, map or pointer of the scene or the turn led to before.
type Scene interface {
	// Room names the scene.
	Room() core.Room
	// Handle takes a message of the reader or of the page. It is false if the scene
	// does not know it.
	Handle(*core.Turn, core.Msg) (Scene, bool)
	// Hear takes an event: the answer to a question of the scene, or the news of a
	// worker it gave something to do. It is false for all others, and for a failure
	// that the scene has no place of its own for.
	Hear(*core.Turn, core.Heard) (Scene, bool)
	// Settle draws, after each message, the consequences of what others changed.
	Settle(*core.Turn) Scene
	// Uses lists the models that stand in the scene.
	Uses(*core.State) []core.Use
	// Wants yields the questions whose answers the scene misses, the most urgent first.
	Wants(*core.State) iter.Seq[core.Task]
	// Read takes the scene's settings from an address, its defaults where that says
	// none or nothing sound. Write puts them there; what is at its default may
	// be left out. Undo reads what Write wrote.
	Read(*core.Query) Scene
	Write(*core.Address)
	// Draw draws the scene as one element, whose id is the name of the room.
	Draw(View) node.Node
}

// Opener is a scene that the page opens with. While it still waits for its first
// figure, what others need is not fetched.
type Opener interface {
	Opening(*core.State) bool
	// Intro draws what stands before the first scene.
	Intro(View) node.Node
}

// Holder is a scene that can hold something which would be lost with the page.
type Holder interface{ Losable() bool }

// A View is all that drawing reads beside the scene itself. Nothing drawn may come
// from anywhere else.
type View struct {
	*core.State
	Words *words.Catalogue
	Send  func(core.Msg)
	Last  Drawn
}

// Drawn is what a scene was drawn from last; empty before the first time.
type Drawn struct {
	State *core.State
	Scene Scene
}

// Click sends a message when an element is pressed.
func (v View) Click(m core.Msg) node.Part {
	return node.On("click", func(vugu.DOMEvent) { v.Send(m) })
}

// Press sends what make makes when an element is pressed.
func (v View) Press(make func() core.Msg) node.Part {
	return node.On("click", func(vugu.DOMEvent) { v.Send(make()) })
}

// May sends a message if it can be acted upon; if not, the button is off and says
// why. It keeps the focus, which the attribute disabled would take from it.
func (v View) May(can bool, why string, m core.Msg) node.Part {
	if can {
		return v.Click(m)
	}
	return node.Parts{node.Aria("disabled", "true"), node.When(why != "", node.Attr("title", why))}
}

// Value sends what f makes of an input's value at an event, if it makes something.
func (v View) Value(event string, f func(string) core.Msg) node.Part {
	return node.On(event, func(e vugu.DOMEvent) {
		if m := f(e.PropString("target", "value")); m != nil {
			v.Send(m)
		}
	})
}
