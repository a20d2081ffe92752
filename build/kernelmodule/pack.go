package kernelmodule

import . "confusio/build/wasmasm"

// times4 is a number of float32s in bytes.
func times4(x Expr) Expr { return Shl(x, Const(2)) }

// rounds runs body for i = from, from+step … as long as a whole step fits below to; i keeps
// its value behind the loop.
func rounds(f *Func, i Local, from, to Expr, step int32, body func()) {
	f.Set(i, from)
	f.While(Ge(to, Add(i, Const(step))), func() {
		body()
		f.Set(i, Add(i, Const(step)))
	})
}

// emitPackRows emits packRows(to, from, ld, rows, width): it copies rows of width
// float32s, 8 or 12, that lie ld bytes apart, one behind the other.
func emitPackRows(m *Module) *Func {
	f := m.Func("", []Type{I32, I32, I32, I32, I32}, nil)
	to, from, ld, rows, width := f.Param(0), f.Param(1), f.Param(2), f.Param(3), f.Param(4)
	copyAll := func(vectors int) func() {
		return func() {
			f.While(rows, func() {
				for v := range vectors {
					f.Store(to, 16*v, Load(from, 16*v))
				}
				f.Set(to, Add(to, Const(int32(16*vectors))))
				f.Set(from, Add(from, ld))
				f.Set(rows, Sub(rows, Const(1)))
			})
		}
	}
	f.If(Gt(width, Const(8)), copyAll(3), copyAll(2))
	return f
}

// emitTranspose emits transpose(to, ldt, from, ldf, rows, cols): element (i,j)
// of from becomes element (j,i) of to; ldt and ldf are in bytes.
func emitTranspose(m *Module) *Func {
	f := m.Func("transpose", []Type{I32, I32, I32, I32, I32, I32}, nil)
	to, ldt, from, ldf, rows, cols := f.Param(0), f.Param(1), f.Param(2), f.Param(3), f.Param(4), f.Param(5)
	j, d, s := f.Local(I32), f.Locals(4, I32), f.Locals(4, I32)
	v, u := f.Locals(4, V128), f.Locals(4, V128)
	f.While(Ge(rows, Const(4)), func() {
		f.Set(s[0], from)
		for i := 1; i < 4; i++ {
			f.Set(s[i], Add(s[i-1], ldf))
		}
		f.Set(d[0], to)
		rounds(f, j, Const(0), cols, 4, func() {
			for i := range s {
				f.Set(v[i], Load(s[i], 0))
				f.Set(s[i], Add(s[i], Const(16)))
			}
			for i := range 2 {
				f.Set(u[2*i], Shuffle(v[2*i], v[2*i+1], [4]byte{0, 4, 1, 5}))
				f.Set(u[2*i+1], Shuffle(v[2*i], v[2*i+1], [4]byte{2, 6, 3, 7}))
			}
			for i := 1; i < 4; i++ {
				f.Set(d[i], Add(d[i-1], ldt))
			}
			for i := range 2 {
				f.Store(d[2*i], 0, Shuffle(u[i], u[i+2], [4]byte{0, 1, 4, 5}))
				f.Store(d[2*i+1], 0, Shuffle(u[i], u[i+2], [4]byte{2, 3, 6, 7}))
			}
			f.Set(d[0], Add(d[3], ldt))
		})
		f.While(Gt(cols, j), func() {
			for i := range s {
				f.StoreF32(d[0], 4*i, LoadF32(s[i], 0))
				f.Set(s[i], Add(s[i], Const(4)))
			}
			f.Set(d[0], Add(d[0], ldt))
			f.Set(j, Add(j, Const(1)))
		})
		f.Set(to, Add(to, Const(16)))
		f.Set(from, Add(s[3], Sub(ldf, times4(cols))))
		f.Set(rows, Sub(rows, Const(4)))
	})
	f.While(rows, func() {
		f.Set(d[0], to)
		rounds(f, j, Const(0), cols, 1, func() {
			f.StoreF32(d[0], 0, LoadF32(Add(from, times4(j)), 0))
			f.Set(d[0], Add(d[0], ldt))
		})
		f.Set(to, Add(to, Const(4)))
		f.Set(from, Add(from, ldf))
		f.Set(rows, Sub(rows, Const(1)))
	})
	return f
}

// emitCopyBlock emits copyBlock(to, ldt, from, ldf, rows, cols): it copies a
// few columns, element by element.
func emitCopyBlock(m *Module) *Func {
	f := m.Func("", []Type{I32, I32, I32, I32, I32, I32}, nil)
	to, ldt, from, ldf, rows, cols := f.Param(0), f.Param(1), f.Param(2), f.Param(3), f.Param(4), f.Param(5)
	j := f.Local(I32)
	f.While(Gt(rows, Const(0)), func() {
		rounds(f, j, Const(0), cols, 1, func() {
			f.StoreF32(Add(to, times4(j)), 0, LoadF32(Add(from, times4(j)), 0))
		})
		f.Set(to, Add(to, ldt))
		f.Set(from, Add(from, ldf))
		f.Set(rows, Sub(rows, Const(1)))
	})
	return f
}

// emitPackA emits packA(to, a, lda, rows, depth): rows of A, lda bytes apart,
// become panels of 3 rows, (depth,3) each. A last panel of fewer repeats its last
// row.
func emitPackA(m *Module) *Func {
	f := m.Func("", []Type{I32, I32, I32, I32, I32}, nil)
	to, a, lda, rows, depth := f.Param(0), f.Param(1), f.Param(2), f.Param(3), f.Param(4)
	k, s, v := f.Local(I32), append([]Local{a}, f.Locals(2, I32)...), f.Locals(3, V128)
	three := func(x, y, z Local, first, second [4]byte) Expr { return Shuffle(Shuffle(x, y, first), z, second) }
	f.While(Gt(rows, Const(0)), func() {
		for i := 1; i < 3; i++ {
			f.Set(s[i], Select(Gt(rows, Const(int32(i))), Add(s[i-1], lda), s[i-1]))
		}
		rounds(f, k, Const(0), depth, 4, func() {
			for i := range s {
				f.Set(v[i], Load(s[i], 0))
				f.Set(s[i], Add(s[i], Const(16)))
			}
			f.Store(to, 0, three(v[0], v[1], v[2], [4]byte{0, 4, 1, 1}, [4]byte{0, 1, 4, 2}))
			f.Store(to, 16, three(v[1], v[2], v[0], [4]byte{1, 5, 2, 2}, [4]byte{0, 1, 6, 2}))
			f.Store(to, 32, three(v[2], v[0], v[1], [4]byte{2, 7, 3, 3}, [4]byte{0, 1, 7, 2}))
			f.Set(to, Add(to, Const(48)))
		})
		f.While(Gt(depth, k), func() {
			for i := range s {
				f.StoreF32(to, 4*i, LoadF32(s[i], 0))
				f.Set(s[i], Add(s[i], Const(4)))
			}
			f.Set(to, Add(to, Const(12)))
			f.Set(k, Add(k, Const(1)))
		})
		f.Set(a, Add(Sub(s[2], times4(depth)), lda))
		f.Set(rows, Sub(rows, Const(3)))
	})
	return f
}

// emitPackAT emits packAT(to, a, lda, rows, depth): packA of the transpose of a,
// which is (depth, rows). It reads a row by row, because the rows may lie such
// that a column falls on few lines of the cache.
func emitPackAT(m *Module) *Func {
	f := m.Func("", []Type{I32, I32, I32, I32, I32}, nil)
	to, a, lda, rows, depth := f.Param(0), f.Param(1), f.Param(2), f.Param(3), f.Param(4)
	i, d, s, step, k, last := f.Local(I32), f.Local(I32), f.Local(I32), f.Local(I32), f.Local(I32), f.Local(I32)
	f.Set(step, Mul(depth, Const(12)))
	f.Set(k, depth)
	f.While(k, func() {
		f.Set(d, to)
		f.Set(s, a)
		f.Set(i, Const(0))
		// A vector takes one element too many. The next row of the panel puts it
		// right; so the last row goes element by element, as does the last panel,
		// where a may end.
		f.If(Gt(k, Const(1)), func() {
			rounds(f, i, Const(0), Sub(rows, Const(1)), 3, func() {
				f.Store(d, 0, Load(s, 0))
				f.Set(d, Add(d, step))
				f.Set(s, Add(s, Const(12)))
			})
		}, nil)
		f.While(Gt(rows, i), func() {
			f.Set(last, Min(Const(2), Sub(rows, Add(i, Const(1)))))
			f.StoreF32(d, 0, LoadF32(s, 0))
			f.StoreF32(d, 4, LoadF32(Add(s, times4(Gt(last, Const(0)))), 0))
			f.StoreF32(d, 8, LoadF32(Add(s, times4(last)), 0))
			f.Set(d, Add(d, step))
			f.Set(s, Add(s, Const(12)))
			f.Set(i, Add(i, Const(3)))
		})
		f.Set(to, Add(to, Const(12)))
		f.Set(a, Add(a, lda))
		f.Set(k, Sub(k, Const(1)))
	})
	return f
}
