//go:build js && wasm

package main

import (
	"syscall/js"
	"time"

	"confusio/ui/core"
)

// guardLeaving lets the browser ask before the page is left while something is here that
// would be lost.
func (p *program) guardLeaving() {
	js.Global().Call("addEventListener", "beforeunload", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if p.state.Losable() {
			args[0].Call("preventDefault")
			args[0].Set("returnValue", true) // as older browsers want it
		}
		return nil
	}))
}

// lateAfter is how long a file may take before the reader is told.
const lateAfter = 30 * time.Second

// lateness tells hear, unless its result is called in time, that a file has not come.
func lateness(hear func(core.Msg)) (came func()) {
	timer := time.AfterFunc(lateAfter, func() { hear(core.Late{}) })
	return func() { timer.Stop() }
}
