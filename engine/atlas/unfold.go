package atlas

import (
	"cmp"
	"slices"

	"confusio/engine/corpus"
	"confusio/engine/experiment"
	"confusio/engine/recipe"
)

// Task is one thing to do: a training, or the measuring of an arm in a replicate.
type Task struct {
	Name   string // for the reader
	Recipe recipe.Recipe
	Trains bool     // else it measures
	After  int      // how many trainings stand behind one another before it: tasks of a lower number come first
	Needs  []string // of a measuring: the hashes of the trainings that it needs
}

// course names what only one program should be at: a training's course, which all its
// checkpoints share, or a measuring.
func (t Task) course() string {
	if t.Trains {
		return "train-" + t.Recipe.Course().Hash()
	}
	return "measure-" + t.Recipe.Hash()
}

// Unfold lists the tasks of experiments, each once, trainings before what needs them. Seeds
// are counted from first on.
//
// Errors: ErrExperiment, and those of experiment.NewPlan.
func Unfold(all []Experiment, first uint64, at corpus.Registry) ([]Task, error) {
	var measurings []Task
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
				measurings = append(measurings, Task{Name: e.ID + " " + arm.Name, Recipe: r})
			}
		}
	}
	return Tasks(measurings, at)
}

// Tasks lists what measurings need and then these, each once. Trainings of one course
// stand together, the first that ends first, so that each goes on from the one before.
//
// Errors: those of experiment.NewPlan.
func Tasks(measurings []Task, at corpus.Registry) ([]Task, error) {
	var trainings, tables []Task
	seen, courses := map[string]bool{}, map[string]int{}
	for _, t := range measurings {
		if seen["measure "+t.Recipe.Hash()] {
			continue
		}
		seen["measure "+t.Recipe.Hash()] = true
		plan, err := experiment.NewPlan(t.Recipe, at)
		if err != nil {
			return nil, err
		}
		for _, job := range plan.Jobs {
			if job.Recipe.Merge != nil || job.Recipe.Schedule.Steps == 0 || job.Role == experiment.UntrainedRole {
				continue
			}
			training := Task{Name: job.Name, Recipe: job.Recipe.Training(), Trains: true, After: depth(job.Recipe)}
			hash := training.Recipe.Hash()
			t.Needs = append(t.Needs, hash)
			if seen[hash] {
				continue
			}
			seen[hash] = true
			if _, known := courses[training.course()]; !known {
				courses[training.course()] = len(courses)
			}
			trainings = append(trainings, training)
		}
		tables = append(tables, t)
	}
	slices.SortStableFunc(trainings, func(a, b Task) int {
		return cmp.Or(a.After-b.After, courses[a.course()]-courses[b.course()], a.Recipe.Schedule.End()-b.Recipe.Schedule.End())
	})
	return append(trainings, tables...), nil
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
