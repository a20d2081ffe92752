//go:build js && wasm

package main

import (
	"fmt"
	"time"

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
	whole   time.Time // when all of the page was last as things are
}

// patience is how long what is out of view may differ from what is true, for those
// who read the page by other means than eyes, while the desk has nothing to do.
const patience = 5 * time.Second

// overdue says whether it has differed longer.
func (s *screen) overdue() bool {
	if !s.root.Stale() || !s.program.state.AtRest() {
		s.whole = time.Now()
	}
	return time.Since(s.whole) > patience
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
	if l := s.program.leading; l != nil && l.show() && !s.program.state.Opening() {
		s.program.leading = nil
	}
	return nil
}

// watch follows what the reader can see. Where the browser cannot tell, all is
// drawn always.
func (s *screen) watch() {
	watched := watchSight(s.root.Watched(), func(id string, in bool) {
		s.program.env.Lock()
		if s.root.See(id, in) {
			s.program.frames.hurry = true
			s.program.env.UnlockRender()
		} else {
			s.program.env.UnlockOnly()
		}
	})
	if watched {
		s.root.Watch()
		watchUse(s.root.Watched(), func(id string) {
			if s.root.Focus(id) {
				s.show() // at once: what was pressed shall act on what is true now
			}
		})
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
