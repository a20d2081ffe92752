//go:build js && wasm

package port

import "syscall/js"

// Await calls one of the two when the promise settles, on the browser's own
// turn: they must not block.
func Await(promise js.Value, kept func(js.Value), broken func(reason string)) {
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

// Reason is the message of a JavaScript error, or the text of whatever else was
// thrown.
func Reason(thrown js.Value) string {
	if thrown.InstanceOf(js.Global().Get("Error")) {
		return thrown.Get("message").String()
	}
	return js.Global().Get("String").Invoke(thrown).String()
}

func first(args []js.Value) js.Value {
	if len(args) == 0 {
		return js.Undefined()
	}
	return args[0]
}
