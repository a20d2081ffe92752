//go:build !js

package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	"confusio/engine/fingerprint"
)

// A program whose bits may differ says so, and no other does.
func TestOtherBitsAreSaid(t *testing.T) {
	cmd := exec.Command(os.Args[0], "storybook", "entropy")
	var said bytes.Buffer
	cmd.Env, cmd.Stderr = append(os.Environ(), asProgram+"=1"), &said
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(said.String(), "noasm") != fingerprint.Assembly {
		t.Errorf("it says %q", said.String())
	}
}
