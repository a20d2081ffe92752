package kernelmodule

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// A product is one case of gemm: flags as they are passed, pad elements between
// the rows of every matrix, and how far down the columns are wanted, less one for
// each column.
type product struct{ M, N, K, pad, flags, reach int }

// all is the reach of a product of which everything is wanted.
const all = 1 << 20

func products() []product {
	var cases []product
	for flags := range 16 {
		for n := 1; n <= 41; n++ {
			cases = append(cases, product{n, 42 - n, n, 1, flags, all}, product{n%7 + 1, n, (n*5)%19 + 1, n % 3, flags, all},
				product{n, n, 5, 1, flags, 0}, product{20, n, 7, 0, flags, 3 - n})
		}
		cases = append(cases, product{50, 131, 9, 2, flags, all}, product{blockRows + 1, packFrom, 33, 0, flags, all},
			product{2 * blockRows, 150, 8, 5, flags, all}, product{40, 40, 32, 64, flags, all}, product{150, 150, 8, 5, flags, 0})
	}
	return cases
}

func TestGemmIsTheDefinition(t *testing.T) {
	m := newMachine(t)
	for _, p := range products() {
		t.Run(fmt.Sprint(p), func(t *testing.T) { p.compare(t, m) })
	}
}

// compare runs gemm between NaNs and the plain loop.
func (p product) compare(t *testing.T, m *machine) {
	r := rand.New(rand.NewPCG(1, 2))
	m.next = 1024
	matrix := func(rows, cols int) (at uint32, x []float32, ld int) {
		x = noise(r, rows*(cols+p.pad))
		for i := range x {
			if i%(cols+p.pad) >= cols {
				x[i] = float32(math.NaN())
			}
		}
		m.put(nans(8))
		return m.put(x), x, cols + p.pad
	}
	// either makes a (rows,cols) matrix, or its transpose, and returns the steps
	// between rows and columns.
	either := func(rows, cols int, transposed bool) (at uint32, x []float32, ld, row, col int) {
		if transposed {
			at, x, ld = matrix(cols, rows)
			return at, x, ld, 1, ld
		}
		at, x, ld = matrix(rows, cols)
		return at, x, ld, ld, 1
	}
	ca, c, ldc := matrix(p.M, p.N)
	aa, a, lda, am, ak := either(p.M, p.K, p.flags&flagATransposed != 0)
	ba, b, ldb, bk, bn := either(p.K, p.N, p.flags&flagBTransposed != 0)
	m.put(nans(8))
	scratch := m.put(nans(blockRows*(12+p.K) + 4 + (p.N+12)*p.K))
	behind := m.put(nans(8))
	size := func(n int) uint32 { return uint32(n) }
	packed := ba
	if p.flags&flagPacked != 0 {
		packed = m.put(nans((p.N + 12) * p.K))
		end := m.put(nans(8))
		m.call("pack", packed, ba, size(4*ldb), size(p.N), size(p.K), size(p.flags&flagBTransposed))
		same(t, "behind the panels", m.get(end, 8), nans(8))
	}
	m.call("gemm", ca, size(4*ldc), aa, size(4*lda), packed, size(4*ldb), size(p.M), size(p.N), size(p.K), size(p.reach), size(p.flags), scratch)
	for i := range p.M {
		for j := range p.N {
			var s float32
			if p.flags&flagMore != 0 {
				s = c[i*ldc+j]
			}
			for k := range p.K {
				s += float32(a[i*am+k*ak] * b[k*bk+j*bn])
			}
			if i <= p.reach+j {
				c[i*ldc+j] = s
			}
		}
	}
	got := m.get(ca, len(c))
	for i := range p.M { // what is not wanted may be anything
		for j := range min(p.N, i-p.reach) {
			got[i*ldc+j] = c[i*ldc+j]
		}
	}
	same(t, "C", got, c)
	same(t, "behind the scratch", m.get(behind, 8), nans(8))
}
