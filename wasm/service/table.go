package service

import (
	"reflect"

	"confusio/engine/model"
	"confusio/wasm/protocol"
)

// A handler is what the service does with one kind of request: act at once, while
// other work goes on, or answer in its turn.
type handler struct {
	kind   reflect.Type
	act    func(protocol.Request, Line)
	answer func(protocol.Request, model.Yield) error
}

// table has one row for each request of package protocol.
func (s *Service) table() map[reflect.Type]handler {
	rows := map[reflect.Type]handler{}
	for _, h := range []handler{
		acts(func(*protocol.Hello) {}),
		acts(func(r *protocol.Cancel) { s.cancel(r.ID) }),
		acts(func(r *protocol.Stop) { s.stop(r.ID) }),
		acts(s.hold), acts(s.resume), acts(s.stepOnce), acts(s.mix),
		joins(s.lend), joins(s.assist), acts(s.release),

		answers(s.load), answers(s.initialise), answers(s.drop), answers(s.pack),
		answers(s.train), answers(s.snapshot),
		yields(s.merge), answers(s.readConfig), answers(s.writeConfig),
		yields(s.evaluate), yields(s.generate), yields(s.slide), yields(s.line),
		yields(s.dissect), yields(s.compare), yields(s.align),
		yields(s.check), yields(s.probe),
	} {
		rows[h.kind] = h
	}
	return rows
}

// acts is the row of a request that acts at once.
func acts[R protocol.Request](do func(R)) handler {
	return handler{kind: reflect.TypeFor[R](), act: func(r protocol.Request, _ Line) { do(r.(R)) }}
}

// joins is the row of a request that has a line beside it; without one the other
// worker is not there.
func joins[R protocol.Request](do func(R, Line)) handler {
	return handler{kind: reflect.TypeFor[R](), act: func(r protocol.Request, line Line) {
		if line != nil {
			do(r.(R), line)
		}
	}}
}

// answers is the row of a question that is answered in a moment.
func answers[R protocol.Request](do func(R) error) handler {
	return handler{kind: reflect.TypeFor[R](), answer: func(r protocol.Request, _ model.Yield) error { return do(r.(R)) }}
}

// yields is the row of a question whose answer takes longer: it lets messages in.
func yields[R protocol.Request](do func(R, model.Yield) error) handler {
	return handler{kind: reflect.TypeFor[R](), answer: func(r protocol.Request, yield model.Yield) error { return do(r.(R), yield) }}
}
