package experiment

import (
	"confusio/engine/checkpoint"
	"confusio/engine/corpus"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/train"
)

// Run is the training of one model by a recipe. A recipe of no steps is a Run
// that is finished from the start.
type Run struct {
	recipe  recipe.Recipe
	corpora corpus.Registry
	trainer *train.Trainer // nil for a recipe of no steps
	params  *model.Params
	changes []Change
}

// Change is a change of mixture while a run is under way. A run that has any
// is no longer named by its recipe alone.
type Change struct {
	Step      int            `json:"step"` // the first step with it
	Languages []recipe.Share `json:"languages"`
}

// NewRun returns a run at step 0. The recipe's merge and measures are left
// out. Workers is the number of goroutines, 1 to 8; it changes no bit. Runs on one
// corpus can go on side by side.
//
// Errors: recipe.ErrInvalid, ErrImported, ErrRecipe, corpus.ErrCorpus,
// corpus.ErrTokenizer, corpus.ErrLanguage, train.ErrOptions.
func NewRun(r recipe.Recipe, at corpus.Registry, workers int) (*Run, error) {
	r = r.Trained(r.Mixture.Languages, r.Seeds)
	c, err := runnable(r, at)
	if err != nil {
		return nil, err
	}
	params, err := Untrained(r)
	if err != nil {
		return nil, err
	}
	run := &Run{recipe: r, corpora: at, params: params}
	if r.Schedule.Steps == 0 {
		return run, nil
	}
	reads, err := sampler(r, c)
	if err != nil {
		return nil, err
	}
	run.trainer, err = train.New(train.Options{
		Params: params, Sampler: reads, Schedule: schedule(r.Schedule), Optimiser: optimiser(r.Optimiser),
		Workers: workers, Recipe: hashBytes(r),
	})
	return run, err
}

// Recipe returns the recipe of the training alone, whose hash names the model.
func (r *Run) Recipe() recipe.Recipe { return r.recipe }

// Params returns the weights as they are; every Step changes them.
func (r *Run) Params() *model.Params { return r.params }

// Steps returns the length of the schedule.
func (r *Run) Steps() int { return r.recipe.Schedule.Steps }

// Done returns the number of steps done.
func (r *Run) Done() int {
	if r.trainer == nil {
		return 0
	}
	return r.trainer.Done()
}

// Tokens returns the number of targets read so far.
func (r *Run) Tokens() int64 {
	if r.trainer == nil {
		return 0
	}
	return r.trainer.Tokens()
}

// Finished says whether all steps are done.
func (r *Run) Finished() bool { return r.Done() >= r.Steps() }

// Step does one step; see train.Trainer.Step.
func (r *Run) Step(yield model.Yield) (train.Metrics, error) {
	if r.trainer == nil {
		return train.Metrics{}, fault(train.ErrFinished, "experiment.no_steps")
	}
	return r.trainer.Step(yield)
}

// Help says who helps from the next step on; see train.Trainer.Help.
func (r *Run) Help(helpers []train.Helper) {
	if r.trainer != nil {
		r.trainer.Help(helpers)
	}
}

// Hands returns how many compute a step; see train.Trainer.Hands.
func (r *Run) Hands() int {
	if r.trainer == nil {
		return 1
	}
	return r.trainer.Hands()
}

// Assistant returns a helper's half of a run by this recipe. A run whose
// mixture was changed is the one of a recipe with the mixture that it has now.
func Assistant(r recipe.Recipe, at corpus.Registry) (*train.Assistant, error) {
	r = r.Trained(r.Mixture.Languages, r.Seeds)
	c, err := runnable(r, at)
	if err != nil {
		return nil, err
	}
	reads, err := sampler(r, c)
	if err != nil {
		return nil, err
	}
	return train.NewAssistant(Shape(r.Model), reads)
}

// Reads returns the recipe of the next step: the run's own, with the mixture
// that it has now.
func (r *Run) Reads() recipe.Recipe {
	if len(r.changes) == 0 {
		return r.recipe
	}
	return r.recipe.Trained(r.changes[len(r.changes)-1].Languages, r.recipe.Seeds)
}

// Mix changes the mixture from the next step on and notes the change.
func (r *Run) Mix(languages []recipe.Share) error {
	next := r.recipe.Trained(languages, r.recipe.Seeds)
	c, err := runnable(next, r.corpora)
	if err != nil {
		return err
	}
	reads, err := sampler(next, c)
	if err != nil {
		return err
	}
	if r.trainer != nil {
		r.trainer.Mix(reads.Source, reads.Weights)
	}
	r.changes = append(r.changes, Change{Step: r.Done(), Languages: next.Mixture.Languages})
	return nil
}

// Changes returns the changes of mixture so far.
func (r *Run) Changes() []Change { return r.changes }

// Save returns the state from which Resume goes on to the same bits. A run
// whose mixture was changed cannot be saved: its recipe does not say what it
// will read.
func (r *Run) Save() ([]byte, error) {
	if r.trainer == nil || len(r.changes) > 0 {
		return nil, fault(ErrRecipe, "experiment.mixed_by_hand")
	}
	return r.trainer.Save(), nil
}

// Resume goes on from a saved state of the same recipe.
func (r *Run) Resume(state []byte) error {
	if r.trainer == nil || len(r.changes) > 0 {
		return fault(ErrRecipe, "experiment.mixed_by_hand")
	}
	return r.trainer.Resume(state)
}

// Published returns a copy of the weights as they are published: rounded to
// float16, to the nearest value, ties to even.
func (r *Run) Published() *model.Params {
	p := r.params.Clone()
	Round(p)
	return p
}

// Checkpoint returns the published weights as a file; see Encode.
func (r *Run) Checkpoint(engine, note string) ([]byte, error) {
	return Encode(r.params, r.recipe, engine, note)
}

// Encode returns a model as a safetensors file: weights rounded to float16,
// and in the metadata the recipe, the engine's version and a note, of which
// the latter two may be empty.
func Encode(p *model.Params, r recipe.Recipe, engine, note string) ([]byte, error) {
	return checkpoint.Encode(checkpoint.New(p.Views(), r, engine, note), checkpoint.Float16)
}

// EncodeExact is Encode in float32, unrounded, for comparison with other
// programs. What the recipe names is the rounded model, which Load returns.
func EncodeExact(p *model.Params, r recipe.Recipe, engine, note string) ([]byte, error) {
	return checkpoint.Encode(checkpoint.New(p.Views(), r, engine, note), checkpoint.Float32)
}

// Load reads a checkpoint: its weights, as they are published, and its recipe.
func Load(file []byte) (*model.Params, recipe.Recipe, error) {
	f, p, r, err := open(file)
	if err == nil && !f.Half {
		Round(p)
	}
	return p, r, err
}

// LoadExact is Load without rounding.
func LoadExact(file []byte) (*model.Params, recipe.Recipe, error) {
	_, p, r, err := open(file)
	return p, r, err
}

func open(file []byte) (*checkpoint.File, *model.Params, recipe.Recipe, error) {
	f, err := checkpoint.Decode(file)
	if err != nil {
		return nil, nil, recipe.Recipe{}, err
	}
	p, r, err := made(f)
	return f, p, r, err
}

// made returns the model of a file by its recipe.
func made(f *checkpoint.File) (*model.Params, recipe.Recipe, error) {
	r, err := f.Recipe()
	if err != nil {
		return nil, recipe.Recipe{}, err
	}
	p, err := model.FromSet(Shape(r.Model), f.Weights)
	return p, r, err
}
