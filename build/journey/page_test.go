//go:build journey

package journey

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"confusio/build/browser"
	"confusio/build/serve"
)

// dist is where this test finds the built page.
const dist = "../../dist"

// visit opens the page in a fresh browser. At the end of the test whatever was
// wrong on the way fails it.
func visit(t *testing.T, address string, options browser.Options) *browser.Browser {
	t.Helper()
	b, err := browser.Open(context.Background(), dist, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for _, problem := range b.Problems() {
			t.Error(problem)
		}
		b.Close()
	})
	if err := b.Visit(address); err != nil {
		t.Fatal(err)
	}
	return b
}

// until fails the test unless the expression becomes true.
func until(t *testing.T, b *browser.Browser, limit time.Duration, expression string) {
	t.Helper()
	if err := b.Until(limit, expression); err != nil {
		t.Fatal(err)
	}
}

// value evaluates an expression in the page.
func value[T any](t *testing.T, b *browser.Browser, expression string) T {
	t.Helper()
	v, err := browser.Value[T](b, expression)
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return v
}

func TestPageStartsUnderItsPolicy(t *testing.T) {
	b := visit(t, "/", browser.Options{})
	until(t, b, time.Minute, `document.documentElement.dataset.engine === "ready"`)

	answer, err := http.Get(b.Origin + "/")
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if got := answer.Header.Get("Content-Security-Policy"); !strings.HasPrefix(got, serve.Policy+";") {
		t.Errorf("header: %q", got)
	}
	if got := value[string](t, b, `document.querySelector('meta[http-equiv="Content-Security-Policy"]').content`); got != serve.Policy {
		t.Errorf("meta element: %q", got)
	}
}

func TestBrowserWithoutSIMDIsToldWhatToDo(t *testing.T) {
	b := visit(t, "/", browser.Options{Script: "WebAssembly.validate = () => false;"})
	until(t, b, 20*time.Second, `document.querySelector("#app").dataset.state === "boot-unsupported"`)
	text := value[string](t, b, "document.body.innerText")
	for _, want := range []string{"cannot run", "Chrome", "Firefox", "Safari"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not name %s:\n%s", want, text)
		}
	}
}

func TestPageWithoutItsProgramSaysSo(t *testing.T) {
	b := visit(t, "/", browser.Options{Script: `
		const real = window.fetch;
		window.fetch = (address, ...rest) => String(address).endsWith("page.wasm")
			? Promise.resolve(new Response("", { status: 503, statusText: "Busy" })) : real(address, ...rest);`})
	until(t, b, 20*time.Second, `document.querySelector("#app").dataset.state === "boot-failed"`)
	if text := value[string](t, b, "document.body.innerText"); !strings.Contains(text, "503 Busy") || !strings.Contains(text, "Reload") {
		t.Errorf("the page says:\n%s", text)
	}
}
