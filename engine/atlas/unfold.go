package atlas

import (
	"slices"

	"confusio/engine/corpus"
	"confusio/engine/experiment"
	"confusio/engine/recipe"
)

// Task is one thing to do: a training, or the measuring of an arm in a replicate.
type Task struct {
	Name   string // for the reader
	Recipe recipe.Recipe
	Trains bool // else it measures
	After  int  // how many trainings stand behind one another before it: tasks of a lower number come first
}

// Unfold lists the tasks of experiments, each once, trainings before what needs them. Seeds
// are counted from first on.
//
// Errors: ErrExperiment, and those of experiment.NewPlan.
func Unfold(all []Experiment, first uint64, at corpus.Registry) ([]Task, error) {
	var trainings, measurings []Task
	seen := map[string]bool{}
	for _, e := range all {
		if err := e.Check(); err != nil {
			return nil, err
		}
		for replicate := range e.Seeds {
			for _, arm := range e.Arms {
				r, err := arm.Recipe(replicate, first)
				if err != nil {
					return nil, err
				}
				if seen["measure "+r.Hash()] {
					continue
				}
				seen["measure "+r.Hash()] = true
				plan, err := experiment.NewPlan(r, at)
				if err != nil {
					return nil, err
				}
				measurings = append(measurings, Task{Name: e.ID + " " + arm.Name, Recipe: r})
				for _, job := range plan.Jobs {
					training := job.Recipe.Training()
					training.Schedule.Stop = job.Recipe.Schedule.Stop
					hash := training.Hash()
					if job.Recipe.Merge != nil || job.Recipe.Schedule.Steps == 0 || job.Role == experiment.UntrainedRole || seen[hash] {
						continue
					}
					seen[hash] = true
					trainings = append(trainings, Task{Name: job.Name, Recipe: training, Trains: true, After: depth(training)})
				}
			}
		}
	}
	slices.SortStableFunc(trainings, func(a, b Task) int { return a.After - b.After })
	return append(trainings, measurings...), nil
}

// depth counts the starts behind a training.
func depth(r recipe.Recipe) int {
	n := 0
	for {
		origin, ok := r.Origin()
		if !ok {
			return n
		}
		r, n = origin, n+1
	}
}
