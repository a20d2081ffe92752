// Package bundle builds everything a static host needs into dist/: the two Go
// programs and the kernel module as wasm, the scripts that start them, the static files, and compressed
// twins of all that gains by it.
package bundle

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"confusio/build/kernelmodule"
	"confusio/build/report"
	"confusio/build/serve"
	"confusio/build/toolchain"
	"confusio/build/wasmdata"
)

// ErrPolicy is the error of an index.html whose policy is not the one that is
// sent as a header.
var ErrPolicy = errors.New("index.html and the header disagree on the content security policy")

// Dist is the folder of all output, relative to the module's root.
const Dist = "dist"

// static is the folder of the hand-written files.
const static = "public"

// KernelModule is the file of the emitted kernels.
const KernelModule = "kernel.wasm"

// modules are the main packages that become wasm files of the same name, with
// their build tags. The worker alone knows the kernel module.
var modules = []struct{ name, tags string }{
	{"page", toolchain.NoAsm},
	{"worker", toolchain.NoAsm + "," + toolchain.KernelModule},
}

// seldom are packages whose functions run a few times for each drawing or
// question, and never in a loop that a reader waits for: text and files, settings,
// figures, and what a worker answers with. They are compiled without inlining, which
// takes a tenth off what crosses the network. The scene of the slider is not among them. Of the
// languages this concerns their lexicons, whose tables are code: stories are told as
// fast.
var seldom = []string{
	"archive/zip", "bufio", "compress/flate", "context", "crypto/...", "encoding/base64", "encoding/csv", "encoding/json", "errors", "fmt", "internal/bisect", "internal/fmtsort", "internal/godebug",
	"internal/poll", "internal/reflectlite", "internal/strconv", "io/fs", "log", "net/netip", "net/url", "os", "path", "reflect", "sort", "strconv", "syscall",
	"time", "unicode", "unique", "github.com/goccy/...",
	"confusio/engine/corpus/storybook/...",
	"confusio/engine/checkpoint", "confusio/engine/corpus", "confusio/engine/corpus/storycorpus", "confusio/engine/cost", "confusio/engine/eval", "confusio/engine/experiment",
	"confusio/engine/fingerprint", "confusio/engine/huggingface", "confusio/engine/language", "confusio/engine/mergekit", "confusio/engine/method", "confusio/engine/mixture",
	"confusio/engine/model", "confusio/engine/similarity", "confusio/engine/train",
	"confusio/engine/phrase", "confusio/engine/recipe", "confusio/engine/standard", "confusio/engine/store",
	"confusio/ui/app", "confusio/ui/chart", "confusio/ui/core", "confusio/ui/page", "confusio/ui/scene", "confusio/ui/words",
	"confusio/ui/scene/check", "confusio/ui/scene/merge", "confusio/ui/scene/mix", "confusio/ui/scene/rescue", "confusio/ui/scene/study", "confusio/ui/scene/why",
	"confusio/wasm/port", "confusio/wasm/protocol", "confusio/wasm/service",
}

// often are packages that stand among those and run in loops all the same.
var often = []string{"confusio/engine/corpus/storybook/scene", "confusio/engine/corpus/storybook/wording"}

// withoutInlining are the flags of the go command for packages that run seldom.
func withoutInlining() []string {
	var flags []string
	for _, pattern := range seldom {
		flags = append(flags, "-gcflags="+pattern+"=-l")
	}
	for _, pattern := range often { // the last flag for a package counts
		flags = append(flags, "-gcflags="+pattern+"=")
	}
	return flags
}

// Build makes dist/ under root anew and returns the hash that names the build.
// A build for publishing takes its time to compress, and weighs what came out.
func Build(ctx context.Context, root string, log *report.Log, publish bool) (string, error) {
	b := builder{root: root, out: filepath.Join(root, Dist), log: log, codings: quick}
	if publish {
		b.codings = best
	}
	steps := []step{
		{"fetch " + toolchain.Version, b.fetch},
		{"static files", b.static},
		{"scripts", b.scripts},
		{"wasm modules", b.wasm},
		{"compress", b.compress},
	}
	if publish {
		steps = append(steps, step{"weigh", b.weigh})
	}
	for _, step := range steps {
		if err := log.Phase(step.name, func() error { return step.work(ctx) }); err != nil {
			return "", err
		}
	}
	return b.hash, nil
}

// A step of a build.
type step struct {
	name string
	work func(context.Context) error
}

type builder struct {
	root, out string
	hash      string // names the sources of this build
	codings   []coding
	used      sync.Map // names in the store that this build used
	log       *report.Log
}

func (b *builder) fetch(ctx context.Context) error {
	version, err := toolchain.Fast(b.root).Fetch(ctx)
	if err != nil {
		return err
	}
	if version != toolchain.Version {
		return fmt.Errorf("asked for %s, got %s", toolchain.Version, version)
	}
	b.hash, err = Hash(b.root)
	b.log.Note("build %s", b.hash)
	return err
}

// static empties dist/, apart from what the tool itself keeps there, and copies
// the hand-written files.
func (b *builder) static(context.Context) error {
	if err := clear(b.out); err != nil {
		return err
	}
	source := filepath.Join(b.root, static)
	if err := os.CopyFS(b.out, os.DirFS(source)); err != nil {
		return err
	}
	index, err := os.ReadFile(filepath.Join(b.out, "index.html"))
	if err != nil {
		return err
	}
	if !strings.Contains(string(index), `content="`+serve.Policy+`"`) {
		return ErrPolicy
	}
	return os.WriteFile(filepath.Join(b.out, "_headers"), []byte(headersFile()), 0o644)
}

// clear removes what an earlier build left, but for names that begin with a
// dot: those are the tool's own and are never served.
func clear(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		if err := os.RemoveAll(filepath.Join(dir, entry.Name())); err != nil {
			return err
		}
	}
	return os.MkdirAll(dir, 0o755)
}

// headersFile tells static hosts that read such a file what to send.
func headersFile() string {
	var text strings.Builder
	text.WriteString("/*\n")
	for _, header := range serve.Headers() {
		fmt.Fprintf(&text, "  %s: %s\n", header.Name, header.Value)
	}
	text.WriteString("/*.wasm\n  Content-Type: " + serve.TypeOf(".wasm") + "\n")
	return text.String()
}

// scripts puts the starter of Go modules and Vugu's helper beside the page.
func (b *builder) scripts(ctx context.Context) error {
	exec, err := toolchain.Fast(b.root).WasmExec(ctx)
	if err != nil {
		return err
	}
	starter, err := os.ReadFile(exec)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(b.out, "wasm_exec.js"), starter, 0o644); err != nil {
		return err
	}
	helper, err := vuguHelper(ctx, b.root)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(b.out, "vugu.js"), []byte(helper), 0o644)
}

// wasm emits the kernel module and builds the others one after the other: the
// compiler itself uses every core.
func (b *builder) wasm(ctx context.Context) error {
	if err := os.WriteFile(filepath.Join(b.out, KernelModule), kernelmodule.Kernel(b.hash), 0o644); err != nil {
		return err
	}
	for _, m := range modules {
		target := filepath.Join(b.out, m.name+".wasm")
		args := append([]string{"build", "-trimpath", "-buildvcs=false", "-tags", m.tags,
			"-ldflags=-s -w -X main.build=" + b.hash + " -X confusio/engine/kernel.moduleBuild=" + b.hash, "-o", target}, withoutInlining()...)
		if err := toolchain.Wasm(b.root).Run(ctx, b.log.Writer(), append(args, "./wasm/"+m.name)...); err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
		if err := rejoin(target); err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
	}
	return nil
}

// rejoin puts a module's data into few segments, which crosses the network in
// fewer bytes.
func rejoin(file string) error {
	module, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if module, err = wasmdata.Join(module); err != nil {
		return err
	}
	return os.WriteFile(file, module, 0o644)
}

// compress writes the twins with the help of every core.
func (b *builder) compress(context.Context) error {
	files, err := compressible(b.out)
	if err != nil {
		return err
	}
	lines := make([]string, len(files))
	errs := make([]error, len(files))
	var group sync.WaitGroup
	for i, file := range files {
		group.Go(func() { lines[i], errs[i] = b.twins(file) })
	}
	group.Wait()
	for _, line := range lines {
		if line != "" {
			b.log.Note("%s", line)
		}
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	return b.prune()
}
