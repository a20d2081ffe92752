// Package toolchain runs the go command in the three ways this project is
// built: with whatever Go the visitor has, with the pinned Go that knows wasm
// SIMD, and with that pinned Go for js/wasm.
//
// The pinned toolchain comes through the module proxy. It is named in the
// environment of the child processes only, so that the README's command works
// on a machine with any recent Go, also where GOTOOLCHAIN=local is set.
package toolchain

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

const (
	// Version is the Go release that emits wasm SIMD.
	Version = "go1.27.4"
	// Experiments are the GOEXPERIMENT settings of that release: simd gives
	// simd/archsimd; nojsonv2 keeps about 1.1 MB out of the page.
	Experiments = "simd,nojsonv2"
	// NoAsm is the build tag that keeps gonum's assembly out of native builds:
	// it changes the last bits of singular values.
	NoAsm = "noasm"
	// KernelModule is the build tag of programs for js/wasm that import the
	// emitted kernels: whoever starts them links the kernel module.
	KernelModule = "kernelmodule"
)

// A Toolchain is one way to run the go command in one module.
type Toolchain struct {
	Name string   // for people, such as "Go with SIMD"
	Dir  string   // the module's root folder
	env  []string // settings laid over the environment of this process
}

// Plain is the Go that runs this program, without experiments: the scalar code.
func Plain(dir string) Toolchain {
	return Toolchain{Name: "plain Go", Dir: dir, env: []string{"GOEXPERIMENT="}}
}

// Fast is the pinned Go with SIMD, for this machine.
func Fast(dir string) Toolchain {
	return Toolchain{
		Name: Version + " with SIMD",
		Dir:  dir,
		env:  []string{"GOTOOLCHAIN=" + Version, "GOEXPERIMENT=" + Experiments, "GOAMD64=v1"},
	}
}

// Wasm is the pinned Go with SIMD, for js/wasm.
func Wasm(dir string) Toolchain {
	return Fast(dir).With(Version+" for js/wasm", "GOOS=js", "GOARCH=wasm")
}

// With returns a copy named name with further environment settings.
func (t Toolchain) With(name string, settings ...string) Toolchain {
	t.Name = name
	t.env = append(append([]string(nil), t.env...), settings...)
	return t
}

// Command prepares `go args…`; the caller sets where its output goes.
func (t Toolchain) Command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = t.Dir
	cmd.Env = append(os.Environ(), t.env...)
	return cmd
}

// Run runs `go args…` and sends both of its outputs to out.
func (t Toolchain) Run(ctx context.Context, out io.Writer, args ...string) error {
	cmd := t.Command(ctx, args...)
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("go %s: %w", args[0], err)
	}
	return nil
}

// Output runs `go args…` and returns what it printed, without white space at
// its ends.
func (t Toolchain) Output(ctx context.Context, args ...string) (string, error) {
	var stderr bytes.Buffer
	cmd := t.Command(ctx, args...)
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w: %s", strings.Join(args, " "), err, bytes.TrimSpace(stderr.Bytes()))
	}
	return strings.TrimSpace(string(out)), nil
}

// Root is the GOROOT of the toolchain: the place of wasm_exec.js and of the
// runner of js/wasm tests, which must come from the release that built the
// module.
func (t Toolchain) Root(ctx context.Context) (string, error) {
	return t.Output(ctx, "env", "GOROOT")
}

// WasmExec is the path of the script that starts a Go module in a browser.
func (t Toolchain) WasmExec(ctx context.Context) (string, error) {
	root, err := t.Root(ctx)
	return filepath.Join(root, "lib", "wasm", "wasm_exec.js"), err
}

// NodeScript is the path of the script that starts a js/wasm program in Node.
func (t Toolchain) NodeScript(ctx context.Context) (string, error) {
	root, err := t.Root(ctx)
	return filepath.Join(root, "lib", "wasm", "wasm_exec_node.js"), err
}

// Fetch makes sure that the toolchain is on this machine and returns its
// version.
func (t Toolchain) Fetch(ctx context.Context) (string, error) {
	return t.Output(ctx, "env", "GOVERSION")
}

// ModuleDir is the folder in the module cache that holds the module path.
func (t Toolchain) ModuleDir(ctx context.Context, path string) (string, error) {
	if err := t.Run(ctx, io.Discard, "mod", "download", path); err != nil {
		return "", err
	}
	return t.Output(ctx, "list", "-m", "-f", "{{.Dir}}", path)
}
