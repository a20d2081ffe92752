//go:build js && wasm

package port

import (
	"syscall/js"

	"confusio/wasm/protocol"
)

// A sender posts messages to one target: a Worker, or the page of a worker.
type sender struct {
	target js.Value
	frame  []byte // reused for every message
}

// post sends m. The bulk of m, if it has one, is copied out of Go's memory once
// and then handed over.
func (s *sender) post(m protocol.Message) { s.postWith(m, js.Undefined()) }

// postWith sends m with one end of a channel beside it, unless that is undefined.
func (s *sender) postWith(m protocol.Message, port js.Value) {
	var bulk []byte
	s.frame, bulk = protocol.Append(s.frame[:0], m)
	var data any = bytesToJS(s.frame)
	var given []any
	if bulk != nil {
		buffer := bytesToJS(bulk).Get("buffer")
		data, given = []any{data, buffer}, append(given, buffer)
	}
	if !port.IsUndefined() {
		given = append(given, port)
	}
	s.target.Call("postMessage", data, given)
}

// unpack takes apart what post sent. A message of another form gives no frame,
// which decoding refuses.
func unpack(data js.Value) (frame, bulk []byte) {
	if js.Global().Get("Array").Call("isArray", data).Bool() {
		return bytesFromJS(data.Index(0)), bytesFromJS(view(data.Index(1)))
	}
	return bytesFromJS(data), nil
}

// view is the bytes of an ArrayBuffer; anything else stays what it is.
func view(buffer js.Value) js.Value {
	if buffer.InstanceOf(js.Global().Get("ArrayBuffer")) {
		return js.Global().Get("Uint8Array").New(buffer)
	}
	return buffer
}

func bytesToJS(b []byte) js.Value {
	array := js.Global().Get("Uint8Array").New(len(b))
	js.CopyBytesToJS(array, b)
	return array
}

// bytesFromJS copies a Uint8Array into Go; of anything else nothing is read.
func bytesFromJS(array js.Value) []byte {
	if !array.InstanceOf(js.Global().Get("Uint8Array")) {
		return nil
	}
	b := make([]byte, array.Length())
	js.CopyBytesToGo(b, array)
	return b
}
