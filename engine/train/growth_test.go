package train

import (
	"runtime"
	"slices"
	"testing"
)

// Memory that grows in the middle of a step, between two pieces of work, moves
// nothing from under it: the weights have the bits that they have without.
func TestMemoryMayGrowDuringAStep(t *testing.T) {
	want, tr := trainer(t, 1), trainer(t, 1)
	steps(t, want, 3)
	var held [][]byte
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range 3 {
		calls := 0
		if _, err := tr.Step(func() bool {
			if calls++; calls%16 == 1 {
				held = append(held, make([]byte, 8<<20))
			}
			return true
		}); err != nil {
			t.Fatal(err)
		}
	}
	runtime.ReadMemStats(&after)
	if after.Sys <= before.Sys {
		t.Errorf("%d pieces of 8 MB came from no new memory", len(held))
	}
	if !slices.Equal(tr.Save(), want.Save()) {
		t.Error("other bits")
	}
	runtime.KeepAlive(held)
}
