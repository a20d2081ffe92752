//go:build journey

package journey

import (
	"fmt"
	"testing"
	"time"
	"os"

	"confusio/build/browser"
)

func TestZZSpeed(t *testing.T) {
	for _, preset := range []string{"", "&width=128&heads=4&kv=4&ff=352"} {
	for _, cores := range []int{1, 2} {
		b := visit(t, "/#mix=en&steps=20000"+preset+os.Getenv("ZZ"), browser.Options{Script: fmt.Sprintf(`Object.defineProperty(navigator, "hardwareConcurrency", { get: () => %d });`, cores)})
		r := &reader{b, t}
		r.awake()
		time.Sleep(4*time.Second)
		r.click("#play")
		until(t, b, time.Minute, step+" >= 5")
		time.Sleep(9*time.Second)
		fmt.Println(preset, cores, value[string](t, b, `document.querySelector("#mix .status").innerText`))
		b.Close()
	}
	}
}
