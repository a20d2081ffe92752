//go:build js && wasm

package main

import (
	"syscall/js"

	"github.com/vugu/vugu"

	"confusio/wasm/port"
	"confusio/wasm/protocol"
)

type app struct {
	env  vugu.EventEnv
	show func(string)
}

func newApp(env vugu.EventEnv, show func(string)) *app { return &app{env, show} }

func (a *app) start() {
	a.show("starting")
	tell := func(text string) { a.env.Lock(); a.show(text); a.env.UnlockRender() }
	compiled(func(module moduleResult) {
		if module.problem != "" {
			tell(module.problem)
			return
		}
		port.Start("worker.js", module.value, build, port.Events{
			Event: func(protocol.Event) {},
			Ready: func() {
				tell("ready")
				js.Global().Get("document").Get("documentElement").Get("dataset").Set("engine", "ready")
			},
			Stale: func() { tell("stale") },
			Lost:  func(reason string) { tell(reason) },
		})
	})
}
