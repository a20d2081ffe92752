package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

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
	cmd := about{use: "cli.experts.use", short: "cli.experts.short", long: "cli.experts.long"}.command()
	cmd.Args = none()
	cmd.RunE = func(*cobra.Command, []string) error { return a.experts(e, folder) }
	cmd.Flags().StringVar(&folder, "out", "public/models", text("cli.experts.out"))
	e.add(cmd)
	return cmd
}

func (a *app) experts(e effort, folder string) error {
	var list []shipped
	for i, code := range a.corpora[0].Languages() {
		r := expertRecipe(i, code)
		path := filepath.Join(folder, code+".safetensors")
		if err := a.ensureExpert(r, e, path); err != nil {
			return err
		}
		data, err := readFile(path)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(data)
		list = append(list, shipped{
			Language: code, File: filepath.Base(path), SHA256: hex.EncodeToString(sum[:]), Recipe: r.Hash(),
			Init: r.Seeds.Init, Data: r.Seeds.Data, Steps: r.Schedule.Steps,
		})
	}
	data, err := json.MarshalIndent(map[string]any{"version": 1, "models": list}, "", "  ")
	if err != nil {
		return err
	}
	return replace(filepath.Join(folder, "index.json"), append(data, '\n'))
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
