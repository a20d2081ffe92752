package main

import (
	"context"
	"encoding/hex"
	"errors"
	"io/fs"

	"confusio/engine/experiment"
	"confusio/engine/phrase"
	"confusio/engine/store"
	"confusio/engine/train"
)

// stateSuffix follows a model's file name to name the state of its training.
const stateSuffix = ".state"

// outFile is the store of train: in memory, but that the model goes to the file
// that the user names as well, and the state of its training to one beside it.
type outFile struct {
	*store.Memory
	path  string
	model store.Key
	state store.Key // of the state in the file; of step 0 if there is none
	done  bool      // the model is in its file, and no state is needed any more
}

// openOut returns the store of a training, with the state to go on from: its own, or that
// of what it starts from. That the model can be written is tried before it is trained.
func (a *app) openOut(path string, plan *experiment.Plan, resume bool) (*outFile, error) {
	o := &outFile{Memory: store.NewMemory(0), path: path, model: experiment.ModelKey(plan.Recipe.Training())}
	if err := tryToWrite(path); err != nil {
		return nil, err
	}
	state, err := readFile(path+stateSuffix, mostState(plan))
	switch {
	case !resume && err == nil:
		return nil, usage("cli.train.state", phrase.Text("file", path+stateSuffix))
	case !resume && errors.Is(err, fs.ErrNotExist):
		return o, a.spare(path, nil)
	case err != nil:
		return nil, err
	}
	key, err := keyOf(state, plan)
	if err != nil {
		return nil, wrongFile(path+stateSuffix, err)
	}
	o.state = key
	return o, o.Memory.Put(a.ctx, key, state)
}

// mostState is the size of the largest state that one of a plan's trainings has: weights
// and two moments, of all experts in lockstep.
func mostState(plan *experiment.Plan) (most int64) {
	for _, job := range plan.Jobs {
		models := 1
		if job.Recipe.Lockstep != nil {
			models = len(job.Recipe.Lockstep.Experts)
		}
		weights := experiment.Shape(job.Recipe.Made()).Parameters()
		most = max(most, 12*int64(models)*int64(weights)+mostText) // and what stands around them
	}
	return most
}

// keyOf returns where the state of one of a plan's trainings is kept.
func keyOf(state []byte, plan *experiment.Plan) (store.Key, error) {
	hash, step, err := train.Stamp(state)
	if err != nil {
		return store.Key{}, err
	}
	for _, job := range plan.Jobs {
		if key := experiment.StateKey(job.Recipe, step); key.Hash == hex.EncodeToString(hash[:]) {
			return key, nil
		}
	}
	return store.Key{}, train.ErrRecipe
}

// Put implements store.Store. The file has the version of this program in it, and
// is written first: what the memory has, the disk has.
func (o *outFile) Put(ctx context.Context, k store.Key, value []byte) error {
	switch {
	case k == o.model:
		p, r, err := experiment.Load(value)
		if err == nil {
			err = save(o.path, r, p)
		}
		if err == nil {
			err = removeOptional(o.path + stateSuffix)
		}
		if err != nil {
			return err
		}
		o.done, o.state = true, store.Key{}
	case k.Kind == store.State && !o.done:
		if err := replace(o.path+stateSuffix, value); err != nil {
			return err
		}
		o.state = k
	}
	return o.Memory.Put(ctx, k, value)
}

// Delete implements store.Store. An earlier state than that in the file is in the
// memory alone.
func (o *outFile) Delete(ctx context.Context, k store.Key) error {
	if k == o.state {
		if err := removeOptional(o.path + stateSuffix); err != nil {
			return err
		}
		o.state = store.Key{}
	}
	return o.Memory.Delete(ctx, k)
}
