//go:build !js

package kernel

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"slices"
	"strings"
	"testing"
)

// lawless are the exported functions without a row of laws, and why.
var lawless = map[string]string{
	"NewMat":       "allocates; mat_test.go",
	"View":         "only looks at memory; mat_test.go",
	"Mat.Row":      "only looks at memory; mat_test.go",
	"Mat.RowRange": "only looks at memory; mat_test.go",
	"Mat.ColRange": "only looks at memory; mat_test.go",
	"Mat.Block":    "only looks at memory; mat_test.go",
	"NewAdamWStep": "a few numbers a step, in float64; the row of AdamW and TestBits use them",
	"Packed.Empty": "only looks at lengths; definition_test.go",
	"Packed.Clear": "only sets lengths; definition_test.go",
	"Peak":         "has no result but its count; peak_test.go",
}

// Every exported function is named by a law, or in the list above.
func TestEveryFunctionHasItsLaw(t *testing.T) {
	named := map[string]bool{}
	for _, l := range slices.Concat(laws, rowLaws, inPlaceLaws) {
		word, _, _ := strings.Cut(l.name, " ")
		named[word] = true
	}
	for _, name := range exported(t) {
		_, excepted := lawless[name]
		if named[name] == excepted {
			t.Errorf("%s: has a law %v, is excepted %v", name, named[name], excepted)
		}
	}
	for name := range lawless {
		if !slices.Contains(exported(t), name) {
			t.Errorf("%s is excepted and is no exported function", name)
		}
	}
}

// exported returns the names of the package's exported functions and methods,
// those of every platform.
func exported(t *testing.T) []string {
	t.Helper()
	packages, err := parser.ParseDir(token.NewFileSet(), ".", func(f fs.FileInfo) bool {
		return !strings.HasSuffix(f.Name(), "_test.go")
	}, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range packages["kernel"].Files {
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Name.IsExported() {
				names = append(names, receiver(f)+f.Name.Name)
			}
		}
	}
	return names
}

// receiver returns the type of a method and a dot, or nothing for a function.
func receiver(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	kind := f.Recv.List[0].Type
	if pointer, ok := kind.(*ast.StarExpr); ok {
		kind = pointer.X
	}
	return kind.(*ast.Ident).Name + "."
}
