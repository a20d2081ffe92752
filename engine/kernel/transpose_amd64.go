//go:build goexperiment.simd && go1.27 && amd64

package kernel

import (
	"simd/archsimd"
	"unsafe"
)

// transposeVector does the work of transpose4 for as many columns of src as
// come in fours, and returns their number.
func transposeVector(dst unsafe.Pointer, step uintptr, src unsafe.Pointer, row uintptr, cols int) int {
	if !vectors {
		return 0
	}
	n := cols &^ 3
	for j := 0; j < n; j += 4 {
		s0 := unsafe.Add(src, 4*j)
		s1 := unsafe.Add(s0, row)
		s2 := unsafe.Add(s1, row)
		r0, r1, r2, r3 := load4(s0), load4(s1), load4(s2), load4(unsafe.Add(s2, row))
		a, b := r0.ConcatPermuteScalars(0, 1, 4, 5, r1), r0.ConcatPermuteScalars(2, 3, 6, 7, r1)
		c, d := r2.ConcatPermuteScalars(0, 1, 4, 5, r3), r2.ConcatPermuteScalars(2, 3, 6, 7, r3)
		d0 := unsafe.Add(dst, uintptr(j)*step)
		d1 := unsafe.Add(d0, step)
		d2 := unsafe.Add(d1, step)
		store4(d0, a.ConcatPermuteScalars(0, 2, 4, 6, c))
		store4(d1, a.ConcatPermuteScalars(1, 3, 5, 7, c))
		store4(d2, b.ConcatPermuteScalars(0, 2, 4, 6, d))
		store4(unsafe.Add(d2, step), b.ConcatPermuteScalars(1, 3, 5, 7, d))
	}
	leave()
	return n
}

func load4(p unsafe.Pointer) archsimd.Float32x4 {
	return archsimd.LoadFloat32x4Array((*[4]float32)(p))
}

func store4(p unsafe.Pointer, v archsimd.Float32x4) { v.StoreArray((*[4]float32)(p)) }
