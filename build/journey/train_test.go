//go:build journey

package journey

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"confusio/build/browser"
)

// A reader is a page in the hands of someone who clicks.
type reader struct {
	*browser.Browser
	t *testing.T
}

// open starts the page at an address and waits for the engine.
func open(t *testing.T, address string) *reader {
	t.Helper()
	b := visit(t, address, browser.Options{})
	until(t, b, time.Minute, `document.documentElement.dataset.engine === "ready"`)
	r := &reader{b, t}
	r.awake()
	return r
}

// awake waits until the page has drawn that the engine is ready.
func (r *reader) awake() {
	r.t.Helper()
	until(r.t, r.Browser, time.Minute, `document.querySelector("#play:not([aria-disabled])") !== null`)
}

// click presses what a selector finds, with the mouse.
func (r *reader) click(selector string) {
	r.t.Helper()
	if err := r.Do(20*time.Second, chromedp.Click(chromedp.CSS(selector))); err != nil {
		r.t.Fatalf("click %s: %v", selector, err)
	}
}

// press clicks one of several buttons, by its label.
func (r *reader) press(label string) {
	r.t.Helper()
	found := value[bool](r.t, r.Browser, fmt.Sprintf(`(() => {
		const button = [...document.querySelectorAll("button")].find((b) => (b.getAttribute("aria-label") || b.innerText).trim() === %q && !b.disabled && !b.matches("[aria-disabled]"));
		if (button) button.click();
		return Boolean(button);
	})()`, label))
	if !found {
		r.t.Fatalf("there is no button %q", label)
	}
}

// step is the number of steps that the chosen run has done.
const step = `Number((document.querySelector("#mix .status")?.innerText.match(/step ([\d,\u2009\u202f ]+) of/)?.[1] ?? "0").replace(/\D/g, ""))`

// status waits until the line beside the buttons says so.
func (r *reader) status(word string) {
	r.t.Helper()
	until(r.t, r.Browser, time.Minute, fmt.Sprintf(`document.querySelector("#mix .status")?.innerText.includes(%q)`, word))
}

// hold lets the chosen run make some steps, pauses it and proves that it holds.
func (r *reader) hold(steps int) int {
	r.t.Helper()
	until(r.t, r.Browser, time.Minute, fmt.Sprintf("%s >= %d", step, steps))
	r.click("#play") // Pause
	r.status("paused")
	at := value[int](r.t, r.Browser, step)
	time.Sleep(1200 * time.Millisecond) // longer than a step takes
	if now := value[int](r.t, r.Browser, step); now != at {
		r.t.Errorf("a paused run went on from step %d to %d", at, now)
	}
	return at
}

func TestTwoExpertsAreTrainedAndMerged(t *testing.T) {
	r := open(t, "/#mix=de,en&steps=400&warmup=5&tokens=1024")
	r.click("#train-each")

	at := r.hold(3)
	r.click("#step")
	until(t, r.Browser, time.Minute, fmt.Sprintf("%s === %d", step, at+1))
	r.status("paused")
	r.click("#play") // Resume
	at = r.hold(at + 4)
	r.press("Use as it is")
	r.click("#reset")

	// The second expert waited for the worker and starts now.
	until(t, r.Browser, time.Minute, `[...document.querySelectorAll("#mix .run")].some((b) => b.innerText.includes("stopped"))`)
	r.chooseLiveRun()
	r.hold(3)
	r.press("Use as it is")
	r.click("#reset")

	r.mergeWhatWasTrained()
}

// chooseLiveRun brings the run that is under way into view.
func (r *reader) chooseLiveRun() {
	r.t.Helper()
	until(r.t, r.Browser, time.Minute, `[...document.querySelectorAll("#mix .run")].some((b) => b.innerText.includes("%"))`)
	value[bool](r.t, r.Browser, `([...document.querySelectorAll("#mix .run")].find((b) => b.innerText.includes("%")).click(), true)`)
}

// mergeWhatWasTrained merges the two models trained here and no others, and
// waits for the table.
func (r *reader) mergeWhatWasTrained() {
	r.t.Helper()
	const chips = `[...document.querySelectorAll("#merge .chips.models button")]`
	until(r.t, r.Browser, 20*time.Second, chips+`.filter((b) => b.innerText.includes("run")).length === 2`)
	// Those trained here first: a merge always keeps two models.
	for _, wanted := range []string{`b.innerText.includes("run") && b.ariaPressed !== "true"`, `!b.innerText.includes("run") && b.ariaPressed === "true"`} {
		for range 12 {
			if !value[bool](r.t, r.Browser, fmt.Sprintf(`(() => { const b = %s.find((b) => %s); if (b) b.click(); return Boolean(b); })()`, chips, wanted)) {
				break
			}
			time.Sleep(100 * time.Millisecond)
		}
	}
	until(r.t, r.Browser, 2*time.Minute, `/\d/.test(document.querySelector("#merge table, #merge .matrix, #merge svg.heat")?.textContent ?? "")`)
	said := value[string](r.t, r.Browser, `document.querySelector("#merge figcaption").innerText`)
	if !strings.Contains(said, "2 models") && !strings.Contains(said, "Two models") {
		r.t.Errorf("the caption of the merge says:\n%s", said)
	}
}
