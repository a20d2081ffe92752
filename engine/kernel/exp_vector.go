//go:build goexperiment.simd && go1.27 && (amd64 || arm64 || wasm)

package kernel

import (
	"math"
	"unsafe"

	"confusio/engine/elementary"
)

// expTable holds the constants of elementary.Exp32, each repeated over a
// vector: the compiler would otherwise spread them anew in every round.
var expTable = spread(
	elementary.Exp32Low, elementary.Exp32High, elementary.Exp32Log2E, elementary.Exp32Magic,
	elementary.Exp32Ln2Hi, elementary.Exp32Ln2Lo, elementary.Exp32C6, elementary.Exp32C5,
	elementary.Exp32C4, elementary.Exp32C3, elementary.Exp32C2, 1,
)

// The places of the constants in expTable.
const (
	expLow = iota
	expHigh
	expLog2E
	expMagic
	expLn2Hi
	expLn2Lo
	expC6
	expC5
	expC4
	expC3
	expC2
	expOne
	expCount
)

func spread(constants ...float32) (t [expCount][lanes]float32) {
	for i, c := range constants {
		for j := range t[i] {
			t[i][j] = c
		}
	}
	return t
}

// constant returns a row of expTable.
func constant(i int) vec { return load(unsafe.Pointer(&expTable[i])) }

// The exponential is elementary.Exp32 in every lane, in three parts, each small
// enough for the compiler to inline it:
//
//	t, r := expReduce(x)
//	e := expScale(expPolynomial(r), t)

// expReduce returns k = round(x/ln 2) in the low bits of t, and r = x - k ln 2.
// It clamps by selection, since vector Max and Min need not keep a NaN (and
// take longer in a browser, whose rules for them no processor follows).
func expReduce(x vec) (t, r vec) {
	low, high := constant(expLow), constant(expHigh)
	x = low.IfElse(x.Less(low), x)
	x = high.IfElse(x.Greater(high), x)
	t = x.Mul(constant(expLog2E)).Add(constant(expMagic))
	k := t.Sub(constant(expMagic))
	return t, x.Sub(k.Mul(constant(expLn2Hi))).Sub(k.Mul(constant(expLn2Lo)))
}

// expPolynomial returns exp(r) for |r| <= ln(2)/2.
func expPolynomial(r vec) vec {
	p := constant(expC6).Mul(r).Add(constant(expC5))
	p = p.Mul(r).Add(constant(expC4))
	p = p.Mul(r).Add(constant(expC3))
	p = p.Mul(r).Add(constant(expC2))
	return constant(expOne).Add(r.Add(r.Mul(r).Mul(p)))
}

// magicBits is the integer that the sum with Exp32Magic adds to.
var magicBits = int32(math.Float32bits(elementary.Exp32Magic))

// expScale multiplies p by 2 to the integer in the low bits of t, in two steps,
// neither of which leaves the range of normal factors.
func expScale(p, t vec) vec {
	n := t.ToBits().BitsToInt32().Sub(splatInt(magicBits))
	half := n.ShiftAllRight(1)
	bias := splatInt(127)
	p = p.Mul(half.Add(bias).ShiftAllLeft(23).ToBits().BitsToFloat32())
	return p.Mul(n.Sub(half).Add(bias).ShiftAllLeft(23).ToBits().BitsToFloat32())
}

// expSumVector handles the whole row: what is left after whole rounds is
// padded with -Inf, whose exponentials add 0.
func expSumVector(s *[partials]float32, out, x []float32, m float32) int {
	if !vectors {
		return 0
	}
	n := rounds(len(x))
	var tail [partials]float32
	if n < len(x) {
		for i := copy(tail[:], x[n:]); i < partials; i++ {
			tail[i] = float32(math.Inf(-1))
		}
	}
	o, p, end, shift := start(out), start(x), unsafe.Pointer(&tail), splat(m)
	for j := 0; j < partials; j += 2 * lanes {
		var s0, s1 vec
		for i := j; i < n; i += partials {
			t0, r0 := expReduce(load(at(p, i)).Sub(shift))
			t1, r1 := expReduce(load(at(p, i+lanes)).Sub(shift))
			e0, e1 := expScale(expPolynomial(r0), t0), expScale(expPolynomial(r1), t1)
			store(at(o, i), e0)
			store(at(o, i+lanes), e1)
			s0, s1 = s0.Add(e0), s1.Add(e1)
		}
		if n < len(x) {
			t0, r0 := expReduce(load(at(end, j)).Sub(shift))
			t1, r1 := expReduce(load(at(end, j+lanes)).Sub(shift))
			e0, e1 := expScale(expPolynomial(r0), t0), expScale(expPolynomial(r1), t1)
			store(at(end, j), e0)
			store(at(end, j+lanes), e1)
			s0, s1 = s0.Add(e0), s1.Add(e1)
		}
		store(unsafe.Pointer(&s[j]), s0)
		store(unsafe.Pointer(&s[j+lanes]), s1)
	}
	leave()
	copy(out[n:], tail[:len(x)-n])
	return len(x)
}

// Like the exponentials of a row, the gated activations go two vectors at a
// time: one alone would wait for itself most of the time.

func swigluVector(out, gate, up []float32) int {
	n := whole(len(out)) &^ lanes
	if n == 0 {
		return 0
	}
	o, g, u := start(out), start(gate), start(up)
	var zero vec
	for i := 0; i < n; i += 2 * lanes {
		x0, x1, one := load(at(g, i)), load(at(g, i+lanes)), constant(expOne)
		t0, r0 := expReduce(zero.Sub(x0))
		t1, r1 := expReduce(zero.Sub(x1))
		s0 := one.Div(one.Add(expScale(expPolynomial(r0), t0)))
		s1 := one.Div(one.Add(expScale(expPolynomial(r1), t1)))
		store(at(o, i), x0.Mul(s0).Mul(load(at(u, i))))
		store(at(o, i+lanes), x1.Mul(s1).Mul(load(at(u, i+lanes))))
	}
	leave()
	return n
}

func swigluBackwardVector(dgate, dup, dout, gate, up []float32) int {
	n := whole(len(dout)) &^ lanes
	if n == 0 {
		return 0
	}
	dg, du, do := start(dgate), start(dup), start(dout)
	g, u := start(gate), start(up)
	var zero vec
	for i := 0; i < n; i += 2 * lanes {
		x0, x1, one := load(at(g, i)), load(at(g, i+lanes)), constant(expOne)
		t0, r0 := expReduce(zero.Sub(x0))
		t1, r1 := expReduce(zero.Sub(x1))
		s0 := one.Div(one.Add(expScale(expPolynomial(r0), t0)))
		s1 := one.Div(one.Add(expScale(expPolynomial(r1), t1)))
		gs0, gs1 := x0.Mul(s0), x1.Mul(s1)
		d0, d1 := load(at(do, i)), load(at(do, i+lanes))
		y0, y1 := load(at(u, i)), load(at(u, i+lanes))
		store(at(du, i), d0.Mul(gs0))
		store(at(du, i+lanes), d1.Mul(gs1))
		store(at(dg, i), d0.Mul(y0).Mul(s0.Add(gs0.Mul(one.Sub(s0)))))
		store(at(dg, i+lanes), d1.Mul(y1).Mul(s1.Add(gs1.Mul(one.Sub(s1)))))
	}
	leave()
	return n
}
