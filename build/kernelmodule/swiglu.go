package kernelmodule

import . "confusio/build/wasmasm"

// emitSwiGLU emits swiglu(out, gate, up, n) for an n that is a multiple of 4:
//
//	out[i] = gate[i]*sigmoid(gate[i])*up[i]
func emitSwiGLU(m *Module) *Func {
	f := m.Func("swiglu", []Type{I32, I32, I32, I32}, nil)
	out, gate, up, n := f.Param(0), f.Param(1), f.Param(2), f.Param(3)
	x, s, e := f.Locals(4, V128), f.Locals(4, V128), newExponential(f)
	byVectors(f, n, []Local{out, gate, up}, func(vectors int) {
		for j := range vectors {
			f.Set(x[j], Load(gate, 16*j))
		}
		e.sigmoid(s[:vectors], x)
		for j := range vectors {
			f.Store(out, 16*j, VMul(VMul(x[j], s[j]), Load(up, 16*j)))
		}
	})
	return f
}

// emitSwiGLUBackward emits swiglu_backward(dgate, dup, dout, gate, up, n) for an n
// that is a multiple of 4:
//
//	dup[i]   = dout[i]*(gate[i]*s[i])
//	dgate[i] = dout[i]*up[i]*(s[i] + gate[i]*s[i]*(1-s[i]))
func emitSwiGLUBackward(m *Module) *Func {
	f := m.Func("swiglu_backward", []Type{I32, I32, I32, I32, I32, I32}, nil)
	dgate, dup, dout, gate, up, n := f.Param(0), f.Param(1), f.Param(2), f.Param(3), f.Param(4), f.Param(5)
	x, s, d, u, e := f.Locals(4, V128), f.Locals(4, V128), f.Local(V128), f.Local(V128), newExponential(f)
	byVectors(f, n, []Local{dgate, dup, dout, gate, up}, func(vectors int) {
		for j := range vectors {
			f.Set(x[j], Load(gate, 16*j))
		}
		e.sigmoid(s[:vectors], x)
		for j := range vectors { // dgate and dup may be what is read here
			f.Set(d, Load(dout, 16*j))
			f.Set(u, Load(up, 16*j))
			f.Set(x[j], VMul(x[j], s[j]))
			f.Store(dup, 16*j, VMul(d, x[j]))
			f.Store(dgate, 16*j, VMul(VMul(d, u), VAdd(s[j], VMul(x[j], VSub(e.one, s[j])))))
		}
	})
	return f
}

// sigmoid sets s to 1/(1+exp(-x)), side by side.
func (e *exponential) sigmoid(s, x []Local) {
	f := e.f
	for j := range s {
		f.Set(s[j], VSub(Const128(0), x[j]))
	}
	e.of(s...)
	for j := range s {
		f.Set(s[j], VDiv(e.one, VAdd(e.one, s[j])))
	}
}

// byVectors goes over n elements, a multiple of 4, four vectors at a time and then one
// at a time, and moves the addresses.
func byVectors(f *Func, n Local, addresses []Local, body func(vectors int)) {
	for _, vectors := range []int{4, 1} {
		f.While(Ge(n, Const(int32(4*vectors))), func() {
			body(vectors)
			for _, a := range addresses {
				f.Set(a, Add(a, Const(int32(16*vectors))))
			}
			f.Set(n, Sub(n, Const(int32(4*vectors))))
		})
	}
}
