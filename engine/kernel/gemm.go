package kernel

// Gemm multiplies matrices. It owns the packing buffers, so that nothing is
// allocated once they have grown; use one Gemm per goroutine. The zero value
// is ready.
//
// The bits are defined by the plain loop: every element of C starts at 0, or at
// its old value when accumulating, and the products are added one by one in
// ascending k, each rounded to float32 before it is added.
type Gemm struct{}

// NN computes C = A·B, or C += A·B: A is (M,K), B is (K,N) and C is (M,N).
func (g *Gemm) NN(c, a, b Mat, accumulate bool) {
	plain(c, a, b, 1, a.Stride, b.Stride, 1, a.Cols, accumulate)
}

// NT computes C = A·Bᵀ, or C += A·Bᵀ: A is (M,K), B is (N,K) and C is (M,N).
func (g *Gemm) NT(c, a, b Mat, accumulate bool) {
	plain(c, a, b, 1, a.Stride, 1, b.Stride, a.Cols, accumulate)
}

// TN computes C = Aᵀ·B, or C += Aᵀ·B: A is (K,M), B is (K,N) and C is (M,N).
func (g *Gemm) TN(c, a, b Mat, accumulate bool) {
	plain(c, a, b, a.Stride, 1, b.Stride, 1, a.Rows, accumulate)
}

func plain(c, a, b Mat, ak, am, bk, bn, K int, accumulate bool) {
	for m := range c.Rows {
		for n := range c.Cols {
			var s float32
			if accumulate {
				s = c.Data[m*c.Stride+n]
			}
			for k := range K {
				s += float32(a.Data[m*am+k*ak] * b.Data[k*bk+n*bn])
			}
			c.Data[m*c.Stride+n] = s
		}
	}
}
