package kernel

// narrowRows is the least number of rows of A for which NT computes the
// transposed product: below, tiles with unused columns cost more than packing.
const narrowRows = 9

// narrow computes C = A·Bᵀ for an A of few rows, at most 16, as (B·Aᵀ)ᵀ. The
// rows of B are read in place and A alone is packed, into one panel; packing B,
// a matrix of weights, would take about as long as its one use. Every element
// is the same sum in the same order.
func (g *Gemm) narrow(c, a, b Mat, accumulate bool) {
	g.a = grown(g.a, blockRows*tileCols)
	for k := 0; k < a.Cols; k += blockK {
		kc := min(blockK, a.Cols-k)
		g.pack(a.Block(0, k, a.Rows, kc), true)
		for n := 0; n < c.Cols; n += blockRows {
			rows := min(blockRows, c.Cols-n)
			g.narrowBlock(c.ColRange(n, n+rows), b.Block(n, k, rows, kc), accumulate || k > 0)
		}
	}
}

// narrowBlock multiplies some rows of B by the panel and writes the transpose.
func (g *Gemm) narrowBlock(c, b Mat, more bool) {
	if more {
		transpose(g.a, tileCols, c)
	}
	tiles(g.a, tileCols, b, g.b, more)
	transpose(c.Data, c.Stride, Mat{Data: g.a, Rows: b.Rows, Cols: c.Rows, Stride: tileCols})
}
