package kernelmodule

import . "confusio/build/wasmasm"

// The register tile is 3 rows of C by 12 columns, or by 8 for the last panels.
// 9 sums, 3 vectors of B, a broadcast element of A and a product take 14 of the
// 15 registers that V8 has to give on amd64; 18 operations need 6 loads. The
// loop is unrolled by 8. doc.go tells what else was measured.
const (
	tileRows   = 3
	tileUnroll = 8
)

// emitTiles emits the function
//
//	tiles(c, ldc, a, lda, b, rows, depth, more)
//
// which computes C = A·B, or C += A·B if more is not 0, for the columns of one
// packed panel of B. Rows of C lie ldc bytes apart. packed tells how A lies: in
// panels of 3 rows, (depth,3) each, or in place, its rows lda bytes apart. Rows
// that are missing in the last tile repeat the row before: the same sums go to
// the same place.
func emitTiles(m *Module, vectors int, packed bool) *Func {
	f := m.Func("", []Type{I32, I32, I32, I32, I32, I32, I32, I32}, nil)
	t := &tile{
		f: f, packed: packed, ldc: f.Param(1), lda: f.Param(3), panel: f.Param(4),
		rows: f.Param(5), depth: f.Param(6), more: f.Param(7),
		b: f.Local(I32), end: f.Local(I32), x: f.Local(V128), w: f.Locals(vectors, V128),
	}
	for i := range tileRows {
		c, a := f.Param(0), f.Param(2)
		if i > 0 {
			c, a = f.Local(I32), f.Local(I32)
		}
		t.c[i], t.a[i], t.sums[i] = c, a, f.Locals(vectors, V128)
	}
	f.While(Gt(t.rows, Const(0)), func() {
		t.begin()
		f.Set(t.b, t.panel)
		width := Const(int32(16 * vectors))
		f.Set(t.end, Add(t.panel, Mul(And(t.depth, Const(-tileUnroll)), width)))
		f.While(Lt(t.b, t.end), func() { t.round(tileUnroll) })
		f.Set(t.end, Add(t.panel, Mul(t.depth, width)))
		f.While(Lt(t.b, t.end), func() { t.round(1) })
		t.finish()
	})
	return f
}

// A tile holds the variables of emitTiles.
type tile struct {
	f                                  *Func
	packed                             bool
	ldc, lda, panel, rows, depth, more Local
	c, a                               [tileRows]Local // addresses of the rows
	sums                               [tileRows][]Local
	b, end                             Local   // where B is read, and where to stop
	w                                  []Local // a row of B
	x                                  Local   // an element of A
}

// begin finds the rows of one tile and loads or clears its sums.
func (t *tile) begin() {
	f := t.f
	for i := 1; i < tileRows; i++ {
		there := Gt(t.rows, Const(int32(i)))
		f.Set(t.c[i], Select(there, Add(t.c[i-1], t.ldc), t.c[i-1]))
		if !t.packed {
			f.Set(t.a[i], Select(there, Add(t.a[i-1], t.lda), t.a[i-1]))
		}
	}
	each := func(value func(i, v int) Expr) func() {
		return func() {
			for i := range t.sums {
				for v, s := range t.sums[i] {
					f.Set(s, value(i, v))
				}
			}
		}
	}
	f.If(t.more, each(func(i, v int) Expr { return Load(t.c[i], 16*v) }), each(func(int, int) Expr { return Const128(0) }))
}

// round adds n products to every sum.
func (t *tile) round(n int) {
	f, vectors := t.f, len(t.w)
	for k := range n {
		for v := range t.w {
			f.Set(t.w[v], Load(t.b, 16*(k*vectors+v)))
		}
		for i := range t.sums {
			if t.packed {
				f.Set(t.x, LoadSplat(t.a[0], 4*(k*tileRows+i)))
			} else {
				f.Set(t.x, LoadSplat(t.a[i], 4*k))
			}
			for v, s := range t.sums[i] {
				f.Set(s, VAdd(s, VMul(t.x, t.w[v])))
			}
		}
	}
	f.Set(t.b, Add(t.b, Const(int32(16*vectors*n))))
	if t.packed {
		f.Set(t.a[0], Add(t.a[0], Const(int32(4*tileRows*n))))
		return
	}
	for _, a := range t.a {
		f.Set(a, Add(a, Const(int32(4*n))))
	}
}

// finish stores the sums and goes on to the next rows.
func (t *tile) finish() {
	f := t.f
	for i := range t.sums {
		for v, s := range t.sums[i] {
			f.Store(t.c[i], 16*v, s)
		}
	}
	f.Set(t.rows, Sub(t.rows, Const(tileRows)))
	f.Set(t.c[0], Add(t.c[tileRows-1], t.ldc))
	if !t.packed { // the addresses stand behind their rows
		f.Set(t.a[0], Add(Sub(t.a[tileRows-1], Shl(t.depth, Const(2))), t.lda))
	}
}
