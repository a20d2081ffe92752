package recipe

import (
	"strconv"
	"strings"
)

// The text of a merge inside another one is its method and, in brackets, its
// parents and what differs from an empty setting, each behind an exclamation
// mark and under the key of its field:
//
//	ties(en@1.1/linear(de@2.2/fr@3.3)*0.5!base=mixed!knobs=density:0.5!mask=7)
//
// No name and no number holds one of these signs.

const optionMark = '!'

// baseMerge is the base that is itself a merge, as a text; an empty text takes
// it away.
type baseMerge struct{ merge *Merge }

func (b baseMerge) String() string { return b.merge.BaseMerge.text() }

// Set reads the text of String.
func (b baseMerge) Set(text string) error {
	if text == "" {
		b.merge.BaseMerge = nil
		return nil
	}
	m, err := parseMerge(text)
	if err == nil {
		b.merge.BaseMerge = m
	}
	return err
}

// text returns the text of m, which is empty for nil.
func (m *Merge) text() string {
	if m == nil {
		return ""
	}
	var b strings.Builder
	b.WriteString(m.Method + "(" + m.Parents.String())
	for _, o := range m.options() {
		if value := o.get(); value != "" {
			b.WriteString(string(optionMark) + o.key + "=" + value)
		}
	}
	b.WriteString(")")
	return b.String()
}

// option is a setting of a merge that its text names.
type option struct {
	key string
	get func() string
	set func(string) error
}

// options are the settings of m behind its parents, in the order of Fields.
func (m *Merge) options() []option {
	many := func(key string, c composite) option { return option{key, c.String, c.Set} }
	return []option{
		{"base", func() string { return m.Base }, func(text string) error { m.Base = text; return nil }},
		many("base-merge", baseMerge{m}),
		many("knobs", &m.Knobs),
		{"mask", m.mask, m.setMask},
		many("slices", &m.Slices),
		many("rules", &m.Rules),
		many("align", alignment{m}),
	}
}

func (m *Merge) mask() string {
	if m.Seed == 0 {
		return ""
	}
	return strconv.FormatUint(m.Seed, 10)
}

func (m *Merge) setMask(text string) (err error) {
	if m.Seed, err = strconv.ParseUint(text, 10, 64); err != nil {
		return malformed("recipe.form.seed", text)
	}
	return nil
}

// parseMerge reads the text of a merge. Its brackets go no deeper than merges
// may, so neither does the recursion.
func parseMerge(text string) (*Merge, error) {
	method, rest, open := strings.Cut(text, "(")
	inside, closed := strings.CutSuffix(rest, ")")
	if !open || !closed {
		return nil, malformed("recipe.form.merge", text)
	}
	parts, err := splitOutside(inside, optionMark)
	if err != nil {
		return nil, err
	}
	m := &Merge{Method: method, Knobs: Knobs{}}
	if err := m.Parents.Set(parts[0]); err != nil {
		return nil, err
	}
	options := m.options()
	for _, part := range parts[1:] {
		key, value, _ := strings.Cut(part, "=")
		for len(options) > 0 && options[0].key != key {
			options = options[1:]
		}
		if len(options) == 0 {
			return nil, malformed("recipe.form.option", key)
		}
		if err := options[0].set(value); err != nil {
			return nil, err
		}
		options = options[1:]
	}
	return m, nil
}

// splitOutside splits text at a mark wherever it stands outside all brackets.
func splitOutside(text string, mark byte) ([]string, error) {
	var parts []string
	depth, from := 0, 0
	for i := range len(text) {
		switch c := text[i]; {
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == mark && depth == 0:
			parts = append(parts, text[from:i])
			from = i + 1
		}
		if depth < 0 || depth > maxNesting {
			return nil, malformed("recipe.form.brackets", text)
		}
	}
	if depth != 0 {
		return nil, malformed("recipe.form.brackets", text)
	}
	return append(parts, text[from:]), nil
}
