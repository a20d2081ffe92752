package words

import (
	"math"
	"strconv"
	"strings"

	"confusio/engine/phrase"
)

// format is how a text writes a number.
type format struct {
	kind     formatKind
	decimals int
}

type formatKind uint8

const (
	natural  formatKind = iota // as many decimals as it has
	fixed                      // a given number of decimals
	percent                    // a share
	plain                      // digits alone
	short                      // 12k
	inBytes                    // 27 MB
	duration                   // 2 min 5 s
)

// parseFormat reads what follows the colon of a placeholder.
func parseFormat(s string) (format, bool) {
	switch s {
	case "%":
		return format{percent, 0}, true
	case "%1":
		return format{percent, 1}, true
	case "plain":
		return format{kind: plain}, true
	case "short":
		return format{kind: short}, true
	case "bytes":
		return format{kind: inBytes}, true
	case "duration":
		return format{kind: duration}, true
	}
	if len(s) == 1 && s[0] >= '0' && s[0] <= '9' {
		return format{fixed, int(s[0] - '0')}, true
	}
	return format{}, false
}

// signs are what a language writes numbers and lists with.
type signs struct {
	decimal, group, minus string
	ungrouped             int // whole parts of up to so many digits have no separator
	share                 string
	two, more, last       string // between the members of a list
}

// settle keeps what every number needs, so that writing one looks nothing up.
func (c *Catalogue) settle() {
	c.signs = signs{
		decimal: c.sign("number.decimal", "."), group: c.sign("number.group", ","), minus: c.sign("number.minus", "−"), share: c.sign("number.percent", "%"),
		two: c.sign("list.two", ", "), more: c.sign("list.more", ", "), last: c.sign("list.last", ", "),
	}
	c.signs.ungrouped, _ = strconv.Atoi(c.sign("number.ungrouped", "3"))
}

// sign is a text without placeholders.
func (c *Catalogue) sign(key phrase.Key, otherwise string) string {
	if t, owner, ok := c.find(key); ok {
		s := speaker{root: c, owner: owner}
		s.segments(t["other"], "")
		if len(s.pieces) == 1 {
			return s.pieces[0].Text
		}
		return ""
	}
	return otherwise
}

// joint is what stands before member i of a list of n.
func (s signs) joint(i, n int) string {
	switch {
	case n == 2:
		return s.two
	case i == n-1:
		return s.last
	}
	return s.more
}

// format writes a number in a text.
func (c *Catalogue) format(x float64, f format) string {
	switch f.kind {
	case fixed:
		return c.Number(x, f.decimals)
	case percent:
		return c.Percent(x, f.decimals)
	case plain:
		return c.grouped(x, -1, math.MaxInt)
	case short:
		return c.Short(x)
	case inBytes:
		return c.Bytes(x)
	case duration:
		return c.Duration(x)
	}
	return c.Number(x, -1)
}

// written is the number of decimals that a format shows.
func written(x float64, f format) int {
	if f.kind == fixed || f.kind == percent {
		return f.decimals
	}
	if f.kind != natural && f.kind != plain {
		return 0
	}
	_, decimals, _ := strings.Cut(strconv.FormatFloat(x, 'f', -1, 64), ".")
	return len(decimals)
}

// Number writes x with a fixed number of decimals, or as many as it has where
// decimals is -1. Minus nought is nought; what is not known is an en dash.
func (c *Catalogue) Number(x float64, decimals int) string {
	return c.grouped(x, decimals, c.signs.ungrouped)
}

// grouped separates the thousands of whole parts of more than so many digits.
func (c *Catalogue) grouped(x float64, decimals, ungrouped int) string {
	if math.IsNaN(x) {
		return "–"
	}
	if math.IsInf(x, 0) {
		return map[bool]string{true: c.signs.minus + "∞", false: "+∞"}[x < 0]
	}
	digits := strconv.FormatFloat(math.Abs(x), 'f', decimals, 64)
	minus := ""
	if x < 0 && strings.Trim(digits, "0.") != "" {
		minus = c.signs.minus
	}
	whole, part, fraction := strings.Cut(digits, ".")
	if len(whole) > ungrouped {
		for i := len(whole) - 3; i > 0; i -= 3 {
			whole = whole[:i] + c.signs.group + whole[i:]
		}
	}
	if fraction {
		part = c.signs.decimal + part
	}
	return minus + whole + part
}

// Percent writes a share as per cent.
func (c *Catalogue) Percent(share float64, decimals int) string {
	n := c.Number(share*100, decimals)
	if math.IsNaN(share) {
		return n
	}
	return n + c.signs.share
}

// scales are the powers of ten that languages have short names for, and where
// numbers begin that are rounded up to them.
var scales = [...]struct {
	key        phrase.Key
	unit, from float64
}{{"number.short8", 1e8, 99_995_000}, {"number.short6", 1e6, 999_500}, {"number.short4", 1e4, 9_999.5}, {"number.short3", 1e3, 999.5}}

// Short writes a count in few characters: 940, 12k, 1.4M.
func (c *Catalogue) Short(x float64) string {
	for _, scale := range scales {
		if x < scale.from || c.Lacks(scale.key) || !c.Has(scale.key) { // Chinese counts in ten thousands, not in thousands
			continue
		}
		n := x / scale.unit
		if scale.unit > 1e3 && n < 100 {
			n = math.Round(n*10) / 10
		}
		if n >= 100 || scale.unit == 1e3 {
			n = math.Round(n)
		}
		return c.Text(scale.key, phrase.Number("n", n))
	}
	return c.Number(x, 0)
}

// Bytes writes an amount of memory or of a file: 812 KB, 27 MB, 1.2 GB.
func (c *Catalogue) Bytes(n float64) string {
	switch {
	case math.Abs(n) < 999.5e3:
		return c.Text("bytes.kb", phrase.Number("n", math.Round(n/1e3)))
	case math.Abs(n) < 999.5e6:
		return c.Text("bytes.mb", phrase.Number("n", math.Round(n/1e6)))
	}
	return c.Text("bytes.gb", phrase.Number("n", math.Round(n/1e8)/10))
}

// Duration writes seconds as a reader says them: 9 s, 2 min 5 s, 1 h 4 min.
func (c *Catalogue) Duration(seconds float64) string {
	if math.IsNaN(seconds) || math.IsInf(seconds, 0) || seconds < 0 {
		return "–"
	}
	s := math.Ceil(seconds)
	switch {
	case s < 90:
		return c.Text("duration.seconds", phrase.Number("s", s))
	case s < 3600:
		return c.Text("duration.minutes", phrase.Number("m", math.Floor(s/60)), phrase.Number("s", math.Mod(s, 60)))
	}
	return c.Text("duration.hours", phrase.Number("h", math.Floor(s/3600)), phrase.Number("m", math.Mod(math.Floor(s/60), 60)))
}

// List joins texts as the language joins a list: a, b and c.
func (c *Catalogue) List(members ...string) string {
	var b strings.Builder
	for i, m := range members {
		if i > 0 {
			b.WriteString(c.signs.joint(i, len(members)))
		}
		b.WriteString(m)
	}
	return b.String()
}
