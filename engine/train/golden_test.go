package train

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"

	"confusio/engine/model"
)

// goldenState is the SHA-256 of the state after 24 steps of goldenConfig, made
// by this test on amd64 with the scalar kernels. Every platform, toolchain and
// number of goroutines must give it. A change needs a new epoch in
// recipe.Bits.
const goldenState = "74630eee2245d735115f48a8d88d1d2c2786d73ff0b65c130545516894a0dc4d"

// goldenConfig has sizes that are no multiples of the vector widths, grouped
// queries and a head of its own.
var goldenConfig = model.Config{Vocab: 37, Width: 36, Heads: 6, KVHeads: 3, Layers: 2, FF: 43, Context: 8}

// goldenMuon is the same where Muon moves the hidden matrices.
const goldenMuon = "c06ee3c4764f507e4cc7422dee7bbdb14f04b3a6d9a69efe98a1518ab3e31ac2"

// The suite runs the first subtest alone where the processor is emulated.
func TestGoldenBits(t *testing.T) {
	for _, workers := range []int{1, 2, 8} {
		t.Run(fmt.Sprintf("workers=%d", workers), func(t *testing.T) {
			checkGolden(t, workers, 0, goldenState)
			checkGolden(t, workers, 4, goldenMuon)
		})
	}
}

func checkGolden(t *testing.T, workers int, muon float64, want string) {
	t.Helper()
	o := options(t, workers)
	o.Optimiser.Muon = muon
	var err error
	if o.Params, err = model.Init(goldenConfig, 1, 0.1); err != nil {
		t.Fatal(err)
	}
	tr, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	steps(t, tr, 24)
	sum := sha256.Sum256(tr.Save())
	if got := hex.EncodeToString(sum[:]); got != want {
		t.Errorf("%d workers, Muon at %g: state is %s, want %s", workers, muon, got, want)
	}
}
