package kernel

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"confusio/engine/elementary"
)

// law is one function as exported, with its twins where there are any, and as
// the scalar definition alone. Both get the same slices x. The first word of its name
// is the function's.
type law struct {
	name     string
	slices   int
	function func(x [][]float32)
	scalar   func(x [][]float32)

	sizes     func(n int) []int // lengths of the slices at length n; all are n if nil
	least     int               // shortest length for which the function is defined
	quadratic bool              // its slices grow as n², so that long lengths are left out
}

// at returns the lengths of the slices at length n, nil if the law says nothing
// there.
func (l law) at(n int) []int {
	switch {
	case n < l.least || l.quadratic && n > 70:
		return nil
	case l.sizes != nil:
		return l.sizes(n)
	}
	return slices.Repeat([]int{n}, l.slices)
}

// scalarSum applies one of the scalar reductions to a fresh set of partial sums.
func scalarSum(f func(s *[partials]float32)) float32 {
	var s [partials]float32
	f(&s)
	return tree(&s)
}

var testStep = NewAdamWStep(3, 1e-3, 0.9, 0.999, 1e-8, 0.1, 0.7)

// laws feed TestBits too, whose hash would change with a row: new rows go to
// rowLaws or inPlaceLaws.
var laws = []law{
	{name: "Add", slices: 2,
		function: func(x [][]float32) { Add(x[0], x[1]) },
		scalar:   func(x [][]float32) { addScalar(x[0], x[1]) }},
	{name: "Scale", slices: 1,
		function: func(x [][]float32) { Scale(x[0], 0.3) },
		scalar:   func(x [][]float32) { scaleScalar(x[0], 0.3) }},
	{name: "AddScaled", slices: 2,
		function: func(x [][]float32) { AddScaled(x[0], 0.3, x[1]) },
		scalar:   func(x [][]float32) { addScaledScalar(x[0], 0.3, x[1]) }},
	{name: "Mul", slices: 2,
		function: func(x [][]float32) { Mul(x[0], x[1]) },
		scalar:   func(x [][]float32) { mulScalar(x[0], x[1]) }},
	{name: "Lerp", slices: 3,
		function: func(x [][]float32) { Lerp(x[0], x[1], x[2], 0.3) },
		scalar:   func(x [][]float32) { lerpScalar(x[0], x[1], x[2], 0.3) }},
	{name: "SwiGLU", slices: 3,
		function: func(x [][]float32) { SwiGLU(x[0], x[1], x[2]) },
		scalar:   func(x [][]float32) { swigluScalar(x[0], x[1], x[2]) }},
	{name: "SwiGLUBackward", slices: 5,
		function: func(x [][]float32) { SwiGLUBackward(x[0], x[1], x[2], x[3], x[4]) },
		scalar:   func(x [][]float32) { swigluBackwardScalar(x[0], x[1], x[2], x[3], x[4]) }},
	{name: "SoftmaxBackward", slices: 3,
		function: func(x [][]float32) { SoftmaxBackward(x[0], x[1], x[2], 0.3) },
		scalar: func(x [][]float32) {
			d := scalarSum(func(s *[partials]float32) { dotScalar(s, x[2], x[1]) })
			softmaxBackwardScalar(x[0], x[1], x[2], 0.3, d)
		}},
	{name: "Softmax", slices: 1,
		function: func(x [][]float32) { Softmax(x[0], 0.3) },
		scalar:   func(x [][]float32) { scalarSoftmax(x[0], 0.3) }},
	{name: "AdamW", slices: 4,
		function: func(x [][]float32) { AdamW(x[0], x[1], absolute(x[2]), x[3], testStep) },
		scalar:   func(x [][]float32) { adamwScalar(x[0], x[1], absolute(x[2]), x[3], &testStep) }},
	{name: "Sum", slices: 2,
		function: func(x [][]float32) { put(x[1], Sum(x[0])) },
		scalar: func(x [][]float32) {
			put(x[1], scalarSum(func(s *[partials]float32) { sumScalar(s, x[0]) }))
		}},
	{name: "Dot", slices: 3,
		function: func(x [][]float32) { put(x[2], Dot(x[0], x[1])) },
		scalar: func(x [][]float32) {
			put(x[2], scalarSum(func(s *[partials]float32) { dotScalar(s, x[0], x[1]) }))
		}},
	{name: "gainDot", slices: 4,
		function: func(x [][]float32) { put(x[3], gainDot(x[0], x[1], x[2])) },
		scalar: func(x [][]float32) {
			put(x[3], scalarSum(func(s *[partials]float32) { gainDotScalar(s, x[0], x[1], x[2]) }))
		}},
	{name: "rotate", slices: 4,
		function: func(x [][]float32) {
			n := rotateVector(x[0], x[1], x[2], x[3], true)
			rotateScalar(x[0][n:], x[1][n:], x[2][n:], x[3][n:], true)
		},
		scalar: func(x [][]float32) { rotateScalar(x[0], x[1], x[2], x[3], true) }},
	{name: "normRow", slices: 3,
		function: func(x [][]float32) { normRowScalar(x[0], x[1], x[2], 0.3, normRowVector(x[0], x[1], x[2], 0.3)) },
		scalar:   func(x [][]float32) { normRowScalar(x[0], x[1], x[2], 0.3, 0) }},
	{name: "normRow without gain", slices: 2,
		function: func(x [][]float32) { normRowScalar(x[0], x[1], nil, 0.3, normRowVector(x[0], x[1], nil, 0.3)) },
		scalar:   func(x [][]float32) { normRowScalar(x[0], x[1], nil, 0.3, 0) }},
	{name: "normRowBackward", slices: 5,
		function: func(x [][]float32) {
			n := normRowBackwardVector(x[0], x[1], x[2], x[3], x[4], 0.3, 0.7)
			normRowBackwardScalar(x[0], x[1], x[2], x[3], x[4], 0.3, 0.7, n)
		},
		scalar: func(x [][]float32) { normRowBackwardScalar(x[0], x[1], x[2], x[3], x[4], 0.3, 0.7, 0) }},
	{name: "normRowBackward without gain", slices: 3,
		function: func(x [][]float32) {
			n := normRowBackwardVector(x[0], nil, x[1], x[2], nil, 0.3, 0.7)
			normRowBackwardScalar(x[0], nil, x[1], x[2], nil, 0.3, 0.7, n)
		},
		scalar: func(x [][]float32) { normRowBackwardScalar(x[0], nil, x[1], x[2], nil, 0.3, 0.7, 0) }},
	{name: "CrossEntropy", slices: 2,
		function: func(x [][]float32) { crossEntropy(x, crossEntropyRow) },
		scalar:   func(x [][]float32) { crossEntropy(x, scalarCrossEntropyRow) }},
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

// inputs returns sets of slices of some lengths: plain numbers, large ones, and
// plain ones among which a few special values stand.
func inputs(seed uint64, sizes []int) map[string][][]float32 {
	sets := map[string][][]float32{}
	for _, kind := range []string{"plain", "large", "special", "one special"} {
		for j, n := range sizes {
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
	for _, l := range slices.Concat(laws, rowLaws, inPlaceLaws) {
		t.Run(l.name, func(t *testing.T) {
			for _, n := range lengths() {
				for kind, x := range inputs(uint64(n), l.at(n)) {
					got, want := make([][]float32, len(x)), make([][]float32, len(x))
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
