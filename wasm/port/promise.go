//go:build js && wasm

package port

import (
	"strings"
	"syscall/js"

	"confusio/engine/phrase"
)

// Await calls one of the two when the promise settles, on the browser's own
// turn: they must not block.
func Await(promise js.Value, kept func(js.Value), broken func(reason phrase.Phrase)) {
	var onKept, onBroken js.Func
	release := func() { onKept.Release(); onBroken.Release() }
	onKept = js.FuncOf(func(_ js.Value, args []js.Value) any {
		defer release()
		kept(first(args))
		return nil
	})
	onBroken = js.FuncOf(func(_ js.Value, args []js.Value) any {
		defer release()
		broken(Reason(first(args)))
		return nil
	})
	promise.Call("then", onKept, onBroken)
}

// Reason says what the browser threw: the message of a JavaScript error, or the text of
// whatever else it is.
func Reason(thrown js.Value) phrase.Phrase {
	if thrown.InstanceOf(js.Global().Get("Error")) {
		return said(thrown.Get("message").String())
	}
	return said(js.Global().Get("String").Invoke(thrown).String())
}

// said is a text of the browser's, whose language nobody knows, with its full stop.
func said(text string) phrase.Phrase {
	if text == "" {
		return phrase.Of("error.none")
	}
	if !strings.ContainsAny(text[len(text)-1:], ".!?") {
		text += "."
	}
	return phrase.Of("error.other", phrase.Text("text", text))
}

func first(args []js.Value) js.Value {
	if len(args) == 0 {
		return js.Undefined()
	}
	return args[0]
}
