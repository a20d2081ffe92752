package merge

import "math"

// passthrough is one model times a number: θ = scale·θ.
//
// Source: mergekit, method passthrough.
func passthrough(t *task) error {
	factor := t.knob("scale")
	for j, v := range t.models[0] {
		t.out[j] = float32(factor * float64(v))
	}
	return nil
}

// nearswap moves each weight a of the first model towards b of the second, the
// further the closer they are:
//
//	θ = w·b + (1−w)·a,    w = min(t / max(|a−b|, 1e-6), 1)
//
// Source: the model card of QuartetAnemoi-70B-t0.0001; mergekit.
func nearswap(t *task) error {
	reach := t.knob("t")
	for j, x := range t.models[0] {
		a, b := float64(x), float64(t.models[1][j])
		w := min(reach/max(math.Abs(a-b), 1e-6), 1)
		t.out[j] = float32(float64(w*b) + float64((1-w)*a))
	}
	return nil
}
