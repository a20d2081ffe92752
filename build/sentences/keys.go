package sentences

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"confusio/engine/phrase"
	"confusio/ui/words"
)

// Names of package phrase.
const (
	phrasePath = module + "engine/phrase"
	keyType    = phrasePath + ".Key"
	argType    = phrasePath + ".Arg"
)

// anyKey may take keys that come from elsewhere: whoever carries phrases.
var anyKey = []string{"engine/phrase", "ui/words", "wasm/protocol"}

// keys looks at every key of the package at hand and at what is said with it.
func (f *finder) keys() {
	for _, file := range f.pkg.files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				f.arguments(n)
				f.composed(n)
			case *ast.BinaryExpr:
				if f.isKey(n) && f.pkg.info.Types[n].Value == nil {
					f.pattern(n)
					return false
				}
			}
			if e, ok := n.(ast.Expr); ok {
				return !f.key(e)
			}
			return true
		})
	}
}

func (f *finder) isKey(e ast.Expr) bool {
	t := f.pkg.info.Types[e].Type
	return t != nil && t.String() == keyType
}

// constantKey is the key that an expression is, and false if it is none or is
// known only when the program runs.
func (f *finder) constantKey(e ast.Expr) (phrase.Key, bool) {
	if v := f.pkg.info.Types[e].Value; v != nil && v.Kind() == constant.String && f.isKey(e) {
		return phrase.Key(constant.StringVal(v)), true
	}
	return "", false
}

// key checks an expression that is a key, and says whether it is one.
func (f *finder) key(e ast.Expr) bool {
	key, ok := f.constantKey(e)
	if !ok || key == "" {
		return ok
	}
	if _, isName := e.(*ast.Ident); isName {
		return true // where it is declared, it is checked
	}
	f.used[key] = true
	if _, ok := f.shapes(key); !ok && !strings.HasPrefix(string(key), ownKeys) {
		f.report(e.Pos(), "the key %q has no text", key)
	}
	return true
}

// composed checks a conversion such as phrase.Key("language." + code).
func (f *finder) composed(call *ast.CallExpr) {
	fun := f.pkg.info.Types[call.Fun]
	if !fun.IsType() || fun.Type.String() != keyType || len(call.Args) != 1 || f.pkg.info.Types[call].Value != nil {
		return
	}
	if sum, ok := ast.Unparen(call.Args[0]).(*ast.BinaryExpr); ok {
		f.pattern(sum)
	} else if !slices.Contains(anyKey, f.pkg.path) {
		f.report(call.Pos(), "a key of which nothing is known: begin it with a constant that ends in a dot")
	}
}

// pattern checks a sum whose ends are known.
func (f *finder) pattern(sum *ast.BinaryExpr) {
	var terms []ast.Expr
	var flatten func(ast.Expr)
	flatten = func(e ast.Expr) {
		if b, ok := ast.Unparen(e).(*ast.BinaryExpr); ok && b.Op == token.ADD {
			flatten(b.X)
			flatten(b.Y)
			return
		}
		terms = append(terms, e)
	}
	flatten(sum)
	begin, end := f.text(terms[0]), f.text(terms[len(terms)-1])
	if !strings.HasSuffix(begin, ".") {
		f.report(sum.Pos(), "a key of which nothing is known: begin it with a constant that ends in a dot")
	} else if !f.use(begin, end) {
		f.report(sum.Pos(), "no text has a key like %q … %q", begin, end)
	}
}

// text is the value of a constant string, empty if the expression is none.
func (f *finder) text(e ast.Expr) string {
	if v := f.pkg.info.Types[e].Value; v != nil && v.Kind() == constant.String {
		return constant.StringVal(v)
	}
	return ""
}

// arguments checks a call that takes a key and arguments, such as phrase.Of,
// whatever its name: all that follow must fit the text.
func (f *finder) arguments(call *ast.CallExpr) {
	signature, ok := f.pkg.info.Types[call.Fun].Type.(*types.Signature)
	if !ok || !signature.Variadic() || signature.Params().At(signature.Params().Len()-1).Type().String() != "[]"+argType {
		return
	}
	for i, e := range call.Args {
		key, ok := f.constantKey(e)
		if !ok {
			continue
		}
		forms, ok := f.shapes(key)
		if !ok {
			return // reported as a key without a text
		}
		given, all := f.given(call, call.Args[i+1:])
		f.fit(call, key, forms, given, all)
		return
	}
}

// given are the kinds of arguments by name, as far as they stand in the call;
// all says whether there are no others.
func (f *finder) given(call *ast.CallExpr, args []ast.Expr) (given map[string]phrase.Kind, all bool) {
	given, all = map[string]phrase.Kind{}, !call.Ellipsis.IsValid()
	for _, e := range args {
		name, kind, ok := f.argument(e)
		if !ok {
			all = false
			continue
		}
		given[name] = kind
	}
	return given, all
}

// argument reads a call of phrase.Text, Excerpt, Number, Said, Language or Because.
func (f *finder) argument(e ast.Expr) (name string, kind phrase.Kind, ok bool) {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return "", 0, false
	}
	if f.callee(call, phrasePath) == "Because" {
		return "why", phrase.IsPhrase, true
	}
	kind, ok = map[string]phrase.Kind{"Text": phrase.IsText, "Excerpt": phrase.IsText, "Number": phrase.IsNumber, "Said": phrase.IsPhrase, "Language": phrase.IsPhrase}[f.callee(call, phrasePath)]
	name = f.text(call.Args[0])
	return name, kind, ok && name != ""
}

// callee is the name of the function of a package that is called, empty for
// any other.
func (f *finder) callee(call *ast.CallExpr, path string) string {
	object := f.called(call)
	if object == nil || object.Pkg() == nil || object.Pkg().Path() != path {
		return ""
	}
	return object.Name()
}

// called is the function, method or type that is called.
func (f *finder) called(call *ast.CallExpr) types.Object {
	fun := ast.Unparen(call.Fun)
	if index, ok := fun.(*ast.IndexExpr); ok { // a generic one
		fun = index.X
	}
	switch fun := fun.(type) {
	case *ast.Ident:
		return f.pkg.info.Uses[fun]
	case *ast.SelectorExpr:
		return f.pkg.info.Uses[fun.Sel]
	}
	return nil
}

// fit compares arguments with a text.
func (f *finder) fit(call *ast.CallExpr, key phrase.Key, forms map[string]words.Shape, given map[string]phrase.Kind, all bool) {
	wanted, plural := union(forms), len(forms) > 1
	numbers := 0
	for _, name := range slices.Sorted(maps.Keys(given)) {
		kind := given[name]
		if kind == phrase.IsNumber {
			numbers++
		}
		if _, ok := wanted[name]; !ok && !(plural && kind == phrase.IsNumber) {
			f.report(call.Pos(), "%q has no place for {%s}", key, name)
		}
		if wanted[name] && kind != phrase.IsNumber {
			f.report(call.Pos(), "%q writes {%s} as a number, which it is not", key, name)
		}
	}
	if !all {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(wanted)) {
		if _, ok := given[name]; !ok {
			f.report(call.Pos(), "%q wants {%s}", key, name)
		}
	}
	if plural && numbers == 0 {
		f.report(call.Pos(), "%q has plural forms and no number is given", key)
	}
}

// union are the placeholders of all forms, and whether they must be numbers.
func union(forms map[string]words.Shape) map[string]bool {
	all := map[string]bool{}
	for _, shape := range forms {
		for name, number := range shape.Placeholders {
			all[name] = all[name] || number
		}
	}
	return all
}
