package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// A section is a part of the table: the benchmarks of some families, by the
// first part of their names.
type section struct {
	title    string
	families []string
}

var sections = []section{
	{"The peak, by goroutines", []string{peakName}},
	{"Matrix products, M×N×K", []string{"Gemm"}},
	{"Other kernels", []string{"Op"}},
	{"A network, benchmark preset", []string{"Forward", "ForwardBackward", "Decode"}},
	{"A step, undisturbed", []string{"QuietStep"}},
	{"A step as it runs, by goroutines", []string{"Step"}},
	{"The page trains, by workers", []string{trainName}},
	{"Ten experts merged", []string{"MergeTen"}},
	{"For the slider", []string{"Interpolate", "Evaluate", "Write"}},
}

// Widths of the table's columns.
const (
	labels = "  %-30s"
	row    = "%10s%17s%7s%7s%8s"
	place  = "%-51s"
)

// print writes the report as tables, natively beside Chromium.
func (r Report) print(out io.Writer) {
	fmt.Fprintf(out, "\n%s/%s, %d cores, load %.1f; %s\n", r.Machine.OS, r.Machine.Arch, r.Machine.Cores, r.Machine.Load, r.Machine.Browser)
	for _, s := range sections {
		r.section(out, s)
	}
	fmt.Fprintf(out, "\nFirst live merge (median of %d)\n", r.Page.Visits)
	fmt.Fprintf(out, "  %.2f s after navigation, %.2f s after the engine's hello\n", r.Page.Navigation, r.Page.Engine)
	fmt.Fprintf(out, "\n%-32s%12s%12s%12s\n", "What crosses, in kB", "raw", "gzip", "brotli")
	for _, f := range append(folded(r.Transfer), programs(r.Transfer)) {
		fmt.Fprintf(out, labels+"%12.1f%12.1f%12.1f\n", f.Name, float64(f.Raw)/1e3, float64(f.Gzip)/1e3, float64(f.Brotli)/1e3)
	}
}

// folded takes the files of a folder together.
func folded(files []File) []File {
	var rows []File
	for _, f := range files {
		folder, _, inside := strings.Cut(f.Name, "/")
		if i := len(rows) - 1; inside && i >= 0 && rows[i].Name == folder+"/" {
			rows[i].Raw, rows[i].Gzip, rows[i].Brotli = rows[i].Raw+f.Raw, rows[i].Gzip+f.Gzip, rows[i].Brotli+f.Brotli
			continue
		}
		if inside {
			f.Name = folder + "/"
		}
		rows = append(rows, f)
	}
	return rows
}

// section writes the rows of some families, in the order in which they were
// measured.
func (r Report) section(out io.Writer, s section) {
	native, chromium := s.of(r.Native), s.of(r.Chromium)
	if len(native)+len(chromium) == 0 {
		return
	}
	heads := fmt.Sprintf(row, "", "", "peak", "gain", "allocs")
	fmt.Fprintf(out, "\n%-32s"+place+"%s\n", s.title, "  native"+heads[len("  native"):], "  Chromium"+heads[len("  Chromium"):])
	done := map[string]bool{}
	for _, m := range append(slices.Clone(native), chromium...) {
		if !done[m.Name] {
			done[m.Name] = true
			line := fmt.Sprintf(labels+place+"%s", s.label(m.Name), cells(native, m.Name), cells(chromium, m.Name))
			fmt.Fprintln(out, strings.TrimRight(line, " "))
		}
	}
}

func (s section) of(all []Measurement) []Measurement {
	var some []Measurement
	for _, m := range all {
		if family, _, _ := strings.Cut(m.Name, "/"); slices.Contains(s.families, family) {
			some = append(some, m)
		}
	}
	return some
}

// label leaves the family out where the section has but one.
func (s section) label(name string) string {
	if len(s.families) > 1 {
		return name
	}
	return strings.TrimPrefix(name, s.families[0]+"/")
}

// cells writes the measurement of a name: how long a call takes, its rate, the
// share of the peak, the gain over one worker, and its allocations.
func cells(all []Measurement, name string) string {
	i := slices.IndexFunc(all, func(m Measurement) bool { return m.Name == name })
	if i < 0 {
		return ""
	}
	m := all[i]
	return fmt.Sprintf(row, duration(m.Seconds), m.rate(), m.share(), m.gain(), m.allocations())
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

// rate is what a reader of the row wants to know: tokens or texts, the time of an
// element, or else operations.
func (m Measurement) rate() string {
	switch {
	case m.Unit == "elements/s":
		return fmt.Sprintf("%.3g ns/element", 1e9/m.Rate)
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
