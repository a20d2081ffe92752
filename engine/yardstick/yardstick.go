// Package yardstick measures benchmarks against what the machine can do at
// most. It is for benchmarks of the engine's packages: no program imports it.
//
// A machine is busy with other things, and its clock changes. So an average says
// little, and neither does a share of a peak that was measured at another time. Measure
// lets the work and the peak take turns, in bursts of a millisecond, which are
// shorter than the time for which a system lets a program run, and reports the
// fastest burst of either.
package yardstick

import (
	"runtime"
	"testing"

	"confusio/engine/kernel"
)

// Names of the figures that Measure reports beside Go's own ns/op, of the
// fastest burst, and allocs/op, in steady state.
const (
	Rate = "GFLOP/s"      // of the work
	Peak = "peak-GFLOP/s" // of kernel.Peak in as many goroutines as work
)

// Work is what a benchmark measures: Do, or Pieces.
type Work struct {
	// Do does the work once and returns how much of it that was, in Units.
	Do func() float64
	// Pieces does work that takes long, calls yield between pieces of it, and
	// returns the same. It has the same pieces each time. Its time is the sum of
	// the fastest of each: what it takes a machine that is left alone.
	Pieces func(yield func() bool) float64
	Unit   string // such as "tokens", for the figure tokens/s; "" for none
	// FLOP is how many operations a unit of work takes; 0 where a count would
	// say little, and no rate and no peak are reported.
	FLOP float64
	// Goroutines is how many work side by side, 0 for one.
	Goroutines int
}

// Call is work that is always the same, of so many operations.
func Call(flop int, f func()) Work {
	return Work{FLOP: float64(flop), Do: func() float64 { f(); return 1 }}
}

// burst is how long work is measured at a time, in seconds. The clock of an
// isolated page ticks every 5 microseconds, that of others every 100.
const burst = 1e-3

// peakRounds is how many rounds of kernel.Peak are done in one call.
const peakRounds = 2000

// Measure is the body of a benchmark: b.N bursts of the work, for as long as
// -benchtime asks, each after the peak. Where one call takes long, the peak has more
// of its bursts between two, or between the pieces.
func Measure(b *testing.B, w Work) {
	b.Helper()
	peak := &series{b: b, do: peak(max(1, w.Goroutines))}
	if w.FLOP == 0 {
		peak = nil
	}
	var rate, seconds float64
	if w.Pieces != nil {
		rate, seconds = puzzle(b, w.Pieces, peak)
		w.Do = func() float64 { return w.Pieces(func() bool { return true }) }
	} else {
		rate, seconds = bursts(b, w.Do, peak)
	}
	b.ReportMetric(seconds*1e9, "ns/op")
	allocations(b, w.Do)
	if w.Unit != "" {
		b.ReportMetric(rate, w.Unit+"/s")
	}
	if w.FLOP > 0 {
		b.ReportMetric(rate*w.FLOP/1e9, Rate)
		b.ReportMetric(peak.fastest/1e9, Peak)
	}
}

// bursts returns the highest rate of the work, in units a second, and the
// shortest time of a call, in seconds.
func bursts(b *testing.B, do func() float64, peak *series) (rate, seconds float64) {
	work := series{b: b, do: do}
	for b.Loop() {
		for n := 0; peak != nil && n <= min(9, int(work.shortest/(10*burst))); n++ {
			peak.burst()
		}
		work.burst()
	}
	return work.fastest, work.shortest
}

// allocations reports what the work allocates now that it has been done before, on
// average over some calls and rounded down: now and then the runtime itself takes
// a little.
func allocations(b *testing.B, do func() float64) {
	calls := uint64(min(b.N, 5))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range calls {
		do()
	}
	runtime.ReadMemStats(&after)
	b.ReportAllocs()
	b.ReportMetric(float64((after.Mallocs-before.Mallocs)/calls), "allocs/op")
	b.ReportMetric(float64((after.TotalAlloc-before.TotalAlloc)/calls), "B/op")
}

// MeasurePeak is the body of a benchmark of the peak alone.
func MeasurePeak(b *testing.B, goroutines int) {
	s := series{b: b, do: peak(goroutines)}
	for b.Loop() {
		s.burst()
	}
	b.ReportMetric(s.fastest/1e9, Rate)
	b.ReportMetric(s.fastest/1e9, Peak)
	b.ReportMetric(0, "ns/op")
}

// Team lists the numbers of goroutines worth measuring here: 1, 2, 4 and 8, as
// far as there are cores.
func Team() []int {
	team := []int{1}
	for n := 2; n <= min(8, runtime.GOMAXPROCS(0)); n *= 2 {
		team = append(team, n)
	}
	return team
}

// A series is the bursts of one thing.
type series struct {
	b        *testing.B
	do       func() float64
	calls    int     // of do in a burst
	fastest  float64 // units a second
	shortest float64 // seconds a call
}

// burst does the work until a burst is long enough: the compiler of a browser
// makes it faster while it runs. It belongs inside the loop over b.Loop, after which
// the clock stands still.
func (s *series) burst() {
	for s.calls = max(1, s.calls); ; s.calls *= 2 {
		done, before := 0.0, s.b.Elapsed()
		for range s.calls {
			done += s.do()
		}
		took := (s.b.Elapsed() - before).Seconds()
		if took < burst {
			continue
		}
		s.fastest = max(s.fastest, done/took)
		if each := took / float64(s.calls); s.shortest == 0 || each < s.shortest {
			s.shortest = each
		}
		return
	}
}

// peak returns the work of kernel.Peak in n goroutines.
func peak(n int) func() float64 {
	if n == 1 {
		return func() float64 { return float64(kernel.Peak(peakRounds)) }
	}
	flop := make(chan int, n)
	return func() float64 {
		for range n {
			go func() {
				done := 0
				for range 50 { // long beside the time it takes to start
					done += kernel.Peak(peakRounds)
				}
				flop <- done
			}()
		}
		total := 0.0
		for range n {
			total += float64(<-flop)
		}
		return total
	}
}
