// Package intl tells which plural category a number takes, by the browser's
// Intl.PluralRules. Natively package cldr does.
package intl

import "syscall/js"

// Plurals are the rules of one language. Asking the browser costs microseconds,
// so the answers for the numbers that a screen repeats are kept.
type Plurals struct {
	code  string
	rules map[int]js.Value // by decimals
	known map[question]string
}

type question struct {
	n        float64
	decimals int
}

// mostKnown bounds what is kept.
const mostKnown = 1000

// Of returns the rules of a language by its code. They serve one goroutine at
// a time, which js/wasm has.
func Of(code string) *Plurals {
	return &Plurals{code: code, rules: map[int]js.Value{}, known: map[question]string{}}
}

// Category returns the category of n written with that many decimals.
func (p *Plurals) Category(n float64, decimals int) string {
	q := question{n, decimals}
	if category, ok := p.known[q]; ok {
		return category
	}
	rules, ok := p.rules[decimals]
	if !ok {
		rules = js.Global().Get("Intl").Get("PluralRules").New(p.code, map[string]any{
			"minimumFractionDigits": decimals, "maximumFractionDigits": decimals,
		})
		p.rules[decimals] = rules
	}
	category := rules.Call("select", n).String()
	if len(p.known) == mostKnown {
		clear(p.known)
	}
	p.known[q] = category
	return category
}
