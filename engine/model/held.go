package model

import "confusio/engine/kernel"

// held keeps a model's weights packed for products, which pays where several
// batches are read before they change. It takes twice the memory of the weights.
type held struct {
	params *Params // whose they are; nil where none are held
	inUse  bool    // in the pass under way
	layers []heldLayer
	head   heldMatrix
}

type heldLayer struct{ qkv, out, gateUp, down heldMatrix }

// heldMatrix is a matrix w of (out,in), packed for x·wᵀ and for dy·w.
type heldMatrix struct{ forward, backward kernel.Packed }

// Hold says that the weights of p stay as they are until Release: passes over p
// then pack each matrix once, and not for every batch. No bit depends on it.
func (a *Acts) Hold(p *Params) {
	a.held.params = p
	a.held.head.clear()
	for l := range a.held.layers {
		w := &a.held.layers[l]
		for _, m := range []*heldMatrix{&w.qkv, &w.out, &w.gateUp, &w.down} {
			m.clear()
		}
	}
}

// Release ends what Hold began.
func (a *Acts) Release() { a.held.params = nil }

func (m *heldMatrix) clear() {
	m.forward.Clear()
	m.backward.Clear()
}

// heldRows is of how many rows a piece of a product with held weights is a multiple,
// so that register tiles stay whole.
const heldRows = 24

// withHeld computes c (+)= x·w for weights that are held, or x·wᵀ, in pieces of
// rows.
func (a *Acts) withHeld(c, x, w kernel.Mat, packed *kernel.Packed, transposed, accumulate bool) {
	if packed.Empty() {
		packed.Pack(w, transposed)
	}
	step := max(heldRows, productFLOP/(2*w.Rows*w.Cols)/heldRows*heldRows)
	for from := 0; from < c.Rows && a.more(); from += step {
		to := min(from+step, c.Rows)
		a.gemm.Packed(c.RowRange(from, to), x.RowRange(from, to), packed, accumulate)
	}
}
