//go:build js && wasm

package main

import (
	"syscall/js"
	"time"
)

// pause is how long the page leaves the processor to the engine after a
// drawing, in lengths of that drawing. While news pours in, the page so takes
// a third of a core at most; what the reader does is drawn at the next frame.
const pause = 2

// frames gathers the wishes to draw into one for each frame of the screen. A
// hidden page draws nothing, since the browser gives it no frames.
type frames struct {
	wanted bool // a frame is asked for
	later  bool // it will be, when the rest is over
	hurry  bool // the reader waits for it
	begun  time.Time
	due    time.Time // end of the rest
	turn   chan struct{}
	tick   js.Func
	ask    js.Func
}

func newFrames() *frames {
	f := &frames{turn: make(chan struct{}, 1)}
	f.tick = js.FuncOf(func(js.Value, []js.Value) any {
		f.wanted = false
		f.turn <- struct{}{}
		return nil
	})
	f.ask = js.FuncOf(func(js.Value, []js.Value) any {
		f.later = false
		f.request()
		return nil
	})
	return f
}

// want asks for a drawing at the next frame, or at the first one after the rest.
func (f *frames) want() {
	left := time.Until(f.due)
	if f.hurry || left <= 0 {
		f.request()
		return
	}
	if !f.wanted && !f.later {
		f.later = true
		js.Global().Call("setTimeout", f.ask, left.Milliseconds()+1)
	}
}

func (f *frames) request() {
	if !f.wanted {
		f.wanted = true
		js.Global().Call("requestAnimationFrame", f.tick)
	}
}

// wait ends one drawing and returns when the frame for the next has come.
func (f *frames) wait() {
	now := time.Now()
	f.due = now.Add(pause * now.Sub(f.begun))
	<-f.turn
	f.begun, f.hurry = time.Now(), false
}
