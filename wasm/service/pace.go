package service

import "time"

// window is how far back the speed of a run is measured, in time spent on it.
const window = 5 * time.Second

// A pace is the speed of a run over its last seconds, without its pauses.
type pace struct {
	steps []stretch
	spent time.Duration // the sum of steps
	read  int           // tokens of steps
}

// A stretch is one step: how long it took and how many tokens it read.
type stretch struct {
	took   time.Duration
	tokens int
}

// add takes a step in and forgets those before the window.
func (p *pace) add(took time.Duration, tokens int) {
	p.steps = append(p.steps, stretch{took, tokens})
	p.spent += took
	p.read += tokens
	for len(p.steps) > 1 && p.spent-p.steps[0].took >= window {
		p.spent -= p.steps[0].took
		p.read -= p.steps[0].tokens
		p.steps = p.steps[1:]
	}
}

// tokensPerSecond is 0 before the first step.
func (p *pace) tokensPerSecond() float64 {
	if p.spent <= 0 {
		return 0
	}
	return float64(p.read) / p.spent.Seconds()
}

// left is how many seconds a number of further steps takes at this pace.
func (p *pace) left(steps int) float64 {
	if len(p.steps) == 0 {
		return 0
	}
	return p.spent.Seconds() / float64(len(p.steps)) * float64(steps)
}
