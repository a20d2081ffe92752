package core

import (
	"confusio/engine/phrase"
	"confusio/wasm/protocol"
)

// Worker numbers the engine workers; the page starts one when something is
// first posted to it.
type Worker int

// Desk is the worker that holds the models at hand; the others train.
const Desk Worker = 0

// Request is something the page must do.
type Request interface{ effect() }

// Post sends a message to a worker. The buffer of a protocol.Load is
// transferred: nothing of the state refers to it any longer.
type Post struct {
	To      Worker
	Message protocol.Request
}

// Lend lets Worker, which is started for it, compute parts of the steps of a run
// that From trains.
type Lend struct {
	Run          protocol.ID
	From, Worker Worker
}

// Retire ends a worker.
type Retire struct{ Worker Worker }

// Fetch gets a file of this site; the answer is Fetched.
type Fetch struct{ Path string }

// Navigate replaces the fragment of the address, without a new history entry.
type Navigate struct{ Fragment string }

// Lead shows a scene to the reader, where an address leads to it.
type Lead struct{ To Room }

// Paint sets the theme: "light", "dark", or "" for the system's own. The page
// remembers it on this device.
type Paint struct{ Theme string }

// Copy puts a text on the clipboard; the answer is Copied.
type Copy struct {
	Text string
	Done phrase.Phrase // what is told when it is there
}

// PickFile lets the reader choose a file; the answer is Opened.
type PickFile struct{ Accept string }

// SaveFile hands a file to the browser's downloads.
type SaveFile struct {
	Name, Type string
	Data       []byte
}

func (PickFile) effect() {}
func (SaveFile) effect() {}
func (Post) effect()     {}
func (Lend) effect()     {}
func (Retire) effect()   {}
func (Fetch) effect()    {}
func (Navigate) effect() {}
func (Lead) effect()     {}
func (Paint) effect()    {}
func (Copy) effect()     {}
