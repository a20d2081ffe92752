//go:build journey

package journey

import (
	"testing"
	"time"
)

// bitsParts is how many parts of the pipeline a check compares.
const bitsParts = 7

// The promise of the page, kept by Chromium: the published bits, part by part.
func TestThisMachineComputesThePublishedBits(t *testing.T) {
	r := open(t, "/")
	until(t, r.Browser, time.Minute, `!document.querySelector("#verify").disabled`)
	r.press("Check this machine")
	until(t, r.Browser, 3*time.Minute, `document.querySelectorAll("#check .bits li").length > 0`)
	if same := value[int](t, r.Browser, `document.querySelectorAll("#check .bits .same").length`); same != bitsParts {
		t.Errorf("%d of %d parts have the published bits", same, bitsParts)
	}
	t.Log(value[string](t, r.Browser, `document.querySelector("#check").innerText`))
}
