//go:build js && wasm

package main

import (
	"fmt"
	"syscall/js"

	"github.com/vugu/vugu"

	"confusio/engine/phrase"
	"confusio/ui/core"
	"confusio/ui/page"
	"confusio/wasm/port"
	"confusio/wasm/protocol"
)

// A program owns the page's core. Every change goes through it: a message in, the
// next state and what is to be done out.
type program struct {
	env     vugu.EventEnv // holds the lock that keeps drawing and changing apart
	state   page.State
	engines *engines
	address *address
	frames  *frames
	leading *leading        // where an address leads, nil for nowhere
	faults  map[string]bool // told already
}

func newProgram(env vugu.EventEnv, frames *frames) *program {
	p := &program{env: env, state: page.New(), frames: frames, faults: map[string]bool{}}
	p.engines = newEngines(js.Global().Get("confusioWorker"), js.Global().Get("confusioEngine"), p.hear)
	p.address = newAddress(func(fragment string) { p.hear(core.Moved{Fragment: fragment}) })
	return p
}

// boot tells the state what machine it is on and where the address points.
func (p *program) boot() {
	p.hear(core.Booted{Cores: cores(), Phone: phone(), Fragment: p.address.fragment(), Theme: rememberedTheme()})
}

// watch tells the state what is dropped on the page, when it goes out of sight
// and when it comes back.
func (p *program) watch() {
	watchDrops(func(m core.Msg) {
		p.frames.hurry = true // the reader waits for it
		p.hear(m)
	})
	js.Global().Call("addEventListener", "online", js.FuncOf(func(js.Value, []js.Value) any {
		p.hear(core.Again{})
		return nil
	}))
	p.guardLeaving()
	late := lateness(p.hear)
	port.Await(js.Global().Get("confusioEngine"), func(js.Value) { late() }, func(phrase.Phrase) { late() })
	document := js.Global().Get("document")
	document.Call("addEventListener", "visibilitychange", js.FuncOf(func(js.Value, []js.Value) any {
		p.hear(core.Away{Hidden: document.Get("hidden").Bool()})
		return nil
	}))
}

// hear takes a message from outside the drawing: a worker, a file, a timer.
func (p *program) hear(m core.Msg) {
	p.env.Lock()
	p.take(m)
	if p.state.Opening() && arrival(m) {
		p.env.UnlockOnly() // the cores are for the engine; the first figure shows it all
		return
	}
	p.frames.answer = p.frames.answer || !report(m)
	p.env.UnlockRender()
}

// report tells whether a message is what a run under way says by itself, now and
// then.
func report(m core.Msg) bool {
	heard, ok := m.(core.Heard)
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
func arrival(m core.Msg) bool {
	switch m := m.(type) {
	case core.Fetched:
		return m.Problem.Empty()
	case core.Heard:
		_, loaded := m.Event.(*protocol.Loaded)
		return loaded
	}
	return false
}

// Send takes a message from a component's event handler, which holds the lock
// already and is followed by a drawing, at once.
func (p *program) Send(m core.Msg) {
	p.frames.hurry = true
	p.take(m)
}

// take changes the state by a message and does what follows. A fault in one of
// these costs that one alone.
func (p *program) take(m core.Msg) {
	var requests []core.Request
	p.guard(m, func() { p.state, requests = page.Update(p.state, m) })
	for _, r := range requests {
		p.guard(r, func() { p.perform(r) })
	}
}

// guard calls do and tells the reader of a fault in it, later, as a message of its
// own.
func (p *program) guard(about any, do func()) {
	defer func() {
		if fault := recover(); fault != nil {
			later(func() { p.fault(fmt.Errorf("%T: %v", about, fault)) })
		}
	}()
	do()
}

// perform does one thing that the state asked for. None of them answers before
// it returns: answers are messages of their own.
func (p *program) perform(r core.Request) {
	switch r := r.(type) {
	case core.Post:
		p.engines.post(r.To, r.Message)
	case core.Lend:
		p.engines.lend(r)
	case core.Retire:
		p.engines.retire(r.Worker)
	case core.Fetch:
		fetch(r.Path, p.hear)
	case core.Lead:
		p.leading = newLeading(r.To)
	case core.Navigate:
		p.address.show(r.Fragment)
	case core.Paint:
		paint(r.Theme)
	case core.Copy:
		copyText(r, p.hear)
	case core.PickFile:
		pickFile(r.Accept, p.hear)
	case core.SaveFile:
		saveFile(r)
	}
}
