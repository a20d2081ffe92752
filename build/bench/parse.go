package main

import (
	"regexp"
	"strconv"
	"strings"
)

// Names of benchmarks that are told apart here.
const (
	peakName  = "Peak"  // of the peak itself: no share of it
	trainName = "Train" // the page's training, measured here
)

// result is a line of a benchmark: its name, without the number of threads that Go
// adds, how often it ran, and pairs of a figure and its unit.
var result = regexp.MustCompile(`^Benchmark(\S+?)(?:-\d+)?\s+\d+\s+(\S.*)$`)

// parse reads what a test program prints with -test.bench. Lines that are no
// result are passed over.
func parse(output string) []Measurement {
	var all []Measurement
	for line := range strings.Lines(output) {
		if found := result.FindStringSubmatch(strings.TrimSpace(line)); found != nil {
			m := Measurement{Name: found[1], Workers: workers(found[1])}
			figures := strings.Fields(found[2])
			for i := 0; i+1 < len(figures); i += 2 {
				if value, err := strconv.ParseFloat(figures[i], 64); err == nil {
					m.take(value, figures[i+1])
				}
			}
			all = append(all, m)
		}
	}
	return all
}

// workers is the last part of a name that ends in a number, such as
// "Step/small/2", and 0 for others.
func workers(name string) int {
	n, err := strconv.Atoi(name[strings.LastIndexByte(name, '/')+1:])
	if err != nil {
		return 0
	}
	return n
}

// take notes one figure by its unit, as package yardstick and Go name them.
func (m *Measurement) take(value float64, unit string) {
	switch unit {
	case "ns/op":
		m.Seconds = value / 1e9
	case "GFLOP/s":
		m.GFLOPS = value
	case "peak-GFLOP/s":
		m.Peak = value
	case "allocs/op":
		n := int(value)
		m.Allocs = &n
	case "B/op":
	default:
		m.Rate, m.Unit = value, unit
	}
}

// relate computes what follows from the figures: shares of the peak, and how
// much faster several workers are than one. A peak that is below the work was never
// left alone, and says nothing.
func relate(all []Measurement) {
	alone := map[string]float64{}
	for i := range all {
		m := &all[i]
		family, _, _ := strings.Cut(m.Name, "/")
		if m.Peak > m.GFLOPS && family != peakName {
			m.Share = m.GFLOPS / m.Peak
		}
		if m.Workers == 0 {
			continue
		}
		of := strings.TrimSuffix(m.Name, "/"+strconv.Itoa(m.Workers))
		if m.Workers == 1 {
			alone[of] = m.speed()
		} else if alone[of] > 0 {
			m.Speedup = m.speed() / alone[of]
		}
	}
}

// speed is the rate by which a measurement compares with others of its kind.
func (m *Measurement) speed() float64 {
	if m.Rate > 0 {
		return m.Rate
	}
	return m.GFLOPS
}
