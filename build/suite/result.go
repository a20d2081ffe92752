package suite

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// An event is one line of `go test -json`.
type event struct {
	Action     string
	Package    string
	ImportPath string // in place of Package where a build failed
	Test       string
	Output     string
}

// A tally reads what test runs say: it prints a line for each package and all
// that a failed test wrote, and counts.
type tally struct {
	out            io.Writer
	passed, failed int
	summaries      []string            // the lines go test would have printed, in order
	output         map[string][]string // what each running test wrote, by package and test
	failures       map[string]bool     // packages in which a test failed
}

func newTally(out io.Writer) *tally {
	return &tally{out: out, output: map[string][]string{}, failures: map[string]bool{}}
}

// read takes the events of one run of go test. label says which, as one
// package is tested more than once.
func (t *tally) read(label string, in io.Reader) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var e event
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			fmt.Fprintln(t.out, lines.Text()) // go itself complains in plain text
			continue
		}
		t.take(label, e)
	}
	return lines.Err()
}

func (t *tally) take(label string, e event) {
	key := e.Package + " " + e.Test
	switch {
	case e.Action == "build-output":
		fmt.Fprint(t.out, e.Output)
	case e.Action == "output" && e.Test == "":
		t.packageLine(label, e)
	case e.Action == "output":
		t.output[key] = append(t.output[key], e.Output)
	case e.Test == "":
		t.packageEnd(e)
	case e.Action == "pass":
		t.passed++
		delete(t.output, key)
	case e.Action == "fail":
		t.failed++
		t.failures[e.Package] = true
		fmt.Fprint(t.out, strings.Join(t.output[key], ""))
		delete(t.output, key)
	}
}

// packageLine keeps the one line per package that go test prints at its end
// and shows whatever else a package wrote outside its tests.
func (t *tally) packageLine(label string, e event) {
	line := strings.TrimRight(e.Output, "\n")
	switch {
	case strings.HasPrefix(line, "ok  \t"), strings.HasPrefix(line, "FAIL\t"):
		line = fmt.Sprintf("%s\t(%s)", line, label)
		t.summaries = append(t.summaries, line)
		fmt.Fprintln(t.out, line)
	case line == "PASS", line == "FAIL", strings.HasPrefix(line, "?   \t"), strings.Contains(line, "[no test files]"):
	default:
		fmt.Fprintln(t.out, line)
	}
}

// packageEnd counts a package that failed without a failing test: it did not
// build, or ended too early. What its unfinished tests wrote is shown.
func (t *tally) packageEnd(e event) {
	if e.Action != "fail" || t.failures[e.Package] {
		return
	}
	t.failed++
	for key, lines := range t.output {
		if strings.HasPrefix(key, e.Package+" ") {
			fmt.Fprint(t.out, strings.Join(lines, ""))
		}
	}
}

// close prints the summaries of every run again and the closing line.
func (t *tally) close() {
	fmt.Fprintln(t.out)
	for _, line := range t.summaries {
		fmt.Fprintln(t.out, line)
	}
	fmt.Fprintf(t.out, "%d passed, %d failed\n", t.passed, t.failed)
}
