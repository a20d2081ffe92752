// Package merge is the third scene: any models at hand, by any method, with every
// reference beside the result; and merges as files, in and out.
//
// Reading order: scene.go, order.go (what is asked of the engine), columns.go (the
// table), rules.go, stages.go (merges made first), files.go, config.go and saving.go
// (mergekit's files in and out), wants.go, draw*.go.
package merge

import (
	"math"
	"slices"

	"confusio/engine/method"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/ui/scene"
	"confusio/wasm/protocol"
)

// Room is the scene's name.
const Room core.Room = "merge"

// Scene is the state of the third scene. What is merged, and how, stands in the
// recipe, which other scenes share.
type Scene struct {
	Merged  Merged
	Reading Reading

	packing protocol.ID      // the download under way
	told    protocol.ModelID // the merge whose outcome was said last
}

// Merged is the merge that the scene shows.
type Merged struct {
	key     mergeKey // of what made it
	Model   protocol.ModelID
	Self    protocol.ModelID // the first parent merged with itself
	Seconds float64
	Note    phrase.Phrase
}

// Reading is the file of mergekit that the desk is asked to read or to write.
type Reading struct {
	ID     protocol.ID
	Name   string
	stages int // of the merge that is written
}

// Messages of the reader: what is merged, and how.
type (
	// Toggle takes a model into the merge or out of it.
	Toggle struct {
		core.Message
		Model protocol.ModelID
	}
	// Weigh sets the weight of a parent in the merge.
	Weigh struct {
		core.Message
		Model  protocol.ModelID
		Weight float64
	}
	// Use chooses the merge method and the base it works with, one of
	// recipe.Bases; its knobs start from the paper's settings or their defaults.
	Use struct {
		core.Message
		Method, Base string
	}
	// Turn sets a knob of the method.
	Turn struct {
		core.Message
		Knob  string
		Value float64
	}
	// Rebase chooses the base: one of recipe.Bases.
	Rebase struct {
		core.Message
		Base string
	}
)

// Messages of the reader: settings that differ between layers or tensors.
type (
	// Grade lets the weight of a parent differ by layer, beginning with what it is
	// everywhere.
	Grade struct {
		core.Message
		Model protocol.ModelID
	}
	// Bend sets one of the values of a rule of the merge.
	Bend struct {
		core.Message
		Rule, Value int // numbers, from 0
		To          float64
	}
	// Confine lets a rule hold for the tensors with this in their names alone.
	Confine struct {
		core.Message
		Rule   int
		Filter string
	}
	// Lift takes a rule out of the merge, by its number; -1 takes all.
	Lift struct {
		core.Message
		Rule int
	}
)

// Messages of the reader: files.
type (
	// Browse asks the reader for a file with a model or a merge.
	Browse struct{ core.Message }
	// Download asks for the merge as a zip for transformers.
	Download struct{ core.Message }
	// SaveConfig asks for the merge as a file of mergekit, alone or in a zip with
	// the folders of its models.
	SaveConfig struct {
		core.Message
		Models bool
	}
)

// New is the scene before anything happened.
func New() scene.Scene { return Scene{} }

// Room names the scene.
func (s Scene) Room() core.Room { return Room }

// Handle takes the reader's messages, and files of mergekit.
func (s Scene) Handle(t *core.Turn, m core.Msg) (scene.Scene, bool) {
	switch m := m.(type) {
	case Toggle, Weigh, Use, Turn, Rebase:
		s.set(t, m)
	case Grade, Bend, Confine, Lift:
		s.setRule(t, m)
	case Browse:
		t.Hush()
		t.Do(core.PickFile{Accept: loadable()})
	case Download:
		s.download(t)
	case SaveConfig:
		s.saveConfig(t, m)
	case core.Opened:
		ok := s.openConfig(t, m) // before s is returned, which it changes
		return s, ok
	default:
		return s, false
	}
	return s, true
}

// Hear takes the answers to the scene's questions and orders.
func (s Scene) Hear(t *core.Turn, m core.Heard) (scene.Scene, bool) {
	if m.From != core.Desk {
		return s, false
	}
	switch e := m.Event.(type) {
	case *protocol.Merged:
		s.merged(t, m, e)
	case *protocol.Packed:
		s.packed(t, e)
	case *protocol.ConfigRead:
		s.configRead(t, e)
	case *protocol.ConfigWritten:
		s.configWritten(t, e)
	case *protocol.Failed:
		ok := s.failed(t, m, e)
		return s, ok
	default:
		return s, false
	}
	return s, true
}

// Settle marks stages that can no longer be made, and says what came out of a merge
// that the reader asked for.
func (s Scene) Settle(t *core.Turn) scene.Scene {
	dropUnmakeable(t)
	if recent := t.Recent(); len(recent) > 0 && recent[0] == Room && s.Merged.Model != s.told && s.Current(t.State) {
		if k, _, measured := meanK(t.State, core.One(s.Merged.Model)); measured && !math.IsNaN(k) {
			m, _ := method.Lookup(t.Settings.Recipe.Merge.Method)
			s.told = s.Merged.Model
			t.Announce(phrase.Of("merge.said", phrase.Said("method", phrase.Of(m.Label)), phrase.Number("k", k), phrase.Said("verdict", phrase.Of(scene.VerdictKey(k)))))
		}
	}
	return s
}

// Uses names the parents of the merge and of the stages made first.
func (s Scene) Uses(c *core.State) []core.Use {
	var uses []core.Use
	add := func(merge *recipe.Merge) {
		for _, id := range c.Parents(merge) {
			uses = append(uses, core.Use{Model: id, Wanted: true})
		}
	}
	add(c.Settings.Recipe.Merge)
	for _, m := range c.Models {
		if waits(m) {
			add(&m.Making)
		}
	}
	return uses
}

// Read has nothing to do: what is merged stands in the recipe.
func (s Scene) Read(*core.Query) scene.Scene { return s }

// Write puts nothing into the address.
func (s Scene) Write(*core.Address) {}

// Kinds of changes that small steps are joined by.
type (
	weighing struct{}
	turning  struct{ knob string }
	bending  struct{ rule, value int }
)

// set changes what is merged, and how.
func (s *Scene) set(t *core.Turn, m core.Msg) {
	next := *t.Settings.Recipe.Merge
	var kind any
	ok := true
	switch m := m.(type) {
	case Toggle:
		var other bool
		if other, ok = otherSize(t, &next, m.Model); !other {
			ok = toggle(t.State, &next, m.Model)
		}
		next = next.Whole()
	case Weigh:
		kind, ok = weighing{}, weigh(t.State, &next, m)
	case Use:
		ok = m.Method != next.Method && slices.Contains(recipe.Bases(), m.Base)
		next.Method, next.Base, next.Knobs, next.Rules = m.Method, m.Base, paperSettings(m.Method), nil
		next = next.Whole()
	case Turn:
		kind, ok = turning{m.Knob}, turn(&next, m)
	case Rebase:
		ok = slices.Contains(recipe.Bases(), m.Base)
		next.Base = m.Base
		next = next.Whole()
	}
	if !ok {
		return
	}
	if !next.Alignable() {
		next.Align = nil
	}
	t.SetMerge(next)
	changed(t, kind)
}

// paperKnobs are the settings of the paper's merges. The page begins with them: a density of
// 1, which leaves a method as if it were none, is no experiment.
var paperKnobs = map[string]recipe.Decimal{"density": "0.75"}

// ofPaper returns the paper's setting of a method's knob, if it has one.
func ofPaper(m method.Method, knob string) (recipe.Decimal, bool) {
	value, ok := paperKnobs[knob]
	return value, ok && m.Base == method.NeedsBase
}

// paperSettings are the paper's settings of a method, by its name.
func paperSettings(name string) recipe.Knobs {
	knobs := recipe.Knobs{}
	m, _ := method.Lookup(name)
	for _, k := range m.Knobs {
		if value, ok := ofPaper(m, k.Name); ok {
			knobs[k.Name] = value
		}
	}
	return knobs
}

// changed says that the merge is another one now.
func changed(t *core.Turn, kind any) {
	t.Changed(kind)
	t.Wish(Room)
	t.GiveUpSlow()
}

// Heaviest bounds the weight of a parent on the screen.
const Heaviest = 4.0

// weigh gives a parent another weight.
func weigh(c *core.State, merge *recipe.Merge, m Weigh) bool {
	weight, err := recipe.DecimalOf(math.Round(min(max(m.Weight, 0), Heaviest)*100) / 100)
	at := place(c, merge, m.Model)
	if err != nil || at < 0 || merge.Parents[at].Weight == weight {
		return false
	}
	merge.Parents = slices.Clone(merge.Parents)
	merge.Parents[at].Weight = weight
	return true
}

// toggle takes a model in or out; two stay at least. Its rules leave with it.
func toggle(c *core.State, merge *recipe.Merge, id protocol.ModelID) bool {
	m, ok := c.Model(id)
	parent, known := m.Parent()
	if !ok || !known || id == core.Untrained {
		return false
	}
	at := place(c, merge, id)
	if at < 0 {
		merge.Parents = append(slices.Clone(merge.Parents), parent)
		return true
	}
	merge.Rules = without(merge.Rules, at)
	merge.Parents = slices.DeleteFunc(slices.Clone(merge.Parents), func(p recipe.Parent) bool {
		found, ok := c.Find(p)
		return ok && found.ID == id
	})
	return len(merge.Parents) >= 2
}

// turn sets a knob.
func turn(merge *recipe.Merge, m Turn) bool {
	value, err := recipe.DecimalOf(m.Value)
	if err != nil {
		return false
	}
	knobs := recipe.Knobs{m.Knob: value}
	for name, v := range merge.Knobs {
		if name != m.Knob {
			knobs[name] = v
		}
	}
	merge.Knobs = knobs
	return true
}

// place is the number of a model among the parents of a merge, -1 if it is
// none of them.
func place(c *core.State, merge *recipe.Merge, id protocol.ModelID) int {
	return slices.IndexFunc(merge.Parents, func(p recipe.Parent) bool {
		m, found := c.Find(p)
		return found && m.ID == id
	})
}
