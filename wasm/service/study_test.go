package service

import (
	"math"
	"testing"

	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// pairDesk has two experts of different languages and the untrained network.
func pairDesk(t *testing.T) *desk {
	d := newDesk(t)
	d.expert(1, "aa", 11)
	d.expert(2, "bb", 12)
	d.work(&protocol.Init{Order: protocol.For(3), Model: 1, Recipe: settings("aa", 9, 10)})
	d.events = nil
	return d
}

var bothLanguages = []string{"aa", "bb"}

// The middle of the line, the naive rung and the merge that is taken apart are
// one model: exchanging nothing but a part of it gives losses between.
func TestDissect(t *testing.T) {
	d := pairDesk(t)
	d.work(&protocol.Dissect{Order: protocol.For(5), A: 11, B: 12, Languages: bothLanguages, Only: []uint32{3, 0}, Stories: 16})
	var got []*protocol.Dissected
	for _, e := range d.events {
		if p, ok := e.(*protocol.Dissected); ok {
			got = append(got, p)
		}
	}
	take[*protocol.Done](d, 1)
	if len(got) != 2 || got[0].Index != 3 || got[1].Module != "embedding" || got[1].Layer != -1 || got[0].Of != 13 || got[0].Layer != 0 {
		t.Fatalf("%+v", got)
	}
	for _, place := range got {
		for i := range bothLanguages {
			if h := place.Harmed[i]; h.Language != bothLanguages[i] || math.IsNaN(h.K) || h.K > 1.01 || math.IsNaN(place.Healed[i].K) {
				t.Errorf("%s: %+v", place.Module, h)
			}
		}
	}
}

func TestLadder(t *testing.T) {
	d := pairDesk(t)
	for m := range protocol.MapKinds {
		for n := range protocol.NormKinds {
			d.work(&protocol.Align{Order: protocol.For(5), A: 11, B: 12, Map: m, Norm: n, Languages: bothLanguages, Stories: 16, Samples: 2, Untrained: 1, Seed: 1})
			got := take[*protocol.Aligned](d, 1)[0]
			if len(got.Scores) != 2 || math.IsNaN(got.Scores[0].K) || math.IsNaN(got.Scores[1].B) || got.Samples != 2 {
				t.Errorf("rung %d, %d: %+v", m, n, got)
			}
			if m > protocol.NoMap && got.After <= got.Before {
				t.Errorf("map %d lowers the correlation of units from %g to %g", m, got.Before, got.After)
			}
		}
	}
}

// A model beside itself is found to be itself, and every rung without
// renormalisation keeps it.
func TestStudyOfAModelAndItself(t *testing.T) {
	d := pairDesk(t)
	same := []string{"aa", "aa"}
	for m := range protocol.MapKinds {
		d.work(&protocol.Align{Order: protocol.For(5), A: 11, B: 11, Map: m, Languages: same, Stories: 16, Samples: 1, Untrained: 1})
		if got := take[*protocol.Aligned](d, 1)[0]; math.Abs(got.Scores[0].K-1) > 0.01 || math.Abs(got.After-1) > 0.01 {
			t.Errorf("map %d: K = %g, matched %g", m, got.Scores[0].K, got.After)
		}
	}
	d.work(&protocol.Compare{Order: protocol.For(6), A: 11, B: 11, Languages: same, Stories: 16})
	got := take[*protocol.Compared](d, 1)[0]
	if len(got.Measures) == 0 || got.Measures[0].Name != "cka" || math.Abs(got.Measures[0].Values[0]-1) > 1e-4 {
		t.Errorf("%+v", got.Measures)
	}
}

func TestStudiesThatCannotBe(t *testing.T) {
	d := pairDesk(t)
	for _, r := range []protocol.Request{
		&protocol.Dissect{Order: protocol.For(1), A: 11, B: 12, Languages: bothLanguages, Only: []uint32{99}},
		&protocol.Dissect{Order: protocol.For(1), A: 11, B: 77, Languages: bothLanguages},
		&protocol.Compare{Order: protocol.For(1), A: 11, B: 12, Languages: []string{"aa"}},
		&protocol.Compare{Order: protocol.For(1), A: 11, B: 12, Languages: []string{"aa", "qq"}, Stories: 8},
		&protocol.Align{Order: protocol.For(1), A: 77, B: 12, Languages: bothLanguages},
		&protocol.Align{Order: protocol.For(1), A: 11, B: 12},
	} {
		d.work(r)
		if got := take[*protocol.Failed](d, 1)[0]; got.ID != 1 || got.What.Empty() || got.Do.Empty() {
			t.Errorf("%T: %+v", r, got)
		}
	}
}

// What is packed is read back as the same model.
func TestPackAndLoad(t *testing.T) {
	d := newDeskOf(t, books)
	r := recipe.Small()
	r.Schedule.Steps, r.Schedule.Warmup = 0, 0
	made := string(r.JSON())
	d.work(&protocol.Init{Order: protocol.For(1), Model: 1, Recipe: made})
	d.events = nil
	d.work(&protocol.Pack{Order: protocol.For(2), Model: 1, Name: "x.zip"})
	packed := take[*protocol.Packed](d, 1)[0]
	if packed.Name != "x.zip" || len(packed.Zip) == 0 {
		t.Fatalf("%s, %d bytes", packed.Name, len(packed.Zip))
	}
	d.work(&protocol.Load{Order: protocol.For(3), Model: 2, Weights: packed.Zip})
	if got := take[*protocol.Loaded](d, 1)[0]; got.Model != 2 || got.Recipe != made {
		t.Errorf("loaded %+v", got)
	}
	for _, file := range [][]byte{[]byte("PK no zip"), packed.Zip[:100]} {
		d.work(&protocol.Load{Order: protocol.For(4), Model: 3, Weights: file})
		if got := take[*protocol.Failed](d, 1)[0]; got.Cause != protocol.FailModel || got.Do.Empty() {
			t.Errorf("%+v", got)
		}
	}
}
