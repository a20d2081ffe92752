package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"confusio/build/bundle"
	"confusio/build/generate"
	"confusio/build/sentences"
	"confusio/build/serve"
	"confusio/build/suite"
	"confusio/build/toolchain"
)

// serveCommand builds the page and serves it until it is interrupted.
func serveCommand(t *tool, args []string) error {
	var address string
	var buildOnly, publish bool
	err := t.flags("serve", args, func(set *flag.FlagSet) {
		set.StringVar(&address, "addr", "127.0.0.1:8080", "loopback `address` to serve on; a taken port gives way to the next")
		set.BoolVar(&buildOnly, "build-only", false, "build dist/ and end")
		set.BoolVar(&publish, "publish", false, "compress as well as can be, which takes half a minute")
	})
	if err != nil {
		return err
	}
	if err := t.build(publish); err != nil || buildOnly {
		return err
	}
	return serve.Run(t.ctx, t.out, address, filepath.Join(t.root, bundle.Dist))
}

// build makes dist/.
func (t *tool) build(publish bool) error {
	if err := genCommand(t, nil); err != nil {
		return err
	}
	_, err := bundle.Build(t.ctx, t.root, t.log, publish)
	return err
}

func genCommand(t *tool, args []string) error {
	if err := t.flags("gen", args, func(*flag.FlagSet) {}); err != nil {
		return err
	}
	return t.log.Phase("generate components", func() error {
		dirs, err := generate.Run(t.ctx, t.root)
		t.log.Note("%v", dirs)
		return err
	})
}

func testCommand(t *tool, args []string) error {
	if err := t.flags("test", args, func(*flag.FlagSet) {}); err != nil {
		return err
	}
	return suite.Test(t.ctx, t.root, t.log, func() error { return t.build(false) })
}

func checkCommand(t *tool, args []string) error {
	if err := t.flags("check", args, func(*flag.FlagSet) {}); err != nil {
		return err
	}
	return suite.Check(t.ctx, t.root, t.log)
}

// benchCommand builds the page, compressed as it is published, and hands over to
// a program of its own, as shotsCommand does.
func benchCommand(t *tool, args []string) error {
	var out string
	var quick bool
	err := t.flags("bench", args, func(set *flag.FlagSet) {
		set.StringVar(&out, "out", "", "`file` for the report as JSON")
		set.BoolVar(&quick, "quick", false, "shorter timings and quicker compression")
	})
	if err != nil {
		return err
	}
	flags := []string{"run", "./build/bench", "-root", t.root, "-dist", filepath.Join(t.root, bundle.Dist), fmt.Sprintf("-quick=%v", quick)}
	if out != "" {
		if out, err = filepath.Abs(out); err != nil {
			return err
		}
		flags = append(flags, "-out", out)
	}
	if err := t.build(!quick); err != nil {
		return err
	}
	return t.log.Phase("benchmarks", func() error {
		return toolchain.Plain(t.root).Run(t.ctx, t.log.Writer(), flags...)
	})
}

// shotsCommand builds the page and hands over to a program of its own, so that
// building and serving need no browser driver.
func shotsCommand(t *tool, args []string) error {
	var out string
	err := t.flags("shots", args, func(set *flag.FlagSet) {
		set.StringVar(&out, "out", filepath.Join(bundle.Dist, ".shots"), "`folder` for the pictures")
	})
	if err != nil {
		return err
	}
	if out, err = filepath.Abs(out); err != nil {
		return err
	}
	if err := t.build(false); err != nil {
		return err
	}
	return t.log.Phase("screenshots", func() error {
		return toolchain.Plain(t.root).Run(t.ctx, t.log.Writer(), "run", "./build/shots", "-dist", filepath.Join(t.root, bundle.Dist), "-out", out)
	})
}

// wordsCommand prints what stands outside the catalogue, in the packages named
// or in all that have moved.
func wordsCommand(t *tool, args []string) error {
	found, err := sentences.Find(t.ctx, t.root, args)
	if err != nil {
		return err
	}
	languages, err := sentences.Languages(t.root)
	if err != nil {
		return err
	}
	found = append(found, languages...)
	for _, f := range found {
		fmt.Fprintln(t.out, f)
	}
	if len(found) > 0 {
		return fmt.Errorf("%d findings", len(found))
	}
	return nil
}

// confusioCommand runs the command line over the engine with the toolchain
// that gives it SIMD.
func confusioCommand(t *tool, args []string) error {
	fast := toolchain.Fast(t.root)
	binary := filepath.Join(t.root, bundle.Dist, ".bin", "confusio")
	if err := fast.Run(t.ctx, os.Stderr, "build", "-trimpath", "-tags", toolchain.NoAsm, "-o", binary, "./engine/cmd/confusio"); err != nil {
		return err
	}
	cmd := exec.CommandContext(t.ctx, binary, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	return cmd.Run()
}
