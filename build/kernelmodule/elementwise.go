package kernelmodule

import . "confusio/build/wasmasm"

// emitAdd emits add(dst, x, n) for an n that is a multiple of 4:
//
//	dst[i] += x[i]
func emitAdd(m *Module) *Func {
	f := m.Func("add", []Type{I32, I32, I32}, nil)
	dst, x, n := f.Param(0), f.Param(1), f.Param(2)
	byVectors(f, n, []Local{dst, x}, func(vectors int) {
		for j := range vectors {
			f.Store(dst, 16*j, VAdd(Load(dst, 16*j), Load(x, 16*j)))
		}
	})
	return f
}

// emitScale emits scale(dst, n, a) for an n that is a multiple of 4:
//
//	dst[i] *= a
func emitScale(m *Module) *Func {
	f := m.Func("scale", []Type{I32, I32, F32}, nil)
	dst, n, a := f.Param(0), f.Param(1), f.Let(V128, Splat(f.Param(2)))
	byVectors(f, n, []Local{dst}, func(vectors int) {
		for j := range vectors {
			f.Store(dst, 16*j, VMul(Load(dst, 16*j), a))
		}
	})
	return f
}

// emitCombine emits combine(out, x, y, n, a, b) for an n that is a multiple of 4:
//
//	out[i] = a*x[i] + b*y[i]
func emitCombine(m *Module) *Func {
	f := m.Func("combine", []Type{I32, I32, I32, I32, F32, F32}, nil)
	out, x, y, n := f.Param(0), f.Param(1), f.Param(2), f.Param(3)
	a, b := f.Let(V128, Splat(f.Param(4))), f.Let(V128, Splat(f.Param(5)))
	byVectors(f, n, []Local{out, x, y}, func(vectors int) {
		for j := range vectors {
			f.Store(out, 16*j, VAdd(VMul(a, Load(x, 16*j)), VMul(b, Load(y, 16*j))))
		}
	})
	return f
}

// emitRotate emits rotate(row, cos, sin, heads, half, sign), which turns the heads
// of a row, 2*half elements each, for a half that is a multiple of 4; sign is 1, or
// -1 for the way back:
//
//	low  = low*cos - high*(sin*sign)
//	high = high*cos + low*(sin*sign)
func emitRotate(m *Module) *Func {
	f := m.Func("rotate", []Type{I32, I32, I32, I32, I32, F32}, nil)
	low, cos, sin, heads, half := f.Param(0), f.Param(1), f.Param(2), f.Param(3), f.Param(4)
	sign, high, n := f.Let(V128, Splat(f.Param(5))), f.Local(I32), f.Local(I32)
	a, b, c, s := f.Local(V128), f.Local(V128), f.Local(V128), f.Local(V128)
	f.While(heads, func() {
		f.Set(high, Add(low, times4(half)))
		f.Set(n, half)
		byVectors(f, n, []Local{low, high, cos, sin}, func(vectors int) {
			for j := range vectors {
				f.Set(a, Load(low, 16*j))
				f.Set(b, Load(high, 16*j))
				f.Set(c, Load(cos, 16*j))
				f.Set(s, VMul(Load(sin, 16*j), sign))
				f.Store(low, 16*j, VSub(VMul(a, c), VMul(b, s)))
				f.Store(high, 16*j, VAdd(VMul(b, c), VMul(a, s)))
			}
		})
		f.Set(low, high)
		f.Set(cos, Sub(cos, times4(half)))
		f.Set(sin, Sub(sin, times4(half)))
		f.Set(heads, Sub(heads, Const(1)))
	})
	return f
}
