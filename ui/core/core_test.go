package core

import (
	"reflect"
	"slices"
	"testing"

	"confusio/wasm/protocol"
)

// A line is asked for in pieces that hold each missing point once, coarse before
// fine, and an answer changes no line that is known to others.
func TestLineIsAskedForOnceAndNeverWrittenTo(t *testing.T) {
	var line Line
	for left := LinePoints; left > 0; left-- {
		var points []uint32
		for _, piece := range line.Missing() {
			if len(piece) > linePiece {
				t.Fatalf("a piece of %d points", len(piece))
			}
			points = append(points, piece...)
		}
		if slices.Sort(points); len(points) != left || len(slices.Compact(slices.Clone(points))) != left {
			t.Fatalf("%d points are missing, asked for %v", left, points)
		}
		before := slices.Clone(line)
		next := line.With(&protocol.LinePoint{Index: points[len(points)/2], Scores: make([]protocol.Score, 2)})
		if !reflect.DeepEqual(line, before) || next.Known() != LinePoints-left+1 {
			t.Fatalf("an answer leads from %d known points to %d, or changes the line before", line.Known(), next.Known())
		}
		line = next
	}
	if len(line.Missing()) > 0 {
		t.Errorf("a full line misses %v", line.Missing())
	}
	for _, e := range []*protocol.LinePoint{{Index: LinePoints, Scores: make([]protocol.Score, 2)}, {Scores: make([]protocol.Score, 3)}} {
		if !reflect.DeepEqual(line.With(e), line) {
			t.Errorf("%+v fits no line and is taken", e)
		}
	}
	if first := Line(nil).Missing()[0]; !slices.Equal(first, []uint32{0, 24, 6}) {
		t.Errorf("the ends do not come first: %v", first)
	}
}

func TestSubjectsAreWhatTheyWereMadeOf(t *testing.T) {
	ids := []protocol.ModelID{1, 70000, 3}
	for subject, want := range map[Subject]protocol.Subject{
		One(70000): {Kind: protocol.Single, Models: []protocol.ModelID{70000}},
		Bayes(ids): {Kind: protocol.BayesEnsemble, Models: ids},
		Token(ids): {Kind: protocol.TokenEnsemble, Models: ids},
	} {
		if got := subject.Protocol(); !reflect.DeepEqual(got, want) {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
	if Bayes(ids) == Token(ids) || Bayes(ids[:1]) == One(1) || One(protocol.None) == (Subject{}) || Bayes(ids) != Bayes(slices.Clone(ids)) {
		t.Error("subjects are not told apart, or not known again")
	}
}

// Failures are forgotten by the type of their key alone: no scene forgets another's.
func TestForgivingIsOfOneKind(t *testing.T) {
	type ours struct{ n int }
	type theirs struct{ n int }
	s := &State{Facts: Facts{Failed: map[any]Trouble{ours{1}: {}, ours{2}: {}, theirs{1}: {}}}}
	turn := NewTurn(s)
	Forgive(turn, func(k ours) bool { return k.n == 1 })
	_, one := Failure(turn.State, ours{1})
	_, two := Failure(turn.State, ours{2})
	_, other := Failure(turn.State, theirs{1})
	if one || !two || !other || len(s.Facts.Failed) != 3 {
		t.Errorf("left are %v, before %v", turn.Facts.Failed, s.Facts.Failed)
	}
}

// Of what is wanted the first that has not failed is asked.
func TestAskingGoesPastWhatFailed(t *testing.T) {
	type key struct{ n int }
	wants := func(yield func(Task) bool) {
		for n := range 3 {
			if !yield(Question("room", key{n}, true, &protocol.Check{})) {
				return
			}
		}
	}
	turn := NewTurn(&State{Phase: Awake, Facts: Facts{Failed: map[any]Trouble{key{0}: {}}}})
	turn.AskNext(wants)
	if turn.Task.Key != any(key{1}) || len(turn.Requests()) != 1 || turn.Task.ID == 0 {
		t.Fatalf("asked %+v", turn.Task)
	}
	turn.AskNext(wants)
	if len(turn.Requests()) != 1 {
		t.Error("two questions at once")
	}
	if _, any, all := turn.Troubles(wants); !any || all {
		t.Errorf("of three one has failed: %v %v", any, all)
	}
}

func TestSmallStepsAreOneForUndo(t *testing.T) {
	type sliding struct{}
	s := &State{Address: "w=0"}
	step := func(kind any, address string) {
		turn := NewTurn(s)
		turn.Changed(kind)
		turn.Navigate(address)
		s = turn.State
	}
	step(sliding{}, "w=1")
	step(sliding{}, "w=2")
	step(nil, "w=3")
	step(nil, "w=4")
	if !slices.Equal(s.Past, []Past{{Address: "w=0"}, {Address: "w=2"}, {Address: "w=3"}}) {
		t.Errorf("Undo leads through %v", s.Past)
	}
	for range 2 * undoDepth {
		step(nil, "w=5")
	}
	if len(s.Past) != undoDepth {
		t.Errorf("%d steps are kept", len(s.Past))
	}
}
