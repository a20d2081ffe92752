package component

import (
	"github.com/vugu/vugu"

	"confusio/ui/state"
)

// App is the whole page, Vugu's root component.
type App struct {
	state state.State
	// moved says that the pair of the opening figure is not the one drawn
	// last: only then are the pickers set, since that closes an open one.
	moved bool

	head, opening, hook, mix, merge, why, rescue, foot *piece
}

// New makes the page; send takes the reader's messages.
func New(send Send) *App {
	c := &App{state: state.New(), moved: true}
	c.head = &piece{func() child { return masthead(c.state, send) }}
	c.opening = &piece{func() child { return opening(c.state) }}
	c.hook = &piece{func() child {
		moved := c.moved
		c.moved = false
		return hook(c.state, send, moved)
	}}
	c.mix = &piece{func() child { return mix(c.state, send) }}
	c.merge = &piece{func() child { return mergeScene(c.state, send) }}
	c.why = &piece{func() child { return why(c.state, send) }}
	c.rescue = &piece{func() child { return rescue(c.state, send) }}
	c.foot = &piece{func() child { return footer(c.state, send) }}
	return c
}

// Show sets what the next render draws.
func (c *App) Show(s state.State) {
	c.moved = c.moved || s.Settings.Pair != c.state.Settings.Pair
	c.state = s
}

// piece is a component whose nodes a function draws.
type piece struct{ draw func() child }

// Build implements vugu.Builder.
func (c *piece) Build(*vugu.BuildIn) *vugu.BuildOut {
	return &vugu.BuildOut{Out: []*vugu.VGNode{c.draw().VGNode}}
}
