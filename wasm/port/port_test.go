//go:build js && wasm

package port

import (
	"bytes"
	"errors"
	"syscall/js"
	"testing"
	"time"

	"confusio/engine/phrase"
	"confusio/wasm/protocol"
)

// channel returns the two ends of a browser's channel; what arrives at the far
// one goes to heard.
func channel(t *testing.T, heard func(data js.Value)) (near js.Value) {
	t.Helper()
	c := js.Global().Get("MessageChannel").New()
	receive := js.FuncOf(func(_ js.Value, args []js.Value) any {
		heard(args[0].Get("data"))
		return nil
	})
	c.Get("port2").Set("onmessage", receive)
	t.Cleanup(func() {
		c.Get("port1").Call("close")
		receive.Release()
	})
	return c.Get("port1")
}

func within(t *testing.T, what string, done <-chan struct{}) {
	t.Helper()
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		t.Fatalf("%s: nothing came", what)
	}
}

func TestMessagesArriveAsTheyWereSent(t *testing.T) {
	for name, sent := range map[string]protocol.Request{
		"without bulk": &protocol.Stop{Order: protocol.For(7)},
		"with bulk":    &protocol.Load{Order: protocol.For(8), Model: 9, Weights: bytes.Repeat([]byte{1, 2, 3}, 1000)},
		"with text":    &protocol.Init{Order: protocol.For(1), Model: 2, Recipe: "{}"},
	} {
		done := make(chan struct{})
		var got protocol.Request
		var err error
		out := sender{target: channel(t, func(data js.Value) {
			got, err = protocol.DecodeRequest(unpack(data))
			close(done)
		})}
		out.post(sent)
		within(t, name, done)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		want, wantBulk := protocol.Append(nil, sent)
		have, haveBulk := protocol.Append(nil, got)
		if !bytes.Equal(want, have) || !bytes.Equal(wantBulk, haveBulk) {
			t.Errorf("%s: %+v became %+v", name, sent, got)
		}
	}
}

func TestStrangeMessagesAreRefused(t *testing.T) {
	for _, data := range []any{nil, 5, "text", map[string]any{"a": 1}, []any{}, []any{1, 2}} {
		frame, bulk := unpack(js.ValueOf(data))
		if _, err := protocol.DecodeRequest(frame, bulk); !errors.Is(err, protocol.ErrFrame) {
			t.Errorf("%v: %v", data, err)
		}
	}
}

func TestYieldLetsMessagesIn(t *testing.T) {
	heard := 0
	near := channel(t, func(js.Value) { heard++ })
	y := NewYielder()
	for i := range 5 {
		near.Call("postMessage", i)
	}
	// Which channel has its turn first is the host's choice; all get theirs.
	for range 1000 {
		if y.Pause(); heard == 5 {
			return
		}
	}
	t.Errorf("heard %d of 5 messages", heard)
}

func TestYieldIsCheapWhileItsTimeHasNotCome(t *testing.T) {
	heard := false
	near := channel(t, func(js.Value) { heard = true })
	y := NewYielder()
	near.Call("postMessage", 1)
	y.since = time.Now().Add(time.Hour)
	for range 1000 {
		y.Yield()
	}
	if heard {
		t.Error("a yield before its time gave the turn away")
	}
	for !heard { // before the test's end closes the channel
		y.Pause()
	}
}

func TestAwaitTellsBothEnds(t *testing.T) {
	promise := js.Global().Get("Promise")
	done := make(chan struct{})
	var kept string
	var broken phrase.Phrase
	Await(promise.Call("resolve", "good"), func(v js.Value) { kept = v.String(); close(done) }, func(phrase.Phrase) {})
	within(t, "a kept promise", done)
	done = make(chan struct{})
	Await(promise.Call("reject", js.Global().Get("Error").New("bad")), func(js.Value) {}, func(reason phrase.Phrase) { broken = reason; close(done) })
	within(t, "a broken promise", done)
	if kept != "good" || len(broken.Args) != 1 || broken.Args[0].Text != "bad." {
		t.Errorf("kept %q, broken %v", kept, broken)
	}
}
