//go:build js && wasm

// Command worker is the program of an engine's Web Worker: package port brings
// the page's requests, package service answers them.
package main

import (
	"time"

	"confusio/engine/corpus"
	"confusio/engine/corpus/storycorpus"
	"confusio/wasm/port"
	"confusio/wasm/protocol"
	"confusio/wasm/service"
)

// build names the sources of this program; the build tool sets it.
var build = "development"

func main() {
	var page *port.Page
	worker := service.New(service.Options{
		Corpora: corpus.Registry{storycorpus.New()},
		Build:   build,
		Send:    func(e protocol.Event) { page.Send(e) },
		Breathe: port.NewYielder().Yield,
		Now:     time.Now,
	})
	page = port.Listen(func(r protocol.Request, line *port.Line, err error) {
		switch {
		case err != nil:
			page.Send(service.Failure(0, err)) // of nothing that was asked: a frame that cannot be read
		case line != nil:
			worker.Join(r, line)
		default:
			worker.Put(r)
		}
	})
	worker.Serve(nil)
}
