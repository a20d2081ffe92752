package token

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// matches cuts a text at the matches of an expression, which become pieces.
func matches(e *Expression, text string) []string {
	var all []string
	var m matcher
	for from := 0; from < len(text); {
		start, end := e.next(&m, []byte(text), from)
		if start < end {
			all = append(all, text[start:end])
		}
		from = end
	}
	return all
}

// Where Go's own engine reads an expression too, both find the same matches: it
// prefers the first way to match as well.
func TestMatchesAreThoseOfRegexp(t *testing.T) {
	texts := []string{"", "a", "aaa", "abcabcab", "ababab cab", "xy xxy xxxy", "  a  b ", "a\nb\r\nc", "12345", "AbC aBc", "a.b|c", "€é \u00e9\u0301", "zzzz", "aab aaab"}
	for _, expression := range []string{
		"a", "ab", "a|ab", "ab|a", "(?:a|ab)c?", "a*b", "a+", "a+?", "a??b", "a{2}", "a{2,}", "a{1,2}", "a{1,2}?b", "(ab)+", "(?:ab|a)+c", "[a-c]+", "[^a-c]+", "[^\n]+", ".",
		`\.`, `\|`, `[\]a]+`, `\x{20AC}|\x61`, "x{0,2}y", "(?:x|xx)*y", "(?:a|b|ab)(?:c|bcd)*", "(?i:a)b", "(?i:[a-c])+", "(?:(?:a|b)c?){2}", `[\-a]`, `[a-]`, `\r\n|\n`, "(?:a*)+b",
	} {
		e, err := CompileExpression(expression)
		if err != nil {
			t.Errorf("%s: %v", expression, err)
			continue
		}
		want := regexp.MustCompile(expression)
		for _, text := range texts {
			if got, want := matches(e, text), want.FindAllString(text, -1); !slices.Equal(got, slices.DeleteFunc(want, func(s string) bool { return s == "" })) {
				t.Errorf("%s finds %q in %q, want %q", expression, got, text, want)
			}
		}
	}
}

// Our own pieces are the matches of Pattern by this engine too.
func TestOwnPatternIsRead(t *testing.T) {
	e, err := CompileExpression(Pattern())
	if err != nil {
		t.Fatal(err)
	}
	tok := trained(t)
	for _, text := range append(slices.Clone(texts), " a  b\n\n«Ой» 12,5!", "你好，世界。", "\x00\x7f") {
		if got, want := matches(e, text), tok.Pieces(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestLookingAhead(t *testing.T) {
	for _, c := range []struct {
		expression, text string
		want             []string
	}{
		{`\s+(?!\S)|\s+`, "a   b  ", []string{"  ", " ", "  "}},
		{`a(?=b)`, "abaab", []string{"a", "a"}},
		{`a(?!b|c)`, "abacad", []string{"a"}},
		{`(?:a(?!b))+`, "aaab", []string{"aa"}},
		{`(?!a)\p{L}+`, "abc", []string{"bc"}},
	} {
		e, err := CompileExpression(c.expression)
		if err != nil {
			t.Fatal(err)
		}
		if got := matches(e, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s finds %q in %q, want %q", c.expression, got, c.text, c.want)
		}
	}
}

func TestExpressionsThatAreNotRead(t *testing.T) {
	for _, expression := range []string{
		"", "a*", "a?", "()", "|a", "(?<=a)b", "(?<!a)b", "(?>a)", "(?<n>a)", "(a", "a)", "[a", "[]", "[]a]", "[a&&b]", "[[:alpha:]]", "^a", "a$", `\bword`, `\1a`, `\w`, `\h`,
		"*a", "+a", "a**", "a?+", "a++", "a{2}{3}", "a{3,2}", "a{,}", "a{1001}", "{2}", `\p{Han}`, `\p{L`, `\p{space}`, `\x{110000}`, `\x{}`, `\xg1`, `\`, "[b-a]", `[a-\s]`, "(?i:é)", "(?i:[^a])",
		"(?=a)", "\xff", strings.Repeat("(", 60) + "a" + strings.Repeat(")", 60), strings.Repeat("a", maxExpression+1), "(?:(?:(?:a{100}){100}){100})",
	} {
		if _, err := CompileExpression(expression); !errors.Is(err, ErrExpression) {
			t.Errorf("%.60q: %v", expression, err)
		}
	}
}

// Expressions that backtrack without end elsewhere take steps in proportion here.
func TestNoExpressionRunsAway(t *testing.T) {
	text := strings.Repeat("a", 3000) + "!"
	for _, expression := range []string{"(?:a+)+b", "(?:a|a)+b", "(?:a|aa)+b", "(?:a*)*b", "(?:.*)*(?:.*)*b", "(?:a?){500}a{500}b"} {
		e, err := CompileExpression(expression)
		if err != nil {
			t.Fatal(err)
		}
		m := matcher{program: e.program, text: []byte(text)}
		if end := m.run(0, 0); end >= 0 || m.steps > patience+2*len(e.program)*(len(text)+1) {
			t.Errorf("%s ends at %d after %d steps", expression, end, m.steps)
		}
	}
}

// Every code point has one category, and where this version of Go knows a code point
// it knows it as the same.
func TestCategories(t *testing.T) {
	tables := map[string]*unicode.RangeTable{}
	for _, name := range categoryNames {
		if table, ok := unicode.Categories[name]; ok {
			tables[name] = table
		}
	}
	differ := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r >= 0xD800 && r <= 0xDFFF {
			continue
		}
		set := categoryOf(r)
		kind := set &^ whiteSpace
		if kind == 0 || kind&(kind-1) != 0 {
			t.Fatalf("%U has categories %b", r, kind)
		}
		if (set&whiteSpace != 0) != unicode.IsSpace(r) {
			t.Errorf("%U: white space %v", r, set&whiteSpace != 0)
		}
		for name, table := range tables {
			if name != "Cn" && unicode.Is(table, r) && kind != categoriesOf(name) && kind != categoriesOf("Cn") {
				differ++
			}
		}
	}
	if differ > 20 {
		t.Errorf("%d code points are of another category to Go", differ)
	}
}

// A hostile expression ends with an error or is read, and what is read cuts any text
// to the end.
func FuzzExpression(f *testing.F) {
	for _, seed := range []string{"a|b", `(?i:'s)|\p{L}+| ?[^\s\p{L}]+|\s+(?!\S)`, "(?:a+)+b", "[a-z]{2,3}?", Pattern(), `\x{41}-\u0042`} {
		f.Add(seed, "it's a  test\nab")
	}
	f.Fuzz(func(t *testing.T, expression, text string) {
		e, err := CompileExpression(expression)
		if err != nil {
			if !errors.Is(err, ErrExpression) {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		if len(text) > 200 {
			text = text[:200]
		}
		for _, piece := range matches(e, text) {
			if piece == "" || !strings.Contains(text, piece) {
				t.Fatalf("%q is a piece of %q", piece, text)
			}
		}
	})
}
