package main

import (
	"context"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"

	"confusio/engine/experiment"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
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
	step  int // of the state in the file, 0 if there is none
}

// openOut returns the store of a training, with the state to go on from. That the
// model can be written is tried before it is trained.
func (a *app) openOut(path string, r recipe.Recipe, resume bool) (*outFile, error) {
	r = r.Trained(r.Mixture.Languages, r.Seeds)
	o := &outFile{Memory: store.NewMemory(0), path: path, model: experiment.ModelKey(r)}
	if err := tryToWrite(path); err != nil {
		return nil, err
	}
	state, err := readFile(path + stateSuffix)
	switch {
	case !resume && err == nil:
		return nil, usage("cli.train.state", phrase.Text("file", path+stateSuffix))
	case !resume && errors.Is(err, fs.ErrNotExist):
		return o, nil
	case err != nil:
		return nil, err
	}
	hash, step, err := train.Stamp(state)
	if err == nil && hex.EncodeToString(hash[:]) != r.Hash() {
		err = train.ErrRecipe
	}
	if err != nil {
		return nil, wrongFile(path+stateSuffix, err)
	}
	o.step = step
	return o, o.Memory.Put(a.ctx, experiment.StateKey(r, step), state)
}

// tryToWrite returns nil if a file can be written there.
func tryToWrite(path string) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return usage("cli.train.folder", phrase.Text("file", path))
	}
	name, err := newFile(path, nil)
	if err != nil {
		return err
	}
	return os.Remove(name)
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
		if err != nil {
			return err
		}
	case k.Kind == store.State:
		if err := replace(o.path+stateSuffix, value); err != nil {
			return err
		}
		o.step = k.Step
	}
	return o.Memory.Put(ctx, k, value)
}

// Delete implements store.Store. An earlier state than that in the file is in the
// memory alone.
func (o *outFile) Delete(ctx context.Context, k store.Key) error {
	if k.Kind == store.State && k.Step == o.step {
		if err := removeOptional(o.path + stateSuffix); err != nil {
			return err
		}
		o.step = 0
	}
	return o.Memory.Delete(ctx, k)
}
