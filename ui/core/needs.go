package core

import (
	"slices"
	"strconv"
	"strings"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// Made says how a model that the settings name was trained, for whoever opens the address
// on another device.
type Made struct {
	Name   uint64 // in place of the model's seeds
	Recipe recipe.Recipe
}

// Need is a model that the settings name and that is not here.
type Need struct {
	Parent recipe.Parent
	Recipe recipe.Recipe
	Known  bool // whether the recipe is: then it can be trained here
}

// Training is a run under way for a need.
type Training struct {
	Parent      recipe.Parent
	Run         int // as the reader counts
	Step, Steps uint32
	Left        float64 // seconds, 0 while not known
}

// Messages of the reader about what is needed.
type (
	// Supply asks for all that can be trained of what the settings need.
	Supply struct{ Message }
	// Forgo gives these trainings up.
	Forgo struct{ Message }
)

// named lists the parents in the settings.
func (s *State) named() []recipe.Parent {
	return append(slices.Clone(s.Settings.Recipe.Merge.Parents), s.Settings.Study[:]...)
}

// Needs lists the models that the settings name and that are not here, apart from shipped
// experts, which can be fetched.
func (s *State) Needs() []Need {
	if !s.Listed {
		return nil
	}
	var needs []Need
	for _, p := range s.named() {
		p.Weight = "1"
		if _, here := s.Find(p); here || p.Merge != nil || p.Step == 0 && s.ships(p) {
			continue
		}
		if slices.ContainsFunc(needs, func(n Need) bool { return samePlace(n.Parent, p) }) {
			continue
		}
		needs = append(needs, s.need(p))
	}
	return needs
}

// ships says whether a parent means a shipped expert, whether or not its file is here.
func (s *State) ships(p recipe.Parent) bool {
	if len(p.Languages) != 1 {
		return false
	}
	m, known := s.Expert(p.Languages[0].Language)
	return p.Seeds == recipe.Seeds{} || known && m.Seeds == p.Seeds
}

// Failed lists the shipped experts that the settings name and whose files could not be had.
func (s *State) Failed() []Model {
	var failed []Model
	for _, m := range s.Models {
		if m.Path != "" && m.Stage == Missing && slices.ContainsFunc(s.named(), func(p recipe.Parent) bool { return s.ships(p) && SameShares(p.Languages, m.Shares) }) {
			failed = append(failed, m)
		}
	}
	return failed
}

func samePlace(a, b recipe.Parent) bool {
	return a.Seeds == b.Seeds && a.Step == b.Step && SameShares(a.Languages, b.Languages)
}

// need says how a model could be trained: as the address tells, or by the settings of the
// page where that names seeds.
func (s *State) need(p recipe.Parent) Need {
	n := Need{Parent: p}
	if i := slices.IndexFunc(s.Settings.Made, func(m Made) bool { return p.Seeds == recipe.Seeds{Init: m.Name} }); i >= 0 {
		n.Recipe, n.Known = s.Settings.Made[i].Recipe, true
	} else if p.Seeds.Data != 0 {
		r := s.Settings.Recipe.Trained(p.Languages, p.Seeds)
		r.Schedule.Stop = p.Step
		n.Recipe, n.Known = r.Canonical(), r.Validate() == nil
	}
	return n
}

// KeepMade notes how those of the models in the settings were made that others can train.
func (t *Turn) KeepMade() {
	var made []Made
	for _, p := range t.named() {
		m, here := t.Find(p)
		r, err := recipe.Parse([]byte(m.Recipe))
		of := Made{p.Seeds.Init, r}
		switch at := slices.IndexFunc(t.Settings.Made, func(o Made) bool { return o.Name == p.Seeds.Init }); {
		case !here && at >= 0:
			of = t.Settings.Made[at]
		case !here || m.Path != "" || err != nil || r.Merge != nil || r.Imported() || r.Schedule.Steps == 0:
			continue
		}
		of.Recipe = of.Recipe.Training()
		if !slices.ContainsFunc(made, func(o Made) bool { return o.Name == of.Name }) && plainQuery(of.Recipe) {
			made = append(made, of)
		}
	}
	t.Settings.Made = made
}

// Signs of the text of Made: between its parts, and between two.
const (
	madePart = "$"
	madeNext = "$$"
	mostMade = 16
)

func plainQuery(r recipe.Recipe) bool { return !strings.ContainsAny(r.Query(), "%+#$ ") }

func madeText(made []Made) string {
	texts := make([]string, len(made))
	for i, m := range made {
		texts[i] = strconv.FormatUint(m.Name, 10) + madePart + strings.ReplaceAll(m.Recipe.Query(), "&", madePart)
	}
	return strings.Join(texts, madeNext)
}

func parseMade(text string) (made []Made, ok bool) {
	for _, part := range strings.Split(text, madeNext) {
		name, query, _ := strings.Cut(part, madePart)
		n, err := strconv.ParseUint(name, 10, 53)
		r, notices := recipe.ParseQuery(strings.ReplaceAll(query, madePart, "&"))
		if r = r.Training(); err != nil || n == 0 || len(notices) > 0 || r.Schedule.Steps == 0 || !plainQuery(r) || !spoken(r.Mixture.Languages) || len(made) == mostMade {
			return nil, false
		}
		made = append(made, Made{n, r})
	}
	return made, true
}

// supplied puts a model that was trained for a need in its place. Other weights than the
// address names are said: the device of whoever wrote it computed other bits.
func (t *Turn) supplied(id protocol.ModelID) {
	m, _ := t.Model(id)
	i := slices.IndexFunc(t.Trainings, func(of Training) bool { return of.Run == m.Run && m.Run != 0 })
	own, known := m.Parent()
	if i < 0 || !known {
		return
	}
	old := t.Trainings[i].Parent
	t.Trainings = slices.Delete(slices.Clone(t.Trainings), i, i+1)
	if samePlace(own, old) {
		return
	}
	if old.Seeds.Data == 0 {
		t.AddNote(phrase.Of("needs.other", phrase.Said("model", m.Name())))
	}
	replace := func(parents []recipe.Parent) {
		for i, p := range parents {
			if samePlace(p, old) {
				parents[i].Languages, parents[i].Seeds, parents[i].Step = own.Languages, own.Seeds, 0
			}
		}
	}
	merge := *t.Settings.Recipe.Merge
	merge.Parents = slices.Clone(merge.Parents)
	replace(merge.Parents)
	replace(t.Settings.Study[:])
	t.SetMerge(merge)
}
