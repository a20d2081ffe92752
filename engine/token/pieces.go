package token

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// kind is the class of a code point. Pieces are runs of one class.
type kind uint8

const (
	space   kind = iota // one space, which joins the run behind it
	newline             // always alone
	digit               // ASCII digits
	letter              // ASCII letters, and all above ASCII that is not listed below
	mark                // everything else in ASCII, and the listed marks
)

// marks lists the code points above ASCII that end a word, in ranges.
var marks = [][2]rune{
	{0x00A0, 0x00A1}, // no-break space, ¡
	{0x00AB, 0x00AB}, // «
	{0x00BB, 0x00BB}, // »
	{0x00BF, 0x00BF}, // ¿
	{0x060C, 0x060C}, // ،
	{0x061B, 0x061B}, // ؛
	{0x061F, 0x061F}, // ؟
	{0x2010, 0x2027}, // dashes, quotation marks, ellipsis
	{0x202F, 0x202F}, // narrow no-break space
	{0x3000, 0x3003}, // 、。
	{0x3008, 0x3011}, // 《》「」
	{0xFF01, 0xFF0F}, // ！（），
	{0xFF1A, 0xFF20}, // ：；？
}

func kindOf(r rune) kind {
	switch {
	case r == ' ':
		return space
	case r == '\n':
		return newline
	case r >= '0' && r <= '9':
		return digit
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
		return letter
	case r < 0x80:
		return mark
	}
	for _, m := range marks {
		if r >= m[0] && r <= m[1] {
			return mark
		}
	}
	return letter
}

// nextPiece returns the length in bytes of the first piece of text: a newline, or
// at most one space followed by a run of one class, or spaces alone. Bytes that
// are no UTF-8 count as letters. Text must not be empty.
func nextPiece(text []byte) int {
	r, n := utf8.DecodeRune(text)
	k := kindOf(r)
	if k == newline {
		return n
	}
	if k == space {
		if n == len(text) {
			return n
		}
		var size int
		r, size = utf8.DecodeRune(text[n:])
		if k = kindOf(r); k == newline || k == space {
			return n
		}
		n += size
	}
	for n < len(text) {
		r, size := utf8.DecodeRune(text[n:])
		if kindOf(r) != k {
			break
		}
		n += size
	}
	return n
}

// Pattern returns the pieces as a regular expression, for tokenizers of others:
// its matches, one after the other, are the pieces of any UTF-8 text. Code points
// are written \x{...}, as the engines of those tokenizers want them.
func Pattern() string {
	var listed, rest strings.Builder
	from := rune(0x80)
	for _, m := range marks {
		fmt.Fprintf(&listed, `\x{%04X}-\x{%04X}`, m[0], m[1])
		if m[0] > from {
			fmt.Fprintf(&rest, `\x{%04X}-\x{%04X}`, from, m[0]-1)
		}
		from = m[1] + 1
	}
	fmt.Fprintf(&rest, `\x{%04X}-\x{10FFFF}`, from)
	ascii := `\x{0000}-\x{0009}\x{000B}-\x{001F}\x{0021}-\x{002F}\x{003A}-\x{0040}\x{005B}-\x{0060}\x{007B}-\x{007F}`
	return `\x{000A}| ?[0-9]+| ?[A-Za-z` + rest.String() + `]+| ?[` + ascii + listed.String() + `]+| `
}
