//go:build js && wasm

package main

import (
	"syscall/js"

	"confusio/engine/phrase"
	"confusio/ui/core"
	"confusio/wasm/port"
)

const (
	mostWorkers  = 8 // on any machine
	phoneWorkers = 2 // a phone has the cores, but neither the memory nor the cooling
)

// cores is how many workers this machine can carry.
func cores() int {
	n := js.Global().Get("navigator").Get("hardwareConcurrency")
	if n.Type() != js.TypeNumber {
		return 1
	}
	most := mostWorkers
	if phone() {
		most = phoneWorkers
	}
	return min(max(n.Int(), 1), most)
}

// phone tells whether fingers are all there is to point with on a small screen.
func phone() bool {
	query := "(pointer: coarse) and (hover: none) and (max-width: 900px)"
	return js.Global().Call("matchMedia", query).Get("matches").Bool()
}

// root is the html element.
func root() js.Value { return js.Global().Get("document").Get("documentElement") }

// themeKey is where the reader's choice of theme is kept on this device.
const themeKey = "confusio-theme"

// paint sets the theme and remembers it.
func paint(theme string) {
	if theme == "" {
		root().Call("removeAttribute", "data-theme")
	} else {
		root().Call("setAttribute", "data-theme", theme)
	}
	store(func(storage js.Value) {
		if theme == "" {
			storage.Call("removeItem", themeKey)
		} else {
			storage.Call("setItem", themeKey, theme)
		}
	})
}

// rememberedTheme is the theme chosen on an earlier visit, if any.
func rememberedTheme() string {
	theme := ""
	store(func(storage js.Value) {
		if item := storage.Call("getItem", themeKey); item.Type() == js.TypeString {
			theme = item.String()
		}
	})
	if theme != "light" && theme != "dark" {
		return ""
	}
	root().Call("setAttribute", "data-theme", theme)
	return theme
}

// store uses the page's storage where the reader's settings allow one; where
// they do not, the choice lasts as long as the page.
func store(use func(js.Value)) {
	defer func() {
		if thrown := recover(); thrown != nil {
			if _, refused := thrown.(js.Error); !refused {
				panic(thrown)
			}
		}
	}()
	// Even looking at it throws where storage is blocked; only a call turns
	// what is thrown into a panic that can be recovered.
	use(js.Global().Get("Reflect").Call("get", js.Global(), "localStorage"))
}

// copyText puts a text on the clipboard.
func copyText(r core.Copy, hear func(core.Msg)) {
	clipboard := js.Global().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		// Heard later, since the state is in the middle of a change.
		later(func() { hear(core.Copied{Done: r.Done, Problem: phrase.Of("copy.none")}) })
		return
	}
	port.Await(clipboard.Call("writeText", r.Text),
		func(js.Value) { hear(core.Copied{Done: r.Done}) },
		func(reason phrase.Phrase) { hear(core.Copied{Done: r.Done, Problem: reason}) })
}

// later calls f on a turn of the browser of its own.
func later(f func()) {
	port.Await(js.Global().Get("Promise").Call("resolve"), func(js.Value) { f() }, func(phrase.Phrase) {})
}
