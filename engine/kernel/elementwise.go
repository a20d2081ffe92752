package kernel

// Zero sets every element of x to 0.
func Zero(x []float32) { clear(x) }

// Add adds x to dst: dst[i] += x[i]. It panics if x is shorter than dst, as do
// all functions here for their sources.
func Add(dst, x []float32) {
	x = x[:len(dst)]
	n := addModule(dst, x)
	n += addVector(dst[n:], x[n:])
	addScalar(dst[n:], x[n:])
}

func addScalar(dst, x []float32) {
	x = x[:len(dst)]
	for i := range dst {
		dst[i] += x[i]
	}
}

// Scale multiplies dst by a: dst[i] *= a.
func Scale(dst []float32, a float32) {
	n := scaleModule(dst, a)
	n += scaleVector(dst[n:], a)
	scaleScalar(dst[n:], a)
}

func scaleScalar(dst []float32, a float32) {
	for i := range dst {
		dst[i] *= a
	}
}

// AddScaled adds a multiple of x to dst: dst[i] += a*x[i].
func AddScaled(dst []float32, a float32, x []float32) {
	n := addScaledVector(dst, a, x[:len(dst)])
	addScaledScalar(dst[n:], a, x[n:])
}

func addScaledScalar(dst []float32, a float32, x []float32) {
	x = x[:len(dst)]
	for i := range dst {
		dst[i] += float32(a * x[i])
	}
}

// Combine writes a linear combination: out[i] = a*x[i] + b*y[i]. out may be x or
// y. It has the bits of Scale and then AddScaled in one pass.
func Combine(out []float32, a float32, x []float32, b float32, y []float32) {
	x, y = x[:len(out)], y[:len(out)]
	n := combineModule(out, a, x, b, y)
	n += combineVector(out[n:], a, x[n:], b, y[n:])
	combineScalar(out[n:], a, x[n:], b, y[n:])
}

func combineScalar(out []float32, a float32, x []float32, b float32, y []float32) {
	x, y = x[:len(out)], y[:len(out)]
	for i := range out {
		out[i] = float32(a*x[i]) + float32(b*y[i])
	}
}

// Mul multiplies dst by x: dst[i] *= x[i].
func Mul(dst, x []float32) {
	n := mulVector(dst, x[:len(dst)])
	mulScalar(dst[n:], x[n:])
}

func mulScalar(dst, x []float32) {
	x = x[:len(dst)]
	for i := range dst {
		dst[i] *= x[i]
	}
}

// Lerp interpolates between x and y: dst[i] = x[i] + t*(y[i]-x[i]). At t = 0 it
// is x exactly; at t = 1 it is y up to rounding. dst may be x or y.
func Lerp(dst, x, y []float32, t float32) {
	x, y = x[:len(dst)], y[:len(dst)]
	n := lerpVector(dst, x, y, t)
	lerpScalar(dst[n:], x[n:], y[n:], t)
}

func lerpScalar(dst, x, y []float32, t float32) {
	x, y = x[:len(dst)], y[:len(dst)]
	for i := range dst {
		dst[i] = x[i] + float32(t*(y[i]-x[i]))
	}
}
