package align

import (
	"fmt"

	"confusio/engine/tensor"
)

// Network lists the freedoms of a decoder.
type Network struct {
	Folds  []Fold  // that make the residual stream turnable
	Stream Freedom // the residual stream: its axes in all matrices, and in the gains
	Blocks []Block
}

// Block lists the freedoms inside one block.
type Block struct {
	Units   Freedom   // feed-forward units
	Heads   Freedom   // groups of heads that share keys and values
	Queries []Freedom // of each group: its query heads; empty where a group has one
	Values  []Freedom // of each group: the basis of its values
	Phases  []Freedom // of each group: the planes of its queries and keys

	Balances []Balance // what can be multiplied here and divided there
}

// Balance is coordinates whose numbers may be multiplied along some axes and divided
// along others, by one factor each, without changing what the model computes. Axes may be
// several times as long as there are Factors: coordinates so far apart share one.
type Balance struct {
	Factors     int
	Times, Over []Axis // of Size coordinates for each factor
}

// Fold moves a norm gain into the matrices that read the normed stream.
type Fold struct {
	Gain    string
	Readers []string
}

// FoldGains multiplies the columns of every reader by the gain before it, and
// sets the gain to one, in place. The function is the same to rounding, and the
// residual stream can be turned afterwards: RMSNorm without gains commutes with
// every orthogonal map.
//
// Source: Ashkboos et al. 2024, arXiv:2401.15024, section 3.1.
func FoldGains(set *tensor.Set, folds []Fold) error {
	for _, fold := range folds {
		gain, ok := set.Get(fold.Gain)
		if !ok {
			return fmt.Errorf("%w: %s", tensor.ErrMissing, fold.Gain)
		}
		for _, name := range fold.Readers {
			reader, ok := set.Get(name)
			if !ok {
				return fmt.Errorf("%w: %s", tensor.ErrMissing, name)
			}
			rows, cols := reader.Rows()
			if cols != len(gain.Data) {
				return fmt.Errorf("%w: %s has %d columns, %s %d numbers", tensor.ErrShape, name, cols, fold.Gain, len(gain.Data))
			}
			for i := range rows {
				row := reader.Data[i*cols : (i+1)*cols]
				for j, g := range gain.Data {
					row[j] *= g
				}
			}
		}
		for i := range gain.Data {
			gain.Data[i] = 1
		}
	}
	return nil
}

// turnable is the residual stream without the gains, which must be folded.
func (n Network) turnable() Freedom {
	f := Freedom{Name: n.Stream.Name, Kind: Turnable, Groups: n.Stream.Groups}
	gains := map[string]bool{}
	for _, fold := range n.Folds {
		gains[fold.Gain] = true
	}
	for _, axis := range n.Stream.Axes {
		if !gains[axis.Tensor] {
			f.Axes = append(f.Axes, axis)
		}
	}
	return f
}
