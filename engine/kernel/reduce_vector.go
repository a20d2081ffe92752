//go:build goexperiment.simd && go1.27 && (amd64 || arm64 || wasm)

package kernel

import "unsafe"

// The reductions keep two vectors of partial sums at a time: with 8 lanes one
// pass over the row fills all 16, with 4 lanes two passes do.

// rounds returns the length of the longest prefix of n elements made of whole
// rounds of 16 partial sums.
func rounds(n int) int {
	if !vectors {
		return 0
	}
	return n &^ (partials - 1)
}

func sumVector(s *[partials]float32, x []float32) int {
	n := rounds(len(x))
	if n == 0 {
		return 0
	}
	p := start(x)
	for j := 0; j < partials; j += 2 * lanes {
		var s0, s1 vec
		for i := j; i < n; i += partials {
			s0 = s0.Add(load(at(p, i)))
			s1 = s1.Add(load(at(p, i+lanes)))
		}
		store(unsafe.Pointer(&s[j]), s0)
		store(unsafe.Pointer(&s[j+lanes]), s1)
	}
	leave()
	return n
}

func dotVector(s *[partials]float32, x, y []float32) int {
	n := rounds(len(x))
	if n == 0 {
		return 0
	}
	p, q := start(x), start(y)
	for j := 0; j < partials; j += 2 * lanes {
		var s0, s1 vec
		for i := j; i < n; i += partials {
			s0 = s0.Add(load(at(p, i)).Mul(load(at(q, i))))
			s1 = s1.Add(load(at(p, i+lanes)).Mul(load(at(q, i+lanes))))
		}
		store(unsafe.Pointer(&s[j]), s0)
		store(unsafe.Pointer(&s[j+lanes]), s1)
	}
	leave()
	return n
}

func gainDotVector(s *[partials]float32, dout, x, gain []float32) int {
	n := rounds(len(x))
	if n == 0 {
		return 0
	}
	d, p, g := start(dout), start(x), start(gain)
	for j := 0; j < partials; j += 2 * lanes {
		var s0, s1 vec
		for i := j; i < n; i += partials {
			s0 = s0.Add(load(at(g, i)).Mul(load(at(d, i))).Mul(load(at(p, i))))
			s1 = s1.Add(load(at(g, i+lanes)).Mul(load(at(d, i+lanes))).Mul(load(at(p, i+lanes))))
		}
		store(unsafe.Pointer(&s[j]), s0)
		store(unsafe.Pointer(&s[j+lanes]), s1)
	}
	leave()
	return n
}

// maxVector raises m to the largest element of the prefix. A NaN stops its lane
// from rising, hence the doc comment of Max. (Vector Max would be no better with
// NaN, and in a browser it is several instructions.)
func maxVector(m *float32, x []float32) int {
	n := rounds(len(x))
	if n == 0 {
		return 0
	}
	p := start(x)
	m0, m1 := load(p), load(at(p, lanes))
	for i := 2 * lanes; i < n; i += 2 * lanes {
		v0, v1 := load(at(p, i)), load(at(p, i+lanes))
		m0, m1 = v0.IfElse(v0.Greater(m0), m0), v1.IfElse(v1.Greater(m1), m1)
	}
	var all [2 * lanes]float32
	store(unsafe.Pointer(&all[0]), m0)
	store(unsafe.Pointer(&all[lanes]), m1)
	leave()
	for _, v := range all {
		if v > *m {
			*m = v
		}
	}
	return n
}
