package kernel

import (
	"fmt"
	"runtime"
	"testing"
)

// grow takes memory from the system: in WebAssembly it makes the one memory
// grow that Go and the emitted module share. It returns what it took.
func grow(t *testing.T) [][]float32 {
	t.Helper()
	var before, now runtime.MemStats
	runtime.ReadMemStats(&before)
	var taken [][]float32
	for range 64 {
		taken = append(taken, noise(7, 1<<10), make([]float32, 2<<20))
		if runtime.ReadMemStats(&now); now.Sys > before.Sys {
			return taken
		}
	}
	t.Fatal("512 MB came from no new memory")
	return nil
}

// Memory that grows between two products moves nothing: neither the matrices from
// before nor the packing buffers, and the module reaches what is new.
func TestMemoryMayGrowBetweenKernels(t *testing.T) {
	const M, N, K = 33, 50, 40
	var g Gemm
	a, b := padded(t, 1, M, K, 3), padded(t, 2, K, N, 3)
	want := NewMat(M, N)
	product(want, a.Data, a.Stride, 1, b.Data, b.Stride, 1, K, false)
	held := [][]float32{}
	old := NewMat(M, N)
	for round := range 3 {
		g.NN(old, a, b, false)
		same(t, fmt.Sprintf("round %d, in old memory", round), old.Data, want.Data)
		taken := grow(t)
		fresh := View(taken[len(taken)-1], M, N)
		g.NN(fresh, a, b, false)
		same(t, fmt.Sprintf("round %d, in new memory", round), fresh.Data, want.Data)
		for i := range M { // rows of both, old and new
			Add(fresh.Row(i), old.Row(i))
			Scale(fresh.Row(i), 0.5)
		}
		same(t, fmt.Sprintf("round %d, half the sum", round), fresh.Data, want.Data)
		held = append(held, taken...)
	}
	runtime.KeepAlive(held)
}
