package bundle

import (
	"context"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"

	"confusio/build/toolchain"
)

// errHelper is the error of a Vugu release that keeps its script elsewhere.
var errHelper = errors.New("Vugu's domrender has no constant jsHelperScript")

// vuguHelper reads the script with which Vugu changes the page. Vugu would
// evaluate this string at run time; as a file of its own it needs no right to
// evaluate strings.
func vuguHelper(ctx context.Context, root string) (string, error) {
	dir, err := toolchain.Plain(root).ModuleDir(ctx, "github.com/vugu/vugu")
	if err != nil {
		return "", err
	}
	return constant(filepath.Join(dir, "domrender", "renderer-js-script.go"), "jsHelperScript")
}

// constant returns the value of a string constant of a Go file.
func constant(file, name string) (string, error) {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		return "", err
	}
	object := parsed.Scope.Lookup(name)
	if object == nil {
		return "", errHelper
	}
	spec, ok := object.Decl.(*ast.ValueSpec)
	if !ok || len(spec.Values) != 1 {
		return "", errHelper
	}
	literal, ok := spec.Values[0].(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return "", errHelper
	}
	return strconv.Unquote(literal.Value)
}
