package core

import (
	"slices"

	"confusio/engine/phrase"
	"confusio/wasm/protocol"
)

// undoDepth is the number of changes that Undo can take back.
const undoDepth = 50

// A Turn is one update under way: the next state, which this turn may change, the
// state before, which nobody may, and what the page must do, in order.
type Turn struct {
	*State
	Before *State
	// InUse says for what the scenes use a model.
	InUse func(protocol.ModelID) (used, alone bool)

	requests []Request
	changed  bool
	kind     any
}

// NewTurn begins a turn from a state.
func NewTurn(before *State) *Turn {
	next := *before
	return &Turn{State: &next, Before: before}
}

// Do asks the page to do something.
func (t *Turn) Do(r Request) { t.requests = append(t.requests, r) }

// Post sends a message to a worker.
func (t *Turn) Post(to Worker, m protocol.Request) { t.Do(Post{to, m}) }

// Requests are what the page must do so far.
func (t *Turn) Requests() []Request { return t.requests }

// Number returns a number that no run and no task had before.
func (t *Turn) Number() protocol.ID {
	t.lastID++
	return t.lastID
}

// ModelNumber returns a number that no model had before.
func (t *Turn) ModelNumber() protocol.ModelID {
	t.lastModel = max(t.lastModel, Untrained) + 1
	return t.lastModel
}

// Note says something to the reader in place of what was said last.
func (t *Turn) Note(said ...phrase.Phrase) { t.Notice = said }

// AddNote says something behind what was said last, as several files can be loaded
// together. Choosing and dropping files begin anew.
func (t *Turn) AddNote(said ...phrase.Phrase) {
	t.Notice = append(slices.Clone(t.Notice), said...)
}

// Hush puts the notice away.
func (t *Turn) Hush() { t.Notice = nil }

// Announce speaks to screen readers.
func (t *Turn) Announce(said phrase.Phrase) { t.Spoken = said }

// Wish notes that the reader asked something of a scene: its questions go before
// those of the others.
func (t *Turn) Wish(room Room) {
	others := slices.DeleteFunc(slices.Clone(t.recent), func(r Room) bool { return r == room })
	t.recent = append([]Room{room}, others...)
}

// Changed says that settings were changed. Changes of the same kind, one after the
// other, are undone together; nil joins nothing. A kind is a comparable value of
// a type of the scene's own.
func (t *Turn) Changed(kind any) { t.changed, t.kind = true, kind }

// IsChanged says whether settings were changed in this turn.
func (t *Turn) IsChanged() bool { return t.changed }

// Navigate ends a turn in which settings were changed: the page stands at another
// address, and Undo leads back to the one before.
func (t *Turn) Navigate(address string) {
	if t.kind == nil || t.kind != t.lastKind {
		t.remember(Past{Address: t.Address})
	}
	t.lastKind = t.kind
	t.Readdress(address)
}

// Readdress says where the page stands, where nothing was set that Undo could take back.
func (t *Turn) Readdress(address string) {
	t.Address = address
	t.Do(Navigate{address})
}

// Undoable says that something happened which no address tells; the message takes it back.
func (t *Turn) Undoable(back Msg) {
	t.remember(Past{Back: back})
	t.lastKind = nil
}

func (t *Turn) remember(p Past) {
	t.Past = append(slices.Clone(t.Past), p)
	if len(t.Past) > undoDepth {
		t.Past = t.Past[1:]
	}
}

// Return takes the last change off the past, and is false if there is none.
func (t *Turn) Return() (p Past, ok bool) {
	last := len(t.Past) - 1
	if last < 0 {
		return p, false
	}
	p, t.Past = t.Past[last], t.Past[:last:last]
	t.lastKind = nil
	return p, true
}

// GiveUpSlow gives the desk's task up if it is slow, so that the next answer is
// for what the reader does now.
func (t *Turn) GiveUpSlow() {
	if t.Task.ID != 0 && t.Task.Slow {
		t.Post(Desk, &protocol.Cancel{Order: protocol.For(t.Task.ID)})
		t.Task = Task{}
	}
}
