package suite

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"

	"confusio/build/kernelmodule"
	"confusio/build/toolchain"
)

// nodeExec is the program that runs js/wasm tests, for go test's -exec flag.
func nodeExec(ctx context.Context, wasm toolchain.Toolchain) (string, error) {
	script, err := wasm.NodeScript(ctx)
	if err != nil {
		return "", err
	}
	return node(script)
}

// moduleExec is nodeExec for programs with the tag kernelmodule. It emits the
// module.
func moduleExec(ctx context.Context, root string, wasm toolchain.Toolchain) (string, error) {
	starter, err := wasm.WasmExec(ctx)
	if err != nil {
		return "", err
	}
	module := filepath.Join(root, "dist", ".test", "kernel.wasm")
	if err := os.MkdirAll(filepath.Dir(module), 0o755); err != nil {
		return "", err
	}
	if err := os.WriteFile(module, kernelmodule.Kernel(""), 0o644); err != nil {
		return "", err
	}
	return node(filepath.Join(root, "build", "suite", "node.js"), starter, filepath.Join(root, "public", "kernel.js"), module)
}

// node is the command that runs a script with arguments. Go's starter has room
// for some kilobytes of environment only, so the test gets the little it needs.
func node(words ...string) (string, error) {
	program, err := exec.LookPath("node")
	if err != nil {
		return "", err
	}
	keep := []string{"env", "-i"}
	for _, name := range []string{"PATH", "HOME", "CI", LongVariable} {
		if value, ok := os.LookupEnv(name); ok {
			keep = append(keep, name+"="+value)
		}
	}
	// The stack is what the toolchain's own runner asks for.
	return quoted(append(append(keep, program, "--stack-size=8192"), words...)), nil
}
