//go:build js && wasm

package main

import (
	"syscall/js"
	"time"

	"confusio/engine/phrase"
	"confusio/ui/core"
)

// mostDropped bounds the files that are read of one drop.
const mostDropped = 16

// leaving is how long nothing must be heard of a drag that may have left the
// window; over the page it is heard of at least every 350 ms.
const leaving = 500 * time.Millisecond

// watchDrops tells the state when files are held over the page, and reads those
// that are dropped. What is dragged within the page, such as a selected word,
// is left to the browser.
func watchDrops(hear func(core.Msg)) {
	over, beats := false, 0
	show := func(now bool) {
		beats++
		if now != over {
			over = now
			hear(core.Dragged{Over: now})
		}
	}
	on := func(name string, act func(event js.Value)) {
		js.Global().Call("addEventListener", name, js.FuncOf(func(_ js.Value, args []js.Value) any {
			if holdsFiles(args[0]) {
				args[0].Call("preventDefault") // or the browser leaves the page for the file
				act(args[0])
			}
			return nil
		}))
	}
	on("dragenter", func(js.Value) { show(true) })
	on("dragover", func(js.Value) { show(true) })
	on("dragleave", func(event js.Value) {
		if event.Get("relatedTarget").Truthy() {
			return // from one element to another
		}
		left := beats
		time.AfterFunc(leaving, func() {
			if beats == left { // out of the window; Safari names no target within it either
				show(false)
			}
		})
	})
	on("drop", func(event js.Value) {
		show(false)
		readDropped(event.Get("dataTransfer"), hear)
	})
}

// holdsFiles tells whether a drag brings files from outside.
func holdsFiles(event js.Value) bool {
	transfer := event.Get("dataTransfer")
	if !transfer.Truthy() {
		return false
	}
	types := transfer.Get("types")
	for i := range types.Length() {
		if types.Index(i).String() == "Files" {
			return true
		}
	}
	return false
}

// readDropped reads what was dropped. Folders are named, since a browser would
// only say that they cannot be read.
func readDropped(transfer js.Value, hear func(core.Msg)) {
	items, files := transfer.Get("items"), transfer.Get("files")
	for i := range min(files.Length(), mostDropped) {
		file := files.Index(i)
		if isFolder(items, i) {
			hear(core.Opened{Name: file.Get("name").String(), Problem: phrase.Of("open.folder")})
			continue
		}
		readFile(file, hear)
	}
}

func isFolder(items js.Value, i int) bool {
	if !items.Truthy() || i >= items.Length() || items.Index(i).Get("webkitGetAsEntry").Type() != js.TypeFunction {
		return false
	}
	entry := items.Index(i).Call("webkitGetAsEntry")
	return entry.Truthy() && entry.Get("isDirectory").Bool()
}
