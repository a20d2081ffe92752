package cost

import (
	"math"
	"testing"

	"confusio/engine/recipe"
)

// Without Muon a step costs six operations a weight in a product and token, and
// the attention; gains are in no product, and an embedding that is not the head is
// looked up.
func TestStepFLOPIsSixAWeight(t *testing.T) {
	for _, tied := range []bool{true, false} {
		for _, p := range recipe.Presets() {
			r := p.Recipe
			r.Model.Tied, r.Optimiser.Muon = tied, ""
			m := r.Model
			weights := m.Parameters() - (2*m.Layers+1)*m.Width
			if !tied {
				weights -= m.Vocab * m.Width
			}
			attention := 12 * m.Layers * m.Width * meanStory / 2
			want := float64(StepTokens(r) * (6*weights + attention))
			if got := StepFLOP(r); math.Abs(got-want) > 1e-9*want {
				t.Errorf("%s, tied %v: %g, want %g", p.Name, tied, got, want)
			}
		}
	}
}

// Muon adds its iteration's products, counted here by hand: in each of five
// blocks four matrices of 128 by 128 and three of 128 by 256.
func TestMuonAddsItsProducts(t *testing.T) {
	r := recipe.Small()
	with := StepFLOP(r)
	r.Optimiser.Muon = ""
	// Half of X·Xᵀ, Q·X, and half of P·A, P·(P·A), P·Q and A·A: four of five rounds
	// have the first two, four the third, all the last.
	rounds := (4.0 + 4 + 4 + 5) * 128 * 128 * 128
	square := 3.0*128*128*128 + rounds
	tall := 3.0*128*128*256 + rounds
	want := 5 * (4*square + 3*tall)
	if got := with - StepFLOP(r); math.Abs(got-want) > 1e-9*with {
		t.Errorf("%g, want %g", got, want)
	}
	if share := want / with; share < 0.05 || share > 0.25 {
		t.Errorf("Muon is %g of a step", share)
	}
}
