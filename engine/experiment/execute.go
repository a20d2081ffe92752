package experiment

import (
	"context"
	"errors"

	"confusio/engine/corpus"
	"confusio/engine/merge"
	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/store"
	"confusio/engine/train"
)

// Progress tells how far an experiment is.
type Progress struct {
	Job, Jobs   int // the job under way, counted from 1; measuring is the last
	Role        Role
	Name        string
	Done, Total int            // steps of training, or cells of the table
	Learning    bool           // of a map, of which a merge is made
	Metrics     *train.Metrics // of the step just done, of a training or of a learned map; nil else
	Trouble     error          // why the state of this step could not be kept; training goes on
}

// Environment is what executing a plan needs from outside. Store and the functions
// may be nil.
type Environment struct {
	Corpora corpus.Registry // that models can name
	Workers int             // goroutines of training, 1 to 8
	Split   mixture.Split   // that results are measured on
	Stories int             // held-out stories of each language
	Samples int             // stories written for fluency, for each model

	Store    store.Store         // keeps models, states and results
	SaveNow  func(step int) bool // asked after each step of training: whether its state is kept; nil: at a stop only
	Yield    model.Yield         // breathe; false stops
	Progress func(Progress)      // after each step and each cell

	Chain int // steps from one hash of the weights of a training to the next; see Chain. 0: none is kept
}

// execution is a plan under way.
type execution struct {
	*Environment
	plan *Plan
	keep keeper
	made map[string]*model.Params // by the hash of the recipe
	kept map[string]bool          // those that the store has
	last map[string][]byte        // the state to go on from, by the hash of what is to be made
}

// Execute makes the plan's models and measures them. Published weights are
// what is merged and measured: each model is rounded to float16 when it is
// made. What the store has is not made again; what is made is kept there, and a
// training goes on from the last state that is kept. Without a store one in memory
// lasts as long. The context bounds how long the store may take; a stop comes by Yield.
//
// Errors: model.ErrStopped when told to stop, with the state kept; ErrForeign and
// those of the store, store.ErrConflict among them: then this program has found other
// bits than the one before it.
func (p *Plan) Execute(ctx context.Context, e Environment) (*Results, error) {
	models, x, err := p.models(ctx, e)
	if err != nil {
		return nil, err
	}
	t := newTable(*x.Environment, p.Corpus, models, p.Languages, p.Measures)
	t.merge, t.jobs = p.Recipe.Merge, len(p.Jobs)
	t.results.Recipe, t.results.RecipeHash = &p.Recipe, p.Recipe.Hash()
	results, err := t.fill()
	if err != nil {
		return nil, err
	}
	return results, x.keep.putResults(p.ResultsKey(*x.Environment), results)
}

// Make makes the plan's models, as Execute does, and measures nothing: whoever executes the
// plan later finds them in the store.
//
// Errors: those of Execute.
func (p *Plan) Make(ctx context.Context, e Environment) error {
	_, _, err := p.models(ctx, e)
	return err
}

// models makes what is to be measured, or finds it.
func (p *Plan) models(ctx context.Context, e Environment) ([]Model, *execution, error) {
	if e.Store == nil {
		e.Store = store.NewMemory(0)
	}
	x := &execution{&e, p, keeper{ctx, e.Store}, map[string]*model.Params{}, map[string]bool{}, map[string][]byte{}}
	wanted, err := x.wanted()
	if err != nil {
		return nil, nil, err
	}
	var models []Model
	for i, job := range p.Jobs {
		if !wanted[i] {
			continue
		}
		params, err := x.do(i)
		if err != nil {
			return nil, nil, err
		}
		if !job.Aside {
			models = append(models, Model{job.Role, job.Name, job.Recipe, params})
		}
	}
	return models, x, nil
}

func (e *Environment) report(p Progress) {
	if e.Progress != nil {
		e.Progress(p)
	}
}

// wanted tells which jobs are to be done: all that are measured, and what stands aside
// if something starts from it that is neither kept nor under way.
func (x *execution) wanted() ([]bool, error) {
	need := make([]bool, len(x.plan.Jobs))
	starts := map[string]bool{}
	for i := len(need) - 1; i >= 0; i-- {
		job := x.plan.Jobs[i]
		if need[i] = !job.Aside || starts[job.Recipe.Hash()]; !need[i] {
			continue
		}
		there, err := x.find(i)
		if err != nil {
			return nil, err
		}
		for _, part := range job.parts() {
			starts[part.Hash()] = starts[part.Hash()] || !there
		}
	}
	return need, nil
}

// find looks for the model of a job, and for a state to go on from. It tells whether
// there is either.
func (x *execution) find(i int) (bool, error) {
	job := x.plan.Jobs[i]
	hash := job.Recipe.Hash()
	if x.made[hash] != nil {
		return true, nil
	}
	p, err := x.keep.model(job.Recipe)
	if err != nil {
		return false, err
	}
	if p != nil && job.Moments {
		end, err := x.keep.end(job.Recipe)
		if err != nil {
			return false, err
		}
		if end == nil {
			p = nil // its moments are to be made again
		}
	}
	if p != nil {
		x.made[hash], x.kept[hash] = p, true
		return true, nil
	}
	if turns(job.Recipe) > 0 {
		x.last[hash], err = x.keep.last(job.Recipe)
	}
	return x.last[hash] != nil && job.Recipe.Merge == nil, err // a merge needs its models all the same
}

// do returns the model of a job: made before, kept, or made now. Fresh weights are
// not kept, as their recipe says them sooner than a store; a model of no steps that
// stands for itself is.
func (x *execution) do(i int) (*model.Params, error) {
	job := x.plan.Jobs[i]
	hash := job.Recipe.Hash()
	if x.made[hash] == nil {
		if err := x.make(i); err != nil {
			return nil, err
		}
	}
	if !x.kept[hash] && job.Role != UntrainedRole {
		if err := x.keep.putModel(job.Recipe, x.made[hash]); err != nil {
			return nil, err
		}
		x.kept[hash] = true
	}
	return x.made[hash], nil
}

func (x *execution) make(i int) error {
	r := x.plan.Jobs[i].Recipe
	if r.Merge == nil {
		return x.train(i)
	}
	p, err := x.merge(i)
	if err == nil {
		Round(p)
		x.made[r.Hash()] = p
	}
	return err
}

// merge makes a merge of models that are made already, by the hashes of their
// recipes.
func (x *execution) merge(i int) (*model.Params, error) {
	r := x.plan.Jobs[i].Recipe
	var parents []*model.Params
	for i := range r.Merge.Parents {
		parents = append(parents, x.made[r.Parent(i).Hash()])
	}
	var base *model.Params
	if b, ok := r.Base(); ok {
		base = x.made[b.Hash()]
	}
	m := mergingOf(NewBench(x.plan.Corpus, x.Split), r.Merge, parents, base)
	if turns(r) > 0 {
		return x.learn(i, m)
	}
	return Merge(m, x.Yield)
}

// learn makes a merge whose map is learned, from a kept state if there is one. A stop
// keeps the state before it returns.
func (x *execution) learn(i int, m Merging) (*model.Params, error) {
	job := x.plan.Jobs[i]
	hash := job.Recipe.Hash()
	l, err := NewLearning(m, hashBytes(job.Recipe), x.Yield)
	if state := x.last[hash]; state != nil && err == nil {
		err = l.Resume(state)
		delete(x.last, hash)
	}
	put := func() error { return x.keep.putLast(StateKey(job.Recipe, l.Done()), l.Save()) }
	for err == nil && !l.Finished() {
		var metrics train.Metrics
		if metrics, err = l.Step(x.Yield); err != nil {
			break
		}
		now := Progress{Job: i + 1, Jobs: len(x.plan.Jobs) + 1, Role: job.Role, Name: job.Name, Done: l.Done(), Total: l.Steps(), Learning: true, Metrics: &metrics}
		if x.SaveNow != nil && !l.Finished() && x.SaveNow(l.Done()) {
			now.Trouble = put()
		}
		x.report(now)
	}
	var merged *model.Params
	if err == nil {
		merged, err = l.Merge(x.Yield)
	}
	switch {
	case err == nil:
		err = x.keep.dropStates(x.keep.ctx, StateKey(job.Recipe, 0).Hash, l.Steps()+1)
	case errors.Is(err, model.ErrStopped) && l != nil && l.Done() > 0:
		err = errors.Join(err, put())
	}
	return merged, err
}

// stopped turns the merge's word for a stop into the engine's.
func stopped(err error) error {
	if errors.Is(err, merge.ErrStopped) {
		return errors.Join(model.ErrStopped, err)
	}
	return err
}
