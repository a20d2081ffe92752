package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"confusio/engine/phrase"
)

// shown is a text from outside on one line of a terminal: what would move its cursor, end
// the line or turn the order of letters stands there by its number, and so do bytes that
// are no text.
func shown(text string) string {
	var b strings.Builder
	for i, r := range text {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], string(utf8.RuneError)):
			fmt.Fprintf(&b, "\\x%02x", text[i])
		case unicode.IsControl(r) && r < 0x100:
			fmt.Fprintf(&b, "\\x%02x", r)
		case r == 0x2028, r == 0x2029, r >= 0x202a && r <= 0x202e: // ends of lines; of which order letters are, for good
			fmt.Fprintf(&b, "\\u%04x", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// shownLines is shown for a text of several lines.
func shownLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = shown(line)
	}
	return strings.Join(lines, "\n")
}

// shownAll is shown for all that fills a sentence.
func shownAll(args []phrase.Arg) []phrase.Arg {
	args = slices.Clone(args)
	for i := range args {
		a := &args[i]
		a.Text, a.Said = shown(a.Text), slices.Clone(a.Said)
		for j := range a.Said {
			a.Said[j].Args = shownAll(a.Said[j].Args)
		}
	}
	return args
}
