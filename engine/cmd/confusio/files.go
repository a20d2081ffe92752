package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

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

// replace writes a file as a whole: another name first, so that no reader and
// no interruption ever sees half of it.
func replace(path string, data []byte) error {
	temporary, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	_, err = temporary.Write(data)
	err = errors.Join(err, temporary.Close())
	if err == nil {
		err = os.Chmod(temporary.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(temporary.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temporary.Name()))
	}
	return nil
}

// readFile reads a file; one that is not there is said so.
func readFile(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		err = because(err, "cli.no_file", phrase.Text("file", path))
	}
	return data, err
}

// readOptional returns nil for a file that is not there.
func readOptional(path string) ([]byte, error) {
	data, err := readFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, err
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
