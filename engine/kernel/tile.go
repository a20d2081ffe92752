package kernel

import "unsafe"

// tileCols is the number of columns of a register tile and of a packed panel.
const tileCols = 16

// tileScalar does the work of tileVector in plain Go, in pieces of 2 rows by 4
// columns whose sums stay in registers. Any number of rows will do.
func tileScalar(c unsafe.Pointer, ldc uintptr, a unsafe.Pointer, lda uintptr, b unsafe.Pointer, rows, k int, more bool) {
	for ; rows > 0; rows -= 2 {
		c1, a1 := c, a
		if rows > 1 {
			c1, a1 = unsafe.Add(c, ldc), unsafe.Add(a, lda)
		}
		for j := uintptr(0); j < tileCols; j += 4 {
			piece(unsafe.Add(c, 4*j), unsafe.Add(c1, 4*j), a, a1, unsafe.Add(b, 4*j), k, more)
		}
		c, a = unsafe.Add(c, 2*ldc), unsafe.Add(a, 2*lda)
	}
}

// piece computes 2 rows by 4 columns of C.
func piece(c0, c1, a0, a1, b unsafe.Pointer, k int, more bool) {
	p, q := (*[4]float32)(c0), (*[4]float32)(c1)
	var s00, s01, s02, s03, s10, s11, s12, s13 float32
	if more {
		s00, s01, s02, s03 = p[0], p[1], p[2], p[3]
		s10, s11, s12, s13 = q[0], q[1], q[2], q[3]
	}
	for ; k > 0; k-- {
		x, y, w := *(*float32)(a0), *(*float32)(a1), (*[4]float32)(b)
		s00 += float32(x * w[0])
		s01 += float32(x * w[1])
		s02 += float32(x * w[2])
		s03 += float32(x * w[3])
		s10 += float32(y * w[0])
		s11 += float32(y * w[1])
		s12 += float32(y * w[2])
		s13 += float32(y * w[3])
		a0, a1, b = unsafe.Add(a0, 4), unsafe.Add(a1, 4), unsafe.Add(b, 4*tileCols)
	}
	p[0], p[1], p[2], p[3] = s00, s01, s02, s03
	q[0], q[1], q[2], q[3] = s10, s11, s12, s13
}
