package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"confusio/engine/phrase"
)

// about is what a command says of itself.
type about struct {
	use           phrase.Key // its name and arguments
	short         phrase.Key // one line
	long, example phrase.Key // may be empty
	json          phrase.Key // the fields of its result; empty if it has none
}

// command makes a command that says this.
func (b about) command() *cobra.Command {
	cmd := &cobra.Command{Use: text(b.use), Short: text(b.short), Annotations: map[string]string{}}
	if b.long != "" {
		cmd.Long = text(b.long)
	}
	if b.example != "" {
		cmd.Example = text(b.example)
	}
	if b.json != "" {
		cmd.Annotations[jsonNote] = text(b.json)
	}
	return cmd
}

// jsonNote is where a command keeps what its JSON holds.
const jsonNote = "json"

// speak makes a command line say everything by the catalogue: cobra's own help
// has English words of its own.
func speak(root *cobra.Command) {
	root.PersistentFlags().BoolP("help", "h", false, text("cli.help.flag"))
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetHelpCommand(&cobra.Command{Use: "help", Hidden: true, RunE: func(cmd *cobra.Command, args []string) error {
		if about, _, err := root.Find(args); err == nil {
			cmd = about
		}
		return cmd.Help()
	}})
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { help(cmd.OutOrStdout(), cmd) })
	root.SetUsageFunc(func(cmd *cobra.Command) error { help(cmd.OutOrStderr(), cmd); return nil })
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		if wrong := (*pflag.InvalidValueError)(nil); errors.As(err, &wrong) && valueOf[wrong.GetFlag().Value.Type()] != "" {
			f := wrong.GetFlag()
			return because(err, "cli.flag_value", phrase.Text("flag", f.Name), phrase.Excerpt("is", wrong.GetValue()), phrase.Said("takes", phrase.Of(valueOf[f.Value.Type()])))
		}
		if like := flagMeant(err, cmd.Flags()); like != "" {
			return because(err, "cli.flag_meant", phrase.Excerpt("text", err.Error()), phrase.Text("like", like))
		}
		return because(err, "cli.flag", phrase.Excerpt("text", err.Error()), phrase.Text("command", cmd.CommandPath()))
	})
}

// valueOf says what a flag of each type takes; the parser's own words are those of Go.
var valueOf = map[string]phrase.Key{
	"int": "cli.takes.whole", "uint64": "cli.takes.natural", "bool": "cli.takes.truth", "float64": "cli.takes.number",
	"stringToString": "cli.takes.pairs",
}

// group makes a command do nothing but hold others: without one of them it
// explains itself.
func group(cmd *cobra.Command, members ...*cobra.Command) *cobra.Command {
	cmd.AddCommand(members...)
	cmd.SuggestionsMinimumDistance = 2
	cmd.Args = cobra.ArbitraryArgs
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return cmd.Help()
		}
		name := phrase.Excerpt("name", args[0])
		if like := cmd.SuggestionsFor(args[0]); len(like) > 0 {
			return usage("cli.no_command_but", name, phrase.Text("like", strings.Join(like, ", ")))
		}
		return usage("cli.no_command", name, phrase.Text("command", cmd.CommandPath()))
	}
	return cmd
}

// help writes what a command is, how it is called and which flags it has.
func help(w io.Writer, cmd *cobra.Command) {
	about := cmd.Long
	if about == "" {
		about = cmd.Short
	}
	fmt.Fprintf(w, "%s\n\n%s\n  %s\n", about, text("cli.help.usage"), cmd.UseLine())
	if cmd.HasExample() {
		fmt.Fprintf(w, "\n%s\n%s\n", text("cli.help.examples"), cmd.Example)
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(w, "\n%s\n", text("cli.help.commands"))
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() {
				fmt.Fprintf(w, "  %-*s  %s\n", cmd.NamePadding(), c.Name(), c.Short)
			}
		}
	}
	flags(w, "cli.help.flags", cmd.LocalFlags())
	flags(w, "cli.help.global", cmd.InheritedFlags())
	if fields := cmd.Annotations[jsonNote]; fields != "" {
		fmt.Fprintf(w, "\n%s\n", text("cli.help.json", phrase.Text("fields", fields)))
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(w, "\n%s\n", text("cli.help.more", phrase.Text("command", cmd.CommandPath())))
	}
}

// flags writes those of a command under a title.
func flags(w io.Writer, title phrase.Key, set *pflag.FlagSet) {
	if lines := strings.TrimRight(set.FlagUsages(), "\n"); lines != "" {
		fmt.Fprintf(w, "\n%s\n%s\n", text(title), lines)
	}
}

// exactly, atLeast, atMost and none check how many arguments a command is given.
func exactly(n int) cobra.PositionalArgs { return count(n, n) }
func atLeast(n int) cobra.PositionalArgs { return count(n, -1) }
func atMost(n int) cobra.PositionalArgs  { return count(0, n) }
func none() cobra.PositionalArgs         { return count(0, 0) }

// count takes from least to most arguments; any number if most is negative.
func count(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if n := len(args); n < least || most >= 0 && n > most {
			return usage("cli.arguments", phrase.Number("n", n), phrase.Text("use", cmd.UseLine()))
		}
		return nil
	}
}
