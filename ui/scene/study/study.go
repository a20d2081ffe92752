// Package study is what the scenes share that investigate two experts and their
// merge, half and half: the pair, how a long measurement is paced and stopped, and
// how its progress is drawn.
//
// Reading order: study.go, draw.go.
package study

import (
	"confusio/engine/phrase"
	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// Pair is the two models under study and their languages.
type Pair struct {
	Models    [2]protocol.ModelID
	Languages [2]string
}

// PairOf returns the pair under study, and whether both are at hand: known by
// name, two of them, and experts of one language.
func PairOf(c *core.State) (pair Pair, ok bool) {
	for i, p := range c.Settings.Study {
		m, found := c.Find(p)
		if !found || m.Language() == "" {
			return pair, false
		}
		pair.Models[i], pair.Languages[i] = m.ID, m.Language()
	}
	return pair, pair.Models[0] != pair.Models[1]
}

// Ready says whether the pair can be measured.
func Ready(c *core.State) bool {
	pair, ok := PairOf(c)
	return ok && c.Ready(pair.Models[:]...) && c.Ready(core.Untrained)
}

// Uses are the two models, whose files are wanted when an investigation is on.
func Uses(c *core.State, on bool) []core.Use {
	pair, _ := PairOf(c)
	return []core.Use{{Model: pair.Models[0], Wanted: on, Alone: true}, {Model: pair.Models[1], Wanted: on, Alone: true}}
}

// Pace is how an investigation goes on.
type Pace struct {
	On      bool    // started by the reader, or by an address, and not cancelled
	Seconds float64 // spent by the engine so far
	answers int     // that took them
	told    bool    // that it is done
}

// Tell says once, to those who do not see the figures, that what the reader started is
// done, and what came out.
func (p *Pace) Tell(t *core.Turn, progress Progress, said phrase.Phrase) {
	if p.On && !p.told && progress.Done >= progress.Due {
		p.told = true
		t.Announce(said)
	}
}

// onValue stands in the address of a page whose investigation is on.
const onValue = "on"

// Read takes from an address whether the investigation of a scene is on.
func (p *Pace) Read(q *core.Query, room core.Room) {
	value := q.Get(string(room))
	p.On = value == onValue
	if value != "" && !p.On {
		q.Refuse(string(room))
	}
}

// Write puts it there.
func (p Pace) Write(a *core.Address, room core.Room) {
	if p.On {
		a.Put(string(room), onValue)
	}
}

// Spend notes what an answer took.
func (p *Pace) Spend(seconds float64) {
	p.Seconds += seconds
	p.answers++
}

// Left is the time that so many answers will take, in seconds; 0 while nothing is
// known.
func (p Pace) Left(answers int) float64 {
	if p.answers == 0 {
		return 0
	}
	return p.Seconds / float64(p.answers) * float64(answers)
}

// Start begins or goes on with the investigation of a scene, or cancels it; what
// was measured stays.
func (p *Pace) Start(t *core.Turn, room core.Room, on bool) {
	p.On = on
	t.Wish(room)
	own := t.Task.Room == room
	if !on {
		t.Announce(phrase.Of("study.cancelled"))
	}
	if on != own {
		t.GiveUpSlow()
	}
}

// Progress is how far an investigation is: answers had and due, and the seconds
// left by the pace so far, 0 while there is none.
type Progress struct {
	Done, Due int
	Left      float64
}
