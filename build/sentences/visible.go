package sentences

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// looks are the looks of words that a reader may see.
var looks = regexp.MustCompile(strings.Join([]string{
	`\p{L}[\p{L}’'-]*[,;:.!?…”’")]*\s+["(“„‘]*\p{L}`, // two words in a row
	`^\p{Lu}\p{Ll}+[.…!?:]*$`,                        // one, as on a button
	`^\s+\p{L}{2,}|\p{L}{2,}[.…!?:,;]*\s+$`,          // one that is joined to others
	`\p{L}{2,}\s?…`,                                  // one that waits
	`%[a-z]\S*\s+\p{L}{2,}|\p{L}{2,}:?\s+%`,          // one beside a number
	`\p{Ll}{2,}[.!?]$`,                               // the end of a sentence
	`\p{Lo}`,                                         // Chinese and Arabic
}, "|"))

// anyLetters are the looks of what must hold no letters at all.
var anyLetters = regexp.MustCompile(`\p{L}`)

// sinks draw their argument of that place as text: letters there are words,
// however they look.
var sinks = map[string][]int{
	"component.words": {0}, "component.bold": {0}, "component.unseen": {0}, "component.link": {1}, "component.button": {1},
	"node.Text": {0}, "node.Bold": {0}, "node.Unseen": {0}, "node.Link": {1}, "node.Button": {1},
}

// shown are the attributes whose values a reader sees or hears.
var shown = []string{"title", "alt", "placeholder", "label", "aria-label", "aria-valuetext", "aria-roledescription", "aria-description",
	"valuetext", "roledescription", "description"}

// silent functions take literals that no reader sees: classes, ids and paths,
// texts of logs, texts that are looked for.
var silent = map[string]bool{
	"errors.New": true, "fmt.Errorf": true, "panic": true, "regexp.MustCompile": true,
	"strings.Contains": true, "strings.ContainsAny": true, "strings.Cut": true, "strings.CutPrefix": true, "strings.CutSuffix": true, "strings.Fields": true,
	"strings.HasPrefix": true, "strings.HasSuffix": true, "strings.Index": true, "strings.IndexAny": true, "strings.Split": true, "strings.SplitN": true,
	"strings.TrimPrefix": true, "strings.TrimSuffix": true, "strings.Trim": true,
	"js.Get": true, "js.Set": true, "js.Call": true, "js.Delete": true,
	"component.class": true, "component.id": true, "component.heirs": true, "component.path": true,
	"node.Class": true, "node.ID": true, "node.Heirs": true, "node.Path": true,
}

// attributes make an attribute of their first two arguments or fields.
var attributes = []string{"component.attr", "component.aria", "node.Attr", "node.Aria", "node.Attribute"}

// An exception is a literal that looks like words and stands for itself.
type exception struct{ pkg, begins, reason string }

// visible reports words in the package at hand that stand outside the catalogue.
func (f *finder) visible() {
	for _, file := range f.pkg.files {
		var path []ast.Node
		ast.Inspect(file, func(n ast.Node) bool {
			if n == nil {
				path = path[:len(path)-1]
				return true
			}
			path = append(path, n)
			if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
				f.literal(literal, path)
			}
			return true
		})
	}
}

// literal reports a string that a reader would see.
func (f *finder) literal(l *ast.BasicLit, path []ast.Node) {
	text, err := strconv.Unquote(l.Value)
	if err != nil {
		return
	}
	use := f.useOf(l, path)
	if use == unseen || use == perhaps && !looks.MatchString(text) || !anyLetters.MatchString(text) || f.excepted(text) {
		return
	}
	f.report(l.Pos(), "words outside the catalogue: %.60q", text)
}

// use is what becomes of a literal.
type use int

const (
	perhaps use = iota // seen, for all that is known
	drawn              // seen
	unseen
)

// useOf climbs from a literal to what it is part of.
func (f *finder) useOf(l ast.Expr, path []ast.Node) use {
	if f.isKey(l) {
		return unseen
	}
	var child ast.Node = l
	for i := len(path) - 2; i >= 0; i-- {
		switch n := path[i].(type) {
		case *ast.ImportSpec:
			return unseen
		case *ast.Field:
			return unseen // a tag
		case *ast.CaseClause:
			if e, ok := child.(ast.Expr); ok && slices.Contains(n.List, e) {
				return unseen
			}
			return perhaps
		case *ast.BinaryExpr:
			if n.Op != token.ADD {
				return unseen // compared
			}
		case *ast.IndexExpr:
			if n.Index == child {
				return unseen
			}
		case *ast.KeyValueExpr:
			if n.Key == child {
				return unseen
			}
		case *ast.CompositeLit:
			return f.inComposite(n, child)
		case *ast.CallExpr:
			return f.inCall(n, child)
		case ast.Stmt, ast.Decl, *ast.FuncLit:
			return perhaps
		}
		child = path[i]
	}
	return perhaps
}

func (f *finder) inComposite(n *ast.CompositeLit, child ast.Node) use {
	t := f.pkg.info.Types[n].Type
	if t == nil || !slices.Contains(attributes, short(t.String())) || len(n.Elts) == 0 {
		return perhaps
	}
	return f.attribute(n.Elts, child)
}

func (f *finder) inCall(n *ast.CallExpr, child ast.Node) use {
	if f.isKey(n) {
		return unseen // a key put together
	}
	name := f.name(n)
	if silent[name] || strings.HasPrefix(name, "log.") {
		return unseen
	}
	if slices.Contains(attributes, name) {
		return f.attribute(n.Args, child)
	}
	for _, place := range sinks[name] {
		if place < len(n.Args) && n.Args[place] == child {
			return drawn
		}
	}
	if name == "phrase.Text" || name == "phrase.Number" || name == "phrase.Said" || name == "phrase.Language" {
		if n.Args[0] == child {
			return unseen // the argument's name
		}
		return drawn
	}
	return perhaps
}

// attribute tells whether the value of an attribute is seen.
func (f *finder) attribute(parts []ast.Expr, child ast.Node) use {
	if parts[0] == child || !slices.Contains(shown, f.text(parts[0])) {
		return unseen
	}
	return drawn
}

// name is the called function or type with its package's name, "fmt.Errorf";
// a method has its own name alone.
func (f *finder) name(call *ast.CallExpr) string {
	switch object := f.called(call).(type) {
	case *types.Builtin:
		return object.Name()
	case nil:
	default:
		if object.Pkg() != nil {
			return object.Pkg().Name() + "." + object.Name()
		}
	}
	return ""
}

// short is a type's name with that of its package alone.
func short(name string) string { return name[strings.LastIndex(name, "/")+1:] }

// excepted says whether a literal stands in the table of exceptions.
func (f *finder) excepted(text string) bool {
	for _, e := range exceptions {
		if e.pkg == f.pkg.path && strings.HasPrefix(text, e.begins) {
			if f.kept == nil {
				f.kept = map[exception]bool{}
			}
			f.kept[e] = true
			return true
		}
	}
	return false
}

// idle reports exceptions that nothing needs.
func (f *finder) idle(paths []string) {
	for _, e := range exceptions {
		if slices.Contains(paths, e.pkg) && !f.kept[e] {
			f.found = append(f.found, Finding{Package: e.pkg, What: fmt.Sprintf("nothing needs the exception for %q", e.begins)})
		}
	}
}
