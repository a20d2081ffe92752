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
	r := open(t, "/#p=quick&mix=de,en&steps=400&warmup=5&tokens=1024")
	r.click("#train-each")

	at := r.hold(3)
	// The paused run lets the second one train, on however few cores, and still makes a step.
	until(t, r.Browser, time.Minute, `[...document.querySelectorAll("#mix .run")].some((b) => b.innerText.includes("run 2") && b.innerText.includes("%"))`)
	r.click("#step")
	until(t, r.Browser, time.Minute, fmt.Sprintf("%s === %d", step, at+1))
	r.status("paused")
	r.press("Use as it is")
	r.chooseRun("run 2")
	r.hold(3)
	r.chooseRun("run 1")
	r.click("#play") // Resume
	until(t, r.Browser, time.Minute, fmt.Sprintf("%s > %d", step, at+1))

	// Stop leaves a model; Undo brings the run back, and from the step where it stopped.
	r.click("#stop")
	r.status("stopped")
	at = value[int](t, r.Browser, step)
	r.click("#undo")
	until(t, r.Browser, time.Minute, fmt.Sprintf("%s > %d", step, at))
	r.click("#reset")
	r.chooseRun("run 2")
	r.press("Use as it is")
	r.mergeWhatWasTrained()
}

// chooseRun brings a run of the list into view.
func (r *reader) chooseRun(name string) {
	r.t.Helper()
	run := fmt.Sprintf(`[...document.querySelectorAll("#mix .run")].find((b) => b.innerText.includes(%q))`, name)
	until(r.t, r.Browser, time.Minute, run+` !== undefined`)
	value[bool](r.t, r.Browser, `(`+run+`.click(), true)`)
	until(r.t, r.Browser, time.Minute, run+`.ariaPressed === "true"`)
}

// mergeWhatWasTrained merges the models trained here and no others, and
// waits for the table.
func (r *reader) mergeWhatWasTrained() {
	r.t.Helper()
	const chips = `[...document.querySelectorAll("#merge .chips.models button")]`
	until(r.t, r.Browser, 20*time.Second, chips+`.filter((b) => b.innerText.includes("run")).length === 3`) // two of the first, one of the second
	// Those trained here first: a merge always keeps two models.
	first, second := `b.innerText.includes("run 1")`, `b.innerText.includes("run 2")`
	for _, wanted := range []string{second + ` && b.ariaPressed !== "true"`, first + ` && b.ariaPressed !== "true"`, `!b.innerText.includes("run") && b.ariaPressed === "true"`} {
		for range 12 {
			if !value[bool](r.t, r.Browser, fmt.Sprintf(`(() => { const b = %s.find((b) => %s); if (b) b.click(); return Boolean(b); })()`, chips, wanted)) {
				break
			}
			time.Sleep(100 * time.Millisecond)
		}
	}
	until(r.t, r.Browser, 2*time.Minute, `/\d/.test(document.querySelector("#merge table, #merge .matrix, #merge svg.heat")?.textContent ?? "")`)
	said := value[string](r.t, r.Browser, `document.querySelector("#merge figcaption").innerText`)
	if !strings.Contains(said, "3 models") && !strings.Contains(said, "Three models") {
		r.t.Errorf("the caption of the merge says:\n%s", said)
	}
}
