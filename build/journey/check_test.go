//go:build journey

package journey

import (
	"strings"
	"testing"
	"time"

	"confusio/engine/fingerprint"
)

// The promise of the page, kept by Chromium: the published bits, part by part.
func TestThisMachineComputesThePublishedBits(t *testing.T) {
	r := open(t, "/")
	until(t, r.Browser, time.Minute, `document.querySelector("#verify:not([aria-disabled])") !== null`)
	r.press("Check this machine")
	until(t, r.Browser, 3*time.Minute, `document.querySelectorAll("#check .bits li").length > 0`)
	judgeBits(t, value[[]string](t, r.Browser, `[...document.querySelectorAll("#check .bits .same")].map((part) => part.title)`))
	t.Log(value[string](t, r.Browser, `document.querySelector("#check").innerText`))
}

// judgeBits compares the parts of a check that the page calls "as published",
// each by its title, with the hashes that the source pins.
func judgeBits(t *testing.T, titles []string) {
	t.Helper()
	if len(titles) != len(fingerprint.Published()) {
		t.Fatalf("%d of %d parts have the published bits: %q", len(titles), len(fingerprint.Published()), titles)
	}
	for i, part := range fingerprint.Published() {
		if _, hash, _ := strings.Cut(titles[i], "SHA-256 "); hash != part.Hash {
			t.Errorf("%s is %s, want %s", part.Name, hash, part.Hash)
		}
	}
}
