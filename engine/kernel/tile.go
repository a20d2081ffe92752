package kernel

import "unsafe"

// tileCols is the number of columns of a register tile and of a packed panel.
const tileCols = 16

// tileScalar does the work of tileVector in plain Go, in pieces of a row by 4
// columns: more sums at a time no longer stay in registers. Like tileVector's, its
// addresses step past the last element.
//
//go:nocheckptr
func tileScalar(c unsafe.Pointer, ldc uintptr, a unsafe.Pointer, lda uintptr, b unsafe.Pointer, rows, k int, more bool) {
	for ; rows > 0; rows-- {
		for j := uintptr(0); j < 4*tileCols; j += 16 {
			piece((*[4]float32)(unsafe.Add(c, j)), a, unsafe.Add(b, j), k, more)
		}
		c, a = unsafe.Add(c, ldc), unsafe.Add(a, lda)
	}
}

// piece computes 4 columns of a row of C.
//
//go:nocheckptr
func piece(c *[4]float32, a, b unsafe.Pointer, k int, more bool) {
	var s0, s1, s2, s3 float32
	if more {
		s0, s1, s2, s3 = c[0], c[1], c[2], c[3]
	}
	for ; k > 1; k -= 2 {
		x, y := *(*float32)(a), *(*float32)(unsafe.Add(a, 4))
		w, z := (*[4]float32)(b), (*[4]float32)(unsafe.Add(b, 4*tileCols))
		s0 += float32(x * w[0])
		s1 += float32(x * w[1])
		s2 += float32(x * w[2])
		s3 += float32(x * w[3])
		s0 += float32(y * z[0])
		s1 += float32(y * z[1])
		s2 += float32(y * z[2])
		s3 += float32(y * z[3])
		a, b = unsafe.Add(a, 8), unsafe.Add(b, 8*tileCols)
	}
	if k > 0 {
		x, w := *(*float32)(a), (*[4]float32)(b)
		s0 += float32(x * w[0])
		s1 += float32(x * w[1])
		s2 += float32(x * w[2])
		s3 += float32(x * w[3])
	}
	c[0], c[1], c[2], c[3] = s0, s1, s2, s3
}
