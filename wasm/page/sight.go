//go:build js && wasm

package main

import (
	"strings"
	"syscall/js"
)

// nearby is how far above and below the window a piece of the page counts as in
// view: so far that a scroll takes some frames to get there, in which it is drawn.
const nearby = "25% 0px"

// watchSight tells seen which elements, by their ids, come into view and leave it. It
// is false in a browser that cannot tell.
func watchSight(ids []string, seen func(id string, in bool)) bool {
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
	for _, id := range ids {
		if element := js.Global().Get("document").Call("getElementById", id); element.Truthy() {
			watch.Call("observe", element)
		}
	}
	return true
}

// watchUse tells used, before anything else hears of it, in which of the elements
// the focus comes to rest or something is pressed, "" for none of them.
func watchUse(ids []string, used func(id string)) {
	selector := "#" + strings.Join(ids, ",#")
	hear := js.FuncOf(func(_ js.Value, args []js.Value) any {
		id := ""
		if piece := args[0].Get("target").Call("closest", selector); piece.Truthy() {
			id = piece.Get("id").String()
		}
		used(id)
		return nil
	})
	for _, event := range []string{"focusin", "click"} {
		js.Global().Get("document").Call("addEventListener", event, hear, true)
	}
}

// beforePrint calls draw when the page is about to be printed.
func beforePrint(draw func()) {
	js.Global().Call("addEventListener", "beforeprint", js.FuncOf(func(js.Value, []js.Value) any {
		draw()
		return nil
	}))
}
