package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"confusio/engine/experiment"
	"confusio/engine/huggingface"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// exported is the result of export.
type exported struct {
	Out   string   `json:"out"`
	Files []string `json:"files"`
	Bytes int      `json:"bytes"`
}

func (a *app) exportCommand() *cobra.Command {
	var out string
	var exact bool
	cmd := about{use: "cli.export.use", short: "cli.export.short", json: "cli.export.fields", example: "cli.export.example"}.command()
	cmd.Args = exactly(1)
	cmd.RunE = func(_ *cobra.Command, files []string) error { return a.export(files[0], out, exact) }
	cmd.Flags().BoolVar(&exact, "float32", false, text("cli.export.float32"))
	cmd.Flags().StringVarP(&out, "out", "o", "", text("cli.export.out"))
	a.addReplace(cmd)
	return cmd
}

func (a *app) export(file, out string, exact bool) error {
	read, write := experiment.Load, experiment.Folder
	if exact {
		read, write = experiment.LoadExact, experiment.FolderExact
	}
	l, err := loadBy(file, read)
	if err != nil {
		return err
	}
	if _, err := a.loadNamed(file, nil); err != nil { // for tokens of its own
		return err
	}
	if out == "" {
		out = strings.TrimSuffix(file, ".safetensors")
	}
	files, err := write(l.params, l.recipe, a.corpora, engineVersion)
	if err != nil {
		return err
	}
	result := exported{Out: out}
	for _, f := range files {
		result.Files, result.Bytes = append(result.Files, f.Name), result.Bytes+len(f.Data)
	}
	if err := a.writeFolder(out, files); err != nil {
		return err
	}
	return a.print(result, func() {
		a.say("cli.export.done", phrase.Text("out", out), phrase.Number("n", len(result.Files)), phrase.Number("bytes", result.Bytes))
	})
}

func (a *app) writeFolder(out string, files []huggingface.File) error {
	if strings.HasSuffix(out, ".zip") {
		data, err := huggingface.Zip(files)
		if err != nil {
			return err
		}
		if err := a.spareOther(out, data); err != nil {
			return err
		}
		return replace(out, data)
	}
	if err := a.spareFolder(out, files); err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	for _, f := range files {
		if err := replace(filepath.Join(out, f.Name), f.Data); err != nil {
			return err
		}
	}
	return nil
}

// imported is the result of import.
type imported struct {
	File       string `json:"file"`
	Recipe     string `json:"recipe_sha256"`
	Parameters int    `json:"parameters"`
}

func (a *app) importCommand() *cobra.Command {
	var out, mix string
	cmd := about{use: "cli.import.use", short: "cli.import.short", json: "cli.import.fields", example: "cli.import.example"}.command()
	cmd.Args = exactly(1)
	cmd.RunE = func(_ *cobra.Command, files []string) error { return a.importFolder(files[0], out, mix) }
	cmd.Flags().StringVarP(&out, "out", "o", "imported.safetensors", text("cli.import.out"))
	a.addReplace(cmd)
	cmd.Flags().StringVar(&mix, "mix", "", text("cli.import.mix"))
	return cmd
}

func (a *app) importFolder(path, out, mix string) error {
	var languages recipe.Shares
	if mix != "" {
		var err error
		if languages, err = a.sharesOf(mix); err != nil {
			return err
		}
	}
	l, err := a.loadNamed(path, languages)
	if errors.Is(err, experiment.ErrUnsaid) {
		err = unsaid(path, "en,de", err)
	}
	if err != nil {
		return err
	}
	same := func(r recipe.Recipe) bool { return cheap(r) || r.Hash() == l.recipe.Hash() }
	if err := a.spare(out, same); err != nil {
		return err
	}
	if err := a.keep(out, l.recipe, l.params, false); err != nil {
		return err
	}
	n := l.params.Config.Parameters()
	return a.print(imported{out, l.recipe.Hash(), n}, func() { a.say("cli.import.done", phrase.Text("out", out), phrase.Number("n", n)) })
}

// openFolder opens a folder or a zip, of which nothing is unpacked before it is read.
// The caller closes it.
func openFolder(path string) (folder fs.FS, closeFolder func() error, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, nil, err
	}
	if info.IsDir() {
		return os.DirFS(path), func() error { return nil }, nil
	}
	f, size, err := openFile(path)
	if err != nil {
		return nil, nil, err
	}
	if folder, err = huggingface.Unpack(f, size); err != nil {
		return nil, nil, errors.Join(wrongFile(path, err), f.Close())
	}
	return folder, f.Close, nil
}
