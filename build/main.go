// Command build makes, serves and tests Confusio. Run it from the module's
// root:
//
//	go run ./build              build everything into dist/ and serve it
//	go run ./build test         set this machine up and run every test
//	go run ./build check        run the long checks
//	go run ./build bench        measure engine and page, natively and in Chromium
//	go run ./build gen          generate Go from the .vugu files
//	go run ./build shots        take screenshots of the page
//	go run ./build words        look for words outside the catalogue
//	go run ./build confusio …   run the native command line with SIMD
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"confusio/build/report"
)

// errUsage is the error of a command line that was not understood; what is
// wrong has been printed already.
var errUsage = errors.New("usage")

// A command is one thing this tool can do.
type command struct {
	name, summary string
	run           func(t *tool, args []string) error
}

// commands in the order of the help text; the first runs where none is named.
var commands = []command{
	{"serve", "build everything into dist/ and serve it (-addr, -build-only)", serveCommand},
	{"test", "set this machine up and run every test", testCommand},
	{"check", "run the long checks", checkCommand},
	{"bench", "measure engine and page, natively and in Chromium (-quick, -out)", benchCommand},
	{"gen", "generate Go from the .vugu files", genCommand},
	{"shots", "take screenshots of the page (-out)", shotsCommand},
	{"words", "look for words outside the catalogue (packages, such as ui/words)", wordsCommand},
	{"confusio", "run the native command line with SIMD; its arguments follow", confusioCommand},
}

// A tool is one run of this program.
type tool struct {
	ctx  context.Context
	root string // the module's root folder
	log  *report.Log
	out  io.Writer
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	root, err := moduleRoot()
	if err == nil {
		t := &tool{ctx: ctx, root: root, log: report.New(os.Stdout), out: os.Stdout}
		err = t.dispatch(os.Args[1:])
	}
	switch {
	case err == nil:
	case errors.Is(err, errUsage):
		os.Exit(2)
	default:
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

// dispatch runs the command that args name.
func (t *tool) dispatch(args []string) error {
	if len(args) == 0 || strings.HasPrefix(args[0], "-") && !isHelp(args[0]) {
		return commands[0].run(t, args)
	}
	for _, c := range commands {
		if c.name == args[0] {
			return c.run(t, args[1:])
		}
	}
	fmt.Fprintln(t.out, "usage: go run ./build [command] [flags]")
	for _, c := range commands {
		fmt.Fprintf(t.out, "  %-9s %s\n", c.name, c.summary)
	}
	if isHelp(args[0]) || args[0] == "help" {
		return nil
	}
	fmt.Fprintf(t.out, "\nthere is no command %q\n", args[0])
	return errUsage
}

func isHelp(arg string) bool { return arg == "-h" || arg == "-help" || arg == "--help" }

// moduleRoot is the nearest folder above with this module's go.mod.
func moduleRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err == nil && strings.HasPrefix(string(text), "module confusio\n") {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("run this inside the Confusio module")
		}
		dir = parent
	}
}

// flags parses args; a problem is printed with the flags there are.
func (t *tool) flags(name string, args []string, define func(*flag.FlagSet)) error {
	set := flag.NewFlagSet(name, flag.ContinueOnError)
	set.SetOutput(t.out)
	define(set)
	if err := set.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			os.Exit(0)
		}
		return errUsage
	}
	if set.NArg() > 0 {
		fmt.Fprintf(t.out, "%s: unexpected %q\n", name, set.Arg(0))
		return errUsage
	}
	return nil
}
