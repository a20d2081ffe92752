package kernel

import (
	"fmt"
	"math"
	"testing"

	"confusio/engine/elementary"
)

// law is one function as exported, with its vector twin where there is one,
// and as the scalar definition alone. Both get the same slices x.
type law struct {
	name     string
	slices   int
	function func(x [][]float32)
	scalar   func(x [][]float32)
}

// scalarSum applies one of the scalar reductions to a fresh set of partial sums.
func scalarSum(f func(s *[partials]float32)) float32 {
	var s [partials]float32
	f(&s)
	return tree(&s)
}

var testStep = NewAdamWStep(3, 1e-3, 0.9, 0.999, 1e-8, 0.1, 0.7)

var laws = []law{
	{"Add", 2,
		func(x [][]float32) { Add(x[0], x[1]) },
		func(x [][]float32) { addScalar(x[0], x[1]) }},
	{"Scale", 1,
		func(x [][]float32) { Scale(x[0], 0.3) },
		func(x [][]float32) { scaleScalar(x[0], 0.3) }},
	{"AddScaled", 2,
		func(x [][]float32) { AddScaled(x[0], 0.3, x[1]) },
		func(x [][]float32) { addScaledScalar(x[0], 0.3, x[1]) }},
	{"Mul", 2,
		func(x [][]float32) { Mul(x[0], x[1]) },
		func(x [][]float32) { mulScalar(x[0], x[1]) }},
	{"Lerp", 3,
		func(x [][]float32) { Lerp(x[0], x[1], x[2], 0.3) },
		func(x [][]float32) { lerpScalar(x[0], x[1], x[2], 0.3) }},
	{"SwiGLU", 3,
		func(x [][]float32) { SwiGLU(x[0], x[1], x[2]) },
		func(x [][]float32) { swigluScalar(x[0], x[1], x[2]) }},
	{"SwiGLUBackward", 5,
		func(x [][]float32) { SwiGLUBackward(x[0], x[1], x[2], x[3], x[4]) },
		func(x [][]float32) { swigluBackwardScalar(x[0], x[1], x[2], x[3], x[4]) }},
	{"SoftmaxBackward", 3,
		func(x [][]float32) { SoftmaxBackward(x[0], x[1], x[2], 0.3) },
		func(x [][]float32) {
			d := scalarSum(func(s *[partials]float32) { dotScalar(s, x[2], x[1]) })
			softmaxBackwardScalar(x[0], x[1], x[2], 0.3, d)
		}},
	{"Softmax", 1,
		func(x [][]float32) { Softmax(x[0], 0.3) },
		func(x [][]float32) { scalarSoftmax(x[0], 0.3) }},
	{"AdamW", 4,
		func(x [][]float32) { AdamW(x[0], x[1], absolute(x[2]), x[3], testStep) },
		func(x [][]float32) { adamwScalar(x[0], x[1], absolute(x[2]), x[3], &testStep) }},
	{"Sum", 2,
		func(x [][]float32) { put(x[1], Sum(x[0])) },
		func(x [][]float32) {
			put(x[1], scalarSum(func(s *[partials]float32) { sumScalar(s, x[0]) }))
		}},
	{"Dot", 3,
		func(x [][]float32) { put(x[2], Dot(x[0], x[1])) },
		func(x [][]float32) {
			put(x[2], scalarSum(func(s *[partials]float32) { dotScalar(s, x[0], x[1]) }))
		}},
	{"gainDot", 4,
		func(x [][]float32) { put(x[3], gainDot(x[0], x[1], x[2])) },
		func(x [][]float32) {
			put(x[3], scalarSum(func(s *[partials]float32) { gainDotScalar(s, x[0], x[1], x[2]) }))
		}},
	{"rotate", 4,
		func(x [][]float32) {
			n := rotateVector(x[0], x[1], x[2], x[3], true)
			rotateScalar(x[0][n:], x[1][n:], x[2][n:], x[3][n:], true)
		},
		func(x [][]float32) { rotateScalar(x[0], x[1], x[2], x[3], true) }},
	{"normRow", 3,
		func(x [][]float32) { normRowScalar(x[0], x[1], x[2], 0.3, normRowVector(x[0], x[1], x[2], 0.3)) },
		func(x [][]float32) { normRowScalar(x[0], x[1], x[2], 0.3, 0) }},
	{"normRow without gain", 2,
		func(x [][]float32) { normRowScalar(x[0], x[1], nil, 0.3, normRowVector(x[0], x[1], nil, 0.3)) },
		func(x [][]float32) { normRowScalar(x[0], x[1], nil, 0.3, 0) }},
	{"normRowBackward", 5,
		func(x [][]float32) {
			n := normRowBackwardVector(x[0], x[1], x[2], x[3], x[4], 0.3, 0.7)
			normRowBackwardScalar(x[0], x[1], x[2], x[3], x[4], 0.3, 0.7, n)
		},
		func(x [][]float32) { normRowBackwardScalar(x[0], x[1], x[2], x[3], x[4], 0.3, 0.7, 0) }},
	{"normRowBackward without gain", 3,
		func(x [][]float32) {
			n := normRowBackwardVector(x[0], nil, x[1], x[2], nil, 0.3, 0.7)
			normRowBackwardScalar(x[0], nil, x[1], x[2], nil, 0.3, 0.7, n)
		},
		func(x [][]float32) { normRowBackwardScalar(x[0], nil, x[1], x[2], nil, 0.3, 0.7, 0) }},
	{"CrossEntropy", 2,
		func(x [][]float32) { crossEntropy(x, crossEntropyRow) },
		func(x [][]float32) { crossEntropy(x, scalarCrossEntropyRow) }},
}

// put stores a result where the comparison sees it.
func put(x []float32, v float32) {
	if len(x) > 0 {
		x[0] = v
	}
}

// absolute makes second moments of any numbers.
func absolute(x []float32) []float32 {
	for i, v := range x {
		x[i] = float32(math.Abs(float64(v)))
	}
	return x
}

func scalarMax(x []float32) float32 {
	m := x[0]
	for _, v := range x {
		if v > m {
			m = v
		}
	}
	return m
}

func scalarSoftmax(x []float32, scale float32) {
	if len(x) == 0 {
		return
	}
	scaleScalar(x, scale)
	m := scalarMax(x)
	s := scalarSum(func(s *[partials]float32) { expSumScalar(s, x, x, m) })
	scaleScalar(x, 1/s)
}

func crossEntropy(x [][]float32, row func(d, x []float32, target int, scale float32) float32) {
	if n := len(x[0]); n > 0 {
		loss := row(x[0], x[1], n/2, 0.3)
		put(x[1], loss)
	}
}

func scalarCrossEntropyRow(d, x []float32, target int, scale float32) float32 {
	m := scalarMax(x)
	y := x[target]
	s := scalarSum(func(s *[partials]float32) { expSumScalar(s, d, x, m) })
	scaleScalar(d, scale/s)
	d[target] -= scale
	return float32(elementary.Log(float64(s)) + (float64(m) - float64(y)))
}

// special are the values at which arithmetic and exponentials change course.
func special() []float32 {
	inf := float32(math.Inf(1))
	return []float32{
		0, float32(math.Copysign(0, -1)), 1, -1, inf, -inf, float32(math.NaN()),
		1e-45, -1e-45, 1e-38, math.MaxFloat32, -math.MaxFloat32, 88.72, 88.73, -87.4, -103.9, -104.1,
	}
}

// inputs returns sets of slices of length n: plain numbers, large ones, and
// plain ones among which a few special values stand.
func inputs(seed uint64, slices, n int) map[string][][]float32 {
	sets := map[string][][]float32{}
	for _, kind := range []string{"plain", "large", "special", "one special"} {
		for j := range slices {
			x := noise(seed+uint64(j), n)
			values := special()
			for i := range x {
				switch {
				case kind == "large":
					x[i] *= 60
				case kind == "special" && (i+j)%3 == 0:
					x[i] = values[(i/3+5*j)%len(values)]
				case kind == "one special" && i == n/2:
					x[i] = values[(n+j)%len(values)]
				}
			}
			sets[kind] = append(sets[kind], x)
		}
	}
	return sets
}

// lengths lie around every multiple of the lanes and of the partial sums that
// matters, and at the sizes of the presets.
func lengths() []int {
	l := []int{96, 100, 128, 256, 352, 1000, 2048}
	for n := range 70 {
		l = append(l, n)
	}
	return l
}

func TestEveryTwinIsItsDefinition(t *testing.T) {
	for _, l := range laws {
		t.Run(l.name, func(t *testing.T) {
			for _, n := range lengths() {
				for kind, x := range inputs(uint64(n), l.slices, n) {
					got, want := make([][]float32, l.slices), make([][]float32, l.slices)
					for j := range x {
						got[j] = guarded(t, x[j])
						want[j] = append([]float32(nil), x[j]...)
					}
					l.function(got)
					l.scalar(want)
					for j := range x {
						same(t, fmt.Sprintf("%s numbers, length %d, slice %d", kind, n, j), got[j], want[j])
					}
				}
			}
		})
	}
}

// The exponential gets its own sweep, over all exponents and both signs.
func TestExponentialIsElementary(t *testing.T) {
	const n = 1 << 16
	x, out := make([]float32, n), make([]float32, n)
	for i := range x {
		x[i] = math.Float32frombits(uint32(i) * 65_521)
	}
	expSum(out, x, 0)
	for i, v := range x {
		x[i] = elementary.Exp32(v)
	}
	same(t, "exp", out, x)
}
