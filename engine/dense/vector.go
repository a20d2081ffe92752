package dense

import "math"

// A Number is what weights and states are made of.
type Number interface{ float32 | float64 }

// Dot adds the products of x and y, each rounded to float64, in their order.
func Dot[N Number](x, y []N) float64 {
	sum := 0.0
	y = y[:len(x)]
	for i, v := range x {
		sum += float64(float64(v) * float64(y[i]))
	}
	return sum
}

// Norm returns the Euclidean norm of x.
func Norm[N Number](x []N) float64 { return math.Sqrt(Dot(x, x)) }

// Sum adds the elements of x in their order.
func Sum(x []float64) float64 {
	total := 0.0
	for _, v := range x {
		total += v
	}
	return total
}

// AddScaled adds a·x to dst.
func AddScaled(dst, x []float64, a float64) {
	x = x[:len(dst)]
	for i, v := range x {
		dst[i] += float64(a * v)
	}
}

// Scale multiplies x by a, each element rounded once.
func Scale[N Number](x []N, a float64) {
	for i, v := range x {
		x[i] = N(float64(v) * a)
	}
}

// Rotate turns x and y in their plane, by the angle of cosine c and sine s: x
// becomes c·x − s·y, and y becomes s·x + c·y.
func Rotate(x, y []float64, c, s float64) {
	y = y[:len(x)]
	for i, a := range x {
		b := y[i]
		x[i] = float64(c*a) - float64(s*b)
		y[i] = float64(s*a) + float64(c*b)
	}
}
