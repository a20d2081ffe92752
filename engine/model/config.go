package model

import (
	"errors"
	"fmt"
)

// ErrConfig reports a model configuration that cannot be built.
var ErrConfig = errors.New("model: bad configuration")

// Numbers of the models that are trained here; others may bring their own.
const (
	RopeTheta = 10000.0 // base of the rotary wavelengths
	NormEps   = 1e-5    // added to the mean square in every RMSNorm
	InitStd   = 0.02    // standard deviation of a fresh matrix
)

// Limits that keep an outside configuration from asking for absurd memory.
const (
	maxDimension  = 1 << 16 // largest width or feed-forward size
	maxVocab      = 1 << 18
	maxContext    = 1 << 24 // no memory is taken for a context before it is read
	maxLayers     = 256
	maxParameters = 1 << 28
)

// Config is the form of a model. Two models of equal Config have the same
// tensors, and compute the same from the same numbers.
type Config struct {
	Vocab   int  // V, entries of the tokenizer
	Width   int  // C, width of the residual stream
	Heads   int  // H, query heads
	KVHeads int  // G, key and value heads; H/G query heads share one
	Layers  int  // L, blocks
	FF      int  // F, feed-forward units of a block
	Context int  // longest segment, in tokens
	Tied    bool // whether the output head is the embedding

	// What models that were made elsewhere may have. It is zero in those that are
	// trained here.
	Head          int     // D, width of a head; 0: C/H
	Gain          bool    // whether the final norm has gains of its own; else they are fixed at one
	AttentionBias bool    // whether queries, keys, values and attention's output have biases
	FFBias        bool    // whether gate, up and down have biases
	Epsilon       float64 // added to the mean square in every RMSNorm; 0: NormEps
	Rope          Rope    // how positions turn queries and keys
}

// Default returns the preset in which the explorer trains: 1,869,184 parameters.
func Default() Config {
	return Config{Vocab: 8192, Width: 128, Heads: 8, KVHeads: 8, Layers: 5, FF: 256, Context: 128, Tied: true}
}

// HeadSize returns D, the width of one head.
func (c Config) HeadSize() int {
	if c.Head > 0 {
		return c.Head
	}
	return c.Width / c.Heads
}

// QueryWidth returns H·D, the width of the queries, and of what attention
// mixes for the output projection.
func (c Config) QueryWidth() int { return c.Heads * c.HeadSize() }

// KVWidth returns G·D, the width of the keys (and of the values).
func (c Config) KVWidth() int { return c.KVHeads * c.HeadSize() }

// qkvWidth is the number of columns of queries, keys and values side by side.
func (c Config) qkvWidth() int { return c.QueryWidth() + 2*c.KVWidth() }

// NormEpsilon returns what is added to the mean square in every RMSNorm.
func (c Config) NormEpsilon() float64 {
	if c.Epsilon > 0 {
		return c.Epsilon
	}
	return NormEps
}

// Validate returns nil or an error wrapping ErrConfig that names the field.
func (c Config) Validate() error {
	sizes := []struct {
		name       string
		value, max int
	}{
		{"Vocab", c.Vocab, maxVocab}, {"Width", c.Width, maxDimension},
		{"Heads", c.Heads, maxDimension}, {"KVHeads", c.KVHeads, maxDimension},
		{"Layers", c.Layers, maxLayers}, {"FF", c.FF, maxDimension},
		{"Context", c.Context, maxContext},
	}
	for _, s := range sizes {
		if s.value < 1 || s.value > s.max {
			return fmt.Errorf("%w: %s is %d, want 1 to %d", ErrConfig, s.name, s.value, s.max)
		}
	}
	if c.Head < 0 || c.Head > maxDimension {
		return fmt.Errorf("%w: Head is %d, want 0 to %d", ErrConfig, c.Head, maxDimension)
	}
	if c.Head == 0 && c.Width%c.Heads != 0 {
		return fmt.Errorf("%w: Width %d is not a multiple of Heads %d", ErrConfig, c.Width, c.Heads)
	}
	if c.HeadSize()%2 != 0 {
		return fmt.Errorf("%w: head size %d is odd; rotary positions turn pairs", ErrConfig, c.HeadSize())
	}
	if c.Heads%c.KVHeads != 0 {
		return fmt.Errorf("%w: Heads %d is not a multiple of KVHeads %d", ErrConfig, c.Heads, c.KVHeads)
	}
	if !(c.Epsilon >= 0 && c.Epsilon <= 1) {
		return fmt.Errorf("%w: Epsilon is %g, want 0 to 1", ErrConfig, c.Epsilon)
	}
	if n := c.Parameters(); n > maxParameters {
		return fmt.Errorf("%w: %d parameters, at most %d", ErrConfig, n, maxParameters)
	}
	return c.Rope.validate()
}

// Parameters returns the number of parameters, the final norm's gain included:
// it is a tensor of every checkpoint, also where it is fixed at one.
func (c Config) Parameters() int {
	if c.Gain {
		return c.trained()
	}
	return c.trained() + c.Width
}

// trained is the number of parameters that training moves: the arena's length.
func (c Config) trained() int {
	n := c.Matrices() + 2*c.Layers*c.Width
	if c.Gain {
		n += c.Width
	}
	if c.AttentionBias {
		n += c.Layers * (c.qkvWidth() + c.Width)
	}
	if c.FFBias {
		n += c.Layers * (2*c.FF + c.Width)
	}
	return n
}

// Matrices returns how many leading elements of the arena belong to matrices;
// the rest are gains and biases.
func (c Config) Matrices() int {
	heads := 1
	if !c.Tied {
		heads = 2
	}
	block := c.qkvWidth()*c.Width + c.Width*c.QueryWidth() + 3*c.Width*c.FF
	return heads*c.Vocab*c.Width + c.Layers*block
}

// FLOP returns the operations of reading a token forwards, in a story of T tokens
// of which it sees half on average:
//
//	2·P + 4·L·H·D·T/2
//
// with P the parameters in matrix products; a tied embedding counts once, as the
// output head. Training takes three times as many, for gradients are two products
// where reading is one. Norms, exponentials and the optimiser are not counted.
func (c Config) FLOP(T float64) float64 {
	parameters := c.Matrices()
	if !c.Tied {
		parameters -= c.Vocab * c.Width // looked up, not multiplied
	}
	return 2*float64(parameters) + float64(4*float64(c.Layers*c.QueryWidth())*T/2)
}
