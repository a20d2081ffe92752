package token

import (
	"regexp"
	"slices"
	"testing"
)

// The matches of Pattern, one after the other, are the pieces.
func TestPatternCutsTheSamePieces(t *testing.T) {
	pattern := regexp.MustCompile(Pattern())
	for _, text := range []string{
		"The cat  sat.\nIt isn't 12,5!", " a\n b", "   ", "\n\n", "«Ой!» «Да»", "你好，世界。", "a\u00a0b\u202fc", "\x00\x7f\u0080",
		"x\u2010y\u2027z\u2028w", "\U0010ffff\uffff", "٣ ثلاثة، أربعة؟", "😀 😀", "_-_ a1b2",
	} {
		var want []string
		for rest := text; len(rest) > 0; {
			n := nextPiece([]byte(rest))
			want, rest = append(want, rest[:n]), rest[n:]
		}
		if got := pattern.FindAllString(text, -1); !slices.Equal(got, want) {
			t.Errorf("%q: the pattern finds %q, the pieces are %q", text, got, want)
		}
	}
}
