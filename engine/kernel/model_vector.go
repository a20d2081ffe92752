//go:build goexperiment.simd && go1.27 && (amd64 || arm64 || wasm)

package kernel

func normRowVector(out, x, gain []float32, r float32) int {
	n := whole(len(out))
	if n == 0 {
		return 0
	}
	o, p, f := start(out), start(x), splat(r)
	if gain == nil {
		for i := 0; i < n; i += lanes {
			store(at(o, i), load(at(p, i)).Mul(f))
		}
	} else {
		g := start(gain)
		for i := 0; i < n; i += lanes {
			store(at(o, i), load(at(g, i)).Mul(load(at(p, i)).Mul(f)))
		}
	}
	leave()
	return n
}

func normRowBackwardVector(dx, dgain, dout, x, gain []float32, r, q float32) int {
	n := whole(len(dx))
	if n == 0 {
		return 0
	}
	d, o, p := start(dx), start(dout), start(x)
	g, dg, fr, fq := start(gain), start(dgain), splat(r), splat(q)
	for i := 0; i < n; i += lanes {
		v, a := load(at(p, i)), load(at(o, i))
		if dgain != nil {
			store(at(dg, i), load(at(dg, i)).Add(a.Mul(v.Mul(fr))))
		}
		if gain != nil {
			a = load(at(g, i)).Mul(a)
		}
		store(at(d, i), load(at(d, i)).Add(fr.Mul(a).Sub(v.Mul(fq))))
	}
	leave()
	return n
}

func rotateVector(low, high, cos, sin []float32, inverse bool) int {
	n := whole(len(low))
	if n == 0 {
		return 0
	}
	l, h, c, s := start(low), start(high), start(cos), start(sin)
	sign := splat(1)
	if inverse {
		sign = splat(-1)
	}
	for i := 0; i < n; i += lanes {
		a, b := load(at(l, i)), load(at(h, i))
		x, y := load(at(c, i)), load(at(s, i)).Mul(sign)
		store(at(l, i), a.Mul(x).Sub(b.Mul(y)))
		store(at(h, i), b.Mul(x).Add(a.Mul(y)))
	}
	leave()
	return n
}

func softmaxBackwardVector(dx, dp, p []float32, scale, d float32) int {
	n := whole(len(dx))
	if n == 0 {
		return 0
	}
	o, q, w := start(dx), start(dp), start(p)
	f, shift := splat(scale), splat(d)
	for i := 0; i < n; i += lanes {
		store(at(o, i), f.Mul(load(at(w, i)).Mul(load(at(q, i)).Sub(shift))))
	}
	leave()
	return n
}

func adamwVector(w, m, v, g []float32, s *AdamWStep) int {
	n := whole(len(w))
	if n == 0 {
		return 0
	}
	pw, pm, pv, pg := start(w), start(m), start(v), start(g)
	clip, b1, o1 := splat(s.GradientScale), splat(s.Beta1), splat(s.OneMinusBeta1)
	b2, o2, correction := splat(s.Beta2), splat(s.OneMinusBeta2), splat(s.Correction)
	rate, epsilon, keep := splat(s.Rate), splat(s.Epsilon), splat(s.Keep)
	for i := 0; i < n; i += lanes {
		d := clip.Mul(load(at(pg, i)))
		a := b1.Mul(load(at(pm, i))).Add(o1.Mul(d))
		b := b2.Mul(load(at(pv, i))).Add(o2.Mul(d.Mul(d)))
		store(at(pm, i), a)
		store(at(pv, i), b)
		u := rate.Mul(a).Div(correction.Mul(b.Sqrt()).Add(epsilon))
		store(at(pw, i), keep.Mul(load(at(pw, i))).Sub(u))
	}
	leave()
	return n
}
