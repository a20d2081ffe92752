package sentences

import (
	"context"
	"fmt"
	"go/token"
	"path/filepath"
	"slices"
	"strings"

	"confusio/engine/phrase"
	"confusio/ui/words"
)

// A Finding is one thing that is wrong.
type Finding struct {
	Package string
	Place   string // file and line, relative to the root; empty for a text of the catalogue
	What    string
}

func (f Finding) String() string {
	if f.Place == "" {
		return f.What
	}
	return f.Place + ": " + f.What
}

// Find looks for words outside the catalogue in the packages of these paths, such
// as "ui/words", or in all of them where none is named. Keys and arguments are checked
// in every package.
func Find(ctx context.Context, root string, paths []string) ([]Finding, error) {
	all, err := load(ctx, root)
	if err != nil {
		return nil, err
	}
	catalogues, err := catalogues(root)
	if err != nil {
		return nil, err
	}
	f := &finder{root: root, catalogues: catalogues, used: map[phrase.Key]bool{}}
	if len(paths) == 0 {
		for _, p := range all {
			if looked(p.path) {
				paths = append(paths, p.path)
			}
		}
	}
	for _, path := range paths {
		if !slices.ContainsFunc(all, func(p pkg) bool { return p.path == path }) {
			return nil, fmt.Errorf("there is no package %s", path)
		}
	}
	for _, p := range all {
		f.pkg = p
		f.keys()
		if slices.Contains(paths, p.path) {
			f.visible()
		}
	}
	f.unused()
	f.idle(paths)
	return f.found, nil
}

// finder gathers what is wrong.
type finder struct {
	root       string
	catalogues []*words.Catalogue // English texts, of the page and of the command line
	pkg        pkg                // at hand
	used       map[phrase.Key]bool
	kept       map[exception]bool // that were met
	found      []Finding
}

func (f *finder) report(at token.Pos, format string, args ...any) {
	position := f.pkg.fset.Position(at)
	name, err := filepath.Rel(f.root, position.Filename)
	if err != nil {
		name = position.Filename
	}
	f.found = append(f.found, Finding{f.pkg.path, fmt.Sprintf("%s:%d", filepath.ToSlash(name), position.Line), fmt.Sprintf(format, args...)})
}

// shapes returns the forms of a text, from whichever catalogue has it.
func (f *finder) shapes(key phrase.Key) (map[string]words.Shape, bool) {
	for _, c := range f.catalogues {
		if s, ok := c.Shapes(key); ok {
			return s, true
		}
	}
	return nil, false
}

// unused reports texts that nobody says.
func (f *finder) unused() {
	for _, c := range f.catalogues {
		for _, key := range c.Keys() {
			if !f.used[key] {
				f.found = append(f.found, Finding{What: fmt.Sprintf("nobody says the text %q", key)})
			}
		}
	}
}

// use marks the keys that begin and end so, and says whether there are any.
func (f *finder) use(begin, end string) bool {
	any := false
	for _, c := range f.catalogues {
		for _, key := range c.Keys() {
			if k := string(key); len(k) > len(begin)+len(end) && strings.HasPrefix(k, begin) && strings.HasSuffix(k, end) {
				f.used[key], any = true, true
			}
		}
	}
	return any
}
