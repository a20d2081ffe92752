package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"confusio/engine/experiment"
	"confusio/engine/mergekit"
	"confusio/engine/model"
	"confusio/engine/recipe"
)

// job is a merge of files.
type job struct {
	models []string // files
	base   string   // a file, recipe.BaseMean, or empty
	merge  recipe.Merge
}

// job returns the merge that the flags say, or their file of mergekit.
func (f mergeFlags) job(files []string) (job, error) {
	if f.config == "" {
		if len(files) == 0 {
			return job{}, fmt.Errorf("%w: name the models to merge", errUsage)
		}
		m, err := f.recipe(len(files))
		return job{files, f.base, m}, err
	}
	if len(files) > 0 {
		return job{}, fmt.Errorf("%w: --config names the models already", errUsage)
	}
	data, err := os.ReadFile(f.config)
	if err != nil {
		return job{}, err
	}
	c, err := mergekit.Decode(data)
	if err != nil {
		return job{}, fmt.Errorf("%s: %w", f.config, err)
	}
	if c.Base == recipe.BaseMean {
		c.Base = "./" + c.Base // a folder, not the word of the flag
	}
	return job{c.Models, c.Base, c.Merge}, nil
}

// yaml returns the job as mergekit runs it, nil if that is not asked for.
func (f mergeFlags) yaml(j job) ([]byte, error) {
	if f.mergekit == "" {
		return nil, nil
	}
	if j.base == recipe.BaseMean {
		return nil, fmt.Errorf("%w: --mergekit needs a base that is a file; mergekit makes no mean of its models", errUsage)
	}
	c := mergekit.Config{Base: folderOf(j.base), Merge: j.merge}
	c.Merge.Base = ""
	for _, name := range j.models {
		c.Models = append(c.Models, folderOf(name))
	}
	return mergekit.Encode(c)
}

// folderOf returns the folder that export writes for a file by default.
func folderOf(file string) string { return strings.TrimSuffix(file, ".safetensors") }

// loadNamed reads a model by the name of its file, of its file without the
// ending, or of a folder of transformers.
func loadNamed(name string) (loaded, error) {
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) && !strings.HasSuffix(name, ".safetensors") {
		if l, err := load(name + ".safetensors"); !errors.Is(err, fs.ErrNotExist) {
			return l, err
		}
	}
	if err != nil || !info.IsDir() && !strings.HasSuffix(name, ".zip") {
		return load(name)
	}
	folder, err := openFolder(name)
	if err != nil {
		return loaded{}, err
	}
	p, r, err := experiment.FromFolder(folder, nil)
	if err != nil {
		return loaded{}, fmt.Errorf("%s: %w", name, err)
	}
	return loaded{name, p, r}, nil
}

func loadNamedAll(names []string) ([]loaded, error) {
	var all []loaded
	for _, name := range names {
		l, err := loadNamed(name)
		if err != nil {
			return nil, err
		}
		all = append(all, l)
	}
	return all, nil
}

// setBase puts the base into the merge and its recipe; it returns the base's
// own recipe, nil if it has none.
func (j *job) setBase(merging *experiment.Merging, parents []*model.Params, yield model.Yield) (*recipe.Recipe, error) {
	switch j.base {
	case "":
		return nil, nil
	case recipe.BaseMean:
		var err error
		j.merge.Base = recipe.BaseMean
		merging.Base, err = experiment.Mean(parents, yield)
		return nil, err
	}
	b, err := loadNamed(j.base)
	if err != nil {
		return nil, err
	}
	merging.Base, j.merge.Base = b.params, recipe.BaseMixed
	if experiment.RoleOf(b.recipe) == experiment.UntrainedRole {
		j.merge.Base = recipe.BaseInit
	}
	return &b.recipe, nil
}
