package cldr_test

import (
	"testing"

	"confusio/ui/words/cldr"
)

func TestCategories(t *testing.T) {
	for _, test := range []struct {
		language string
		n        float64
		decimals int
		want     string
	}{
		{"en", 1, 0, "one"}, {"en", 1, 1, "other"}, {"en", 0, 0, "other"},
		{"zh", 1, 0, "other"},
		{"ar", 0, 0, "zero"}, {"ar", 1, 0, "one"}, {"ar", 2, 0, "two"}, {"ar", 3, 0, "few"}, {"ar", 11, 0, "many"}, {"ar", 100, 0, "other"},
		{"ar", 103, 0, "few"}, {"ar", 1e9 + 3, 0, "few"}, {"ar", -2, 0, "two"},
		{"not a code", 1, 0, "one"},
	} {
		if got := cldr.Of(test.language).Category(test.n, test.decimals); got != test.want {
			t.Errorf("%s, %v with %d decimals: %s, want %s", test.language, test.n, test.decimals, got, test.want)
		}
	}
}
