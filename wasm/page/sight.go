//go:build js && wasm

package main

import "syscall/js"

// nearby is how far above and below the window a piece of the page counts as in
// view: so far that a scroll takes some frames to get there, in which it is drawn.
const nearby = "25% 0px"

// watchSight tells seen which elements, by their ids, come into view and leave it,
// and focused which of them holds the focus, "" for none. It is false in a browser
// that cannot tell.
func watchSight(ids []string, seen func(id string, in bool), focused func(id string)) bool {
	observer := js.Global().Get("IntersectionObserver")
	if !observer.Truthy() {
		return false
	}
	report := js.FuncOf(func(_ js.Value, args []js.Value) any {
		for i := range args[0].Length() {
			entry := args[0].Index(i)
			seen(entry.Get("target").Get("id").String(), entry.Get("isIntersecting").Bool())
		}
		return nil
	})
	watch := observer.New(report, map[string]any{"rootMargin": nearby})
	document := js.Global().Get("document")
	selector := ""
	for _, id := range ids {
		if element := document.Call("getElementById", id); element.Truthy() {
			watch.Call("observe", element)
		}
		selector += ",#" + id
	}
	document.Call("addEventListener", "focusin", js.FuncOf(func(_ js.Value, args []js.Value) any {
		id := ""
		if piece := args[0].Get("target").Call("closest", selector[1:]); piece.Truthy() {
			id = piece.Get("id").String()
		}
		focused(id)
		return nil
	}))
	return true
}

// beforePrint calls draw when the page is about to be printed.
func beforePrint(draw func()) {
	js.Global().Call("addEventListener", "beforeprint", js.FuncOf(func(js.Value, []js.Value) any {
		draw()
		return nil
	}))
}
