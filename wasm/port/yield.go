//go:build js && wasm

package port

import (
	"syscall/js"
	"time"
)

// interval is how long a worker computes before it looks at its messages.
const interval = 12 * time.Millisecond

// A Yielder lets the events of the browser in while Go computes. It belongs to
// one goroutine.
type Yielder struct {
	near  js.Value // the end of a channel to which a ping is sent
	wake  chan struct{}
	since time.Time // when events last had their turn
}

// NewYielder opens the channel on which a worker pings itself.
func NewYielder() *Yielder {
	channel := js.Global().Get("MessageChannel").New()
	y := &Yielder{near: channel.Get("port1"), wake: make(chan struct{}, 1), since: time.Now()}
	channel.Get("port2").Set("onmessage", js.FuncOf(func(js.Value, []js.Value) any {
		y.wake <- struct{}{}
		return nil
	}))
	return y
}

// Yield returns at once if events had their turn in the last 12 milliseconds;
// otherwise it gives them one. It is cheap enough for every row block of a
// kernel.
func (y *Yielder) Yield() {
	if time.Since(y.since) < interval {
		return
	}
	y.Pause()
}

// Pause gives the waiting events their turn now.
func (y *Yielder) Pause() {
	y.near.Call("postMessage", js.Null())
	<-y.wake // blocks this goroutine, so that the browser's loop goes round
	y.since = time.Now()
}
