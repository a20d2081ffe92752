//go:build js && wasm

package main

import (
	"syscall/js"

	"confusio/engine/phrase"
	"confusio/ui/words"
	"confusio/ui/words/intl"
)

// languageKey is the parameter of the address, before the fragment, that chooses
// the language of the screen: /?lang=de.
const languageKey = "lang"

// speak fetches the texts of the language that the address names, and hands them
// to say. Until they are there, and where they never come, the page speaks English.
func (p *program) speak(say func(*words.Catalogue)) {
	query := js.Global().Get("URLSearchParams").New(js.Global().Get("location").Get("search"))
	if !query.Call("has", languageKey).Bool() {
		return
	}
	take := func(c *words.Catalogue) {
		p.env.Lock()
		root().Call("setAttribute", "lang", c.Code)
		root().Call("setAttribute", "dir", c.Direction())
		say(c)
		p.frames.hurry = true
		p.env.UnlockRender()
	}
	switch code := query.Call("get", languageKey).String(); {
	case code == words.PseudoCode:
		take(words.Pseudo())
	case code != words.English().Code:
		if l, ok := words.LookUp(code); ok {
			read(l, take)
		}
	}
}

// read fetches and reads the file of a language.
func read(l words.Language, take func(*words.Catalogue)) {
	problem := func(reason phrase.Phrase) {
		js.Global().Get("console").Call("warn", l.Code, words.English().Say(reason))
	}
	get("words/"+l.Code+".json", func(data []byte) {
		c, err := words.Read(l, intl.Of(l.Code), data, words.English())
		if err != nil {
			problem(phrase.From(err))
			return
		}
		take(c)
	}, problem)
}
