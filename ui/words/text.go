package words

import (
	"errors"
	"fmt"
	"strings"
)

// text is what stands behind a key: its forms by plural category, of which a
// text with one form has "other" alone.
type text map[string][]segment

// segment is a piece of a text: a literal, a placeholder, or a mark around
// segments of its own.
type segment struct {
	literal string // where name and mark are empty
	name    string // of the argument
	format  format
	mark    string
	inside  []segment
}

// categories are CLDR's, in its order.
var categories = []string{"zero", "one", "two", "few", "many", "other"}

// What can be wrong with a text.
var (
	errBrace  = errors.New("braces do not match")
	errName   = errors.New("a name is made of a-z, 0-9 and _, and begins with a letter")
	errFormat = errors.New("there is no such format")
	errNested = errors.New("a mark stands within a mark")
)

// parseText reads the syntax that the package's comment describes.
func parseText(s string) ([]segment, error) {
	var all []segment
	for s != "" {
		open := strings.IndexAny(s, "{}")
		if open < 0 {
			return append(all, segment{literal: s}), nil
		}
		if s[open] == '}' {
			return nil, errBrace
		}
		if open > 0 {
			all = append(all, segment{literal: s[:open]})
		}
		end := closing(s[open:])
		if end < 0 {
			return nil, errBrace
		}
		one, err := parseBraced(s[open+1 : open+end])
		if err != nil {
			return nil, err
		}
		all, s = append(all, one), s[open+end+1:]
	}
	return all, nil
}

// closing is where the brace that s begins with is closed, -1 if nowhere.
func closing(s string) int {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// parseBraced reads what stands between two braces.
func parseBraced(s string) (segment, error) {
	if mark, inner, ok := strings.Cut(s, "|"); ok && !strings.ContainsAny(mark, "{}") {
		inside, err := parseText(inner)
		if err != nil {
			return segment{}, err
		}
		for _, one := range inside {
			if one.mark != "" {
				return segment{}, errNested
			}
		}
		return segment{mark: mark, inside: inside}, checkName(mark)
	}
	name, written, formatted := strings.Cut(s, ":")
	one := segment{name: name}
	if formatted {
		f, ok := parseFormat(written)
		if !ok {
			return segment{}, fmt.Errorf("%w: %q", errFormat, written)
		}
		one.format = f
	}
	return one, checkName(name)
}

func checkName(name string) error {
	for i, c := range []byte(name) {
		letter := c >= 'a' && c <= 'z'
		if !letter && (i == 0 || c != '_' && (c < '0' || c > '9')) {
			return fmt.Errorf("%w: %q", errName, name)
		}
	}
	if name == "" {
		return fmt.Errorf("%w: %q", errName, name)
	}
	return nil
}
