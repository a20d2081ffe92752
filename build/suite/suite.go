// Package suite runs the tests and checks of the whole module: with plain Go,
// with the SIMD toolchain, for processors that fuse products with sums, as js/wasm
// under Node, and in a browser.
package suite

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"confusio/build/report"
	"confusio/build/setup"
	"confusio/build/toolchain"
)

// ErrFailed is wrapped by the error of a run in which something failed.
var ErrFailed = errors.New("failed")

// LongVariable, set to 1, makes tests that guard long checks run them.
const LongVariable = "CONFUSIO_LONG"

// journeyTag guards the tests that need a browser and a finished build.
const journeyTag = "journey"

// productPackages are all but the build tool, whose browser driver does not
// compile without the experiment that the page leaves out for its size.
var productPackages = []string{"./engine/...", "./wasm/...", "./ui/..."}

// wasmPackages are tested as js/wasm too: what the browser runs, without the
// parts that need a page.
var wasmPackages = []string{"./engine/...", "./wasm/protocol/...", "./wasm/service/...", "./wasm/port/...", "./ui/words/..."}

// modulePackages are tested as js/wasm once more, together with the kernel
// module: what calls the kernels, and what pins bits.
var modulePackages = []string{"./engine/kernel/...", "./engine/model/...", "./engine/train/...", "./engine/fingerprint/..."}

// benchPackages have the benchmarks of `build bench`, which must go on running.
var benchPackages = []string{"./engine/kernel", "./engine/model", "./engine/experiment"}

// nativeOnly are tests of what the grammar says, by many thousands of stories:
// they take minutes in the one thread of js/wasm and say nothing about bits.
const nativeOnly = "^TestEveryConceptOccurs$"

// pagePackages exist for js/wasm alone and are vetted as such.
var pagePackages = []string{"./wasm/...", "./ui/..."}

// A runner is one run of the suite.
type runner struct {
	ctx   context.Context
	root  string
	log   *report.Log
	tally *tally
}

// Test prepares the machine, builds the page with build and runs everything.
// It goes on after a failure, so that one run tells all that is wrong.
func Test(ctx context.Context, root string, log *report.Log, build func() error) error {
	r := &runner{ctx, root, log, newTally(log.Writer())}
	strict := os.Getenv("CI") == "true"
	if err := log.Phase("set-up", func() error { return setup.Prepare(ctx, strict, log) }); err != nil {
		return err
	}
	built := build()
	plain, fast, wasm := toolchain.Plain(root), toolchain.Fast(root), toolchain.Wasm(root)
	r.vet(plain, "-tags="+journeyTag, "./...")
	r.vet(fast, append([]string{"-tags=" + toolchain.NoAsm}, productPackages...)...)
	r.vet(wasm, append([]string{"-tags=" + toolchain.NoAsm}, pagePackages...)...)
	r.test("plain", plain, "-tags="+toolchain.NoAsm, "./...")
	r.test("SIMD", fast, append([]string{"-tags=" + toolchain.NoAsm}, productPackages...)...)
	r.test("benchmarks, once", fast, append([]string{"-tags=" + toolchain.NoAsm, "-short", "-run=^$", "-bench=.", "-benchtime=1x"}, benchPackages...)...)
	r.fusing(plain, fast)
	r.wasmTests(wasm)
	r.fuzz(plain, fuzzRuns)
	if built == nil {
		r.test("Chromium", plain, "-tags="+journeyTag, "-count=1", "-p=1", "./build/journey/...", "./build/bench")
	}
	r.tally.close()
	return r.verdict(built)
}

// Check runs the tests that guard long checks, natively with SIMD, and shows the
// parsers many new inputs.
func Check(ctx context.Context, root string, log *report.Log) error {
	r := &runner{ctx, root, log, newTally(log.Writer())}
	long := toolchain.Fast(root).With("long checks", LongVariable+"=1")
	r.test("long", long, "-tags="+toolchain.NoAsm, "-count=1", "-timeout=120m", "./engine/...")
	r.fuzz(toolchain.Plain(root), longFuzzRuns)
	r.tally.close()
	return r.verdict(nil)
}

// phase runs one step; its failure is in the log and does not end the suite.
func (r *runner) phase(name string, work func() error) {
	if r.ctx.Err() == nil {
		_ = r.log.Phase(name, work) // the log keeps the failure for the verdict
	}
}

func (r *runner) vet(tool toolchain.Toolchain, args ...string) {
	r.phase("vet, "+tool.Name, func() error {
		return tool.Run(r.ctx, r.log.Writer(), append([]string{"vet"}, args...)...)
	})
}

// patience is how long a package's tests may take. What is emulated takes minutes, and
// many times as long on a machine with other work: a limit is there for what hangs.
const patience = "-timeout=60m"

// test runs `go test -json` and counts what it says.
func (r *runner) test(label string, tool toolchain.Toolchain, args ...string) {
	r.phase("test, "+tool.Name+" ("+label+")", func() error {
		cmd := tool.Command(r.ctx, append([]string{"test", "-json", "-vet=off", patience}, args...)...)
		cmd.Stderr = r.log.Writer()
		out, err := cmd.StdoutPipe()
		if err != nil {
			return err
		}
		if err := cmd.Start(); err != nil {
			return err
		}
		failures := r.tally.failed
		if err := r.tally.read(label, out); err != nil {
			return err
		}
		err = cmd.Wait()
		if err != nil && r.tally.failed == failures {
			r.tally.failed++ // go test itself could not run
		}
		return err
	})
}

func (r *runner) wasmTests(wasm toolchain.Toolchain) {
	exec, err := nodeExec(r.ctx, wasm)
	if err != nil {
		r.phase("find Node", func() error { return err })
		return
	}
	packages, err := listed(r.ctx, wasm)
	if err != nil {
		r.phase("list packages", func() error { return err })
		return
	}
	args := []string{"-tags=" + toolchain.NoAsm, "-exec=" + exec, "-skip=" + nativeOnly}
	r.test("js/wasm", wasm, append(args, packages...)...)
	if exec, err = moduleExec(r.ctx, r.root, wasm); err != nil {
		r.phase("emit the kernel module", func() error { return err })
		return
	}
	args[0], args[1] = "-tags="+toolchain.NoAsm+","+toolchain.KernelModule, "-exec="+exec
	r.test("kernel module", wasm, append(args, modulePackages...)...)
}

// listed names the packages of wasmPackages without the commands among them,
// which work on files.
func listed(ctx context.Context, wasm toolchain.Toolchain) ([]string, error) {
	out, err := wasm.Output(ctx, append([]string{"list", "-tags=" + toolchain.NoAsm}, wasmPackages...)...)
	if err != nil {
		return nil, err
	}
	var packages []string
	for line := range strings.Lines(out) {
		if line = strings.TrimSpace(line); !strings.Contains(line, "/cmd/") {
			packages = append(packages, line)
		}
	}
	return packages, nil
}

// quoted joins words the way go's -exec flag splits them.
func quoted(words []string) string {
	for i, word := range words {
		if strings.ContainsAny(word, " '\"") {
			words[i] = `"` + word + `"`
		}
	}
	return strings.Join(words, " ")
}

// verdict is the error that sets the exit code.
func (r *runner) verdict(built error) error {
	if err := r.ctx.Err(); err != nil {
		return err
	}
	failed := r.log.Failed()
	if built == nil && len(failed) == 0 && r.tally.failed == 0 {
		return nil
	}
	return fmt.Errorf("%w: %s", ErrFailed, strings.Join(failed, "; "))
}
