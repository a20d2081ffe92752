package kernel

import "unsafe"

// Gemm multiplies matrices. It owns the packing buffers, so that nothing is
// allocated once they have grown; use one Gemm per goroutine. The zero value
// is ready.
//
// The bits are defined by the plain loop: every element of C starts at 0, or at
// its old value when accumulating, and the products are added one by one in
// ascending k, each rounded to float32 before it is added.
//
// The columns of B are packed in panels of 16, a block of k at a time; then
// register tiles run over the rows of A in place. C must not overlap A or B.
// The methods panic if the shapes disagree.
type Gemm struct {
	b    []float32                     // packed panels of B
	a    []float32                     // a transposed block of A, for TN
	edge [blockRows * tileCols]float32 // tiles of C at the right edge
}

// Blocks: of k, so that a panel stays in the first-level cache; of rows of A,
// for the same reason; of columns, so that the panels stay in the second.
const (
	blockK    = 512
	blockRows = 24 * tileRows
	blockCols = 32 * tileCols
)

// NN computes C = A·B, or C += A·B: A is (M,K), B is (K,N) and C is (M,N).
func (g *Gemm) NN(c, a, b Mat, accumulate bool) {
	check(c, a.Rows, a.Cols, b.Rows, b.Cols)
	g.multiply(c, a, b, a.Cols, false, false, accumulate, everyRow)
}

// NT computes C = A·Bᵀ, or C += A·Bᵀ: A is (M,K), B is (N,K) and C is (M,N).
func (g *Gemm) NT(c, a, b Mat, accumulate bool) {
	check(c, a.Rows, a.Cols, b.Cols, b.Rows)
	if c.Rows <= tileCols && c.Cols > 0 && a.Cols > 0 {
		if g.moduleNarrow(c, a, b, accumulate) {
			return
		}
		if c.Rows >= narrowRows {
			g.narrow(c, a, b, accumulate)
			return
		}
	}
	g.multiply(c, a, b, a.Cols, false, true, accumulate, everyRow)
}

// TN computes C = Aᵀ·B, or C += Aᵀ·B: A is (K,M), B is (K,N) and C is (M,N).
func (g *Gemm) TN(c, a, b Mat, accumulate bool) {
	check(c, a.Cols, a.Rows, b.Rows, b.Cols)
	g.multiply(c, a, b, a.Rows, true, false, accumulate, everyRow)
}

// check panics unless an (M,K) by (K,N) product fits c.
func check(c Mat, aRows, aCols, bRows, bCols int) {
	if c.Rows != aRows || c.Cols != bCols || aCols != bRows {
		panic("kernel: matrix shapes disagree")
	}
}

// multiply runs the three loops of blocks around the tiles. Of column j only the
// first reach+j+1 elements are wanted; the others may be left as they are.
func (g *Gemm) multiply(c, a, b Mat, K int, aTransposed, bTransposed, accumulate bool, reach int) {
	if c.Rows == 0 || c.Cols == 0 || g.moduleMultiply(c, a, b, K, aTransposed, bTransposed, accumulate, reach) {
		return
	}
	if K == 0 && !accumulate {
		zeroMat(c)
	}
	for k := 0; k < K; k += blockK {
		kc := min(blockK, K-k)
		more := accumulate || k > 0
		for n := 0; n < c.Cols; n += blockCols {
			nc := min(blockCols, c.Cols-n)
			if bTransposed {
				g.pack(b.Block(n, k, nc, kc), true)
			} else {
				g.pack(b.Block(k, n, kc, nc), false)
			}
			for m := 0; m < c.Rows; m += blockRows {
				mc := min(blockRows, c.Rows-m)
				var block Mat
				if aTransposed {
					block = g.transposeA(a.Block(k, m, kc, mc))
				} else {
					block = a.Block(m, k, mc, kc)
				}
				g.block(c.Block(m, n, mc, nc), block, g.b, more, reach+n-m)
			}
		}
	}
}

// zeroMat writes the sum of no products.
func zeroMat(c Mat) {
	for m := range c.Rows {
		clear(c.Row(m))
	}
}

// block multiplies a block of rows of A by all packed panels, as far down as
// is wanted.
func (g *Gemm) block(c, a Mat, panels []float32, more bool, reach int) {
	for n := 0; n < c.Cols; n += tileCols {
		rows := min(c.Rows, reach+n+tileCols)
		if rows <= 0 {
			continue
		}
		c, a, panel := c.RowRange(0, rows), a.RowRange(0, rows), panels[n*a.Cols:]
		if n+tileCols <= c.Cols {
			tiles(c.Data[n:], c.Stride, a, panel, more)
		} else {
			g.edgeTiles(c.ColRange(n, c.Cols), a, panel, more)
		}
	}
}

// tiles multiplies the rows of a by a panel: the 16 columns of C that start
// with c[0].
func tiles(c []float32, stride int, a Mat, panel []float32, more bool) {
	tile(unsafe.Pointer(&c[0]), uintptr(4*stride), unsafe.Pointer(&a.Data[0]), uintptr(4*a.Stride),
		unsafe.Pointer(&panel[0]), a.Rows, a.Cols, more)
}

// edgeTiles computes fewer than 16 columns of C on full tiles. The loops copy a
// few elements at a time, too few for a call.
func (g *Gemm) edgeTiles(c, a Mat, panel []float32, more bool) {
	edge := g.edge[:]
	if more {
		for i := range c.Rows {
			to := edge[i*tileCols:]
			for j, v := range c.Row(i) {
				to[j] = v
			}
		}
	}
	tiles(edge, tileCols, a, panel, more)
	for i := range c.Rows {
		from, to := edge[i*tileCols:], c.Row(i)
		for j := range to {
			to[j] = from[j]
		}
	}
}
