package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"confusio/engine/eval"
	"confusio/engine/experiment"
	"confusio/engine/model"
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
	cmd := &cobra.Command{
		Use:   "generate MODEL...",
		Short: "Let a model, or an ensemble of several, write stories",
		Example: "  confusio generate en.safetensors\n" +
			"  confusio generate en.safetensors de.safetensors --ensemble bayes --opening de",
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, files []string) error { return a.generate(files, ensemble, w) },
	}
	flags := cmd.Flags()
	flags.IntVarP(&w.Samples, "samples", "n", 5, "stories to write")
	flags.Float64Var(&w.Sampler.Temperature, "temperature", standard.FluencyTemperature, "0 takes the likeliest token, 1 draws from the model")
	flags.IntVar(&w.Sampler.TopK, "top-k", 0, "draw among the k likeliest tokens only; 0 is no limit")
	flags.Uint64Var(&w.Sampler.Seed, "seed", 1, "another number gives other stories")
	flags.StringVar(&w.Opening, "opening", "", "start with the first words of held-out stories of this language")
	flags.IntVar(&w.OpenTokens, "open-tokens", 6, "how many tokens of them")
	flags.IntVar(&w.MaxTokens, "max-tokens", 0, "longest story; 0 is as long as the model reads")
	flags.StringSliceVar(&w.Languages, "languages", nil, "languages whose sentences count as fluent (default: those of the models)")
	flags.StringVar(&ensemble, "ensemble", "", "let several models answer as one: bayes or token")
	a.addMix(cmd)
	return cmd
}

func (a *app) generate(files []string, ensemble string, w experiment.Writing) error {
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
			fmt.Fprintf(a.out, "%s%s\n", t.Opening, t.Text)
		}
		if f.Texts > 0 {
			fmt.Fprintf(a.err, "%d of %d sentences parse\n", f.Parsed, f.Sentences)
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
		return eval.Subject{}, fmt.Errorf("%w: --ensemble is bayes or token, not %q", errUsage, ensemble)
	case len(parts) > 1:
		return eval.Subject{}, fmt.Errorf("%w: %d files need --ensemble, or merge them first", errUsage, len(parts))
	}
	return eval.One(models[0]), nil
}
