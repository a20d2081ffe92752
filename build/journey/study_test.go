//go:build journey

package journey

import (
	"fmt"
	"testing"
	"time"

	"confusio/build/browser"
)

// shelf keeps what the page would download, and hands it back where the page
// asks for a file.
const shelf = `
	const make = URL.createObjectURL;
	URL.createObjectURL = (blob) => { window.shelf = blob; return make.call(URL, blob); };
	const real = HTMLInputElement.prototype.click;
	HTMLInputElement.prototype.click = function () {
		if (this.type !== "file" || !window.shelf) return real.call(this);
		const files = new DataTransfer();
		files.items.add(new File([window.shelf], "mine.zip"));
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
