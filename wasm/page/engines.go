//go:build js && wasm

package main

import (
	"syscall/js"

	"confusio/engine/phrase"
	"confusio/ui/core"
	"confusio/wasm/port"
	"confusio/wasm/protocol"
)

// engines are the workers at hand. Each is started when something is first
// posted to it.
type engines struct {
	script  js.Value // promise of the address of what they start from
	module  js.Value // promise of the compiled engine, which all of them share
	running map[core.Worker]*port.Engine
	hear    func(core.Msg)
}

func newEngines(script, module js.Value, hear func(core.Msg)) *engines {
	return &engines{script, module, map[core.Worker]*port.Engine{}, hear}
}

func (e *engines) post(to core.Worker, request protocol.Request) {
	e.engine(to).Send(request)
}

// lend joins two workers.
func (e *engines) lend(r core.Lend) {
	port.Join(e.engine(r.From), &protocol.Lend{Order: protocol.For(r.Run), Seat: uint32(r.Worker)}, e.engine(r.Worker), &protocol.Assist{})
}

// engine returns a worker, started if need be.
func (e *engines) engine(worker core.Worker) *port.Engine {
	if e.running[worker] == nil {
		e.running[worker] = e.start(worker)
	}
	return e.running[worker]
}

func (e *engines) retire(worker core.Worker) {
	if engine := e.running[worker]; engine != nil {
		engine.End()
		delete(e.running, worker)
	}
}

func (e *engines) start(worker core.Worker) *port.Engine {
	return port.Start(e.script, e.module, build, port.Events{
		Event: func(event protocol.Event) {
			if _, hello := event.(*protocol.Hello); hello && worker == core.Desk {
				// Tests and pictures wait for this.
				root().Get("dataset").Set("engine", "ready")
			}
			e.hear(core.Heard{From: worker, Event: event})
		},
		Stale: func() {
			e.hear(core.Refused{Trouble: core.Trouble{What: phrase.Of("engine.build"), Do: phrase.Of("engine.build.do")}})
		},
		Lost: func(reason phrase.Phrase) {
			e.retire(worker)
			e.hear(core.Lost{Worker: worker, Why: reason})
		},
	})
}
