package atlas

import (
	"bytes"
	"context"
	"errors"
	"sync"

	"confusio/engine/experiment"
	"confusio/engine/random"
	"confusio/engine/store"
)

// Finding is what came of doing a task again.
type Finding struct {
	Task       Task
	Key        store.Key // of what was compared
	Kept, Made string    // its SHA-256 as it is kept, and as it was made now
	From, To   int       // of a training that differs: the steps between which its weights first do; 0 and 0 where no chain says
}

// Same says that the bits agree.
func (f Finding) Same() bool { return f.Kept == f.Made }

// Verify does so many of the tasks again, drawn by a seed among those whose outcome the store
// has, and compares the bytes. What it makes is forgotten.
//
// Errors: those of experiment.Plan.Execute; model.ErrStopped when told to stop.
func (r *Runner) Verify(ctx context.Context, tasks []Task, sample int, seed uint64) ([]Finding, error) {
	var chosen []Task
	for _, i := range drawn(len(tasks), seed) {
		if len(chosen) == sample {
			break
		}
		there, err := r.There(ctx, tasks[i])
		if err != nil {
			return nil, err
		}
		if there {
			chosen = append(chosen, tasks[i])
		}
	}
	findings, found := make([]Finding, len(chosen)), sync.Mutex{}
	at := map[string]int{}
	for i, t := range chosen {
		at[t.key()] = i
	}
	own := *r
	own.Claims, own.Shards = nil, 0
	return findings, own.each(ctx, chosen, func(t Task, f Finding) {
		found.Lock()
		defer found.Unlock()
		findings[at[t.key()]] = f
	})
}

// key names a task.
func (t Task) key() string {
	if t.Trains {
		return "train-" + t.Recipe.Hash()
	}
	return t.course()
}

// drawn returns the numbers below n in an order that a seed decides.
func drawn(n int, seed uint64) []int {
	key, order := random.Key{Seed: seed, Purpose: random.Shuffle}, make([]int, n)
	for i := range order {
		order[i] = i
	}
	for i := n - 1; i > 0; i-- {
		j := key.IntN(uint64(i), i+1)
		order[i], order[j] = order[j], order[i]
	}
	return order
}

// each does tasks again, several at a time.
func (r *Runner) each(ctx context.Context, tasks []Task, found func(Task, Finding)) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	q := &queue{runner: r, total: len(tasks)}
	var (
		wg   sync.WaitGroup
		mu   sync.Mutex
		errs []error
	)
	next := make(chan Task, len(tasks))
	for _, t := range tasks {
		next <- t
	}
	close(next)
	for range max(1, min(r.Parallel, len(tasks))) {
		wg.Go(func() {
			corpora := r.Corpora()
			for t := range next {
				own := *r
				again := &again{Store: q.store(), made: store.NewMemory(0)}
				own.Environment.Store, own.Environment.Corpora = again, corpora
				f, err := own.again(ctx, t, q, again)
				if err != nil {
					mu.Lock()
					errs = append(errs, err)
					mu.Unlock()
					cancel()
					return
				}
				found(t, f)
			}
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}

// again does one task again and compares.
func (r *Runner) again(ctx context.Context, t Task, q *queue, s *again) (Finding, error) {
	key := experiment.ModelKey(t.Recipe)
	if !t.Trains {
		plan, err := experiment.NewPlan(t.Recipe, r.Environment.Corpora)
		if err != nil {
			return Finding{}, err
		}
		key = plan.ResultsKey(r.Environment)
	}
	f := Finding{Task: t, Key: key}
	kept, err := s.Store.Get(ctx, key)
	if err != nil {
		return f, err
	}
	s.hidden = []store.Key{key, experiment.ChainKey(t.Recipe)}
	if err := r.doIn(ctx, t, r.Environment.Corpora, q, s); err != nil {
		return f, err
	}
	made, err := s.made.Get(ctx, key)
	if err != nil {
		return f, err
	}
	f.Kept, f.Made = store.Sum(kept), store.Sum(made)
	if t.Trains && !bytes.Equal(kept, made) {
		f.From, f.To, err = s.parted(ctx, t)
	}
	return f, err
}

// again is a store over another one, which it does not change and of which it hides some
// values and all states of trainings under way.
type again struct {
	store.Store
	made   *store.Memory
	hidden []store.Key
}

// Get implements store.Store.
func (s *again) Get(ctx context.Context, key store.Key) ([]byte, error) {
	value, err := s.made.Get(ctx, key)
	if !errors.Is(err, store.ErrNotFound) {
		return value, err
	}
	for _, hidden := range s.hidden {
		if key == hidden {
			return nil, err
		}
	}
	return s.Store.Get(ctx, key)
}

// Put implements store.Store.
func (s *again) Put(ctx context.Context, key store.Key, value []byte) error {
	return s.made.Put(ctx, key, value)
}

// Delete implements store.Store.
func (s *again) Delete(ctx context.Context, key store.Key) error { return s.made.Delete(ctx, key) }

// List implements store.Store.
func (s *again) List(ctx context.Context, kind store.Kind, hash string) ([]store.Entry, error) {
	return s.made.List(ctx, kind, hash)
}

// parted returns the steps between which the weights of a training first differ from those that
// were kept, 0 and 0 if no chain is kept of it.
func (s *again) parted(ctx context.Context, t Task) (from, to int, err error) {
	key := experiment.ChainKey(t.Recipe)
	kept, err := experiment.GetChain(ctx, s.Store, t.Recipe)
	if errors.Is(err, store.ErrNotFound) {
		return 0, 0, nil
	}
	if err != nil {
		return 0, 0, err
	}
	made, err := experiment.GetChain(ctx, s.made, t.Recipe)
	if err != nil {
		return 0, 0, &store.Error{Op: "get", Key: key, Err: store.ErrNotFound, Cause: err}
	}
	if i, differs := kept.Differs(made); differs {
		return i * linkSteps, (i + 1) * linkSteps, nil
	}
	return min(len(kept), len(made)) * linkSteps, t.Recipe.Schedule.End(), nil
}
