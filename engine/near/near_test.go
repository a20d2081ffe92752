package near

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	known := []string{"linear", "slerp", "nuslerp", "ties", "dare_ties", "dare_linear", "t", "en", "de"}
	for name, want := range map[string]string{
		"dare-ties": "dare_ties", "Dare Ties": "dare_ties", "LINEAR": "linear", "linaer": "linear", "slerpp": "slerp", "nuslrp": "nuslerp", "tise": "ties",
		"xx": "", "e": "", "T": "t", "s": "", "frankenmerge": "", "": "", "tis": "ties", strings.Repeat("l", longest+1): "",
	} {
		if got := Of(name, known); got != want {
			t.Errorf("%q is taken for %q, want %q", name, got, want)
		}
	}
}

// Law: a distance is zero for a name with itself alone, and the same both ways.
func TestDistanceIsSymmetric(t *testing.T) {
	names := []string{"", "a", "ab", "ba", "abc", "linear", "ties", "dare_ties"}
	for _, a := range names {
		for _, b := range names {
			if d := distance(a, b); d != distance(b, a) || (d == 0) != (a == b) || d > max(len(a), len(b)) {
				t.Errorf("%q and %q: %d and %d", a, b, d, distance(b, a))
			}
		}
	}
}
