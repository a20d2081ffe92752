//go:build !(goexperiment.simd && go1.27 && (amd64 || arm64 || wasm))

package kernel

import "unsafe"

// A register tile is tileRows rows of C by 16 columns.
const tileRows = 2

// tile is the scalar tile where there are no vectors.
func tile(c unsafe.Pointer, ldc uintptr, a unsafe.Pointer, lda uintptr, b unsafe.Pointer, rows, k int, more bool) {
	tileScalar(c, ldc, a, lda, b, rows, k, more)
}

// transposeVector leaves all the work to transpose4.
func transposeVector(dst unsafe.Pointer, step uintptr, src unsafe.Pointer, row uintptr, cols int) int {
	return 0
}
