package page

import (
	"fmt"
	"slices"

	"confusio/engine/phrase"
	"confusio/ui/core"
	"confusio/ui/scene"
	"confusio/wasm/protocol"
)

// IndexPath is where the list of shipped experts stands on this site.
const IndexPath = core.IndexPath

// Update returns the state after m and what the page must do now, in order. It
// panics at a message that nothing on the page knows: that is a fault of the
// program, and tests find it.
func Update(s State, m core.Msg) (State, []core.Request) {
	t := core.NewTurn(&s.Core)
	t.InUse = s.inUse(t)
	if !s.take(t, m) {
		panic(fmt.Sprintf("page: nobody knows the message %T", m))
	}
	for i := range s.scenes {
		s.scenes[i] = s.scenes[i].Settle(t)
	}
	t.KeepMade()
	s.fetchNeeded(t)
	t.AskNext(s.wants(t.State))
	s.Core = *t.State
	if address := s.address(); t.IsChanged() {
		t.Navigate(address)
		s.Core = *t.State
	} else if address != t.Address {
		t.Readdress(address)
		s.Core = *t.State
	}
	return s, t.Requests()
}

// take hands a message to those who know it.
func (s *State) take(t *core.Turn, m core.Msg) bool {
	switch m := m.(type) {
	case core.Booted:
		s.boot(t, m)
	case core.Moved:
		s.moved(t, m)
	case core.Undo:
		s.undo(t)
	case core.Heard:
		s.hear(t, m)
	default:
		taken := false
		for i := range s.scenes {
			before := t.IsChanged()
			next, ok := s.scenes[i].Handle(t, m)
			s.scenes[i], taken = next, taken || ok
			if t.IsChanged() && !before {
				t.Settings.At = s.place(next)
			}
		}
		return t.Handle(m, taken) || taken
	}
	return true
}

// hear takes an event in: the scene whose question it answers, or whose worker it
// comes from, or the core. Events of what was left already are dropped.
func (s *State) hear(t *core.Turn, m core.Heard) {
	taken := false
	for i := range s.scenes {
		next, ok := s.scenes[i].Hear(t, m)
		s.scenes[i], taken = next, taken || ok
	}
	if failed, ok := m.Event.(*protocol.Failed); !taken || ok && t.Answers(m, failed.ID) {
		t.Hear(m, taken)
	}
}

func (s *State) boot(t *core.Turn, m core.Booted) {
	t.Start(m)
	q := s.read(t, m.Fragment)
	if at := core.Room(m.Fragment); slices.Contains(s.places(), at) {
		t.Settings.At = at
	}
	s.Core = *t.State
	t.Address = s.address()
	if t.Settings.At != "" {
		t.Do(core.Lead{To: t.Settings.At})
	}
	if notice := q.Notice(); !notice.Empty() {
		t.Note(notice)
	}
	t.Post(core.Desk, &protocol.Hello{Protocol: protocol.Version})
	t.Do(core.Fetch{Path: core.IndexPath})
}

// moved follows the address. A fragment without settings is the name of a place on the
// page, to which the browser goes: the settings are put back beside it.
func (s *State) moved(t *core.Turn, m core.Moved) {
	switch {
	case m.Fragment == t.Address:
		return
	case !core.Sets(m.Fragment):
		if at := core.Room(m.Fragment); at == top {
			t.Settings.At = ""
		} else if slices.Contains(s.places(), at) {
			t.Settings.At = at
		}
		s.Core = *t.State
		t.Readdress(s.address())
		return
	}
	at := t.Settings.At
	q := s.read(t, m.Fragment)
	t.Hush()
	if notice := q.Notice(); !notice.Empty() {
		t.Note(notice)
	}
	t.Changed(nil)
	if t.Settings.At != at && t.Settings.At != "" {
		t.Do(core.Lead{To: t.Settings.At})
	}
}

// undo takes the last change back.
func (s *State) undo(t *core.Turn) {
	past, ok := t.Return()
	switch {
	case !ok:
		return
	case past.Back != nil:
		s.take(t, past.Back)
	default:
		s.read(t, past.Address)
		t.Readdress(past.Address)
	}
	t.Announce(phrase.Of("page.undone"))
}

// read sets the page as an address says.
func (s *State) read(t *core.Turn, address string) *core.Query {
	q := core.ParseQuery(address)
	t.Settings = core.ReadSettings(q, s.places())
	for i := range s.scenes {
		s.scenes[i] = s.scenes[i].Read(q)
	}
	t.ApplySaid()
	return q
}

// inUse says for what the scenes use a model.
func (s *State) inUse(t *core.Turn) func(protocol.ModelID) (used, alone bool) {
	scenes := s.scenes
	return func(id protocol.ModelID) (used, alone bool) {
		for _, one := range scenes {
			for _, u := range one.Uses(t.State) {
				if u.Model == id {
					used, alone = true, alone || u.Alone
				}
			}
		}
		return used, alone
	}
}

// fetchNeeded asks for the files of shipped experts that the scenes need: first
// those of the figure that opens the page, the others once that is there. They
// are fetched while the engine still starts: what is posted to it before its
// hello waits there.
func (s *State) fetchNeeded(t *core.Turn) {
	for _, one := range s.scenes {
		t.FetchNeeded(wanted(one.Uses(t.State))...)
		if o, ok := one.(scene.Opener); ok && o.Opening(t.State) {
			return
		}
	}
}
