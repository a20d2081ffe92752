//go:build js && wasm

package main

import (
	"syscall/js"
	"time"

	"confusio/ui/core"
)

// leads is how long the page keeps a scene in its place while figures above it arrive.
const leads = 3 * time.Second

// leading shows a scene to which an address leads, until the reader moves.
type leading struct {
	to    core.Room
	begun time.Time
	moved bool
}

func newLeading(to core.Room) *leading {
	l := &leading{to: to, begun: time.Now()}
	for _, event := range []string{"wheel", "touchstart", "pointerdown", "keydown"} {
		js.Global().Call("addEventListener", event, js.FuncOf(func(js.Value, []js.Value) any {
			l.moved = true
			return nil
		}), map[string]any{"once": true, "passive": true})
	}
	return l
}

// show brings the scene to the top of the window, and says whether it has been there long
// enough.
func (l *leading) show() (done bool) {
	if l.moved {
		return true
	}
	if element := js.Global().Get("document").Call("getElementById", string(l.to)); element.Truthy() {
		element.Call("scrollIntoView")
	}
	return time.Since(l.begun) > leads
}
