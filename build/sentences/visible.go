package sentences

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"path/filepath"
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

// wordsIn are the looks of words, by what becomes of a literal.
var wordsIn = [...]*regexp.Regexp{
	perhaps: looks,
	drawn:   regexp.MustCompile(`\p{L}`),
	quoted:  regexp.MustCompile(`^\p{L}{2,}$|` + looks.String()),
	unseen:  regexp.MustCompile(`^\b$`), // none: no text has a letter's edge and no letter
}

// symbols are letters that are the same in all languages: of figures and formulas.
var symbols = regexp.MustCompile(`\b[KbGw]\b`)

// sinks draw their argument of that place as text: letters there are words,
// however they look.
var sinks = map[string][]int{
	"node.Text": {0}, "node.Bold": {0}, "node.Unseen": {0}, "node.Link": {1}, "node.Button": {1}, "app.english": {0},
	"scene.Scroll": {1}, "scene.May": {1},
	"chart.text": {2},
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
	"chart.el": true, "chart.point": true, "chart.symbol": true, "chart.text": true,
	"node.Button": true, "scene.Written": true, "scene.ToBeWritten": true, "node.Class": true, "node.ID": true, "node.Heirs": true, "node.Path": true,
}

// attributes make an attribute of their first two arguments.
var attributes = []string{"node.Attr", "node.Aria"}

// fillers make an argument of a name and of what is said.
var fillers = []string{"phrase.Text", "phrase.Excerpt", "phrase.Number", "phrase.Said", "phrase.Language"}

// An exception is a literal that looks like words and stands for itself.
// Its place is a package, or one file of it, whose literals may begin anyhow.
type exception struct{ place, begins, reason string }

// visible reports words in the package at hand that stand outside the catalogue.
func (f *finder) visible() {
	for _, file := range f.pkg.files {
		var above []ast.Node
		ast.Inspect(file, func(n ast.Node) bool {
			if n == nil {
				above = above[:len(above)-1]
				return true
			}
			above = append(above, n)
			if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
				f.literal(literal, above)
			}
			return true
		})
	}
}

// literal reports a string that a reader would see.
func (f *finder) literal(l *ast.BasicLit, above []ast.Node) {
	text, err := strconv.Unquote(l.Value)
	if err != nil {
		return
	}
	use := f.useOf(l, above)
	if use == drawn {
		text = symbols.ReplaceAllString(text, "")
	}
	if wordsIn[use].MatchString(text) && !f.excepted(l.Pos(), text) {
		f.report(l.Pos(), "words outside the catalogue: %.60q", text)
	}
}

// use is what becomes of a literal.
type use int

const (
	perhaps use = iota // seen, for all that is known
	drawn              // seen
	quoted             // seen, as a text that belongs to no language
	unseen
)

// useOf climbs from a literal to what it is part of.
func (f *finder) useOf(l ast.Expr, above []ast.Node) use {
	if f.isKey(l) {
		return unseen
	}
	var child ast.Node = l
	for i := len(above) - 2; i >= 0; i-- {
		switch n := above[i].(type) {
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
			return perhaps
		case *ast.CallExpr:
			if slices.Contains(formats, f.name(n)) {
				if f.useOf(n, above[:i+1]) == unseen {
					return unseen
				}
				return perhaps
			}
			return f.inCall(n, child)
		case *ast.AssignStmt:
			if f.classes(n, child) {
				return unseen
			}
			return perhaps
		case ast.Stmt, ast.Decl, *ast.FuncLit:
			return perhaps
		}
		child = above[i]
	}
	return perhaps
}

// formats make texts of which what becomes decides.
var formats = []string{"fmt.Sprint", "fmt.Sprintf"}

// classes says whether a value goes to a variable of that name, which holds the
// classes of an element.
func (f *finder) classes(n *ast.AssignStmt, value ast.Node) bool {
	for i, e := range n.Rhs {
		if name, ok := n.Lhs[min(i, len(n.Lhs)-1)].(*ast.Ident); ok && e == value {
			return name.Name == "classes"
		}
	}
	return false
}

func (f *finder) inCall(n *ast.CallExpr, child ast.Node) use {
	if f.isKey(n) {
		return unseen // a key put together
	}
	name := f.name(n)
	if slices.Contains(attributes, name) {
		return f.attribute(n.Args, child)
	}
	for _, place := range sinks[name] {
		if place < len(n.Args) && n.Args[place] == child {
			return drawn
		}
	}
	if silent[name] || strings.HasPrefix(name, "log.") {
		return unseen
	}
	if slices.Contains(fillers, name) {
		if n.Args[0] == child {
			return unseen // the argument's name
		}
		return quoted
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

// excepted says whether a literal stands in the table of exceptions.
func (f *finder) excepted(at token.Pos, text string) bool {
	file := f.pkg.path + "/" + filepath.Base(f.pkg.fset.Position(at).Filename)
	for _, e := range exceptions {
		if (e.place == f.pkg.path || e.place == file) && strings.HasPrefix(text, e.begins) {
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
		of := e.place
		if strings.HasSuffix(of, ".go") {
			of = path.Dir(of)
		}
		if slices.Contains(paths, of) && !f.kept[e] {
			f.found = append(f.found, Finding{Package: of, Place: e.place, What: fmt.Sprintf("nothing needs the exception for %q", e.begins)})
		}
	}
}
