package kernel

import "unsafe"

// wholePanels is the number of columns of the panels that cols columns take.
func wholePanels(cols int) int { return (cols + tileCols - 1) / tileCols * tileCols }

// pack copies a block of B, or the transpose of one of Bᵀ, into the packing
// buffer.
func (g *Gemm) pack(b Mat, transposed bool) {
	if transposed {
		g.b = grown(g.b, wholePanels(b.Rows)*b.Cols)
		packTransposed(g.b, b)
		return
	}
	g.b = grown(g.b, wholePanels(b.Cols)*b.Rows)
	pack(g.b, b)
}

// pack copies a (K,N) block of B into panels of 16 columns: element (k,j) of
// panel p is to[(p*K+k)*16+j], and columns beyond N are 0.
func pack(to []float32, b Mat) {
	for n := 0; n < b.Cols; n += tileCols {
		panel := to[n*b.Rows : (n+tileCols)*b.Rows]
		if n+tileCols <= b.Cols {
			for k := range b.Rows {
				*(*[tileCols]float32)(panel[k*tileCols:]) = [tileCols]float32(b.Data[k*b.Stride+n:])
			}
			continue
		}
		clear(panel)
		for k := range b.Rows {
			to := panel[k*tileCols:]
			for j, v := range b.Row(k)[n:] {
				to[j] = v
			}
		}
	}
}

// packTransposed packs the transpose of an (N,K) block in the same form.
func packTransposed(to []float32, b Mat) {
	for n := 0; n < b.Rows; n += tileCols {
		panel := to[n*b.Cols : (n+tileCols)*b.Cols]
		rows := min(tileCols, b.Rows-n)
		if rows < tileCols {
			clear(panel)
		}
		transpose(panel, tileCols, b.Block(n, 0, rows, b.Cols))
	}
}

// transposeA returns the transpose of a (K,M) block of A. The rows of the
// result are 16 elements longer than needed, so that they do not fall on the
// same lines of the cache.
func (g *Gemm) transposeA(a Mat) Mat {
	stride := a.Rows + 16
	g.a = grown(g.a, a.Cols*stride)
	transpose(g.a, stride, a)
	return Mat{Data: g.a, Rows: a.Cols, Cols: a.Rows, Stride: stride}
}

// transpose sets dst[j*stride+i] to element (i,j) of src.
func transpose(dst []float32, stride int, src Mat) {
	if src.Rows == 0 || src.Cols == 0 {
		return
	}
	_ = dst[(src.Cols-1)*stride+src.Rows-1] // the loops below are unchecked
	_ = src.Data[(src.Rows-1)*src.Stride+src.Cols-1]
	d, s := unsafe.Pointer(unsafe.SliceData(dst)), unsafe.Pointer(unsafe.SliceData(src.Data))
	step, row := uintptr(4*stride), uintptr(4*src.Stride)
	i := 0
	for ; i+4 <= src.Rows; i += 4 {
		to, from := unsafe.Add(d, 4*i), unsafe.Add(s, 4*i*src.Stride)
		j := transposeVector(to, step, from, row, src.Cols)
		if j < src.Cols { // otherwise the addresses would lie past the end
			transpose4(unsafe.Add(to, uintptr(j)*step), step, unsafe.Add(from, 4*j), row, src.Cols-j)
		}
	}
	for ; i < src.Rows; i++ {
		for j, v := range src.Row(i) {
			dst[j*stride+i] = v
		}
	}
}

// transpose4 sets 4 columns of dst to 4 rows of src, whose elements lie row
// bytes apart; the rows of dst lie step bytes apart.
func transpose4(dst unsafe.Pointer, step uintptr, src unsafe.Pointer, row uintptr, cols int) {
	for j := uintptr(0); j < 4*uintptr(cols); j += 4 {
		s0 := unsafe.Add(src, j)
		s1 := unsafe.Add(s0, row)
		s2 := unsafe.Add(s1, row)
		s3 := unsafe.Add(s2, row)
		d := (*[4]float32)(unsafe.Add(dst, (j>>2)*step))
		d[0], d[1], d[2], d[3] = *(*float32)(s0), *(*float32)(s1), *(*float32)(s2), *(*float32)(s3)
	}
}

// grown returns a buffer of n elements, the given one if it is long enough.
func grown(buffer []float32, n int) []float32 {
	if cap(buffer) < n {
		return make([]float32, n)
	}
	return buffer[:n]
}
