package yardstick

import (
	"flag"
	"math"
	"runtime"
	"slices"
	"testing"
)

// measured runs a benchmark of three rounds.
func measured(t *testing.T, w Work) testing.BenchmarkResult {
	t.Helper()
	length := flag.Lookup("test.benchtime").Value
	before := length.String()
	if err := length.Set("3x"); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := length.Set(before); err != nil {
			t.Error(err)
		}
	}()
	return testing.Benchmark(func(b *testing.B) { Measure(b, w) })
}

var sink []byte

// work allocates twice and does a bit more than nothing.
func work() float64 {
	sink = make([]byte, 100)
	sink = append([]byte(nil), sink...)
	return 7
}

// All figures of a benchmark follow from its time: a call of 7 things takes as long as
// 7 things at their rate.
func checkFigures(t *testing.T, r testing.BenchmarkResult, flop float64) {
	t.Helper()
	rate := r.Extra["things/s"]
	if r.N != 3 || !(rate > 0) {
		t.Fatalf("%d rounds, %v", r.N, r)
	}
	if got := rate * flop / 1e9; got != r.Extra[Rate] || !(r.Extra[Peak] > 0) {
		t.Errorf("%v", r)
	}
	if r.AllocsPerOp() != 2 || r.AllocedBytesPerOp() < 200 {
		t.Errorf("%d allocations, %d bytes", r.AllocsPerOp(), r.AllocedBytesPerOp())
	}
}

func TestMeasureWhole(t *testing.T) {
	for goroutines := range 3 {
		r := measured(t, Work{Do: work, Unit: "things", FLOP: 5, Goroutines: goroutines})
		checkFigures(t, r, 5)
		if seconds := r.Extra["ns/op"] / 1e9; seconds < 7/r.Extra["things/s"]*(1-1e-9) {
			t.Errorf("7 things in %g s, at %g a second", seconds, r.Extra["things/s"])
		}
	}
}

func TestMeasurePieces(t *testing.T) {
	calls := 0
	r := measured(t, Work{Unit: "things", FLOP: 5, Pieces: func(yield func() bool) float64 {
		calls++
		for range 5*group + 3 {
			if !yield() {
				t.Error("a measurement stops its work")
			}
		}
		return work()
	}})
	checkFigures(t, r, 5)
	if calls != 6 { // three rounds, and three to count allocations
		t.Errorf("%d calls", calls)
	}
	if seconds := r.Extra["ns/op"] / 1e9; math.Abs(seconds*r.Extra["things/s"]-7) > 1e-9 {
		t.Errorf("7 things in %g s, at %g a second", seconds, r.Extra["things/s"])
	}
}

func TestPiecesMustBeTheSame(t *testing.T) {
	for _, next := range []int{1, -1} {
		n := 5 * group
		r := measured(t, Work{Pieces: func(yield func() bool) float64 {
			for range n {
				yield()
			}
			n += next * group
			return 1
		}})
		if r.N != 0 {
			t.Errorf("%+d pieces: %v", next, r)
		}
	}
}

func TestWorkWithoutOperationsHasNoPeak(t *testing.T) {
	r := measured(t, Work{Do: work})
	for _, name := range []string{Rate, Peak, "/s"} {
		if value, ok := r.Extra[name]; ok {
			t.Errorf("%s: %g", name, value)
		}
	}
}

func TestTeam(t *testing.T) {
	most := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(most)
	for cores, want := range map[int][]int{1: {1}, 2: {1, 2}, 7: {1, 2, 4}, 8: {1, 2, 4, 8}, 32: {1, 2, 4, 8}} {
		runtime.GOMAXPROCS(cores)
		if got := Team(); runtime.GOMAXPROCS(0) == cores && !slices.Equal(got, want) {
			t.Errorf("%d cores: %v, want %v", cores, got, want)
		}
	}
}
