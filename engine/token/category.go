package token

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// categoriesText holds the general category of every code point as the tokenizers library
// sees it (Unicode 16), and its white space; testdata/categories.py makes it.
// Go's own tables are of another version with every version of Go, so the same text
// would be cut in other places.
//
//go:embed categories.txt
var categoriesText string

// categoryNames are the general categories, in the order of the bits of a categories
// set; space is white space, which lies across them.
var categoryNames = []string{"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
	"Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Co", "Cn", "space"}

// categories is a set of general categories, or of white space.
type categories uint32

// categoriesOf returns the set of a name such as Lu or L, empty if there is none.
func categoriesOf(name string) categories {
	var set categories
	for i, n := range categoryNames {
		if n == name || len(name) == 1 && strings.HasPrefix(n, name) && n != "space" {
			set |= 1 << i
		}
	}
	return set
}

var whiteSpace, decimalDigits = categoriesOf("space"), categoriesOf("Nd")

// run is code points of one category, up to where the next run begins.
type run struct {
	start rune
	set   categories
}

// categoryTable is read at the first use: only tokenizers made elsewhere need it.
var categoryTable = sync.OnceValue(func() []run {
	var runs []run
	var spaces [][2]rune
	for line := range strings.Lines(categoriesText) {
		fields := strings.Fields(line)
		for _, field := range fields[1:] {
			start, count := parseRun(field)
			if fields[0] == "space" {
				spaces = append(spaces, [2]rune{start, start + count})
				continue
			}
			runs = append(runs, run{start, categoriesOf(fields[0])})
		}
	}
	slices.SortFunc(runs, func(a, b run) int { return int(a.start - b.start) })
	for _, s := range spaces {
		runs = whiten(runs, s[0], s[1])
	}
	return runs
})

// parseRun reads START or START+COUNT.
func parseRun(field string) (start, count rune) {
	first, more, several := strings.Cut(field, "+")
	count = 1
	if several {
		count = point(more)
	}
	return point(first), count
}

// point reads a number in hexadecimal.
func point(text string) rune {
	n, err := strconv.ParseUint(text, 16, 31)
	if err != nil {
		panic("token: categories.txt: " + err.Error()) // a broken build
	}
	return rune(n)
}

// whiten adds white space to the runs from start up to end.
func whiten(runs []run, start, end rune) []run {
	for _, at := range []rune{start, end} {
		i, found := slices.BinarySearchFunc(runs, at, func(r run, at rune) int { return int(r.start - at) })
		if !found {
			runs = slices.Insert(runs, i, run{at, runs[i-1].set})
		}
	}
	for i, r := range runs {
		if r.start >= start && r.start < end {
			runs[i].set |= whiteSpace
		}
	}
	return runs
}

// categoryOf returns the category of a code point, and whether it is white space.
func categoryOf(r rune) categories {
	runs := categoryTable()
	i, found := slices.BinarySearchFunc(runs, r, func(r run, at rune) int { return int(r.start - at) })
	if !found {
		i--
	}
	return runs[i].set
}
