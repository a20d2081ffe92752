//go:build js && wasm

package main

import (
	"syscall/js"

	"github.com/vugu/vugu"

	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// An app owns the page's state. Every change goes through it: a message in, the
// next state and what is to be done out.
type app struct {
	env     vugu.EventEnv // holds the lock that keeps drawing and changing apart
	state   state.State
	engines *engines
	address *address
	frames  *frames
}

func newApp(env vugu.EventEnv, frames *frames) *app {
	a := &app{env: env, state: state.New(), frames: frames}
	a.engines = newEngines(js.Global().Get("confusioEngine"), a.hear)
	a.address = newAddress(func(fragment string) { a.hear(state.Moved{Fragment: fragment}) })
	return a
}

// boot tells the state what machine it is on and where the address points.
func (a *app) boot() {
	a.hear(state.Booted{Cores: cores(), Phone: phone(), Fragment: a.address.fragment(), Theme: rememberedTheme()})
}

// watch tells the state what is dropped on the page, when it goes out of sight
// and when it comes back.
func (a *app) watch() {
	watchDrops(func(m state.Msg) {
		a.frames.hurry = true // the reader waits for it
		a.hear(m)
	})
	document := js.Global().Get("document")
	document.Call("addEventListener", "visibilitychange", js.FuncOf(func(js.Value, []js.Value) any {
		a.hear(state.Away{Hidden: document.Get("hidden").Bool()})
		return nil
	}))
}

// hear takes a message from outside the drawing: a worker, a file, a timer.
func (a *app) hear(m state.Msg) {
	a.env.Lock()
	a.take(m)
	if a.state.Opening() && arrival(m) {
		a.env.UnlockOnly() // the cores are for the engine; the first figure shows it all
		return
	}
	a.frames.answer = a.frames.answer || !report(m)
	a.env.UnlockRender()
}

// report tells whether a message is what a run under way says by itself, now and
// then.
func report(m state.Msg) bool {
	heard, ok := m.(state.Heard)
	if !ok {
		return false
	}
	switch heard.Event.(type) {
	case *protocol.Progress, *protocol.Generated, *protocol.Saved, *protocol.Missed:
		return true
	}
	return false
}

// arrival reports whether a message says only that a file or a model is there.
func arrival(m state.Msg) bool {
	switch m := m.(type) {
	case state.Fetched:
		return m.Problem == ""
	case state.Heard:
		_, loaded := m.Event.(*protocol.Loaded)
		return loaded
	}
	return false
}

// Send takes a message from a component's event handler, which holds the lock
// already and is followed by a drawing, at once.
func (a *app) Send(m state.Msg) {
	a.frames.hurry = true
	a.take(m)
}

func (a *app) take(m state.Msg) {
	next, requests := state.Update(a.state, m)
	a.state = next
	for _, r := range requests {
		a.perform(r)
	}
}

// perform does one thing that the state asked for. None of them answers before
// it returns: answers are messages of their own.
func (a *app) perform(r state.Request) {
	switch r := r.(type) {
	case state.Post:
		a.engines.post(r.To, r.Message)
	case state.Lend:
		a.engines.lend(r)
	case state.Retire:
		a.engines.retire(r.Worker)
	case state.Fetch:
		fetch(r.Path, a.hear)
	case state.Navigate:
		a.address.show(r.Fragment)
	case state.Paint:
		paint(r.Theme)
	case state.Copy:
		copyText(r, a.hear)
	case state.PickFile:
		pickFile(r.Accept, a.hear)
	case state.SaveFile:
		saveFile(r)
	}
}
