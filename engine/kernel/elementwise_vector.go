//go:build goexperiment.simd && go1.27 && (amd64 || arm64 || wasm)

package kernel

func addVector(dst, x []float32) int {
	n := whole(len(dst))
	if n == 0 {
		return 0
	}
	d, s := start(dst), start(x)
	for i := 0; i < n; i += lanes {
		store(at(d, i), load(at(d, i)).Add(load(at(s, i))))
	}
	leave()
	return n
}

func scaleVector(dst []float32, a float32) int {
	n := whole(len(dst))
	if n == 0 {
		return 0
	}
	d, f := start(dst), splat(a)
	for i := 0; i < n; i += lanes {
		store(at(d, i), load(at(d, i)).Mul(f))
	}
	leave()
	return n
}

func addScaledVector(dst []float32, a float32, x []float32) int {
	n := whole(len(dst))
	if n == 0 {
		return 0
	}
	d, s, f := start(dst), start(x), splat(a)
	for i := 0; i < n; i += lanes {
		store(at(d, i), load(at(d, i)).Add(f.Mul(load(at(s, i)))))
	}
	leave()
	return n
}

func combineVector(out []float32, a float32, x []float32, b float32, y []float32) int {
	n := whole(len(out))
	if n == 0 {
		return 0
	}
	o, p, q, f, g := start(out), start(x), start(y), splat(a), splat(b)
	for i := 0; i < n; i += lanes {
		store(at(o, i), f.Mul(load(at(p, i))).Add(g.Mul(load(at(q, i)))))
	}
	leave()
	return n
}

func mulVector(dst, x []float32) int {
	n := whole(len(dst))
	if n == 0 {
		return 0
	}
	d, s := start(dst), start(x)
	for i := 0; i < n; i += lanes {
		store(at(d, i), load(at(d, i)).Mul(load(at(s, i))))
	}
	leave()
	return n
}

func lerpVector(dst, x, y []float32, t float32) int {
	n := whole(len(dst))
	if n == 0 {
		return 0
	}
	d, p, q, f := start(dst), start(x), start(y), splat(t)
	for i := 0; i < n; i += lanes {
		a := load(at(p, i))
		store(at(d, i), a.Add(f.Mul(load(at(q, i)).Sub(a))))
	}
	leave()
	return n
}
