package kernel

// Products that are symmetric need only what stands on and above the diagonal,
// little more than half the work. The elements below it are copies.

// everyRow is the reach of a product of which every element is wanted.
const everyRow = 1 << 30

// GramNT computes C = X·Xᵀ: X is (N,K) and C is (N,N). It has the bits of NT.
func (g *Gemm) GramNT(c, x Mat) {
	check(c, x.Rows, x.Cols, x.Cols, x.Rows)
	g.multiply(c, x, x, x.Cols, false, true, false, 0)
	mirror(c)
}

// GramTN computes C = Xᵀ·X: X is (K,N) and C is (N,N). It has the bits of TN.
func (g *Gemm) GramTN(c, x Mat) {
	check(c, x.Cols, x.Rows, x.Rows, x.Cols)
	g.multiply(c, x, x, x.Rows, true, false, false, 0)
	mirror(c)
}

// Commuting computes C = A·B of (N,N) matrices whose product is symmetric, such as
// two polynomials of one symmetric matrix. On and above the diagonal it has the
// bits of NN.
func (g *Gemm) Commuting(c, a, b Mat) {
	check(c, a.Rows, a.Cols, b.Rows, b.Cols)
	check(c, b.Rows, b.Cols, a.Rows, a.Cols)
	g.multiply(c, a, b, a.Cols, false, false, false, 0)
	mirror(c)
}

// mirror sets every element below the diagonal to that above it.
func mirror(c Mat) {
	if mirrorModule(c) {
		return
	}
	const block = 4
	for i := 0; i < c.Rows; i += block {
		n := min(block, c.Rows-i)
		if i > 0 {
			transpose(c.Data[i*c.Stride:], c.Stride, c.Block(0, i, i, n))
		}
		for row := i + 1; row < i+n; row++ {
			for col := i; col < row; col++ {
				c.Data[row*c.Stride+col] = c.Data[col*c.Stride+row]
			}
		}
	}
}
