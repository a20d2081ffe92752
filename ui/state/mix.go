package state

import (
	"slices"

	"confusio/engine/language"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// Blends are the named mixtures.
func Blends() []struct{ Name, Label string } {
	return []struct{ Name, Label string }{
		{"even", "Equal shares"},
		{"rich", "One rich, the rest poor"},
		{"ten", "All ten"},
	}
}

// leastShare is the least share of a language that stays, in percent.
const leastShare = 1

// mix changes the mixture or the model size of the second scene.
func mix(s State, m Msg) (State, []Request) {
	codes, percents := s.Mixture(), s.Percents()
	settings := s.Settings
	kind := "mix"
	switch m := m.(type) {
	case AddLanguage:
		if _, ok := language.Lookup(m.Language); !ok || slices.Contains(codes, m.Language) {
			return s, nil
		}
		codes, percents = append(codes, m.Language), grown(percents)
		kind = "add " + m.Language
	case Nudge:
		i := slices.Index(codes, m.Language)
		if i < 0 || !nudge(percents, i, m.Points) {
			return s, nil
		}
		kind = "nudge " + m.Language
	case Boundary:
		if !move(percents, m.Index, m.Percent) {
			return s, nil
		}
		kind = "boundary"
	case Blend:
		codes, percents = blend(m.Name, codes)
		kind = "blend " + m.Name
	case Resize:
		return resize(s, m.Preset), nil
	case Lengthen:
		return s.change("length", settings.ofLength(m.Steps)), nil
	case Reseed:
		return s.change("seed", settings.ofSeed(m.Seed)), nil
	}
	settings = settings.withShares(codes, percents)
	s = s.change(kind, settings)
	return s.remix()
}

// remix tells the chosen run its new mixture, which holds from its next step.
func (s State) remix() (State, []Request) {
	r, ok := s.Current()
	if !ok || !r.Stage.Live() || r.Stage == Starting {
		return s, nil
	}
	var shares []protocol.Share
	for _, share := range s.Settings.Recipe.Mixture.Languages {
		shares = append(shares, protocol.Share{Language: share.Language, Weight: share.Weight.Float64()})
	}
	s.Runs = withRun(s.Runs, r.ID, func(r *Run) { r.mixed, r.Saved = true, Saved{} })
	return s, []Request{Post{r.Worker, &protocol.Mix{ID: r.ID, Shares: shares}}}
}

// grown makes room for one language more, with an equal share.
func grown(percents []int) []int {
	part := 100 / (len(percents) + 1)
	next := scaled(percents, 100-part)
	return append(next, part)
}

// scaled brings positive shares to a new sum, keeping their proportions as
// well as whole percents can; none falls below leastShare.
func scaled(percents []int, sum int) []int {
	total := 0
	for _, p := range percents {
		total += p
	}
	next := make([]int, len(percents))
	rest := sum
	for i, p := range percents {
		next[i] = max(leastShare, p*sum/max(total, 1))
		rest -= next[i]
	}
	for rest != 0 && len(next) > 0 {
		i := slices.Index(next, slices.Max(next))
		next[i] += rest
		rest = 0
		if next[i] < leastShare {
			rest, next[i] = next[i]-leastShare, leastShare
		}
	}
	return next
}

// nudge adds points to the i-th share at the cost of the others. A share that
// falls to zero leaves; the last language stays.
func nudge(percents []int, i, points int) bool {
	if len(percents) == 1 {
		return false
	}
	want := min(max(percents[i]+points, 0), 100-leastShare*(len(percents)-1))
	if want == percents[i] {
		return false
	}
	others := slices.Delete(slices.Clone(percents), i, i+1)
	others = scaled(others, 100-want)
	copy(percents, slices.Insert(others, i, want))
	return true
}

// move drags the edge after the i-th share to a place on the bar, at most as
// far as its neighbours leave room.
func move(percents []int, i, place int) bool {
	if i < 0 || i+1 >= len(percents) {
		return false
	}
	before := 0
	for _, p := range percents[:i] {
		before += p
	}
	both := percents[i] + percents[i+1]
	left := min(max(place-before, leastShare), both-leastShare)
	if left == percents[i] {
		return false
	}
	percents[i], percents[i+1] = left, both-left
	return true
}

func blend(name string, codes []string) ([]string, []int) {
	if name == "ten" {
		codes = nil
		for _, l := range language.All() {
			codes = append(codes, l.Code)
		}
	}
	even := make([]int, len(codes))
	for i := range even {
		even[i] = 1
	}
	percents := scaled(even, 100)
	if name == "rich" && len(codes) > 1 {
		percents = append([]int{60}, scaled(even[1:], 40)...)
	}
	return codes, percents
}

// resize takes the model and the schedule of a preset; a live run keeps its own.
func resize(s State, preset string) State {
	for _, p := range recipe.Presets() {
		if p.Name == preset {
			settings := s.Settings
			settings.Recipe.Model = p.Recipe.Model
			settings.Recipe.Schedule = p.Recipe.Schedule
			settings.Recipe.Optimiser = p.Recipe.Optimiser
			settings.Recipe = settings.Recipe.Canonical()
			return s.change("size", settings)
		}
	}
	return s
}

// Bounds of the controls of the second scene; the recipe itself allows more.
const (
	leastSteps, mostSteps = 100, 20000
	mostSeed              = 9999
)

func (s Settings) ofLength(steps int) Settings {
	s.Recipe.Schedule.Steps = min(max(steps, leastSteps), mostSteps)
	s.Recipe.Schedule.Warmup = min(s.Recipe.Schedule.Warmup, s.Recipe.Schedule.Steps)
	return s
}

func (s Settings) ofSeed(seed int) Settings {
	n := uint64(min(max(seed, 1), mostSeed))
	s.Recipe.Seeds = recipe.Seeds{Init: n, Data: n}
	return s
}
