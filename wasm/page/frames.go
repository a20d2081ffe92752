//go:build js && wasm

package main

import "syscall/js"

// frames gathers the wishes to draw into one for each frame of the screen. A
// hidden page draws nothing, since the browser gives it no frames.
type frames struct {
	wanted bool
	turn   chan struct{}
	tick   js.Func
}

func newFrames() *frames {
	f := &frames{turn: make(chan struct{}, 1)}
	f.tick = js.FuncOf(func(js.Value, []js.Value) any {
		f.wanted = false
		f.turn <- struct{}{}
		return nil
	})
	return f
}

// want asks for a drawing at the next frame.
func (f *frames) want() {
	if !f.wanted {
		f.wanted = true
		js.Global().Call("requestAnimationFrame", f.tick)
	}
}

// wait returns when a frame that was asked for has come.
func (f *frames) wait() { <-f.turn }
