package main

import (
	"encoding/json"
	"errors"
	"io"
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

// loadBy looks at the size of the file and at what its weights are before it reads them.
func loadBy(path string, read func([]byte) (*model.Params, recipe.Recipe, error)) (loaded, error) {
	data, err := readModel(path)
	if err != nil {
		return loaded{}, err
	}
	p, r, err := read(data)
	if err != nil {
		return loaded{}, wrongFile(path, err)
	}
	return loaded{path, p, r}, nil
}

// readModel reads the file of a model that names its recipe, which says how large it is.
func readModel(path string) ([]byte, error) {
	f, size, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if err := experiment.Fits(f, size); err != nil {
		return nil, wrongFile(path, err)
	}
	data := make([]byte, size)
	_, err = f.ReadAt(data, 0)
	return data, err
}

// mostText is the most that is read of a recipe or of another file that people write.
const mostText = 1 << 20

// readFile reads a file of at most so many bytes; one that has no size, as a pipe, is read
// until then. One that is not there is said so.
func readFile(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		err = because(err, "cli.no_file", phrase.Text("file", path))
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	large := info.Size() > most
	var data []byte
	if !large {
		data, err = io.ReadAll(io.LimitReader(f, most+1))
		large = int64(len(data)) > most
	}
	if large {
		return nil, usage("cli.too_large", phrase.Text("file", path), phrase.Number("most", most))
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
	return encoder(a.out, "").Encode(result)
}

// encoder writes JSON for people, with a prefix before every line but the first.
func encoder(w io.Writer, prefix string) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent(prefix, "  ")
	return e
}
