package mix

import (
	"slices"
	"strconv"

	"confusio/engine/language"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// blends are the named mixtures.
var blends = []namedBlend{{"even", "mix.blend.even"}, {"rich", "mix.blend.rich"}, {"ten", "mix.blend.ten"}}

type namedBlend struct {
	name  string
	label phrase.Key
}

// leastShare is the least share of a language that stays, in percent.
const leastShare = 1

// Mixture returns the languages of a recipe in the order of language.All().
func Mixture(r recipe.Recipe) []string {
	var codes []string
	for _, l := range language.All() {
		if share(r, l.Code) > 0 {
			codes = append(codes, l.Code)
		}
	}
	return codes
}

// Percents returns the shares of Mixture, which sum to 100.
func Percents(r recipe.Recipe) []int {
	codes := Mixture(r)
	total := 0.0
	for _, code := range codes {
		total += share(r, code)
	}
	percents := make([]int, len(codes))
	rest := 100
	for i, code := range codes {
		percents[i] = int(share(r, code)/total*100 + 0.5)
		rest -= percents[i]
	}
	if len(percents) > 0 {
		percents[slices.Index(percents, slices.Max(percents))] += rest
	}
	return percents
}

func share(r recipe.Recipe, code string) float64 {
	for _, share := range r.Mixture.Languages {
		if share.Language == code {
			return share.Weight.Float64()
		}
	}
	return 0
}

// Kinds of changes that small steps are joined by.
type (
	toggling struct{ language string }
	nudging  struct{ language string }
	dragging struct{}
	blending struct{ name string }
	resizing struct{}
)

// mixture changes the shares of the languages.
func mixture(t *core.Turn, m core.Msg) {
	codes, percents := Mixture(t.Settings.Recipe), Percents(t.Settings.Recipe)
	var kind any
	switch m := m.(type) {
	case Toggle:
		if _, ok := language.Lookup(m.Language); !ok {
			return
		}
		if i := slices.Index(codes, m.Language); i < 0 {
			codes, percents = append(codes, m.Language), grown(percents)
		} else if len(codes) == 1 {
			return
		} else {
			codes, percents = slices.Delete(codes, i, i+1), scaled(slices.Delete(percents, i, i+1), 100)
		}
		kind = toggling{m.Language}
	case Nudge:
		i := slices.Index(codes, m.Language)
		if i < 0 || !nudge(percents, i, m.Points) {
			return
		}
		kind = nudging{m.Language}
	case Boundary:
		if !move(percents, m.Index, m.Percent) {
			return
		}
		kind = dragging{}
	case Blend:
		codes, percents = blend(m.Name, codes)
		kind = blending{m.Name}
	}
	setShares(t, codes, percents)
	t.Changed(kind)
}

// setShares gives the recipe these shares, percents of codes.
func setShares(t *core.Turn, codes []string, percents []int) {
	var shares recipe.Shares
	for i, code := range codes {
		shares = append(shares, recipe.Share{Language: code, Weight: recipe.Decimal(strconv.Itoa(percents[i]))})
	}
	r := t.Settings.Recipe
	r.Mixture.Languages = shares
	t.SetRecipe(r)
}

// remix tells the chosen run its new mixture, which holds from its next step.
func (s *Scene) remix(t *core.Turn) {
	r, ok := s.Current()
	if !ok || !r.Stage.Live() || r.Stage == Starting {
		return
	}
	var shares []protocol.Share
	for _, share := range t.Settings.Recipe.Mixture.Languages {
		shares = append(shares, protocol.Share{Language: share.Language, Weight: share.Weight.Float64()})
	}
	s.change(r.ID, func(r *Run) { r.mixture = shares })
	if r.Worker >= 0 {
		s.tellMixture(t, r.ID)
	}
}

// tellMixture tells a run its new mixture. No state that was saved knows it.
func (s *Scene) tellMixture(t *core.Turn, id protocol.ID) {
	r, _ := s.Run(id)
	t.Post(r.Worker, &protocol.Mix{Order: protocol.For(id), Shares: r.mixture})
	s.change(id, func(r *Run) { r.mixed, r.Saved, r.mixture = true, Saved{}, nil })
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

// nudge adds points to the i-th share at the cost of the others, of which the least
// share always stays, as it does of the i-th.
func nudge(percents []int, i, points int) bool {
	if len(percents) == 1 {
		return false
	}
	want := min(max(percents[i]+points, leastShare), 100-leastShare*(len(percents)-1))
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
func resize(t *core.Turn, preset string) {
	for _, p := range recipe.Presets() {
		if p.Name == preset {
			r := t.Settings.Recipe
			r.Model, r.Schedule, r.Optimiser = p.Recipe.Model, p.Recipe.Schedule, p.Recipe.Optimiser
			t.SetRecipe(r)
			t.Changed(resizing{})
			return
		}
	}
}

// Size returns the name of the preset whose model a recipe has, "" if it is none.
func Size(r recipe.Recipe) string {
	for _, p := range recipe.Presets() {
		if p.Recipe.Model == r.Model {
			return p.Name
		}
	}
	return ""
}
