//go:build goexperiment.simd && go1.27 && (arm64 || wasm)

package kernel

import "unsafe"

// transposeVector does the work of transpose4 for as many columns of src as
// come in fours, and returns their number. Wasm has no shuffle to use; moving
// single lanes still halves the time that single loads and stores take.
func transposeVector(dst unsafe.Pointer, step uintptr, src unsafe.Pointer, row uintptr, cols int) int {
	n := cols &^ 3
	for j := 0; j < n; j += 4 {
		s0 := unsafe.Add(src, 4*j)
		s1 := unsafe.Add(s0, row)
		s2 := unsafe.Add(s1, row)
		a, b, c, d := load(s0), load(s1), load(s2), load(unsafe.Add(s2, row))
		d0 := unsafe.Add(dst, uintptr(j)*step)
		d1 := unsafe.Add(d0, step)
		d2 := unsafe.Add(d1, step)
		store(d0, splat(a.GetElem(0)).SetElem(1, b.GetElem(0)).SetElem(2, c.GetElem(0)).SetElem(3, d.GetElem(0)))
		store(d1, splat(a.GetElem(1)).SetElem(1, b.GetElem(1)).SetElem(2, c.GetElem(1)).SetElem(3, d.GetElem(1)))
		store(d2, splat(a.GetElem(2)).SetElem(1, b.GetElem(2)).SetElem(2, c.GetElem(2)).SetElem(3, d.GetElem(2)))
		store(unsafe.Add(d2, step), splat(a.GetElem(3)).SetElem(1, b.GetElem(3)).SetElem(2, c.GetElem(3)).SetElem(3, d.GetElem(3)))
	}
	return n
}
