//go:build js && wasm

package port

import (
	"syscall/js"

	"confusio/wasm/protocol"
)

// A Page is a worker's end of the line: the page that started it.
type Page struct{ out sender }

// Listen makes handle hear every request of the page, on the browser's own
// turn: it must not block. line is what stands beside a Lend or an Assist, nil
// beside anything else. A message that cannot be read is handed on as its error.
func Listen(handle func(r protocol.Request, line *Line, err error)) *Page {
	self := js.Global()
	self.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		data := args[0].Get("data")
		if data.Type() == js.TypeString { // a beat
			self.Call("postMessage", data)
			return nil
		}
		frame, bulk := unpack(data)
		request, err := protocol.DecodeRequest(frame, bulk)
		var line *Line
		if ports := args[0].Get("ports"); ports.Truthy() && ports.Length() > 0 {
			line = newLine(ports.Index(0))
		}
		handle(request, line, err)
		return nil
	}))
	return &Page{sender{target: self}}
}

// Send posts an event to the page.
func (p *Page) Send(e protocol.Event) { p.out.post(e) }
