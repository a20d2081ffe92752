//go:build goexperiment.simd && go1.27 && amd64

package kernel

import (
	"simd/archsimd"
	"unsafe"
)

// A register tile is tileRows rows of C by 16 columns. On amd64 that is 3 rows
// of 2 vectors: with the products and operands in flight, 4 rows no longer fit
// the 15 registers that the compiler uses, and it spills sums.
const tileRows = 3

// tileVector computes C = A·B, or C += A·B if more is set, for 16 columns of C
// and depth products each. The rows of C and A lie ldc and lda bytes apart; the
// rows of B are 16 packed elements.
//
// It goes 3 rows at a time; rows that are missing at the end repeat the first
// one, which gives the same values again in the same place. The loop calls no
// function that is inlined but the broadcast: each would leave a no-op in it.
// It is not unrolled, since the compiler moves all loads of a loop body to its
// front.
// The addresses step past the last element, where nothing is read; hence no
// checks of pointer arithmetic in the builds that have them.
//
//go:noinline
//go:nocheckptr
func tileVector(c unsafe.Pointer, ldc uintptr, a unsafe.Pointer, lda uintptr, b unsafe.Pointer, rows, depth int, more bool) {
	for ; rows > 0; rows -= tileRows {
		c1, c2, a0, a1, a2 := c, c, a, a, a
		if rows > 1 {
			c1, a1 = unsafe.Add(c, ldc), unsafe.Add(a, lda)
		}
		if rows > 2 {
			c2, a2 = unsafe.Add(c1, ldc), unsafe.Add(a1, lda)
		}
		a = unsafe.Add(a2, lda)
		var s00, s01, s10, s11, s20, s21 archsimd.Float32x8
		if more {
			s00, s01 = load(c), load(unsafe.Add(c, 32))
			s10, s11 = load(c1), load(unsafe.Add(c1, 32))
			s20, s21 = load(c2), load(unsafe.Add(c2, 32))
		}
		p := b
		for k := depth; k > 0; k-- {
			b0 := archsimd.LoadFloat32x8Array((*[8]float32)(p))
			b1 := archsimd.LoadFloat32x8Array((*[8]float32)(unsafe.Add(p, 32)))
			x := archsimd.BroadcastFloat32x8(*(*float32)(a0))
			s00, s01 = s00.Add(x.Mul(b0)), s01.Add(x.Mul(b1))
			x = archsimd.BroadcastFloat32x8(*(*float32)(a1))
			s10, s11 = s10.Add(x.Mul(b0)), s11.Add(x.Mul(b1))
			x = archsimd.BroadcastFloat32x8(*(*float32)(a2))
			s20, s21 = s20.Add(x.Mul(b0)), s21.Add(x.Mul(b1))
			a0, a1, a2 = unsafe.Add(a0, 4), unsafe.Add(a1, 4), unsafe.Add(a2, 4)
			p = unsafe.Add(p, 64)
		}
		store(c, s00)
		store(unsafe.Add(c, 32), s01)
		store(c1, s10)
		store(unsafe.Add(c1, 32), s11)
		store(c2, s20)
		store(unsafe.Add(c2, 32), s21)
		c = unsafe.Add(c2, ldc)
	}
	leave()
}

// tile picks the vector tile if the processor has vectors.
func tile(c unsafe.Pointer, ldc uintptr, a unsafe.Pointer, lda uintptr, b unsafe.Pointer, rows, depth int, more bool) {
	if vectors {
		tileVector(c, ldc, a, lda, b, rows, depth, more)
	} else {
		tileScalar(c, ldc, a, lda, b, rows, depth, more)
	}
}
