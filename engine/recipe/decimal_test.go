package recipe

import (
	"errors"
	"math"
	"testing"
)

func TestDecimalHasOneForm(t *testing.T) {
	cases := map[string]Decimal{
		"0": "0", "-0": "0", "0.0": "0", "-0.000": "0", "0e9": "0", "00": "0",
		"1": "1", "1.0": "1", "01.50": "1.5", "-2.50": "-2.5", "10": "10", "100e-2": "1",
		"3e-4": "0.0003", "1E-8": "0.00000001", "1.5e3": "1500", "1e+2": "100", "0.003e3": "3",
		"9007199254740991": "9007199254740991", "1e-16": "0.0000000000000001",
	}
	for text, want := range cases {
		got, err := ParseDecimal(text)
		if err != nil || got != want {
			t.Errorf("ParseDecimal(%q) = %q, %v, want %q", text, got, err, want)
		}
		if again, _ := ParseDecimal(string(got)); again != got {
			t.Errorf("%q is not its own canonical form", got)
		}
	}
}

func TestDecimalRefuses(t *testing.T) {
	for _, text := range []string{
		"", "-", "+1", ".5", "5.", "1.2.3", "e5", "1e", "1e5.0", "0x10", "1_000", " 1", "1 ", "NaN", "Inf", "-Inf",
		"1e17", "12345678901234567", "1e-17", "1e100", "1e-100", "--1", "٣",
		"0.00000000000000000000000000000000000000001",
	} {
		if d, err := ParseDecimal(text); !errors.Is(err, ErrDecimal) {
			t.Errorf("ParseDecimal(%q) = %q, %v", text, d, err)
		}
	}
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e300, 1e-300} {
		if d, err := DecimalOf(x); !errors.Is(err, ErrDecimal) {
			t.Errorf("DecimalOf(%v) = %q, %v", x, d, err)
		}
	}
}

func TestDecimalValue(t *testing.T) {
	for _, x := range []float64{0, 1, -1, 0.1, 0.003, 1e-8, 2048, 1.0 / 1024} {
		d, err := DecimalOf(x)
		if err != nil || d.Float64() != x {
			t.Errorf("DecimalOf(%v) = %q, %v, reads back as %v", x, d, err, d.Float64())
		}
	}
	if Decimal("oops").Float64() != 0 {
		t.Error("a text that is no number has a value")
	}
}
