//go:build js && wasm

package main

import (
	"fmt"

	"github.com/vugu/vugu"

	"confusio/ui/app"
	"confusio/ui/core"
)

// A screen draws what the program knows, and only what the reader may see of it.
type screen struct {
	program *program
	root    *app.App
	build   *vugu.BuildEnv
	render  func(*vugu.BuildResults) error
}

// show draws the page. What cannot be drawn is said on the page and ends nothing.
func (s *screen) show() {
	if err := s.draw(); err != nil {
		s.program.fault(err)
	}
}

func (s *screen) draw() (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("%v", fault)
		}
	}()
	s.root.Show(s.program.state)
	place := focused()
	if err := s.render(s.build.RunBuild(s.root)); err != nil {
		return err
	}
	place.keep()
	return nil
}

// watch follows what the reader can see. Where the browser cannot tell, all is
// drawn always.
func (s *screen) watch() {
	drawFor := func(due bool) {
		if !due {
			s.program.env.UnlockOnly()
			return
		}
		s.program.frames.hurry = true
		s.program.env.UnlockRender()
	}
	watched := watchSight(s.root.Watched(), func(id string, in bool) {
		s.program.env.Lock()
		drawFor(s.root.See(id, in))
	}, func(id string) {
		s.program.env.Lock()
		drawFor(s.root.Focus(id))
	})
	if watched {
		s.root.Watch()
	}
	beforePrint(func() { s.root.All(s.show) })
}

// fault tells the reader what went wrong in the program, once for each thing.
func (p *program) fault(err error) {
	if p.faults[err.Error()] {
		return
	}
	p.faults[err.Error()] = true
	p.hear(core.Faulted{What: err.Error()})
}
