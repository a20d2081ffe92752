package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// A value that a flag does not take is answered by what it takes, in no parser's words.
func TestFlagsSayWhatTheyTake(t *testing.T) {
	b := newBench(t)
	for _, c := range []struct{ takes, args string }{
		{"a whole number", "storybook sample -n many"},
		{"a whole number", "line a b --points 1e9"},
		{"from 0 on", "storybook sample --seed -1"},
		{"true or false", "train --resume=perhaps"},
		{"NAME=VALUE", "merge a b --knob x"},
	} {
		b.run(1, strings.Fields(c.args)...)
		if said := b.err.String(); !strings.Contains(said, c.takes) || strings.Contains(said, "strconv") || strings.Contains(said, "invalid") {
			t.Errorf("%s: it says %q", c.args, said)
		}
	}
}

// Every flag is of a type whose values are answered so, or answers by itself.
func TestEveryTypeOfFlagIsKnown(t *testing.T) {
	own := []string{"string", "stringSlice", "stringArray"} // take anything
	a := newBench(t).app
	for _, cmd := range []*cobra.Command{
		a.trainCommand(), a.mergeCommand(), a.evalCommand(), a.generateCommand(), a.runCommand(), a.storybookCommand(), a.expertsCommand(), a.similarityCommand(),
		a.damageCommand(), a.lineCommand(), a.ladderCommand(), a.fingerprintCommand(), a.exportCommand(), a.importCommand(), a.atlasCommand(), a.sweepCommand(),
	} {
		for _, one := range append(cmd.Commands(), cmd) {
			one.Flags().VisitAll(func(f *pflag.Flag) {
				if _, ours := f.Value.(*fieldFlag); !ours && valueOf[f.Value.Type()] == "" && !slices.Contains(own, f.Value.Type()) {
					t.Errorf("%s --%s is a %s", one.Name(), f.Name, f.Value.Type())
				}
			})
		}
	}
}
