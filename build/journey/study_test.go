//go:build journey

package journey

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"confusio/build/browser"
)

// progress is how much of an investigation is done, as the page says it.
func progress(scene string) string {
	return fmt.Sprintf(`Number(document.querySelector("%s [role=progressbar]")?.getAttribute("aria-valuenow") ?? "-1")`, scene)
}

// measured waits until an investigation is done.
func (r *reader) measured(scene string) {
	r.t.Helper()
	until(r.t, r.Browser, 4*time.Minute, fmt.Sprintf(`document.querySelector("%s .study-bar")?.innerText.includes("Measured.") ?? false`, scene))
}

func TestWhereTheMergeBreaksAndWhatRescuesIt(t *testing.T) {
	r := open(t, "/#why")
	until(t, r.Browser, time.Minute, `document.querySelector("#start-why:not([aria-disabled])") !== null`)
	r.click("#start-why")
	until(t, r.Browser, time.Minute, progress("#why")+" >= 3")
	r.press("Cancel")
	until(t, r.Browser, 10*time.Second, `document.querySelector("#start-why")?.innerText === "Go on"`)
	r.press("Go on") // not with the mouse: the figures that come in move the page
	r.measured("#why")

	// The figures hold what was measured: a loss at each end of the line, and a
	// number in each cell of the exchanged places.
	said := value[string](t, r.Browser, `document.querySelector("#why figcaption .said").innerText`)
	if !strings.Contains(said, "nats") {
		t.Errorf("the line says: %s", said)
	}
	cells := value[[]string](t, r.Browser, `[...document.querySelectorAll("#why .matrix.places tbody td")].map((c) => c.innerText.trim()).filter(Boolean)`)
	if len(cells) < 8 {
		t.Errorf("places: %q", cells)
	}

	r.press("Try the rescues")
	r.measured("#rescue")
	rungs := value[[]string](t, r.Browser, `[...document.querySelectorAll("#rescue .rung:not(.key-row) .rung-value .big")].map((n) => n.innerText)`)
	if len(rungs) != 10 { // nine merges and the ensemble that is none
		t.Fatalf("rungs: %q", rungs)
	}
	if naive, never := r.number(rungs[0]), r.number(rungs[9]); naive >= 0.1 || never <= 0.8 {
		t.Errorf("the naive merge has K = %g, the Bayes ensemble %g", naive, never)
	}
}

// shelf keeps what the page would download, and hands it back where the page
// asks for a file.
const shelf = `
	const make = URL.createObjectURL;
	URL.createObjectURL = (blob) => { if (blob.type !== "text/javascript") window.shelf = blob; return make.call(URL, blob); };
	const real = HTMLInputElement.prototype.click;
	HTMLInputElement.prototype.click = function () {
		if (this.type !== "file" || !window.shelf) return real.call(this);
		const files = new DataTransfer();
		files.items.add(new File([window.shelf], window.shelfName ?? "mine.zip"));
		this.files = files.files;
		this.dispatchEvent(new Event("change"));
	};`

func TestMergeLeavesAsAFileAndComesBack(t *testing.T) {
	b := visit(t, "/#merge", browser.Options{Script: shelf})
	r := &reader{b, t}
	until(t, b, 2*time.Minute, `document.querySelector("#download") !== null && /\d/.test(document.querySelector("#merge .matrix")?.textContent ?? "")`)
	until(t, b, 2*time.Minute, `(document.querySelector("#download").click(), window.shelf !== undefined)`)
	if size := value[int](t, b, `window.shelf.size`); size < 500_000 {
		t.Errorf("the zip has %d bytes", size)
	}
	before := value[int](t, b, `document.querySelectorAll("#merge .chips.models button").length`)
	r.click("#load")
	until(t, b, time.Minute, fmt.Sprintf(`document.querySelectorAll("#merge .chips.models button").length === %d`, before+1))
	until(t, b, 20*time.Second, `[...document.querySelectorAll("#merge .chips.models button")].some((b) => b.innerText.includes("mine"))`)

	// What is no model is refused in words.
	value[bool](t, b, `(window.shelf = new Blob(["no model"]), true)`)
	r.click("#load")
	until(t, b, 20*time.Second, `document.body.innerText.includes("mine.zip")`)
}
