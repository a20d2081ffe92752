//go:build !js

package folder

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"confusio/engine/store"
	"confusio/engine/store/storetest"
)

// Where there is one process alone, as in a browser, these laws say nothing.
// The tests start this program again as writers of one folder.
const (
	writerFolder = "CONFUSIO_TEST_FOLDER"
	writerName   = "CONFUSIO_TEST_WRITER" // whoever has one writes bytes of its own; otherwise all write the same
	processes    = 5
	values       = 12
	valueSize    = 200_000
)

func TestMain(m *testing.M) {
	if path := os.Getenv(writerFolder); path != "" {
		if err := writeAll(path, os.Getenv(writerName)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

func numbered(i int) store.Key {
	return store.Key{Kind: store.State, Hash: storetest.Hash(i % 3), Step: i}
}

func valueOf(writer string, i int) []byte {
	return bytes.Repeat(fmt.Appendf(nil, "%s %d;", writer, i), valueSize/8)
}

// writeAll puts all values and says of each whether it was the first.
func writeAll(path, writer string) error {
	f, err := Open(path)
	if err != nil {
		return err
	}
	for i := range values {
		err := f.Put(ctx, numbered(i), valueOf(writer, i))
		if err != nil && !errors.Is(err, store.ErrConflict) {
			return err
		}
		fmt.Println(i, err == nil)
	}
	return nil
}

func writer(t *testing.T, path, name string) *exec.Cmd {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), writerFolder+"="+path, writerName+"="+name)
	return cmd
}

// Processes that write the same all succeed; of those that write something else one
// succeeds for each key, and its bytes stay.
func TestWritersInOtherProcesses(t *testing.T) {
	for _, same := range []bool{true, false} {
		f := open(t, t.TempDir())
		all := make([]*exec.Cmd, processes)
		said := make([]bytes.Buffer, processes)
		for p := range all {
			name := fmt.Sprint("writer", p)
			if same {
				name = ""
			}
			all[p] = writer(t, f.path, name)
			all[p].Stdout, all[p].Stderr = &said[p], os.Stderr
			if err := all[p].Start(); err != nil {
				t.Fatal(err)
			}
		}
		first := map[int][]int{} // the writers that succeeded
		for p, cmd := range all {
			if err := cmd.Wait(); err != nil {
				t.Fatalf("writer %d: %v", p, err)
			}
			for i := range values {
				if strings.Contains("\n"+said[p].String(), fmt.Sprintf("\n%d true\n", i)) {
					first[i] = append(first[i], p)
				}
			}
		}
		for i := range values {
			want, name := 1, ""
			if same {
				want = processes
			} else if len(first[i]) > 0 {
				name = fmt.Sprint("writer", first[i][0])
			}
			got, err := f.Get(ctx, numbered(i))
			if len(first[i]) != want || err != nil || !bytes.Equal(got, valueOf(name, i)) {
				t.Errorf("value %d: writers %v succeed, %d bytes stay: %v", i, first[i], len(got), err)
			}
		}
		if left := files(t, f); strings.Contains(left, hidden) {
			t.Errorf("left are %s", left)
		}
	}
}

// A writer that is killed at any moment leaves whole values, and what was there
// before.
func TestWritersThatAreKilled(t *testing.T) {
	for until := range values {
		f := open(t, t.TempDir())
		if err := f.Put(ctx, some, []byte("old")); err != nil {
			t.Fatal(err)
		}
		cmd := writer(t, f.path, "killed")
		out, err := cmd.StdoutPipe()
		if err == nil {
			err = cmd.Start()
		}
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for i := 0; i < until && lines.Scan(); i++ {
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait() // it was killed
		if got, err := f.Get(ctx, some); string(got) != "old" || err != nil {
			t.Errorf("killed after %d: the old value is %q: %v", until, got, err)
		}
		there, err := f.List(ctx, store.State, "")
		if err != nil || len(there) < until {
			t.Errorf("killed after %d: %d values are there: %v", until, len(there), err)
		}
		for _, e := range there {
			if got, err := f.Get(ctx, e.Key); err != nil || !bytes.Equal(got, valueOf("killed", e.Step)) {
				t.Errorf("killed after %d: %s has %d bytes: %v", until, e.Key, len(got), err)
			}
		}
		for i := range values {
			if err := f.Put(ctx, numbered(i), valueOf("killed", i)); err != nil {
				t.Errorf("killed after %d: the next writer: %v", until, err)
			}
		}
	}
}
