package kernel

import (
	"fmt"
	"testing"
)

// reflect sets what stands below the diagonal to what stands above it.
func reflect(c Mat) {
	for i := range c.Rows {
		for j := range i {
			c.Data[i*c.Stride+j] = c.Data[j*c.Stride+i]
		}
	}
}

// A gram is a symmetric product of one matrix: (rows,n) or, where wide, (n,rows);
// rows 0 stands for n.
type gram struct {
	name     string
	rows     int
	wide     bool
	multiply func(g *Gemm, c, x Mat)
	plain    func(c, x Mat) // every element, by the definition
}

var grams = []gram{
	{"Gemm.GramNT", lawRows, true, (*Gemm).GramNT, func(c, x Mat) {
		product(c, x.Data, x.Stride, 1, x.Data, 1, x.Stride, x.Cols, false)
	}},
	{"Gemm.GramTN", lawRows, false, (*Gemm).GramTN, func(c, x Mat) {
		product(c, x.Data, 1, x.Stride, x.Data, x.Stride, 1, x.Rows, false)
	}},
	{"Gemm.Commuting", 0, false, func(g *Gemm, c, x Mat) { g.Commuting(c, x, x) }, func(c, x Mat) {
		product(c, x.Data, x.Stride, 1, x.Data, x.Stride, 1, x.Cols, false)
	}},
}

// shape returns the rows and columns of the factor of a product with side n.
func (p gram) shape(n int) (rows, cols int) {
	k := p.rows
	if k == 0 {
		k = n
	}
	if p.wide {
		return n, k
	}
	return k, n
}

// law is the law of the product of side n.
func (p gram) law() law {
	var g Gemm
	split := func(x [][]float32) (c, factor Mat) {
		c = square(x[0])
		rows, _ := p.shape(c.Rows)
		return c, apart(x[1], rows)
	}
	return law{name: p.name, quadratic: true, least: 1,
		function: func(x [][]float32) { c, m := split(x); p.multiply(&g, c, m) },
		scalar:   func(x [][]float32) { c, m := split(x); p.plain(c, m); reflect(c) },
		sizes: func(n int) []int {
			rows, cols := p.shape(n)
			return []int{n * (n + lawPad), rows * (cols + lawPad)}
		},
	}
}

// Sides and numbers of terms around those of tiles, panels and blocks.
func TestSymmetricProductsAreTheDefinition(t *testing.T) {
	var g Gemm
	for _, p := range grams {
		for _, side := range []int{1, 2, 11, 12, 13, 15, 16, 17, 47, 96, 97, 129, blockCols + 5} {
			for _, terms := range []int{1, 40, blockK + 3} {
				if p.rows > 0 {
					p.rows = terms
				}
				t.Run(fmt.Sprintf("%s/%d/%d", p.name, side, terms), func(t *testing.T) {
					rows, cols := p.shape(side)
					x, c := padded(t, 1, rows, cols, lawPad), padded(t, 2, side, side, lawPad)
					want := Mat{Data: append([]float32(nil), c.Data...), Rows: side, Cols: side, Stride: c.Stride}
					p.multiply(&g, c, x)
					p.plain(want, x)
					reflect(want)
					same(t, p.name, c.Data, want.Data)
				})
			}
		}
	}
}
