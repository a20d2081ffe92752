//go:build journey

package journey

import (
	"testing"
	"time"

	"confusio/build/browser"
)

// offline lets the test take the network away: fetches fail, and so do workers that would
// need it to start.
const offline = `
	let gone = false;
	window.setOnline = (yes) => { gone = !yes; window.dispatchEvent(new Event(yes ? "online" : "offline")); };
	const real = window.fetch;
	window.fetch = (...a) => gone ? Promise.reject(new TypeError("Failed to fetch")) : real(...a);
	window.Worker = class extends Worker {
		constructor(address, ...a) { if (gone && !String(address).startsWith("blob:")) throw new Error("no network"); super(address, ...a); }
	};`

func TestThePageTrainsWithoutNetwork(t *testing.T) {
	b := visit(t, "/#p=quick&mix=en&steps=400&warmup=5&tokens=1024", browser.Options{Script: offline})
	r := &reader{b, t}
	r.awake()
	until(t, b, time.Minute, `document.querySelectorAll("#hook .gen").length > 1`)
	value[bool](t, b, `(setOnline(false), true)`)
	r.click("#play")
	until(t, b, 2*time.Minute, step+" >= 1")
	r.click("#reset")

	// A language that is chosen meanwhile comes when the network is back.
	value[bool](t, b, `(location.hash = "pair=en.tr&w=50", true)`)
	until(t, b, time.Minute, `document.body.innerText.includes("Turkish expert could not be loaded")`)
	value[bool](t, b, `(setOnline(true), true)`)
	until(t, b, time.Minute, `!document.body.innerText.includes("could not be loaded")`)
}

func TestHangingFilesAreSaid(t *testing.T) {
	b := visit(t, "/", browser.Options{Script: `window.fetch = () => new Promise(() => {});`})
	seen := `getComputedStyle(document.querySelector(".boot-slow")).visibility === "visible"`
	if value[bool](t, b, seen) {
		t.Error("it is said at once")
	}
	until(t, b, time.Minute, seen)
}

func TestTheKernelModuleIsNotWaitedFor(t *testing.T) {
	b := visit(t, "/", browser.Options{Script: `
		const real = window.fetch;
		window.fetch = (address, ...a) => String(address).endsWith("kernel.wasm") ? new Promise(() => {}) : real(address, ...a);`})
	until(t, b, time.Minute, `document.documentElement.dataset.engine === "ready"`)
}

func TestAnAddressOpensColdAtItsScene(t *testing.T) {
	b := visit(t, "/#why", browser.Options{})
	there := `Math.abs(document.querySelector("#why").getBoundingClientRect().top) < 120`
	until(t, b, time.Minute, there)
	until(t, b, time.Minute, `document.documentElement.dataset.engine === "ready"`)
	value[bool](t, b, `(document.querySelector('nav a[href="#rescue"]').click(), true)`)
	until(t, b, time.Minute, `location.hash.includes("at=rescue") && location.hash.includes("w=50")`)
}
