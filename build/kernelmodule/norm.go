package kernelmodule

import . "confusio/build/wasmasm"

// emitRMSNorm emits rms_norm(out, rstd, x, gain, rows, cols, width, eps) for cols that are a
// multiple of 16; width is cols as a float32, and gain may be 0:
//
//	rstd[n]  = 1/sqrt(sum over c of x[n,c]²/width + eps)
//	out[n,c] = gain[c]*(x[n,c]*rstd[n])
func emitRMSNorm(m *Module) *Func {
	f := m.Func("rms_norm", []Type{I32, I32, I32, I32, I32, I32, F32, F32}, nil)
	out, rstd, x, gain := f.Param(0), f.Param(1), f.Param(2), f.Param(3)
	rows, cols, width, eps := f.Param(4), f.Param(5), f.Param(6), f.Param(7)
	c, sums, r, v := newColumns(f, cols), f.Locals(4, V128), f.Local(F32), f.Local(V128)
	f.While(rows, func() {
		c.sum(sums, func(j int) Expr {
			f.Set(v, c.load(x, j))
			return VMul(v, v)
		})
		f.Set(r, F32Div(ConstF32(1), F32Sqrt(F32Add(F32Div(treeOf(f, sums), width), eps))))
		f.StoreF32(rstd, 0, r)
		f.Set(v, Splat(r))
		f.If(gain, func() {
			c.each(func(j int) { c.store(out, j, VMul(c.load(gain, j), VMul(c.load(x, j), v))) })
		}, func() {
			c.each(func(j int) { c.store(out, j, VMul(c.load(x, j), v)) })
		})
		c.next(rows, rstd, out, x)
	})
	return f
}

// emitRMSNormBackward emits rms_norm_backward(dx, dgain, dout, x, gain, rstd, rows, cols,
// width) for cols that are a multiple of 16; gain and dgain may both be 0:
//
//	g[n,c]   = gain[c]*dout[n,c]
//	s[n]     = sum over c of g[n,c]*x[n,c]
//	dx[n,c] += rstd[n]*g[n,c] - x[n,c]*(rstd[n]³*s[n]/width)
//	dgain[c] += dout[n,c]*(x[n,c]*rstd[n])
func emitRMSNormBackward(m *Module) *Func {
	f := m.Func("rms_norm_backward", []Type{I32, I32, I32, I32, I32, I32, I32, I32, F32}, nil)
	dx, dgain, dout, x, gain, rstd := f.Param(0), f.Param(1), f.Param(2), f.Param(3), f.Param(4), f.Param(5)
	rows, cols, width := f.Param(6), f.Param(7), f.Param(8)
	c, sums, r := newColumns(f, cols), f.Locals(4, V128), f.Local(F32)
	vr, q, v, d := f.Local(V128), f.Local(V128), f.Local(V128), f.Local(V128)
	finish := func(withGain bool) {
		f.Set(vr, Splat(r))
		f.Set(q, Splat(F32Div(F32Mul(F32Mul(F32Mul(r, r), r), treeOf(f, sums)), width)))
		c.each(func(j int) {
			f.Set(v, c.load(x, j))
			f.Set(d, c.load(dout, j))
			if withGain {
				c.store(dgain, j, VAdd(c.load(dgain, j), VMul(d, VMul(v, vr))))
				f.Set(d, VMul(c.load(gain, j), d))
			}
			c.store(dx, j, VAdd(c.load(dx, j), VSub(VMul(vr, d), VMul(v, q))))
		})
	}
	f.While(rows, func() {
		f.Set(r, LoadF32(rstd, 0))
		f.If(gain, func() {
			c.sum(sums, func(j int) Expr { return VMul(VMul(c.load(gain, j), c.load(dout, j)), c.load(x, j)) })
			finish(true)
		}, func() {
			c.sum(sums, func(j int) Expr { return VMul(c.load(dout, j), c.load(x, j)) })
			finish(false)
		})
		c.next(rows, rstd, dx, dout, x)
	})
	return f
}

// columns goes over the columns of a row, 16 at a time.
type columns struct {
	f         *Func
	bytes, at Local // of a row; where the round is
}

func newColumns(f *Func, cols Local) *columns {
	return &columns{f: f, bytes: f.Let(I32, times4(cols)), at: f.Local(I32)}
}

// each runs body for every vector; j counts those of a round.
func (c *columns) each(body func(j int)) {
	c.f.Set(c.at, Const(0))
	c.f.While(Lt(c.at, c.bytes), func() {
		for j := range partials / 4 {
			body(j)
		}
		c.f.Set(c.at, Add(c.at, Const(4*partials)))
	})
}

// sum sets the partial sums of the value of every vector.
func (c *columns) sum(sums []Local, value func(j int) Expr) {
	for _, s := range sums {
		c.f.Set(s, Const128(0))
	}
	c.each(func(j int) {
		x := value(j) // may set variables, before the sum is read
		c.f.Set(sums[j], VAdd(sums[j], x))
	})
}

func (c *columns) load(row Local, j int) Expr { return Load(Add(row, c.at), 16*j) }

func (c *columns) store(row Local, j int, value Expr) {
	c.f.Store(Add(row, c.at), 16*j, value)
}

// next counts a row off and moves the addresses of one element and of whole rows.
func (c *columns) next(rows, element Local, whole ...Local) {
	f := c.f
	f.Set(rows, Sub(rows, Const(1)))
	f.Set(element, Add(element, Const(4)))
	for _, a := range whole {
		f.Set(a, Add(a, c.bytes))
	}
}
