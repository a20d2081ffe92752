//go:build js && wasm

package main

import (
	"strings"
	"syscall/js"
)

// rest is how long the address must have stood still before it is rewritten,
// in milliseconds: browsers refuse a page that rewrites it too often.
const rest = 250

// An address is the fragment after '#', in which the page keeps its settings.
type address struct {
	wanted  string
	timer   js.Value
	rewrite js.Func
}

// newAddress calls moved when the reader or a link changes the fragment.
func newAddress(moved func(fragment string)) *address {
	a := &address{timer: js.Undefined()}
	a.rewrite = js.FuncOf(func(js.Value, []js.Value) any {
		a.timer = js.Undefined()
		js.Global().Get("history").Call("replaceState", js.Null(), "", "#"+a.wanted)
		return nil
	})
	js.Global().Call("addEventListener", "hashchange", js.FuncOf(func(js.Value, []js.Value) any {
		moved(a.fragment())
		return nil
	}))
	return a
}

// fragment is what stands after '#' now.
func (a *address) fragment() string {
	return strings.TrimPrefix(js.Global().Get("location").Get("hash").String(), "#")
}

// show puts the fragment into the address soon, without a new entry in the
// history; of several in a row only the last is shown.
func (a *address) show(fragment string) {
	a.wanted = fragment
	if a.timer.IsUndefined() {
		a.timer = js.Global().Call("setTimeout", a.rewrite, rest)
	}
}
