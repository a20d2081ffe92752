package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// shipped is one expert in the index that the page reads.
type shipped struct {
	Language string `json:"language"`
	File     string `json:"file"`
	SHA256   string `json:"sha256"`
	Recipe   string `json:"recipe"` // hash of the recipe
	Init     uint64 `json:"init"`
	Data     uint64 `json:"data"`
	Steps    int    `json:"steps"`
}

// expertRecipe returns the recipe of the shipped expert of the i-th language: the
// default preset with seeds of its own, so that no two experts share a start.
func expertRecipe(i int, code string) recipe.Recipe {
	r := recipe.Small()
	seed := uint64(i + 1)
	return r.Trained(recipe.Shares{{Language: code, Weight: "1"}}, recipe.Seeds{Init: seed, Data: seed})
}

func (a *app) expertsCommand() *cobra.Command {
	var e effort
	var folder string
	var only []string
	cmd := about{use: "cli.experts.use", short: "cli.experts.short", long: "cli.experts.long"}.command()
	cmd.Args = none()
	cmd.RunE = func(*cobra.Command, []string) error { return a.experts(e, folder, only) }
	cmd.Flags().StringVar(&folder, "out", "public/models", text("cli.experts.out"))
	cmd.Flags().StringSliceVar(&only, "only", nil, text("cli.experts.only"))
	a.addReplace(cmd)
	e.add(cmd)
	return cmd
}

// experts trains the experts of some languages, or of all, and lists them once all are
// there: so several processes can share the work.
func (a *app) experts(e effort, folder string, only []string) error {
	if len(only) > 0 {
		if _, err := a.sharesOf(strings.Join(only, ",")); err != nil {
			return err
		}
	}
	var list []shipped
	var missing []string
	for i, code := range a.corpora[0].Languages() {
		r, path := expertRecipe(i, code), filepath.Join(folder, code+".safetensors")
		if len(only) == 0 || slices.Contains(only, code) {
			if err := a.ensureExpert(r, e, path); err != nil {
				return err
			}
		}
		s, err := shippedAs(r, code, path)
		if err != nil {
			missing = append(missing, code)
			continue
		}
		list = append(list, s)
	}
	if len(missing) > 0 {
		a.note("cli.experts.missing", phrase.Text("languages", strings.Join(missing, ", ")))
		return nil
	}
	data, err := json.MarshalIndent(map[string]any{"version": 1, "models": list}, "", "  ")
	if err != nil {
		return err
	}
	return replace(filepath.Join(folder, "index.json"), append(data, '\n'))
}

var errOther = errors.New("made by another recipe")

// shippedAs describes the file of an expert, which must have its recipe.
func shippedAs(r recipe.Recipe, code, path string) (shipped, error) {
	model, err := load(path)
	if err != nil {
		return shipped{}, err
	}
	if model.recipe.Hash() != r.Hash() {
		return shipped{}, errOther
	}
	data, err := readModel(path)
	if err != nil {
		return shipped{}, err
	}
	sum := sha256.Sum256(data)
	return shipped{
		Language: code, File: filepath.Base(path), SHA256: hex.EncodeToString(sum[:]), Recipe: r.Hash(),
		Init: r.Seeds.Init, Data: r.Seeds.Data, Steps: r.Schedule.Steps,
	}, nil
}

// ensureExpert trains an expert unless its file has the recipe already.
func (a *app) ensureExpert(r recipe.Recipe, e effort, path string) error {
	old, err := load(path)
	switch {
	case err == nil && old.recipe.Hash() == r.Hash():
		a.note("cli.experts.there", phrase.Text("file", path))
		return nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	_, err = os.Stat(path + stateSuffix)
	return a.train(r, e, path, err == nil) // one that was stopped goes on
}
