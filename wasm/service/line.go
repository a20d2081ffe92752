package service

import "confusio/wasm/protocol"

// A Line is a worker's end of a channel to another worker.
type Line interface {
	// Open begins to listen. hear takes each word and what is beside it, and nil
	// for what cannot be read, at any time; it does not block.
	Open(hear func(protocol.Word, protocol.Numbers))
	// Send posts a word and the numbers beside it, of which it makes a copy.
	Send(w protocol.Word, numbers []float32)
	// Close ends the line; nothing is heard any more.
	Close()
}

// A listener is whose line it is.
type listener interface {
	hear(w protocol.Word, n protocol.Numbers)
}

// listen lays in what comes over a line.
func (s *Service) listen(line Line, owner listener) {
	line.Open(func(w protocol.Word, n protocol.Numbers) { s.put(letter{to: owner, word: w, numbers: n}) })
}
