package experiment

import (
	"fmt"
	"io/fs"

	"confusio/engine/checkpoint"
	"confusio/engine/corpus/storybook"
	"confusio/engine/huggingface"
	"confusio/engine/model"
	"confusio/engine/recipe"
)

// importedCorpus begins the name of the corpus of a model whose making is not
// known; the hash of its weights follows.
const importedCorpus = "imported:"

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

// FromFolder reads a model that transformers or mergekit wrote. Where the folder
// does not say how it was made, its recipe is of no steps on a corpus named by
// the hash of the weights, in the languages given: it names the model and
// cannot be run.
func FromFolder(folder fs.FS, languages recipe.Shares) (*model.Params, recipe.Recipe, error) {
	m, err := huggingface.Import(folder, storybook.Tokenizer())
	if err != nil {
		return nil, recipe.Recipe{}, err
	}
	p, err := model.FromSet(Shape(m.Shape), m.Weights)
	if err != nil {
		return nil, recipe.Recipe{}, fmt.Errorf("%w: %w", huggingface.ErrFolder, err)
	}
	if m.Recipe != nil && Shape(m.Recipe.Model) == p.Config {
		Round(p) // what the recipe names is rounded
		return p, *m.Recipe, nil
	}
	if len(languages) == 0 {
		return nil, recipe.Recipe{}, fmt.Errorf("%w: the folder does not say in which languages the model was trained; name them", ErrLanguage)
	}
	r := recipe.Small()
	r.Corpus = importedCorpus + m.Weights.Hash()[:32]
	r.Model, r.Mixture.Languages = m.Shape, languages
	r.Schedule.Steps, r.Schedule.Warmup = 0, 0
	r = r.Trained(languages, recipe.Seeds{})
	return p, r, r.Validate()
}
