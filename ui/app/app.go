package app

import (
	"confusio/ui/core"
	"confusio/ui/page"
	"confusio/ui/scene"
	"confusio/ui/words"
)

// App is the whole page, Vugu's root component.
type App struct {
	state page.State
	send  func(core.Msg)
	words *words.Catalogue
	watch bool // somebody says what is in view
	all   bool // everything counts as in view

	head, foot *piece
	main       *stack
}

// A view is all that drawing the frame of the page reads.
type view struct {
	scene.View
	page page.State
}

// New makes the page; send takes the reader's messages.
func New(send func(core.Msg)) *App {
	c := &App{state: page.New(), send: send, words: words.English()}
	c.head = c.framePiece("head", "header", view.masthead)
	c.foot = c.framePiece("cite", "footer", view.footer)
	intro := c.framePiece("intro", "section", view.intro) // never away: on phones it has no box
	c.main = &stack{intro: intro}
	for i, part := range c.state.Parts() {
		if !part.Foot {
			c.main.scenes = append(c.main.scenes, c.scenePiece(i))
		}
	}
	return c
}

// Speak chooses the language in which the page is drawn from now on.
func (c *App) Speak(language *words.Catalogue) {
	c.words = language
	for _, p := range c.pieces() {
		p.stale = true
	}
}

// Show sets what the next drawing draws.
func (c *App) Show(s page.State) {
	c.state = s
	for _, p := range c.pieces() {
		p.stale = true
	}
}

// pieces are those parts of the page that can be out of view.
func (c *App) pieces() []*piece { return append([]*piece{c.foot}, c.main.scenes...) }

// Watched lists the elements, by their ids, whose being in view decides whether
// they are drawn.
func (c *App) Watched() []string {
	var names []string
	for _, p := range c.pieces() {
		names = append(names, p.name)
	}
	return names
}

// Watch says that from now on See tells what is in view. Until it has told of a
// piece, that is drawn always.
func (c *App) Watch() { c.watch = true }

// See says that a piece is in view or no longer, and returns whether a drawing is
// due for it.
func (c *App) See(name string, in bool) (due bool) {
	for _, p := range c.pieces() {
		if p.name == name {
			p.away = c.watch && !in
			due = due || in && p.stale
		}
	}
	return due
}

// Focus says which piece has the focus, "" for none of them: it is drawn wherever
// it is. It returns whether a drawing is due for it.
func (c *App) Focus(name string) (due bool) {
	for _, p := range c.pieces() {
		p.held = p.name == name
		due = due || p.held && p.stale
	}
	return due
}

// All calls draw while every piece counts as in view, as print needs it.
func (c *App) All(draw func()) {
	c.all = true
	defer func() { c.all = false }()
	draw()
}

// Stale says whether something out of view is not as it was drawn.
func (c *App) Stale() bool {
	for _, p := range c.pieces() {
		if p.stale {
			return true
		}
	}
	return false
}

// Nodes is the number of elements and texts that the last drawing gave to Vugu.
func (c *App) Nodes() int {
	n := c.head.size + c.main.intro.size
	for _, p := range c.pieces() {
		n += p.size
	}
	return n
}
