package atlas

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"confusio/engine/experiment"
	"confusio/engine/store"
)

// Values are the figures of an experiment: one number for each replicate.
type Values map[string][]float64

// Collect reads the figures of an experiment off the results that the store has. Seeds are
// counted from first on, and the environment is that of the run.
//
// Errors: ErrMissing where a result is not there; those of the store, and ErrExperiment where
// a figure asks for what no row of the results says.
func Collect(ctx context.Context, e Experiment, first uint64, env experiment.Environment) (Values, error) {
	out := Values{}
	for replicate := range e.Seeds {
		tables := map[string]*experiment.Results{}
		for _, arm := range e.Arms {
			r, err := recall(ctx, arm, replicate, first, env)
			if err != nil {
				return nil, err
			}
			tables[arm.Name] = r
		}
		for _, f := range e.Figures {
			own := f.Own
			if own == "" {
				own = f.Arm
			}
			v, err := f.read(tables[f.Arm], tables[own])
			if err != nil {
				return nil, fmt.Errorf("%w: %s, figure %s", err, e.ID, f.Name)
			}
			if f.Less != "" {
				v -= out[f.Less][replicate]
			}
			out[f.Name] = append(out[f.Name], v)
		}
	}
	return out, nil
}

func recall(ctx context.Context, arm Arm, replicate int, first uint64, env experiment.Environment) (*experiment.Results, error) {
	r, err := arm.Recipe(replicate, first)
	if err != nil {
		return nil, err
	}
	plan, err := experiment.NewPlan(r, env.Corpora)
	if err != nil {
		return nil, err
	}
	results, err := plan.Recall(ctx, env)
	if errors.Is(err, store.ErrNotFound) {
		return nil, fmt.Errorf("%w: arm %s of replicate %d", ErrMissing, arm.Name, replicate+1)
	}
	return results, err
}

// read returns the figure of one replicate.
func (f Figure) read(table, own *experiment.Results) (float64, error) {
	at := slices.IndexFunc(table.Rows, func(r experiment.Row) bool { return r.Role == f.Role })
	if at < 0 {
		return 0, fmt.Errorf("%w: no row is %s", ErrExperiment, f.Role)
	}
	total, n := 0.0, 0
	for _, cell := range table.Rows[at].Cells {
		ref := referencesOf(own, cell.Language)
		loss, value := float64(cell.Byte), math.NaN()
		switch f.Scale {
		case K:
			value = (ref.unigram - loss) / (ref.unigram - ref.best)
		case B:
			value = (loss - ref.best) / (ref.untrained - ref.best)
		case G:
			value = (ref.base - loss) / (ref.base - ref.best)
		}
		if math.IsNaN(value) || math.IsInf(value, 0) {
			return 0, fmt.Errorf("%w: nothing is known of %s", ErrExperiment, cell.Language)
		}
		total, n = total+value, n+1
	}
	return total / float64(n), nil
}

// reference is the losses on a language of its own expert, which is the best one, of the unigram
// model, of fresh weights, and of what the experts branched from.
type reference struct{ best, unigram, untrained, base float64 }

func referencesOf(r *experiment.Results, language string) reference {
	ref := reference{math.NaN(), math.NaN(), math.NaN(), math.NaN()}
	for _, row := range r.Rows {
		for _, c := range row.Cells {
			if c.Language != language {
				continue
			}
			switch loss := float64(c.Byte); row.Role {
			case experiment.Expert:
				if !(ref.best <= loss) {
					ref.best = loss
				}
			case experiment.UnigramRole:
				ref.unigram = loss
			case experiment.UntrainedRole:
				ref.untrained = loss
			case experiment.BaseRole:
				ref.base = loss
			}
		}
	}
	return ref
}
