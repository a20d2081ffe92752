package main

import "io"

// sink passes on what is written and keeps the first error: a result that did not reach
// its reader is none.
type sink struct {
	to  io.Writer
	err error
}

// Write implements io.Writer.
func (s *sink) Write(data []byte) (n int, err error) {
	if s.err == nil {
		n, s.err = s.to.Write(data)
	}
	return n, s.err
}
