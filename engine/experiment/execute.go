package experiment

import (
	"errors"

	"confusio/engine/corpus"
	"confusio/engine/merge"
	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/train"
)

// Progress tells how far an experiment is.
type Progress struct {
	Job, Jobs   int // the job under way, counted from 1; measuring is the last
	Role        Role
	Name        string
	Done, Total int            // steps of training, or cells of the table
	Metrics     *train.Metrics // of the step just done; nil while not training
}

// Environment is what executing a plan needs from outside. Every function may
// be nil.
type Environment struct {
	Corpora corpus.Registry
	Workers int           // goroutines of training, 1 to 8
	Split   mixture.Split // that results are measured on
	Stories int           // held-out stories of each language
	Samples int           // stories written for fluency, for each model

	Yield    model.Yield                                        // breathe; false stops
	Progress func(Progress)                                     // after each step and each cell
	Load     func(recipe.Recipe) (*model.Params, error)         // a published model by its recipe; nil if there is none
	Save     func(r recipe.Recipe, p *model.Params) error       // a model just made, as published
	State    func(recipe.Recipe) ([]byte, error)                // the state a stopped training left; nil if there is none
	Stopped  func(r recipe.Recipe, state []byte) error          // the state of a training just stopped
	Trained  func(r recipe.Recipe, metrics train.Metrics) error // after the last step of each training
}

// Execute makes the plan's models and measures them. Published weights are
// what is merged and measured: each model is rounded to float16 when it is
// made. It returns model.ErrStopped when told to stop.
func (p *Plan) Execute(e Environment) (*Results, error) {
	var models []Model
	byHash, unsaved := map[string]*model.Params{}, map[string]bool{}
	for i, job := range p.Jobs {
		report := func(done, total int, m *train.Metrics) {
			e.report(Progress{i + 1, len(p.Jobs) + 1, job.Role, job.Name, done, total, m})
		}
		hash := job.Recipe.Hash()
		if byHash[hash] == nil {
			params, loaded, err := e.make(job.Recipe, p.Corpus, byHash, report)
			if err != nil {
				return nil, err
			}
			byHash[hash], unsaved[hash] = params, !loaded
		}
		if e.Save != nil && job.Role != UntrainedRole && unsaved[hash] {
			if err := e.Save(job.Recipe, byHash[hash]); err != nil {
				return nil, err
			}
			unsaved[hash] = false
		}
		models = append(models, Model{job.Role, job.Name, job.Recipe, byHash[hash]})
	}
	t := newTable(e, p.Corpus, models, p.Languages, p.Measures)
	t.merge, t.jobs = p.Recipe.Merge, len(p.Jobs)
	t.results.Recipe, t.results.RecipeHash = &p.Recipe, p.Recipe.Hash()
	return t.fill()
}

func (e *Environment) report(p Progress) {
	if e.Progress != nil {
		e.Progress(p)
	}
}

// make returns the model of a recipe: loaded, or else trained or merged, and
// rounded.
func (e *Environment) make(r recipe.Recipe, c corpus.Corpus, made map[string]*model.Params, report func(int, int, *train.Metrics)) (p *model.Params, loaded bool, err error) {
	if e.Load != nil {
		if p, err := e.Load(r); p != nil || err != nil {
			return p, true, err
		}
	}
	if r.Merge != nil {
		p, err = e.merge(r, c, made)
	} else {
		p, err = e.train(r, report)
	}
	if err == nil {
		Round(p)
	}
	return p, false, err
}

// merge makes a merge of models that are made already, by the hashes of their
// recipes.
func (e *Environment) merge(r recipe.Recipe, c corpus.Corpus, made map[string]*model.Params) (*model.Params, error) {
	var parents []*model.Params
	for i := range r.Merge.Parents {
		parents = append(parents, made[r.Parent(i).Hash()])
	}
	var base *model.Params
	if b, ok := r.Base(); ok {
		base = made[b.Hash()]
	}
	return mergeOf(NewBench(c, e.Split), r.Merge, parents, base, e.Yield)
}

// train follows a recipe to its end, from a saved state if there is one. A
// stop hands the state out before it returns.
func (e *Environment) train(r recipe.Recipe, report func(int, int, *train.Metrics)) (*model.Params, error) {
	run, err := NewRun(r, e.Corpora, max(1, e.Workers))
	if err != nil {
		return nil, err
	}
	if err := e.restore(run); err != nil {
		return nil, err
	}
	var last train.Metrics
	for !run.Finished() {
		metrics, err := run.Step(e.Yield)
		if errors.Is(err, model.ErrStopped) {
			return nil, errors.Join(err, e.handOut(run))
		}
		if err != nil {
			return nil, err
		}
		last = metrics
		report(metrics.Step, run.Steps(), &metrics)
	}
	if e.Trained != nil && run.Steps() > 0 {
		return run.Params(), e.Trained(r, last)
	}
	return run.Params(), nil
}

func (e *Environment) restore(run *Run) error {
	if e.State == nil || run.Steps() == 0 {
		return nil
	}
	state, err := e.State(run.Recipe())
	if state == nil || err != nil {
		return err
	}
	return run.Resume(state)
}

func (e *Environment) handOut(run *Run) error {
	if e.Stopped == nil {
		return nil
	}
	state, err := run.Save()
	if err != nil {
		return err
	}
	return e.Stopped(run.Recipe(), state)
}

// stopped turns the merge's word for a stop into the engine's.
func stopped(err error) error {
	if errors.Is(err, merge.ErrStopped) {
		return errors.Join(model.ErrStopped, err)
	}
	return err
}
