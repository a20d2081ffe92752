package recipe

import (
	"math"
	"testing"
)

// Without Muon a step costs six operations a weight in a product and token, and
// the attention; gains are in no product, and an embedding that is not the head is
// looked up.
func TestStepFLOPIsSixAWeight(t *testing.T) {
	for _, tied := range []bool{true, false} {
		for _, p := range Presets {
			r := p.Recipe
			r.Model.Tied, r.Optimiser.Muon = tied, ""
			m := r.Model
			weights := m.Parameters() - (2*m.Layers+1)*m.Width
			if !tied {
				weights -= m.Vocab * m.Width
			}
			attention := 12 * m.Layers * m.Width * meanStory / 2
			want := float64(r.StepTokens() * (6*weights + attention))
			if got := r.StepFLOP(); math.Abs(got-want) > 1e-9*want {
				t.Errorf("%s, tied %v: %g, want %g", p.Name, tied, got, want)
			}
		}
	}
}

// Muon adds its iteration's products, counted here by hand: in each of two blocks
// four matrices of 96 by 96 and three of 96 by 256.
func TestMuonAddsItsProducts(t *testing.T) {
	r := Small()
	with := r.StepFLOP()
	r.Optimiser.Muon = ""
	square := 5.0 * 6 * 96 * 96 * 96 // X·Xᵀ, A·A and B·X, of 96 by 96
	tall := 5.0 * 2 * (2*96*96*256 + 96*96*96)
	want := 2 * (4*square + 3*tall)
	if got := with - r.StepFLOP(); math.Abs(got-want) > 1e-9*with {
		t.Errorf("%g, want %g", got, want)
	}
	if share := want / with; share < 0.05 || share > 0.25 {
		t.Errorf("Muon is %g of a step", share)
	}
}
