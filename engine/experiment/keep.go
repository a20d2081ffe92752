package experiment

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"

	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/store"
)

// ErrForeign reports a kept value that is not what its key says: a model or a state
// of another recipe, or of another step. It comes as the Err of a *store.Error.
var ErrForeign = errors.New("experiment: what is kept under this key belongs to another one")

// misplaced says of a value that it is not what its key says.
func misplaced(key store.Key, why error) error {
	return phrase.Error(phrase.Of("experiment.foreign", phrase.Said("value", key.Phrase())),
		&store.Error{Op: "get", Key: key, Err: ErrForeign, Cause: why})
}

// ModelKey returns where the model of a recipe is kept.
func ModelKey(r recipe.Recipe) store.Key { return store.Key{Kind: store.Model, Hash: r.Hash()} }

// StateKey returns where the state of a training is kept: under the whole course, so
// that whoever ends at a checkpoint leaves it to those who go on.
func StateKey(r recipe.Recipe, step int) store.Key {
	if r.Merge != nil {
		return store.Key{Kind: store.State, Hash: r.Hash(), Step: step} // of the learning of its map
	}
	return store.Key{Kind: store.State, Hash: r.Course().Hash(), Step: step}
}

// EndKey returns where the state at the end of a training is kept, from which others
// branch with its moments. It stays when the states of the course go.
func EndKey(r recipe.Recipe) store.Key {
	return store.Key{Kind: store.State, Hash: r.Training().Hash(), Step: turns(r)}
}

// PutModel keeps a published model. Its bytes follow from the recipe alone: neither
// program nor version nor a note is among them.
func PutModel(ctx context.Context, s store.Store, r recipe.Recipe, p *model.Params) error {
	data, err := Encode(p, r, "", "")
	if err != nil {
		return err
	}
	return s.Put(ctx, ModelKey(r), data)
}

// GetModel returns the model that is kept of a recipe.
//
// Errors: ErrForeign for a file that is no model or names another recipe, and those
// of the store.
func GetModel(ctx context.Context, s store.Store, r recipe.Recipe) (*model.Params, error) {
	key := ModelKey(r)
	data, err := s.Get(ctx, key)
	if err != nil {
		return nil, err
	}
	p, made, err := Load(data)
	if err != nil {
		return nil, misplaced(key, err)
	}
	if got := ModelKey(made); got != key {
		return nil, misplaced(key, fmt.Errorf("it is %s", got))
	}
	return p, nil
}

// keeper is the store as an execution uses it.
type keeper struct {
	ctx   context.Context
	store store.Store
}

// model returns the model that is kept of a recipe, nil if there is none.
func (k keeper) model(r recipe.Recipe) (*model.Params, error) {
	p, err := GetModel(k.ctx, k.store, r)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	return p, err
}

// putModel keeps a model.
func (k keeper) putModel(r recipe.Recipe, p *model.Params) error {
	return PutModel(k.ctx, k.store, r, p)
}

// dropStates deletes the states of a course before a step.
func (k keeper) dropStates(ctx context.Context, hash string, before int) error {
	states, err := k.store.List(ctx, store.State, hash)
	for _, s := range states {
		if err == nil && s.Step < before {
			err = k.store.Delete(ctx, s.Key)
		}
	}
	return err
}

// putState keeps the state of a run, and lets the earlier ones go. It does so also
// when the context has ended: a stop must not lose what was done.
func (k keeper) putState(run *Run) error {
	if run.Done() == 0 {
		return nil
	}
	state, err := run.Save()
	if err != nil {
		return err
	}
	return k.putLast(StateKey(run.legs[run.leg], run.inLeg()), state)
}

// putLast keeps a state in place of those before it.
func (k keeper) putLast(key store.Key, state []byte) error {
	ctx := context.WithoutCancel(k.ctx)
	if err := k.store.Put(ctx, key, state); err != nil {
		return err
	}
	return k.dropStates(ctx, key.Hash, key.Step)
}

// putEnd keeps the state at the end of a training, as it is now.
func (k keeper) putEnd(r recipe.Recipe, run *Run) error {
	state, err := run.Save()
	if err != nil {
		return err
	}
	return k.store.Put(k.ctx, EndKey(r), state)
}

// end returns the state at the end of a training, nil if none is kept.
func (k keeper) end(r recipe.Recipe) ([]byte, error) {
	state, err := k.state(EndKey(r), StateKey(r, turns(r)).Hash)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	return state, err
}

// last returns the last state that is kept of the course of a training, up to its end;
// nil if there is none.
func (k keeper) last(r recipe.Recipe) ([]byte, error) {
	last := StateKey(r, 0)
	states, err := k.store.List(k.ctx, store.State, last.Hash)
	for _, s := range states {
		if s.Step <= turns(r) {
			last = s.Key
		}
	}
	if err != nil || last.Step == 0 {
		return nil, err
	}
	state, err := k.state(last, last.Hash)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil // whoever else trains this model has just finished
	}
	return state, err
}

// state returns what is kept under a key, if it is that state of a course.
func (k keeper) state(key store.Key, course string) ([]byte, error) {
	state, err := k.store.Get(k.ctx, key)
	if err != nil {
		return nil, err
	}
	hash, step, err := stampOf(state)
	if err != nil {
		return nil, misplaced(key, err)
	}
	want := store.Key{Kind: store.State, Hash: course, Step: key.Step}
	if got := (store.Key{Kind: store.State, Hash: hex.EncodeToString(hash[:]), Step: step}); got != want {
		return nil, misplaced(key, fmt.Errorf("it is %s", got))
	}
	return state, nil
}

// putResults keeps results.
func (k keeper) putResults(key store.Key, r *Results) error {
	data, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("experiment: results do not encode: %w", err)
	}
	return k.store.Put(k.ctx, key, data)
}

// ResultsKey returns where the results of a plan are kept. A recipe alone does not
// name them: they differ with the stories they are measured on.
func (p *Plan) ResultsKey(e Environment) store.Key {
	named, err := json.Marshal(struct {
		Layout  int           `json:"layout"`
		Recipe  recipe.Recipe `json:"recipe"`
		Split   string        `json:"split"`
		Stories int           `json:"stories"`
		Samples int           `json:"samples"`
	}{ResultsVersion, p.Recipe, splitName(e.Split), e.stories(), e.samples()})
	if err != nil {
		panic("experiment: plain data failed to encode: " + err.Error())
	}
	sum := sha256.Sum256(named)
	return store.Key{Kind: store.Result, Hash: hex.EncodeToString(sum[:])}
}

// Recall returns the results that Execute has kept of a plan in the same
// environment.
//
// Errors: ErrForeign for results whose hash is not theirs, or of another recipe; those
// of the store, store.ErrNotFound among them.
func (p *Plan) Recall(ctx context.Context, e Environment) (*Results, error) {
	key := p.ResultsKey(e)
	if e.Store == nil {
		return nil, &store.Error{Op: "get", Key: key, Err: store.ErrNotFound}
	}
	data, err := e.Store.Get(ctx, key)
	if err != nil {
		return nil, err
	}
	r := new(Results)
	if err := json.Unmarshal(data, r); err != nil {
		return nil, misplaced(key, err)
	}
	hash := r.Hash
	if err := r.seal(); err != nil {
		return nil, err
	}
	if r.Hash != hash || r.RecipeHash != p.Recipe.Hash() {
		return nil, misplaced(key, fmt.Errorf("it is results %.12s of recipe %.12s", hash, r.RecipeHash))
	}
	return r, nil
}
