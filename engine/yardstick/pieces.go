package yardstick

import "testing"

// group is how many calls of yield end a piece. Engines call it every fraction of
// a millisecond: too short for a browser's clock.
const group = 8

// puzzle returns the rate of work that is put together of its fastest pieces,
// in units a second, and how long that takes, in seconds. It fails a benchmark
// whose pieces differ between two calls.
func puzzle(b *testing.B, do func(yield func() bool) float64, peak *series) (rate, seconds float64) {
	var fastest []float64 // seconds of each piece
	units, first := 0.0, true
	for b.Loop() {
		if peak != nil {
			peak.burst()
		}
		calls, piece, last := 0, 0, b.Elapsed()
		end := func() {
			took := (b.Elapsed() - last).Seconds()
			switch {
			case first:
				fastest = append(fastest, took)
			case piece < len(fastest):
				fastest[piece] = min(fastest[piece], took)
			}
			piece++
			if peak != nil && piece%group == 0 {
				peak.burst()
			}
			last = b.Elapsed()
		}
		units = do(func() bool {
			if calls++; calls%group == 0 {
				end()
			}
			return true
		})
		end()
		if first = false; piece != len(fastest) {
			b.Fatalf("work of %d pieces has %d this time", len(fastest), piece)
		}
	}
	for _, took := range fastest {
		seconds += took
	}
	return units / seconds, seconds
}
