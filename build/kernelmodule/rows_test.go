package kernelmodule

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"confusio/engine/kernel"
)

// A rowKernel is one function of the module over slices of n float32s, and the
// same by engine/kernel, which in a native test is Go's own code. at are the
// addresses of the slices and then of 32 float32s of scratch.
type rowKernel struct {
	name   string
	slices int
	step   int // n is a multiple of it
	module func(m *machine, at []uint32, n uint32)
	engine func(x [][]float32)
}

// bits passes a float32 as wazero wants it.
func bits(x float32) uint32 { return math.Float32bits(x) }

const (
	testRows  = 3 // of the norms
	testHeads = 2 // of the row that is turned
)

// rotate turns the row x[0] by the angles at the start of x[1] and x[2].
func rotate(x [][]float32, inverse bool) {
	n := len(x[0])
	half := n / (2 * testHeads)
	kernel.RoPE(kernel.View(x[0], 1, n), kernel.View(x[1][:half], 1, half), kernel.View(x[2][:half], 1, half), []int32{0}, inverse)
}

var rowKernels = []rowKernel{
	{"exp_row", 1, 1,
		func(m *machine, at []uint32, n uint32) { m.call("exp_row", at[0], at[0], n, bits(0.3), bits(1), at[1]) },
		func(x [][]float32) { kernel.Softmax(x[0], 0.3) }},
	{"softmax_backward", 3, 1,
		func(m *machine, at []uint32, n uint32) {
			m.call("softmax_backward", at[0], at[1], at[2], n, bits(0.3), at[3])
		},
		func(x [][]float32) { kernel.SoftmaxBackward(x[0], x[1], x[2], 0.3) }},
	{"swiglu", 3, 4,
		func(m *machine, at []uint32, n uint32) { m.call("swiglu", at[0], at[1], at[2], n) },
		func(x [][]float32) { kernel.SwiGLU(x[0], x[1], x[2]) }},
	{"swiglu_backward", 5, 4,
		func(m *machine, at []uint32, n uint32) {
			m.call("swiglu_backward", at[0], at[1], at[2], at[3], at[4], n)
		},
		func(x [][]float32) { kernel.SwiGLUBackward(x[0], x[1], x[2], x[3], x[4]) }},
	{"rms_norm", 4, 16 * testRows,
		func(m *machine, at []uint32, n uint32) {
			C := n / testRows
			m.call("rms_norm", at[0], at[1], at[2], at[3], testRows, C, bits(float32(C)), bits(1e-5))
		},
		func(x [][]float32) {
			C := len(x[0]) / testRows
			kernel.RMSNorm(x[0], x[1], x[2], x[3][:C], testRows, C, 1e-5)
		}},
	{"rms_norm without gain", 3, 16 * testRows,
		func(m *machine, at []uint32, n uint32) {
			C := n / testRows
			m.call("rms_norm", at[0], at[1], at[2], 0, testRows, C, bits(float32(C)), bits(1e-5))
		},
		func(x [][]float32) { kernel.RMSNorm(x[0], x[1], x[2], nil, testRows, len(x[0])/testRows, 1e-5) }},
	{"rms_norm_backward", 6, 16 * testRows,
		func(m *machine, at []uint32, n uint32) {
			C := n / testRows
			m.call("rms_norm_backward", at[0], at[1], at[2], at[3], at[4], at[5], testRows, C, bits(float32(C)))
		},
		func(x [][]float32) {
			C := len(x[0]) / testRows
			kernel.RMSNormBackward(x[0], x[1][:C], x[2], x[3], x[4][:C], x[5], testRows, C)
		}},
	{"rms_norm_backward without gain", 4, 16 * testRows,
		func(m *machine, at []uint32, n uint32) {
			C := n / testRows
			m.call("rms_norm_backward", at[0], 0, at[1], at[2], 0, at[3], testRows, C, bits(float32(C)))
		},
		func(x [][]float32) {
			kernel.RMSNormBackward(x[0], nil, x[1], x[2], nil, x[3], testRows, len(x[0])/testRows)
		}},
	{"add", 2, 4,
		func(m *machine, at []uint32, n uint32) { m.call("add", at[0], at[1], n) },
		func(x [][]float32) { kernel.Add(x[0], x[1]) }},
	{"scale", 1, 4,
		func(m *machine, at []uint32, n uint32) { m.call("scale", at[0], n, bits(0.3)) },
		func(x [][]float32) { kernel.Scale(x[0], 0.3) }},
	{"combine", 3, 4,
		func(m *machine, at []uint32, n uint32) {
			m.call("combine", at[0], at[1], at[2], n, bits(0.3), bits(-1.7))
		},
		func(x [][]float32) { kernel.Combine(x[0], 0.3, x[1], -1.7, x[2]) }},
	{"combine into x", 2, 4,
		func(m *machine, at []uint32, n uint32) {
			m.call("combine", at[0], at[0], at[1], n, bits(0.3), bits(-1.7))
		},
		func(x [][]float32) { kernel.Combine(x[0], 0.3, x[0], -1.7, x[1]) }},
	{"combine into y", 2, 4,
		func(m *machine, at []uint32, n uint32) {
			m.call("combine", at[1], at[0], at[1], n, bits(0.3), bits(-1.7))
		},
		func(x [][]float32) { kernel.Combine(x[1], 0.3, x[0], -1.7, x[1]) }},
	{"rotate", 3, 2 * 4 * testHeads,
		func(m *machine, at []uint32, n uint32) {
			m.call("rotate", at[0], at[1], at[2], testHeads, n/(2*testHeads), bits(1))
		},
		func(x [][]float32) { rotate(x, false) }},
	{"rotate back", 3, 2 * 4 * testHeads,
		func(m *machine, at []uint32, n uint32) {
			m.call("rotate", at[0], at[1], at[2], testHeads, n/(2*testHeads), bits(-1))
		},
		func(x [][]float32) { rotate(x, true) }},
}

func TestRowsAreTheEngines(t *testing.T) {
	m := newMachine(t)
	r := rand.New(rand.NewPCG(3, 4))
	for _, k := range rowKernels {
		for i := range 40 {
			n := (i + 1) * k.step
			for _, special := range []bool{false, true} {
				t.Run(fmt.Sprint(k.name, n, special), func(t *testing.T) { compareRow(t, m, k, numbers(r, k.slices, n, special)) })
			}
		}
	}
}

// numbers are normal, with some at which the exponential changes course.
func numbers(r *rand.Rand, slices, n int, special bool) [][]float32 {
	values := []float32{0, float32(math.Copysign(0, -1)), float32(math.Inf(1)), float32(math.Inf(-1)), float32(math.NaN()), 1e-45, -87.4, -104.1, 88.73, 300}
	x := make([][]float32, slices)
	for j := range x {
		x[j] = noise(r, n)
		if special {
			x[j][r.IntN(n)] = values[r.IntN(len(values))]
		}
	}
	return x
}

// compareRow runs both, with NaNs around every slice of the module's.
func compareRow(t *testing.T, m *machine, k rowKernel, x [][]float32) {
	m.next = 1024
	var at, guards []uint32
	guard := func() { guards = append(guards, m.put(nans(8))) }
	for _, s := range x {
		guard()
		at = append(at, m.put(s))
	}
	guard()
	at = append(at, m.put(nans(32)))
	guard()
	k.module(m, at, uint32(len(x[0])))
	k.engine(x)
	for j, want := range x {
		same(t, fmt.Sprint("slice ", j), m.get(at[j], len(want)), want)
	}
	for _, g := range guards {
		same(t, "guard", m.get(g, 8), nans(8))
	}
}

// same fails unless the bits agree; any NaN equals any other.
func same(t *testing.T, what string, got, want []float32) {
	t.Helper()
	for i, v := range got {
		if math.Float32bits(v) != math.Float32bits(want[i]) && (v == v || want[i] == want[i]) {
			t.Fatalf("%s: element %d of %d is %v, want %v", what, i, len(want), v, want[i])
		}
	}
}
