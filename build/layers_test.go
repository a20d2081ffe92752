package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A layer is one package and the packages of this module that it may import.
// A row names only rows above it, so the table itself cannot hold a circle.
// A path that ends in /* stands for every package directly below.
type layer struct {
	path string
	may  []string
}

// layers is the dependency direction of the module, from the numbers up to the
// page. A package without a row fails the test: whoever adds one decides here
// what it may know.
var layers = []layer{
	// Numbers.
	{"engine/elementary", nil},
	{"engine/random", []string{"engine/elementary"}},
	{"engine/kernel", []string{"engine/elementary"}},
	{"engine/yardstick", []string{"engine/kernel"}}, // for benchmarks: no program imports it
	{"engine/tensor", nil},
	{"engine/dense", nil},
	{"engine/atlas/statistics", []string{"engine/elementary", "engine/random"}},
	// What is said to a reader: keys and arguments, never sentences.
	{"engine/phrase", nil},
	// What page, workers and command line call by one name and judge by one limit.
	{"engine/language", nil},
	{"engine/standard", nil},
	// How it is said, on the page and on the command line; plural forms come
	// from the browser or from a library.
	{"ui/words", []string{"engine/language", "engine/phrase"}},
	{"ui/words/intl", nil},
	{"ui/words/cldr", nil},
	// The value that names everything knows keys and codes, and nothing that computes.
	{"engine/recipe", []string{"engine/phrase", "engine/language"}},
	// What is kept by hash. The folder is the engine's one package that touches
	// files; of the engine the command line alone may know it.
	{"engine/store", []string{"engine/phrase"}},
	{"engine/store/storetest", []string{"engine/store"}}, // for tests: no program imports it
	{"engine/store/folder", []string{"engine/store"}},
	// What a recipe's training takes, for whoever asks before there is an engine.
	{"engine/cost", []string{"engine/recipe"}},
	{"engine/near", nil},
	// The merge methods as data: the page knows them without their arithmetic.
	{"engine/method", []string{"engine/phrase", "engine/near", "engine/recipe"}},
	// Text.
	{"engine/token", []string{"engine/phrase", "engine/random"}},
	{"engine/corpus/storybook/scene", []string{"engine/elementary", "engine/random"}},
	{"engine/corpus/storybook/scene/scenetest", []string{"engine/corpus/storybook/scene"}}, // for tests: no program imports it
	{"engine/corpus/storybook/wording", []string{"engine/corpus/storybook/scene"}},
	{"engine/corpus/storybook/germanic", []string{"engine/corpus/storybook/scene", "engine/corpus/storybook/wording"}}, // what German and Dutch share
	{"engine/corpus/storybook/romance", []string{"engine/corpus/storybook/scene", "engine/corpus/storybook/wording"}},  // what French, Italian and Spanish share
	{"engine/corpus/storybook/*", []string{"engine/corpus/storybook/scene", "engine/corpus/storybook/wording", "engine/corpus/storybook/germanic", "engine/corpus/storybook/romance"}},
	{"engine/corpus/storybook", []string{"engine/language", "engine/token", "engine/corpus/storybook/scene", "engine/corpus/storybook/*"}},
	// The model, and what moves it.
	{"engine/model", []string{"engine/elementary", "engine/kernel", "engine/random", "engine/tensor"}},
	{"engine/optim", []string{"engine/elementary", "engine/kernel"}},
	{"engine/mixture", []string{"engine/elementary", "engine/random", "engine/model"}},
	{"engine/train", []string{"engine/kernel", "engine/model", "engine/optim", "engine/mixture"}},
	// Weights after training know tensors, never attention.
	{"engine/checkpoint", []string{"engine/phrase", "engine/recipe", "engine/tensor"}},
	{"engine/merge", []string{"engine/phrase", "engine/elementary", "engine/random", "engine/tensor", "engine/dense", "engine/method"}},
	{"engine/mergekit", []string{"engine/phrase", "engine/near", "engine/recipe", "engine/method"}},
	{"engine/align", []string{"engine/elementary", "engine/random", "engine/tensor", "engine/dense"}},
	{"engine/similarity", []string{"engine/tensor", "engine/dense"}},
	{"engine/huggingface", []string{"engine/phrase", "engine/recipe", "engine/tensor", "engine/token", "engine/checkpoint"}},
	{"engine/eval", []string{"engine/elementary", "engine/kernel", "engine/model"}},
	// What the engine needs of a text, and the text that is embedded.
	{"engine/corpus", []string{"engine/phrase", "engine/recipe", "engine/token", "engine/mixture", "engine/eval"}},
	{"engine/corpus/storycorpus", []string{"engine/phrase", "engine/token", "engine/corpus/storybook/scene", "engine/corpus/storybook",
		"engine/mixture", "engine/eval", "engine/corpus"}},
	{"engine/corpus/corpustest", []string{"engine/token", "engine/mixture", "engine/eval", "engine/corpus"}}, // for tests: no program imports it
	// The only package that knows the whole pipeline, and its command line.
	{"engine/experiment", []string{"engine/phrase", "engine/tensor", "engine/standard", "engine/recipe", "engine/token", "engine/method", "engine/model", "engine/optim",
		"engine/mixture", "engine/train", "engine/checkpoint", "engine/merge", "engine/align", "engine/similarity", "engine/huggingface",
		"engine/eval", "engine/corpus", "engine/store"}},
	{"engine/atlas", []string{"engine/phrase", "engine/random", "engine/standard", "engine/recipe", "engine/corpus", "engine/store", "engine/experiment", "engine/atlas/statistics"}},
	{"engine/fingerprint", []string{"engine/standard", "engine/recipe", "engine/model", "engine/mixture", "engine/eval", "engine/corpus",
		"engine/experiment"}},
	{"engine", nil},
	{"engine/cmd/confusio", []string{"engine/phrase", "engine/near", "ui/words", "engine/standard", "engine/recipe", "engine/method", "engine/corpus/storybook/scene", "engine/corpus/storybook",
		"engine/model", "engine/train", "engine/mergekit", "engine/huggingface", "engine/eval", "engine/corpus", "engine/corpus/storycorpus",
		"engine/store", "engine/store/folder", "engine/experiment", "engine/fingerprint", "engine/atlas"}},
	// Page and worker speak through protocol; the worker alone knows the engine.
	{"wasm/protocol", []string{"engine/phrase"}},
	{"wasm/service", []string{"engine/tensor", "engine/phrase", "engine/language", "engine/standard", "engine/recipe", "engine/cost", "engine/method",
		"engine/model", "engine/mixture", "engine/train", "engine/merge", "engine/mergekit", "engine/huggingface", "engine/eval", "engine/corpus",
		"engine/experiment", "engine/fingerprint", "wasm/protocol"}},
	{"wasm/port", []string{"engine/phrase", "wasm/protocol"}},
	{"wasm/worker", []string{"engine/corpus", "engine/corpus/storycorpus", "wasm/protocol", "wasm/port", "wasm/service"}},
	// The page knows the engine's settings and nothing else of it.
	{"ui/chart", []string{"engine/phrase"}},
	{"ui/node", []string{"ui/chart"}},
	{"ui/core", []string{"engine/phrase", "engine/language", "engine/standard", "engine/recipe", "wasm/protocol"}},
	// One package for each scene: none knows another.
	{"ui/scene", []string{"engine/phrase", "ui/words", "engine/language", "engine/standard", "wasm/protocol", "ui/chart", "ui/node", "ui/core"}},
	{"ui/scene/hook", []string{"engine/phrase", "engine/language", "engine/standard", "wasm/protocol", "ui/chart", "ui/node", "ui/core", "ui/scene"}},
	{"ui/scene/mix", []string{"engine/phrase", "engine/language", "engine/recipe", "engine/cost", "wasm/protocol", "ui/chart", "ui/node", "ui/core", "ui/scene"}},
	{"ui/scene/merge", []string{"engine/phrase", "engine/language", "engine/recipe", "engine/method", "wasm/protocol", "ui/chart", "ui/node", "ui/core", "ui/scene"}},
	{"ui/scene/study", []string{"engine/phrase", "wasm/protocol", "ui/node", "ui/core", "ui/scene"}}, // what the next two share
	{"ui/scene/why", []string{"engine/phrase", "engine/language", "wasm/protocol", "ui/chart", "ui/node", "ui/core", "ui/scene", "ui/scene/study"}},
	{"ui/scene/rescue", []string{"engine/phrase", "engine/standard", "wasm/protocol", "ui/chart", "ui/node", "ui/core", "ui/scene", "ui/scene/study"}},
	{"ui/scene/check", []string{"engine/phrase", "wasm/protocol", "ui/node", "ui/core", "ui/scene"}},
	// The page is the table of scenes; the app is its drawing.
	{"ui/page", []string{"engine/phrase", "wasm/protocol", "ui/core", "ui/scene", "ui/scene/hook", "ui/scene/mix", "ui/scene/merge", "ui/scene/why", "ui/scene/rescue",
		"ui/scene/check"}},
	{"ui/app", []string{"engine/phrase", "engine/recipe", "engine/standard", "ui/words", "ui/node", "ui/core", "ui/scene", "ui/page"}},
	{"ui/fake", []string{"engine/phrase", "ui/words", "engine/language", "engine/recipe", "wasm/protocol", "ui/core", "ui/scene/mix", "ui/scene/why",
		"ui/scene/rescue", "ui/page", "ui/app"}}, // for tests: no program imports it
	{"wasm/page", []string{"engine/phrase", "ui/words", "ui/words/intl", "wasm/protocol", "wasm/port", "ui/core", "ui/page", "ui/app"}},
	// The tool that builds all this knows none of it, but for the constants of
	// the exponential in the kernels it emits, the texts it looks for, and tests that compare the page's
	// list of languages with the corpus's and a browser's bits with the published ones.
	{"build/report", nil},
	{"build/toolchain", nil},
	{"build/generate", []string{"build/toolchain"}},
	{"build/serve", nil},
	{"build/wasmasm", nil},
	{"build/kernelmodule", []string{"build/wasmasm", "engine/elementary"}},
	{"build/wasmdata", nil},
	{"build/sentences", []string{"engine/phrase", "ui/words", "ui/words/cldr", "build/toolchain"}},
	{"build/bundle", []string{"build/kernelmodule", "build/report", "build/serve", "build/toolchain", "build/wasmdata"}},
	{"build/setup", []string{"build/report"}},
	{"build/suite", []string{"build/kernelmodule", "build/report", "build/setup", "build/toolchain"}},
	{"build/browser", []string{"build/serve", "build/setup"}},
	{"build/inbrowser", []string{"build/browser", "build/kernelmodule", "build/toolchain"}},
	{"build/bench", []string{"build/browser", "build/inbrowser", "build/toolchain"}},
	{"build/shots", []string{"ui/words", "build/browser"}},
	{"build/journey", nil},
	{"build", []string{"build/bundle", "build/generate", "build/report", "build/sentences", "build/serve", "build/suite", "build/toolchain"}},
}

// browserPackages alone may touch syscall/js.
var browserPackages = []string{"wasm/port", "wasm/page", "ui/words/intl"}

// impure are packages with a clock, files or chance of their own; the engine
// gets those from outside, so that the same recipe gives the same bits.
var impure = []string{"time", "os", "os/exec", "math/rand", "math/rand/v2", "crypto/rand", "net", "net/http", "syscall/js"}

// filing are the packages of the engine that may touch files: what they are there
// for. A clock or chance they have no more than the others.
var filing = []string{"engine/store/folder"}

// inexact are functions of package math whose last bits differ between
// processors; the engine has its own in engine/elementary.
var inexact = []string{"Acos", "Acosh", "Asin", "Asinh", "Atan", "Atan2", "Atanh", "Cbrt", "Cos", "Cosh", "Erf", "Erfc", "Exp", "Exp2",
	"Expm1", "Gamma", "Hypot", "Lgamma", "Log", "Log10", "Log1p", "Log2", "Pow", "Sin", "Sincos", "Sinh", "Tan", "Tanh", "FMA"}

// moduleName is the prefix of this module's import paths.
const moduleName = "confusio/"

func TestTableNamesOnlyRowsAbove(t *testing.T) {
	var above []string
	for _, l := range layers {
		for i, dependency := range l.may {
			if !slices.Contains(above, dependency) {
				t.Errorf("%s names %s, which is no row above it", l.path, dependency)
			}
			if slices.Contains(l.may[:i], dependency) {
				t.Errorf("%s names %s twice", l.path, dependency)
			}
		}
		if slices.Contains(above, l.path) {
			t.Errorf("%s has two rows", l.path)
		}
		above = append(above, l.path)
	}
}

// The pipeline, and all it stands on, knows no corpus by name: which one there is
// says whoever starts it.
func TestThePipelineKnowsNoCorpus(t *testing.T) {
	reached, next := map[string]bool{}, []string{"engine/experiment"}
	for len(next) > 0 {
		path := next[0]
		next = next[1:]
		if strings.HasPrefix(path, "engine/corpus/") {
			t.Errorf("engine/experiment may reach %s", path)
		}
		if row := rowOf(path); row != nil && !reached[path] {
			next = append(next, row.may...)
		}
		reached[path] = true
	}
}

func TestImportsFollowTheTable(t *testing.T) {
	for _, f := range sources(t) {
		row := rowOf(f.dir)
		if row == nil {
			t.Errorf("%s: package %s has no row in the table of build/layers_test.go", f.name, f.dir)
			continue
		}
		for _, imported := range f.imports {
			if own, ok := strings.CutPrefix(imported, moduleName); ok && own != f.dir && !row.permits(own) {
				t.Errorf("%s: %s may not import %s", f.name, f.dir, own)
			}
			if imported == "syscall/js" && !slices.Contains(browserPackages, f.dir) {
				t.Errorf("%s: %s may not import syscall/js", f.name, f.dir)
			}
		}
	}
}

// A row without a package, and a permission that nobody uses, would let in what
// nobody has decided.
func TestTableSaysNoMoreThanTheImports(t *testing.T) {
	used := map[string]map[string]bool{} // by row, what its packages import, as the row names it
	for _, f := range sources(t) {
		row := rowOf(f.dir)
		if row == nil {
			continue // TestImportsFollowTheTable says so
		}
		if used[row.path] == nil {
			used[row.path] = map[string]bool{}
		}
		for _, imported := range f.imports {
			own, _ := strings.CutPrefix(imported, moduleName)
			used[row.path][own] = true
			used[row.path][path.Dir(own)+"/*"] = true
		}
	}
	for _, l := range layers {
		if used[l.path] == nil {
			t.Errorf("%s has a row and no package", l.path)
			continue
		}
		for _, dependency := range l.may {
			if !used[l.path][dependency] {
				t.Errorf("%s may import %s, and does not", l.path, dependency)
			}
		}
	}
	for _, dir := range browserPackages {
		if !used[dir]["syscall/js"] {
			t.Errorf("%s may import syscall/js, and does not", dir)
		}
	}
}

func TestEngineIsPure(t *testing.T) {
	for _, f := range sources(t) {
		if !strings.HasPrefix(f.dir, "engine") || strings.HasPrefix(f.dir, "engine/cmd/") {
			continue
		}
		for _, imported := range f.imports {
			if slices.Contains(impure, imported) && !(imported == "os" && slices.Contains(filing, f.dir)) {
				t.Errorf("%s: the engine may not import %s", f.name, imported)
			}
		}
		for _, call := range f.mathNames {
			if slices.Contains(inexact, call) {
				t.Errorf("%s: math.%s has other last bits on other processors; use engine/elementary", f.name, call)
			}
		}
	}
}

// rowOf finds the row of a package, by its own path before the path of its
// family; nil if it has none.
func rowOf(dir string) *layer {
	for _, want := range []string{dir, path.Dir(dir) + "/*"} {
		for i := range layers {
			if layers[i].path == want {
				return &layers[i]
			}
		}
	}
	return nil
}

func (l *layer) permits(dependency string) bool {
	return slices.Contains(l.may, dependency) || slices.Contains(l.may, path.Dir(dependency)+"/*")
}

// A source is one Go file that is no test, whatever its build constraints.
type source struct {
	name, dir string
	imports   []string
	mathNames []string // names of package math that it uses
}

func sources(t *testing.T) []source {
	t.Helper()
	root, err := moduleRoot()
	if err != nil {
		t.Fatal(err)
	}
	var all []source
	err = filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			hidden := strings.HasPrefix(entry.Name(), ".") || entry.Name() == "dist" || entry.Name() == "node_modules" || entry.Name() == "testdata"
			if hidden && file != root {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		name, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		s, err := parse(file, filepath.ToSlash(name))
		all = append(all, s)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) == 0 {
		t.Fatal("no Go files found")
	}
	return all
}

func parse(file, name string) (source, error) {
	s := source{name: name, dir: path.Dir(name)}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		return s, err
	}
	mathName := ""
	for _, spec := range parsed.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return s, err
		}
		s.imports = append(s.imports, imported)
		if imported == "math" {
			mathName = "math"
			if spec.Name != nil {
				mathName = spec.Name.Name
			}
		}
	}
	if mathName == "" {
		return s, nil
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		if selector, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := selector.X.(*ast.Ident); ok && x.Name == mathName {
				s.mathNames = append(s.mathNames, selector.Sel.Name)
			}
		}
		return true
	})
	return s, nil
}
