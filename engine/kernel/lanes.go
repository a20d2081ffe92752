//go:build goexperiment.simd && go1.27 && (amd64 || arm64 || wasm)

package kernel

import "unsafe"

// start returns the address of the first element of x, which may be empty.
func start(x []float32) unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(x)) }

// at returns the address of the element i places after p.
func at(p unsafe.Pointer, i int) unsafe.Pointer { return unsafe.Add(p, 4*i) }

// whole returns the length of the longest prefix of n elements that vectors
// can handle, 0 if the processor has none.
func whole(n int) int {
	if !vectors {
		return 0
	}
	return n &^ (lanes - 1)
}
