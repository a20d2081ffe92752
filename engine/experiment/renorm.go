package experiment

import (
	"confusio/engine/align"
	"confusio/engine/model"
	"confusio/engine/tensor"
)

// Renorm says how a merge gets back the strength that averaging took.
type Renorm string

// The renormalisations.
const (
	AsItIs     Renorm = "none"
	Norms      Renorm = "norms"      // every matrix gets the mean norm of its parents
	Deviations Renorm = "deviations" // every output gets the mean deviation of its parents', on calibration stories
)

// Renorms lists them.
func Renorms() []Renorm { return []Renorm{AsItIs, Norms, Deviations} }

// Merge averages the two models of an alignment, half and half, renormalises
// the outcome and rounds it to float16.
func (al *Alignment) Merge(how Renorm, yield model.Yield) (*model.Params, error) {
	merged, err := Mean([]*model.Params{al.A, al.B}, yield)
	if err != nil {
		return nil, err
	}
	switch how {
	case Norms:
		if err := align.RestoreNorms(merged.Views(), al.A.Views(), al.B.Views()); err != nil {
			return nil, err
		}
	case Deviations:
		if err := al.repair(merged, yield); err != nil {
			return nil, err
		}
	}
	Round(merged)
	return merged, nil
}

// repair gives, block by block from below, the outputs of attention, the units
// and the outputs of the feed-forward part the mean deviation that they have in
// the two parents, each measured after all before it have been mended.
func (al *Alignment) repair(merged *model.Params, yield model.Yield) error {
	var places []model.Place
	var matrices []string
	for l := range merged.Config.Layers {
		attention, units, forward := merged.Config.Writers(l)
		matrices = append(matrices, attention, units, forward)
		for _, part := range []model.Part{model.AttentionState, model.UnitState, model.ForwardState} {
			places = append(places, model.Place{Part: part, Layer: l})
		}
	}
	x, err := al.calibration.deviations(al.A, places, yield)
	if err != nil {
		return err
	}
	y, err := al.calibration.deviations(al.B, places, yield)
	if err != nil {
		return err
	}
	for i := range places {
		have, err := al.calibration.deviations(merged, places[i:i+1], yield)
		if err != nil {
			return err
		}
		want := make([]float64, len(x[i]))
		for j := range want {
			want[j] = (x[i][j] + y[i][j]) / 2
		}
		if err := scaleRows(merged, matrices[i], have[0], want); err != nil {
			return err
		}
	}
	return nil
}

// scaleRows scales the rows of one matrix of a model, and their biases, in place.
func scaleRows(p *model.Params, name string, have, want []float64) error {
	names := []string{name}
	if bias, ok := p.Config.BiasOf(name); ok {
		names = append(names, bias)
	}
	for _, n := range names {
		data, rows := p.View(n), len(have)
		if err := align.RestoreDeviations(tensor.Tensor{Shape: []int{rows, len(data) / rows}, Data: data}, have, want); err != nil {
			return err
		}
	}
	return nil
}

// deviations returns the standard deviation of every coordinate at some places.
func (c *calibration) deviations(p *model.Params, places []model.Place, yield model.Yield) ([][]float64, error) {
	moments := make([]*align.Moments, len(places))
	for i, place := range places {
		moments[i] = align.NewMoments(c.config.StateWidth(place), false)
	}
	for i := range c.batches {
		if err := model.Read(p, c.left, &c.batches[i], yield); err != nil {
			return nil, err
		}
		for k, place := range places {
			states := c.read(c.left, place, len(c.batches[i].Tokens), false)
			if err := moments[k].Add(states, states); err != nil {
				return nil, err
			}
		}
	}
	out := make([][]float64, len(places))
	for i, m := range moments {
		out[i], _ = m.Deviations()
	}
	return out, nil
}
