package kernel

// Packed is a matrix B laid out for products with many matrices A, such as
// weights over the batches of a step: packing it is a few percent of one product.
// The zero value holds nothing, and its memory grows once.
type Packed struct {
	panels     []float32 // by blocks of k, in each by columns
	rows, cols int       // of B: K and N
}

// Empty tells whether nothing is packed.
func (p *Packed) Empty() bool { return p.rows == 0 }

// Clear forgets the matrix and keeps the memory.
func (p *Packed) Clear() { p.rows, p.cols = 0, 0 }

// Pack takes in a (K,N) matrix B or, transposed, an (N,K) matrix Bᵀ, which may
// change afterwards.
func (p *Packed) Pack(b Mat, transposed bool) {
	p.rows, p.cols = b.Rows, b.Cols
	if transposed {
		p.rows, p.cols = b.Cols, b.Rows
	}
	if p.rows == 0 || p.cols == 0 || p.packModule(b, transposed) {
		return
	}
	p.panels = grown(p.panels, wholePanels(p.cols)*p.rows)
	for k := 0; k < p.rows; k += blockK {
		kc, to := min(blockK, p.rows-k), p.panels[wholePanels(p.cols)*k:]
		if transposed {
			packTransposed(to, b.ColRange(k, k+kc))
		} else {
			pack(to, b.RowRange(k, k+kc))
		}
	}
}

// Packed computes C = A·B, or C += A·B, for a packed B, to the bits of NN or NT. It
// panics if the shapes disagree.
func (g *Gemm) Packed(c, a Mat, b *Packed, accumulate bool) {
	check(c, a.Rows, a.Cols, b.rows, b.cols)
	if c.Rows == 0 || c.Cols == 0 || g.modulePacked(c, a, b, accumulate) {
		return
	}
	if b.rows == 0 && !accumulate {
		zeroMat(c)
	}
	for k := 0; k < b.rows; k += blockK {
		kc := min(blockK, b.rows-k)
		for n := 0; n < c.Cols; n += blockCols {
			nc, panels := min(blockCols, c.Cols-n), b.panels[wholePanels(b.cols)*k+n*kc:]
			for m := 0; m < c.Rows; m += blockRows {
				mc := min(blockRows, c.Rows-m)
				g.block(c.Block(m, n, mc, nc), a.Block(m, k, mc, kc), panels, accumulate || k > 0, everyRow)
			}
		}
	}
}
