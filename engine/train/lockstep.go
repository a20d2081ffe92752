package train

import "confusio/engine/model"

// block is how many parameters are averaged between two calls of yield.
const block = 1 << 16

// average lets all models go on from the mean of their weights, after the last turn of
// a step that Options.Average names. It is done within a few milliseconds, and not
// given up half-way: of yield's wish to stop, the next turn hears.
func (t *Trainer) average(yield model.Yield) {
	n := len(t.learners)
	if n == 1 || t.step%n != 0 || t.options.Average == nil || !t.options.Average(t.step/n) {
		return
	}
	size := len(t.options.Params.Data)
	for from := 0; from < size; from += block {
		if yield != nil {
			yield()
		}
		to := min(from+block, size)
		first := t.learners[0].Params.Data[from:to]
		for j := range first {
			first[j] = t.mean(from + j)
		}
		for _, l := range t.learners[1:] {
			copy(l.Params.Data[from:to], first)
		}
	}
}

// mean is the mean of one parameter over the models, as a linear merge of equal weights
// has it: a sum in float64, in their order, rounded once.
func (t *Trainer) mean(at int) float32 {
	sum := 0.0
	for _, l := range t.learners {
		sum += float64(l.Params.Data[at])
	}
	return float32(sum / float64(len(t.learners)))
}
