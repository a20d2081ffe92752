package optim

import (
	"errors"
	"fmt"

	"confusio/engine/elementary"
)

// ErrSchedule reports a schedule that cannot be followed.
var ErrSchedule = errors.New("optim: bad schedule")

// Shape is the course of the learning rate after its warm-up.
type Shape string

// The shapes a schedule may have.
const (
	Cosine   Shape = "cosine"   // half a cosine from the peak to the floor
	WSD      Shape = "wsd"      // stable at the peak, then linear to the floor
	Constant Shape = "constant" // stays at the peak
)

// Schedule gives the learning rate of each step.
type Schedule struct {
	Shape  Shape
	Peak   float64 // highest learning rate
	Floor  float64 // last learning rate, as a fraction of Peak
	Warmup int     // steps of linear rise from Peak/Warmup to Peak
	Decay  int     // WSD only: steps of the final descent
	Steps  int     // length of the run
}

// Validate returns nil or an error wrapping ErrSchedule.
func (s Schedule) Validate() error {
	switch {
	case s.Shape != Cosine && s.Shape != WSD && s.Shape != Constant:
		return fmt.Errorf("%w: no shape is called %q", ErrSchedule, s.Shape)
	case !(s.Peak > 0 && s.Peak <= 1):
		return fmt.Errorf("%w: peak rate %g is not in (0, 1]", ErrSchedule, s.Peak)
	case !(s.Floor >= 0 && s.Floor <= 1):
		return fmt.Errorf("%w: floor %g is not a fraction of the peak", ErrSchedule, s.Floor)
	case s.Steps < 1 || s.Warmup < 0 || s.Decay < 0 || s.Warmup+s.Decay > s.Steps:
		return fmt.Errorf("%w: %d warm-up and %d decay steps of %d", ErrSchedule, s.Warmup, s.Decay, s.Steps)
	}
	return nil
}

// Rate returns the learning rate of a step, counted from 0:
//
//	warm-up  Peak·(step+1)/Warmup                       step < Warmup
//	cosine   Peak·(Floor + (1−Floor)·(1+cos πt)/2)      t = (step−Warmup)/(Steps−Warmup)
//	wsd      Peak, then Peak·(1 − (1−Floor)·u)          u = share of the last Decay steps done
//
// After the last step it stays at the floor.
//
// Sources: Loshchilov and Hutter 2017, arXiv:1608.03983 (cosine); Hu et al.
// 2024, arXiv:2404.06395 (warm-up, stable, decay).
func (s Schedule) Rate(step int) float64 {
	if step < s.Warmup {
		return s.Peak * float64(step+1) / float64(s.Warmup)
	}
	switch s.Shape {
	case Cosine:
		t := share(step-s.Warmup, s.Steps-s.Warmup)
		wave := float64(float64((1-s.Floor)*(1+elementary.Cos(pi*t))) / 2)
		return s.Peak * (s.Floor + wave)
	case WSD:
		u := share(step-(s.Steps-s.Decay)+1, s.Decay)
		return s.Peak * (1 - float64((1-s.Floor)*u))
	}
	return s.Peak
}

const pi = 3.14159265358979323846264338327950288

// share returns part/whole held within 0 and 1; an empty whole is not begun
// before its time and done after it.
func share(part, whole int) float64 {
	switch {
	case part <= 0:
		return 0
	case part >= whole:
		return 1
	}
	return float64(part) / float64(whole)
}
