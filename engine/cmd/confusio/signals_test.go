//go:build !js

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The tests start this program again as one that writes a file all the time.
const asWriter = "CONFUSIO_TEST_WRITER"

// writeOn does nothing but write, and does not heed that it shall end.
func writeOn(path string) {
	listen()
	data := make([]byte, 16<<20)
	for {
		if err := replace(path, data); err != nil {
			panic(err)
		}
		fmt.Print(".")
	}
}

// endOf waits for a program and returns its exit status.
func endOf(t *testing.T, cmd *exec.Cmd) int {
	t.Helper()
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	select {
	case <-done: // the status says it all
		return cmd.ProcessState.ExitCode()
	case <-time.After(time.Minute):
		_ = cmd.Process.Kill()
		t.Fatal("it does not end")
	}
	return 0
}

// until waits for something comes about.
func until(t *testing.T, what string, so func() bool) {
	t.Helper()
	for end := time.Now().Add(time.Minute); !so(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("in a minute there is no %s", what)
		}
	}
}

// A system that shuts down and a terminal that is closed lose as little of a training as
// Ctrl-C.
func TestSignalsSave(t *testing.T) {
	t.Chdir(t.TempDir())
	for signal, want := range map[syscall.Signal]int{syscall.SIGTERM: 143, syscall.SIGHUP: 129, syscall.SIGINT: 130} {
		file := signal.String() + ".safetensors"
		said := &watched{t: t, path: filepath.Join(t.TempDir(), "err")}
		cmd := said.start(with("train", "--steps", "100000", "--tokens", "128", "-o", file)...)
		until(t, "step", func() bool { return strings.Contains(said.text(), "1/100000") })
		if err := cmd.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		if got := endOf(t, cmd); got != want {
			t.Errorf("%v: exit status %d, want %d: %s", signal, got, want, said.text())
		}
		if _, err := os.Stat(file + stateSuffix); err != nil {
			t.Errorf("%v: %v", signal, err)
		}
	}
}

// watched is what a program says on its standard error, in a file.
type watched struct {
	t    *testing.T
	path string
}

func (w *watched) start(args ...string) *exec.Cmd {
	w.t.Helper()
	self, err := os.Executable()
	if err != nil {
		w.t.Fatal(err)
	}
	file, err := os.Create(w.path)
	if err != nil {
		w.t.Fatal(err)
	}
	defer file.Close()
	cmd := exec.Command(self, args...)
	cmd.Env, cmd.Stderr = append(os.Environ(), asProgram+"=1"), file
	if err := cmd.Start(); err != nil {
		w.t.Fatal(err)
	}
	return cmd
}

func (w *watched) text() string {
	data, _ := os.ReadFile(w.path) // it may not be there yet
	return string(data)
}

// A signal in the middle of a file leaves the file as it was and nothing beside it.
func TestSignalsLeaveNoHalfFiles(t *testing.T) {
	folder := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT} {
		cmd := exec.Command(self)
		cmd.Env = append(os.Environ(), asWriter+"="+filepath.Join(folder, "file"))
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := out.Read(make([]byte, 1)); err != nil {
			t.Fatal(err)
		}
		again := make(chan struct{})
		go func() { // it heeds no context: the second ends it, and two at once count as one
			for cmd.Process.Signal(signal) == nil {
				time.Sleep(50 * time.Millisecond)
			}
			close(again)
		}()
		if got := endOf(t, cmd); got != 128+int(signal) {
			t.Errorf("%v: exit status %d", signal, got)
		}
		<-again
		left, err := os.ReadDir(folder)
		if err != nil || len(left) != 1 {
			t.Errorf("%v: left are %v, %v", signal, left, err)
		}
	}
}
