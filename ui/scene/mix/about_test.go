package mix

import (
	"testing"

	"confusio/ui/words"
)

func TestTimesAreSaidRoughly(t *testing.T) {
	for seconds, want := range map[float64]string{
		0: "1 second", 3.2: "4 seconds", 33: "35 seconds", 91: "2 minutes", 60 * 45: "45 minutes", 3600 * 4.4: "4 hours",
	} {
		if got := words.English().Say(about(seconds)); got != want {
			t.Errorf("%g s is %q, want %q", seconds, got, want)
		}
	}
}
