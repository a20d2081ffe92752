package token

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"confusio/engine/phrase"
)

// class is a set of characters.
type class struct {
	ranges  []rune     // pairs, both ends included
	in      categories // characters of these
	out     categories // and characters of none of these, if it is not empty
	dark    bool       // and what is no white space, which lies across categories
	negated bool
	ascii   [2]uint64 // what has says of ASCII
}

// has tells whether r is in the class.
func (c *class) has(r rune) bool {
	if r < utf8.RuneSelf {
		return c.ascii[r/64]>>(r%64)&1 != 0
	}
	return c.holds(r)
}

// settle notes what the class says of ASCII.
func (c *class) settle() {
	c.ascii = [2]uint64{}
	for r := range rune(utf8.RuneSelf) {
		if c.holds(r) {
			c.ascii[r/64] |= 1 << (r % 64)
		}
	}
}

func (c *class) holds(r rune) bool {
	for i := 0; i+1 < len(c.ranges); i += 2 {
		if r >= c.ranges[i] && r <= c.ranges[i+1] {
			return !c.negated
		}
	}
	if c.in|c.out == 0 && !c.dark {
		return c.negated
	}
	set := categoryOf(r)
	found := set&c.in != 0 || c.out != 0 && set&c.out == 0 || c.dark && set&whiteSpace == 0
	return found != c.negated
}

// brackets reads a class up to its closing bracket.
func (p *expressionParser) brackets() (class, error) {
	c := class{negated: p.accept("^")}
	for first := true; first || !strings.HasPrefix(p.rest, "]"); first = false {
		if p.rest == "" || strings.HasPrefix(p.rest, "[") || strings.HasPrefix(p.rest, "&&") || first && p.rest[0] == ']' {
			return c, p.part(2) // classes in classes, and what they are joined by
		}
		if err := p.item(&c); err != nil {
			return c, err
		}
		if !strings.HasPrefix(p.rest, "-") || strings.HasPrefix(p.rest, "-]") {
			continue
		}
		var to class
		low := c.ranges
		p.rest = p.rest[1:]
		if err := p.item(&to); err != nil {
			return c, err
		}
		if len(low) < 2 || low[len(low)-1] != low[len(low)-2] || len(to.ranges) != 2 || to.ranges[0] < low[len(low)-2] {
			return c, p.part(2)
		}
		low[len(low)-1] = to.ranges[0]
	}
	p.rest = p.rest[1:]
	return c, nil
}

// item reads one character or an escape and adds it to the class.
func (p *expressionParser) item(c *class) error {
	if !strings.HasPrefix(p.rest, `\`) {
		r, n := utf8.DecodeRuneInString(p.rest)
		if r == utf8.RuneError && n == 1 {
			return p.part(1)
		}
		p.rest = p.rest[n:]
		c.ranges = append(c.ranges, r, r)
		return nil
	}
	switch {
	case p.accept(`\s`):
		c.in |= whiteSpace
		return nil
	case p.accept(`\S`):
		c.dark = true
		return nil
	case p.accept(`\d`):
		c.in |= decimalDigits
		return nil
	}
	if strings.HasPrefix(p.rest, `\p{`) || strings.HasPrefix(p.rest, `\P{`) {
		return p.category(c)
	}
	r, n, ok := escaped(p.rest)
	if !ok {
		return p.part(2)
	}
	p.rest = p.rest[n:]
	c.ranges = append(c.ranges, r, r)
	return nil
}

// category reads \p{Lu}, \p{L}, and what is outside of them as \P{L} or \p{^L}.
func (p *expressionParser) category(c *class) error {
	name, after, closed := strings.Cut(p.rest[3:], "}")
	outside := p.rest[1] == 'P'
	if bare, not := strings.CutPrefix(name, "^"); not {
		name, outside = bare, !outside
	}
	set := categoriesOf(name)
	if !closed || set == 0 || name == "space" {
		return p.part(3 + len(name) + 1)
	}
	p.rest = after
	switch {
	case !outside:
		c.in |= set
	case c.out != 0: // outside of one or of the other: what is outside of both
		c.out &= set
		if c.out == 0 {
			c.ranges = append(c.ranges, 0, utf8.MaxRune)
		}
	default:
		c.out = set
	}
	return nil
}

// escaped reads an escape that stands for one character, and how long it is.
func escaped(text string) (r rune, n int, ok bool) {
	if len(text) < 2 {
		return 0, 0, false
	}
	digits := func(from, to int) (rune, int, bool) {
		if to > len(text) || from >= to {
			return 0, 0, false
		}
		v, err := strconv.ParseUint(text[from:to], 16, 32)
		return rune(v), to, err == nil && v <= utf8.MaxRune
	}
	switch e := text[1]; {
	case e == 'x' && len(text) > 2 && text[2] == '{':
		end := strings.IndexByte(text, '}')
		r, _, ok = digits(3, end)
		return r, end + 1, ok
	case e == 'x':
		return digits(2, 4)
	case e == 'u':
		return digits(2, 6)
	case strings.IndexByte("rntfv", e) >= 0:
		return map[byte]rune{'r': '\r', 'n': '\n', 't': '\t', 'f': '\f', 'v': '\v'}[e], 2, true
	case e < utf8.RuneSelf && !(e >= '0' && e <= '9' || e >= 'a' && e <= 'z' || e >= 'A' && e <= 'Z'):
		return rune(e), 2, true // a sign that stands for itself
	}
	return 0, 0, false
}

// fold adds the other case of every letter. Beyond ASCII, where a letter can have
// several, it is refused.
func (p *expressionParser) fold(c *class) error {
	if c.in|c.out != 0 || c.dark {
		return nil // classes of categories have both cases or say which
	}
	for i, n := 0, len(c.ranges); i < n; i += 2 {
		low, high := c.ranges[i], c.ranges[i+1]
		if c.negated || high >= utf8.RuneSelf {
			return p.refuse("token.expression.fold", phrase.Excerpt("expression", p.e.text))
		}
		for r := low; r <= high; r++ {
			other := r ^ 0x20
			if upper := r &^ 0x20; upper < 'A' || upper > 'Z' {
				continue
			}
			c.ranges = append(c.ranges, other, other)
			switch r | 0x20 {
			case 's':
				c.ranges = append(c.ranges, '\u017F', '\u017F') // ſ
			case 'k':
				c.ranges = append(c.ranges, '\u212A', '\u212A') // the sign of kelvin
			}
		}
	}
	return nil
}
