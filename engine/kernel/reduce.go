package kernel

// partials is the number of partial sums of every row reduction: element i is
// added to partial sum i mod 16, in ascending order, and the partial sums are
// added by one fixed tree. Lanes of 4, 8 and 16 all fit that order.
const partials = 16

// tree adds the partial sums: i and i+8, then i and i+4, then i and i+2, then
// the last two.
func tree(s *[partials]float32) float32 {
	a0, a1, a2, a3 := s[0]+s[8], s[1]+s[9], s[2]+s[10], s[3]+s[11]
	a4, a5, a6, a7 := s[4]+s[12], s[5]+s[13], s[6]+s[14], s[7]+s[15]
	a0, a1, a2, a3 = a0+a4, a1+a5, a2+a6, a3+a7
	return (a0 + a2) + (a1 + a3)
}

// Sum returns the sum of x.
func Sum(x []float32) float32 {
	var s [partials]float32
	n := sumVector(&s, x)
	sumScalar(&s, x[n:])
	return tree(&s)
}

func sumScalar(s *[partials]float32, x []float32) {
	for i, v := range x {
		s[i%partials] += v
	}
}

// Dot returns the sum of x[i]*y[i]. y must be as long as x.
func Dot(x, y []float32) float32 {
	var s [partials]float32
	y = y[:len(x)]
	n := dotVector(&s, x, y)
	dotScalar(&s, x[n:], y[n:])
	return tree(&s)
}

func dotScalar(s *[partials]float32, x, y []float32) {
	y = y[:len(x)]
	for i, v := range x {
		s[i%partials] += float32(v * y[i])
	}
}

// SumSquares returns the sum of x[i]². For vectors of more than some ten
// thousand elements add the results of blocks in float64, as the error of the
// partial sums grows with the length.
func SumSquares(x []float32) float32 { return Dot(x, x) }

// Max returns the largest element of x, which must not be empty. If x holds a
// NaN the result is unspecified but for being an element of x or NaN, and of two
// zeros it may be either.
func Max(x []float32) float32 {
	m := x[0]
	n := maxVector(&m, x)
	for _, v := range x[n:] {
		if v > m {
			m = v
		}
	}
	return m
}
