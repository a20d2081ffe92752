//go:build js && wasm

package port

import (
	"syscall/js"

	"confusio/engine/phrase"
	"confusio/wasm/protocol"
)

// An Engine is the page's end of the line: one worker with an engine of its
// own.
type Engine struct {
	out     sender
	build   string
	ready   bool // the worker said Hello, and it was the right one
	ended   bool
	silent  int      // beats without a word of the worker
	timer   js.Value // of the beats
	waiting []posted // before the worker said Hello
	events  Events
	funcs   []js.Func
}

// posted is a request and the end of a channel beside it, undefined for none.
type posted struct {
	request protocol.Request
	port    js.Value
}

// Events are told what comes from an engine, on the browser's own turn: they
// must not block.
type Events struct {
	Event func(protocol.Event)       // every event; the first is the worker's Hello
	Stale func()                     // the worker is from another build: reload the page
	Lost  func(reason phrase.Phrase) // the worker did not start, or died
}

// A worker that ends without an event, as when the system takes its memory, is noticed by
// its silence: the page asks it for a word at every beat, and it answers between two pieces
// of work, whatever it does. Only beats count at which the page itself was awake.
const (
	beat       = 5000 // milliseconds
	mostSilent = 12   // beats
	beatWord   = "beat"
)

// Start makes a worker of the script, a promise of its address, and hands it the module, a
// promise, when that is compiled. build names the page's own build.
func Start(script, module js.Value, build string, events Events) *Engine {
	e := &Engine{build: build, events: events, timer: js.Undefined()}
	broken := func(reason phrase.Phrase) {
		if !e.ended {
			e.lose(reason)
		}
	}
	Await(script, func(address js.Value) {
		if e.ended {
			return
		}
		e.open(address)
		Await(module, func(compiled js.Value) {
			if !e.ended {
				e.out.target.Call("postMessage", compiled)
				e.watch()
			}
		}, broken)
	}, broken)
	return e
}

// open starts the worker.
func (e *Engine) open(address js.Value) {
	e.out.target = js.Global().Get("Worker").New(address)
	e.on("message", e.message)
	e.on("messageerror", func(js.Value) { e.lose(phrase.Of("engine.lost.unread")) })
	e.on("error", func(event js.Value) {
		reason := phrase.Of("engine.lost.script")
		if text := event.Get("message"); text.Type() == js.TypeString && text.String() != "" {
			reason = said(text.String())
		}
		e.lose(reason)
	})
}

// watch begins to count the beats.
func (e *Engine) watch() {
	f := js.FuncOf(func(js.Value, []js.Value) any {
		if e.silent++; e.silent > mostSilent {
			e.lose(phrase.Of("engine.lost.silent"))
		} else if e.ready {
			e.out.target.Call("postMessage", beatWord)
		}
		return nil
	})
	e.funcs = append(e.funcs, f)
	e.timer = js.Global().Call("setInterval", f, beat)
}

// Send posts a request; before the worker is ready it is kept. Hello is not
// sent: Start sees to that.
func (e *Engine) Send(r protocol.Request) {
	if _, hello := r.(*protocol.Hello); !hello {
		e.send(posted{r, js.Undefined()})
	}
}

func (e *Engine) send(p posted) {
	if !e.ready {
		e.waiting = append(e.waiting, p)
		return
	}
	e.out.postWith(p.request, p.port)
}

// Join lets two engines speak to each other: each gets its request and beside it
// one end of a channel.
func Join(a *Engine, toA protocol.Request, b *Engine, toB protocol.Request) {
	channel := js.Global().Get("MessageChannel").New()
	a.send(posted{toA, channel.Get("port1")})
	b.send(posted{toB, channel.Get("port2")})
}

// End stops the worker at once, whatever it does.
func (e *Engine) End() {
	if e.out.target.Truthy() {
		e.out.target.Call("terminate")
	}
	js.Global().Call("clearInterval", e.timer)
	e.ready, e.ended, e.waiting = false, true, nil
	for _, f := range e.funcs {
		f.Release()
	}
	e.funcs = nil
}

func (e *Engine) on(name string, handle func(event js.Value)) {
	f := js.FuncOf(func(_ js.Value, args []js.Value) any {
		handle(args[0])
		return nil
	})
	e.funcs = append(e.funcs, f)
	e.out.target.Call("addEventListener", name, f)
}

func (e *Engine) message(event js.Value) {
	e.silent = 0
	data := event.Get("data")
	if data.Type() == js.TypeString {
		return // it is there, no more
	}
	frame, bulk := unpack(data)
	decoded, err := protocol.DecodeEvent(frame, bulk)
	if err != nil {
		e.lose(phrase.From(err))
		return
	}
	if hello, ok := decoded.(*protocol.Hello); ok {
		if hello.Protocol != protocol.Version || hello.Build != e.build {
			e.events.Stale()
			return
		}
		e.greet()
	}
	e.events.Event(decoded)
}

// greet answers the worker's Hello and sends what waited for it.
func (e *Engine) greet() {
	e.ready = true
	e.out.post(&protocol.Hello{Protocol: protocol.Version, Build: e.build})
	waiting := e.waiting
	e.waiting = nil
	for _, p := range waiting {
		e.out.postWith(p.request, p.port)
	}
}

func (e *Engine) lose(reason phrase.Phrase) {
	e.ready = false
	e.events.Lost(reason)
}
