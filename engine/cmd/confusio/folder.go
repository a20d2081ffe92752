package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"confusio/engine/experiment"
	"confusio/engine/huggingface"
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
	cmd := &cobra.Command{
		Use:   "export FILE",
		Short: "Write a model as the folder, or the zip, that Hugging Face's transformers reads; JSON: out, files, bytes",
		Example: "  confusio export en.safetensors --out en\n" +
			"  confusio export en.safetensors --out en.zip",
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, files []string) error { return a.export(files[0], out, exact) },
	}
	cmd.Flags().BoolVar(&exact, "float32", false, "write the weights in float32, unrounded where the file has them so")
	cmd.Flags().StringVarP(&out, "out", "o", "", "folder to write, or a file that ends in .zip (default: the model's name)")
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
	if err := writeFolder(out, files); err != nil {
		return err
	}
	return a.print(result, func() { fmt.Fprintf(a.out, "%s: %d files, %d bytes\n", out, len(result.Files), result.Bytes) })
}

func writeFolder(out string, files []huggingface.File) error {
	if strings.HasSuffix(out, ".zip") {
		data, err := huggingface.Zip(files)
		if err != nil {
			return err
		}
		return replace(out, data)
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
	cmd := &cobra.Command{
		Use:   "import FOLDER",
		Short: "Read a folder, zip or file of Hugging Face's transformers, or mergekit's output; JSON: file, recipe_sha256, parameters",
		Example: "  confusio import merged --mix en,de --out merged.safetensors\n" +
			"  confusio import en.zip",
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, files []string) error { return a.importFolder(files[0], out, mix) },
	}
	cmd.Flags().StringVarP(&out, "out", "o", "imported.safetensors", "file to write")
	cmd.Flags().StringVar(&mix, "mix", "", "languages of a model that does not say them itself, such as en,de")
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
	if err := save(out, l.recipe, l.params); err != nil {
		return err
	}
	n := l.params.Config.Parameters()
	return a.print(imported{out, l.recipe.Hash(), n}, func() { fmt.Fprintf(a.out, "%s: %d parameters\n", out, n) })
}

// openFolder opens a folder or a zip.
func openFolder(path string) (fs.FS, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return os.DirFS(path), nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return huggingface.Unzip(data)
}
