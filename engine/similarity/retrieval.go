package similarity

import (
	"math"
	"slices"

	"confusio/engine/dense"
	"confusio/engine/tensor"
)

// Neighbours is how many neighbours CSLS averages over.
const Neighbours = 10

// Retrieved is the share of inputs whose state finds its own translation first
// (retrieval@1), by three scores.
type Retrieved struct {
	Cosine  Measured
	Centred Measured
	CSLS    Measured
}

// Retrieval takes row i of x and y, both (n,p), as states of the same story in
// two languages, and asks how often the row of the other language with the
// highest score is row i, from x to y and from y to x, averaged; ties go to the
// smaller index. The scores are
//
//	cosine   cos(x[i], y[j])
//	centred  cos(x[i] − x̄, y[j] − ȳ)
//	csls     2·cos(x[i], y[j]) − r_y(x[i]) − r_x(y[j])
//
// where r_y(x[i]) is the mean cosine of x[i] with its ten nearest rows of y.
// Raw cosine misleads: states lie in a narrow cone, so some rows are everyone's
// nearest. Centring takes off the cone's axis, CSLS takes off the hubs.
//
// Chance is 1/n, exact for a random pairing.
//
// Errors: ErrStates for fewer than 2 rows, or other rows or columns.
//
// Sources: Artetxe and Schwenk 2019, arXiv:1812.10464, section 4.3; Mu and
// Viswanath 2018, arXiv:1702.01417 (centring); Conneau et al. 2018,
// arXiv:1710.04087, section 2.3 (CSLS).
func Retrieval(x, y tensor.Tensor) (Retrieved, error) {
	if err := pair(x, y, 2); err != nil {
		return Retrieved{}, err
	}
	_, p := x.Rows()
	if _, q := y.Rows(); p != q {
		return Retrieved{}, errColumns(p, q)
	}
	raw := cosines(newMatrix(x), newMatrix(y))
	chance := 1 / float64(raw.Rows)
	return Retrieved{
		Cosine:  Measured{found(raw), chance},
		Centred: Measured{found(cosines(centred(x), centred(y))), chance},
		CSLS:    Measured{found(local(raw)), chance},
	}, nil
}

// cosines returns cos(x[i], y[j]), (n,n); a zero row has cosine 0 with all.
func cosines(x, y dense.Matrix) dense.Matrix {
	unit(x)
	unit(y)
	out := dense.New(x.Rows, y.Rows)
	for i := range x.Rows {
		for j := range y.Rows {
			out.Data[i*y.Rows+j] = dense.Dot(x.Row(i), y.Row(j))
		}
	}
	return out
}

// unit gives every row length one, in place.
func unit(x dense.Matrix) {
	for i := range x.Rows {
		row := x.Row(i)
		if length := dense.Norm(row); length > 0 {
			for j := range row {
				row[j] /= length
			}
		}
	}
}

// local turns cosines into the scores of CSLS.
func local(s dense.Matrix) dense.Matrix {
	t := s.Transposed()
	out := dense.New(s.Rows, s.Cols)
	right := make([]float64, s.Cols)
	for j := range right {
		right[j] = nearest(t.Row(j))
	}
	for i := range s.Rows {
		left := nearest(s.Row(i))
		for j, v := range s.Row(i) {
			out.Data[i*s.Cols+j] = float64(2*v) - left - right[j]
		}
	}
	return out
}

// nearest returns the mean of the highest scores of a row, at most Neighbours.
func nearest(row []float64) float64 {
	sorted := slices.Sorted(slices.Values(row))
	best := sorted[max(0, len(sorted)-Neighbours):]
	return dense.Sum(best) / float64(len(best))
}

// found returns the share of rows and columns whose highest score stands on
// the diagonal.
func found(s dense.Matrix) float64 {
	hits := 0
	for _, m := range []dense.Matrix{s, s.Transposed()} {
		for i := range m.Rows {
			if best(m.Row(i)) == i {
				hits++
			}
		}
	}
	return float64(hits) / float64(2*s.Rows)
}

// best returns the first index of the highest score.
func best(row []float64) int {
	at, high := -1, math.Inf(-1)
	for j, v := range row {
		if v > high {
			at, high = j, v
		}
	}
	return at
}
