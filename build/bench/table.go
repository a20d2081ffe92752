package main

import (
	"fmt"
	"io"
	"strings"
)

// A section is a part of the table: the benchmarks whose names begin with a
// family.
type section struct{ family, title string }

var sections = []section{
	{peakName, "The peak, by goroutines"},
	{"Gemm", "Matrix products, M×N×K"},
	{"Op", "Other kernels"},
	{"Forward", "A micro-batch forwards, benchmark preset"},
	{"ForwardBackward", "Forwards and backwards"},
	{"Decode", "A token for each of 16 texts"},
	{"Step", "Training step, by goroutines"},
	{trainName, "Training in the page, by workers"},
	{"Interpolate", "Merge behind the slider"},
	{"MergeTen", "Ten experts merged, default preset"},
	{"Evaluate", "Loss on 12 held-out stories"},
	{"Write", "16 texts of 40 tokens, judged"},
}

// print writes the report as tables, natively beside Chromium.
func (r Report) print(out io.Writer) {
	fmt.Fprintf(out, "\n%s/%s, %d cores, load %.1f; %s\n", r.Machine.OS, r.Machine.Arch, r.Machine.Cores, r.Machine.Load, r.Machine.Browser)
	for _, s := range sections {
		r.section(out, s)
	}
	fmt.Fprintf(out, "\nFirst live merge (median of %d)\n", r.Page.Visits)
	fmt.Fprintf(out, "  %.2f s after navigation, %.2f s after the engine's hello\n", r.Page.Navigation, r.Page.Engine)
	fmt.Fprintf(out, "\n%-30s%12s%12s%12s\n", "What crosses, in kB", "raw", "gzip", "brotli")
	for _, f := range r.Transfer {
		fmt.Fprintf(out, "  %-28s%12.1f%12.1f%12.1f\n", f.Name, float64(f.Raw)/1e3, float64(f.Gzip)/1e3, float64(f.Brotli)/1e3)
	}
}

// section writes the rows of a family, in the order in which they were
// measured.
func (r Report) section(out io.Writer, s section) {
	native, chromium := ofFamily(r.Native, s.family), ofFamily(r.Chromium, s.family)
	if len(native)+len(chromium) == 0 {
		return
	}
	fmt.Fprintf(out, "\n%-30s%-44s%s\n", s.title, "native", "Chromium")
	done := map[string]bool{}
	for _, m := range append(native, chromium...) {
		if done[m.Name] {
			continue
		}
		done[m.Name] = true
		label := strings.TrimPrefix(strings.TrimPrefix(m.Name, s.family), "/")
		fmt.Fprintf(out, "  %-28s%-44s%s\n", label, cells(native, m.Name), cells(chromium, m.Name))
	}
}

func ofFamily(all []Measurement, family string) []Measurement {
	var some []Measurement
	for _, m := range all {
		if name, _, _ := strings.Cut(m.Name, "/"); name == family {
			some = append(some, m)
		}
	}
	return some
}

// cells writes the measurement of a name: how long a call takes, its rate, the
// share of the peak or the gain over one worker, and its allocations.
func cells(all []Measurement, name string) string {
	for _, m := range all {
		if m.Name != name {
			continue
		}
		return fmt.Sprintf("%9s%17s%6s%7s%4s", duration(m.Seconds), m.rate(), m.share(), m.gain(), m.allocations())
	}
	return ""
}

func duration(seconds float64) string {
	switch {
	case seconds <= 0:
		return ""
	case seconds < 1e-3:
		return fmt.Sprintf("%.3g µs", seconds*1e6)
	case seconds < 1:
		return fmt.Sprintf("%.3g ms", seconds*1e3)
	}
	return fmt.Sprintf("%.3g s", seconds)
}

// rate is what a reader of the row wants to know: tokens, or else operations.
func (m Measurement) rate() string {
	switch {
	case m.Rate >= 1e9:
		return fmt.Sprintf("%.2f G%s", m.Rate/1e9, m.Unit)
	case m.Rate >= 1e6:
		return fmt.Sprintf("%.0f M%s", m.Rate/1e6, m.Unit)
	case m.Rate > 0:
		return fmt.Sprintf("%.0f %s", m.Rate, m.Unit)
	case m.GFLOPS > 0:
		return fmt.Sprintf("%.1f GFLOP/s", m.GFLOPS)
	}
	return ""
}

func (m Measurement) share() string {
	if m.Share == 0 {
		return ""
	}
	return fmt.Sprintf("%.0f%%", 100*m.Share)
}

func (m Measurement) gain() string {
	if m.Speedup == 0 {
		return ""
	}
	return fmt.Sprintf("×%.2f", m.Speedup)
}

func (m Measurement) allocations() string {
	if m.Allocs == nil {
		return ""
	}
	return fmt.Sprint(*m.Allocs)
}
