package sentences

import (
	"go/importer"
	"go/token"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"confusio/engine/language"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/ui/words"
)

// root is the module's root folder.
const root = "../.."

func TestNoWordsOutsideTheCatalogue(t *testing.T) {
	root, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	found, err := Find(t.Context(), root, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		t.Error(f)
	}
}

// Keys that are put together from a table have a text for each of its rows,
// and no other rows.
func TestTablesHaveTexts(t *testing.T) {
	english := words.English()
	want := map[phrase.Key]bool{}
	for f := range recipe.Fields() {
		want[f.Label()], want[f.Help()] = true, true
	}
	for _, l := range language.All() {
		want[phrase.Key("language."+l.Code)] = true
	}
	for key := range want {
		if !english.Has(key) {
			t.Errorf("the key %q has no text", key)
		}
	}
	for _, key := range english.Keys() {
		of := strings.HasPrefix(string(key), "field.") || strings.HasPrefix(string(key), "language.")
		if of && !want[key] {
			t.Errorf("the text %q belongs to no row", key)
		}
	}
}

func TestLanguagesFitEnglish(t *testing.T) {
	found, err := Languages(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		t.Error(f)
	}
}

// fixture is a room that makes mistakes. A line with a comment is found, for
// what the comment says; the others are in order.
const fixture = `package node

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"confusio/engine/phrase"
)

type part string

type row struct {
	Label phrase.Key
	Name  string
}

func Text(s string) part           { return part(s) }
func Class(string) part            { return "" }
func Attr(name, value string) part { return part(name + value) }
func Aria(name, value string) part { return part(name + value) }
func say(key phrase.Key, args ...phrase.Arg) string {
	return phrase.Of(key, args...).String()
}

var errLost = errors.New("the model is lost, for the logs")

const known phrase.Key = "t.plain"

var table = []row{{Label: "t.plain"}, {"t.gone", "wide"}} // the key "t.gone" has no text

func draw(name string, n int, more []phrase.Arg) []any {
	all := []any{
		Class("btn quiet small"), Attr("class", "wrap scene"), Aria("hidden", "true"), Attr("id", "Merge"),
		Text(""), Text("·"), Text(strconv.Itoa(n)), Text(say(known)),
		Text("K"), Class(fmt.Sprintf("%s gap", name)),
		Text("expert"),             // words outside the catalogue: "expert"
		Aria("label", "Pause"),     // words outside the catalogue: "Pause"
		Attr("title", "less"),      // words outside the catalogue: "less"
		"Two words", "k", "lower",  // words outside the catalogue: "Two words"
		name + " left",             // words outside the catalogue: " left"
		fmt.Sprintf("%d runs", n),  // words outside the catalogue: "%d runs"
		fmt.Sprintf("w = %.2f", 1),
		"模型",                       // words outside the catalogue: "模型"
		say("t.none"),              // the key "t.none" has no text
		say("t.plain", phrase.Text("file", name)), // "t.plain" has no place for {file}
		say("t.file"),                           // "t.file" wants {file}
		say("t.file", more...),
		say("t.file", phrase.Text("file", "two words")), // words outside the catalogue: "two words"
		say("t.share", phrase.Number("share", n)),
		say("t.share", phrase.Text("share", name)), // "t.share" writes {share} as a number, which it is not
		say("t.runs", phrase.Number("n", n)),
		say("t.runs", phrase.Text("n", name)), // "t.runs" has plural forms and no number is given
		say(phrase.Key("t." + name)),
		say(phrase.Key("u." + name)), // no text has a key like "u." … ""
		say("t." + phrase.Key(name) + ".help"),
		say(phrase.Key(name) + ".help"), // a key of which nothing is known: begin it with a constant that ends in a dot
		say(phrase.Key(name)),                  // a key of which nothing is known: begin it with a constant that ends in a dot
	}
	classes, label := "chip model", "the whole" // words outside the catalogue: "the whole"
	classes += " on"
	all = append(all, Class(classes), label)
	switch {
	case name == "The merge" || strings.HasPrefix(name, "of two"):
		return all
	case errors.Is(fmt.Errorf("while reading: %w", errLost), errLost):
		panic("a caller's bug")
	}
	return append(all, "Undo") // words outside the catalogue: "Undo"
}

var _ = draw
`

func TestMistakesAreFound(t *testing.T) {
	c, err := words.Read(words.Languages()[0], words.EnglishPlurals{}, []byte(`{"t.plain": "text", "t.file": "file {file}", "t.share": "{share:%}",
		"t.runs": {"one": "one run", "other": "{n} runs"}, "t.help.help": "help", "v.unused": "text"}`), nil)
	if err != nil {
		t.Fatal(err)
	}
	f := &finder{catalogues: []*words.Catalogue{c}, used: map[phrase.Key]bool{}, pkg: fixturePackage(t)}
	f.keys()
	f.visible()
	f.unused()
	said := map[int][]string{}
	for _, found := range f.found {
		line := 0
		if _, after, ok := strings.Cut(found.Place, ".go:"); ok {
			line = atoi(t, after)
		}
		said[line] = append(said[line], found.What)
	}
	for i, line := range strings.Split(fixture, "\n") {
		want := ""
		if _, comment, ok := strings.Cut(line, " // "); ok {
			want = comment
		}
		got := strings.Join(said[i+1], "; ")
		if want != got && !(want != "" && strings.HasPrefix(got, want)) {
			t.Errorf("line %d, %s\n\tfound %q, want %q", i+1, strings.TrimSpace(line), got, want)
		}
	}
	if got := strings.Join(said[0], "; "); got != `nobody says the text "v.unused"` {
		t.Errorf("of the texts it says %s", got)
	}
}

func atoi(t *testing.T, s string) int {
	t.Helper()
	n := 0
	for _, c := range s {
		n = 10*n + int(c-'0')
	}
	return n
}

func fixturePackage(t *testing.T) pkg {
	t.Helper()
	_, exports, err := list(t.Context(), root)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "fixture.go"), []byte(fixture), 0o644); err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	imports := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	p, err := check(listed{ImportPath: module + "ui/node", Dir: dir, GoFiles: []string{"fixture.go"}}, fset, imports)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestLanguagesThatDoNotFitAreFound(t *testing.T) {
	read := func(code, file string) *words.Catalogue {
		l, _ := words.LookUp(code)
		c, err := words.Read(l, words.EnglishPlurals{}, []byte(file), nil)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	english := read("en", `{"t.a": "{file} {n:2}", "t.b": "{link|here}", "t.c": {"one": "{n} run", "other": "{n} runs"}, "t.d": "plain"}`)
	for file, want := range map[string]string{
		`{"t.a": "{n:2} {file}"}`:                            "",
		`{"t.a": "{n} {file}"}`:                              "",
		`{"t.a": "{n:2}"}`:                                   "lacks {file}",
		`{"t.a": "{n:2} {file} {x}"}`:                        "has {x}, which English lacks",
		`{"t.a": "{n:2} {file:2}"}`:                          "writes {file} as a number",
		`{"t.b": "hier"}`:                                    "has the marks [], English [link]",
		`{"t.b": "{link|hier}{link|da}"}`:                    "has the marks [link link]",
		`{"t.c": {"one": "ein Lauf", "other": "{n} Läufe"}}`: "",
		`{"t.c": {"one": "{n} Lauf", "other": "Läufe"}}`:     "lacks {n}",
		`{"t.d": {"one": "eins", "other": "mehr"}}`:          "English has one form",
		`{"t.e": "x"}`:                                       "is no key of English",
		`{"number.short4": "{n}万"}`:                          "",
	} {
		c := read("de", file)
		got := strings.Join(compare(english, c, c.Keys()[0]), "; ")
		if (want == "") != (got == "") || !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", file, got, want)
		}
	}
}

func TestKeysAreSorted(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "x.json"), []byte(`{"b.a": "x", "a.b": {"other": "x"}}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if len(disorder(dir, "x.json")) != 1 || len(disorder(dir, "y.json")) != 1 {
		t.Error("disorder is not found")
	}
}
