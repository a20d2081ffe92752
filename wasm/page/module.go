//go:build js && wasm

package main

import "syscall/js"

// A moduleResult is the compiled engine, or why there is none.
type moduleResult struct {
	value   js.Value
	problem string
}

// compiled calls done with the engine's module, which boot.js began to fetch
// and compile before the page's own program was there. All workers share it.
func compiled(done func(moduleResult)) {
	promise := js.Global().Get("confusioEngine")
	await(promise, func(v js.Value) { done(moduleResult{value: v}) }, func(what string) { done(moduleResult{problem: what}) })
}

// await calls one of the two when the promise settles.
func await(promise js.Value, kept func(js.Value), broken func(what string)) {
	var onKept, onBroken js.Func
	release := func() { onKept.Release(); onBroken.Release() }
	onKept = js.FuncOf(func(_ js.Value, args []js.Value) any {
		defer release()
		kept(args[0])
		return nil
	})
	onBroken = js.FuncOf(func(_ js.Value, args []js.Value) any {
		defer release()
		broken(js.Global().Get("String").Invoke(args[0]).String())
		return nil
	})
	promise.Call("then", onKept, onBroken)
}
