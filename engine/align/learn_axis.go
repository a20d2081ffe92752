package align

import (
	"fmt"
	"slices"

	"confusio/engine/dense"
	"confusio/engine/tensor"
)

// track is one axis along which a map moves numbers: n coordinates of rest numbers each.
type track struct {
	place
	n      int
	x      []float64 // the tensor's numbers; all maps of a Learner share them
	before []float64 // (n,rest): the numbers before the map
}

// tracks finds the axes of a freedom in the model.
func (l *Learner) tracks(f Freedom, axes []Axis) ([]track, error) {
	var all []track
	for _, axis := range axes {
		t, ok := l.source.Get(axis.Tensor)
		if !ok {
			return nil, fmt.Errorf("%w: %s", tensor.ErrMissing, axis.Tensor)
		}
		n := f.Groups * axis.Size
		p, err := placeOf(t.Shape, axis, n)
		if err != nil {
			return nil, err
		}
		all = append(all, track{p, n, l.shared(axis.Tensor, len(t.Data)), make([]float64, n*p.rest)})
	}
	return all, nil
}

// shared returns the numbers of a tensor on their way through the maps.
func (l *Learner) shared(name string, size int) []float64 {
	i := slices.IndexFunc(l.moving, func(m moving) bool { return m.name == name })
	if i < 0 {
		i = len(l.moving)
		l.moving = append(l.moving, moving{name, make([]float64, size)})
	}
	return l.moving[i].x
}

// gather copies the numbers of all coordinates, (n,rest), to dst.
func (t *track) gather(dst []float64, p *pace) bool {
	for i := range t.n {
		for r := range t.rest {
			dst[i*t.rest+r] = t.x[t.at(i, r)]
		}
	}
	return p.spend(len(dst))
}

// reorder gives group i the numbers y of group from[i], or of the group that from gives i
// to with back.
func (t *track) reorder(y []float64, from []int, back bool, p *pace) bool {
	size := t.n / len(from)
	for i := range t.n {
		to, old := i, from[i/size]*size+i%size
		if back {
			to, old = old, to
		}
		for r := range t.rest {
			t.x[t.at(to, r)] = y[old*t.rest+r]
		}
	}
	return p.spend(len(y))
}

// chunk is how many numbers of a coordinate are multiplied at a time.
const chunk = 64

// multiply sets the coordinates to T·y for T, (n,n), given as Tᵀ, and y, (n,rest).
func (t *track) multiply(transposed dense.Matrix, y []float64, p *pace) bool {
	part := dense.New(t.n, chunk)
	for from := 0; from < t.rest; from += chunk {
		width := min(chunk, t.rest-from)
		block := dense.Matrix{Rows: t.n, Cols: width, Data: part.Data[:t.n*width]}
		for j := range t.n {
			copy(block.Row(j), y[j*t.rest+from:][:width])
		}
		product := dense.Product(block, transposed) // (width,n)
		for r := range width {
			for i, v := range product.Row(r) {
				t.x[t.at(i, from+r)] = v
			}
		}
		if !p.spend(t.n * t.n * width) {
			return false
		}
	}
	return true
}

// addThrough adds ∂/∂T of this axis to sum, for the gradients dy, (n,rest), after T. Of
// groups of several coordinates the products of all are added.
func (t *track) addThrough(sum dense.Matrix, dy []float64, p *pace) bool {
	groups := sum.Rows
	size := t.n / groups
	left, right := dense.New(chunk, groups), dense.New(chunk, groups)
	for k := range size {
		for from := 0; from < t.rest; from += chunk {
			width := min(chunk, t.rest-from)
			for r := range width {
				for i := range groups {
					at := (i*size+k)*t.rest + from + r
					left.Set(r, i, dy[at])
					right.Set(r, i, t.before[at])
				}
			}
			rows := func(m dense.Matrix) dense.Matrix {
				return dense.Matrix{Rows: width, Cols: groups, Data: m.Data[:width*groups]}
			}
			sum.AddProduct(rows(left), rows(right))
			if !p.spend(groups * groups * width) {
				return false
			}
		}
	}
	return true
}

// pace calls yield whenever a few milliseconds of work are done.
type pace struct {
	yield func() bool
	work  int // multiplications between two calls
	spent int
}

// breath is how many multiplications a Learner makes between two calls of yield.
const breath = 1 << 18

// spend counts multiplications, and is false if the caller asked to stop.
func (p *pace) spend(operations int) bool {
	if p.spent += operations; p.spent < p.work {
		return true
	}
	p.spent = 0
	return p.yield == nil || p.yield()
}
