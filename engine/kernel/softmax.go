package kernel

import "confusio/engine/elementary"

// Softmax replaces a row of scores by probabilities:
//
//	x[i] = exp(scale*x[i]-m) / sum of the same, m the maximum of scale*x
//
// A row that holds a NaN or +Inf, or only -Inf, becomes NaN. An empty row is
// left alone.
func Softmax(x []float32, scale float32) {
	if len(x) == 0 {
		return
	}
	if _, _, ok := expRowModule(x, x, scale, 1); ok {
		return
	}
	Scale(x, scale)
	s := expSum(x, x, Max(x))
	Scale(x, 1/s)
}

// expSum writes exp(x[i]-m) and returns the sum. out may be x.
func expSum(out, x []float32, m float32) float32 {
	var s [partials]float32
	n := expSumVector(&s, out, x, m)
	expSumScalar(&s, out[n:], x[n:], m)
	return tree(&s)
}

func expSumScalar(s *[partials]float32, out, x []float32, m float32) {
	out = out[:len(x)]
	for i, v := range x {
		e := elementary.Exp32(v - m)
		out[i] = e
		s[i%partials] += e
	}
}

// SoftmaxBackward writes the gradient of Softmax's scores, where p are its
// probabilities and dp is their gradient; dx may be dp:
//
//	dx[i] = scale*p[i]*(dp[i] - sum of p*dp)
func SoftmaxBackward(dx, dp, p []float32, scale float32) {
	dx, dp = dx[:len(p)], dp[:len(p)]
	if softmaxBackwardModule(dx, dp, p, scale) {
		return
	}
	d := Dot(p, dp)
	n := softmaxBackwardVector(dx, dp, p, scale, d)
	softmaxBackwardScalar(dx[n:], dp[n:], p[n:], scale, d)
}

func softmaxBackwardScalar(dx, dp, p []float32, scale, d float32) {
	for i := range dx {
		dx[i] = float32(scale * float32(p[i]*(dp[i]-d)))
	}
}

// CausalSoftmax applies Softmax to the first t+1 elements of row t of a (T,T)
// block of scores, in place, and sets the others to 0: a token attends to
// itself and to what came before.
func CausalSoftmax(scores Mat, scale float32) {
	for t := range scores.Rows {
		row := scores.Row(t)
		Softmax(row[:t+1], scale)
		clear(row[t+1:])
	}
}

// CausalSoftmaxBackward is SoftmaxBackward for the rows of CausalSoftmax: dp,
// the gradient of the probabilities p, becomes the gradient of the scores, with
// 0 where a token does not attend.
func CausalSoftmaxBackward(dp, p Mat, scale float32) {
	for t := range p.Rows {
		row := dp.Row(t)
		SoftmaxBackward(row[:t+1], row[:t+1], p.Row(t)[:t+1], scale)
		clear(row[t+1:])
	}
}

// CrossEntropy computes the loss of every row of logits, in nats, and the
// gradient of scale times the sum of the losses:
//
//	losses[n]    = log(sum over v of exp(logits[n,v]-m)) + m - logits[n,targets[n]]
//	dlogits[n,v] = scale*exp(logits[n,v]-m)/sum - (scale if v is the target)
//
// with m the maximum of the row. Shapes: logits and dlogits are (N,V), losses
// and targets are (N). A row whose target is negative has loss 0 and gradient
// 0. dlogits may be logits; it serves as scratch memory and must be given.
func CrossEntropy(losses []float32, dlogits, logits Mat, targets []int32, scale float32) {
	for n := range logits.Rows {
		d := dlogits.Row(n)
		if targets[n] < 0 {
			losses[n] = 0
			clear(d)
			continue
		}
		losses[n] = crossEntropyRow(d, logits.Row(n), int(targets[n]), scale)
	}
}

// crossEntropyRow is CrossEntropy for one row.
func crossEntropyRow(d, x []float32, target int, scale float32) float32 {
	y := x[target] // d may be x
	m, s, done := expRowModule(d, x, 1, scale)
	if !done {
		m = Max(x)
		s = expSum(d, x, m)
		Scale(d, scale/s)
	}
	d[target] -= scale
	return float32(elementary.Log(float64(s)) + (float64(m) - float64(y)))
}

// LogSumExp returns the logarithm of the sum of exp(x[i]), using scratch, which
// must be as long as x, for the exponentials. x must not be empty.
func LogSumExp(x, scratch []float32) float64 {
	m := Max(x)
	s := expSum(scratch, x, m)
	return elementary.Log(float64(s)) + float64(m)
}
