//go:build !js

package main

import (
	"os"
	"syscall"
)

// ends are the signals that end the program in order: of the keyboard, of a system that
// shuts down, and of a terminal that was closed.
var ends = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}
