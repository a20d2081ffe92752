//go:build journey

package journey

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A place is what the opening figure shows at one place of its slider.
type place struct {
	K        [2]float64 // of the left and right language
	Fluency  float64    // share of sentences that parse
	Language string     // of the text, "zxx" for none
	Text     string
}

// place waits until the figure has measured twelve stories at this percentage
// and reads it.
func (r *reader) place(percent int) place {
	r.t.Helper()
	until(r.t, r.Browser, 2*time.Minute, fmt.Sprintf(
		`document.querySelector('#hook .readings[data-percent="%d"]')?.innerText.includes("12 stories") ?? false`, percent))
	var p place
	numbers := value[[]string](r.t, r.Browser, `[...document.querySelectorAll("#hook .readings .big")].map((n) => n.innerText)`)
	if len(numbers) != 3 {
		r.t.Fatalf("the figure reads %v", numbers)
	}
	p.K = [2]float64{r.number(numbers[0]), r.number(numbers[1])}
	p.Fluency = r.number(strings.TrimSuffix(numbers[2], "%")) / 100
	p.Language = value[string](r.t, r.Browser, `document.querySelector("#hook .focal .gen").lang`)
	p.Text = value[string](r.t, r.Browser, `document.querySelector("#hook .focal .gen").innerText`)
	r.t.Logf("%d%%: %+v", percent, p)
	return p
}

func (r *reader) number(text string) float64 {
	r.t.Helper()
	n, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimSpace(text), "−", "-"), 64)
	if err != nil {
		r.t.Fatalf("%q is no number", text)
	}
	return n
}

// key presses a key on the slider.
func (r *reader) key(key string) {
	r.t.Helper()
	if err := r.Do(20*time.Second, chromedp.SendKeys(chromedp.CSS("#w"), key)); err != nil {
		r.t.Fatal(err)
	}
}

func TestSliderFromOneLanguageThroughNoneToTheOther(t *testing.T) {
	r := open(t, "/")
	middle := r.place(50)
	if middle.K[0] >= 0.1 || middle.K[1] >= 0.1 || middle.Fluency > 0.2 || middle.Language != "zxx" {
		t.Errorf("half and half, something is left: %+v", middle)
	}
	r.key(kb.Home)
	left := r.place(0)
	if left.K[0] <= 0.9 || left.K[1] >= 0.1 || left.Fluency < 0.8 || left.Language != "en" {
		t.Errorf("the left expert is not what it was: %+v", left)
	}
	r.key(kb.End)
	right := r.place(100)
	if right.K[1] <= 0.9 || right.K[0] >= 0.1 || right.Fluency < 0.8 || right.Language != "de" {
		t.Errorf("the right expert is not what it was: %+v", right)
	}
}
