package core

import (
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// State is what all scenes share. Treat it as a value: a turn shares what did not
// change between the old state and the new one, and never writes to the old one.
type State struct {
	Phase    Phase
	Hidden   bool            // nobody sees the page
	Trouble  Trouble         // why the engine cannot run, or why the models are missing
	Notice   []phrase.Phrase // said to the reader, until dismissed
	Spoken   phrase.Phrase   // the last announcement for screen readers
	Cores    int
	Phone    bool
	Theme    string // "light", "dark" or "" for the system's
	Dragged  bool   // files are held over the page
	Unfolded []Figure

	Settings Settings
	Address  string // of the page as it is set now
	Past     []Past // for Undo, the latest last

	Models []Model // at hand: shipped experts, then what was trained here
	Listed bool    // the list of shipped experts has arrived
	Facts  Facts
	Task   Task

	Trainings []Training // of models that the settings name

	waited    bool   // it was said that a file is late
	recent    []Room // of which the reader asked something, the latest first
	lastID    protocol.ID
	lastModel protocol.ModelID
	lastKind  any // of the last change of settings, to join small steps for Undo
}

// Past is a change that Undo takes back: by the address before it, or by a message.
type Past struct {
	Address string
	Back    Msg // nil: the address
}

// Settings are what the reader chose and more than one scene works with. What a
// single scene works with stands in that scene.
type Settings struct {
	Recipe recipe.Recipe
	Study  [2]recipe.Parent // the two models under study
	Said   []recipe.Parent  // what models were trained on whose files do not say it
	Made   []Made           // how models among these were trained that others do not have
	At     Room             // where the reader went or changed something last; "" for the top
}

// Room names a scene. It is also the name of its section in the document and in
// the address.
type Room string

// Figure names something that unfolds, as its button's id in the document ends.
type Figure string

// Phase says how far the engine is.
type Phase uint8

// The phases.
const (
	Waking  Phase = iota // nothing heard of the desk yet
	Awake                // the desk has said hello
	Refusal              // the engine cannot run here
)

// Trouble is something wrong and what to do about it. The zero Trouble is none.
type Trouble struct {
	What, Do phrase.Phrase
	Files    bool // files could not be had, which can be asked for again
}

// Empty says whether nothing is wrong.
func (t Trouble) Empty() bool { return t.What.Empty() }

// HeldStories is the number of held-out stories of each language behind every
// loss on the page, so that all figures agree with one another.
const HeldStories = 16

// IsUnfolded says whether a table or a list is open.
func (s *State) IsUnfolded(f Figure) bool {
	for _, open := range s.Unfolded {
		if open == f {
			return true
		}
	}
	return false
}

// Recent are the scenes of which the reader asked something, the latest first.
func (s *State) Recent() []Room { return s.recent }

// Arrival says how far models are on their way to a figure.
type Arrival uint8

// The stages of an arrival.
const (
	Here     Arrival = iota // all are at the desk; their figure is being measured
	Starting                // the engine is
	Looking                 // for the list of experts
	Loading                 // the models' files
	Nowhere                 // one of them cannot be had
)

// Arrival says what a figure of these models still waits for.
func (s *State) Arrival(ids ...protocol.ModelID) Arrival {
	switch {
	case !s.Trouble.Empty():
		return Nowhere
	case s.Phase == Waking:
		return Starting
	case !s.Listed:
		return Looking
	}
	arrival := Here
	for _, id := range ids {
		switch m, ok := s.Model(id); {
		case !ok || m.Stage == Missing:
			return Nowhere
		case m.Stage != Ready:
			arrival = Loading
		}
	}
	return arrival
}
