//go:build js && wasm

// Command page is the program of the page: it draws the components, keeps the
// state through package state, and does what the state asks for.
package main

import (
	"syscall/js"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/domrender"

	"confusio/ui/app"
)

// build names the sources of this program; the build tool sets it.
var build = "development"

func main() {
	if err := run(); err != nil {
		fail(err.Error())
	}
}

// run draws the page until the browser is done with it.
func run() error {
	renderer, err := newRenderer("#app")
	if err != nil {
		return err
	}
	defer renderer.Release()
	buildEnv, err := vugu.NewBuildEnv(renderer.EventEnv())
	if err != nil {
		return err
	}
	frames := newFrames()
	program := newProgram(renderer.EventEnv(), frames)
	s := &screen{program: program, root: app.New(program.Send), build: buildEnv, render: renderer.Render}
	go func() {
		for renderer.EventWait() {
			frames.want()
		}
		fail("event")
	}()
	program.boot()
	program.watch()
	program.speak(s.root.Speak)
	if err := s.draw(); err != nil {
		return err
	}
	s.watch()
	for {
		switch w := frames.wait(s.root.Stale() && program.state.AtRest()); {
		case w.quiet, !w.hurry && s.overdue():
			s.root.All(s.show)
		default:
			s.show()
		}
	}
}

// newRenderer makes Vugu's renderer on a page that may not evaluate strings.
// Vugu evaluates its helper script each time; the page has loaded that script
// as a file already, so the one call is answered with nothing.
func newRenderer(mount string) (*domrender.JSRenderer, error) {
	window := js.Global()
	eval := window.Get("eval")
	ignore := js.FuncOf(func(js.Value, []js.Value) any { return nil })
	window.Set("eval", ignore)
	defer func() {
		window.Set("eval", eval)
		ignore.Release()
	}()
	return domrender.New(mount)
}

// fail replaces the page by one that says what happened; boot.js has it.
func fail(what string) { js.Global().Call("confusioFail", what) }
