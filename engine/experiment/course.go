package experiment

import (
	"cmp"
	"errors"
	"slices"

	"confusio/engine/model"
)

// A course is followed once for all jobs that end somewhere on it.

// course lists the jobs that end on the course of a job and are not made yet, in the
// order in which they end.
func (x *execution) course(i int) []int {
	hash := x.plan.Jobs[i].Recipe.Course().Hash()
	var on []int
	for j, job := range x.plan.Jobs {
		if job.Recipe.Merge == nil && job.Recipe.Course().Hash() == hash && x.made[job.Recipe.Hash()] == nil {
			on = append(on, j)
		}
	}
	slices.SortStableFunc(on, func(a, b int) int { return cmp.Compare(x.ends(a), x.ends(b)) })
	return on
}

// ends returns the step after which the training of a job ends.
func (x *execution) ends(i int) int { return turns(x.plan.Jobs[i].Recipe) }

// train follows the course of a job to the last of its ends, from a kept state if there
// is one, and makes the model of every job on the way. A stop keeps the state before it
// returns.
func (x *execution) train(i int) error {
	on := x.course(i)
	job, longest := x.plan.Jobs[i], x.plan.Jobs[on[len(on)-1]]
	given, err := x.given(on[0])
	if err != nil {
		return err
	}
	run, err := NewRun(longest.Recipe, x.Corpora, max(1, x.Workers), given...)
	if err != nil {
		return err
	}
	links, err := x.newLinking(run)
	if err != nil {
		return err
	}
	for {
		for ; len(on) > 0 && x.ends(on[0]) == run.Done(); on = on[1:] {
			if err := x.finish(on[0], run, links); err != nil {
				return err
			}
		}
		if run.Finished() {
			return x.leave(run, links)
		}
		metrics, err := run.Step(x.Yield)
		if errors.Is(err, model.ErrStopped) {
			return errors.Join(err, x.save(links, run))
		}
		if err != nil {
			return err
		}
		links.step(run)
		now := Progress{Job: i + 1, Jobs: len(x.plan.Jobs) + 1, Role: job.Role, Name: job.Name, Done: metrics.Step, Total: run.Steps(), Metrics: &metrics}
		if x.SaveNow != nil && !run.Finished() && x.SaveNow(run.Done()) {
			now.Trouble = x.save(links, run)
		}
		x.report(now)
	}
}

// given returns what the training of a job goes on from: its own last state, or what it
// starts from, which is made already.
func (x *execution) given(i int) ([]Given, error) {
	r := x.plan.Jobs[i].Recipe
	if state := x.last[r.Hash()]; state != nil {
		delete(x.last, r.Hash())
		return []Given{{Recipe: r, State: state}}, nil
	}
	origin, ok := r.Origin()
	if !ok {
		return nil, nil
	}
	if !r.Start.Moments {
		return []Given{{Recipe: origin, Params: x.made[origin.Hash()]}}, nil
	}
	state, err := x.keep.end(origin)
	return []Given{{Recipe: origin, State: state}}, err
}

// finish takes the model of a job out of a run that has come to its end, and keeps it
// with what others branch from.
func (x *execution) finish(i int, run *Run, links *linking) error {
	job := x.plan.Jobs[i]
	hash := job.Recipe.Hash()
	if job.Moments {
		if err := x.keep.putEnd(job.Recipe, run); err != nil {
			return err
		}
	}
	x.made[hash] = run.publishedAs(job.Recipe)
	if err := x.endChain(links, job.Recipe); err != nil {
		return err
	}
	if x.kept[hash] || job.Role == UntrainedRole {
		return nil
	}
	x.kept[hash] = true
	return x.keep.putModel(job.Recipe, x.made[hash])
}

// leave lets the states of a course go that has come to its end, and keeps that of one
// that others may follow further.
func (x *execution) leave(run *Run, links *linking) error {
	r := run.Recipe()
	switch {
	case turns(r) == 0:
		return nil
	case r.Schedule.Stop > 0:
		return x.save(links, run)
	}
	state := StateKey(r, 0)
	if err := x.keep.dropStates(x.keep.ctx, halfChainKey(state).Hash, turns(r)); err != nil {
		return err
	}
	return x.keep.dropStates(x.keep.ctx, state.Hash, turns(r))
}
