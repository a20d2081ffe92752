package huggingface

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"confusio/engine/checkpoint"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
	"confusio/engine/token"
)

// Limits on what is read.
const (
	maxFile   = 1 << 30 // bytes of one file
	maxFiles  = 1000    // of a zip
	maxShards = 64
)

// Imported is a model read from a folder.
type Imported struct {
	Shape   recipe.Model
	Weights *tensor.Set    // under Llama's names, with the final norm
	Recipe  *recipe.Recipe // that made it; nil if the folder does not say

	Languages []string // as the model's card names them; nil if it does not
}

// Import reads a folder that Export, transformers or mergekit wrote: weights in
// one file or in shards, as F32, F16 or BF16. Its tokenizer must be t. A head
// equal to the embedding is left out where the two are tied.
//
// Errors: ErrFolder, ErrConfig, ErrTokenizer, ErrLimit, and those of package
// checkpoint.
func Import(folder fs.FS, t *token.Tokenizer) (*Imported, error) {
	data, err := read(folder, "config.json")
	if err != nil {
		return nil, err
	}
	shape, err := parseConfig(data)
	if err != nil {
		return nil, err
	}
	if data, err = read(folder, "tokenizer.json"); err != nil {
		return nil, err
	}
	if err := sameTokenizer(data, t); err != nil {
		return nil, err
	}
	if shape.Vocab != t.Vocab() {
		return nil, fmt.Errorf("%w: vocab_size is %d, the tokenizer has %d", ErrTokenizer, shape.Vocab, t.Vocab())
	}
	files, err := weightFiles(folder)
	if err != nil {
		return nil, err
	}
	out := &Imported{Shape: shape, Weights: new(tensor.Set)}
	if text, err := read(folder, "README.md"); err == nil {
		out.Languages = cardLanguages(string(text))
	}
	for _, file := range files {
		if made, err := file.Recipe(); err == nil && len(files) == 1 {
			out.Recipe = &made
		}
		if err := out.take(file.Weights); err != nil {
			return nil, err
		}
	}
	return out, out.settleHead()
}

// take adds weights to the model.
func (m *Imported) take(weights *tensor.Set) error {
	for name, x := range weights.All() {
		if strings.HasSuffix(name, "rotary_emb.inv_freq") {
			continue // follows from the configuration
		}
		if err := m.Weights.Add(name, x); err != nil {
			return fmt.Errorf("%w: %w", ErrFolder, err)
		}
	}
	return nil
}

// Names of the two ends of a model.
const (
	embeddingName = "model.embed_tokens.weight"
	headName      = "lm_head.weight"
)

// settleHead makes weights and configuration agree on the head: mergekit may
// write one beside a tied embedding, and it may differ after a merge.
func (m *Imported) settleHead() error {
	head, has := m.Weights.Get(headName)
	embedding, ok := m.Weights.Get(embeddingName)
	switch {
	case !ok:
		return fmt.Errorf("%w: %s is missing", ErrFolder, embeddingName)
	case !has && !m.Shape.Tied:
		return fmt.Errorf("%w: %s is missing and the embedding is not tied", ErrFolder, headName)
	case has && m.Shape.Tied && slices.Equal(head.Data, embedding.Data):
		kept := new(tensor.Set)
		for name, t := range m.Weights.All() {
			if name != headName {
				if err := kept.Add(name, t); err != nil {
					return err
				}
			}
		}
		m.Weights = kept
	case has:
		m.Shape.Tied = false
	}
	return nil
}

// weightFiles reads model.safetensors, or the shards that its index names.
func weightFiles(folder fs.FS) ([]*checkpoint.File, error) {
	names := []string{"model.safetensors"}
	if data, err := read(folder, "model.safetensors.index.json"); err == nil {
		if names, err = shards(data); err != nil {
			return nil, err
		}
	}
	var files []*checkpoint.File
	for _, name := range names {
		data, err := read(folder, name)
		if err != nil {
			return nil, err
		}
		file, err := checkpoint.Decode(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		files = append(files, file)
	}
	return files, nil
}

// shards lists the files that an index names, each once, in order.
func shards(data []byte) ([]string, error) {
	var index struct {
		Weights map[string]string `json:"weight_map"`
	}
	if err := json.Unmarshal(data, &index); err != nil {
		return nil, fmt.Errorf("%w: the index of the weights: %w", ErrFolder, err)
	}
	var names []string
	for _, name := range index.Weights {
		if path.Base(name) != name || !strings.HasSuffix(name, ".safetensors") {
			return nil, fmt.Errorf("%w: the index names %.80q", ErrFolder, name)
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
		if len(names) > maxShards {
			return nil, fmt.Errorf("%w: more than %d files of weights", ErrLimit, maxShards)
		}
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%w: the index of the weights names no file", ErrFolder)
	}
	slices.Sort(names)
	return names, nil
}

// read returns a file, at most maxFile bytes of it.
func read(folder fs.FS, name string) ([]byte, error) {
	f, err := folder.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: it has no %s", ErrFolder, name)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrFolder, name, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrFolder, name, err)
	}
	if len(data) > maxFile {
		return nil, fmt.Errorf("%w: %s has more than %d bytes", ErrLimit, name, maxFile)
	}
	return data, nil
}

// Unzip opens a zip as a folder. Files within one folder of the zip, as people
// pack them, are taken as if they stood at its root.
func Unzip(data []byte) (fs.FS, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFolder, err)
	}
	if len(r.File) > maxFiles {
		return nil, fmt.Errorf("%w: a zip of %d files", ErrLimit, len(r.File))
	}
	for _, f := range r.File {
		if path.Base(f.Name) == "config.json" && path.Dir(f.Name) != "." {
			sub, err := fs.Sub(r, path.Dir(f.Name))
			if err != nil {
				return nil, fmt.Errorf("%w: %w", ErrFolder, err)
			}
			return sub, nil
		}
	}
	return r, nil
}
