package kernel

// packB copies a (K,N) block of B into panels of 16 columns: element (k,j) of
// panel p is g.b[(p*K+k)*16+j], and columns beyond N are 0.
func (g *Gemm) packB(b Mat) {
	panels := (b.Cols + tileCols - 1) / tileCols
	g.b = grown(g.b, panels*b.Rows*tileCols)
	for n := 0; n < b.Cols; n += tileCols {
		panel := g.b[n*b.Rows : (n+tileCols)*b.Rows]
		if n+tileCols <= b.Cols {
			for k := range b.Rows {
				*(*[tileCols]float32)(panel[k*tileCols:]) = [tileCols]float32(b.Data[k*b.Stride+n:])
			}
			continue
		}
		clear(panel)
		for k := range b.Rows {
			copy(panel[k*tileCols:(k+1)*tileCols], b.Row(k)[n:])
		}
	}
}

// packTransposed packs the transpose of an (N,K) block in the same form.
func (g *Gemm) packTransposed(b Mat) {
	panels := (b.Rows + tileCols - 1) / tileCols
	g.b = grown(g.b, panels*b.Cols*tileCols)
	for n := 0; n < b.Rows; n += tileCols {
		panel := g.b[n*b.Cols : (n+tileCols)*b.Cols]
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
	i := 0
	for ; i+4 <= src.Rows; i += 4 {
		r0, r1, r2, r3 := src.Row(i), src.Row(i+1), src.Row(i+2), src.Row(i+3)
		r1, r2, r3 = r1[:len(r0)], r2[:len(r0)], r3[:len(r0)]
		for j := range r0 {
			*(*[4]float32)(dst[j*stride+i:]) = [4]float32{r0[j], r1[j], r2[j], r3[j]}
		}
	}
	for ; i < src.Rows; i++ {
		for j, v := range src.Row(i) {
			dst[j*stride+i] = v
		}
	}
}

// grown returns a buffer of n elements, the given one if it is long enough.
func grown(buffer []float32, n int) []float32 {
	if cap(buffer) < n {
		return make([]float32, n)
	}
	return buffer[:n]
}
