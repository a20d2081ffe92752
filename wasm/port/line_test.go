//go:build js && wasm

package port

import (
	"math"
	"slices"
	"syscall/js"
	"testing"

	"confusio/wasm/protocol"
)

// heard is a word that came over a line.
type heard struct {
	word    protocol.Word
	numbers protocol.Numbers
}

// lines returns the two ends of a channel and what arrives at the second.
func lines(t *testing.T) (near, far *Line, at <-chan heard) {
	t.Helper()
	c := js.Global().Get("MessageChannel").New()
	near, far = newLine(c.Get("port1")), newLine(c.Get("port2"))
	arrived := make(chan heard, 8)
	far.Open(func(w protocol.Word, n protocol.Numbers) { arrived <- heard{w, n} })
	t.Cleanup(func() { near.Close(); far.Close() })
	return near, far, arrived
}

// Numbers cross with all their bits, and question and answer share a buffer.
func TestNumbersCrossALine(t *testing.T) {
	near, far, at := lines(t)
	answers := make(chan heard, 1)
	near.Open(func(w protocol.Word, n protocol.Numbers) { answers <- heard{w, n} })
	sent := []float32{1.5, float32(math.Inf(-1)), math.Float32frombits(0x7fc00001), math.Float32frombits(1), float32(math.Copysign(0, -1))}
	got := make([]float32, len(sent))
	bits := func(f []float32) (all []uint32) {
		for _, x := range f {
			all = append(all, math.Float32bits(x))
		}
		return all
	}
	for round := range 3 {
		if reused := len(near.spare) > 0; reused != (round > 0) {
			t.Errorf("round %d: a buffer is at hand: %v", round, reused)
		}
		near.Send(&protocol.Ask{Remark: protocol.Re(protocol.ID(round))}, sent)
		question := <-at
		if w, ok := question.word.(*protocol.Ask); !ok || w.ID != protocol.ID(round) || question.numbers.Len() != len(sent) {
			t.Fatalf("%+v", question)
		}
		question.numbers.Take(got)
		if !slices.Equal(bits(got), bits(sent)) {
			t.Errorf("%x became %x", bits(sent), bits(got))
		}
		far.Send(&protocol.Answer{Remark: protocol.Re(protocol.ID(round))}, got)
		answer := <-answers
		clear(got)
		answer.numbers.Take(got)
		if !slices.Equal(bits(got), bits(sent)) {
			t.Errorf("%x came back as %x", bits(sent), bits(got))
		}
	}
}

func TestWordsWithoutNumbersCrossALine(t *testing.T) {
	near, _, at := lines(t)
	near.Send(&protocol.Reads{Remark: protocol.Re(1), Recipe: "{}"}, nil)
	if got := <-at; got.numbers != nil || got.word.(*protocol.Reads).Recipe != "{}" {
		t.Errorf("%+v", got)
	}
}

func TestStrangeWordsAreHeardAsNone(t *testing.T) {
	near, _, at := lines(t)
	for _, data := range []any{nil, 5, "text", []any{}, []any{1, 2}, js.Global().Get("Uint8Array").New(3)} {
		near.port.Call("postMessage", data)
		if got := <-at; got.word != nil || got.numbers != nil {
			t.Errorf("%v: %+v", data, got)
		}
	}
}

// A request goes out with the end of a channel beside it.
func TestAChannelCrossesBesideARequest(t *testing.T) {
	arrived := make(chan js.Value, 1)
	c := js.Global().Get("MessageChannel").New()
	receive := js.FuncOf(func(_ js.Value, args []js.Value) any {
		arrived <- args[0].Get("ports")
		return nil
	})
	c.Get("port2").Set("onmessage", receive)
	other := js.Global().Get("MessageChannel").New()
	(&sender{target: c.Get("port1")}).postWith(&protocol.Lend{Order: protocol.For(1), Seat: 2}, other.Get("port1"))
	ports := <-arrived
	if ports.Length() != 1 {
		t.Fatalf("%d ports", ports.Length())
	}
	line, far := newLine(ports.Index(0)), newLine(other.Get("port2"))
	at := make(chan heard, 1)
	line.Open(func(w protocol.Word, n protocol.Numbers) { at <- heard{w, n} })
	far.Send(&protocol.Ready{Remark: protocol.Re(7)}, nil)
	if got := <-at; got.word.(*protocol.Ready).ID != 7 {
		t.Errorf("%+v", got)
	}
	line.Close()
	far.Close()
	c.Get("port1").Call("close")
	receive.Release()
}
