package recipe

import (
	"slices"
	"strconv"
	"strings"

	"confusio/engine/phrase"
)

// Field is one setting of a Recipe: one of [Fields].
type Field struct {
	Path    string     // its place in the JSON, "schedule.peak"
	Key     string     // its name in addresses and on the command line, "peak"
	Unit    phrase.Key // of the number; empty for a pure number
	Min     Decimal    // smallest number allowed
	Max     Decimal    // largest number allowed
	Choices []string
	Example string // a text that the composite kinds accept

	at func(*Recipe) any // where the value is; nil while the recipe has no merge or lockstep that it belongs to
}

// Label is the field's name on the screen.
func (f Field) Label() phrase.Key { return phrase.Key("field." + f.Path + ".label") }

// Help is what the field decides, in one sentence.
func (f Field) Help() phrase.Key { return phrase.Key("field." + f.Path + ".help") }

// Kind is the type of a setting, which decides its control.
type Kind string

// The kinds of setting.
const (
	Whole  Kind = "whole"  // a whole number from Min to Max
	Real   Kind = "real"   // a Decimal from Min to Max
	Switch Kind = "switch" // true or false
	Choice Kind = "choice" // one of Choices
	Text   Kind = "text"   // a name
	Many   Kind = "many"   // a composite value: Shares, Parents, Knobs, Rules, Names, a start …
)

// composite is a value with a text form of its own.
type composite interface {
	String() string
	Set(string) error
}

// Lookup returns the field with that path or key.
func Lookup(name string) (Field, bool) {
	i := slices.IndexFunc(fields, func(f Field) bool { return f.Path == name || f.Key == name })
	if i < 0 {
		return Field{}, false
	}
	return fields[i].clone(), true
}

// clone copies f with all that it points to.
func (f Field) clone() Field {
	f.Choices = slices.Clone(f.Choices)
	return f
}

// Kind returns the type of the setting.
func (f Field) Kind() Kind {
	switch f.at(&Recipe{Merge: &Merge{}, Lockstep: &Lockstep{}}).(type) {
	case *int, *uint64:
		return Whole
	case *Decimal, *Later:
		return Real
	case *bool:
		return Switch
	case *string:
		if f.Choices != nil {
			return Choice
		}
		return Text
	}
	return Many
}

// Get returns the value of the field in r as its canonical text; it is empty
// for the fields of a merge or lockstep that r does not have.
func (f Field) Get(r Recipe) string {
	switch p := f.at(&r).(type) {
	case *int:
		return strconv.Itoa(*p)
	case *uint64:
		return strconv.FormatUint(*p, 10)
	case *Decimal:
		return string(*p)
	case *Later:
		return string(p.Decimal())
	case *bool:
		return strconv.FormatBool(*p)
	case *string:
		return *p
	case composite:
		return p.String()
	}
	return ""
}

// Set reads text into the field of r. A text that is malformed or out of range
// leaves r as it was and returns a *FieldError.
func (f Field) Set(r *Recipe, text string) error {
	place := f.at(r)
	switch {
	case place != nil:
	case section(f.Path) == "lockstep":
		return wrong(f.Path, text, "recipe.rule.beside_lockstep")
	default:
		return wrong(f.Path, text, "recipe.rule.beside_merge")
	}
	if f.Kind() == Many {
		return f.setMany(r, text)
	}
	canonical, problem := f.accept(text)
	if problem != nil {
		return problem
	}
	store(place, canonical)
	return nil
}

// setMany sets a composite value on a copy of r, and keeps the copy if the
// value is in order.
func (f Field) setMany(r *Recipe, text string) error {
	c := r.Canonical()
	if err := f.at(&c).(composite).Set(text); err != nil {
		return wrong(f.Path, text, "recipe.rule.form", phrase.Text("example", f.Example), phrase.Because(err))
	}
	for _, p := range c.Problems() {
		if p.Field == f.Path {
			return p
		}
	}
	*r = c
	return nil
}

// accept returns the canonical form of text, or what is wrong with it.
func (f Field) accept(text string) (string, *FieldError) {
	switch f.Kind() {
	case Whole, Real:
		return f.acceptNumber(text)
	case Switch:
		v, err := strconv.ParseBool(text)
		if err != nil {
			return "", f.wrong(text)
		}
		return strconv.FormatBool(v), nil
	case Choice:
		if !slices.Contains(f.Choices, text) {
			return "", f.wrong(text)
		}
	default:
		if !isName(strings.ReplaceAll(text, ":", "-"), longestName) {
			return "", f.wrong(text)
		}
	}
	return text, nil
}

func (f Field) acceptNumber(text string) (string, *FieldError) {
	d, err := ParseDecimal(text)
	switch {
	case err != nil, f.Kind() == Whole && strings.Contains(string(d), "."):
		return "", f.wrong(text)
	case d.Float64() < f.Min.Float64():
		return "", f.beyond(text, f.Min)
	case d.Float64() > f.Max.Float64():
		return "", f.beyond(text, f.Max)
	}
	return string(d), nil
}

// store writes a text that accept has returned.
func store(place any, canonical string) {
	switch p := place.(type) {
	case *int:
		*p, _ = strconv.Atoi(canonical)
	case *uint64:
		*p, _ = strconv.ParseUint(canonical, 10, 64)
	case *Decimal:
		*p = Decimal(canonical)
	case *Later:
		*p = laterOf(Decimal(canonical))
	case *bool:
		*p = canonical == "true"
	case *string:
		*p = canonical
	}
}

// wrong says that the field cannot hold a text, and what it can hold.
func (f Field) wrong(text string) *FieldError {
	low, high := phrase.Number("low", f.Min.Float64()), phrase.Number("high", f.Max.Float64())
	switch kind := f.Kind(); {
	case f.Path == "bits":
		return wrong(f.Path, text, "recipe.rule.bits")
	case kind == Whole && f.Min == f.Max:
		return wrong(f.Path, text, "recipe.rule.only", phrase.Number("only", f.Min.Float64()))
	case kind == Whole:
		return wrong(f.Path, text, "recipe.rule.whole", low, high)
	case kind == Real:
		return wrong(f.Path, text, "recipe.rule.real", low, high)
	case kind == Switch:
		return wrong(f.Path, text, "recipe.rule.switch")
	case kind == Choice:
		return wrong(f.Path, text, "recipe.rule.choice", phrase.Text("choices", strings.Join(f.Choices, ", ")))
	}
	return wrong(f.Path, text, "recipe.rule.name", phrase.Number("most", longestName))
}

// beyond says that a number lies beyond a bound, which can be taken instead; an
// epoch of bits cannot be chosen.
func (f Field) beyond(text string, bound Decimal) *FieldError {
	if f.Path == "bits" {
		return f.wrong(text)
	}
	return f.wrong(text).mend(string(bound))
}

// longestName is the length of a name, in bytes.
const longestName = 80

// isName tells whether text is a plain name of at most that many bytes, which
// may be empty. Names hold none of the characters that the compact texts use
// as separators.
func isName(text string, most int) bool {
	for _, c := range []byte(text) {
		if !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_') {
			return false
		}
	}
	return len(text) <= most
}
