package recipe

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"confusio/engine/phrase"
)

// ErrDecimal reports a text that is no decimal number within the limits.
var ErrDecimal = errors.New("not a decimal number")

// Decimal is a number as its text, so that a Recipe holds exactly what was
// asked for and hashes it. The canonical form has no exponent, no plus sign, no
// superfluous zero and at most 16 digits on either side of the point; "0" has
// no sign.
type Decimal string

const (
	decimalDigits = 16 // on either side of the point
	decimalLength = 40 // of a text to parse, before it is looked at
)

// ParseDecimal reads a decimal number, which may be written with an exponent,
// and returns its canonical form, or ErrDecimal.
func ParseDecimal(text string) (Decimal, error) {
	fail := func(why phrase.Key) (Decimal, error) {
		return "", phrase.Error(phrase.Of(why, phrase.Excerpt("text", text)), ErrDecimal)
	}
	if len(text) > decimalLength {
		return fail("recipe.number.long")
	}
	mantissa, negative := strings.CutPrefix(text, "-")
	exponent := 0
	if i := strings.IndexAny(mantissa, "eE"); i >= 0 {
		e, err := strconv.Atoi(mantissa[i+1:])
		if err != nil || e < -99 || e > 99 {
			return fail("recipe.number.exponent")
		}
		mantissa, exponent = mantissa[:i], e
	}
	whole, fraction, point := strings.Cut(mantissa, ".")
	if !digits(whole) || !digits(fraction) || whole == "" || point && fraction == "" {
		return fail("recipe.number.none")
	}
	whole, fraction = shift(whole, fraction, exponent)
	if len(whole) > decimalDigits || len(fraction) > decimalDigits {
		return fail("recipe.number.digits")
	}
	return assemble(negative, whole, fraction), nil
}

// shift moves the point by exponent places and drops superfluous zeros.
func shift(whole, fraction string, exponent int) (string, string) {
	if exponent > 0 {
		fraction += strings.Repeat("0", max(0, exponent-len(fraction)))
		whole, fraction = whole+fraction[:exponent], fraction[exponent:]
	} else if exponent < 0 {
		whole = strings.Repeat("0", max(0, -exponent-len(whole))) + whole
		cut := len(whole) + exponent
		whole, fraction = whole[:cut], whole[cut:]+fraction
	}
	return strings.TrimLeft(whole, "0"), strings.TrimRight(fraction, "0")
}

func assemble(negative bool, whole, fraction string) Decimal {
	if whole == "" {
		whole = "0"
	}
	text := whole
	if fraction != "" {
		text += "." + fraction
	}
	if negative && text != "0" {
		text = "-" + text
	}
	return Decimal(text)
}

func digits(text string) bool {
	for _, c := range text {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// DecimalOf returns the shortest decimal that reads back as x, or ErrDecimal
// if x is infinite, not a number, or outside the limits of a Decimal.
func DecimalOf(x float64) (Decimal, error) {
	return ParseDecimal(strconv.FormatFloat(x, 'g', -1, 64))
}

// Float64 returns the float64 nearest to d, and 0 for a text that is not a
// Decimal; Validate tells the two apart.
func (d Decimal) Float64() float64 {
	c, err := ParseDecimal(string(d))
	if err != nil {
		return 0
	}
	x, _ := strconv.ParseFloat(string(c), 64) // a canonical Decimal always parses
	return x
}

// UnmarshalJSON reads a JSON string and makes it canonical. A JSON number is
// refused: its digits would depend on who wrote it.
func (d *Decimal) UnmarshalJSON(data []byte) error {
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return phrase.Error(phrase.Of("recipe.number.text", phrase.Excerpt("text", string(data))), ErrDecimal)
	}
	c, err := ParseDecimal(text)
	if err != nil {
		return err
	}
	*d = c
	return nil
}

// Later is a Decimal that came to the Recipe later than others. It is left out
// of the JSON while it is 0, so that the recipes made before keep their hash.
type Later string

// laterOf returns d, and the empty text for 0.
func laterOf(d Decimal) Later {
	if d == "0" {
		return ""
	}
	return Later(d)
}

// Decimal returns the number, "0" where it is left out.
func (l Later) Decimal() Decimal {
	if l == "" {
		return "0"
	}
	return Decimal(l)
}

// Float64 returns the float64 nearest to l.
func (l Later) Float64() float64 { return l.Decimal().Float64() }

// UnmarshalJSON reads what Decimal reads.
func (l *Later) UnmarshalJSON(data []byte) error {
	var d Decimal
	err := d.UnmarshalJSON(data)
	*l = laterOf(d)
	return err
}
