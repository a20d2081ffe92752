package main

import (
	"errors"
	"strings"

	"confusio/engine/experiment"
	"confusio/engine/mergekit"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// job is one stage of a merge of files.
type job struct {
	name   string   // by which later jobs call the result; empty where none does
	models []string // files, or names of earlier jobs
	base   string   // the same; empty for none
	mean   bool     // the base is the mean of the models
	merge  recipe.Merge
}

// jobs returns the merge that the flags say, or the stages of their file of
// mergekit and what there is to say of it; the last is the result.
func (f mergeFlags) jobs(files []string) (all []job, note phrase.Phrase, err error) {
	if f.config == "" {
		if len(files) == 0 {
			return nil, note, usage("cli.merge.nothing")
		}
		m, err := f.recipe(len(files))
		j := job{models: files, base: f.base, merge: m}
		if j.mean = f.base == recipe.BaseMean; j.mean {
			j.base = ""
		}
		return []job{j}, note, err
	}
	if len(files) > 0 {
		return nil, note, usage("cli.merge.twice")
	}
	data, err := readFile(f.config, mostText)
	if err != nil {
		return nil, note, err
	}
	c, err := mergekit.Decode(data)
	if err != nil {
		return nil, note, wrongFile(f.config, err)
	}
	for _, stage := range append(c.Stages, c) {
		all = append(all, job{name: stage.Name, models: stage.Models, base: stage.Base, merge: stage.Merge})
	}
	return all, c.Note(), nil
}

// yaml returns the jobs as mergekit runs them, nil if that is not asked for.
func (f mergeFlags) yaml(jobs []job) ([]byte, error) {
	if f.mergekit == "" {
		return nil, nil
	}
	var all []mergekit.Config
	for _, j := range jobs {
		if j.mean {
			return nil, usage("cli.merge.mean")
		}
		c := mergekit.Config{Name: j.name, Base: folderOf(j.base), Merge: j.merge}
		for _, name := range j.models {
			c.Models = append(c.Models, folderOf(name))
		}
		all = append(all, c)
	}
	last := len(all) - 1
	whole := all[last]
	whole.Stages = all[:last]
	text, err := mergekit.Encode(whole)
	if errors.Is(err, mergekit.ErrUnsupported) {
		err = because(err, "cli.merge.unwritten", phrase.Because(err))
	}
	return text, err
}

// folderOf returns the folder that export writes for a file by default.
func folderOf(file string) string { return strings.TrimSuffix(file, ".safetensors") }

// stages are the models that earlier jobs made, by name, and what there is to say of them.
type stages struct {
	app   *app
	made  map[string]loaded
	notes []phrase.Phrase
}

// load returns a stage, or reads a model from its file.
func (s *stages) load(name string) (loaded, error) {
	if l, ok := s.made[name]; ok {
		return l, nil
	}
	return s.app.load(name)
}

// namesOf lists the models and bases of jobs, as they are named.
func namesOf(jobs []job) []string {
	var names []string
	for _, j := range jobs {
		names = append(append(names, j.models...), j.base)
	}
	return names
}

// run makes the model of a job, unrounded, and its recipe. It returns the hashes
// of the parents' recipes too.
func (s *stages) run(j job, yield model.Yield) (made loaded, parents []string, err error) {
	defer func() {
		if err != nil && j.name != "" {
			err = because(err, "cli.merge.stage", phrase.Text("name", j.name), phrase.Because(err))
		}
	}()
	var merging experiment.Merging
	var recipes []recipe.Recipe
	for _, name := range j.models {
		l, err := s.load(name)
		if err != nil {
			return made, nil, err
		}
		recipes, parents = append(recipes, l.recipe), append(parents, l.recipe.Hash())
		merging.Parents = append(merging.Parents, experiment.Parent{Params: l.params, Languages: l.recipe.Spoken()})
	}
	base, err := s.base(&j, &merging, recipes)
	if err != nil {
		return made, nil, err
	}
	if made.recipe, err = experiment.MergeRecipe(s.app.corpora, recipes, base, j.merge); err != nil {
		return made, nil, err
	}
	c, err := experiment.CorpusOf(s.app.corpora, recipes...)
	if err != nil {
		return made, nil, err
	}
	made.path, merging.Merge, merging.Bench = j.name, j.merge, experiment.NewBench(c, experiment.Validation)
	s.notes = append(s.notes, merging.Notes()...)
	made.params, err = experiment.Merge(merging, yield)
	return made, parents, err
}

// base puts the base of a job into its merge, of these models; it returns the base's own
// recipe, nil if it has none.
func (s *stages) base(j *job, merging *experiment.Merging, models []recipe.Recipe) (*recipe.Recipe, error) {
	if j.mean {
		j.merge.Base = recipe.BaseMean
		return nil, nil
	}
	if j.base == "" {
		return nil, nil
	}
	b, err := s.load(j.base)
	if err != nil {
		return nil, err
	}
	merging.Base, j.merge.Base = b.params, experiment.BaseOf(models, b.recipe)
	return &b.recipe, nil
}
