//go:build journey

package journey

import (
	"fmt"
	"testing"
	"time"

	"confusio/build/browser"
)

// spy notes the SHA-256 of the weights that come from a finished run (events of
// kind 73), and says how many cores the machine has.
const spy = handles + `
	Object.defineProperty(navigator, "hardwareConcurrency", { get: () => %d });
	window.weights = "";
	const Handle = window.Worker;
	window.Worker = class extends Handle {
		constructor(...a) {
			super(...a);
			this.addEventListener("message", async ({ data }) => {
				if (!Array.isArray(data) || data[0][0] !== 73) return;
				const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", data[1]));
				window.weights = [...digest].map((b) => b.toString(16).padStart(2, "0")).join("");
			});
		}
	};`

// trained is a small run from start to end on a page with so many cores;
// meanwhile happens while it trains.
func trained(t *testing.T, cores int, meanwhile func(r *reader)) (weights string) {
	t.Helper()
	b := visit(t, "/#mix=en&steps=240&warmup=5&tokens=512&width=32&heads=2&kv-heads=2&ff=64", browser.Options{Script: fmt.Sprintf(spy, cores)})
	defer b.Close()
	r := &reader{b, t}
	r.awake()
	r.press("Train this mixture")
	meanwhile(r)
	until(t, b, 3*time.Minute, `window.weights !== ""`)
	r.status("done")
	return value[string](t, b, `window.weights`)
}

// One run in one worker, in several, and in several of which one dies: the
// weights are the same.
func TestSeveralWorkersTrainTheSameBits(t *testing.T) {
	want := trained(t, 1, func(r *reader) { r.status("1 worker") })
	got := trained(t, 2, func(r *reader) { r.status("2 workers") })
	if got != want {
		t.Errorf("two workers give weights %.12s, one gives %.12s", got, want)
	}
	got = trained(t, 4, func(r *reader) {
		r.status("4 workers")
		// Nobody is told: the run finds out by itself. The desk and the run's own
		// worker started first.
		value[bool](t, r.Browser, `(window.workers[3].terminate(), true)`)
		r.status("2 workers")
		value[bool](t, r.Browser, `(window.workers[2].dispatchEvent(new ErrorEvent("error", { message: "It ran out of memory." })), true)`)
	})
	if got != want {
		t.Errorf("workers that die change the weights from %.12s to %.12s", want, got)
	}
}
