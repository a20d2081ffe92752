package recipe

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Field is one setting of a Recipe: one of [Fields].
type Field struct {
	Path    string  // its place in the JSON, "schedule.peak"
	Key     string  // its name in addresses and on the command line, "peak"
	Label   string  // its name on the screen
	Unit    string  // of the number; empty for a pure number
	Min     Decimal // smallest number allowed
	Max     Decimal // largest number allowed
	Choices []string
	Example string // a text that the composite kinds accept
	Help    string // one sentence
	Remedy  string // what to do about a number out of range; empty: move it to the nearest bound

	at func(*Recipe) any // where the value is; nil while the recipe has no merge
}

// Kind is the type of a setting, which decides its control.
type Kind string

// The kinds of setting.
const (
	Whole  Kind = "whole"  // a whole number from Min to Max
	Real   Kind = "real"   // a Decimal from Min to Max
	Switch Kind = "switch" // true or false
	Choice Kind = "choice" // one of Choices
	Text   Kind = "text"   // a name
	Many   Kind = "many"   // a composite value: Shares, Parents, Knobs, Rules or Names
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
	switch f.at(&Recipe{Merge: &Merge{}}).(type) {
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
// for the fields of a merge that r does not have.
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
	if place == nil {
		return f.wrong(text, "only beside a merge", "name a merge method first")
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
		return f.wrong(text, f.allowed(), err.Error())
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
			return "", f.wrong(text, f.allowed(), "write true or false")
		}
		return strconv.FormatBool(v), nil
	case Choice:
		if !slices.Contains(f.Choices, text) {
			return "", f.wrong(text, f.allowed(), "choose one of them")
		}
	default:
		if !isName(strings.ReplaceAll(text, ":", "-"), 80) {
			return "", f.wrong(text, f.allowed(), "use these characters only")
		}
	}
	return text, nil
}

func (f Field) acceptNumber(text string) (string, *FieldError) {
	d, err := ParseDecimal(text)
	switch whole := f.Kind() == Whole; {
	case err != nil:
		return "", f.wrong(text, f.allowed(), "write a number like 0.25")
	case whole && strings.Contains(string(d), "."):
		return "", f.wrong(text, f.allowed(), "write a whole number")
	case d.Float64() < f.Min.Float64():
		return "", f.outside(text, f.Min, "raise it to at least ")
	case d.Float64() > f.Max.Float64():
		return "", f.outside(text, f.Max, "lower it to at most ")
	}
	return string(d), nil
}

// outside says that a number lies beyond a bound.
func (f Field) outside(text string, bound Decimal, move string) *FieldError {
	remedy := f.Remedy
	if remedy == "" {
		remedy = move + string(bound)
	}
	return f.wrong(text, f.allowed(), remedy).mend(string(bound))
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

// allowed describes the values the field can take.
func (f Field) allowed() string {
	switch f.Kind() {
	case Whole:
		if f.Min == f.Max {
			return "only " + string(f.Min)
		}
		return fmt.Sprintf("whole numbers from %s to %s", f.Min, f.Max)
	case Real:
		return fmt.Sprintf("numbers from %s to %s", f.Min, f.Max)
	case Switch:
		return "true or false"
	case Choice:
		return "one of " + quoted(f.Choices)
	case Text:
		return "at most 80 of a-z, 0-9, '-', '_' and ':'"
	}
	return "a text like " + f.Example
}

func quoted(choices []string) string {
	parts := make([]string, len(choices))
	for i, c := range choices {
		parts[i] = strconv.Quote(c)
	}
	return strings.Join(parts, ", ")
}

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
