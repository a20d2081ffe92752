package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"confusio/engine/eval"
	"confusio/engine/experiment"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/standard"
)

// generated is the result of generate.
type generated struct {
	Texts     []experiment.Text `json:"texts"`
	Sentences int               `json:"sentences"`
	Parsed    int               `json:"parsed"`
	Fluency   experiment.Figure `json:"fluency"` // parsed / sentences; unknown where nothing judges
}

func (a *app) generateCommand() *cobra.Command {
	w := experiment.Writing{}
	var ensemble string
	cmd := about{use: "cli.generate.use", short: "cli.generate.short", example: "cli.generate.example"}.command()
	cmd.Args = atLeast(1)
	cmd.RunE = func(_ *cobra.Command, files []string) error { return a.generate(files, ensemble, w) }
	flags := cmd.Flags()
	flags.IntVarP(&w.Samples, "samples", "n", 5, text("cli.generate.samples"))
	flags.Float64Var(&w.Sampler.Temperature, "temperature", standard.FluencyTemperature, text("cli.generate.temperature"))
	flags.IntVar(&w.Sampler.TopK, "top-k", 0, text("cli.generate.top-k"))
	flags.Uint64Var(&w.Sampler.Seed, "seed", 1, text("cli.generate.seed"))
	flags.StringVar(&w.Opening, "opening", "", text("cli.generate.opening"))
	flags.IntVar(&w.OpenTokens, "open-tokens", 6, text("cli.generate.open-tokens"))
	flags.IntVar(&w.MaxTokens, "max-tokens", 0, text("cli.generate.max-tokens"))
	flags.StringSliceVar(&w.Languages, "languages", nil, text("cli.generate.languages"))
	flags.StringVar(&ensemble, "ensemble", "", text("cli.generate.ensemble"))
	a.addMix(cmd)
	return cmd
}

func (a *app) generate(files []string, ensemble string, w experiment.Writing) error {
	if err := within(counted{"samples", w.Samples, 1, mostStories}, counted{"max-tokens", w.MaxTokens, 0, mostTokens},
		counted{"open-tokens", w.OpenTokens, 0, mostTokens}, counted{"top-k", w.Sampler.TopK, 0, mostVocab}); err != nil {
		return err
	}
	parts, err := a.loadAll(files)
	if err != nil {
		return err
	}
	subject, err := subjectOf(parts, ensemble)
	if err != nil {
		return err
	}
	c, err := a.corpusOf(parts)
	if err != nil {
		return err
	}
	if w.Languages == nil {
		w.Languages = languagesOf(parts)
	}
	w.Keep = w.Samples
	texts, f, err := experiment.NewBench(c, experiment.Validation).Write(subject, w, a.yield)
	if err != nil {
		return err
	}
	result := generated{Texts: texts, Sentences: f.Sentences, Parsed: f.Parsed, Fluency: experiment.Figure(f.Share())}
	return a.print(result, func() {
		for _, t := range texts {
			fmt.Fprintln(a.out, shownLines(t.Opening+t.Text))
		}
		if f.Texts > 0 {
			a.note("cli.generate.parse", phrase.Number("all", f.Sentences), phrase.Number("n", f.Parsed))
		}
	})
}

// subjectOf returns who is to write.
func subjectOf(parts []loaded, ensemble string) (eval.Subject, error) {
	var models []*model.Params
	for _, p := range parts {
		models = append(models, p.params)
	}
	switch {
	case ensemble == "bayes":
		return eval.Subject{Kind: eval.Bayes, Models: models}, nil
	case ensemble == "token":
		return eval.Subject{Kind: eval.Token, Models: models}, nil
	case ensemble != "":
		return eval.Subject{}, usage("cli.generate.no_ensemble", phrase.Text("is", ensemble))
	case len(parts) > 1:
		return eval.Subject{}, usage("cli.generate.several", phrase.Number("n", len(parts)))
	}
	return eval.One(models[0]), nil
}
