package page

import (
	"iter"
	"slices"

	"confusio/engine/phrase"
	"confusio/ui/core"
	"confusio/ui/scene"
	"confusio/wasm/protocol"
)

// State is all the page knows: what scenes share, and each scene's own part. Treat
// it as a value: Update shares what did not change between the old state and
// the new one, and never writes to either.
type State struct {
	Core   core.State
	scenes [len(table)]scene.Scene
}

// New is the state before anything happened.
func New() State {
	s := State{Core: core.State{Settings: core.Defaults(), Cores: 2}}
	for i, r := range table {
		s.scenes[i] = r.make()
	}
	s.Core.Address = s.address()
	return s
}

// Of returns the part of a scene by its type.
func Of[S scene.Scene](s State) S {
	for _, one := range s.scenes {
		if part, ok := one.(S); ok {
			return part
		}
	}
	panic("page: no scene of this type")
}

// A Part is one scene as it is now, and its place on the page.
type Part struct {
	Scene scene.Scene
	Nav   phrase.Key // its name in the navigation, "" for none
	Foot  bool       // it stands in the foot of the page
}

// Parts lists the scenes in their order on the page.
func (s State) Parts() []Part {
	parts := make([]Part, len(table))
	for i, r := range table {
		parts[i] = Part{s.scenes[i], r.nav, r.foot}
	}
	return parts
}

// With returns the state with another part of a scene, for tests.
func (s State) With(part scene.Scene) State {
	for i, one := range s.scenes {
		if one.Room() == part.Room() {
			s.scenes[i] = part
		}
	}
	return s
}

// Names in the document beside those of the scenes: its middle, where it begins, and the
// citation in its foot.
const (
	top  core.Room = "main"
	cite core.Room = "cite"
)

// places are where an address can lead, apart from the top.
func (s *State) places() []core.Room {
	all := []core.Room{cite}
	for i, one := range s.scenes {
		if !table[i].foot && s.place(one) != "" {
			all = append(all, one.Room())
		}
	}
	return all
}

// place is where an address leads to a scene: "" for the top, where the first one is.
func (s *State) place(one scene.Scene) core.Room {
	if _, opens := one.(scene.Opener); opens {
		return ""
	}
	return one.Room()
}

// address is where the page stands: the keys of the scenes, then those that they
// share.
func (s *State) address() string {
	var a core.Address
	for _, one := range s.scenes {
		one.Write(&a)
	}
	s.Core.Settings.Write(&a)
	return a.String()
}

// Losable says whether something that was made here would be lost with the page: models,
// and what scenes hold.
func (s State) Losable() bool {
	for _, one := range s.scenes {
		if h, ok := one.(scene.Holder); ok && h.Losable() {
			return true
		}
	}
	return slices.ContainsFunc(s.Core.Models, func(m core.Model) bool { return m.Run != 0 })
}

// Opening reports whether the first figure is still to come and all that it
// needs is there or on its way.
func (s State) Opening() bool {
	for _, one := range s.scenes {
		if o, ok := one.(scene.Opener); ok && o.Opening(&s.Core) {
			return true
		}
	}
	return false
}

// AtRest says whether somebody sees the page and nothing is being asked: then there is
// time for what is out of view.
func (s State) AtRest() bool { return !s.Core.Hidden && s.Core.Task.ID == 0 }

// wants yields the questions whose answers the page misses, the most urgent first:
// those of the figure that opens it, then of the scenes the reader asked
// something of, the latest first, then what fills the others.
func (s *State) wants(c *core.State) iter.Seq[core.Task] {
	return func(yield func(core.Task) bool) {
		for _, one := range s.urgent(c) {
			for task := range one.Wants(c) {
				if !yield(task) {
					return
				}
			}
			if _, opens := one.(scene.Opener); opens && c.Coming(wanted(one.Uses(c))...) {
				return // the figure that opens the page is worth waiting for
			}
		}
	}
}

// urgent lists the scenes, the most urgent first.
func (s *State) urgent(c *core.State) []scene.Scene {
	all := slices.Clone(s.scenes[:])
	recent := c.Recent()
	rank := func(one scene.Scene) int {
		if _, opens := one.(scene.Opener); opens {
			return -1
		}
		if i := slices.Index(recent, one.Room()); i >= 0 {
			return i
		}
		return len(recent)
	}
	slices.SortStableFunc(all, func(a, b scene.Scene) int { return rank(a) - rank(b) })
	return all
}

// wanted are the models whose files are to be fetched.
func wanted(uses []core.Use) []protocol.ModelID {
	var ids []protocol.ModelID
	for _, u := range uses {
		if u.Wanted {
			ids = append(ids, u.Model)
		}
	}
	return ids
}
