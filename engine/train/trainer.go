package train

import (
	"errors"
	"fmt"
	"math"
	"math/bits"

	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/optim"
)

// Errors of a Trainer.
var (
	ErrDiverged = errors.New("train: the loss or its gradient is not a finite number")
	ErrFinished = errors.New("train: all steps of the schedule are done")
	ErrOptions  = errors.New("train: bad options")
)

// Learner is a model and what it reads.
type Learner struct {
	Params  *model.Params    // the starting point; training moves it in place
	Sampler *mixture.Sampler // what is read
}

// Options say what is trained and how.
type Options struct {
	Learner
	// Beside are more models of the same shape, trained in lockstep with the first: each on
	// what it reads, with moments of its own, step by step in turn. After the steps that
	// Average names, counted from 1, all of them go on from the mean of their weights.
	Beside  []Learner
	Average func(step int) bool // nil: never

	Schedule  optim.Schedule // of each model
	Optimiser optim.Settings
	Moments   Moments  // that every model begins with
	Workers   int      // goroutines, 1 to 8, of which 1, 2, 4 or 8 are used; any number gives the same bits
	Recipe    [32]byte // hash of the recipe; a state resumes only under its own
}

// Moments are those of an optimiser after some steps. The zero value is what it has
// before the first one.
type Moments struct {
	First, Second []float32
	Steps         int // that they have seen
}

// Trainer trains one model, or several in lockstep, one after the other in every step:
// memory but for weights and moments is there once. It counts turns, each a step of one
// model; of one model alone turns are steps.
type Trainer struct {
	options  Options
	learners []learner
	optim    *optim.Optimiser
	batch    mixture.Batch
	ahead    mixture.Batch // of a later turn
	aheadOf  int           // that turn, -1 for none
	own      *partial
	local    []*goroutine              // the helpers at hand
	helpers  []Helper                  // these and others
	turners  []optim.Turner            // those of them that are used
	losses   [mixture.Micros][]float32 // where a helper is to write
	step     int                       // turns done
	tokens   int64                     // targets read so far
	language []LanguageLoss
}

// learner is a Learner with its moments.
type learner struct {
	Learner
	first, second []float32
}

// Metrics say how one step went.
type Metrics struct {
	Step       int     // turns done, this one included
	Tokens     int64   // targets read so far
	StepTokens int     // targets of this step
	Loss       float64 // mean cross-entropy of the batch before the step, nats per token
	Rate       float64 // learning rate
	GradNorm   float64 // norm of the gradient before clipping
	// ByLanguage is in the sampler's order of languages. It is the Trainer's
	// memory and holds until the next step.
	ByLanguage []LanguageLoss
}

// LanguageLoss is one language's part of a batch.
type LanguageLoss struct {
	Tokens int     // targets
	Nats   float64 // Σ −ln p(target)
}

// New returns a Trainer at step 0.
func New(o Options) (*Trainer, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	c, n := o.Params.Config, len(o.Params.Data)
	moves, err := optim.New(arena(c, n), o.Optimiser)
	if err != nil {
		return nil, err
	}
	t := &Trainer{options: o, optim: moves, aheadOf: -1}
	languages := 0
	for i, l := range o.learners() {
		m, v := moves.M, moves.V
		if i > 0 {
			m, v = make([]float32, n), make([]float32, n)
		}
		copy(m, o.Moments.First)
		copy(v, o.Moments.Second)
		t.learners = append(t.learners, learner{l, m, v})
		languages = max(languages, l.Sampler.Weights.Languages())
	}
	t.language = make([]LanguageLoss, languages)
	capacity := o.capacity()
	if t.own, err = newPartial(c, capacity, mixture.Micros); err != nil {
		return nil, err
	}
	hands := 1 << (bits.Len(uint(o.Workers)) - 1)
	for range hands - 1 {
		g, err := newGoroutine(c, capacity, &t.batch, mixture.Micros/hands)
		if err != nil {
			return nil, err
		}
		t.local = append(t.local, g)
	}
	t.Help(nil)
	return t, nil
}

// learners lists all models.
func (o Options) learners() []Learner { return append([]Learner{o.Learner}, o.Beside...) }

// capacity is the most tokens of a micro-batch of any model.
func (o Options) capacity() int {
	most := 0
	for _, l := range o.learners() {
		most = max(most, l.Sampler.Capacity())
	}
	return most
}

// check returns nil or an error wrapping ErrOptions or optim.ErrSchedule.
func (o Options) check() error {
	for _, l := range o.learners() {
		switch {
		case l.Params == nil || l.Sampler == nil:
			return fmt.Errorf("%w: parameters and sampler are needed", ErrOptions)
		case l.Params.Config != o.Params.Config:
			return fmt.Errorf("%w: models of different shapes", ErrOptions)
		case l.Sampler.Context > l.Params.Config.Context:
			return fmt.Errorf("%w: stories of %d tokens, the model reads %d", ErrOptions, l.Sampler.Context, l.Params.Config.Context)
		}
	}
	if o.Workers < 1 || o.Workers > mixture.Micros {
		return fmt.Errorf("%w: %d workers, want 1 to %d", ErrOptions, o.Workers, mixture.Micros)
	}
	m, n := o.Moments, len(o.Params.Data)
	if len(m.First) != len(m.Second) || m.Steps < 0 || m.Steps == 0 != (m.First == nil) || m.First != nil && len(m.First) != n {
		return fmt.Errorf("%w: %d and %d moments of %d steps for %d parameters", ErrOptions, len(m.First), len(m.Second), m.Steps, n)
	}
	return o.Schedule.Validate()
}

// arena describes a model's parameters to the optimiser. Embedding and head are
// tables of rows, one a token, and are left to AdamW.
func arena(c model.Config, size int) optim.Arena {
	a := optim.Arena{Size: size, Matrices: c.Matrices()}
	for _, s := range c.Layout() {
		if s.Matrix() && s.Name != model.EmbeddingName && s.Name != model.HeadName {
			a.Hidden = append(a.Hidden, optim.Matrix{Offset: s.Offset, Rows: s.Shape[0], Cols: s.Shape[1]})
		}
	}
	return a
}

// turner returns what makes the matrices of a model's updates orthogonal.
func turner(c model.Config) *optim.Orthogonaliser { return optim.NewOrthogonaliser(arena(c, 0).Hidden) }

// Params returns the parameters of the first model. They change with its Steps.
func (t *Trainer) Params() *model.Params { return t.options.Params }

// Models returns the parameters of all models, in their order.
func (t *Trainer) Models() []*model.Params {
	all := make([]*model.Params, len(t.learners))
	for i, l := range t.learners {
		all[i] = l.Params
	}
	return all
}

// Done returns the number of turns done.
func (t *Trainer) Done() int { return t.step }

// Tokens returns the number of targets read so far.
func (t *Trainer) Tokens() int64 { return t.tokens }

// turns returns how many there are in all.
func (t *Trainer) turns() int { return t.options.Schedule.Steps * len(t.learners) }

// Finished says whether the schedule has come to its end.
func (t *Trainer) Finished() bool { return t.step >= t.turns() }

// place returns whose turn it is after so many, and the step of that model.
func (t *Trainer) place(turn int) (l *learner, step int) {
	n := len(t.learners)
	return &t.learners[turn%n], turn / n
}

// Step does one turn. yield is called every few milliseconds; when it returns
// false the turn is thrown away, nothing has changed, and the error is
// model.ErrStopped. An error wrapping ErrDiverged also leaves everything as it
// was before.
func (t *Trainer) Step(yield model.Yield) (Metrics, error) {
	if t.Finished() {
		return Metrics{}, fmt.Errorf("%w: %d", ErrFinished, t.step)
	}
	l, step := t.place(t.step)
	if err := t.read(); err != nil {
		return Metrics{}, err
	}
	grad, err := t.gradient(l.Params, yield)
	if err != nil {
		return Metrics{}, err
	}
	metrics := t.measure(l, step, grad)
	if !finite(metrics.Loss) || !finite(metrics.GradNorm) {
		return Metrics{}, fmt.Errorf("%w: step %d has loss %g and gradient norm %g; lower the learning rate",
			ErrDiverged, t.step, metrics.Loss, metrics.GradNorm)
	}
	t.optim.M, t.optim.V = l.first, l.second
	if err := t.optim.Step(l.Params.Data, grad, t.options.Moments.Steps+step, metrics.Rate, metrics.GradNorm, t.turners, yield); err != nil {
		return Metrics{}, errors.Join(model.ErrStopped, err)
	}
	t.step, t.tokens = metrics.Step, metrics.Tokens
	t.average(yield)
	return metrics, nil
}

// read reads the batch of this turn, unless it has been read.
func (t *Trainer) read() error {
	if t.aheadOf == t.step {
		t.batch, t.ahead, t.aheadOf = t.ahead, t.batch, -1
		return nil
	}
	return t.fill(&t.batch, t.step)
}

func (t *Trainer) fill(b *mixture.Batch, turn int) error {
	l, step := t.place(turn)
	return l.Sampler.Fill(b, uint32(step))
}

// readAhead reads the batch of the next turn, while others compute. If that fails,
// the next turn will say so.
func (t *Trainer) readAhead() {
	next := t.step + 1
	if t.aheadOf == next || next >= t.turns() {
		return
	}
	t.aheadOf = -1
	if t.fill(&t.ahead, next) == nil {
		t.aheadOf = next
	}
}

// measure sums up the step from the micro-batches' losses, in their order.
func (t *Trainer) measure(l *learner, step int, grad []float32) Metrics {
	languages := t.language[:l.Sampler.Weights.Languages()]
	clear(languages)
	for m := range t.batch.Micros {
		micro := &t.batch.Micros[m]
		for s, language := range micro.Languages {
			part := &languages[language]
			for i := micro.Starts[s]; i < micro.Starts[s+1]; i++ {
				part.Tokens++
				part.Nats += float64(t.own.losses[m][i])
			}
		}
	}
	nats := 0.0
	for _, part := range languages {
		nats += part.Nats
	}
	return Metrics{
		Step: t.step + 1, Tokens: t.tokens + int64(t.batch.Scored), StepTokens: t.batch.Scored,
		Loss: nats / float64(t.batch.Scored), Rate: t.options.Schedule.Rate(step),
		GradNorm: optim.Norm(grad), ByLanguage: languages,
	}
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// Mix changes what the first model reads from the next step on. The languages need not
// be the same as before.
func (t *Trainer) Mix(source mixture.Source, weights mixture.Weights) {
	l := &t.learners[0]
	s := *l.Sampler
	s.Source, s.Weights = source, weights
	l.Sampler, t.aheadOf = &s, -1
	if n := weights.Languages(); n > len(t.language) {
		t.language = make([]LanguageLoss, n)
	}
}
