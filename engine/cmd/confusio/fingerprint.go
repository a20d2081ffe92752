package main

import (
	"errors"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"confusio/engine/fingerprint"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// errBits reports a machine that computes other bits than the published ones.
var errBits = errors.New("the bits of this machine are not the published ones")

// bits is one part of the fingerprint.
type bits struct {
	Name      string `json:"name"`
	Hash      string `json:"sha256"`
	Published string `json:"published"`
}

func (a *app) fingerprintCommand() *cobra.Command {
	workers := 1
	cmd := about{use: "cli.fingerprint.use", short: "cli.fingerprint.short", long: "cli.fingerprint.long", json: "cli.fingerprint.fields"}.command()
	cmd.Args = none()
	cmd.RunE = func(*cobra.Command, []string) error { return a.fingerprint(workers) }
	cmd.Flags().IntVar(&workers, "workers", workers, text("cli.fingerprint.workers"))
	return cmd
}

func (a *app) fingerprint(workers int) error {
	if err := within(counted{"workers", workers, 1, recipe.Small().Optimiser.Micro}); err != nil {
		return err
	}
	parts, err := fingerprint.Take(a.corpora, workers, a.yield)
	if err != nil {
		return err
	}
	var found []bits
	for i, part := range parts {
		found = append(found, bits{part.Name, part.Hash, fingerprint.Published()[i].Hash})
		if part != fingerprint.Published()[i] {
			err = phrase.Error(phrase.Of("cli.fingerprint.failed"), errBits)
		}
	}
	return errors.Join(a.print(found, func() {
		t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
		defer t.Flush()
		for _, b := range found {
			verdict := text("cli.fingerprint.same")
			if b.Hash != b.Published {
				verdict = text("cli.fingerprint.other", phrase.Text("hash", b.Published))
			}
			row(t, b.Name, b.Hash, verdict)
		}
	}), err)
}
