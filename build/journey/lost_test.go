//go:build journey

package journey

import (
	"fmt"
	"testing"
	"time"

	"confusio/build/browser"
)

// handles keeps every worker the page starts, and lets the test say whether the
// page is in sight.
const handles = `
	window.workers = [];
	window.Worker = class extends Worker { constructor(...a) { super(...a); window.workers.push(this); } };
	let unseen = false;
	Object.defineProperty(document, "hidden", { get: () => unseen });
	window.see = (seen) => { unseen = !seen; document.dispatchEvent(new Event("visibilitychange")); };`

func TestLostWorkerAndHiddenPageCostNoStep(t *testing.T) {
	b := visit(t, "/#p=quick&mix=en&steps=400&warmup=5&tokens=1024", browser.Options{Script: handles})
	r := &reader{b, t}
	r.awake()
	r.click("#play")
	until(t, b, 2*time.Minute, step+" >= 3")

	// Out of sight the run rests at its step.
	value[bool](t, b, `(window.see(false), true)`)
	r.status("paused")
	at := value[int](t, b, step)
	time.Sleep(1500 * time.Millisecond) // longer than a step takes
	if now := value[int](t, b, step); now != at {
		t.Errorf("a hidden page went on from step %d to %d", at, now)
	}

	// Its worker, the one after the desk, dies meanwhile: the run stands at the
	// saved step and goes on in the next worker when the page comes back.
	before := value[int](t, b, `(() => { const n = window.workers.length, w = window.workers[1]; w.terminate(); w.dispatchEvent(new ErrorEvent("error", { message: "It ran out of memory." })); return n; })()`)
	until(t, b, 20*time.Second, fmt.Sprintf(`document.body.innerText.includes("It goes on from step %d")`, at))
	value[bool](t, b, `(window.see(true), true)`)
	until(t, b, 2*time.Minute, fmt.Sprintf("%s > %d", step, at))
	if now := value[int](t, b, `window.workers.length`); now <= before {
		t.Errorf("%d workers, %d before the loss", now, before)
	}
}

// A worker that ends without a word is noticed by its silence.
func TestSilentWorkerIsNoticed(t *testing.T) {
	fast := `const beats = window.setInterval; window.setInterval = (f, ms, ...a) => beats(f, ms === 5000 ? 250 : ms, ...a);`
	b := visit(t, "/#p=quick&mix=en&steps=400&warmup=5&tokens=1024", browser.Options{Script: handles + fast})
	r := &reader{b, t}
	r.awake()
	r.click("#play")
	until(t, b, 2*time.Minute, step+" >= 3")
	value[bool](t, b, `(window.workers[1].terminate(), true)`)
	until(t, b, time.Minute, `document.body.innerText.includes("It has not answered")`)
	until(t, b, 2*time.Minute, step+" >= 3")
}
