package merge

import "confusio/engine/tensor"

// linear averages the models:
//
//	θ = Σ w[i]·θ[i] / Σ w[i]      (normalize on)
//	θ = Σ w[i]·θ[i]               (normalize off)
//
// Errors: method.ErrWeights if the weights sum to zero and are to be normalised.
//
// Source: Wortsman et al. 2022, arXiv:2203.05482, section 2.
func linear(t *task) error {
	divisor := 1.0
	if t.on("normalize") {
		var err error
		if divisor, err = t.weightSum(); err != nil {
			return err
		}
	}
	var sum [1024]float64 // of a block at a time, so that it stays in the nearest cache
	for from := 0; from < len(t.out); from += len(sum) {
		out := t.out[from:min(from+len(sum), len(t.out))]
		block := sum[:len(out)]
		clear(block)
		for i, x := range t.models {
			addWeighted(block, x[from:], t.weights[i])
		}
		for j, s := range block {
			out[j] = float32(s / divisor)
		}
	}
	return nil
}

// addWeighted adds w·x to dst.
func addWeighted(dst []float64, x []float32, w float64) {
	x = x[:len(dst)]
	for j, v := range x {
		dst[j] += float64(w * float64(v))
	}
}

// Lerp sets dst to the point at t of the line from a, at 0, to b, at 1:
//
//	dst = (1−t)·a + t·b
//
// It is the linear merge with these weights, to the bit wherever 1−t is exact,
// and gives a and b themselves at the ends. It allocates nothing, for sliders
// that move with every frame. dst may be a or b.
//
// Errors: tensor.ErrShape, tensor.ErrMissing; dst is then unchanged.
func Lerp(dst, a, b *tensor.Set, t float64) error {
	if err := dst.SameShape(a); err != nil {
		return err
	}
	if err := dst.SameShape(b); err != nil {
		return err
	}
	for i := range dst.Len() {
		name, out := dst.At(i)
		x, _ := a.Get(name)
		y, _ := b.Get(name)
		lerp(out.Data, x.Data, y.Data, t)
	}
	return nil
}

func lerp(dst, a, b []float32, t float64) {
	s := 1 - t
	a, b = a[:len(dst)], b[:len(dst)]
	for j := range dst {
		dst[j] = float32(float64(s*float64(a[j])) + float64(t*float64(b[j])))
	}
}
