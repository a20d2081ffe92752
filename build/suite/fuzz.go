package suite

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"confusio/build/toolchain"
)

// fuzzRuns is how many new inputs each fuzz target tries after its seeds, some
// seconds' worth. A number, not a time: on a busy machine go test takes the end
// of a fuzzing time for a failure now and then.
const fuzzRuns = "1500x"

// A target is one fuzz function.
type target struct{ folder, name string }

var fuzzFunction = regexp.MustCompile(`(?m)^func (Fuzz\w+)\(\w+ \*testing\.F\)`)

// targets finds the fuzz functions below root, in the order of their files.
func targets(root string) ([]target, error) {
	var found []target
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "dist" || entry.Name() == "node_modules" || strings.HasPrefix(entry.Name(), ".") && path != root) {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, "_test.go") {
			return nil
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		folder, err := filepath.Rel(root, filepath.Dir(path))
		for _, match := range fuzzFunction.FindAllSubmatch(source, -1) {
			found = append(found, target{"./" + filepath.ToSlash(folder), string(match[1])})
		}
		return err
	})
	return found, err
}

// fuzz lets every parser of outside data meet new inputs.
func (r *runner) fuzz(tool toolchain.Toolchain) {
	all, err := targets(r.root)
	if err != nil {
		r.phase("find fuzz targets", func() error { return err })
		return
	}
	for _, t := range all {
		r.phase("fuzz "+t.folder+" "+t.name, func() error {
			err := tool.Run(r.ctx, r.log.Writer(), "test", "-run=^$", "-fuzz=^"+t.name+"$", "-fuzztime="+fuzzRuns, "-fuzzminimizetime=100x", t.folder)
			if err != nil {
				r.tally.failed++
			} else {
				r.tally.passed++
			}
			return err
		})
	}
}
