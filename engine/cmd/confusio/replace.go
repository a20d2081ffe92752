package main

import (
	"bytes"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"confusio/engine/huggingface"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// addReplace lets a command be told to write over what took work to make.
func (a *app) addReplace(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&a.over, "replace", false, text("cli.replace.flag"))
}

// cheap says whether a model is made again in a moment: a merge or an import, no training.
func cheap(r recipe.Recipe) bool { return r.Merge != nil || r.Imported() }

// spare returns nil if a file may be written over: it is not there, or holds a model of
// which its recipe lets the command do so; nil lets it none.
func (a *app) spare(path string, may func(recipe.Recipe) bool) error {
	info, err := os.Stat(path)
	if a.over || err != nil || info.Size() == 0 {
		return nil // that it cannot be written, tryToWrite says
	}
	if may != nil {
		apart := *a // the tokens of that model concern nobody
		if l, err := apart.loadNamed(path, nil); err == nil && may(l.recipe) {
			return nil
		}
	}
	return usage("cli.replace.there", phrase.Text("file", path))
}

// spareFolder is spare for files of an export: those that stand there already must be the
// same ones.
func (a *app) spareFolder(folder string, files []huggingface.File) error {
	for _, f := range files {
		if err := a.spareOther(filepath.Join(folder, f.Name), f.Data); err != nil {
			return err
		}
	}
	return nil
}

// spareOther returns nil if nothing else than these bytes is there.
func (a *app) spareOther(path string, data []byte) error {
	info, err := os.Stat(path)
	if a.over || err != nil {
		return nil
	}
	if info.Mode().IsRegular() && info.Size() == int64(len(data)) {
		if old, err := readFile(path, info.Size()); err == nil && bytes.Equal(old, data) {
			return nil
		}
	}
	return usage("cli.replace.there", phrase.Text("file", path))
}
