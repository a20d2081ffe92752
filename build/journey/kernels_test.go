//go:build journey

package journey

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"confusio/build/browser"
	"confusio/build/kernelmodule"
	"confusio/build/toolchain"
)

// The laws of engine/kernel hold in the browser too, with the kernel module
// linked: the browser's compiler is another one than Node's.
func TestKernelLawsInTheBrowser(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/kernels")); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"wasm_exec.js", "kernel.js"} {
		data, err := os.ReadFile(filepath.Join(dist, name))
		if err := errors.Join(err, os.WriteFile(filepath.Join(dir, name), data, 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "kernel.wasm"), kernelmodule.Kernel(""), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	err := toolchain.Wasm(filepath.Join("..", "..")).Run(ctx, os.Stderr, "test", "-c", "-vet=off",
		"-tags="+toolchain.NoAsm+","+toolchain.KernelModule, "-o", filepath.Join(dir, "kernel.test.wasm"), "./engine/kernel")
	if err != nil {
		t.Fatal(err)
	}
	b, err := browser.Open(ctx, dir, browser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if err := b.Visit("/"); err != nil {
		t.Fatal(err)
	}
	until(t, b, 3*time.Minute, `document.body.dataset.ended`)
	log := value[string](t, b, `document.getElementById("log").textContent`)
	if strings.Contains(log, "FAIL") || !strings.Contains(log, "--- PASS: TestModuleIsLinked") || !strings.Contains(log, "\nPASS\n") {
		t.Errorf("in the browser:\n%s", log)
	}
	for _, problem := range b.Problems() {
		t.Error(problem)
	}
}
