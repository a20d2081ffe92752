//go:build js && wasm

// Command worker is the program of an engine's Web Worker: it hears the page's
// requests through package port and has package service answer them.
package main

import (
	"confusio/wasm/port"
	"confusio/wasm/protocol"
)

// build names the sources of this program; the build tool sets it.
var build = "development"

func main() {
	requests := make(chan protocol.Request, 64)
	page := port.Listen(func(r protocol.Request, err error) { requests <- r })
	page.Send(&protocol.Hello{Protocol: protocol.Version, Build: build})
	for range requests {
	}
}
