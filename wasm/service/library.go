package service

import (
	"bytes"
	"fmt"
	"maps"
	"slices"

	"confusio/engine/corpus"
	"confusio/engine/eval"
	"confusio/engine/experiment"
	"confusio/engine/huggingface"
	"confusio/engine/language"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// A library holds the models at hand and what has been measured of them.
type library struct {
	models   map[protocol.ModelID]*model.Params
	made     map[protocol.ModelID]recipe.Recipe // how each came about, as its file or its making says
	nameless map[protocol.ModelID]error         // merges that no recipe can say, and why
	losses   map[measured]eval.Losses
}

// measured names the losses of one model on n held-out stories of a language.
type measured struct {
	model    protocol.ModelID
	language string
	n        int
}

func newLibrary() library {
	return library{models: map[protocol.ModelID]*model.Params{}, losses: map[measured]eval.Losses{},
		made: map[protocol.ModelID]recipe.Recipe{}, nameless: map[protocol.ModelID]error{}}
}

// put takes a model in, in place of one of the same number.
func (l *library) put(id protocol.ModelID, p *model.Params) {
	l.drop(id)
	l.models[id] = p
}

// drop forgets a model and what was measured of it.
func (l *library) drop(id protocol.ModelID) {
	delete(l.models, id)
	delete(l.made, id)
	delete(l.nameless, id)
	for key := range l.losses {
		if key.model == id {
			delete(l.losses, key)
		}
	}
}

// given lists the models that say how they were made, for a training that starts from
// one of them.
func (l *library) given() []experiment.Given {
	var all []experiment.Given
	for _, id := range slices.Sorted(maps.Keys(l.made)) {
		all = append(all, experiment.Given{Recipe: l.made[id], Params: l.models[id]})
	}
	return all
}

// get returns a model, or an error wrapping errMissing.
func (l *library) get(id protocol.ModelID) (*model.Params, error) {
	if p, ok := l.models[id]; ok {
		return p, nil
	}
	return nil, phrase.Error(phrase.Of("service.no_model"), errMissing)
}

// all returns several models, in order.
func (l *library) all(ids []protocol.ModelID) ([]*model.Params, error) {
	params := make([]*model.Params, len(ids))
	for i, id := range ids {
		var err error
		if params[i], err = l.get(id); err != nil {
			return nil, err
		}
	}
	return params, nil
}

// load reads a model from its file.
func (s *Service) load(r *protocol.Load) error {
	params, made, err := s.read(r.Weights)
	if err != nil {
		return fmt.Errorf("%w: %w", errFile, err)
	}
	if err := s.measurable(made); err != nil {
		return fmt.Errorf("%w: %w", errFile, err)
	}
	s.loaded(r.ID, r.Model, params, made)
	return nil
}

// measurable returns nil if a model has the tokens of the corpus that models are
// measured on here.
func (s *Service) measurable(made recipe.Recipe) error {
	c, err := experiment.CorpusOf(s.options.Corpora, made)
	if err == nil && c.TokenizerHash() != s.bench.Corpus.TokenizerHash() {
		err = corpus.Strangers(s.bench.Corpus, c)
	}
	return err
}

// read takes a safetensors file, or a zip of a folder of transformers'. The
// language of a model that does not say it is undetermined.
func (s *Service) read(file []byte) (*model.Params, recipe.Recipe, error) {
	unsaid := recipe.Shares{{Language: language.Undetermined, Weight: "1"}}
	if !bytes.HasPrefix(file, []byte("PK")) {
		return experiment.Read(file, s.options.Corpora, unsaid)
	}
	folder, err := huggingface.Unzip(file)
	if err != nil {
		return nil, recipe.Recipe{}, err
	}
	return experiment.FromFolder(folder, s.options.Corpora, unsaid)
}

func (s *Service) drop(r *protocol.Drop) error {
	s.library.drop(r.Model)
	return nil
}

// pack makes a zip of a model.
func (s *Service) pack(r *protocol.Pack) error {
	files, err := s.folder(r.Model)
	if err != nil {
		return err
	}
	packed, err := huggingface.Zip(files)
	if err != nil {
		return err
	}
	s.options.Send(&protocol.Packed{Report: protocol.On(r.ID), Name: r.Name, Zip: packed})
	return nil
}

// folder is a model at hand as the files that transformers reads.
func (s *Service) folder(id protocol.ModelID) ([]huggingface.File, error) {
	params, err := s.library.get(id)
	if err != nil {
		return nil, err
	}
	if err := s.library.nameless[id]; err != nil {
		return nil, err
	}
	return experiment.Folder(params, s.library.made[id], s.options.Corpora, "confusio "+s.options.Build)
}

// initialise makes an untrained model.
func (s *Service) initialise(r *protocol.Init) error {
	made, err := recipe.Parse([]byte(r.Recipe))
	if err != nil {
		return fmt.Errorf("%w: %w", errRecipe, err)
	}
	if err := s.measurable(made); err != nil {
		return fmt.Errorf("%w: %w", errRecipe, err)
	}
	params, err := experiment.Untrained(made)
	if err != nil {
		return fmt.Errorf("%w: %w", errRecipe, err)
	}
	experiment.Round(params)                                          // as it would be published, and as it is natively
	made.Merge, made.Schedule.Steps, made.Schedule.Warmup = nil, 0, 0 // what it is, whatever the recipe would lead to
	s.loaded(r.ID, r.Model, params, made)
	return nil
}

// undetermined tells whether a file does not say what its model was trained on.
func undetermined(languages recipe.Shares) bool {
	return len(languages) == 1 && languages[0].Language == language.Undetermined
}

func (s *Service) loaded(id protocol.ID, name protocol.ModelID, params *model.Params, made recipe.Recipe) {
	s.library.put(name, params)
	s.library.made[name] = made
	s.options.Send(&protocol.Loaded{Report: protocol.On(id), Model: name, Parameters: uint64(params.Config.Parameters()), Recipe: string(made.JSON()), Weights: params.Views().Hash()})
}
