//go:build journey

package journey

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// enter gives the focus to a control and presses it by the keyboard.
func (r *reader) enter(id string) {
	r.t.Helper()
	until(r.t, r.Browser, 20*time.Second, fmt.Sprintf(`document.getElementById(%q) !== null`, id))
	value[bool](r.t, r.Browser, fmt.Sprintf(`(document.getElementById(%q).focus(), true)`, id))
	if err := r.Do(20*time.Second, chromedp.SendKeys(chromedp.CSS("#"+id), kb.Enter)); err != nil {
		r.t.Fatal(err)
	}
}

// holds waits until a control has the focus.
func (r *reader) holds(after, id string) {
	r.t.Helper()
	if err := r.Until(20*time.Second, fmt.Sprintf(`document.activeElement.id === %q`, id)); err != nil {
		r.t.Fatalf("after %s the focus is on %q, want %s", after, value[string](r.t, r.Browser, `document.activeElement.id || document.activeElement.tagName`), id)
	}
}

// A control that goes when it is pressed leaves the focus to another one.
func TestFocusStaysWhereTheReaderIs(t *testing.T) {
	r := open(t, "/#bits=1&merge=linear&parents=en@0.0/de@0.0&rules=weight.0~mlp:0:1,weight.0~attn:1:0,weight.1~mlp:0:1")
	german := value[string](t, r.Browser, `document.querySelectorAll("#merge .chips.models button")[1].ariaLabel`)
	if !strings.Contains(german, "German") {
		t.Fatalf("the second model is %s", german)
	}
	r.enter("unfold-weights")
	for _, step := range []struct{ press, heir string }{
		{"lift-1", "lift-1"},             // the row below takes its place
		{"lift-1", "lift-0"},             // the last row: the one above
		{"lift-0", "grade-1"},            // the only row: what adds one
		{"grade-1", "unfold-rule-0"},     // the new row
		{"lift-0", "grade-1"},            // and back
		{"add-fr", "add-fr"},             // stays
		{"undo", "undo"},                 // more to undo
		{"start-why", "cancel-why"},      // one takes the other's place
		{"cancel-why", "start-why"},      //
		{"save-config", "save-config"},   // stays
		{"dismiss", "theme"},             // what the file's notice had
		{"theme", "theme"},               // the same with another word
		{"unfold-merge", "unfold-merge"}, //
	} {
		r.enter(step.press)
		r.holds(step.press, step.heir)
	}
	r.enter("undo")
	until(t, r.Browser, 20*time.Second, `(document.getElementById("undo").click(), document.getElementById("undo").ariaDisabled === "true")`)
	r.holds("the last undo", "undo")
}

// The keyboard chooses a method as anywhere: arrows go on from the one chosen, and Tab
// goes into the list that unfolds.
func TestMethodsByKeyboard(t *testing.T) {
	r := open(t, "/#bits=1&merge=linear&parents=en@0.0/de@0.0")
	until(t, r.Browser, time.Minute, `document.getElementById("method-linear") !== null`)
	key := func(keys string) {
		t.Helper()
		if err := r.Do(20*time.Second, chromedp.KeyEvent(keys)); err != nil {
			t.Fatal(err)
		}
	}
	chosen := func(after, id string) {
		t.Helper()
		r.holds(after, id)
		until(t, r.Browser, 20*time.Second, fmt.Sprintf(`document.getElementById(%q).checked && location.hash.includes(%q)`, id, "merge="+strings.TrimPrefix(id, "method-")))
		time.Sleep(200 * time.Millisecond) // whatever is drawn now
		r.holds(after, id)
	}
	value[bool](t, r.Browser, `(document.getElementById("method-linear").focus(), true)`)
	for _, next := range []string{"method-slerp", "method-task_arithmetic", "method-ties"} {
		key(kb.ArrowDown)
		chosen("ArrowDown", next)
	}
	r.enter("unfold-methods")
	until(t, r.Browser, 20*time.Second, `document.querySelector(".behind .methods") !== null`)
	key(kb.Tab)
	first := value[string](t, r.Browser, `document.querySelector(".behind .methods input:not(:disabled)").id`)
	r.holds("Tab", first)
	key(" ")
	chosen("Space", first)
	second := value[string](t, r.Browser, `document.querySelectorAll(".behind .methods input:not(:disabled)")[1].id`)
	key(kb.ArrowDown)
	chosen("ArrowDown", second)
}
