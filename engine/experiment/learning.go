package experiment

import (
	"crypto/sha256"
	"errors"

	"confusio/engine/align"
	"confusio/engine/merge"
	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/train"
)

// learningStories is how many stories of each language a step of a Learning reads.
const learningStories = 8

// Learning is the learning of the map of a merge: the second model is moved within its
// freedoms against the loss of the merge, in nats per token of training stories in the
// languages of both. With θ₁ and T·θ₂ the models and w their weights, the gradient is that
// of the merge at Σ w·θ, through w₂ and T; see align.Learner.
type Learning struct {
	how     recipe.Align
	name    [sha256.Size]byte
	merging Merging // as matched
	learner *align.Learner

	arithmetic    merge.Method
	in            merge.Input // of the first model, and of the second as it is moved
	share         float64     // of the second model in the merge
	moved, merged *model.Params
	grad          *model.Params
	fresh         bool // moved and merged are those of the learner

	batches []model.Batch
	scored  int64 // targets of all batches
	acts    *model.Acts
}

// NewLearning returns a learning at step 0. The name, a hash of what is made, stands in
// its state.
//
// Errors: ErrRecipe, corpus.ErrLanguage, model.ErrStopped.
func NewLearning(m Merging, name [sha256.Size]byte, yield model.Yield) (*Learning, error) {
	how := m.Merge.Align
	if how == nil || how.Steps == 0 || !m.Merge.Alignable() {
		return nil, fault(ErrRecipe, "experiment.align_models")
	}
	m, err := m.matched(yield)
	if err != nil {
		return nil, err
	}
	return learning(m, *how, name, yield)
}

// learning is NewLearning of models that are matched.
func learning(m Merging, how recipe.Align, name [sha256.Size]byte, yield model.Yield) (*Learning, error) {
	languages, err := m.languages()
	if err != nil {
		return nil, err
	}
	l := &Learning{how: how, name: name, merging: m}
	if err := l.read(languages, yield); err != nil {
		return nil, err
	}
	return l, l.prepare()
}

// prepare makes room for the models.
func (l *Learning) prepare() (err error) {
	left, right := l.merging.Parents[0].Params, l.merging.Parents[1].Params
	if l.learner, err = align.NewLearner(right.Views(), network(right.Config), l.how.Map == recipe.Rotated); err != nil {
		return err
	}
	if l.arithmetic, err = merge.Lookup(l.merging.Merge.Method); err != nil {
		return err
	}
	for _, p := range []**model.Params{&l.moved, &l.merged, &l.grad} {
		if *p, err = model.NewParams(left.Config); err != nil {
			return err
		}
	}
	if l.in, err = l.merging.input(l.arithmetic, nil); err != nil {
		return err
	}
	l.in.Models[1].Weights = l.moved.Views()
	knobs, err := l.arithmetic.Check(len(l.in.Models), false, l.in.Settings)
	if l.share = l.in.Models[1].Weight; knobs["normalize"] != 0 {
		l.share /= l.in.Models[0].Weight + l.in.Models[1].Weight
	}
	l.acts = model.NewActs(left.Config, l.longest())
	return err
}

// read takes so many stories of each language, in batches, that each has as many tokens
// as the recipe says.
func (l *Learning) read(languages []string, yield model.Yield) error {
	c := l.merging.Bench.Corpus
	source, err := c.Source(languages, 0)
	if err != nil {
		return err
	}
	counts, short, story := make([]int, len(languages)), true, []int32(nil)
	for index := uint64(0); short; {
		var batch model.Batch
		for range learningStories {
			for language := range languages {
				if story, err = source.Story(story[:0], language, mixture.Train, index); err != nil {
					return err
				}
				batch.Add(c.Begin(), story)
				counts[language] += len(story)
			}
			index++
		}
		l.batches = append(l.batches, batch)
		l.scored += int64(batch.Scored())
		if yield != nil && !yield() {
			return model.ErrStopped
		}
		short = false
		for _, n := range counts {
			short = short || n < l.how.Tokens
		}
	}
	return nil
}

// longest returns the tokens of the longest batch.
func (l *Learning) longest() int {
	n := 1
	for _, b := range l.batches {
		n = max(n, len(b.Tokens))
	}
	return n
}

// Steps returns how many steps there are in all.
func (l *Learning) Steps() int { return l.how.Steps }

// Done returns the number of steps done.
func (l *Learning) Done() int { return l.learner.Steps() }

// Finished says whether all steps are done.
func (l *Learning) Finished() bool { return l.Done() >= l.Steps() }

// Step does one step, at a rate that falls from the recipe's to zero along a straight
// line. The loss it returns is that of the merge before it.
//
// Errors: model.ErrStopped, when nothing is done; train.ErrFinished, train.ErrDiverged.
func (l *Learning) Step(yield model.Yield) (m train.Metrics, err error) {
	if l.Finished() {
		return m, fault(train.ErrFinished, "experiment.finished", phrase.Number("n", l.Done()))
	}
	if err := l.refresh(yield); err != nil {
		return m, err
	}
	batch := &l.batches[l.Done()%len(l.batches)]
	l.grad.Zero()
	if err := model.Forward(l.merged, l.acts, batch, yield); err != nil {
		return m, err
	}
	sum, err := model.Backward(l.grad, l.merged, l.acts, batch, 1/float32(batch.Scored()), yield)
	if err != nil {
		return m, err
	}
	if err := l.learner.Gradient(l.grad.Views(), l.share, yield); err != nil {
		return m, learningError(err)
	}
	left := 1 - float64(l.Done())/float64(l.Steps())
	m = train.Metrics{StepTokens: batch.Scored(), Loss: sum / float64(batch.Scored()), Rate: float64(l.how.Rate.Float64() * left)}
	if err := l.learner.Step(m.Rate, yield); err != nil {
		return m, learningError(err)
	}
	l.fresh = false
	m.Step, m.Tokens = l.Done(), l.tokens()
	return m, nil
}

// tokens returns the number of targets read so far.
func (l *Learning) tokens() int64 {
	rounds, rest := l.Done()/len(l.batches), l.Done()%len(l.batches)
	n := int64(rounds) * l.scored
	for i := range rest {
		n += int64(l.batches[i].Scored())
	}
	return n
}

// refresh moves the second model and merges it.
func (l *Learning) refresh(yield model.Yield) error {
	if l.fresh {
		return nil
	}
	if err := l.learner.Moved(l.moved.Views(), yield); err != nil {
		return learningError(err)
	}
	if err := l.mergeInto(yield); err != nil {
		return err
	}
	l.fresh = true
	return nil
}

// mergeInto makes merged of the first model and of moved.
func (l *Learning) mergeInto(yield model.Yield) error {
	l.in.Progress = nil
	if yield != nil {
		l.in.Progress = func(int, int) bool { return yield() }
	}
	return stopped(l.arithmetic.Into(l.merged.Views(), l.in))
}

// learningError turns the learner's words into the engine's.
func learningError(err error) error {
	switch {
	case errors.Is(err, align.ErrStopped):
		return errors.Join(model.ErrStopped, err)
	case errors.Is(err, align.ErrNumbers):
		return errors.Join(train.ErrDiverged, err)
	}
	return err
}

// outcome returns the merge of the models with the map as it was learned, or as it was
// matched where the loss on all stories that were read has not fallen.
func (l *Learning) outcome(yield model.Yield) (Merging, error) {
	out := l.merging
	if err := l.refresh(yield); err != nil {
		return out, err
	}
	learned, err := l.loss(yield)
	if err != nil {
		return out, err
	}
	moved := l.moved.Clone()
	copy(l.moved.Data, l.merging.Parents[1].Params.Data)
	l.fresh = false
	if err := l.mergeInto(yield); err != nil {
		return out, err
	}
	matched, err := l.loss(yield)
	if err == nil && learned < matched {
		out.Parents = []Parent{out.Parents[0], {moved, out.Parents[1].Languages}}
	}
	return out, err
}

// loss returns the loss of merged on all stories, in nats.
func (l *Learning) loss(yield model.Yield) (float64, error) {
	total := 0.0
	for i := range l.batches {
		loss, err := model.Evaluate(l.merged, l.acts, &l.batches[i], yield)
		if err != nil {
			return 0, err
		}
		total += loss
	}
	return total, nil
}

// Merge returns the merge with the map that was learned.
func (l *Learning) Merge(yield model.Yield) (*model.Params, error) {
	m, err := l.outcome(yield)
	if err != nil {
		return nil, err
	}
	return Merge(m, yield)
}
