package statistics

import "fmt"

// Cells are the values of a design of two factors with two levels, one for each seed in each
// cell; the values of one seed stand at one index.
type Cells struct {
	// Same or Other in the first factor, then in the second.
	SameSame, SameOther, OtherSame, OtherOther []float64
}

// Effects are differences of means with their intervals, over paired seeds.
type Effects struct {
	FirstAtSame, FirstAtOther   Estimate // same less other in the first factor, at each level of the second
	SecondAtSame, SecondAtOther Estimate
	Interaction                 Estimate // FirstAtSame − FirstAtOther
}

// TwoByTwo returns the simple effects and the interaction of two factors, each as MeanT of
// the differences within seeds. Errors: ErrShape where cells have different numbers of seeds, and
// those of MeanT.
func TwoByTwo(c Cells, level float64) (Effects, error) {
	n := len(c.SameSame)
	for _, cell := range [][]float64{c.SameOther, c.OtherSame, c.OtherOther} {
		if len(cell) != n {
			return Effects{}, fmt.Errorf("%w: cells of %d and %d seeds", ErrShape, n, len(cell))
		}
	}
	var out Effects
	of := func(e *Estimate, weights [4]float64) error {
		d := make([]float64, n)
		for i := range d {
			d[i] = weights[0]*c.SameSame[i] + weights[1]*c.SameOther[i] + weights[2]*c.OtherSame[i] + weights[3]*c.OtherOther[i]
		}
		var err error
		*e, err = MeanT(d, level)
		return err
	}
	for _, effect := range []struct {
		to      *Estimate
		weights [4]float64
	}{
		{&out.FirstAtSame, [4]float64{1, 0, -1, 0}}, {&out.FirstAtOther, [4]float64{0, 1, 0, -1}},
		{&out.SecondAtSame, [4]float64{1, -1, 0, 0}}, {&out.SecondAtOther, [4]float64{0, 0, 1, -1}},
		{&out.Interaction, [4]float64{1, -1, -1, 1}},
	} {
		if err := of(effect.to, effect.weights); err != nil {
			return Effects{}, err
		}
	}
	return out, nil
}
