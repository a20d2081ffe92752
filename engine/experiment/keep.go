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
	"confusio/engine/train"
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

// StateKey returns where the state of a training is kept.
func StateKey(r recipe.Recipe, step int) store.Key {
	return store.Key{Kind: store.State, Hash: r.Hash(), Step: step}
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

// keeper is the store as an execution uses it. Without a store it keeps nothing
// and finds nothing.
type keeper struct {
	ctx   context.Context
	store store.Store
}

// model returns the model that is kept of a recipe, nil if there is none.
func (k keeper) model(r recipe.Recipe) (*model.Params, error) {
	if k.store == nil {
		return nil, nil
	}
	p, err := GetModel(k.ctx, k.store, r)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	return p, err
}

// putModel keeps a model and then, as it stands, lets the states of its training go.
func (k keeper) putModel(r recipe.Recipe, p *model.Params) error {
	if k.store == nil {
		return nil
	}
	if err := PutModel(k.ctx, k.store, r, p); err != nil {
		return err
	}
	return k.dropStates(k.ctx, ModelKey(r).Hash, r.Schedule.Steps)
}

// dropStates deletes the states of a training before a step.
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
	if k.store == nil || run.Done() == 0 {
		return nil
	}
	state, err := run.Save()
	if err != nil {
		return err
	}
	ctx, key := context.WithoutCancel(k.ctx), StateKey(run.Recipe(), run.Done())
	if err := k.store.Put(ctx, key, state); err != nil {
		return err
	}
	return k.dropStates(ctx, key.Hash, key.Step)
}

// restore puts a run to the last state that is kept of it.
func (k keeper) restore(run *Run) error {
	if k.store == nil || run.Steps() == 0 {
		return nil
	}
	states, err := k.store.List(k.ctx, store.State, run.Recipe().Hash())
	if len(states) == 0 || err != nil {
		return err
	}
	last := states[len(states)-1].Key
	state, err := k.store.Get(k.ctx, last)
	if errors.Is(err, store.ErrNotFound) {
		return nil // whoever else trains this model has just finished
	}
	if err != nil {
		return err
	}
	hash, step, err := train.Stamp(state)
	if err != nil {
		return misplaced(last, err)
	}
	if got := (store.Key{Kind: store.State, Hash: hex.EncodeToString(hash[:]), Step: step}); got != last {
		return misplaced(last, fmt.Errorf("it is %s", got))
	}
	return run.Resume(state)
}

// putResults keeps results.
func (k keeper) putResults(key store.Key, r *Results) error {
	if k.store == nil {
		return nil
	}
	data, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("experiment: results do not encode: %w", err)
	}
	return k.store.Put(k.ctx, key, data)
}

// resultsKey returns where the results of a plan are kept. A recipe alone does not
// name them: they differ with the stories they are measured on.
func (p *Plan) resultsKey(e Environment) store.Key {
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
	key := p.resultsKey(e)
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
