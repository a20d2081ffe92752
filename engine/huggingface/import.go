package huggingface

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"confusio/engine/checkpoint"
	"confusio/engine/phrase"
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
		return nil, fault(ErrTokenizer, "huggingface.vocab", phrase.Number("model", shape.Vocab), phrase.Number("tokenizer", t.Vocab()))
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
			return phrase.Error(phrase.Of("huggingface.tensor", phrase.Excerpt("tensor", name), phrase.Because(err)), ErrFolder, err)
		}
	}
	return nil
}

// indexName is the file that says which weights stand in which shard.
const indexName = "model.safetensors.index.json"

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
		return fault(ErrFolder, "huggingface.lacks", phrase.Text("tensor", embeddingName))
	case !has && !m.Shape.Tied:
		return fault(ErrFolder, "huggingface.no_head", phrase.Text("tensor", headName))
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
	if data, err := read(folder, indexName); err == nil {
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
			return nil, phrase.Error(phrase.Of("file.wrong", phrase.Excerpt("file", name), phrase.Because(err)), err)
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
		return nil, phrase.Error(phrase.Of("huggingface.json", phrase.Text("file", indexName), phrase.Because(err)), ErrFolder, err)
	}
	var names []string
	for _, name := range index.Weights {
		if path.Base(name) != name || !strings.HasSuffix(name, ".safetensors") {
			return nil, fault(ErrFolder, "huggingface.index_name", phrase.Excerpt("name", name))
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
		if len(names) > maxShards {
			return nil, fault(ErrLimit, "huggingface.shards", phrase.Number("most", maxShards))
		}
	}
	if len(names) == 0 {
		return nil, fault(ErrFolder, "huggingface.index_empty")
	}
	slices.Sort(names)
	return names, nil
}

// read returns a file, at most maxFile bytes of it.
func read(folder fs.FS, name string) ([]byte, error) {
	f, err := folder.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fault(ErrFolder, "huggingface.no_file", phrase.Text("file", name))
	}
	if err != nil {
		return nil, phrase.Error(phrase.Of("huggingface.unread", phrase.Text("file", name), phrase.Because(err)), ErrFolder, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, phrase.Error(phrase.Of("huggingface.unread", phrase.Text("file", name), phrase.Because(err)), ErrFolder, err)
	}
	if len(data) > maxFile {
		return nil, fault(ErrLimit, "huggingface.large", phrase.Text("file", name), phrase.Number("most", maxFile))
	}
	return data, nil
}

// Unzip opens a zip as a folder. Files within one folder of the zip, as people
// pack them, are taken as if they stood at its root.
func Unzip(data []byte) (fs.FS, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, phrase.Error(phrase.Of("huggingface.no_zip", phrase.Because(err)), ErrFolder, err)
	}
	if len(r.File) > maxFiles {
		return nil, fault(ErrLimit, "huggingface.files", phrase.Number("most", maxFiles))
	}
	for _, f := range r.File {
		if path.Base(f.Name) == "config.json" && path.Dir(f.Name) != "." {
			sub, err := fs.Sub(r, path.Dir(f.Name))
			if err != nil {
				return nil, phrase.Error(phrase.Of("huggingface.no_zip", phrase.Because(err)), ErrFolder, err)
			}
			return sub, nil
		}
	}
	return r, nil
}
