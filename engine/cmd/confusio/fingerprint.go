package main

import (
	"errors"
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"confusio/engine/fingerprint"
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
	cmd := &cobra.Command{
		Use:   "fingerprint",
		Short: "Check that this machine computes the published bits; JSON: a list of name, sha256, published",
		Long: "Follows a small fixed recipe through the whole pipeline: trains two experts, merges, aligns, compares and lets\n" +
			"them write. Prints the SHA-256 of what came out of each part. Fails if one is not as published.",
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return a.fingerprint(workers) },
	}
	cmd.Flags().IntVar(&workers, "workers", workers, "goroutines that train, 1 to 8; any number finds the same bits")
	return cmd
}

func (a *app) fingerprint(workers int) error {
	parts, err := fingerprint.Take(a.corpora, workers, a.yield)
	if err != nil {
		return err
	}
	var found []bits
	for i, part := range parts {
		found = append(found, bits{part.Name, part.Hash, fingerprint.Published()[i].Hash})
		if part != fingerprint.Published()[i] {
			err = errBits
		}
	}
	return errors.Join(a.print(found, func() {
		t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
		defer t.Flush()
		for _, b := range found {
			verdict := "as published"
			if b.Hash != b.Published {
				verdict = "published: " + b.Published
			}
			fmt.Fprintf(t, "%s\t%s\t%s\n", b.Name, b.Hash, verdict)
		}
	}), err)
}
