//go:build journey

package journey

import (
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"confusio/build/browser"
)

// changes counts the nodes of the scenes that the page touches from now on.
const changes = `(() => {
	window.touched = { hook: 0, mix: 0, merge: 0, why: 0, rescue: 0, cite: 0 };
	new MutationObserver((records) => {
		for (const record of records) {
			const piece = record.target.parentElement?.closest("section[id], footer[id]"); // none of the piece's own element
			if (piece && piece.id in window.touched) window.touched[piece.id]++;
		}
	}).observe(document.querySelector("#app"), { subtree: true, childList: true, characterData: true, attributes: true });
	return true;
})()`

// What nobody can see is not drawn while the slider moves, and is as it should be
// when it comes into view; its controls, its focus and its forms are alive.
func TestWhatIsOutOfViewComesBackAlive(t *testing.T) {
	r := open(t, "/")
	r.place(50)
	until(t, r.Browser, 2*time.Minute, `document.querySelectorAll("#merge .matrix .cell:not(.pending)").length > 40`)
	value[bool](t, r.Browser, changes)
	for range 12 {
		r.key(kb.ArrowRight)
	}
	until(t, r.Browser, time.Minute, `document.querySelector('#hook .readings[data-percent="62"]') !== null && !!(window.slid ??= { ...window.touched })`)
	touched := value[map[string]int](t, r.Browser, `window.slid`)
	if touched["hook"] == 0 || touched["mix"]+touched["merge"]+touched["why"]+touched["rescue"]+touched["cite"] > 0 {
		t.Errorf("while the slider moves, the page touches %v", touched)
	}

	// A merge by the address, while its scene is out of view: it is drawn when it is
	// seen, and the page's own control goes on from there.
	value[bool](t, r.Browser, `(location.hash = "pair=en.de&w=62&bits=3&mix=de:50,en:50&merge=slerp&parents=en@0.0/de@0.0", true)`)
	until(t, r.Browser, 20*time.Second, `location.hash.includes("slerp")`)
	value[bool](t, r.Browser, `(document.querySelector("#merge").scrollIntoView(), true)`)
	until(t, r.Browser, 20*time.Second, `document.querySelector('#merge input[value="slerp"]').checked && document.getElementById("knob-t") !== null`)
	if err := r.Do(20*time.Second, chromedp.Focus(chromedp.CSS("#knob-t")), chromedp.SendKeys(chromedp.CSS("#knob-t"), kb.ArrowRight)); err != nil {
		t.Fatal(err)
	}
	until(t, r.Browser, 20*time.Second, `location.hash.includes("t:0.55")`)

	// The focus stays in it when it leaves the view, and its keys still work.
	value[bool](t, r.Browser, `(window.scrollTo(0, 0), true)`)
	until(t, r.Browser, 20*time.Second, `window.scrollY === 0 && document.activeElement.id === "knob-t"`)
	if err := r.Do(20*time.Second, chromedp.KeyEvent(kb.ArrowRight)); err != nil {
		t.Fatal(err)
	}
	until(t, r.Browser, 20*time.Second, `location.hash.includes("t:0.6") && document.getElementById("knob-t").value === "0.6"`)

	// A control that was drawn before the scene left the view acts on what is true now.
	value[bool](t, r.Browser, `(document.activeElement.blur(), window.scrollTo(0, document.querySelector("#mix").offsetTop), true)`)
	until(t, r.Browser, 20*time.Second, `document.querySelector("#mix output") !== null`)
	before := value[string](t, r.Browser, `document.getElementById("more-en").previousElementSibling.innerText`)
	value[bool](t, r.Browser, `(window.scrollTo(0, document.body.scrollHeight), true)`)
	time.Sleep(300 * time.Millisecond)
	value[bool](t, r.Browser, `(document.getElementById("more-en").click(), document.getElementById("more-en").click(), true)`)
	value[bool](t, r.Browser, `(document.querySelector("#mix").scrollIntoView(), true)`)
	until(t, r.Browser, 20*time.Second, fmt.Sprintf(`document.getElementById("more-en").previousElementSibling.innerText !== %q`, before))
	if after := value[string](t, r.Browser, `document.getElementById("more-en").previousElementSibling.innerText`); before != "50%" || after != "60%" {
		t.Errorf("two presses lead from %s to %s", before, after)
	}
}

// Before the page is printed all of it is drawn as it is.
func TestPrintDrawsAll(t *testing.T) {
	r := open(t, "/")
	r.place(50)
	value[bool](t, r.Browser, changes)
	for range 3 {
		r.key(kb.ArrowRight)
	}
	value[bool](t, r.Browser, `(location.hash = "pair=en.de&w=53&bits=3&merge=slerp&parents=en@0.0/de@0.0", true)`)
	until(t, r.Browser, 20*time.Second, `location.hash.includes("slerp") && document.querySelector("#undo:not([aria-disabled])") !== null`)
	if !value[bool](t, r.Browser, `(window.dispatchEvent(new Event("beforeprint")), document.querySelector('#merge input[value="slerp"]').checked)`) {
		t.Error("print shows another merge than is chosen")
	}
}

// Names of any length, from files of others, end nothing.
func TestLongNamesEndNothing(t *testing.T) {
	b := visit(t, "/#merge", browser.Options{Script: shelf})
	r := &reader{b, t}
	r.place(50)
	load := func(name, content string) {
		value[bool](t, b, fmt.Sprintf(`(window.shelf = new Blob([%s]), window.shelfName = %s, document.querySelector("#load").click(), true)`, content, name))
	}
	long := `"n".repeat(17 * 1024)`
	for range 3 {
		load(long+` + ".zip"`, `"no model"`)
	}
	load(`"a.yml"`, long+` + ": 1\nmerge_method: linear\n"`)
	load(`"a.yml"`, `"merge_method: linear\nmodels:\n" + Array.from({ length: 70 }, (_, i) => "  - model: " + "m".repeat(400) + i + "\n").join("")`)
	until(t, b, 20*time.Second, `document.querySelector(".notice")?.innerText.includes("nnnn") ?? false`)
	r.key(kb.Home)
	if left := r.place(0); left.Language != "en" {
		t.Errorf("the slider is dead: %+v", left)
	}
}
