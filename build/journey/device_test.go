//go:build journey

package journey

import (
	"testing"
	"time"
)

// The page probes the machine by itself and says what a run will cost; once a run
// trains, its own pace takes the probe's place.
func TestDeviceIsProbedAndThenMeasured(t *testing.T) {
	r := open(t, "/")
	until(t, r.Browser, 3*time.Minute, `document.querySelector("#needs")?.innerText.includes("GFLOP/s")`)
	t.Log(value[string](t, r.Browser, `document.querySelector("#needs").innerText`))
	r.press("Train this mixture")
	until(t, r.Browser, 2*time.Minute, `document.querySelector("#needs").innerText.includes("at the pace measured")`)
	until(t, r.Browser, 2*time.Minute, `/step (\d\d|1\d\d) /.test(document.querySelector(".transport .status").innerText)`)
	t.Log(value[string](t, r.Browser, `document.querySelector("#needs").innerText`))
	t.Log(value[string](t, r.Browser, `document.querySelector(".transport .status").innerText`))
}
