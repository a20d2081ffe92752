package experiment

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/train"
)

// ErrStart reports a training without what it starts from.
var ErrStart = errors.New("experiment: what the training starts from is not at hand")

// Given is something that a run goes on from and need not make: a published model; the
// state at the end of a training, of which the moments are kept; or a state of the run's
// own last leg.
type Given struct {
	Recipe recipe.Recipe
	Params *model.Params // rounded, as published; nil where there is a State
	State  []byte        // of train.Trainer.Save
}

// legs lists the trainings that lead to the model of r, which is the last, from fresh
// weights or from a merge on.
func legs(r recipe.Recipe) []recipe.Recipe {
	all := []recipe.Recipe{r}
	for {
		origin, ok := all[0].Origin()
		if !ok || origin.Merge != nil {
			return all
		}
		all = slices.Insert(all, 0, origin)
	}
}

// turns returns the number of steps of a training, those of all experts in lockstep
// together; or of those in which the map of a merge is learned.
func turns(r recipe.Recipe) int {
	if r.Merge != nil {
		if r.Merge.Align == nil {
			return 0
		}
		return r.Merge.Align.Steps
	}
	n := r.Schedule.End()
	if r.Lockstep != nil {
		n *= len(r.Lockstep.Experts)
	}
	return n
}

// learners lists the recipes of the models of a training: its own, or those of experts in
// lockstep, each trained by itself.
func learners(r recipe.Recipe) []recipe.Recipe {
	if r.Lockstep == nil {
		return []recipe.Recipe{r}
	}
	all := make([]recipe.Recipe, len(r.Lockstep.Experts))
	for i := range all {
		all[i] = r.Alone(i)
	}
	return all
}

func stepsOf(legs []recipe.Recipe) int {
	n := 0
	for _, leg := range legs {
		n += turns(leg)
	}
	return n
}

// begin sets a run to the beginning of the last leg for which everything is at hand, or
// into it; to none if there is no such leg.
func (r *Run) begin(given []Given) error {
	for leg := len(r.legs) - 1; leg >= 0; leg-- {
		made := r.legs[leg]
		if at := slices.IndexFunc(given, func(g Given) bool { return g.within(made) }); at >= 0 {
			r.first = leg
			return r.Resume(given[at].State)
		}
		origin, starts := made.Origin()
		if !starts {
			return r.enter(leg, nil, train.Moments{})
		}
		if at := slices.IndexFunc(given, func(g Given) bool { return g.before(made, origin) }); at >= 0 {
			r.first = leg
			return r.enterFrom(leg, given[at])
		}
	}
	return nil
}

// within tells whether g is a state of a leg.
func (g Given) within(leg recipe.Recipe) bool {
	return g.State != nil && g.Recipe.Course().Hash() == leg.Course().Hash()
}

// before tells whether g is what a leg needs of its origin.
func (g Given) before(leg, origin recipe.Recipe) bool {
	g.Recipe.Measures = nil
	return g.Recipe.Hash() == origin.Hash() && (g.State != nil) == leg.Start.Moments
}

// enterFrom begins a leg with what is given.
func (r *Run) enterFrom(leg int, g Given) error {
	shape := Shape(r.legs[leg].Model)
	if g.State == nil {
		if g.Params.Config != shape {
			return fault(ErrRecipe, "experiment.shapes")
		}
		return r.enter(leg, g.Params, train.Moments{})
	}
	params, err := model.NewParams(shape)
	if err != nil {
		return err
	}
	hash, step, err := train.Stamp(g.State)
	if err != nil {
		return err
	}
	if hash != hashBytes(g.Recipe.Course()) || step != turns(g.Recipe) {
		return fmt.Errorf("%w: it has made %d of %d steps", train.ErrRecipe, step, turns(g.Recipe))
	}
	values, moments, err := train.Open(g.State)
	if err != nil {
		return err
	}
	if copy(params.Data, values) != len(values) {
		return fmt.Errorf("%w: %d parameters, want %d", train.ErrState, len(values), len(params.Data))
	}
	return r.enter(leg, params, moments)
}

// enter begins a leg, with a copy of parameters for each of its models, or with fresh
// weights for nil. Of moments, their recipe says how many steps they have seen.
func (r *Run) enter(leg int, params *model.Params, moments train.Moments) error {
	made := r.legs[leg]
	var models []*model.Params
	for _, l := range learners(made) {
		p, err := params, error(nil)
		if p == nil {
			p, err = Untrained(l)
		} else {
			p = p.Clone()
		}
		if err != nil {
			return err
		}
		models = append(models, p)
	}
	if made.Schedule.Steps == 0 {
		r.leg, r.models = leg, models
		return nil
	}
	if moments.First != nil {
		moments.Steps = made.MomentSteps()
	}
	return r.set(leg, models, moments, nil)
}

// set puts a run to the beginning of a leg, or to a state of it. If that fails it is
// where it was.
func (r *Run) set(leg int, models []*model.Params, moments train.Moments, state []byte) error {
	made := r.legs[leg]
	c, err := runnable(made, r.corpora)
	if err != nil {
		return err
	}
	reads, err := samplers(made, c)
	if err != nil {
		return err
	}
	o := train.Options{Schedule: schedule(made.Schedule), Optimiser: optimiser(made.Optimiser),
		Moments: moments, Workers: r.workers, Recipe: hashBytes(made.Course())}
	for i, p := range models {
		o.Beside = append(o.Beside, train.Learner{Params: p, Sampler: reads[i]})
	}
	o.Learner, o.Beside = o.Beside[0], o.Beside[1:]
	if l := made.Lockstep; l != nil {
		o.Average = func(step int) bool { return step < made.Schedule.Steps && l.Average(step) }
	}
	t, err := train.New(o)
	if err == nil && state != nil {
		err = t.Resume(state)
	}
	if err != nil {
		return err
	}
	t.Help(r.helpers)
	r.leg, r.models, r.trainer = leg, models, t
	return nil
}

// follow begins the leg behind the one that is done.
func (r *Run) follow() error {
	done := Given{Recipe: r.legs[r.leg]}
	if r.legs[r.leg+1].Start.Moments {
		done.State = r.trainer.Save()
	} else {
		done.Params = r.Published()
	}
	r.trainer = nil // its memory goes before that of the next one comes
	return r.enterFrom(r.leg+1, done)
}

// Missing returns the recipe of what the run cannot begin without, and false if it has
// all it needs.
func (r *Run) Missing() (recipe.Recipe, bool) {
	if r.models != nil {
		return recipe.Recipe{}, false
	}
	return r.legs[0].Origin()
}

// Ready returns nil, or ErrStart if something is Missing.
func (r *Run) Ready() error {
	if missing, lacks := r.Missing(); lacks {
		return fault(ErrStart, "experiment.no_start", phrase.Text("hash", missing.Hash()[:12]))
	}
	return nil
}

// Leg returns the number of the leg to which the next step belongs: whenever it
// changes, so does what the run Reads.
func (r *Run) Leg() int {
	if r.legDone() && r.leg < len(r.legs)-1 {
		return r.leg + 1
	}
	return r.leg
}

// Resume goes on from a saved state of the same recipe, of any of its legs.
func (r *Run) Resume(state []byte) error {
	if len(r.changes) > 0 || r.recipe.Schedule.Steps == 0 {
		return fault(ErrRecipe, "experiment.mixed_by_hand")
	}
	hash, step, err := train.Stamp(state)
	if err != nil {
		return err
	}
	leg := slices.IndexFunc(r.legs, func(l recipe.Recipe) bool { h := hashBytes(l.Course()); return bytes.Equal(h[:], hash[:]) })
	if leg >= 0 && step > turns(r.legs[leg]) {
		return fmt.Errorf("%w: it has made %d steps of %d", train.ErrRecipe, step, turns(r.legs[leg]))
	}
	if r.trainer != nil && (leg < 0 || leg == r.leg) {
		return r.trainer.Resume(state)
	}
	if leg < 0 {
		return fmt.Errorf("%w: none of the legs of this run is %x", train.ErrRecipe, hash[:6])
	}
	models := make([]*model.Params, len(learners(r.legs[leg])))
	for i := range models {
		if models[i], err = model.NewParams(Shape(r.recipe.Model)); err != nil {
			return err
		}
	}
	if err := r.set(leg, models, momentsOf(r.legs[leg], len(models[0].Data)), state); err != nil {
		return err
	}
	r.first = min(r.first, leg)
	return nil
}

// momentsOf are moments of a leg to be read from a state: how many steps they have
// seen before it, its recipe says.
func momentsOf(leg recipe.Recipe, n int) train.Moments {
	steps := leg.MomentSteps()
	if steps == 0 {
		return train.Moments{}
	}
	return train.Moments{First: make([]float32, n), Second: make([]float32, n), Steps: steps}
}
