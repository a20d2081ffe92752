// Package inbrowser runs the tests and benchmarks of a package in a worker of a
// real Chromium, linked to the kernel module as the page's engine is: the
// browser's compiler is another one than Node's.
package inbrowser

import (
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"confusio/build/browser"
	"confusio/build/kernelmodule"
	"confusio/build/toolchain"
)

// Errors of Run.
var (
	ErrProblems = errors.New("inbrowser: the browser complains")
	ErrFailed   = errors.New("inbrowser: the program failed")
)

//go:embed page
var page embed.FS

// Run builds the test program of a package, such as "./engine/kernel", of the
// module at root, runs it with flags such as "-test.v" and returns what it
// printed, also beside an error. Errors are those of the build and of the
// browser, one for a program that takes longer than limit, ErrFailed with its
// exit code, and ErrProblems.
func Run(ctx context.Context, root, pkg string, limit time.Duration, flags ...string) (output string, err error) {
	dir, err := os.MkdirTemp("", "confusio-inbrowser-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	if err := lay(ctx, dir, root, pkg, flags); err != nil {
		return "", err
	}
	b, err := browser.Open(ctx, dir, browser.Options{Isolated: true})
	if err != nil {
		return "", err
	}
	defer b.Close()
	return watch(b, limit)
}

// watch waits until the program has ended.
func watch(b *browser.Browser, limit time.Duration) (output string, err error) {
	err = b.Visit("/")
	if err == nil {
		err = b.Until(limit, `document.body?.dataset.ended`)
	}
	if err == nil {
		var code string
		if code, err = browser.Value[string](b, `document.body.dataset.ended`); code != "0" {
			err = errors.Join(err, fmt.Errorf("%w: exit code %s", ErrFailed, code))
		}
	}
	output, readErr := browser.Value[string](b, `document.getElementById("log").textContent`)
	if problems := b.Problems(); len(problems) > 0 {
		err = errors.Join(err, fmt.Errorf("%w: %v", ErrProblems, problems))
	}
	return output, errors.Join(err, readErr)
}

// lay puts all that the page needs into a folder.
func lay(ctx context.Context, dir, root, pkg string, flags []string) error {
	wasm := toolchain.Wasm(root)
	starter, err := wasm.WasmExec(ctx)
	if err != nil {
		return err
	}
	scripts, err := fs.Sub(page, "page")
	if err != nil {
		return err
	}
	if err := os.CopyFS(dir, scripts); err != nil {
		return err
	}
	arguments, err := json.Marshal(flags)
	if err != nil {
		return err
	}
	files := map[string][]byte{"arguments.json": arguments, "kernel.wasm": kernelmodule.Kernel("")}
	for name, from := range map[string]string{"wasm_exec.js": starter, "kernel.js": filepath.Join(root, "public", "kernel.js")} {
		if files[name], err = os.ReadFile(from); err != nil {
			return err
		}
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			return err
		}
	}
	return wasm.Run(ctx, os.Stderr, "test", "-c", "-vet=off", "-tags="+toolchain.NoAsm+","+toolchain.KernelModule,
		"-o", filepath.Join(dir, "program.wasm"), pkg)
}
