package eval

import (
	"fmt"

	"confusio/engine/elementary"
	"confusio/engine/kernel"
	"confusio/engine/model"
)

// Writing says what a subject is to write.
type Writing struct {
	Begin, End int32     // the begin token, and the one that ends a story: the newline
	Openings   [][]int32 // tokens that texts start with, used in turn; none: the model starts
	Texts      int       // how many texts
	MaxTokens  int       // longest text, the opening included; 0: as long as the context
	Sampler    model.Sampler
}

// writingLanes is how many texts are written side by side.
const writingLanes = 16

// Write lets a subject write. Text i follows from the sampler's seed, i and
// the models alone, whatever is written beside it. A text holds its opening
// and ends with the End token, unless it reached its limit before.
func Write(s Subject, w Writing, yield model.Yield) ([][]int32, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	if err := w.Sampler.Validate(); err != nil {
		return nil, err
	}
	if w.Texts < 0 || w.MaxTokens < 0 {
		return nil, fmt.Errorf("%w: %d texts of %d tokens", model.ErrSampler, w.Texts, w.MaxTokens)
	}
	if limit := s.context(); w.MaxTokens == 0 || w.MaxTokens > limit {
		w.MaxTokens = limit
	}
	texts := make([][]int32, w.Texts)
	writer := newWriter(s, w)
	for first := 0; first < w.Texts; first += writingLanes {
		if err := writer.group(texts, first, min(writingLanes, w.Texts-first), yield); err != nil {
			return nil, err
		}
	}
	return texts, nil
}

// writer holds one decoder per model.
type writer struct {
	subject  Subject
	writing  Writing
	decoders []*model.Decoder
	beliefs  [][]float64 // [lane][model] −ln p(text so far), for the Bayes ensemble
	mixed    []float32   // (V) logits of an ensemble
	probs    []float32   // (V) one member's probabilities
}

func newWriter(s Subject, w Writing) *writer {
	lanes := min(writingLanes, max(1, w.Texts))
	out := &writer{subject: s, writing: w}
	for _, p := range s.Models {
		out.decoders = append(out.decoders, model.NewDecoder(p, lanes))
	}
	for range lanes {
		out.beliefs = append(out.beliefs, make([]float64, len(s.Models)))
	}
	vocab := s.Models[0].Config.Vocab
	out.mixed, out.probs = make([]float32, vocab), make([]float32, vocab)
	return out
}

// group writes texts first to first+n, one per lane.
func (w *writer) group(texts [][]int32, first, n int, yield model.Yield) error {
	var lanes []int
	var next []int32
	for lane := range n {
		for _, d := range w.decoders {
			d.Reset(lane)
		}
		clear(w.beliefs[lane])
		lanes, next = append(lanes, lane), append(next, w.writing.Begin)
	}
	for len(lanes) > 0 {
		for _, d := range w.decoders {
			if err := d.Step(lanes, next, yield); err != nil {
				return err
			}
		}
		going := 0
		for i, lane := range lanes {
			token := w.choose(i, first+lane, len(texts[first+lane]))
			w.believe(i, lane, token)
			texts[first+lane] = append(texts[first+lane], token)
			if token != w.writing.End && len(texts[first+lane]) < w.writing.MaxTokens {
				lanes[going], next[going] = lane, token
				going++
			}
		}
		lanes, next = lanes[:going], next[:going]
	}
	return nil
}

// choose returns the token at a position of a text: from its opening while
// that lasts, then drawn.
func (w *writer) choose(i, text, position int) int32 {
	if k := len(w.writing.Openings); k > 0 && position < len(w.writing.Openings[text%k]) {
		return w.writing.Openings[text%k][position]
	}
	return w.writing.Sampler.Pick(w.logits(i, text%writingLanes), uint32(text), position)
}

// logits returns the subject's logits for the i-th lane of the last step.
func (w *writer) logits(i, lane int) []float32 {
	if w.subject.Kind == Single {
		return w.decoders[0].Logits(i)
	}
	clear(w.mixed)
	best := w.beliefs[lane][0]
	for _, nats := range w.beliefs[lane] {
		best = min(best, nats)
	}
	for m, d := range w.decoders {
		copy(w.probs, d.Logits(i))
		kernel.Softmax(w.probs, 1)
		weight := float32(1)
		if w.subject.Kind == Bayes {
			weight = float32(elementary.Exp(best - w.beliefs[lane][m]))
		}
		kernel.AddScaled(w.mixed, weight, w.probs)
	}
	for v, p := range w.mixed {
		w.mixed[v] = float32(elementary.Log(float64(p)))
	}
	return w.mixed
}

// believe adds a token's nats to each member's count, from which the Bayes
// ensemble weighs the next token.
func (w *writer) believe(i, lane int, token int32) {
	if w.subject.Kind != Bayes {
		return
	}
	for m, d := range w.decoders {
		copy(w.probs, d.Logits(i))
		w.beliefs[lane][m] += kernel.LogSumExp(w.probs, w.probs) - float64(d.Logits(i)[token])
	}
}
