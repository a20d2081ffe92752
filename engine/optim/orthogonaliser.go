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
// 0.7 and 1.2 where they are not tiny. Of a matrix U it takes rounds of
//
//	X₀ = U/‖U‖        X ← P·X        P = a·I + b·A + c·A²        A = X·Xᵀ
//
// A and all P are polynomials of the first A. So they commute, P·X has the square
// P·A·P, and all rounds go by products of A's size, half of which is enough since
// they are symmetric:
//
//	Q ← P·Q        A ← P·A·P        and at the end X = Q·X₀
//
// For the shapes of a decoder this is 0.4 of the arithmetic. A float32 product of
// such matrices is off by 1e-7 of the largest, which rounds multiply by at most
// a² = 12 each: far less than what is left of a singular value's distance from one.
//
// A matrix with more rows than columns takes A = Xᵀ·X and multiplies from the
// right, which is the same on its transpose.
type Orthogonaliser struct {
	matrices []Matrix     // side by side; offsets are of no matter
	spare    []float32    // as large as the largest matrix
	squares  [4][]float32 // A, Q, P and room for a product, each as large as the largest side demands
	gemm     kernel.Gemm
	cuts     []int // what ends returned last
}

// NewOrthogonaliser returns one for matrices of these shapes.
func NewOrthogonaliser(matrices []Matrix) *Orthogonaliser {
	o := &Orthogonaliser{matrices: matrices}
	size, side := 0, 0
	for _, m := range matrices {
		size, side = max(size, m.size()), max(side, m.side())
	}
	o.spare = make([]float32, size)
	for i := range o.squares {
		o.squares[i] = make([]float32, side*side)
	}
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
	tall := m.Rows > m.Cols
	kernel.Scale(x.Data, float32(1/(Norm(x.Data)+muonEpsilon)))
	square := o.square(m.side(), 0)
	if tall {
		o.gemm.GramTN(square, x)
	} else {
		o.gemm.GramNT(square, x)
	}
	q, going := o.rounds(m.side(), yield)
	if !going {
		return false
	}
	if tall {
		o.gemm.NN(y, x, q, false)
	} else {
		o.gemm.NN(y, q, x, false)
	}
	copy(x.Data, y.Data)
	return true
}

// square returns one of the squares, with n rows.
func (o *Orthogonaliser) square(n, i int) kernel.Mat { return kernel.View(o.squares[i][:n*n], n, n) }

// rounds returns the product Q of all P, for the A in the first square. yield is
// called between two rounds; rounds returns false if it did.
func (o *Orthogonaliser) rounds(n int, yield func() bool) (q kernel.Mat, going bool) {
	a, p, spare := o.square(n, 0), o.square(n, 2), o.square(n, 3)
	q = o.square(n, 1)
	for round := range muonRounds {
		if yield != nil && !yield() {
			return q, false
		}
		o.polynomial(p, a)
		if round == 0 {
			copy(q.Data, p.Data)
		} else {
			o.gemm.Commuting(spare, p, q)
			q, spare = spare, q
		}
		if round < muonRounds-1 {
			o.gemm.Commuting(spare, p, a)
			o.gemm.Commuting(a, spare, p)
		}
	}
	return q, true
}

// polynomial computes P = a·I + b·A + c·A².
func (o *Orthogonaliser) polynomial(p, a kernel.Mat) {
	o.gemm.Commuting(p, a, a)
	kernel.Combine(p.Data, muonC, p.Data, muonB, a.Data)
	for i := range p.Rows {
		p.Data[i*p.Stride+i] += muonA
	}
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
	work := func(m Matrix) int { return m.side() * (3*m.size() + 17*m.side()*m.side()) } // halves of products
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
