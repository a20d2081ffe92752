package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"confusio/build/inbrowser"
	"confusio/build/toolchain"
)

func main() {
	root := flag.String("root", ".", "the module's root `folder`")
	dist := flag.String("dist", "dist", "`folder` of the built page")
	out := flag.String("out", "", "`file` for the report as JSON")
	quick := flag.Bool("quick", false, "shorter timings: shares are less sure")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, *root, *dist, *out, *quick); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// A suite is the benchmarks of one package that a run measures.
type suite struct {
	pkg, pattern string
	time, quick  string // of each benchmark, as -test.benchtime has it
}

var suites = []suite{
	{"./engine/kernel", "^Benchmark(Peak|Gemm|Op)$", "800ms", "150ms"},
	{"./engine/model", "^Benchmark(Forward|ForwardBackward|Decode)$", "1s", "200ms"},
	{"./engine/experiment", "^BenchmarkQuietStep$", "8s", "2s"},
	{"./engine/experiment", "^BenchmarkStep$", "3s", "1s"},
	{"./engine/experiment", "^Benchmark(Interpolate|MergeTen|Evaluate|Write)$", "1s", "100ms"},
}

// limit is how long the benchmarks of one suite may take in the browser.
const limit = 5 * time.Minute

func run(ctx context.Context, root, dist, out string, quick bool) error {
	report := Report{Version: Version, Quick: quick, Machine: machine()}
	for _, part := range []func(context.Context, *Report) error{
		func(ctx context.Context, r *Report) (err error) { r.Transfer, err = transfer(dist); return err },
		func(ctx context.Context, r *Report) error { return pageParts(ctx, dist, r) },
		func(ctx context.Context, r *Report) error { return engineParts(ctx, root, r) },
	} {
		if err := part(ctx, &report); err != nil {
			return err
		}
	}
	relate(report.Native)
	relate(report.Chromium)
	report.print(os.Stdout)
	if out == "" {
		return nil
	}
	data, err := json.MarshalIndent(report, "", "  ")
	return errors.Join(err, os.WriteFile(out, append(data, '\n'), 0o644))
}

// engineParts runs the suites, each natively and then in the browser.
func engineParts(ctx context.Context, root string, r *Report) error {
	for _, s := range suites {
		for _, place := range []struct {
			name string
			run  runner
			into *[]Measurement
		}{{"natively", native, &r.Native}, {"in Chromium", inChromium, &r.Chromium}} {
			note("%s %s, %s", s.pkg, s.pattern, place.name)
			found, err := s.measure(ctx, root, r.Quick, place.run)
			if err != nil {
				return err
			}
			*place.into = append(*place.into, found...)
		}
	}
	return nil
}

// note tells the person who waits what goes on.
func note(format string, values ...any) { fmt.Fprintf(os.Stderr, "    "+format+"\n", values...) }

// A runner runs the test program of a package and returns what it printed.
type runner func(ctx context.Context, root, pkg string, flags []string) (string, error)

func inChromium(ctx context.Context, root, pkg string, flags []string) (string, error) {
	return inbrowser.Run(ctx, root, pkg, limit, flags...)
}

// native builds the test program and runs it itself: `go test` would keep what it
// prints until the end and read some of its flags.
func native(ctx context.Context, root, pkg string, flags []string) (string, error) {
	dir, err := os.MkdirTemp("", "confusio-bench-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "program")
	if err := toolchain.Fast(root).Run(ctx, os.Stderr, "test", "-c", "-vet=off", "-tags="+toolchain.NoAsm, "-o", program, pkg); err != nil {
		return "", err
	}
	cmd := exec.CommandContext(ctx, program, flags...)
	cmd.Dir = filepath.Join(root, filepath.FromSlash(pkg))
	cmd.Stderr = os.Stderr
	output, err := cmd.Output()
	return string(output), err
}

// errNothing is the error of a pattern that fits no benchmark.
var errNothing = errors.New("no benchmark ran")

// measure runs the benchmarks of a suite.
func (s suite) measure(ctx context.Context, root string, quick bool, run runner) ([]Measurement, error) {
	length := s.time
	if quick {
		length = s.quick
	}
	output, err := run(ctx, root, s.pkg, []string{"-test.run=^$", "-test.bench=" + s.pattern, "-test.benchtime=" + length})
	if err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", s.pkg, err, output)
	}
	found := parse(output)
	if len(found) == 0 {
		return nil, fmt.Errorf("%w: %s %s printed\n%s", errNothing, s.pkg, s.pattern, output)
	}
	return found, nil
}
