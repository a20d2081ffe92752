package main

import (
	"os"
	"runtime"
	"strconv"
	"strings"
)

// Version of the Report. The names of its JSON fields are stable; it grows when
// one changes its meaning.
const Version = 1

// A Report is what one run found.
type Report struct {
	Version  int           `json:"version"`
	Quick    bool          `json:"quick"` // timings were short
	Machine  Machine       `json:"machine"`
	Native   []Measurement `json:"native"`   // with the SIMD toolchain
	Chromium []Measurement `json:"chromium"` // in one worker, with the kernel module; "Train/…" by the page
	Page     Page          `json:"page"`
	Transfer []File        `json:"transfer"` // the built page's files, by name; the last is their "total"
}

// A Machine is what a run ran on.
type Machine struct {
	OS      string  `json:"os"`
	Arch    string  `json:"arch"`
	Cores   int     `json:"cores"`
	Load    float64 `json:"load"`    // programs that wanted to run in the minute before; 0 where the system does not tell
	Browser string  `json:"browser"` // as it names itself
}

// A Measurement is what one benchmark found; what it does not measure is left
// out.
type Measurement struct {
	Name    string  `json:"name"`                  // such as "Gemm/NT/150x384x128" or "Step/small/2"
	Seconds float64 `json:"seconds,omitempty"`     // of a call
	Rate    float64 `json:"rate,omitempty"`        // Units a second
	Unit    string  `json:"unit,omitempty"`        // of Rate: "tokens/s", "texts/s", "elements/s"
	GFLOPS  float64 `json:"gflops,omitempty"`      // 10⁹ products and sums a second
	Peak    float64 `json:"peak_gflops,omitempty"` // the same of the peak, measured beside it, by as many goroutines
	Share   float64 `json:"peak_share,omitempty"`  // GFLOPS / Peak; left out where the peak was disturbed and is no peak
	Workers int     `json:"workers,omitempty"`     // goroutines, or the page's workers, where their number is measured
	Speedup float64 `json:"speedup,omitempty"`     // against one worker of the same place and run
	Allocs  *int    `json:"allocs,omitempty"`      // allocations of a call, in steady state
}

// A Page is how soon the built page shows its first live merge, from an empty
// cache, in seconds: the median of the visits.
type Page struct {
	Visits     int     `json:"visits"`
	Navigation float64 `json:"navigation_to_first_merge_s"`
	Engine     float64 `json:"engine_to_first_merge_s"` // from the engine's Hello
}

// A File is what crosses the network, in bytes. Where compressing does not pay
// there is no twin, and the file crosses as it is.
type File struct {
	Name   string `json:"name"`
	Raw    int64  `json:"raw"`
	Gzip   int64  `json:"gzip"`
	Brotli int64  `json:"brotli"`
}

func machine() Machine {
	m := Machine{OS: runtime.GOOS, Arch: runtime.GOARCH, Cores: runtime.NumCPU()}
	if text, err := os.ReadFile("/proc/loadavg"); err == nil {
		first, _, _ := strings.Cut(string(text), " ")
		m.Load, _ = strconv.ParseFloat(first, 64) // 0 is what there is to say without
	}
	return m
}
