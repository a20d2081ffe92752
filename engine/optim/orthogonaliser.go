package optim

import "confusio/engine/kernel"

// A Turner makes some of an optimiser's matrices orthogonal in another place,
// while the optimiser makes others so. It is asked once, then answers or
// forgets, before it is asked again.
type Turner interface {
	// Turn starts with count matrices, from the first on; updates holds them side
	// by side and holds still until Turned or Forget has returned.
	Turn(first, count int, updates []float32)
	// Turned waits for them, calling yield now and then, and tells whether they
	// are in updates. Where they are not, updates is as it was, and the optimiser
	// does it itself.
	Turned(updates []float32, yield func() bool) bool
	// Forget gives up what was asked.
	Forget()
}

// An Orthogonaliser brings the singular values of matrices near one, to between
// 0.7 and 1.2 where they are not tiny:
//
//	X₀ = U/‖U‖        A = X·Xᵀ        X ← a·X + (b·A + c·A²)·X
//
// A matrix with more rows than columns takes A = Xᵀ·X and multiplies from the
// right, which is the same on its transpose.
type Orthogonaliser struct {
	matrices []Matrix  // side by side; offsets are of no matter
	spare    []float32 // as large as the largest matrix
	square   []float32 // A and its polynomial, each as large as the largest side demands
	poly     []float32
	gemm     kernel.Gemm
	cuts     []int // what ends returned last
}

// NewOrthogonaliser returns one for matrices of these shapes.
func NewOrthogonaliser(matrices []Matrix) *Orthogonaliser {
	o := &Orthogonaliser{matrices: matrices}
	size, side := 0, 0
	for _, m := range matrices {
		size, side = max(size, m.size()), max(side, min(m.Rows, m.Cols))
	}
	o.spare = make([]float32, size)
	o.square, o.poly = make([]float32, side*side), make([]float32, side*side)
	return o
}

// Size returns how many elements count matrices have, from the first on; it is
// -1 where there are no such matrices.
func (o *Orthogonaliser) Size(first, count int) int {
	if first < 0 || count < 0 || first > len(o.matrices) || count > len(o.matrices)-first {
		return -1
	}
	size := 0
	for _, m := range o.matrices[first : first+count] {
		size += m.size()
	}
	return size
}

// Turn works on count matrices, from the first on, which stand side by side in
// updates, Size(first, count) elements. yield is called between two rounds; Turn
// returns false if it did.
func (o *Orthogonaliser) Turn(first, count int, updates []float32, yield func() bool) bool {
	for _, m := range o.matrices[first : first+count] {
		if !o.one(m, updates[:m.size()], yield) {
			return false
		}
		updates = updates[m.size():]
	}
	return true
}

func (o *Orthogonaliser) one(m Matrix, update []float32, yield func() bool) bool {
	x, y := kernel.View(update, m.Rows, m.Cols), kernel.View(o.spare[:m.size()], m.Rows, m.Cols)
	side := min(m.Rows, m.Cols)
	a, b := kernel.View(o.square[:side*side], side, side), kernel.View(o.poly[:side*side], side, side)
	kernel.Scale(x.Data, float32(1/(Norm(x.Data)+muonEpsilon)))
	for range muonRounds {
		if yield != nil && !yield() {
			return false
		}
		tall := m.Rows > m.Cols
		if tall {
			o.gemm.TN(a, x, x, false)
		} else {
			o.gemm.NT(a, x, x, false)
		}
		o.gemm.NN(b, a, a, false)
		kernel.Scale(b.Data, muonC)
		kernel.AddScaled(b.Data, muonB, a.Data)
		if tall {
			o.gemm.NN(y, x, b, false)
		} else {
			o.gemm.NN(y, b, x, false)
		}
		kernel.Scale(x.Data, muonA)
		kernel.Add(x.Data, y.Data)
	}
	return true
}

// share turns all matrices, some of them by others.
func (o *Orthogonaliser) share(updates []float32, others []Turner, yield func() bool) bool {
	ends := o.ends(len(others) + 1)
	span := func(i int) (first, count int, part []float32) {
		first = ends[i]
		from := o.Size(0, first)
		return first, ends[i+1] - first, updates[from:o.Size(0, ends[i+1])]
	}
	for i, t := range others {
		if first, count, part := span(i + 1); count > 0 {
			t.Turn(first, count, part)
		}
	}
	first, count, part := span(0)
	going := o.Turn(first, count, part, yield)
	for i, t := range others {
		first, count, part := span(i + 1)
		switch {
		case count == 0:
		case !going:
			t.Forget()
		case !t.Turned(part, yield):
			going = o.Turn(first, count, part, yield)
		}
	}
	return going
}

// ends cuts the matrices into n runs of about the same work: run i goes from
// ends[i] to ends[i+1]. It may be empty.
func (o *Orthogonaliser) ends(n int) []int {
	work := func(m Matrix) int { side := min(m.Rows, m.Cols); return side * (2*m.size() + side*side) }
	total := 0
	for _, m := range o.matrices {
		total += work(m)
	}
	ends, done := append(o.cuts[:0], 0), 0
	for i, m := range o.matrices {
		// A matrix goes to the run in which its middle falls.
		for middle := done + work(m)/2; len(ends) < n && middle*n >= total*len(ends); {
			ends = append(ends, i)
		}
		done += work(m)
	}
	for len(ends) <= n {
		ends = append(ends, len(o.matrices))
	}
	o.cuts = ends
	return ends
}
