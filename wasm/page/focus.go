//go:build js && wasm

package main

import (
	"strings"
	"syscall/js"
)

// A focus is where the reader's keyboard is before a drawing. A drawing may take
// that control away, or make another one of its element.
type focus struct {
	held, region js.Value
	id           string
	heirs        []string
}

// controls are what can have the focus.
const controls = "button:not(:disabled), a[href], input:not(:disabled), select, [tabindex]"

func focused() focus {
	held := active()
	if !held.Truthy() || held.Equal(js.Global().Get("document").Get("body")) {
		return focus{}
	}
	f := focus{held: held, region: held.Call("closest", "section"), id: held.Get("id").String()}
	if heirs := held.Get("dataset").Get("heirs"); heirs.Truthy() {
		f.heirs = strings.Fields(heirs.String())
	}
	return f
}

// keep puts the focus back after the drawing: to the control that has the name
// of the one that had it, else to the first heir that is there, else to the
// scene. Nothing scrolls, since the reader may look elsewhere by now.
func (f focus) keep() {
	if !f.held.Truthy() || f.held.Get("isConnected").Bool() && f.held.Get("id").String() == f.id {
		return
	}
	for _, id := range append([]string{f.id}, f.heirs...) {
		if heir := js.Global().Get("document").Call("getElementById", id); heir.Truthy() && heir.Call("matches", controls).Bool() {
			lead(heir)
			return
		}
	}
	if !f.held.Get("isConnected").Bool() && f.region.Truthy() {
		lead(f.region.Call("querySelector", controls))
	}
}

// lead gives the focus to an element, if it is one.
func lead(to js.Value) {
	if to.Truthy() {
		to.Call("focus", map[string]any{"preventScroll": true})
	}
}

func active() js.Value { return js.Global().Get("document").Get("activeElement") }
