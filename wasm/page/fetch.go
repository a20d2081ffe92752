//go:build js && wasm

package main

import (
	"fmt"
	"syscall/js"

	"confusio/ui/core"
	"confusio/wasm/port"
)

// fetch gets a file of this site and reports it by a message.
func fetch(path string, hear func(core.Msg)) {
	problem := func(reason string) { hear(core.Fetched{Path: path, Problem: reason}) }
	port.Await(js.Global().Call("fetch", path), func(response js.Value) {
		if !response.Get("ok").Bool() {
			problem(fmt.Sprintf("the host answered %d", response.Get("status").Int()))
			return
		}
		port.Await(response.Call("arrayBuffer"), func(buffer js.Value) {
			array := js.Global().Get("Uint8Array").New(buffer)
			data := make([]byte, array.Length())
			js.CopyBytesToGo(data, array)
			hear(core.Fetched{Path: path, Data: data})
		}, problem)
	}, problem)
}
