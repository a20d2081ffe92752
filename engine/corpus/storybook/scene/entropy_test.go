package scene

import (
	"math"
	"os"
	"testing"
)

// The law behind the floor: the mean of −ln p over stories drawn from the
// grammar converges to the entropy that entropy.go computes without drawing any.
func TestEntropyIsTheMeanInformation(t *testing.T) {
	const n = 20_000
	var sum, squares float64
	var narrator Narrator
	for i := range uint64(n) {
		story := narrator.Tell(7, Train, i)
		sum -= story.LogP
		squares += story.LogP * story.LogP
	}
	mean := sum / n
	stderr := math.Sqrt((squares/n - mean*mean) / n)
	if h := Entropy(); math.Abs(mean-h) > 4*stderr {
		t.Errorf("entropy %.4f nats per story, but stories carry %.4f ± %.4f", h, mean, stderr)
	}
	if os.Getenv("CONFUSIO_LONG") == "" {
		return
	}
	if h := exactEntropy(); math.Abs(h-Entropy()) > 1e-6 {
		t.Errorf("entropy %.7f nats per story, published is %.6f", h, Entropy())
	}
}
