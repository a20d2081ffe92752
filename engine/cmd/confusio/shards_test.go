//go:build !js

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"
)

// The tests start this program again as the command line itself.
const asProgram = "CONFUSIO_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	if path := os.Getenv(asWriter); path != "" {
		writeOn(path)
	}
	os.Exit(m.Run())
}

// sweeping is a sweep of nine trainings that take a moment each.
func sweeping(store string, more ...string) []string {
	return append([]string{
		"sweep", "--store", store, "--width", "16", "--heads", "2", "--kv-heads", "2", "--layers", "1", "--ff", "16", "--tokens", "128",
		"--warmup", "2", "--steps", "40", "--stories", "4", "--samples", "1", "--grid", "mix=en;de;fr", "--seeds", "1-3", "--csv",
	}, more...)
}

func program(t *testing.T, out *bytes.Buffer, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), asProgram+"=1")
	cmd.Stdout = out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd
}

// values reads what lies in a store, but for what killed programs were about to write.
func values(t *testing.T, store string) map[string]string {
	t.Helper()
	files, err := os.ReadDir(store)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range files {
		if f.IsDir() || strings.HasPrefix(f.Name(), ".") {
			continue
		}
		data, err := os.ReadFile(filepath.Join(store, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name()] = string(data)
	}
	return all
}

// Programs that share a store, of which some are killed and one comes late, leave the bytes of
// one program alone.
func TestShards(t *testing.T) {
	alone, shared := t.TempDir(), t.TempDir()
	var want bytes.Buffer
	if err := program(t, &want, sweeping(alone, "--parallel", "1")...).Wait(); err != nil {
		t.Fatal(err)
	}
	outs := make([]bytes.Buffer, 4)
	var all []*exec.Cmd
	for i := range 3 {
		all = append(all, program(t, &outs[i], sweeping(shared, "--parallel", "1", "--shard", []string{"1/3", "2/3", "3/3"}[i])...))
	}
	for until := time.Now().Add(5 * time.Minute); len(values(t, shared)) < 2 && time.Now().Before(until); {
		time.Sleep(5 * time.Millisecond)
	}
	for _, killed := range all[:2] {
		if err := killed.Process.Kill(); err != nil {
			t.Error(err)
		}
		if err := killed.Wait(); err == nil {
			t.Error("a program had ended before it was killed: nothing is tested")
		}
	}
	all = append(all, program(t, &outs[3], sweeping(shared, "--parallel", "1", "--shard", "1/3")...))
	for i, cmd := range all[2:] {
		if err := cmd.Wait(); err != nil {
			t.Errorf("program %d: %v", i+2, err)
		}
		if got := outs[i+2].String(); got != want.String() {
			t.Errorf("program %d writes %d bytes, one alone %d", i+2, len(got), want.Len())
		}
	}
	got, expected := values(t, shared), values(t, alone)
	if !reflect.DeepEqual(got, expected) {
		t.Errorf("%d files, of one program alone %d", len(got), len(expected))
	}
	if left, err := os.ReadDir(filepath.Join(shared, "claims")); err != nil || len(left) > 0 {
		t.Errorf("claims are left: %v, %v", left, err)
	}
}

// A claim is one program's; it is kept while it is touched, lost when nobody touches it, and
// taken from a process that is gone at once.
func TestClaims(t *testing.T) {
	store := t.TempDir()
	times := claimTimes{beat: time.Hour, stale: time.Minute, poll: time.Millisecond}
	open := func(owner string) *claims {
		c, err := openClaims(store, times)
		if err != nil {
			t.Fatal(err)
		}
		c.owner = owner
		return c
	}
	take := func(c *claims, want bool) func() {
		t.Helper()
		release, err := c.Take("task")
		if err != nil || (release != nil) != want {
			t.Fatalf("taken %v, want %v: %v", release != nil, want, err)
		}
		return release
	}
	first, second := open("elsewhere 1 1\n"), open("elsewhere 2 2\n")
	clock := time.Unix(0, 0)
	second.now = func() time.Time { return clock }

	release := take(first, true)
	take(second, false)
	release()
	take(second, true)()

	release = take(first, true)
	take(second, false)
	clock = clock.Add(2 * time.Minute)
	if err := os.Chtimes(filepath.Join(store, "claims", "task"), time.Unix(9, 0), time.Unix(9, 0)); err != nil {
		t.Fatal(err)
	}
	take(second, false) // it was touched meanwhile
	clock = clock.Add(30 * time.Second)
	take(second, false)
	clock = clock.Add(31 * time.Second)
	over := take(second, true)
	release() // of the one that lost it
	take(open("elsewhere 3 3\n"), false)
	over()

	gone := exec.Command("true")
	if err := gone.Run(); err != nil {
		t.Fatal(err)
	}
	host, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	of := func(pid string) {
		if err := os.WriteFile(filepath.Join(store, "claims", "task"), []byte(host+" "+pid+" 1\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	here := open(host + " 5 5\n")
	of("1")
	take(here, false) // a process that lives
	of(gone.ProcessState.String())
	take(here, false) // no process
	of(strconv.Itoa(gone.Process.Pid))
	take(here, true)()
}
