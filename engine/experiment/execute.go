package experiment

import (
	"context"
	"errors"

	"confusio/engine/corpus"
	"confusio/engine/merge"
	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/store"
	"confusio/engine/train"
)

// Progress tells how far an experiment is.
type Progress struct {
	Job, Jobs   int // the job under way, counted from 1; measuring is the last
	Role        Role
	Name        string
	Done, Total int            // steps of training, or cells of the table
	Metrics     *train.Metrics // of the step just done; nil while not training
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
}

// execution is a plan under way.
type execution struct {
	*Environment
	plan *Plan
	keep keeper
	made map[string]*model.Params // by the hash of the recipe
	kept map[string]bool          // those that the store has
}

// Execute makes the plan's models and measures them. Published weights are
// what is merged and measured: each model is rounded to float16 when it is
// made. What the store has is not made again; what is made is kept there, and a
// training goes on from the last state that is kept. The context bounds how long the
// store may take; a stop comes by Yield.
//
// Errors: model.ErrStopped when told to stop, with the state kept; ErrForeign and
// those of the store, store.ErrConflict among them: then this program has found other
// bits than the one before it.
func (p *Plan) Execute(ctx context.Context, e Environment) (*Results, error) {
	x := execution{&e, p, keeper{ctx, e.Store}, map[string]*model.Params{}, map[string]bool{}}
	var models []Model
	for i, job := range p.Jobs {
		params, err := x.do(i)
		if err != nil {
			return nil, err
		}
		models = append(models, Model{job.Role, job.Name, job.Recipe, params})
	}
	t := newTable(e, p.Corpus, models, p.Languages, p.Measures)
	t.merge, t.jobs = p.Recipe.Merge, len(p.Jobs)
	t.results.Recipe, t.results.RecipeHash = &p.Recipe, p.Recipe.Hash()
	results, err := t.fill()
	if err != nil {
		return nil, err
	}
	return results, x.keep.putResults(p.resultsKey(e), results)
}

func (e *Environment) report(p Progress) {
	if e.Progress != nil {
		e.Progress(p)
	}
}

// do returns the model of a job: made before, kept, or made now. Fresh weights are
// not kept, as their recipe says them sooner than a store; a model of no steps that
// stands for itself is.
func (x *execution) do(i int) (*model.Params, error) {
	job := x.plan.Jobs[i]
	hash := job.Recipe.Hash()
	if x.made[hash] == nil {
		p, err := x.keep.model(job.Recipe)
		if err != nil {
			return nil, err
		}
		x.kept[hash] = p != nil
		if p == nil {
			if p, err = x.make(i); err != nil {
				return nil, err
			}
			Round(p)
		}
		x.made[hash] = p
	}
	if !x.kept[hash] && job.Role != UntrainedRole {
		if err := x.keep.putModel(job.Recipe, x.made[hash]); err != nil {
			return nil, err
		}
		x.kept[hash] = true
	}
	return x.made[hash], nil
}

func (x *execution) make(i int) (*model.Params, error) {
	if r := x.plan.Jobs[i].Recipe; r.Merge != nil {
		return x.merge(r)
	}
	return x.train(i)
}

// merge makes a merge of models that are made already, by the hashes of their
// recipes.
func (x *execution) merge(r recipe.Recipe) (*model.Params, error) {
	var parents []*model.Params
	for i := range r.Merge.Parents {
		parents = append(parents, x.made[r.Parent(i).Hash()])
	}
	var base *model.Params
	if b, ok := r.Base(); ok {
		base = x.made[b.Hash()]
	}
	return mergeOf(NewBench(x.plan.Corpus, x.Split), r.Merge, parents, base, x.Yield)
}

// train follows the recipe of a job to its end, from a kept state if there is one. A
// stop keeps the state before it returns.
func (x *execution) train(i int) (*model.Params, error) {
	job := x.plan.Jobs[i]
	run, err := NewRun(job.Recipe, x.Corpora, max(1, x.Workers))
	if err != nil {
		return nil, err
	}
	if err := x.keep.restore(run); err != nil {
		return nil, err
	}
	for !run.Finished() {
		metrics, err := run.Step(x.Yield)
		if errors.Is(err, model.ErrStopped) {
			return nil, errors.Join(err, x.keep.putState(run))
		}
		if err != nil {
			return nil, err
		}
		now := Progress{Job: i + 1, Jobs: len(x.plan.Jobs) + 1, Role: job.Role, Name: job.Name, Done: metrics.Step, Total: run.Steps(), Metrics: &metrics}
		if x.SaveNow != nil && !run.Finished() && x.SaveNow(run.Done()) {
			now.Trouble = x.keep.putState(run)
		}
		x.report(now)
	}
	return run.Params(), nil
}

// stopped turns the merge's word for a stop into the engine's.
func stopped(err error) error {
	if errors.Is(err, merge.ErrStopped) {
		return errors.Join(model.ErrStopped, err)
	}
	return err
}
