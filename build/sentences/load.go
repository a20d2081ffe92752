package sentences

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"path/filepath"
	"strings"

	"confusio/build/toolchain"
)

// module is the prefix of this module's import paths.
const module = "confusio/"

// A pkg is one package with its types.
type pkg struct {
	path  string // without the module: "ui/words"
	files []*ast.File
	fset  *token.FileSet
	info  *types.Info
}

// listed is what `go list` says of a package.
type listed struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
}

// load reads every package of the engine, of wasm and of ui with its types.
func load(ctx context.Context, root string) ([]pkg, error) {
	own, exports, err := list(ctx, root)
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	imports := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	all := make([]pkg, 0, len(own))
	for _, l := range own {
		p, err := check(l, fset, imports)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", l.ImportPath, err)
		}
		all = append(all, p)
	}
	return all, nil
}

// list names the packages as js/wasm, where all of them exist, and for them and
// those they import the files in which the compiler has put their types.
func list(ctx context.Context, root string) (own []listed, exports map[string]string, err error) {
	browser := toolchain.Plain(root).With("plain Go for js/wasm", "GOOS=js", "GOARCH=wasm")
	out, err := browser.Output(ctx, "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles", "-tags", toolchain.NoAsm+","+toolchain.KernelModule,
		"./engine/...", "./wasm/...", "./ui/...")
	if err != nil {
		return nil, nil, err
	}
	exports = map[string]string{}
	for d := json.NewDecoder(strings.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return own, exports, nil
		} else if err != nil {
			return nil, nil, err
		}
		exports[p.ImportPath] = p.Export
		if strings.HasPrefix(p.ImportPath, module) {
			own = append(own, p)
		}
	}
}

func check(l listed, fset *token.FileSet, imports types.Importer) (pkg, error) {
	p := pkg{path: strings.TrimPrefix(l.ImportPath, module), fset: fset, info: &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
	}}
	for _, name := range l.GoFiles {
		f, err := parser.ParseFile(fset, filepath.Join(l.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return p, err
		}
		p.files = append(p.files, f)
	}
	_, err := (&types.Config{Importer: imports}).Check(l.ImportPath, fset, p.files, p.info)
	return p, err
}
