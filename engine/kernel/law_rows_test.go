package kernel

import (
	"math"

	"confusio/engine/elementary"
)

// Shapes of the functions that work on several rows: few of them, so that the
// length of a row is what varies, and rows further apart than they need. What lies
// between the rows must stay as it was.
const (
	lawRows  = 3
	lawPad   = 3
	lawTable = 5 // rows of a table
)

// lawIDs are rows of a table: out of order, one twice, one never.
var lawIDs = []int32{3, 0, 3, 4, 1, 0}

// lawPositions are the positions of the rows that are rotated.
var lawPositions = []int32{2, 0, 4}

// apart returns x as a matrix whose rows lie lawPad elements further apart than
// they need, the last one too.
func apart(x []float32, rows int) Mat {
	stride := len(x) / rows
	return Mat{Data: x, Rows: rows, Cols: stride - lawPad, Stride: stride}
}

// rowLaws are those of the functions that work on several rows, or on a row in a
// shape of their own.
var rowLaws = []law{
	{name: "Zero",
		function: func(x [][]float32) { Zero(x[0]) },
		scalar:   func(x [][]float32) { copy(x[0], make([]float32, len(x[0]))) },
		sizes:    func(n int) []int { return []int{n} }},
	{name: "Combine",
		function: func(x [][]float32) { Combine(x[0], 0.3, x[1], -1.7, x[2]) },
		scalar:   func(x [][]float32) { combineScalar(x[0], 0.3, x[1], -1.7, x[2]) },
		sizes:    func(n int) []int { return []int{n, n, n} }},
	{name: "Combine is Scale and AddScaled",
		function: func(x [][]float32) { Combine(x[0], 0.3, x[0], -1.7, x[1]) },
		scalar:   func(x [][]float32) { scaleScalar(x[0], 0.3); addScaledScalar(x[0], -1.7, x[1]) },
		sizes:    func(n int) []int { return []int{n, n} }},
	{name: "SumSquares",
		function: func(x [][]float32) { put(x[1], SumSquares(x[0])) },
		scalar: func(x [][]float32) {
			put(x[1], scalarSum(func(s *[partials]float32) { dotScalar(s, x[0], x[0]) }))
		},
		sizes: func(n int) []int { return []int{n, 1} }},
	{name: "Max", least: 1, // adding 0 makes one of the two zeros
		function: func(x [][]float32) { put(x[1], Max(numbers(x[0]))+0) },
		scalar:   func(x [][]float32) { put(x[1], scalarMax(numbers(x[0]))+0) },
		sizes:    func(n int) []int { return []int{n, 1} }},
	{name: "LogSumExp", least: 1,
		function: func(x [][]float32) { putDouble(x[2], LogSumExp(x[0], x[1])) },
		scalar: func(x [][]float32) {
			m := scalarMax(x[0])
			s := scalarSum(func(s *[partials]float32) { expSumScalar(s, x[1], x[0], m) })
			putDouble(x[2], elementary.Log(float64(s))+float64(m))
		},
		sizes: func(n int) []int { return []int{n, n, 2} }},
	{name: "RMSNorm", least: 1,
		function: func(x [][]float32) { RMSNorm(x[0], x[1], x[2], x[3], lawRows, len(x[3]), 1e-5) },
		scalar:   func(x [][]float32) { scalarRMSNorm(x[0], x[1], x[2], x[3], len(x[3])) },
		sizes:    func(n int) []int { return []int{lawRows * n, lawRows, lawRows * n, n} }},
	{name: "RMSNorm without gain", least: 1,
		function: func(x [][]float32) { RMSNorm(x[0], x[1], x[2], nil, lawRows, len(x[0])/lawRows, 1e-5) },
		scalar:   func(x [][]float32) { scalarRMSNorm(x[0], x[1], x[2], nil, len(x[0])/lawRows) },
		sizes:    func(n int) []int { return []int{lawRows * n, lawRows, lawRows * n} }},
	{name: "RMSNormBackward", least: 1,
		function: func(x [][]float32) {
			RMSNormBackward(x[0], x[1], x[2], x[3], x[4], x[5], lawRows, len(x[4]))
		},
		scalar: func(x [][]float32) { scalarRMSNormBackward(x[0], x[1], x[2], x[3], x[4], x[5]) },
		sizes:  func(n int) []int { return []int{lawRows * n, n, lawRows * n, lawRows * n, n, lawRows} }},
	{name: "RMSNormBackward without gain", least: 1,
		function: func(x [][]float32) {
			RMSNormBackward(x[0], nil, x[1], x[2], nil, x[3], lawRows, len(x[0])/lawRows)
		},
		scalar: func(x [][]float32) { scalarRMSNormBackward(x[0], nil, x[1], x[2], nil, x[3]) },
		sizes:  func(n int) []int { return []int{lawRows * n, lawRows * n, lawRows * n, lawRows} }},
	{name: "RoPEPlane",
		function: func(x [][]float32) { ropeTables(apart(x[0], lawTable), apart(x[1], lawTable)) },
		scalar:   func(x [][]float32) { scalarTables(apart(x[0], lawTable), apart(x[1], lawTable)) },
		sizes:    func(n int) []int { return []int{lawTable * (n + lawPad), lawTable * (n + lawPad)} }},
	rotation("RoPE", false),
	rotation("RoPE back", true),
	{name: "CausalSoftmax", quadratic: true,
		function: func(x [][]float32) { CausalSoftmax(square(x[0]), 0.3) },
		scalar: func(x [][]float32) {
			for t, m := 0, square(x[0]); t < m.Rows; t++ {
				scalarSoftmax(m.Row(t)[:t+1], 0.3)
				blank(m.Row(t)[t+1:])
			}
		},
		sizes: func(n int) []int { return []int{n * (n + lawPad)} }},
	{name: "CausalSoftmaxBackward", quadratic: true,
		function: func(x [][]float32) { CausalSoftmaxBackward(square(x[0]), square(x[1]), 0.3) },
		scalar: func(x [][]float32) {
			for t, dp := 0, square(x[0]); t < dp.Rows; t++ {
				d, p := dp.Row(t)[:t+1], square(x[1]).Row(t)[:t+1]
				dot := scalarSum(func(s *[partials]float32) { dotScalar(s, p, d) })
				softmaxBackwardScalar(d, d, p, 0.3, dot)
				blank(dp.Row(t)[t+1:])
			}
		},
		sizes: func(n int) []int { return []int{n * (n + lawPad), n * (n + lawPad)} }},
	{name: "Gather",
		function: func(x [][]float32) { Gather(apart(x[0], len(lawIDs)), apart(x[1], lawTable), lawIDs) },
		scalar: func(x [][]float32) {
			each(x, func(to, from *float32) { *to = *from })
		},
		sizes: tableSizes},
	{name: "ScatterAdd",
		function: func(x [][]float32) { ScatterAdd(apart(x[1], lawTable), apart(x[0], len(lawIDs)), lawIDs) },
		scalar: func(x [][]float32) {
			each(x, func(from, to *float32) { *to += *from })
		},
		sizes: tableSizes},
	{name: "AddRow",
		function: func(x [][]float32) { AddRow(apart(x[0], lawRows), x[1]) },
		scalar:   func(x [][]float32) { eachBias(x, func(x, b *float32) { *x += *b }) },
		sizes:    func(n int) []int { return []int{lawRows * (n + lawPad), n} }},
	{name: "AddRowBackward",
		function: func(x [][]float32) { AddRowBackward(x[1], apart(x[0], lawRows)) },
		scalar:   func(x [][]float32) { eachBias(x, func(dx, db *float32) { *db += *dx }) },
		sizes:    func(n int) []int { return []int{lawRows * (n + lawPad), n} }},
	multiplication("Gemm.NN", (*Gemm).NN, false, false),
	multiplication("Gemm.NT", (*Gemm).NT, false, true),
	multiplication("Gemm.TN", (*Gemm).TN, true, false),
	multiplication("Gemm.Packed", packed(false), false, false), multiplication("Packed.Pack transposed", packed(true), false, true),
	grams[0].law(), grams[1].law(), grams[2].law(),
}

// putDouble stores a float64 where the comparison sees 48 of its bits.
func putDouble(x []float32, v float64) {
	x[0] = float32(v)
	x[1] = float32(v - float64(x[0]))
}

// numbers puts 0 in the place of every NaN, for a function that says nothing
// about them.
func numbers(x []float32) []float32 {
	for i, v := range x {
		if v != v {
			x[i] = 0
		}
	}
	return x
}

// eachBias calls f for every element of the rows of x[0] and the one of x[1] below
// it, row after row.
func eachBias(x [][]float32, f func(row, bias *float32)) {
	m := apart(x[0], lawRows)
	for t := range m.Rows {
		for c := range m.Cols {
			f(&m.Row(t)[c], &x[1][c])
		}
	}
}

func blank(x []float32) {
	for i := range x {
		x[i] = 0
	}
}

func scalarRMSNorm(out, rstd, x, gain []float32, C int) {
	for n := range rstd {
		row := x[n*C : (n+1)*C]
		squares := scalarSum(func(s *[partials]float32) { dotScalar(s, row, row) })
		rstd[n] = 1 / float32(math.Sqrt(float64(squares/float32(C)+1e-5)))
		normRowScalar(out[n*C:(n+1)*C], row, gain, rstd[n], 0)
	}
}

func scalarRMSNormBackward(dx, dgain, dout, x, gain, rstd []float32) {
	C := len(dx) / len(rstd)
	for n, r := range rstd {
		d, row := dout[n*C:(n+1)*C], x[n*C:(n+1)*C]
		s := scalarSum(func(s *[partials]float32) {
			if gain == nil {
				dotScalar(s, d, row)
			} else {
				gainDotScalar(s, d, row, gain)
			}
		})
		q := float32(float32(float32(r*r)*r)*s) / float32(C)
		normRowBackwardScalar(dx[n*C:(n+1)*C], dgain, d, row, gain, r, q, 0)
	}
}

// scalarTables is the equation of ropeTables, one element at a time.
func scalarTables(cos, sin Mat) {
	for t := range cos.Rows {
		for i := range cos.Cols {
			angle := float64(float64(t) * elementary.Pow(10_000, -float64(i)/float64(cos.Cols)))
			cos.Row(t)[i], sin.Row(t)[i] = float32(elementary.Cos(angle)), float32(elementary.Sin(angle))
		}
	}
}

// rotation is the law of RoPE: two heads, whose halves have length n.
func rotation(name string, inverse bool) law {
	return law{name: name,
		function: func(x [][]float32) {
			RoPE(apart(x[0], lawRows), apart(x[1], lawTable), apart(x[2], lawTable), lawPositions, inverse)
		},
		scalar: func(x [][]float32) {
			cos, sin := apart(x[1], lawTable), apart(x[2], lawTable)
			n := cos.Cols
			for t, p := range lawPositions {
				row := apart(x[0], lawRows).Row(t)
				for h := range 2 {
					head := row[2*n*h : 2*n*(h+1)]
					rotateScalar(head[:n], head[n:], cos.Row(int(p)), sin.Row(int(p)), inverse)
				}
			}
		},
		sizes: func(n int) []int {
			return []int{lawRows * (4*n + lawPad), lawTable * (n + lawPad), lawTable * (n + lawPad)}
		}}
}

// square returns x as a square matrix with padded rows.
func square(x []float32) Mat {
	n := 0
	for n*(n+lawPad) < len(x) {
		n++
	}
	return Mat{Data: x, Rows: n, Cols: n, Stride: n + lawPad}
}

func tableSizes(n int) []int { return []int{len(lawIDs) * (n + lawPad), lawTable * (n + lawPad)} }

// each visits the elements of the rows x[0] that lawIDs names, beside those of
// the table x[1].
func each(x [][]float32, visit func(row, table *float32)) {
	rows, table := apart(x[0], len(lawIDs)), apart(x[1], lawTable)
	for i, id := range lawIDs {
		for c := range rows.Cols {
			visit(&rows.Data[i*rows.Stride+c], &table.Data[int(id)*table.Stride+c])
		}
	}
}

// packed multiplies with a B, or its transpose, that is packed first.
func packed(transposed bool) func(g *Gemm, c, a, b Mat, accumulate bool) {
	var p Packed
	return func(g *Gemm, c, a, b Mat, accumulate bool) {
		p.Pack(b, transposed)
		g.Packed(c, a, &p, accumulate)
	}
}

// multiplication is the law of a matrix product, into C as it was, for an odd
// number of rows and of terms; TestGemmIsTheDefinition has the shapes of blocks.
func multiplication(name string, multiply func(g *Gemm, c, a, b Mat, accumulate bool), aTransposed, bTransposed bool) law {
	M := func(n int) int { return n%7 + 1 }
	K := func(n int) int { return n*5%37 + 1 }
	var g Gemm
	split := func(x [][]float32) (c, a, b Mat) {
		n := len(x[3])
		c, a, b = apart(x[0], M(n)), apart(x[1], M(n)), apart(x[2], K(n))
		if aTransposed {
			a = apart(x[1], K(n))
		}
		if bTransposed {
			b = Mat{Data: x[2], Rows: n, Cols: K(n), Stride: K(n) + lawPad}
		}
		return c, a, b
	}
	return law{name: name,
		function: func(x [][]float32) {
			c, a, b := split(x)
			multiply(&g, c, a, b, true)
		},
		scalar: func(x [][]float32) {
			c, a, b := split(x)
			am, ak, bk, bn := a.Stride, 1, b.Stride, 1
			if aTransposed {
				am, ak = ak, am
			}
			if bTransposed {
				bk, bn = bn, bk
			}
			product(c, a.Data, am, ak, b.Data, bk, bn, K(len(x[3])), true)
		},
		sizes: func(n int) []int {
			a, b := M(n)*(K(n)+lawPad), K(n)*(n+lawPad)
			if aTransposed {
				a = K(n) * (M(n) + lawPad)
			}
			if bTransposed {
				b = n * (K(n) + lawPad)
			}
			return []int{M(n) * (n + lawPad), a, b, n} // the last only says n
		}}
}

// inPlaceLaws say that a function whose result may take the place of an input
// gives the bits that it gives apart. scalar reads copies.
var inPlaceLaws = []law{
	{name: "Lerp into x", slices: 2,
		function: func(x [][]float32) { Lerp(x[0], x[0], x[1], 0.3) },
		scalar:   func(x [][]float32) { lerpScalar(x[0], copied(x[0]), x[1], 0.3) }},
	{name: "Lerp into y", slices: 2,
		function: func(x [][]float32) { Lerp(x[1], x[0], x[1], 0.3) },
		scalar:   func(x [][]float32) { lerpScalar(x[1], x[0], copied(x[1]), 0.3) }},
	{name: "Combine into y", slices: 2,
		function: func(x [][]float32) { Combine(x[1], 0.3, x[0], -1.7, x[1]) },
		scalar:   func(x [][]float32) { combineScalar(x[1], 0.3, x[0], -1.7, copied(x[1])) }},
	{name: "SwiGLU into gate", slices: 2,
		function: func(x [][]float32) { SwiGLU(x[0], x[0], x[1]) },
		scalar:   func(x [][]float32) { swigluScalar(x[0], copied(x[0]), x[1]) }},
	{name: "SwiGLU into up", slices: 2,
		function: func(x [][]float32) { SwiGLU(x[1], x[0], x[1]) },
		scalar:   func(x [][]float32) { swigluScalar(x[1], x[0], copied(x[1])) }},
	{name: "SwiGLUBackward into gate and up", slices: 3,
		function: func(x [][]float32) { SwiGLUBackward(x[0], x[1], x[2], x[0], x[1]) },
		scalar:   func(x [][]float32) { swigluBackwardScalar(x[0], x[1], x[2], copied(x[0]), copied(x[1])) }},
	{name: "SwiGLUBackward into the gradient and up", slices: 3,
		function: func(x [][]float32) { SwiGLUBackward(x[0], x[1], x[0], x[2], x[1]) },
		scalar:   func(x [][]float32) { swigluBackwardScalar(x[0], x[1], copied(x[0]), x[2], copied(x[1])) }},
	{name: "SoftmaxBackward into the gradient", slices: 2,
		function: func(x [][]float32) { SoftmaxBackward(x[0], x[0], x[1], 0.3) },
		scalar: func(x [][]float32) {
			d := scalarSum(func(s *[partials]float32) { dotScalar(s, x[1], x[0]) })
			softmaxBackwardScalar(x[0], copied(x[0]), x[1], 0.3, d)
		}},
	{name: "RMSNorm into x", least: 1,
		function: func(x [][]float32) { RMSNorm(x[0], x[1], x[0], x[2], lawRows, len(x[2]), 1e-5) },
		scalar:   func(x [][]float32) { scalarRMSNorm(x[0], x[1], copied(x[0]), x[2], len(x[2])) },
		sizes:    func(n int) []int { return []int{lawRows * n, lawRows, n} }},
	{name: "CrossEntropy into the logits", slices: 1,
		function: func(x [][]float32) { crossEntropyInto(x[0], crossEntropyRow) },
		scalar:   func(x [][]float32) { crossEntropyInto(x[0], apartCrossEntropyRow) }},
}

func copied(x []float32) []float32 { return append([]float32(nil), x...) }

// crossEntropyInto leaves the loss in the target's place.
func crossEntropyInto(x []float32, row func(d, x []float32, target int, scale float32) float32) {
	if n := len(x); n > 0 {
		loss := row(x, x, n/2, 0.3)
		x[n/2] = loss
	}
}

func apartCrossEntropyRow(d, x []float32, target int, scale float32) float32 {
	return scalarCrossEntropyRow(d, copied(x), target, scale)
}
