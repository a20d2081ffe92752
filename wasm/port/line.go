//go:build js && wasm

package port

import (
	"slices"
	"syscall/js"
	"unsafe"

	"confusio/wasm/protocol"
)

// mostSpare is how many buffers a line keeps: there are two lengths, parameters
// and matrices of an update.
const mostSpare = 2

// A Line is one end of a channel between two workers. The numbers beside a word
// cross in an ArrayBuffer that is transferred. Whoever took them out sends the
// next ones of that length in the same buffer, so that of a question and its
// answer, equally long, none is ever allocated again.
type Line struct {
	port  js.Value
	frame []byte
	spare []js.Value // ArrayBuffers whose numbers were taken, the latest last
	heard js.Func
}

func newLine(port js.Value) *Line { return &Line{port: port} }

// Open begins to listen. hear takes each word and what is beside it, or nil for
// what cannot be read, on the browser's own turn: it must not block.
func (l *Line) Open(hear func(protocol.Word, protocol.Numbers)) {
	l.heard = js.FuncOf(func(_ js.Value, args []js.Value) any {
		hear(l.unpack(args[0].Get("data")))
		return nil
	})
	l.port.Set("onmessage", l.heard) // which lets in what came before
}

// unpack takes apart what Send sent.
func (l *Line) unpack(data js.Value) (protocol.Word, protocol.Numbers) {
	frame, buffer := data, js.Null()
	if js.Global().Get("Array").Call("isArray", data).Bool() {
		frame, buffer = data.Index(0), data.Index(1)
	}
	word, err := protocol.DecodeWord(bytesFromJS(frame))
	if err != nil {
		return nil, nil
	}
	if buffer.InstanceOf(js.Global().Get("ArrayBuffer")) {
		return word, &arrival{l, buffer, buffer.Get("byteLength").Int()}
	}
	return word, nil
}

// Send posts a word and a copy of the numbers beside it; nil for none.
func (l *Line) Send(w protocol.Word, numbers []float32) {
	l.frame, _ = protocol.Append(l.frame[:0], w)
	frame := bytesToJS(l.frame)
	if numbers == nil {
		l.port.Call("postMessage", frame)
		return
	}
	buffer := l.buffer(4 * len(numbers))
	js.CopyBytesToJS(js.Global().Get("Uint8Array").New(buffer), bytesOf(numbers))
	l.port.Call("postMessage", []any{frame, buffer}, []any{buffer})
}

// buffer returns a spare ArrayBuffer of this size, or a new one.
func (l *Line) buffer(size int) js.Value {
	for i, spare := range l.spare {
		if spare.Get("byteLength").Int() == size {
			l.spare = slices.Delete(l.spare, i, i+1)
			return spare
		}
	}
	return js.Global().Get("ArrayBuffer").New(size)
}

// Close ends the line.
func (l *Line) Close() {
	l.port.Call("close")
	l.port.Set("onmessage", js.Null())
	l.heard.Release()
	l.spare = nil
}

// An arrival is the numbers beside a word, still in the browser's memory.
type arrival struct {
	line   *Line
	buffer js.Value
	bytes  int
}

// Len implements protocol.Numbers.
func (a *arrival) Len() int { return a.bytes / 4 }

// Take implements protocol.Numbers.
func (a *arrival) Take(dst []float32) {
	js.CopyBytesToGo(bytesOf(dst), js.Global().Get("Uint8Array").New(a.buffer))
	if len(a.line.spare) == mostSpare {
		a.line.spare = slices.Delete(a.line.spare, 0, 1)
	}
	a.line.spare = append(a.line.spare, a.buffer)
}

// bytesOf is the memory of f.
func bytesOf(f []float32) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(f))), 4*len(f))
}
