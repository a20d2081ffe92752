package fingerprint

import (
	"errors"
	"math"
	"slices"
	"testing"

	"confusio/engine/corpus"
	"confusio/engine/corpus/storycorpus"
	"confusio/engine/model"
)

var books = corpus.Registry{storycorpus.New()}

// The law of the whole program: the published bits come out here, whatever
// compiled this test, whatever runs it, and with one goroutine or two.
func TestThisMachineFindsThePublishedBits(t *testing.T) {
	for _, workers := range []int{1, 2} {
		parts, err := Take(books, workers, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(parts) != len(Published()) {
			t.Fatalf("%d parts, want %d", len(parts), len(Published()))
		}
		for i, part := range parts {
			if part != Published()[i] {
				t.Errorf("%d workers: %s is %s, want %s of %s", workers, part.Name, part.Hash, Published()[i].Name, Published()[i].Hash)
			}
		}
	}
}

func TestTakeStops(t *testing.T) {
	left := 3
	if _, err := Take(books, 1, func() bool { left--; return left > 0 }); !errors.Is(err, model.ErrStopped) {
		t.Errorf("got %v", err)
	}
}

// One bit, one sign of zero, one length or another order changes a digest; the
// payload of a NaN does not.
func TestDigestSeesEveryBit(t *testing.T) {
	zero := float32(0)
	var seen []string
	for _, values := range [][][]float32{
		{{1, 2}}, {{2, 1}}, {{1}, {2}}, {{1, math.Nextafter32(2, 3)}}, {{zero}}, {{-zero, 0}}, {{float32(math.Copysign(0, -1))}}, {},
	} {
		d := newDigest()
		for _, run := range values {
			d.float32s(run)
		}
		seen = append(seen, d.hash())
	}
	slices.Sort(seen)
	if n := len(slices.Compact(slices.Clone(seen))); n != len(seen) {
		t.Errorf("%d hashes of %d different inputs", n, len(seen))
	}
	a, b := newDigest(), newDigest()
	a.float64s(math.NaN())
	b.float64s(math.Float64frombits(math.Float64bits(math.NaN()) ^ 1<<63))
	if a.hash() != b.hash() {
		t.Error("two NaN have two hashes")
	}
}
