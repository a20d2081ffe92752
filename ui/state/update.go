package state

import (
	"slices"
	"strings"

	"confusio/engine/language"
	"confusio/wasm/protocol"
)

// New is the state before anything happened.
func New() State { return State{Settings: Defaults(), Cores: 2} }

// Update returns the state after m and what the page must do now, in order.
func Update(s State, m Msg) (State, []Request) {
	before := s.edits
	s, out := handle(s, m)
	if s.edits != before {
		s = heed(s)
	}
	s = orphaned(s)
	var more []Request
	s, more = summon(s)
	out = append(out, more...)
	s, more = lend(s)
	out = append(out, more...)
	s, more = next(s)
	out = append(out, more...)
	if s.edits != before {
		out = append(out, Navigate{s.Settings.Fragment()})
	}
	return s, out
}

func handle(s State, m Msg) (State, []Request) {
	switch m := m.(type) {
	case Booted:
		return boot(s, m)
	case Refused:
		s.Phase, s.Trouble = Refusal, Trouble{m.What, m.Do}
	case Heard:
		return heard(s, m)
	case Lost:
		return lost(s, m)
	case Away:
		return away(s, m)
	case Fetched:
		return fetched(s, m)
	case Copied:
		return copied(s, m), nil
	case Moved:
		// A fragment without settings is the name of a scene to scroll to.
		if m.Fragment != s.Settings.Fragment() && strings.Contains(m.Fragment, "=") {
			settings, notice := ParseFragment(m.Fragment)
			s = s.change("address", settings)
			s.Notice = notice
		}
	case SetTheme:
		s.Theme = m.Theme
		return s, []Request{Paint(m)}
	case Dismiss:
		s.Notice = ""
	case Undo:
		return undo(s)
	case Verify:
		return verify(s), nil
	case Unfold:
		s.Unfolded = slices.DeleteFunc(slices.Clone(s.Unfolded), func(f string) bool { return f == m.Figure })
		if m.Open {
			s.Unfolded = append(s.Unfolded, m.Figure)
		}
	default:
		return handleScene(s, m)
	}
	return s, nil
}

func handleScene(s State, m Msg) (State, []Request) {
	switch m := m.(type) {
	case Slide:
		return slide(s, m)
	case Choose:
		return choose(s, m)
	case AddLanguage, Nudge, Boundary, Blend, Resize, Lengthen, Reseed:
		return mix(s, m)
	case Play, Hold, OneStep, Reset, TrainEach, Pick, Keep:
		return transport(s, m)
	case Grade, Bend, Confine, Lift:
		return rule(s, m)
	case Toggle, Weigh, Use, Turn, Rebase:
		return merge(s, m)
	case Say:
		return say(s, m)
	case Browse:
		s.Notice = ""
		return s, []Request{PickFile{Accept: loadable}}
	case Dragged:
		if s.Dragged != m.Over && m.Over {
			s.Notice = ""
		}
		s.Dragged = m.Over
	case Opened:
		return opened(s, m)
	case Download:
		return download(s)
	case SaveConfig:
		return saveConfig(s, m)
	case Investigate, Examine:
		return investigate(s, m)
	case Clip:
		return s, []Request{Copy(m)}
	case Export:
		return s, []Request{Copy{"the table", s.CSV()}}
	}
	return s, nil
}

func boot(s State, m Booted) (State, []Request) {
	s.Cores, s.Phone = min(max(m.Cores, 1), 8), m.Phone
	s.Theme = m.Theme
	s.Settings, s.Notice = ParseFragment(m.Fragment)
	return s, []Request{
		Post{Desk, &protocol.Hello{Protocol: protocol.Version}},
		Fetch{IndexPath},
	}
}

// change sets the settings and remembers the old ones. Small steps of the same
// kind, one after the other, are undone together.
func (s State) change(kind string, settings Settings) State {
	if kind != s.lastKind || kind == "" {
		s.Past = append(slices.Clone(s.Past), s.Settings)
		if len(s.Past) > undoDepth {
			s.Past = s.Past[1:]
		}
	}
	s.lastKind = kind
	s.Settings = settings
	s.edits++
	return s
}

func undo(s State) (State, []Request) {
	if len(s.Past) == 0 {
		return s, nil
	}
	last := len(s.Past) - 1
	old := s.Settings
	s.Settings = s.Past[last]
	s.edits++
	s.Past = s.Past[:last:last]
	s.lastKind = ""
	s.Spoken = "The last change is undone."
	if old.Recipe.Mixture.Temperature == "" || sameShares(old.Recipe.Mixture.Languages, s.Settings.Recipe.Mixture.Languages) {
		return s, nil
	}
	return s.remix()
}

func copied(s State, m Copied) State {
	s.Notice = "Copied " + m.What + "."
	if m.Problem != "" {
		s.Notice = "The clipboard refused " + m.What + ": " + m.Problem + "."
	}
	return s
}

// slide moves the slider; a slow task steps aside for it.
func slide(s State, m Slide) (State, []Request) {
	settings := s.Settings
	settings.Percent = min(max(m.Percent, 0), 100)
	if settings.Percent == s.Settings.Percent {
		return s, nil
	}
	s = s.change("slide", settings)
	return s.hurry()
}

// choose puts a language at one end; if it stands at the other, the ends swap.
func choose(s State, m Choose) (State, []Request) {
	if _, ok := language.Lookup(m.Language); !ok || m.End < 0 || m.End > 1 {
		return s, nil
	}
	settings := s.Settings
	if settings.Pair[1-m.End] == m.Language {
		settings.Pair[1-m.End] = settings.Pair[m.End]
	}
	settings.Pair[m.End] = m.Language
	s = s.change("pair", settings)
	s.lastKind = ""
	s.Line = Line{Pair: settings.Pair}
	return s.hurry()
}

// hurry gives a slow task up, so that the next answer is the slider's.
func (s State) hurry() (State, []Request) {
	if s.Task.ID == 0 || !s.Task.slow {
		return s, nil
	}
	id := s.Task.ID
	s.Task = Task{}
	return s, []Request{Post{Desk, &protocol.Cancel{ID: id}}}
}
