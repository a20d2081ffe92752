package core

import (
	"confusio/engine/phrase"
	"confusio/wasm/protocol"
)

// Msg is something that happened. Every message embeds Message, whichever scene
// it belongs to; tests find them all by that.
type Msg interface{ message() }

// Message makes a struct a Msg.
type Message struct{}

func (Message) message() {}

// Messages from the page.
type (
	// Booted is the first message: the page is there, the engine may start.
	Booted struct {
		Message
		Cores    int // workers the machine can carry, 1 to 8
		Phone    bool
		Fragment string // of the address, without '#'
		Theme    string // as remembered: "light", "dark" or ""
	}
	// Refused says that the engine cannot run here, and what would help.
	Refused struct {
		Message
		Trouble
	}
	// Heard is an event from a worker.
	Heard struct {
		Message
		From  Worker
		Event protocol.Event
	}
	// Lost says that a worker died.
	Lost struct {
		Message
		Worker Worker
		Why    phrase.Phrase
	}
	// Away says that the page went out of sight, or came back.
	Away struct {
		Message
		Hidden bool
	}
	// Fetched answers Fetch. Problem is empty when the file arrived.
	Fetched struct {
		Message
		Path    string
		Data    []byte
		Problem phrase.Phrase
	}
	// Late says that a file of the site has not come for a long time.
	Late struct{ Message }
	// Again asks once more for the files that could not be had: the network is back, or
	// the reader wants it.
	Again struct{ Message }
	// Copied answers Copy. Problem is empty when the text is on the clipboard.
	Copied struct {
		Message
		Done    phrase.Phrase
		Problem phrase.Phrase
	}
	// Moved says that the fragment of the address changed under the page.
	Moved struct {
		Message
		Fragment string
	}
	// Dragged says that files are held over the page, or no longer. Dropped ones
	// follow as Opened.
	Dragged struct {
		Message
		Over bool
	}
	// Faulted says that something went wrong in the page's own program: the text of
	// an error, for whoever mends it.
	Faulted struct {
		Message
		What string
	}
	// Opened brings a file that the reader chose or dropped. Problem is empty when it
	// could be read.
	Opened struct {
		Message
		Name    string
		Data    []byte
		Problem phrase.Phrase
	}
)

// Messages from the reader about the whole page.
type (
	// SetTheme chooses light, dark or "" for the system's.
	SetTheme struct {
		Message
		Theme string
	}
	// Undo takes the last change of a setting back.
	Undo struct{ Message }
	// Dismiss puts the notice away.
	Dismiss struct{ Message }
	// Clip asks for a text on the clipboard, and says what is told when it is there.
	Clip struct {
		Message
		Text string
		Done phrase.Phrase
	}
	// Unfold opens or closes the table behind a figure.
	Unfold struct {
		Message
		Figure Figure
		Open   bool
	}
	// Say adds a language to what a model was trained on, or takes it away,
	// where its file does not say.
	Say struct {
		Message
		Model    protocol.ModelID
		Language string
	}
)
