package experiment

import (
	"errors"
	"fmt"
	"io/fs"

	"confusio/engine/checkpoint"
	"confusio/engine/corpus/storybook"
	"confusio/engine/huggingface"
	"confusio/engine/model"
	"confusio/engine/recipe"
)

// Folder returns a model as the files that the transformers library reads,
// rounded to float16 as every published model is.
func Folder(p *model.Params, r recipe.Recipe, engine string) ([]huggingface.File, error) {
	return folder(p, r, engine, checkpoint.Float16)
}

// FolderExact is Folder in float32, unrounded, for comparison with other
// programs.
func FolderExact(p *model.Params, r recipe.Recipe, engine string) ([]huggingface.File, error) {
	return folder(p, r, engine, checkpoint.Float32)
}

func folder(p *model.Params, r recipe.Recipe, engine string, as checkpoint.Type) ([]huggingface.File, error) {
	t := storybook.Tokenizer()
	return huggingface.Export(huggingface.Model{
		Shape: r.Model, Weights: p.Views(), Recipe: r, Tokenizer: t, End: t.Encode(nil, "\n")[0], Engine: engine, Type: as,
	})
}

// ErrUnsaid is the error of a model whose languages nobody says.
var ErrUnsaid = errors.New("experiment: neither a recipe nor a model card says in which languages the model was trained")

// FromFolder reads a model that transformers or mergekit wrote. Where the folder
// does not say how it was made, its recipe is of no steps on a corpus named by
// the hash of the weights: it names the model and cannot be run. Its languages
// are those of the model's card or, where that names none, those given.
//
// Errors: those of package huggingface, and ErrUnsaid for a model without
// languages.
func FromFolder(folder fs.FS, languages recipe.Shares) (*model.Params, recipe.Recipe, error) {
	m, err := huggingface.Import(folder, storybook.Tokenizer())
	if err != nil {
		return nil, recipe.Recipe{}, err
	}
	return imported(m, languages)
}

// Read reads a file of safetensors as it is published: by Load where the
// metadata holds a recipe. Weights alone are taken as FromFolder takes a folder,
// if their shapes are those of a model with the heads of the presets.
func Read(file []byte, languages recipe.Shares) (*model.Params, recipe.Recipe, error) {
	f, err := checkpoint.Decode(file)
	if err != nil {
		return nil, recipe.Recipe{}, err
	}
	if f.Made() {
		p, r, err := made(f)
		if err == nil && !f.Half {
			Round(p)
		}
		return p, r, err
	}
	m, err := huggingface.Bare(f.Weights, recipe.Small().Model)
	if err != nil {
		return nil, recipe.Recipe{}, err
	}
	return imported(m, languages)
}

// imported returns a model that was read, and the recipe that names it.
func imported(m *huggingface.Imported, languages recipe.Shares) (*model.Params, recipe.Recipe, error) {
	p, err := model.FromSet(Shape(m.Shape), m.Weights)
	if err != nil {
		return nil, recipe.Recipe{}, fmt.Errorf("%w: %w", huggingface.ErrFolder, err)
	}
	if m.Recipe != nil && Shape(m.Recipe.Model) == p.Config {
		Round(p) // what the recipe names is rounded
		return p, *m.Recipe, nil
	}
	if own := known(m.Languages); len(own) > 0 {
		languages = own
	}
	if len(languages) == 0 {
		return nil, recipe.Recipe{}, fmt.Errorf("%w: name them", ErrUnsaid)
	}
	r := recipe.Small()
	r.Corpus = recipe.ImportedCorpus + m.Weights.Hash()[:32]
	r.Model, r.Mixture.Languages = m.Shape, languages
	r.Schedule.Steps, r.Schedule.Warmup = 0, 0
	r = r.Trained(languages, recipe.Seeds{})
	return p, r, r.Validate()
}

// known are those of a card's languages that the corpus has, in even shares.
func known(codes []string) recipe.Shares {
	var shares recipe.Shares
	for _, code := range codes {
		if _, err := storybook.Lookup(code); err == nil {
			shares = append(shares, recipe.Share{Language: code, Weight: "1"})
		}
	}
	return shares
}
