package page_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"confusio/wasm/protocol"
)

// Every event of the protocol is heard by a scene or by the core: none is passed
// over because nobody knows it.
func TestEveryEventIsHeard(t *testing.T) {
	heard := map[string]bool{}
	for _, pattern := range []string{"../core/*.go", "../scene/*/*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(files), err)
		}
		for _, file := range files {
			if !strings.HasSuffix(file, "_test.go") {
				collect(t, file, heard)
			}
		}
	}
	for m := range protocol.Messages() {
		_, event := m.(protocol.Event)
		if name := reflect.TypeOf(m).Elem().Name(); event && !heard[name] {
			t.Errorf("nobody hears %s", name)
		}
	}
}

// collect notes the messages that a file tells apart: in the cases of a type
// switch, and in type assertions.
func collect(t *testing.T, file string, heard map[string]bool) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	note := func(e ast.Expr) {
		if star, ok := e.(*ast.StarExpr); ok {
			if of, ok := star.X.(*ast.SelectorExpr); ok {
				if from, ok := of.X.(*ast.Ident); ok && from.Name == "protocol" {
					heard[of.Sel.Name] = true
				}
			}
		}
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CaseClause:
			for _, e := range n.List {
				note(e)
			}
		case *ast.TypeAssertExpr:
			note(n.Type)
		}
		return true
	})
}
