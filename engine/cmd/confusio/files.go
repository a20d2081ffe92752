package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"

	"confusio/engine/experiment"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// loaded is a model from a file.
type loaded struct {
	path   string
	params *model.Params
	recipe recipe.Recipe
}

// load reads a checkpoint of ours as it is published.
func load(path string) (loaded, error) { return loadBy(path, experiment.Load) }

func loadBy(path string, read func([]byte) (*model.Params, recipe.Recipe, error)) (loaded, error) {
	data, err := readFile(path)
	if err != nil {
		return loaded{}, err
	}
	p, r, err := read(data)
	if err != nil {
		return loaded{}, wrongFile(path, err)
	}
	return loaded{path, p, r}, nil
}

// readFile reads a file; one that is not there is said so.
func readFile(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		err = because(err, "cli.no_file", phrase.Text("file", path))
	}
	return data, err
}

// openFile opens a plain file and tells its size. A device has no end, and a pipe no
// size.
func openFile(path string) (*os.File, int64, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, 0, because(err, "cli.no_file", phrase.Text("file", path))
	case err != nil:
		return nil, 0, err
	case !info.Mode().IsRegular():
		return nil, 0, phrase.Error(phrase.Of("huggingface.irregular", phrase.Text("file", path)), fs.ErrInvalid)
	}
	f, err := os.Open(path)
	return f, info.Size(), err
}

// removeOptional removes a file that may not be there.
func removeOptional(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// print writes a result: as JSON when asked to, and by text otherwise.
func (a *app) print(result any, text func()) error {
	if !a.json {
		text()
		return nil
	}
	e := json.NewEncoder(a.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(result)
}
