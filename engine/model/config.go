package model

import (
	"errors"
	"fmt"
)

// ErrConfig reports a model configuration that cannot be built.
var ErrConfig = errors.New("model: bad configuration")

// Fixed numbers of the Llama form used here.
const (
	RopeTheta = 10000.0 // base of the rotary wavelengths
	NormEps   = 1e-5    // added to the mean square in every RMSNorm
	InitStd   = 0.02    // standard deviation of a fresh matrix
)

// Limits that keep an outside configuration from asking for absurd memory.
const (
	maxDimension  = 1 << 16 // largest vocabulary, width, feed-forward size or context
	maxLayers     = 256
	maxParameters = 1 << 28
)

// Config is the shape of a model.
type Config struct {
	Vocab   int  // V, entries of the tokenizer
	Width   int  // C, width of the residual stream
	Heads   int  // H, query heads; C/H is the head size D
	KVHeads int  // G, key and value heads; H/G query heads share one
	Layers  int  // L, blocks
	FF      int  // F, feed-forward units of a block
	Context int  // longest segment, in tokens
	Tied    bool // whether the output head is the embedding
}

// Default returns the preset in which the explorer trains: 418,272 parameters.
func Default() Config {
	return Config{Vocab: 2048, Width: 96, Heads: 3, KVHeads: 3, Layers: 2, FF: 256, Context: 128, Tied: true}
}

// HeadSize returns D, the width of one head.
func (c Config) HeadSize() int { return c.Width / c.Heads }

// KVWidth returns G·D, the width of the keys (and of the values).
func (c Config) KVWidth() int { return c.KVHeads * c.HeadSize() }

// qkvWidth is the number of columns of queries, keys and values side by side.
func (c Config) qkvWidth() int { return c.Width + 2*c.KVWidth() }

// Validate returns nil or an error wrapping ErrConfig that names the field.
func (c Config) Validate() error {
	sizes := []struct {
		name       string
		value, max int
	}{
		{"Vocab", c.Vocab, maxDimension}, {"Width", c.Width, maxDimension},
		{"Heads", c.Heads, maxDimension}, {"KVHeads", c.KVHeads, maxDimension},
		{"Layers", c.Layers, maxLayers}, {"FF", c.FF, maxDimension},
		{"Context", c.Context, maxDimension},
	}
	for _, s := range sizes {
		if s.value < 1 || s.value > s.max {
			return fmt.Errorf("%w: %s is %d, want 1 to %d", ErrConfig, s.name, s.value, s.max)
		}
	}
	if c.Width%c.Heads != 0 {
		return fmt.Errorf("%w: Width %d is not a multiple of Heads %d", ErrConfig, c.Width, c.Heads)
	}
	if c.HeadSize()%2 != 0 {
		return fmt.Errorf("%w: head size %d is odd; rotary positions turn pairs", ErrConfig, c.HeadSize())
	}
	if c.Heads%c.KVHeads != 0 {
		return fmt.Errorf("%w: Heads %d is not a multiple of KVHeads %d", ErrConfig, c.Heads, c.KVHeads)
	}
	if n := c.Parameters(); n > maxParameters {
		return fmt.Errorf("%w: %d parameters, at most %d", ErrConfig, n, maxParameters)
	}
	return nil
}

// Parameters returns the number of parameters, the final norm's gain (fixed at
// one, but a tensor of every checkpoint) included.
func (c Config) Parameters() int {
	return c.trained() + c.Width
}

// trained is the number of parameters that training moves: the arena's length.
func (c Config) trained() int {
	heads := 1
	if !c.Tied {
		heads = 2
	}
	attention := c.qkvWidth()*c.Width + c.Width*c.Width
	block := attention + 3*c.Width*c.FF + 2*c.Width
	return heads*c.Vocab*c.Width + c.Layers*block
}

// FLOP returns the operations of reading a token forwards, in a story of T tokens
// of which it sees half on average:
//
//	2·P + 4·L·C·T/2
//
// with P the parameters in matrix products; a tied embedding counts once, as the
// output head. Training takes three times as many, for gradients are two products
// where reading is one. Norms, exponentials and the optimiser are not counted.
func (c Config) FLOP(T float64) float64 {
	parameters := c.Matrices()
	if !c.Tied {
		parameters -= c.Vocab * c.Width // looked up, not multiplied
	}
	return 2*float64(parameters) + float64(4*float64(c.Layers*c.Width)*T/2)
}
