package huggingface

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"

	"confusio/engine/checkpoint"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
	"confusio/engine/token"
)

// File is one file of a folder.
type File struct {
	Name string
	Data []byte
}

// Model is what a folder describes.
type Model struct {
	Shape     recipe.Model
	Weights   *tensor.Set // under Llama's names
	Recipe    recipe.Recipe
	Tokenizer *token.Tokenizer
	Begin     int32           // the token that stands before a story
	End       int32           // the token that ends a story
	Engine    string          // version of the program, for the metadata
	Type      checkpoint.Type // of the weights in the file: Float16 or Float32; empty is Float16
}

// Export returns the files of the folder that transformers reads. The same model
// gives the same bytes.
func Export(m Model) ([]File, error) {
	if m.Type == "" {
		m.Type = checkpoint.Float16
	}
	weights, err := checkpoint.Encode(checkpoint.New(m.Weights, m.Recipe, m.Engine, ""), m.Type)
	if err != nil {
		return nil, err
	}
	tokens, err := encodeTokenizer(m.Tokenizer)
	if err != nil {
		return nil, err
	}
	names := map[string]any{"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": m.Shape.Context, "clean_up_tokenization_spaces": false}
	pad := m.End
	if m.Tokenizer.Foreign() {
		setName(names, "bos_token", m.Tokenizer.AddedText(m.Begin))
		setName(names, "eos_token", m.Tokenizer.AddedText(m.End))
	} else {
		names["bos_token"], names["eos_token"], names["pad_token"], pad = beginName, endName, endName, token.End
	}
	files := []File{{"README.md", []byte(card(m.Recipe))}}
	for _, f := range []struct {
		name  string
		value any
	}{
		{"config.json", newConfig(m.Shape, m.Begin, m.End, m.Type)},
		{"generation_config.json", map[string]any{"bos_token_id": m.Begin, "eos_token_id": m.End, "pad_token_id": pad,
			"max_length": m.Shape.Context, "do_sample": true, "temperature": 0.5}},
		{"tokenizer_config.json", names},
	} {
		data, err := json.MarshalIndent(f.value, "", "  ")
		if err != nil {
			return nil, err
		}
		files = append(files, File{f.name, append(data, '\n')})
	}
	return append(files, File{"model.safetensors", weights}, File{"tokenizer.json", append(tokens, '\n')}), nil
}

// setName names a token that has a name.
func setName(names map[string]any, role, name string) {
	if name != "" {
		names[role] = name
	}
}

// stamp is the date of every file in a zip, the first of January 1980: the
// earliest that the format holds.
const stamp = 1<<5 | 1

// Zip packs files into one, in their order. The same files give the same bytes.
func Zip(files []File) ([]byte, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		method := zip.Deflate
		if f.Name == "model.safetensors" {
			method = zip.Store // weights do not get smaller
		}
		to, err := w.CreateHeader(&zip.FileHeader{Name: f.Name, Method: method, ModifiedDate: stamp})
		if err != nil {
			return nil, fmt.Errorf("huggingface: %s: %w", f.Name, err)
		}
		if _, err := to.Write(f.Data); err != nil {
			return nil, fmt.Errorf("huggingface: %s: %w", f.Name, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("huggingface: %w", err)
	}
	return b.Bytes(), nil
}
