package experiment

import (
	"confusio/engine/checkpoint"
	"confusio/engine/corpus"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/train"
)

// Run is the training of one model by a recipe. A recipe of no steps is a Run
// that is finished from the start; one that branches from other trainings begins with
// them, each a leg of the Run. Of experts in lockstep all steps count, those of one after
// the other.
type Run struct {
	recipe  recipe.Recipe
	corpora corpus.Registry
	workers int
	legs    []recipe.Recipe // the trainings, the last of which makes the model
	first   int             // that is made here: before it, something was given
	leg     int             // under way
	trainer *train.Trainer  // nil for a recipe of no steps, and before a leg can begin
	models  []*model.Params // one, or those of experts in lockstep
	mean    *model.Params   // room for theirs; nil
	helpers []train.Helper
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
// corpus can go on side by side. What is at hand of the models that the recipe starts
// from is not trained again; a merge among them must be, see Missing.
//
// Errors: recipe.ErrInvalid, ErrImported, ErrRecipe, ErrStart, corpus.ErrCorpus,
// corpus.ErrTokenizer, corpus.ErrLanguage, train.ErrOptions.
func NewRun(r recipe.Recipe, at corpus.Registry, workers int, given ...Given) (*Run, error) {
	r = r.Training()
	if _, err := runnable(r, at); err != nil {
		return nil, err
	}
	run := &Run{recipe: r, corpora: at, workers: workers, legs: legs(r)}
	return run, run.begin(given)
}

// Recipe returns the recipe of the training alone, whose hash names the model.
func (r *Run) Recipe() recipe.Recipe { return r.recipe }

// Steps returns how many steps there are in all.
func (r *Run) Steps() int { return stepsOf(r.legs[r.first:]) }

// Done returns the number of steps done.
func (r *Run) Done() int { return stepsOf(r.legs[r.first:r.leg]) + r.inLeg() }

// inLeg returns the number of steps done in the leg under way.
func (r *Run) inLeg() int {
	if r.trainer == nil {
		return 0
	}
	return r.trainer.Done()
}

// Tokens returns the number of targets read so far in the leg under way.
func (r *Run) Tokens() int64 {
	if r.trainer == nil {
		return 0
	}
	return r.trainer.Tokens()
}

// Finished says whether all steps are done.
func (r *Run) Finished() bool { return r.leg == len(r.legs)-1 && r.legDone() }

// legDone says whether the leg under way has come to its end.
func (r *Run) legDone() bool { return r.inLeg() >= turns(r.legs[r.leg]) }

// Step does one step; see train.Trainer.Step.
func (r *Run) Step(yield model.Yield) (train.Metrics, error) {
	if err := r.Ready(); err != nil {
		return train.Metrics{}, err
	}
	if r.trainer == nil {
		return train.Metrics{}, fault(train.ErrFinished, "experiment.no_steps")
	}
	if r.Finished() {
		return train.Metrics{}, fault(train.ErrFinished, "experiment.finished", phrase.Number("n", r.Done()))
	}
	if r.legDone() {
		if err := r.follow(); err != nil {
			return train.Metrics{}, err
		}
	}
	metrics, err := r.trainer.Step(yield)
	if err == nil {
		metrics.Step = r.Done()
	}
	return metrics, err
}

// Help says who helps from the next step on; see train.Trainer.Help. Whoever helps
// has been told what it Reads.
func (r *Run) Help(helpers []train.Helper) {
	r.helpers = helpers
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
	r = r.Training()
	c, err := runnable(r, at)
	if err != nil {
		return nil, err
	}
	reads, err := samplers(r, c)
	if err != nil {
		return nil, err
	}
	return train.NewAssistant(Shape(r.Model), reads...)
}

// Reads returns the recipe of the next step: that of the leg to which it belongs, with
// the mixture that it has now.
func (r *Run) Reads() recipe.Recipe {
	leg := r.Leg()
	reads := r.legs[leg]
	if n := len(r.changes); n > 0 && leg == r.leg {
		return reads.Trained(r.changes[n-1].Languages, reads.Seeds)
	}
	return reads
}

// Mix changes the mixture from the next step on, to the end of the leg under way, and
// notes the change.
func (r *Run) Mix(languages []recipe.Share) error {
	leg := r.legs[r.leg]
	if leg.Lockstep != nil {
		return fault(ErrRecipe, "experiment.mixed_lockstep")
	}
	next := leg.Trained(languages, leg.Seeds)
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

// Save returns the state from which Resume goes on to the same bits: that of the leg
// under way. A run whose mixture was changed cannot be saved: its recipe does not say what it
// will read.
func (r *Run) Save() ([]byte, error) {
	if r.trainer == nil || len(r.changes) > 0 {
		return nil, fault(ErrRecipe, "experiment.mixed_by_hand")
	}
	return r.trainer.Save(), nil
}

// Checkpoint returns the published weights as a file, with the recipe that made them;
// see Encode.
func (r *Run) Checkpoint(engine, note string) ([]byte, error) {
	p := r.Published()
	return Encode(p, r.madeAs(p), engine, note)
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
	p, err := model.FromSet(Shape(r.Made()), f.Weights)
	return p, r, err
}
