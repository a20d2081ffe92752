package state

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"confusio/engine/language"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// Investigation is a long measurement of two models that the reader starts.
type Investigation uint8

// The investigations of the fourth and fifth scene.
const (
	Break          Investigation = iota // the line, the places and the likeness: why a merge breaks
	Rescue                              // the ladder of rescues
	Investigations                      // how many there are
)

// Study is what the fourth and fifth scene know of the two models in
// Settings.Study and of their merge, half and half.
type Study struct {
	Key      string                     // names the pair that all this is about
	On       [Investigations]bool       // started by the reader and not cancelled
	Way      [LinePoints]Point          // the line between the two
	Places   []Place                    // where their merge can be taken apart; empty until the first is known
	Likeness []protocol.Measure         // how alike the two are
	Rungs    map[Rung]*protocol.Aligned // the ladder so far; never written to
	Seconds  [Investigations]float64    // spent by the engine so far
	cells    [Investigations]int        // answers that took them
}

// Place is one part of the network: what happens when merge and expert
// exchange it.
type Place struct {
	Known  bool
	Layer  int // block, -1 outside the blocks
	Module string
	Harmed []protocol.Score // each expert with the merge's weights here
	Healed []protocol.Score // the merge with each expert's weights here
}

// Rung is one step of the ladder.
type Rung struct {
	Map  protocol.MapKind
	Norm protocol.NormKind
}

// Rungs lists the ladder from the naive merge up.
func Rungs() []Rung {
	var all []Rung
	for m := range protocol.MapKinds {
		for n := range protocol.NormKinds {
			all = append(all, Rung{m, n})
		}
	}
	return all
}

// Numbers of stories of the investigations.
const (
	LikenessStories = 96 // that both models read
	rungSamples     = 6
)

// StudyPair returns the two models under study and their languages, and
// whether both are at hand: known by name, and experts of one language.
func (s State) StudyPair() (ids [2]protocol.ModelID, languages []string, ok bool) {
	for i, p := range s.Settings.Study {
		m, found := s.parent(p)
		if !found || m.Language() == "" {
			return ids, nil, false
		}
		ids[i] = m.ID
		languages = append(languages, m.Language())
	}
	return ids, languages, ids[0] != ids[1]
}

func (s State) studyKey() string {
	ids, languages, _ := s.StudyPair()
	return fmt.Sprint(ids, languages)
}

// Studied returns what is known of the present pair.
func (s State) Studied() Study {
	if s.Study.Key != s.studyKey() {
		return Study{Key: s.studyKey()}
	}
	return s.Study
}

// investigate starts or cancels an investigation, or chooses what it is about.
func investigate(s State, m Msg) (State, []Request) {
	switch m := m.(type) {
	case Investigate:
		if m.What >= Investigations {
			return s, nil
		}
		study := s.Studied()
		study.On[m.What] = m.On
		s.Study = study
		s.studying = m.On
		if m.On {
			s.Facts.Failed = s.withoutStudyTrouble() // a second try is a new question
			if !s.Task.study {
				return s.hurry()
			}
			return s, nil
		}
		s.Spoken = "Cancelled; what was measured stays."
		if s.Task.study {
			return s.hurry()
		}
	case Examine:
		return examine(s, m)
	}
	return s, nil
}

// examine puts a model at one end of the pair; if it stands at the other, the
// ends swap.
func examine(s State, m Examine) (State, []Request) {
	model, ok := s.Model(m.Model)
	if !ok || model.Language() == "" || m.End < 0 || m.End > 1 {
		return s, nil
	}
	settings := s.Settings
	parent := recipe.Parent{Languages: model.Shares, Seeds: model.Seeds, Weight: "1"}
	if other, found := s.parent(settings.Study[1-m.End]); found && other.ID == model.ID {
		settings.Study[1-m.End] = settings.Study[m.End]
	}
	settings.Study[m.End] = parent
	s = s.change("study", settings)
	s.lastKind = ""
	if s.Task.study {
		return s.hurry()
	}
	return s, nil
}

// studyWants asks for what the investigations under way still miss.
func studyWants(s State, yield func(Task) bool) bool {
	for what := range Investigations {
		if !s.investigation(what, yield) {
			return false
		}
	}
	return true
}

// investigation asks for what one investigation still misses, if it is on.
func (s State) investigation(what Investigation, yield func(Task) bool) bool {
	ids, languages, ok := s.StudyPair()
	study := s.Studied()
	if !ok || !study.On[what] || !s.ready(ids[:]...) || !s.ready(Untrained) {
		return true
	}
	ask := func(name string, work protocol.Request) bool {
		return yield(Task{Key: fmt.Sprint("study ", study.Key, " ", what, " ", name), slow: true, study: true, work: work})
	}
	if what == Rescue {
		return rescueWants(study, ids, languages, ask)
	}
	return breakWants(study, ids, languages, ask)
}

func breakWants(study Study, ids [2]protocol.ModelID, languages []string, ask func(string, protocol.Request) bool) bool {
	for _, only := range missingPoints(study.Way) {
		if !ask(fmt.Sprint("line ", only), &protocol.Line{A: ids[0], B: ids[1], Points: LinePoints, Only: only, Languages: languages, Stories: HeldStories}) {
			return false
		}
	}
	for _, i := range study.missingPlaces() {
		if !ask(fmt.Sprint("place ", i), &protocol.Dissect{A: ids[0], B: ids[1], Languages: languages, Only: []uint32{i}, Stories: HeldStories}) {
			return false
		}
	}
	return study.Likeness != nil ||
		ask("likeness", &protocol.Compare{A: ids[0], B: ids[1], Languages: languages, Stories: LikenessStories})
}

func rescueWants(study Study, ids [2]protocol.ModelID, languages []string, ask func(string, protocol.Request) bool) bool {
	for _, r := range Rungs() {
		if study.Rungs[r] == nil && !ask(fmt.Sprint("rung ", r), &protocol.Align{A: ids[0], B: ids[1], Map: r.Map, Norm: r.Norm,
			Languages: languages, Stories: HeldStories, Samples: rungSamples, Untrained: Untrained, Seed: SampleSeed}) {
			return false
		}
	}
	return true
}

// Stuck says whether all that an investigation still misses has failed.
func (s State) Stuck(what Investigation) bool {
	stuck := false
	s.investigation(what, func(t Task) bool {
		_, stuck = s.Facts.Failed[t.Key]
		return stuck
	})
	return stuck
}

// missingPlaces lists the places still to be exchanged; before any answer it
// asks for the first, which says how many there are.
func (t Study) missingPlaces() []uint32 {
	if len(t.Places) == 0 {
		return []uint32{0}
	}
	var missing []uint32
	for i, p := range t.Places {
		if !p.Known {
			missing = append(missing, uint32(i))
		}
	}
	return missing
}

// Progress is how far an investigation is: answers had and due, and the
// seconds left by the pace so far, 0 while there is none.
func (t Study) Progress(what Investigation) (done, due int, left float64) {
	if what == Rescue {
		done, due = len(t.Rungs), len(Rungs())
	} else {
		due = LinePoints + max(len(t.Places), 1) + 1
		for _, p := range t.Way {
			if p.Known {
				done++
			}
		}
		done += len(t.Places) - len(t.missingPlaces())
		if len(t.Places) == 0 {
			done++ // one was taken off for the first place
		}
		if t.Likeness != nil {
			done++
		}
	}
	if t.cells[what] > 0 {
		left = t.Seconds[what] / float64(t.cells[what]) * float64(due-done)
	}
	return done, due, left
}

// Begun says whether an investigation has been started or has results.
func (t Study) Begun(what Investigation) bool {
	done, _, _ := t.Progress(what)
	return t.On[what] || done > 0
}

// studied takes an answer for an investigation in; it is false for an event
// that answers none.
func studied(s State, event protocol.Event) (State, bool) {
	if !s.Task.study {
		return s, false
	}
	study, id := s.Studied(), s.Task.ID
	switch e := event.(type) {
	case *protocol.LinePoint:
		if e.ID != id || int(e.Index) >= LinePoints || len(e.Scores) != 2 {
			return s, false
		}
		study.Way[e.Index] = Point{Known: true, Scores: [2]protocol.Score{e.Scores[0], e.Scores[1]}}
	case *protocol.Dissected:
		if e.ID != id {
			return s, false
		}
		study.Places = withPlace(study.Places, e)
		study = study.spent(Break, e.Seconds)
	case *protocol.Compared:
		if e.ID != id {
			return s, false
		}
		study.Likeness = append([]protocol.Measure{}, e.Measures...)
		study, s.Task = study.spent(Break, e.Seconds), Task{}
	case *protocol.Aligned:
		work, ok := s.Task.work.(*protocol.Align)
		if !ok || e.ID != id {
			return s, false
		}
		study.Rungs = maps.Clone(study.Rungs)
		if study.Rungs == nil {
			study.Rungs = map[Rung]*protocol.Aligned{}
		}
		study.Rungs[Rung{work.Map, work.Norm}] = e
		study, s.Task = study.spent(Rescue, e.Seconds), Task{}
	default:
		return s, false
	}
	s.Study = study
	return s, true
}

func (t Study) spent(what Investigation, seconds float64) Study {
	t.Seconds[what] += seconds
	t.cells[what]++
	return t
}

// maxPlaces bounds what an answer can make the page hold.
const maxPlaces = 1000

func withPlace(old []Place, e *protocol.Dissected) []Place {
	if e.Of == 0 || e.Of > maxPlaces || e.Index >= e.Of {
		return old
	}
	places := slices.Clone(old)
	if len(places) != int(e.Of) {
		places = make([]Place, e.Of)
	}
	places[e.Index] = Place{Known: true, Layer: int(e.Layer), Module: e.Module, Harmed: e.Harmed, Healed: e.Healed}
	return places
}

// StudyTrouble says why a part of an investigation failed, if one did.
func (s State) StudyTrouble(what Investigation) (Trouble, bool) {
	first, found := "", false
	for key := range s.Facts.Failed {
		if strings.HasPrefix(key, fmt.Sprint("study ", s.studyKey(), " ", what, " ")) && (!found || key < first) {
			first, found = key, true
		}
	}
	return s.Facts.Failed[first], found
}

func (s State) withoutStudyTrouble() map[string]Trouble {
	failed := maps.Clone(s.Facts.Failed)
	maps.DeleteFunc(failed, func(key string, _ Trouble) bool { return strings.HasPrefix(key, "study ") })
	return failed
}

// defaultStudy is the pair that the scenes open with.
func defaultStudy() (pair [2]recipe.Parent) {
	for i, code := range []string{"en", "de"} {
		pair[i] = recipe.Parent{Languages: recipe.Shares{{Language: code, Weight: "1"}}, Weight: "1"}
	}
	return pair
}

func studyText(pair [2]recipe.Parent) string { return recipe.Parents(pair[:]).String() }

// parseStudy reads what studyText wrote.
func parseStudy(text string) (pair [2]recipe.Parent, ok bool) {
	var parents recipe.Parents
	if err := parents.Set(text); err != nil || len(parents) != 2 {
		return pair, false
	}
	copy(pair[:], parents)
	for _, p := range pair {
		if len(p.Languages) != 1 || p.Weight != "1" {
			return pair, false
		}
		if _, known := language.Lookup(p.Languages[0].Language); !known {
			return pair, false
		}
	}
	return pair, true
}
