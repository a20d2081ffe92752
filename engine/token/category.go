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
var categoryNames = append(strings.Fields(categoryLine(0)), "space")

// categoryLine returns a line of the text: the categories, their runs, white space.
func categoryLine(n int) string { return strings.Split(categoriesText, "\n")[n] }

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
	start := rune(0)
	for text := categoryLine(1); text != ""; {
		letter := text[0]
		text = text[1:]
		digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
		count := rune(1)
		if digits > 0 {
			count = point(text[:digits], 10)
		}
		text = text[digits:]
		runs = append(runs, run{start, 1 << categoryIndex(letter)})
		start += count
	}
	for _, field := range strings.Fields(categoryLine(2)) {
		first, more, several := strings.Cut(field, "+")
		start, count := point(first, 16), rune(1)
		if several {
			count = point(more, 16)
		}
		runs = whiten(runs, start, start+count)
	}
	return runs
})

// categoryIndex returns the number of a category by its letter: a to z, then A to Z.
func categoryIndex(letter byte) int {
	if letter >= 'a' {
		return int(letter - 'a')
	}
	return 26 + int(letter-'A')
}

// point reads a number.
func point(text string, base int) rune {
	n, err := strconv.ParseUint(text, base, 31)
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
