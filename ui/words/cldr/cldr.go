// Package cldr tells natively which plural category a number takes, by the
// tables of golang.org/x/text. In the browser package intl does.
package cldr

import (
	"math"
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Plurals are the rules of one language.
type Plurals struct{ tag language.Tag }

// Of returns the rules of a language by its code; they are those of English for
// a code that is none.
func Of(code string) Plurals {
	tag, err := language.Parse(code)
	if err != nil {
		tag = language.English
	}
	return Plurals{tag}
}

// names of the library's forms, which are CLDR's.
var names = map[plural.Form]string{
	plural.Other: "other", plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many",
}

// million keeps a whole part's last digits, on which the rules depend, where it
// would not fit an int of the library's.
const million = 1_000_000

// Category returns the category of n written with that many decimals. The
// operands are those of Unicode's TR 35: i the whole part, v and w the number of
// decimals with and without noughts at the end, f and t the decimals themselves.
func (p Plurals) Category(n float64, decimals int) string {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return "other"
	}
	whole, part, _ := strings.Cut(strconv.FormatFloat(math.Abs(n), 'f', decimals, 64), ".")
	i, err := strconv.Atoi(whole)
	if err != nil || i > million {
		i = million + int(math.Mod(math.Trunc(math.Abs(n)), million))
	}
	short := strings.TrimRight(part, "0")
	f, _ := strconv.Atoi(part)
	t, _ := strconv.Atoi(short)
	return names[plural.Cardinal.MatchPlural(p.tag, i, len(part), len(short), f, t)]
}
