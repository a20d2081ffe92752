package atlas

import (
	"context"
	"errors"
	"sync"

	"confusio/engine/corpus"
	"confusio/engine/experiment"
	"confusio/engine/store"
)

// Event tells of one task.
type Event struct {
	Task        Task
	Done, Total int  // tasks done so far, this one included once it ended
	Step, Steps int  // of a training under way
	Ended       bool // the task has ended
	There       bool // it was there already
}

// Runner does tasks side by side.
type Runner struct {
	Environment experiment.Environment // Store, Split, Stories, Samples, SaveNow and Yield; the rest is the runner's
	Corpora     func() corpus.Registry // for one goroutine each
	Parallel    int                    // tasks at a time, each on one goroutine
	Tell        func(Event)            // one at a time; nil: nobody listens
}

// Run does what of the tasks the store does not have. Tasks that train begin in order of
// Task.After, one wave after the other; measurings follow.
//
// Errors: those of experiment.Plan.Execute, the first one; model.ErrStopped when told to stop.
func (r *Runner) Run(ctx context.Context, tasks []Task) error {
	for begin := 0; begin < len(tasks); {
		end := begin
		for end < len(tasks) && tasks[end].Trains == tasks[begin].Trains && tasks[end].After == tasks[begin].After {
			end++
		}
		if err := r.wave(ctx, tasks, begin, end); err != nil {
			return err
		}
		begin = end
	}
	return nil
}

// wave does tasks that need nothing of one another.
func (r *Runner) wave(ctx context.Context, tasks []Task, begin, end int) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var (
		mu    sync.Mutex
		wg    sync.WaitGroup
		errs  []error
		next  = begin
		ended = begin
	)
	tell := func(e Event) {
		mu.Lock()
		defer mu.Unlock()
		if e.Ended {
			ended++
		}
		e.Done, e.Total = ended, len(tasks)
		if r.Tell != nil {
			r.Tell(e)
		}
	}
	take := func() (Task, bool) {
		mu.Lock()
		defer mu.Unlock()
		if next == end || ctx.Err() != nil {
			return Task{}, false
		}
		next++
		return tasks[next-1], true
	}
	for range max(1, min(r.Parallel, end-begin)) {
		wg.Go(func() {
			corpora := r.Corpora()
			for t, ok := take(); ok; t, ok = take() {
				if err := r.do(ctx, t, corpora, tell); err != nil {
					mu.Lock()
					errs = append(errs, err)
					mu.Unlock()
					cancel()
				}
			}
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}

// do does one task, unless the store has what would come out of it.
func (r *Runner) do(ctx context.Context, t Task, corpora corpus.Registry, tell func(Event)) error {
	e := r.Environment
	e.Corpora, e.Workers = corpora, 1
	yield := e.Yield
	e.Yield = func() bool { return ctx.Err() == nil && (yield == nil || yield()) }
	e.Progress = func(p experiment.Progress) {
		if p.Metrics != nil && p.Done%16 == 0 {
			tell(Event{Task: t, Step: p.Done, Steps: p.Total})
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
	tell(Event{Task: t, Ended: true, There: there})
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
