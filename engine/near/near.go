// Package near finds what a misspelt name was meant to be.
package near

import "strings"

// longest bounds the names that are compared, in bytes.
const longest = 48

// Of returns the one of the known names that is nearest to name, the first of several, or
// nothing where none is near: one that differs in case, hyphens and blanks alone, or in two letters
// at most and fewer than half of them.
func Of(name string, known []string) string {
	if len(name) > longest {
		return ""
	}
	best, least := "", 3
	for _, k := range known {
		if d := distance(plain(name), plain(k)); d < least && 2*d < len(k) {
			best, least = k, d
		}
	}
	return best
}

// plain is a name without what writers confuse.
func plain(name string) string {
	return strings.NewReplacer("-", "_", " ", "_").Replace(strings.ToLower(name))
}

// distance is the number of letters that are added, left out or changed between a and b
// (Levenshtein 1966), or of neighbours that are swapped.
func distance(a, b string) int {
	var before []int // the row before last
	last := make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row := make([]int, len(b)+1)
		row[0] = i + 1
		for j := range len(b) {
			changed := last[j]
			if a[i] != b[j] {
				changed++
			}
			row[j+1] = min(changed, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
