//go:build goexperiment.simd && go1.27 && (arm64 || wasm)

package kernel

import (
	"simd/archsimd"
	"unsafe"
)

// A register tile is tileRows rows of C by 16 columns. With 4 lanes that is 2 rows
// of 4 vectors: 8 sums, 4 vectors of B and the products fit the 16 registers
// that wasm engines have on amd64; 4 rows do not. arm64 has 32, and more would
// fit; nothing was measured there.
const tileRows = 2

// tileVector computes C = A·B, or C += A·B if more is set, for 16 columns of C
// and depth products each. The rows of C and A lie ldc and lda bytes apart; the
// rows of B are 16 packed elements.
//
// It goes 2 rows at a time; a row that is missing at the end repeats the one
// before, which gives the same values again in the same place. The loop is
// unrolled by 8, because each round of a loop costs a jump through the
// function's table of blocks and moves the sums through memory.
// The addresses step past the last element, where nothing is read; hence no
// checks of pointer arithmetic in the builds that have them.
//
//go:noinline
//go:nocheckptr
func tileVector(c unsafe.Pointer, ldc uintptr, a unsafe.Pointer, lda uintptr, b unsafe.Pointer, rows, depth int, more bool) {
	// The compiler cannot know that this is 0, and takes the result of an
	// addition for a pointer that is not nil. Otherwise it would check for nil in
	// every round, and keep the sums in memory for the call in that check.
	zero := uintptr(rows) >> 32
	c, a0, b0 := unsafe.Add(c, zero), unsafe.Add(a, zero), unsafe.Add(b, zero)
	for ; rows > 0; rows -= tileRows {
		if rows == 1 {
			ldc, lda = 0, 0
		}
		c1, a1 := unsafe.Add(c, ldc), unsafe.Add(a0, lda)
		a, b, k := a0, b0, depth
		a0 = unsafe.Add(a1, lda)
		var s00, s01, s02, s03, s10, s11, s12, s13 archsimd.Float32x4
		if more {
			s00, s01 = load(c), load(unsafe.Add(c, 16))
			s02, s03 = load(unsafe.Add(c, 32)), load(unsafe.Add(c, 48))
			s10, s11 = load(c1), load(unsafe.Add(c1, 16))
			s12, s13 = load(unsafe.Add(c1, 32)), load(unsafe.Add(c1, 48))
		}
		for ; k >= 8; k -= 8 {
			x, y := (*[8]float32)(a), (*[8]float32)(a1)
			var u, v, w archsimd.Float32x4
			u, v = archsimd.BroadcastFloat32x4(x[0]), archsimd.BroadcastFloat32x4(y[0])
			w = archsimd.LoadFloat32x4Array((*[4]float32)(b))
			s00, s10 = s00.Add(u.Mul(w)), s10.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 16)))
			s01, s11 = s01.Add(u.Mul(w)), s11.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 32)))
			s02, s12 = s02.Add(u.Mul(w)), s12.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 48)))
			s03, s13 = s03.Add(u.Mul(w)), s13.Add(v.Mul(w))
			u, v = archsimd.BroadcastFloat32x4(x[1]), archsimd.BroadcastFloat32x4(y[1])
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 64)))
			s00, s10 = s00.Add(u.Mul(w)), s10.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 80)))
			s01, s11 = s01.Add(u.Mul(w)), s11.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 96)))
			s02, s12 = s02.Add(u.Mul(w)), s12.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 112)))
			s03, s13 = s03.Add(u.Mul(w)), s13.Add(v.Mul(w))
			u, v = archsimd.BroadcastFloat32x4(x[2]), archsimd.BroadcastFloat32x4(y[2])
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 128)))
			s00, s10 = s00.Add(u.Mul(w)), s10.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 144)))
			s01, s11 = s01.Add(u.Mul(w)), s11.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 160)))
			s02, s12 = s02.Add(u.Mul(w)), s12.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 176)))
			s03, s13 = s03.Add(u.Mul(w)), s13.Add(v.Mul(w))
			u, v = archsimd.BroadcastFloat32x4(x[3]), archsimd.BroadcastFloat32x4(y[3])
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 192)))
			s00, s10 = s00.Add(u.Mul(w)), s10.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 208)))
			s01, s11 = s01.Add(u.Mul(w)), s11.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 224)))
			s02, s12 = s02.Add(u.Mul(w)), s12.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 240)))
			s03, s13 = s03.Add(u.Mul(w)), s13.Add(v.Mul(w))
			u, v = archsimd.BroadcastFloat32x4(x[4]), archsimd.BroadcastFloat32x4(y[4])
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 256)))
			s00, s10 = s00.Add(u.Mul(w)), s10.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 272)))
			s01, s11 = s01.Add(u.Mul(w)), s11.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 288)))
			s02, s12 = s02.Add(u.Mul(w)), s12.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 304)))
			s03, s13 = s03.Add(u.Mul(w)), s13.Add(v.Mul(w))
			u, v = archsimd.BroadcastFloat32x4(x[5]), archsimd.BroadcastFloat32x4(y[5])
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 320)))
			s00, s10 = s00.Add(u.Mul(w)), s10.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 336)))
			s01, s11 = s01.Add(u.Mul(w)), s11.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 352)))
			s02, s12 = s02.Add(u.Mul(w)), s12.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 368)))
			s03, s13 = s03.Add(u.Mul(w)), s13.Add(v.Mul(w))
			u, v = archsimd.BroadcastFloat32x4(x[6]), archsimd.BroadcastFloat32x4(y[6])
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 384)))
			s00, s10 = s00.Add(u.Mul(w)), s10.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 400)))
			s01, s11 = s01.Add(u.Mul(w)), s11.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 416)))
			s02, s12 = s02.Add(u.Mul(w)), s12.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 432)))
			s03, s13 = s03.Add(u.Mul(w)), s13.Add(v.Mul(w))
			u, v = archsimd.BroadcastFloat32x4(x[7]), archsimd.BroadcastFloat32x4(y[7])
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 448)))
			s00, s10 = s00.Add(u.Mul(w)), s10.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 464)))
			s01, s11 = s01.Add(u.Mul(w)), s11.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 480)))
			s02, s12 = s02.Add(u.Mul(w)), s12.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 496)))
			s03, s13 = s03.Add(u.Mul(w)), s13.Add(v.Mul(w))
			a, a1 = unsafe.Add(a, 32), unsafe.Add(a1, 32)
			b = unsafe.Add(b, 512)
		}
		for ; k > 0; k-- {
			var u, v, w archsimd.Float32x4
			u, v = archsimd.BroadcastFloat32x4(*(*float32)(a)), archsimd.BroadcastFloat32x4(*(*float32)(a1))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(b))
			s00, s10 = s00.Add(u.Mul(w)), s10.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 16)))
			s01, s11 = s01.Add(u.Mul(w)), s11.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 32)))
			s02, s12 = s02.Add(u.Mul(w)), s12.Add(v.Mul(w))
			w = archsimd.LoadFloat32x4Array((*[4]float32)(unsafe.Add(b, 48)))
			s03, s13 = s03.Add(u.Mul(w)), s13.Add(v.Mul(w))
			a, a1 = unsafe.Add(a, 4), unsafe.Add(a1, 4)
			b = unsafe.Add(b, 64)
		}
		store(c, s00)
		store(unsafe.Add(c, 16), s01)
		store(unsafe.Add(c, 32), s02)
		store(unsafe.Add(c, 48), s03)
		store(c1, s10)
		store(unsafe.Add(c1, 16), s11)
		store(unsafe.Add(c1, 32), s12)
		store(unsafe.Add(c1, 48), s13)
		c = unsafe.Add(c1, ldc)
	}
}

// tile is the vector tile: there is no build here for processors without vectors.
func tile(c unsafe.Pointer, ldc uintptr, a unsafe.Pointer, lda uintptr, b unsafe.Pointer, rows, depth int, more bool) {
	tileVector(c, ldc, a, lda, b, rows, depth, more)
}
