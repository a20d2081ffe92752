package kernelmodule

import . "confusio/build/wasmasm"

// mirrorBlock is the side of the blocks that mirror transposes: what such a block
// reads and writes stays in the first-level cache however far apart rows lie.
const mirrorBlock = 32

// emitMirror emits mirror(c, ld, n), which sets every element of c, (n,n), below the
// diagonal to that above it; ld is in bytes.
func emitMirror(m *Module, transpose *Func) *Func {
	f := m.Func("mirror", []Type{I32, I32, I32}, nil)
	c, ld, n := f.Param(0), f.Param(1), f.Param(2)
	width, from, to, left := f.Local(I32), f.Local(I32), f.Local(I32), f.Local(I32)
	square := mirrorSquare(f, ld, transpose)
	f.While(Gt(n, Const(0)), func() {
		f.Set(width, Min(n, Const(mirrorBlock)))
		f.Set(from, c)
		f.Set(to, c)
		f.Set(left, n)
		f.While(Gt(left, Const(mirrorBlock)), func() {
			f.Set(from, Add(from, Const(4*mirrorBlock)))
			f.Set(to, Add(to, Mul(ld, Const(mirrorBlock))))
			f.Set(left, Sub(left, Const(mirrorBlock)))
			f.Call(transpose, to, ld, from, ld, width, Min(left, Const(mirrorBlock)))
		})
		square(c, width)
		f.Set(c, Add(c, Mul(Add(ld, Const(4)), Const(mirrorBlock))))
		f.Set(n, Sub(n, Const(mirrorBlock)))
	})
	return f
}

// mirrorSquare returns what mirrors the square at from, which it moves, four rows at a
// time.
func mirrorSquare(f *Func, ld Local, transpose *Func) func(at, width Expr) {
	d, left := f.Locals(4, I32), f.Local(I32)
	return func(at, width Expr) {
		f.Set(d[0], at)
		f.Set(left, width)
		f.While(Gt(left, Const(0)), func() {
			for j := 1; j < 4; j++ {
				f.If(Gt(left, Const(int32(j))), func() {
					f.Set(d[j], Add(d[j-1], ld))
					for i := range j {
						f.StoreF32(d[j], 4*i, LoadF32(d[i], 4*j))
					}
				}, nil)
			}
			f.Set(left, Sub(left, Const(4)))
			f.If(Gt(left, Const(0)), func() {
				f.Call(transpose, Add(d[3], ld), ld, Add(d[0], Const(16)), ld, Const(4), left)
			}, nil)
			f.Set(d[0], Add(d[3], Add(ld, Const(16))))
		})
	}
}
