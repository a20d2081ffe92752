//go:build js && wasm

package main

import (
	"syscall/js"
	"time"
)

// After a drawing the page leaves the processor to the engine, for so many
// lengths of that drawing. What a reader asked for and waits for so takes a third
// of a core at most, what a run under way reports by itself a tenth: the run goes
// faster for it. What the reader does is drawn at the next frame.
const (
	answerPause = 2
	reportPause = 9
)

// quietly is how long nothing must have happened until what is out of view is drawn.
const quietly = time.Second

// frames gathers the wishes to draw into one for each frame of the screen. A
// hidden page draws nothing, since the browser gives it no frames.
type frames struct {
	wanted bool // a frame is asked for
	hurry  bool // the reader waits for it
	answer bool // there is more to draw than reports of runs
	begun  time.Time
	took   time.Duration
	ended  time.Time
	timer  js.Value // of the end of the rest, undefined for none
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
		f.timer = js.Undefined()
		f.request()
		return nil
	})
	return f
}

// want asks for a drawing at the next frame, or at the first one after the rest.
func (f *frames) want() {
	pause := time.Duration(reportPause)
	if f.answer {
		pause = answerPause
	}
	left := time.Until(f.ended.Add(pause * f.took))
	if !f.timer.IsUndefined() {
		js.Global().Call("clearTimeout", f.timer)
		f.timer = js.Undefined()
	}
	if f.hurry || left <= 0 {
		f.request()
	} else if !f.wanted {
		f.timer = js.Global().Call("setTimeout", f.ask, left.Milliseconds()+1)
	}
}

func (f *frames) request() {
	if !f.wanted {
		f.wanted = true
		js.Global().Call("requestAnimationFrame", f.tick)
	}
}

// A wake is why a frame has come.
type wake struct {
	hurry bool // the reader does something
	quiet bool // nothing has happened for a while
}

// wait ends one drawing and returns when the frame for the next has come; with
// restless, also when nothing has happened for a while: then the processor has
// time for what nobody sees.
func (f *frames) wait(restless bool) (w wake) {
	f.ended = time.Now()
	f.took = f.ended.Sub(f.begun)
	rest := make(chan struct{})
	if restless {
		defer time.AfterFunc(quietly, func() { close(rest) }).Stop()
	}
	select {
	case <-f.turn:
		w.hurry = f.hurry
	case <-rest:
		w.quiet = true
	}
	f.begun, f.hurry, f.answer = time.Now(), false, false
	return w
}
