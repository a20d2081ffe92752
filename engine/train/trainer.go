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

// Options say what is trained and how.
type Options struct {
	Params    *model.Params    // the starting point; training moves it in place
	Sampler   *mixture.Sampler // what is read
	Schedule  optim.Schedule
	Optimiser optim.Settings
	Workers   int      // goroutines, 1 to 8, of which 1, 2, 4 or 8 are used; any number gives the same bits
	Recipe    [32]byte // hash of the recipe; a state resumes only under its own
}

// Trainer trains one model.
type Trainer struct {
	options  Options
	optim    *optim.Optimiser
	batch    mixture.Batch
	ahead    mixture.Batch // of a later step
	aheadOf  int           // that step, -1 for none
	own      *partial
	local    []*goroutine              // the helpers at hand
	helpers  []Helper                  // these and others
	turners  []optim.Turner            // those of them that are used
	losses   [mixture.Micros][]float32 // where a helper is to write
	step     int                       // steps done
	tokens   int64                     // targets read so far
	language []LanguageLoss
}

// Metrics say how one step went.
type Metrics struct {
	Step       int     // steps done, this one included
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
	if o.Params == nil || o.Sampler == nil {
		return nil, fmt.Errorf("%w: parameters and sampler are needed", ErrOptions)
	}
	if o.Workers < 1 || o.Workers > mixture.Micros {
		return nil, fmt.Errorf("%w: %d workers, want 1 to %d", ErrOptions, o.Workers, mixture.Micros)
	}
	if o.Sampler.Context > o.Params.Config.Context {
		return nil, fmt.Errorf("%w: stories of %d tokens, the model reads %d", ErrOptions, o.Sampler.Context, o.Params.Config.Context)
	}
	if err := o.Schedule.Validate(); err != nil {
		return nil, err
	}
	c := o.Params.Config
	moves, err := optim.New(arena(c, len(o.Params.Data)), o.Optimiser)
	if err != nil {
		return nil, err
	}
	t := &Trainer{options: o, optim: moves, aheadOf: -1, language: make([]LanguageLoss, o.Sampler.Weights.Languages())}
	if t.own, err = newPartial(c, o.Sampler.Capacity(), mixture.Micros); err != nil {
		return nil, err
	}
	hands := 1 << (bits.Len(uint(o.Workers)) - 1)
	for range hands - 1 {
		g, err := newGoroutine(c, o.Sampler.Capacity(), &t.batch, mixture.Micros/hands)
		if err != nil {
			return nil, err
		}
		t.local = append(t.local, g)
	}
	t.Help(nil)
	return t, nil
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

// Params returns the parameters being trained. They change with every Step.
func (t *Trainer) Params() *model.Params { return t.options.Params }

// Done returns the number of steps done.
func (t *Trainer) Done() int { return t.step }

// Tokens returns the number of targets read so far.
func (t *Trainer) Tokens() int64 { return t.tokens }

// Finished says whether the schedule has come to its end.
func (t *Trainer) Finished() bool { return t.step >= t.options.Schedule.Steps }

// Step does one step. yield is called every few milliseconds; when it returns
// false the step is thrown away, nothing has changed, and the error is
// model.ErrStopped. An error wrapping ErrDiverged also leaves everything as it
// was before the step.
func (t *Trainer) Step(yield model.Yield) (Metrics, error) {
	if t.Finished() {
		return Metrics{}, fmt.Errorf("%w: %d", ErrFinished, t.step)
	}
	if err := t.read(); err != nil {
		return Metrics{}, err
	}
	grad, err := t.gradient(yield)
	if err != nil {
		return Metrics{}, err
	}
	metrics := t.measure(grad)
	if !finite(metrics.Loss) || !finite(metrics.GradNorm) {
		return Metrics{}, fmt.Errorf("%w: step %d has loss %g and gradient norm %g; lower the learning rate",
			ErrDiverged, t.step, metrics.Loss, metrics.GradNorm)
	}
	if err := t.optim.Step(t.options.Params.Data, grad, t.step, metrics.Rate, metrics.GradNorm, t.turners, yield); err != nil {
		return Metrics{}, errors.Join(model.ErrStopped, err)
	}
	t.step, t.tokens = metrics.Step, metrics.Tokens
	return metrics, nil
}

// read reads the batch of this step, unless it has been read.
func (t *Trainer) read() error {
	if t.aheadOf == t.step {
		t.batch, t.ahead, t.aheadOf = t.ahead, t.batch, -1
		return nil
	}
	return t.options.Sampler.Fill(&t.batch, uint32(t.step))
}

// readAhead reads the batch of the next step, while others compute. If that fails,
// the next step will say so.
func (t *Trainer) readAhead() {
	next := t.step + 1
	if t.aheadOf == next || next >= t.options.Schedule.Steps {
		return
	}
	t.aheadOf = -1
	if t.options.Sampler.Fill(&t.ahead, uint32(next)) == nil {
		t.aheadOf = next
	}
}

// measure sums up the step from the micro-batches' losses, in their order.
func (t *Trainer) measure(grad []float32) Metrics {
	clear(t.language)
	for m := range t.batch.Micros {
		micro := &t.batch.Micros[m]
		for s, language := range micro.Languages {
			part := &t.language[language]
			for i := micro.Starts[s]; i < micro.Starts[s+1]; i++ {
				part.Tokens++
				part.Nats += float64(t.own.losses[m][i])
			}
		}
	}
	nats := 0.0
	for _, part := range t.language {
		nats += part.Nats
	}
	return Metrics{
		Step: t.step + 1, Tokens: t.tokens + int64(t.batch.Scored), StepTokens: t.batch.Scored,
		Loss: nats / float64(t.batch.Scored), Rate: t.options.Schedule.Rate(t.step),
		GradNorm: optim.Norm(grad), ByLanguage: t.language,
	}
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// Mix changes what is read from the next step on. The languages need not be
// the same as before.
func (t *Trainer) Mix(source mixture.Source, weights mixture.Weights) {
	s := *t.options.Sampler
	s.Source, s.Weights = source, weights
	t.options.Sampler, t.aheadOf = &s, -1
	t.language = make([]LanguageLoss, weights.Languages())
}
