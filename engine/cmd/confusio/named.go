package main

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"confusio/engine/corpus"
	"confusio/engine/experiment"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// addMix lets a command be told the languages of models that do not say them.
func (a *app) addMix(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&a.mix, "mix", nil, text("cli.mix.flag"))
}

// checkMix returns nil if what --mix says is about these models and in languages
// of the corpus.
func (a *app) checkMix(names []string) error {
	for _, said := range a.mix {
		name, languages, ok := strings.Cut(said, "=")
		if !ok {
			return usage("cli.mix.form", phrase.Text("is", said))
		}
		if !slices.Contains(names, name) {
			return usage("cli.mix.no_model", phrase.Text("is", said), phrase.Text("name", name), phrase.Text("names", strings.Join(names, ", ")))
		}
		if _, err := a.sharesOf(languages); err != nil {
			return err
		}
	}
	return nil
}

// sharesOf reads the languages of a model, such as en or en,de.
func (a *app) sharesOf(text string) (recipe.Shares, error) {
	var shares recipe.Shares
	if err := shares.Set(text); err != nil {
		return nil, phrase.Error(phrase.Of("cli.mix.wrong", phrase.Because(err)), errUsage, err)
	}
	known := a.languages()
	for _, s := range shares {
		if !slices.Contains(known, s.Language) {
			return nil, phrase.Error(phrase.Of("cli.mix.no_language", phrase.Text("is", s.Language), phrase.Text("known", strings.Join(known, ", "))), errUsage, corpus.ErrLanguage)
		}
	}
	return shares, nil
}

// languages lists those of all corpora at hand.
func (a *app) languages() []string {
	var all []string
	for _, c := range a.corpora {
		all = append(all, c.Languages()...)
	}
	return all
}

// corpusOf returns the corpus on which some models are measured together.
func (a *app) corpusOf(parts []loaded) (corpus.Corpus, error) {
	recipes := make([]recipe.Recipe, len(parts))
	for i, p := range parts {
		recipes[i] = p.recipe
	}
	return experiment.CorpusOf(a.corpora, recipes...)
}

// load reads a model by its name; where it does not say its languages, they are
// those of --mix.
func (a *app) load(name string) (loaded, error) {
	var languages recipe.Shares
	for _, said := range a.mix {
		if of, text, _ := strings.Cut(said, "="); of == name {
			var err error
			if languages, err = a.sharesOf(text); err != nil {
				return loaded{}, err
			}
		}
	}
	l, err := a.loadNamed(name, languages)
	if errors.Is(err, experiment.ErrUnsaid) {
		err = unsaid(name, name+"=en", err)
	}
	return l, err
}

// unsaid says how to say the languages of a model.
func unsaid(name, example string, err error) error {
	return phrase.Error(phrase.Of("cli.unsaid", phrase.Text("name", name), phrase.Text("example", example)), err)
}

func (a *app) loadAll(names []string) ([]loaded, error) {
	if err := a.checkMix(names); err != nil {
		return nil, err
	}
	var all []loaded
	for _, name := range names {
		l, err := a.load(name)
		if err != nil {
			return nil, err
		}
		all = append(all, l)
	}
	return all, nil
}

// loadNamed reads a model by the name of its file, of its file without the
// ending, or of a folder or zip of transformers.
func (a *app) loadNamed(name string, languages recipe.Shares) (loaded, error) {
	file := func(path string) (loaded, error) {
		f, size, err := openFile(path)
		if err != nil {
			return loaded{}, err
		}
		defer f.Close()
		p, r, corpora, err := experiment.OpenFile(f, size, a.corpora, languages)
		if err != nil {
			return loaded{}, wrongFile(path, err)
		}
		a.corpora = corpora
		return loaded{path, p, r}, nil
	}
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) && !strings.HasSuffix(name, ".safetensors") {
		if l, err := file(name + ".safetensors"); !errors.Is(err, fs.ErrNotExist) {
			return l, err
		}
	}
	if err != nil || !info.IsDir() && !strings.HasSuffix(name, ".zip") {
		return file(name)
	}
	folder, closeFolder, err := openFolder(name)
	if err != nil {
		return loaded{}, err
	}
	defer closeFolder()
	p, r, corpora, err := experiment.OpenFolder(folder, a.corpora, languages)
	if err != nil {
		return loaded{}, wrongFile(name, err)
	}
	a.corpora = corpora
	return loaded{name, p, r}, nil
}
