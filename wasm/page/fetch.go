//go:build js && wasm

package main

import (
	"syscall/js"

	"confusio/engine/phrase"
	"confusio/ui/core"
	"confusio/wasm/port"
)

// fetch gets a file of this site and reports it by a message.
func fetch(path string, hear func(core.Msg)) {
	came := lateness(hear)
	get(path, func(data []byte) { came(); hear(core.Fetched{Path: path, Data: data}) },
		func(reason phrase.Phrase) { came(); hear(core.Fetched{Path: path, Problem: reason}) })
}

// get calls done with a file of this site, or problem with the reason why it is
// not to be had.
func get(path string, done func([]byte), problem func(reason phrase.Phrase)) {
	port.Await(js.Global().Call("fetch", path), func(response js.Value) {
		if !response.Get("ok").Bool() {
			problem(phrase.Of("fetch.status", phrase.Number("status", response.Get("status").Int())))
			return
		}
		port.Await(response.Call("arrayBuffer"), func(buffer js.Value) {
			array := js.Global().Get("Uint8Array").New(buffer)
			data := make([]byte, array.Length())
			js.CopyBytesToGo(data, array)
			done(data)
		}, problem)
	}, problem)
}
