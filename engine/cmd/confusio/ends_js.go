package main

import (
	"os"
	"syscall"
)

// ends are the signals that end the program in order; there are no terminals to close.
var ends = []os.Signal{os.Interrupt, syscall.SIGTERM}
