package atlas

import (
	"context"
	"errors"

	"confusio/engine/corpus"
	"confusio/engine/experiment"
	"confusio/engine/store"
)

// Event tells of one task, or of a value of the store.
type Event struct {
	Task        Task
	Done, Total int       // tasks done so far, this one included once it ended
	Step, Steps int       // of a training under way
	Ended       bool      // the task has ended
	There       bool      // it was there already
	Damaged     store.Key // a value that is damaged, and made again; the task is not said
}

// Runner does tasks side by side.
type Runner struct {
	Environment experiment.Environment // Store, Split, Stories, Samples and Yield; the rest is the runner's
	Corpora     func() corpus.Registry // for one goroutine each
	SaveNow     func() func(int) bool  // for one task each: see experiment.Environment; nil: at a stop only
	Parallel    int                    // tasks at a time, each on one goroutine
	Tell        func(Event)            // one at a time; nil: nobody listens

	Claims        Claims // shared with other programs on the same store; nil: there are none
	Shard, Shards int    // this program is the Shard-th of so many, from 1, and begins at its share of the tasks; 0: at the first
}

// Claims shares tasks among programs that work on one store. It saves double work and
// nothing else: whoever does a task in spite of a claim makes the same bytes.
type Claims interface {
	// Take claims a task by its name, of a-z, 0-9 and "-". It returns how to let it go
	// again, nil if somebody else has it.
	Take(name string) (release func(), err error)
	// Soon returns a channel that tells when it is worth asking again.
	Soon() <-chan struct{}
}

// linkSteps is the number of steps from one hash of the weights to the next in the chains of
// the atlas.
const linkSteps = 16

// Run does what of the tasks the store does not have. Tasks that train begin in order of
// Task.After, one wave after the other; measurings follow. Weights are but a means: a
// training is left out if all that needs it is measured. Values that are damaged are told of and
// made again. With Claims, tasks that others do are waited for.
//
// Errors: those of experiment.Plan.Execute, the first one; model.ErrStopped when told to stop.
func (r *Runner) Run(ctx context.Context, tasks []Task) error {
	q := &queue{runner: r, total: len(tasks)}
	tasks, err := q.leaveOut(ctx, tasks)
	if err != nil {
		return err
	}
	for begin := 0; begin < len(tasks); {
		end := begin
		for end < len(tasks) && tasks[end].Trains == tasks[begin].Trains && tasks[end].After == tasks[begin].After {
			end++
		}
		if err := q.wave(ctx, r.share(tasks[begin:end])); err != nil {
			return err
		}
		begin = end
	}
	return nil
}

// leaveOut returns the tasks without trainings that only serve what is measured already.
func (q *queue) leaveOut(ctx context.Context, tasks []Task) ([]Task, error) {
	needed, wanted := map[string]bool{}, map[string]bool{}
	env := q.runner.Environment
	env.Corpora = q.runner.Corpora()
	env.Store = q.store()
	for _, t := range tasks {
		if t.Trains {
			continue
		}
		_, there, err := q.runner.plan(ctx, t, env)
		if err != nil {
			return nil, err
		}
		for _, hash := range t.Needs {
			needed[hash], wanted[hash] = true, wanted[hash] || !there
		}
	}
	var left []Task
	for _, t := range tasks {
		if hash := t.Recipe.Hash(); t.Trains && needed[hash] && !wanted[hash] {
			q.tell(Event{Task: t, Ended: true, There: true})
			continue
		}
		left = append(left, t)
	}
	return left, nil
}

// share returns a wave from where this program begins with it, to the end and then from the
// beginning: what others leave is done as well. A course is not parted.
func (r *Runner) share(wave []Task) []Task {
	if r.Shards < 2 {
		return wave
	}
	from := (r.Shard - 1) * len(wave) / r.Shards
	for from > 0 && wave[from].course() == wave[from-1].course() {
		from--
	}
	return append(append([]Task{}, wave[from:]...), wave[:from]...)
}

// do does one task, unless the store has what would come out of it.
func (r *Runner) do(ctx context.Context, t Task, corpora corpus.Registry, q *queue) error {
	return r.doIn(ctx, t, corpora, q, q.store())
}

func (r *Runner) doIn(ctx context.Context, t Task, corpora corpus.Registry, q *queue, s store.Store) error {
	e := r.Environment
	e.Corpora, e.Workers, e.Chain, e.Store = corpora, 1, linkSteps, s
	if r.SaveNow != nil {
		e.SaveNow = r.SaveNow()
	}
	yield := e.Yield
	e.Yield = func() bool { return ctx.Err() == nil && (yield == nil || yield()) }
	e.Progress = func(p experiment.Progress) {
		if p.Metrics != nil && p.Done%linkSteps == 0 {
			q.tell(Event{Task: t, Step: p.Done, Steps: p.Total})
		}
	}
	plan, there, err := r.plan(ctx, t, e)
	if err == nil && !there {
		if t.Trains {
			err = plan.Make(ctx, e)
		} else {
			_, err = plan.Execute(ctx, e)
		}
	}
	if err != nil {
		return err
	}
	q.tell(Event{Task: t, Ended: true, There: there})
	return nil
}

// plan returns the plan of a task, and whether it was carried out before.
func (r *Runner) plan(ctx context.Context, t Task, e experiment.Environment) (*experiment.Plan, bool, error) {
	if t.Trains {
		plan, err := experiment.NewTraining(t.Recipe, e.Corpora)
		if err != nil {
			return nil, false, err
		}
		_, err = experiment.GetModel(ctx, e.Store, t.Recipe)
		return plan, err == nil, missing(err)
	}
	plan, err := experiment.NewPlan(t.Recipe, e.Corpora)
	if err != nil {
		return nil, false, err
	}
	_, err = plan.Recall(ctx, e)
	return plan, err == nil, missing(err)
}

// missing leaves out that something is not there, or is damaged and made again.
func missing(err error) error {
	if errors.Is(err, store.ErrNotFound) || errors.Is(err, store.ErrDamaged) {
		return nil
	}
	return err
}

// There reports whether a task was carried out before.
func (r *Runner) There(ctx context.Context, t Task) (bool, error) {
	e := r.Environment
	if e.Corpora == nil {
		e.Corpora = r.Corpora()
	}
	_, there, err := r.plan(ctx, t, e)
	return there, err
}

// mending is a store in which what is damaged is not there, so that it is made again.
type mending struct {
	store.Store
	tell func(store.Key)
}

// Get implements store.Store.
func (m mending) Get(ctx context.Context, key store.Key) ([]byte, error) {
	value, err := m.Store.Get(ctx, key)
	if errors.Is(err, store.ErrDamaged) {
		m.tell(key)
		return nil, &store.Error{Op: "get", Key: key, Err: store.ErrNotFound}
	}
	return value, err
}
