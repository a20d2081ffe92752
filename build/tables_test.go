package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"testing"
)

// A table that others can reach is one that they can change: every language,
// method or setting after that would be another one. So a package keeps its tables to
// itself and hands out copies, or yields.
func TestNoTableIsOpenToAll(t *testing.T) {
	root, err := moduleRoot()
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, s := range sources(t) {
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, filepath.FromSlash(s.name)), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, declaration := range file.Decls {
			variables, ok := declaration.(*ast.GenDecl)
			if !ok || variables.Tok != token.VAR {
				continue
			}
			for _, spec := range variables.Specs {
				values := spec.(*ast.ValueSpec)
				for i, name := range values.Names {
					if !isTable(values, i) {
						continue
					}
					if found++; name.IsExported() {
						t.Errorf("%s: %s is a table that every package can change", s.name, name.Name)
					}
				}
			}
		}
	}
	if found < 50 {
		t.Errorf("only %d tables are found at all", found)
	}
}

// isTable tells whether the i-th variable is a slice, a map or an array, by its
// type or by its literal.
func isTable(v *ast.ValueSpec, i int) bool {
	kind := v.Type
	if i < len(v.Values) {
		if literal, ok := v.Values[i].(*ast.CompositeLit); ok {
			kind = literal.Type
		}
	}
	switch kind.(type) {
	case *ast.ArrayType, *ast.MapType:
		return true
	}
	return false
}
