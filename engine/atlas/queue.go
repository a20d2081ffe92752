package atlas

import (
	"context"
	"errors"
	"slices"
	"sync"

	"confusio/engine/store"
)

// queue is the tasks of a run that are still to be done.
type queue struct {
	runner *Runner
	total  int

	mu      sync.Mutex
	pending []Task
	courses map[string]bool // under way in this program
	changed chan struct{}   // is closed when a course is free again
	errs    []error

	telling sync.Mutex
	ended   int
}

// tell tells of an event, one at a time.
func (q *queue) tell(e Event) {
	q.telling.Lock()
	defer q.telling.Unlock()
	if e.Ended {
		q.ended++
	}
	e.Done, e.Total = q.ended, q.total
	if q.runner.Tell != nil {
		q.runner.Tell(e)
	}
}

// store returns the store of the run, in which nothing is damaged.
func (q *queue) store() store.Store {
	return mending{q.runner.Environment.Store, func(k store.Key) { q.tell(Event{Damaged: k}) }}
}

// wave does tasks of which none needs another one.
func (q *queue) wave(ctx context.Context, tasks []Task) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	q.pending, q.courses, q.changed, q.errs = tasks, map[string]bool{}, make(chan struct{}), nil
	var wg sync.WaitGroup
	for range max(1, min(q.runner.Parallel, len(tasks))) {
		wg.Go(func() {
			if err := q.work(ctx); err != nil {
				q.mu.Lock()
				q.errs = append(q.errs, err)
				q.mu.Unlock()
				cancel()
			}
		})
	}
	wg.Wait()
	return errors.Join(q.errs...)
}

// work does one task after the other until none is left.
func (q *queue) work(ctx context.Context) error {
	corpora := q.runner.Corpora()
	for {
		t, release, ok, err := q.take(ctx)
		if err != nil || !ok {
			return err
		}
		err = q.runner.do(ctx, t, corpora, q)
		release()
		if err != nil {
			return err
		}
	}
}

// take returns a task that nobody else does, and how to let it go; false if there is none any
// more. It waits while all that are left are under way elsewhere: they are to be seen done.
func (q *queue) take(ctx context.Context) (Task, func(), bool, error) {
	for {
		q.mu.Lock()
		t, release, err := q.free()
		left, changed := len(q.pending), q.changed
		q.mu.Unlock()
		if err != nil || release != nil {
			return t, release, err == nil, err
		}
		if left == 0 {
			return Task{}, nil, false, ctx.Err()
		}
		var soon <-chan struct{}
		if q.runner.Claims != nil {
			soon = q.runner.Claims.Soon()
		}
		select {
		case <-ctx.Done():
			return Task{}, nil, false, ctx.Err()
		case <-changed:
		case <-soon:
		}
	}
}

// free takes out the first task whose course nobody is on. The caller holds the lock.
func (q *queue) free() (Task, func(), error) {
	passed := map[string]bool{} // courses whose earlier end is still to come
	for i, t := range q.pending {
		course := t.course()
		if q.courses[course] || passed[course] {
			continue
		}
		passed[course] = true
		letGo := func() {}
		if q.runner.Claims != nil {
			taken, err := q.runner.Claims.Take(course)
			if err != nil {
				return t, nil, err
			}
			if taken == nil {
				continue
			}
			letGo = taken
		}
		q.pending = slices.Delete(slices.Clone(q.pending), i, i+1)
		q.courses[course] = true
		return t, func() {
			letGo()
			q.mu.Lock()
			defer q.mu.Unlock()
			delete(q.courses, course)
			close(q.changed)
			q.changed = make(chan struct{})
		}, nil
	}
	return Task{}, nil, nil
}
