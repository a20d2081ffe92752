//go:build journey

package journey

import (
	"testing"
	"time"
)

// A link names a model that was trained in the page. Elsewhere it is not there: the page says so,
// trains it to the same bits and shows the merge. Neither page is left without a question.
func TestALinkWithOwnModelsIsFollowedElsewhere(t *testing.T) {
	const asks = `(() => { const e = new Event("beforeunload", { cancelable: true }); window.dispatchEvent(e); return e.defaultPrevented; })()`
	here := open(t, "/#mix=en&steps=12&warmup=2&tokens=1024&merge=linear&parents=de@0.0/fr@0.0")
	if value[bool](t, here.Browser, asks) {
		t.Error("a page on which nothing was made asks before it is left")
	}
	here.click("#play")
	here.status("done")
	const chip = `[...document.querySelectorAll("#merge .chips.models button")].find((b) => b.innerText.includes("run 1"))`
	until(t, here.Browser, time.Minute, chip+` !== undefined`)
	value[bool](t, here.Browser, `(`+chip+`.click(), true)`)
	until(t, here.Browser, time.Minute, `location.hash.includes("made=")`)
	address := value[string](t, here.Browser, `location.hash`)
	if !value[bool](t, here.Browser, asks) {
		t.Error("a model would be lost without a question")
	}

	there := open(t, "/"+address)
	until(t, there.Browser, time.Minute, `document.querySelector("#merge .trouble")?.innerText.includes("12 steps")`)
	there.click("#supply-merge")
	until(t, there.Browser, 2*time.Minute, `document.querySelector("#merge .trouble") === null && `+chip+`?.ariaPressed === "true"`)
	until(t, there.Browser, 2*time.Minute, `document.querySelector("#merge figcaption").innerText.includes("3 models")`)
	until(t, there.Browser, time.Minute, `location.hash === `+"`"+address+"`")
}
