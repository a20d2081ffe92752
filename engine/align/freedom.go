package align

import (
	"errors"
	"fmt"

	"confusio/engine/dense"
	"confusio/engine/tensor"
)

// Errors of this package.
var (
	ErrAxis    = errors.New("align: an axis does not fit its tensor")
	ErrStates  = errors.New("align: states do not belong together")
	ErrNumbers = errors.New("align: not all numbers are finite")
)

// Axis is a range of coordinates along one axis of one tensor.
type Axis struct {
	Tensor string
	Dim    int // 0 for rows (outputs), 1 for columns (inputs); a gain has only 0
	From   int // first coordinate
	Size   int // coordinates of one group along this axis
}

// Kind says how the coordinates of a Freedom may be mixed.
type Kind uint8

// The kinds of freedom, from the least to the most.
const (
	Permutable Kind = iota // groups of coordinates may change places
	Turnable               // coordinates may be turned by any orthogonal map
	Phased                 // coordinate j and j+n/2 may be turned together, by one angle each
	Balanced               // coordinates may be multiplied by factors; see Balance
)

// Freedom is a set of coordinates that may be mixed, along every axis at once,
// without changing what the model computes, up to rounding.
type Freedom struct {
	Name   string
	Kind   Kind
	Groups int // groups of coordinates; of one coordinate each unless Kind is Permutable
	Axes   []Axis
}

// Map mixes the coordinates of a Freedom: new[i] = Σ Q[i,j]·old[j].
type Map struct {
	Order []int        // a permutation: new group i is old group Order[i]; nil for a matrix
	Q     dense.Matrix // orthogonal, over all coordinates
}

// Identity returns the map that changes nothing.
func Identity(f Freedom) Map {
	order := make([]int, f.Groups)
	for i := range order {
		order[i] = i
	}
	return Map{Order: order}
}

// Apply mixes the coordinates of f by m in every tensor of set, in place. A
// permutation moves numbers and changes none; a matrix computes each in
// float64 and rounds it once. Errors wrap ErrAxis or tensor.ErrMissing.
func Apply(set *tensor.Set, f Freedom, m Map) error {
	for _, axis := range f.Axes {
		if err := applyAxis(set, f, m, axis); err != nil {
			return err
		}
	}
	return nil
}

func applyAxis(set *tensor.Set, f Freedom, m Map, axis Axis) error {
	s, err := slice(set, f, axis)
	if err != nil {
		return err
	}
	n := f.Groups * axis.Size
	old := make([]float64, n)
	for r := range s.rest {
		for i := range n {
			old[i] = float64(s.data[s.at(i, r)])
		}
		for i := range n {
			if m.Order != nil {
				s.data[s.at(i, r)] = float32(old[m.Order[i/axis.Size]*axis.Size+i%axis.Size])
			} else {
				s.data[s.at(i, r)] = float32(dense.Dot(m.Q.Row(i), old))
			}
		}
	}
	return nil
}

// place is where an axis lies in the numbers of a tensor: coordinates, each with rest
// numbers.
type place struct {
	from, rest    int
	coordinate, r int // distance between coordinates, and between the numbers of one
}

func (p place) at(i, r int) int { return p.from + i*p.coordinate + r*p.r }

// placeOf finds n coordinates of an axis in a tensor of a shape.
func placeOf(shape []int, axis Axis, n int) (place, error) {
	if axis.Dim < 0 || axis.Dim >= len(shape) || len(shape) > 2 || axis.From < 0 || axis.From+n > shape[axis.Dim] {
		return place{}, fmt.Errorf("%w: %s %v, axis %d from %d, %d coordinates", ErrAxis, axis.Tensor, shape, axis.Dim, axis.From, n)
	}
	switch {
	case len(shape) == 1:
		return place{axis.From, 1, 1, 0}, nil
	case axis.Dim == 0:
		return place{axis.From * shape[1], shape[1], shape[1], 1}, nil
	}
	return place{axis.From, shape[0], 1, shape[1]}, nil
}

// strided is the part of a tensor that an axis names.
type strided struct {
	data []float32
	place
}

func slice(set *tensor.Set, f Freedom, axis Axis) (strided, error) {
	t, ok := set.Get(axis.Tensor)
	if !ok {
		return strided{}, fmt.Errorf("%w: %s", tensor.ErrMissing, axis.Tensor)
	}
	p, err := placeOf(t.Shape, axis, f.Groups*axis.Size)
	return strided{t.Data, p}, err
}

// Cross returns the inner products of the coordinates of f in a with those of g
// in b, summed over the axes, which must be of single coordinates:
//
//	C[i,j] = Σ over axes and the rest of each tensor of a[i,r]·b[j,r]
//
// It is (n,n). ⟨a, Q·b⟩ = tr(Qᵀ·C), so the best map of b onto a follows from it.
func Cross(a, b *tensor.Set, f, g Freedom) (dense.Matrix, error) {
	n := f.Groups
	c := dense.New(n, n)
	if g.Groups != n || len(g.Axes) != len(f.Axes) {
		return c, fmt.Errorf("%w: %s against %s", ErrAxis, f.Name, g.Name)
	}
	left, right := make([]float64, n), make([]float64, n)
	for k, axis := range f.Axes {
		x, err := slice(a, f, axis)
		if err != nil {
			return c, err
		}
		y, err := slice(b, g, g.Axes[k])
		if err != nil {
			return c, err
		}
		if x.rest != y.rest || axis.Size != 1 || g.Axes[k].Size != 1 {
			return c, fmt.Errorf("%w: %s against %s", ErrAxis, f.Name, g.Name)
		}
		for r := range x.rest {
			for i := range n {
				left[i], right[i] = float64(x.data[x.at(i, r)]), float64(y.data[y.at(i, r)])
			}
			c.AddOuter(left, right)
		}
	}
	return c, nil
}

// Overlap returns the inner products of whole groups of f in a with those in b,
// summed over the axes: what a permutation of groups gains.
func Overlap(a, b *tensor.Set, f Freedom) (dense.Matrix, error) {
	c := dense.New(f.Groups, f.Groups)
	for _, axis := range f.Axes {
		x, err := slice(a, f, axis)
		if err != nil {
			return c, err
		}
		y, err := slice(b, f, axis)
		if err != nil {
			return c, err
		}
		if x.rest != y.rest {
			return c, fmt.Errorf("%w: %s", tensor.ErrShape, axis.Tensor)
		}
		for g := range f.Groups {
			for h := range f.Groups {
				c.Data[g*f.Groups+h] += x.product(y, g*axis.Size, h*axis.Size, axis.Size)
			}
		}
	}
	return c, nil
}

// product is the inner product of n coordinates of s from i on with those of o
// from j on.
func (s strided) product(o strided, i, j, n int) float64 {
	sum := 0.0
	for k := range n {
		for r := range s.rest {
			sum += float64(float64(s.data[s.at(i+k, r)]) * float64(o.data[o.at(j+k, r)]))
		}
	}
	return sum
}
