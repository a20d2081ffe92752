//go:build js && wasm

package main

import (
	"syscall/js"

	"confusio/engine/phrase"
	"confusio/ui/core"
	"confusio/wasm/port"
)

// pickFile lets the reader choose a file and reads it. It must run within the
// event of a click, or the browser refuses. Nothing leaves the device.
func pickFile(accept string, hear func(core.Msg)) {
	input := js.Global().Get("document").Call("createElement", "input")
	input.Set("type", "file")
	input.Set("accept", accept)
	var changed js.Func
	changed = js.FuncOf(func(js.Value, []js.Value) any {
		changed.Release()
		file := input.Get("files").Index(0)
		if !file.Truthy() {
			return nil
		}
		readFile(file, hear)
		return nil
	})
	input.Call("addEventListener", "change", changed)
	input.Call("click")
}

// readFile reads a file and reports it by a message.
func readFile(file js.Value, hear func(core.Msg)) {
	name := file.Get("name").String()
	port.Await(file.Call("arrayBuffer"), func(buffer js.Value) {
		array := js.Global().Get("Uint8Array").New(buffer)
		data := make([]byte, array.Length())
		js.CopyBytesToGo(data, array)
		hear(core.Opened{Name: name, Data: data})
	}, func(reason phrase.Phrase) { hear(core.Opened{Name: name, Problem: reason}) })
}

// saveFile hands a file to the browser's downloads.
func saveFile(r core.SaveFile) {
	array := js.Global().Get("Uint8Array").New(len(r.Data))
	js.CopyBytesToJS(array, r.Data)
	blob := js.Global().Get("Blob").New([]any{array}, map[string]any{"type": r.Type})
	address := js.Global().Get("URL").Call("createObjectURL", blob)
	link := js.Global().Get("document").Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", r.Name)
	link.Call("click")
	later(func() { js.Global().Get("URL").Call("revokeObjectURL", address) })
}
