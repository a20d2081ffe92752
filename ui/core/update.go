package core

import (
	"slices"

	"confusio/engine/phrase"
)

// Handle takes a message that is the core's own. It is false for all others;
// taken says that a scene knew the message already.
func (t *Turn) Handle(m Msg, taken bool) bool {
	switch m := m.(type) {
	case Refused:
		t.Phase, t.Trouble = Refusal, m.Trouble
	case Lost:
		t.lost(m)
	case Away:
		t.Hidden = m.Hidden
	case Fetched:
		t.fetched(m)
	case Late:
		t.late()
	case Again:
		t.again()
	case Copied:
		t.copied(m)
	case Faulted:
		t.Note(phrase.Of("page.fault", phrase.Text("text", m.What)))
	case Dragged:
		if t.Dragged != m.Over && m.Over {
			t.Hush()
		}
		t.Dragged = m.Over
	case Opened:
		if !taken {
			t.opened(m)
		}
	case SetTheme:
		t.Theme = m.Theme
		t.Do(Paint{m.Theme})
	case Dismiss:
		t.Hush()
	case Clip:
		t.Do(Copy{m.Text, m.Done})
	case Unfold:
		t.Unfold(m.Figure, m.Open)
	case Say:
		t.say(m)
	default:
		return false
	}
	return true
}

// Start takes in what machine the page is on.
func (t *Turn) Start(m Booted) {
	t.Cores, t.Phone = min(max(m.Cores, 1), 8), m.Phone
	t.Theme = m.Theme
}

// Unfold opens or closes a figure's table.
func (t *Turn) Unfold(f Figure, open bool) {
	t.Unfolded = slices.DeleteFunc(slices.Clone(t.Unfolded), func(other Figure) bool { return other == f })
	if open {
		t.Unfolded = append(t.Unfolded, f)
	}
}

func (t *Turn) copied(m Copied) {
	t.Note(m.Done)
	if !m.Problem.Empty() {
		t.Note(phrase.Of("copy.refused", phrase.Said("why", m.Problem)))
	}
}

// lost notes that a worker died: the desk takes the page with it. Others are for
// the scenes whose runs they compute.
func (t *Turn) lost(m Lost) {
	if m.Worker == Desk {
		t.Phase = Refusal
		t.Trouble = Trouble{What: phrase.Of("engine.lost", phrase.Said("why", m.Why)), Do: phrase.Of("engine.reload")}
	}
}
