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
	german := value[string](t, r.Browser, `document.querySelectorAll("#merge .chips.models button")[1].innerText`)
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
