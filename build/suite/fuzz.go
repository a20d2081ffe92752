package suite

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"confusio/build/toolchain"
)

// fuzzRuns is how many new inputs each fuzz target tries after its seeds, some
// seconds' worth, and longFuzzRuns how many in the long checks. A number, not a
// time: on a busy machine go test takes the end of a fuzzing time for a failure
// now and then.
const fuzzRuns, longFuzzRuns = 1500, 200_000

// slowTargets take so many fewer inputs in the long checks: one costs as much as
// that many of others.
var slowTargets = map[target]int{{"./engine/corpus/storybook", "FuzzParse"}: 40, {"./engine/mergekit", "FuzzMergesOfFolders"}: 40}

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

// fuzz lets every parser of outside data meet so many new inputs.
func (r *runner) fuzz(tool toolchain.Toolchain, runs int) {
	all, err := targets(r.root)
	if err != nil {
		r.phase("find fuzz targets", func() error { return err })
		return
	}
	for _, t := range all {
		runs := runs
		if n, slow := slowTargets[t]; slow {
			runs = max(runs/n, fuzzRuns)
		}
		r.phase("fuzz "+t.folder+" "+t.name, func() error {
			err := tool.Run(r.ctx, r.log.Writer(), "test", "-run=^$", "-fuzz=^"+t.name+"$", fmt.Sprintf("-fuzztime=%dx", runs), "-fuzzminimizetime=100x", t.folder)
			if err != nil {
				r.tally.failed++
			} else {
				r.tally.passed++
			}
			return err
		})
	}
}
