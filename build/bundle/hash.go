package bundle

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"confusio/build/toolchain"
)

// inputs are the files and folders that decide what the wasm modules say to
// each other, the emitted kernels included.
var inputs = []string{"go.mod", "go.sum", "build/kernelmodule", "build/wasmasm", "engine", "ui", "wasm"}

// hashBytes is how much of the SHA-256 names a build.
const hashBytes = 8

// Hash names the sources of the page and its workers. Both modules carry it and
// say it in their first message; where the two differ, a cache has mixed two
// builds.
func Hash(root string) (string, error) {
	var files []string
	for _, input := range inputs {
		err := filepath.WalkDir(filepath.Join(root, input), func(path string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && !strings.HasSuffix(path, "_test.go") {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			return "", err
		}
	}
	slices.Sort(files)
	sum := sha256.New()
	fmt.Fprintln(sum, toolchain.Version, toolchain.Experiments)
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		name, err := filepath.Rel(root, file)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(sum, "%s %d\n", filepath.ToSlash(name), len(data))
		sum.Write(data)
	}
	return hex.EncodeToString(sum.Sum(nil)[:hashBytes]), nil
}
