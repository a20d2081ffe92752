package kernelmodule

import . "confusio/build/wasmasm"

// Flags of gemm; engine/kernel/module_wasm.go has them too.
const (
	flagATransposed = 1
	flagBTransposed = 2
	flagMore        = 4
	flagPacked      = 8
)

const (
	// blockRows is how many rows of A are packed together, so that they stay in the
	// first-level cache beside a panel of B.
	blockRows = 96
	// packFrom is the number of columns of C from which packing A pays.
	packFrom = 120
)

// packing holds the variables of B's way into panels.
type packing struct {
	f                              *Func
	b, ldb, cols, depth, flags     Local
	packedB                        Local
	n, width, w, panel             Local
	from, stride                   Local
	packRows, transpose, copyBlock *Func
}

// gemm holds the variables of emitGemm.
type gemm struct {
	packing
	c, ldc, a, lda Local
	rows, reach    Local
	edge, packedA  Local
	m, mc          Local
	wanted         Local // rows of a block that are wanted of a panel
	packs          Local // whether A is packed
	packA, packAT  *Func
	tiles          [2][2]*Func // [12 or 8 columns][in place, packed]
}

// emitGemm emits
//
//	gemm(c, ldc, a, lda, b, ldb, rows, cols, depth, reach, flags, scratch)
//
// which computes C = A·B, or C += A·B, for a C of (rows,cols); the strides are
// in bytes and the flags tell which of A and B are transposed, or that b is what
// pack has made of B. Of column j only the first reach+j+1 elements are wanted.
// scratch has
//
//	blockRows*(12 + depth) + 4 + (cols + 12)*depth
//
// float32s, without the last term where B is packed. Every element of C is the sum of its products in ascending order.
func emitGemm(m *Module, helpers packing) *Func {
	f := m.Func("gemm", []Type{I32, I32, I32, I32, I32, I32, I32, I32, I32, I32, I32, I32}, nil)
	helpers.f = f
	g := &gemm{packing: helpers, packA: emitPackA(m), packAT: emitPackAT(m)}
	for i, vectors := range []int{3, 2} {
		g.tiles[i] = [2]*Func{emitTiles(m, vectors, false), emitTiles(m, vectors, true)}
	}
	for i, p := range []*Local{&g.c, &g.ldc, &g.a, &g.lda, &g.b, &g.ldb, &g.rows, &g.cols, &g.depth, &g.reach, &g.flags, &g.edge} {
		*p = f.Param(i)
	}
	for _, l := range []*Local{&g.packedA, &g.packedB, &g.m, &g.mc, &g.n, &g.width, &g.w, &g.panel, &g.from, &g.stride, &g.packs, &g.wanted} {
		*l = f.Local(I32)
	}
	f.Set(g.packedA, Add(g.edge, Const(4*blockRows*12)))
	f.If(And(g.flags, Const(flagPacked)), func() {
		f.Set(g.packedB, g.b)
	}, func() {
		f.Set(g.packedB, Add(g.packedA, Add(Const(16), Mul(g.depth, Const(4*blockRows)))))
		g.eachPanel(g.pack)
	})
	f.Set(g.packs, Or(Ge(g.cols, Const(packFrom)), And(g.flags, Const(flagATransposed))))
	f.While(Gt(g.rows, g.m), func() {
		f.Set(g.mc, Min(Const(blockRows), Sub(g.rows, g.m)))
		g.prepareA()
		g.eachPanel(g.multiply)
		f.Set(g.m, Add(g.m, Const(blockRows)))
	})
	return f
}

// emitPack emits
//
//	pack(to, b, ldb, cols, depth, flags)
//
// which packs a B of (depth,cols), or its transpose, for gemm. to has (cols +
// 12)*depth float32s.
func emitPack(m *Module, helpers packing) *Func {
	f := m.Func("pack", []Type{I32, I32, I32, I32, I32, I32}, nil)
	p := helpers
	p.f = f
	for i, l := range []*Local{&p.packedB, &p.b, &p.ldb, &p.cols, &p.depth, &p.flags} {
		*l = f.Param(i)
	}
	for _, l := range []*Local{&p.n, &p.width, &p.w, &p.panel, &p.from, &p.stride} {
		*l = f.Local(I32)
	}
	p.eachPanel(p.pack)
	return f
}

// eachPanel goes through the panels of B: 12 columns each, and at the end one or two
// of 8 where that leaves fewer columns empty. The width of a panel is width, and the
// columns it holds are w.
func (p *packing) eachPanel(body func()) {
	f := p.f
	f.Set(p.n, Const(0))
	f.Set(p.panel, p.packedB)
	f.While(Gt(p.cols, p.n), func() {
		f.Set(p.w, Sub(p.cols, p.n))
		narrow := Or(Ge(Const(8), p.w), And(Ge(p.w, Const(13)), Ge(Const(16), p.w)))
		f.Set(p.width, Select(narrow, Const(8), Const(12)))
		f.Set(p.w, Min(p.w, p.width))
		f.Set(p.stride, times4(p.width))
		body()
		f.Set(p.panel, Add(p.panel, Mul(p.stride, p.depth)))
		f.Set(p.n, Add(p.n, p.width))
	})
}

// pack fills one panel of B. Columns that it lacks are 0.
func (p *packing) pack() {
	f := p.f
	whole := Ge(p.w, p.width)
	f.If(Eqz(whole), func() {
		f.Set(p.from, Mul(p.stride, p.depth))
		f.While(p.from, func() {
			f.Set(p.from, Sub(p.from, Const(16)))
			f.Store(Add(p.panel, p.from), 0, Const128(0))
		})
	}, nil)
	f.If(And(p.flags, Const(flagBTransposed)), func() {
		f.Call(p.transpose, p.panel, p.stride, Add(p.b, Mul(p.n, p.ldb)), p.ldb, p.w, p.depth)
	}, func() {
		f.Set(p.from, Add(p.b, times4(p.n)))
		f.If(whole, func() {
			f.Call(p.packRows, p.panel, p.from, p.ldb, p.depth, p.width)
		}, func() {
			f.Call(p.copyBlock, p.panel, p.stride, p.from, p.ldb, p.depth, p.w)
		})
	})
}

// prepareA packs the rows of a block where that is needed or pays.
func (g *gemm) prepareA() {
	f := g.f
	f.If(And(g.flags, Const(flagATransposed)), func() {
		f.Call(g.packAT, g.packedA, Add(g.a, times4(g.m)), g.lda, g.mc, g.depth)
	}, func() {
		f.If(g.packs, func() {
			f.Call(g.packA, g.packedA, Add(g.a, Mul(g.m, g.lda)), g.lda, g.mc, g.depth)
		}, nil)
	})
}

// multiply multiplies a block of rows by a panel, as far down as is wanted, in
// whole tiles: where A is packed, what follows a row in its panel is the next one.
func (g *gemm) multiply() {
	f := g.f
	f.Set(g.wanted, Sub(Add(g.reach, Add(g.n, g.width)), g.m))
	f.Set(g.wanted, Min(g.mc, Mul(Const(tileRows), Div(Add(g.wanted, Const(tileRows-1)), Const(tileRows)))))
	f.If(Gt(g.wanted, Const(0)), g.panelRows, nil)
}

// panelRows multiplies the wanted rows by a panel. Columns of C that a panel has
// beyond C's own are computed aside.
func (g *gemm) panelRows() {
	f := g.f
	more := And(g.flags, Const(flagMore))
	f.Set(g.from, Add(g.c, Add(Mul(g.m, g.ldc), times4(g.n))))
	f.If(Ge(g.w, g.width), func() {
		g.run(g.from, g.ldc, more)
	}, func() {
		f.If(more, func() {
			f.Call(g.copyBlock, g.edge, g.stride, g.from, g.ldc, g.wanted, g.w)
		}, nil)
		g.run(g.edge, g.stride, more)
		f.Call(g.copyBlock, g.from, g.ldc, g.edge, g.stride, g.wanted, g.w)
	})
}

// run calls the tiles that fit the panel and A.
func (g *gemm) run(c, ldc Local, more Expr) {
	f := g.f
	for i, width := range []int32{12, 8} {
		f.If(Eqz(Sub(g.width, Const(width))), func() {
			f.If(g.packs, func() {
				f.Call(g.tiles[i][1], c, ldc, g.packedA, g.lda, g.panel, g.wanted, g.depth, more)
			}, func() {
				f.Call(g.tiles[i][0], c, ldc, Add(g.a, Mul(g.m, g.lda)), g.lda, g.panel, g.wanted, g.depth, more)
			})
		}, nil)
	}
}
