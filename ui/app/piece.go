package app

import (
	"fmt"

	"github.com/vugu/vugu"

	"confusio/engine/phrase"
	"confusio/ui/node"
	"confusio/ui/scene"
)

// A piece is a part of the page that is drawn by itself: the head, a scene, the
// foot. What is out of the reader's view is not drawn: its element is then left
// without children, and Vugu leaves those in the document that were drawn last,
// with their handlers.
type piece struct {
	app   *App
	name  string // id of its element
	tag   string // of its element
	draw  func(scene.Drawn) (node.Node, scene.Drawn)
	away  bool // out of the reader's view
	held  bool // it has the focus
	stale bool // something happened since it was drawn

	last scene.Drawn
	root *vugu.VGNode // drawn last; nil before the first time
	size int          // nodes given to Vugu in the last drawing
}

// Build implements vugu.Builder.
func (p *piece) Build(*vugu.BuildIn) *vugu.BuildOut {
	n := p.build()
	p.size = n.Count()
	return &vugu.BuildOut{Out: []*vugu.VGNode{n.VGNode}}
}

// build draws the piece, or leaves it as it is. Each piece is drawn once before
// anybody can see it, so that its place is as large as it will be.
func (p *piece) build() node.Node {
	if p.away && !p.held && !p.app.all && p.root != nil {
		kept := *p.root
		kept.FirstChild, kept.LastChild = nil, nil
		return node.Node{VGNode: &kept}
	}
	n := p.safely()
	p.root, p.stale = n.VGNode, false
	return n
}

// safely draws the piece. A fault in the drawing costs that piece alone, and is
// said in its place.
func (p *piece) safely() (n node.Node) {
	defer func() {
		if fault := recover(); fault != nil {
			n = broken(p, fmt.Sprint(fault))
		}
	}()
	n, p.last = p.draw(p.last)
	return n
}

// broken stands in the place of a piece that cannot be drawn.
func broken(p *piece, fault string) node.Node {
	words := p.app.words
	return node.El(p.tag, node.ID(p.name), node.Class("wrap scene"), node.Div(node.Class("trouble"), node.Attr("role", "alert"),
		node.El("b", node.Text(words.Text("page.broken"))),
		node.Text(" "+words.Text("page.broken.do", phrase.Text("text", fault)))))
}

// A stack is the middle of the page: what it is about, then one scene below the
// other.
type stack struct {
	intro  *piece
	scenes []*piece
}

// Build implements vugu.Builder.
func (s *stack) Build(*vugu.BuildIn) *vugu.BuildOut {
	main := node.Bare("main", node.ID("main")).VGNode
	out := &vugu.BuildOut{Out: []*vugu.VGNode{main}}
	for _, p := range append([]*piece{s.intro}, s.scenes...) {
		main.AppendChild(&vugu.VGNode{Component: p})
		out.Components = append(out.Components, p)
	}
	return out
}

// view is what a piece is drawn from.
func (c *App) view(last scene.Drawn) scene.View {
	return scene.View{State: &c.state.Core, Words: c.words, Send: c.send, Last: last}
}

// scenePiece is a piece of the page that is a scene.
func (c *App) scenePiece(i int) *piece {
	return &piece{app: c, name: string(c.state.Parts()[i].Scene.Room()), tag: "section", draw: func(last scene.Drawn) (node.Node, scene.Drawn) {
		one, state := c.state.Parts()[i].Scene, c.state.Core
		v := c.view(last)
		v.State = &state
		return one.Draw(v), scene.Drawn{State: &state, Scene: one}
	}}
}

// framePiece is a piece of the frame around the scenes.
func (c *App) framePiece(name, tag string, draw func(view) node.Node) *piece {
	return &piece{app: c, name: name, tag: tag, draw: func(last scene.Drawn) (node.Node, scene.Drawn) {
		state := c.state.Core
		v := c.view(last)
		v.State = &state
		return draw(view{v, c.state}), scene.Drawn{State: &state}
	}}
}
