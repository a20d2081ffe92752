// Package port carries the messages of package protocol between the page and
// its Web Workers, and lets a worker that computes hear what the page says.
//
// A frame crosses as a Uint8Array, which the browser copies; it is small. What
// stands beside a frame (weights) crosses as an ArrayBuffer in an array of two,
// [frame, bulk], and is transferred, not copied.
//
// Two workers that train one model have a channel of their own (line.go), whose
// ends the page gives them.
//
// Go's js/wasm has one thread, and a loop of arithmetic keeps the browser's
// events waiting. runtime.Gosched lets none in, and a timer costs milliseconds;
// a message that a worker sends to itself costs a tenth of one. Yielder does
// that.
package port
