package kernelmodule

import (
	"math"

	. "confusio/build/wasmasm"
	"confusio/engine/elementary"
)

// exponential holds the constants of elementary.Exp32 in variables, so that
// they are made once a call.
type exponential struct {
	f                                        *Func
	low, high, log2e, magic, hi, lo          Local
	c2, c3, c4, c5, c6, one, magicBits, bias Local
}

func newExponential(f *Func) *exponential {
	e := &exponential{f: f}
	for _, c := range []struct {
		to    *Local
		value float32
	}{
		{&e.low, elementary.Exp32Low}, {&e.high, elementary.Exp32High}, {&e.log2e, elementary.Exp32Log2E},
		{&e.magic, elementary.Exp32Magic}, {&e.hi, elementary.Exp32Ln2Hi}, {&e.lo, elementary.Exp32Ln2Lo},
		{&e.c2, elementary.Exp32C2}, {&e.c3, elementary.Exp32C3}, {&e.c4, elementary.Exp32C4},
		{&e.c5, elementary.Exp32C5}, {&e.c6, elementary.Exp32C6}, {&e.one, 1},
	} {
		*c.to = f.Let(V128, Const128(math.Float32bits(c.value)))
	}
	e.magicBits = f.Let(V128, Const128(math.Float32bits(elementary.Exp32Magic)))
	e.bias = f.Let(V128, Const128(127))
	return e
}

// of appends the operations of elementary.Exp32 in their order, side by side for
// each variable of x, which become their exponentials.
func (e *exponential) of(x ...Local) {
	f := e.f
	t, r, p := f.Locals(len(x), V128), f.Locals(len(x), V128), f.Locals(len(x), V128)
	each := func(to []Local, value func(i int) Expr) {
		for i := range x {
			f.Set(to[i], value(i))
		}
	}
	each(r, func(i int) Expr { return VPMin(VPMax(x[i], e.low), e.high) })
	each(t, func(i int) Expr { return VAdd(VMul(r[i], e.log2e), e.magic) })
	each(p, func(i int) Expr { return VSub(t[i], e.magic) })
	each(r, func(i int) Expr { return VSub(VSub(r[i], VMul(p[i], e.hi)), VMul(p[i], e.lo)) })
	each(p, func(i int) Expr { return VAdd(VMul(e.c6, r[i]), e.c5) })
	for _, c := range []Local{e.c4, e.c3, e.c2} {
		each(p, func(i int) Expr { return VAdd(VMul(p[i], r[i]), c) })
	}
	each(p, func(i int) Expr { return VAdd(e.one, VAdd(r[i], VMul(VMul(r[i], r[i]), p[i]))) })
	// Two factors, neither of which leaves the range of normal numbers.
	each(t, func(i int) Expr { return ISub(t[i], e.magicBits) })
	each(r, func(i int) Expr { return IShrS(t[i], Const(1)) })
	each(p, func(i int) Expr { return VMul(p[i], IShl(IAdd(r[i], e.bias), Const(23))) })
	each(x, func(i int) Expr { return VMul(p[i], IShl(IAdd(ISub(t[i], r[i]), e.bias), Const(23))) })
}

// partials is the number of partial sums of a row in engine/kernel.
const partials = 16

// emitExpRow emits expRow(out, x, n, scale, numerator, scratch):
//
//	out[i] = exp(scale*x[i]-m) * (numerator/s)
//
// with m the maximum of scale*x and s the sum of the exponentials, in the order of
// engine/kernel. n is at least 1; out may be x. scratch has 16 float32s; afterwards
// the first two are m and s.
func emitExpRow(m *Module) *Func {
	f := m.Func("exp_row", []Type{I32, I32, I32, F32, F32, I32}, nil)
	out, x, n, scale, numerator, scratch := f.Param(0), f.Param(1), f.Param(2), f.Param(3), f.Param(4), f.Param(5)
	r := &row{f: f, n: n, tail: scratch, i: f.Local(I32), at: f.Local(I32), to: f.Local(I32)}
	factor, v, top, best := f.Let(V128, Splat(scale)), f.Locals(4, V128), f.Local(V128), f.Local(F32)
	e, sums := newExponential(f), f.Locals(4, V128)

	// Places behind the row hold -Inf: no maximum, and their exponentials are 0.
	f.Set(top, Splat(LoadF32(x, 0)))
	f.Set(top, VMul(top, factor))
	r.each(x, out, math.Float32bits(float32(math.Inf(-1))), func() {
		for j := range v {
			f.Set(top, VPMax(top, r.scaled(j, factor)))
		}
	}, false)
	f.Set(best, Lane(top, 0))
	for lane := byte(1); lane < 4; lane++ {
		f.Set(best, Select(F32Gt(Lane(top, lane), best), Lane(top, lane), best))
	}
	f.Set(top, Splat(best))
	r.each(x, out, math.Float32bits(float32(math.Inf(-1))), func() {
		for j := range v {
			f.Set(v[j], VSub(r.scaled(j, factor), top))
		}
		e.of(v...)
		for j := range v {
			f.Set(sums[j], VAdd(sums[j], v[j]))
			f.Store(r.to, 16*j, v[j])
		}
	}, true)
	sum := f.Let(F32, treeOf(f, sums))
	f.Set(factor, Splat(F32Div(numerator, sum)))
	r.scale(out, factor)
	f.StoreF32(scratch, 0, best)
	f.StoreF32(scratch, 4, sum)
	return f
}

// treeOf is tree of engine/kernel: the sum of 16 partial sums.
func treeOf(f *Func, sums []Local) Expr {
	f.Set(sums[0], VAdd(VAdd(sums[0], sums[2]), VAdd(sums[1], sums[3])))
	return F32Add(F32Add(Lane(sums[0], 0), Lane(sums[0], 2)), F32Add(Lane(sums[0], 1), Lane(sums[0], 3)))
}

// A row goes over n float32s in rounds of 16.
type row struct {
	f         *Func
	n, tail   Local // the length; 16 float32s for the last round
	i, at, to Local // the index, and where a round reads and writes
}

// scaled is vector j of the round times factor.
func (r *row) scaled(j int, factor Local) Expr { return VMul(Load(r.at, 16*j), factor) }

// each runs body for every round over x. What is left after whole rounds goes
// through the tail, filled up with a bit pattern; it is copied to out if write
// is set.
func (r *row) each(x, out Local, fill uint32, body func(), write bool) {
	f := r.f
	rounds(f, r.i, Const(0), r.n, partials, func() {
		f.Set(r.at, Add(x, times4(r.i)))
		f.Set(r.to, Add(out, times4(r.i)))
		body()
	})
	f.If(Gt(r.n, r.i), func() {
		for j := range partials / 4 {
			f.Store(r.tail, 16*j, Const128(fill))
		}
		r.copyTail(r.tail, Add(x, times4(r.i)))
		f.Set(r.at, r.tail)
		f.Set(r.to, r.tail)
		body()
		if write {
			r.copyTail(Add(out, times4(r.i)), r.tail)
		}
	}, nil)
}

// copyTail copies the elements from index i on.
func (r *row) copyTail(to, from Expr) {
	f := r.f
	f.Set(r.to, to)
	f.Set(r.at, from)
	left := f.Let(I32, Sub(r.n, r.i))
	f.While(left, func() {
		f.StoreF32(r.to, 0, LoadF32(r.at, 0))
		f.Set(r.to, Add(r.to, Const(4)))
		f.Set(r.at, Add(r.at, Const(4)))
		f.Set(left, Sub(left, Const(1)))
	})
}

// scale multiplies the row out by the first lane of factor.
func (r *row) scale(out, factor Local) {
	f := r.f
	rounds(f, r.i, Const(0), r.n, 4, func() {
		f.Set(r.to, Add(out, times4(r.i)))
		f.Store(r.to, 0, VMul(Load(r.to, 0), factor))
	})
	f.While(Gt(r.n, r.i), func() {
		f.Set(r.to, Add(out, times4(r.i)))
		f.StoreF32(r.to, 0, F32Mul(LoadF32(r.to, 0), Lane(factor, 0)))
		f.Set(r.i, Add(r.i, Const(1)))
	})
}

// emitSoftmaxBackward emits softmax_backward(dx, dp, p, n, scale, scratch):
//
//	dx[i] = scale*(p[i]*(dp[i] - sum of p*dp))
//
// scratch has 32 float32s; dx may be dp.
func emitSoftmaxBackward(m *Module) *Func {
	f := m.Func("softmax_backward", []Type{I32, I32, I32, I32, F32, I32}, nil)
	dx, dp, p, n, scale, scratch := f.Param(0), f.Param(1), f.Param(2), f.Param(3), f.Param(4), f.Param(5)
	i, a, b, c, left := f.Local(I32), f.Local(I32), f.Local(I32), f.Local(I32), f.Local(I32)
	sums, d, factor := f.Locals(4, V128), f.Local(V128), f.Let(V128, Splat(scale))
	dot := func() {
		for j := range sums {
			f.Set(sums[j], VAdd(sums[j], VMul(Load(a, 16*j), Load(b, 16*j))))
		}
	}
	rounds(f, i, Const(0), n, partials, func() {
		f.Set(a, Add(p, times4(i)))
		f.Set(b, Add(dp, times4(i)))
		dot()
	})
	f.If(Gt(n, i), func() {
		for j := range 8 {
			f.Store(scratch, 16*j, Const128(0))
		}
		f.Set(left, Const(0))
		f.While(Gt(n, Add(i, left)), func() {
			f.StoreF32(Add(scratch, times4(left)), 0, LoadF32(Add(p, times4(Add(i, left))), 0))
			f.StoreF32(Add(scratch, times4(left)), 64, LoadF32(Add(dp, times4(Add(i, left))), 0))
			f.Set(left, Add(left, Const(1)))
		})
		f.Set(a, scratch)
		f.Set(b, Add(scratch, Const(64)))
		dot()
	}, nil)
	f.Set(d, Splat(treeOf(f, sums)))
	rounds(f, i, Const(0), n, 4, func() {
		f.Set(a, Add(p, times4(i)))
		f.Set(b, Add(dp, times4(i)))
		f.Set(c, Add(dx, times4(i)))
		f.Store(c, 0, VMul(factor, VMul(Load(a, 0), VSub(Load(b, 0), d))))
	})
	f.While(Gt(n, i), func() {
		f.Set(a, Add(p, times4(i)))
		f.Set(b, Add(dp, times4(i)))
		f.StoreF32(Add(dx, times4(i)), 0, F32Mul(scale, F32Mul(LoadF32(a, 0), F32Sub(LoadF32(b, 0), Lane(d, 0)))))
		f.Set(i, Add(i, Const(1)))
	})
	return f
}
