package scene

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"
)

// Line is a text that grows word by word. It keeps its memory for the next text,
// so that a teller of many stories allocates none. The zero Line is empty and
// ready.
//
// Most words stand behind a space. What two words do to each other where they meet
// (l’arbre, du garçon, ans Meer) is written once both are there: Mark remembers
// where a phrase begins, and Insert and Replace change how it begins.
type Line struct {
	text []byte
	gap  bool // the next word stands behind a space
}

// usual is what hardly a story is longer than, in bytes.
const usual = 512

// Reset empties the line.
func (l *Line) Reset() { l.text, l.gap = slices.Grow(l.text[:0], usual), false }

// Bytes returns the text. It is the line's memory and holds until the next change.
func (l *Line) Bytes() []byte { return l.text }

// String returns a copy of the text.
func (l *Line) String() string { return string(l.text) }

// Words writes the words that are not empty, each behind a space, but for the first
// word of a text and the first behind a Bind.
func (l *Line) Words(words ...string) {
	for _, word := range words {
		if word == "" {
			continue
		}
		if l.gap {
			l.text = append(l.text, ' ')
		}
		l.text = append(l.text, word...)
		l.gap = true
	}
}

// Open writes what has a space before it but none behind it, as Words does: an
// opening quotation mark, a word that has lost its end.
func (l *Line) Open(s string) {
	l.Words(s)
	l.gap = false
}

// Bind writes what has no space on either side, or brings its own.
func (l *Line) Bind(s string) {
	l.text = append(l.text, s...)
	l.gap = false
}

// End writes what has no space before it but one behind it: a comma, the end of a
// word.
func (l *Line) End(s string) {
	l.text = append(l.text, s...)
	l.gap = true
}

// Mark is a place in a line where something is written next.
type Mark struct {
	at  int
	gap bool
}

// Mark returns the place where the next word will be written.
func (l *Line) Mark() Mark { return Mark{len(l.text), l.gap} }

// Since returns what was written since a mark, without the space before it.
func (l *Line) Since(m Mark) []byte { return bytes.TrimPrefix(l.text[m.at:], space) }

// Cut takes back what was written since a mark.
func (l *Line) Cut(m Mark) { l.text, l.gap = l.text[:m.at], m.gap }

// Insert writes parts before what was written since a mark.
func (l *Line) Insert(m Mark, parts ...string) {
	at := len(l.text) - len(l.Since(m))
	for _, part := range parts {
		l.insert(at, part)
		at += len(part)
	}
}

func (l *Line) insert(at int, s string) {
	end := len(l.text)
	l.text = append(l.text, s...)
	copy(l.text[at+len(s):], l.text[at:end])
	copy(l.text[at:], s)
}

// Replace puts another beginning in the place of old, if what was written since a
// mark begins with it, and reports whether it does.
func (l *Line) Replace(m Mark, old, other string) bool {
	rest := l.Since(m)
	if !bytes.HasPrefix(rest, []byte(old)) {
		return false
	}
	at := len(l.text) - len(rest)
	l.text = slices.Delete(l.text, at, at+len(old))
	l.insert(at, other)
	return true
}

// Swap exchanges two neighbours that both stand behind a space: what was written
// between the marks first and second, and what was written since.
func (l *Line) Swap(first, second Mark) {
	if first.at == second.at || second.at == len(l.text) {
		return
	}
	slices.Reverse(l.text[first.at:second.at])
	slices.Reverse(l.text[second.at:])
	slices.Reverse(l.text[first.at:])
}

// Capital puts the first letter since a mark in upper case.
func (l *Line) Capital(m Mark) {
	rest := l.Since(m)
	first, size := utf8.DecodeRune(rest)
	if size == 0 {
		return
	}
	var upper [utf8.UTFMax]byte
	n := utf8.EncodeRune(upper[:], unicode.ToUpper(first))
	at := len(l.text) - len(rest)
	l.text = slices.Replace(l.text, at, at+size, upper[:n]...)
}

var space = []byte(" ")
