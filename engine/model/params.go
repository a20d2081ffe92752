package model

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"confusio/engine/kernel"
	"confusio/engine/random"
	"confusio/engine/tensor"
)

// Errors of conversion from a tensor.Set.
var (
	ErrTensor    = errors.New("model: tensor does not fit")
	ErrFinalNorm = errors.New("model: final norm gain must be one")
)

// finalNormTolerance admits a gain of one that went through a merge's
// rounding: a weighted mean of ones is within a few units of 2⁻²⁴.
const finalNormTolerance = 1e-3

// Params are a model's trained numbers, or the gradient of them: one flat
// arena and named views on it.
type Params struct {
	Config Config
	Data   []float32 // the arena, in the order of Config.Layout

	slots  []Slot
	embed  kernel.Mat // (V,C)
	head   kernel.Mat // (V,C), the embedding itself when Tied
	final  []float32  // (C) gains of the final norm; nil where they are fixed at one
	blocks []block
}

// block holds the views of one layer.
type block struct {
	norm1, norm2 []float32  // (C)
	qkv          kernel.Mat // (H·D+2·G·D, C): queries, keys, values
	out          kernel.Mat // (C,H·D)
	gateUp       kernel.Mat // (2F,C)
	down         kernel.Mat // (C,F)

	qkvBias, outBias     []float32 // (H·D+2·G·D), (C); nil without AttentionBias
	gateUpBias, downBias []float32 // (2F), (C); nil without FFBias
}

// NewParams returns parameters that are all zero. It returns an error wrapping
// ErrConfig if the configuration is not valid.
func NewParams(c Config) (*Params, error) {
	if err := c.Validate(); err != nil {
		return nil, err
	}
	p := &Params{Config: c, Data: make([]float32, c.trained()), slots: c.Layout()}
	p.bind()
	return p, nil
}

// bind fills the typed views from the arena.
func (p *Params) bind() {
	c := p.Config
	p.embed = kernel.View(p.View(EmbeddingName), c.Vocab, c.Width)
	p.head = p.embed
	if !c.Tied {
		p.head = kernel.View(p.View(HeadName), c.Vocab, c.Width)
	}
	if c.Gain {
		p.final = p.View(FinalNormName)
	}
	p.blocks = make([]block, c.Layers)
	for l := range p.blocks {
		b := &p.blocks[l]
		*b = block{
			norm1:  p.View(BlockName(l, inputNorm)),
			norm2:  p.View(BlockName(l, postNorm)),
			qkv:    kernel.View(p.joined(BlockName(l, queryProj), c.qkvWidth()*c.Width), c.qkvWidth(), c.Width),
			out:    kernel.View(p.View(BlockName(l, outProj)), c.Width, c.QueryWidth()),
			gateUp: kernel.View(p.joined(BlockName(l, gateProj), 2*c.FF*c.Width), 2*c.FF, c.Width),
			down:   kernel.View(p.View(BlockName(l, downProj)), c.Width, c.FF),
		}
		if c.AttentionBias {
			b.qkvBias, b.outBias = p.joined(BlockName(l, queryBias), c.qkvWidth()), p.View(BlockName(l, outBias))
		}
		if c.FFBias {
			b.gateUpBias, b.downBias = p.joined(BlockName(l, gateBias), 2*c.FF), p.View(BlockName(l, downBias))
		}
	}
}

// joined returns the numbers that start at a tensor and run on over those laid
// beside it.
func (p *Params) joined(name string, size int) []float32 {
	offset := p.slot(name).Offset
	return p.Data[offset : offset+size]
}

// slot finds a tensor; a name outside the layout is a caller's bug.
func (p *Params) slot(name string) Slot {
	i := slices.IndexFunc(p.slots, func(s Slot) bool { return s.Name == name })
	if i < 0 {
		panic("model: no trained tensor is called " + name)
	}
	return p.slots[i]
}

// View returns the named tensor's part of the arena. It panics if the layout
// has no such tensor.
func (p *Params) View(name string) []float32 {
	s := p.slot(name)
	return p.Data[s.Offset : s.Offset+s.Size : s.Offset+s.Size]
}

// Zero sets every number to zero.
func (p *Params) Zero() { clear(p.Data) }

// Clone returns a deep copy.
func (p *Params) Clone() *Params {
	q := &Params{Config: p.Config, Data: slices.Clone(p.Data), slots: p.slots}
	q.bind()
	return q
}

// Init returns fresh parameters: gains are one, biases zero, matrices normal with
// standard deviation deviation (InitStd unless a recipe says otherwise), and
// the two projections that write to the residual stream (o_proj and down_proj)
// are divided by √(2L), so that the stream's variance does not grow with
// depth. Element i of tensor t is the normal of key (seed, Init, t) at index
// i: it does not depend on any other.
//
// Source: Radford et al. 2019, section 2.3 (the scaling by depth).
func Init(c Config, seed uint64, deviation float64) (*Params, error) {
	p, err := NewParams(c)
	if err != nil {
		return nil, err
	}
	if !(deviation >= 0 && deviation <= 1) {
		return nil, fmt.Errorf("%w: deviation of fresh weights is %g, want 0 to 1", ErrConfig, deviation)
	}
	residual := deviation / math.Sqrt(float64(2*c.Layers))
	for t, s := range p.slots {
		data := p.View(s.Name)
		std := deviation
		if writesResidual(s.Name) {
			std = residual
		}
		key := random.Key{Seed: seed, Purpose: random.Init, Step: uint32(t)}
		for i := range data {
			switch {
			case s.Bias():
			case !s.Matrix():
				data[i] = 1
			default:
				data[i] = float32(std * key.Normal(uint64(i)))
			}
		}
	}
	return p, nil
}

// writesResidual says whether a tensor's rows write to the residual stream.
func writesResidual(name string) bool {
	return hasPart(name, outProj) || hasPart(name, downProj)
}

func hasPart(name, part string) bool {
	return len(name) > len(part) && name[len(name)-len(part):] == part
}

// Set returns a copy of the parameters as named tensors in the order of Llama
// checkpoints, with the final norm as ones where it has no gains of its own.
func (p *Params) Set() *tensor.Set { return p.Views().Clone() }

// Views is Set without the copy: what is written to a tensor is written to the
// model, and the other way round. A final norm without gains of its own is not
// the model's.
func (p *Params) Views() *tensor.Set {
	set := new(tensor.Set)
	for _, name := range p.Config.names() {
		var t tensor.Tensor
		if name == FinalNormName && !p.Config.Gain {
			t = tensor.New(p.Config.Width)
			for i := range t.Data {
				t.Data[i] = 1
			}
		} else {
			s := p.slot(name)
			t = tensor.Tensor{Shape: slices.Clone(s.Shape), Data: p.View(name)}
		}
		if err := set.Add(name, t); err != nil {
			panic(err) // the layout has no empty or repeated name
		}
	}
	return set
}

// FromSet copies named tensors into fresh parameters. It returns an error
// wrapping ErrTensor if one is missing, is of another shape, or is not a
// model's, and ErrFinalNorm if the final norm's gain is not one and the
// configuration fixes it there.
func FromSet(c Config, set *tensor.Set) (*Params, error) {
	p, err := NewParams(c)
	if err != nil {
		return nil, err
	}
	for _, s := range p.slots {
		t, err := fitting(set, s.Name, s.Shape)
		if err != nil {
			return nil, err
		}
		copy(p.View(s.Name), t.Data)
	}
	if !c.Gain {
		if err := checkFinalNorm(c, set); err != nil {
			return nil, err
		}
	}
	known := c.names()
	for _, name := range set.Names() {
		if !slices.Contains(known, name) {
			return nil, fmt.Errorf("%w: %s is not part of this configuration", ErrTensor, name)
		}
	}
	return p, nil
}

func fitting(set *tensor.Set, name string, shape []int) (tensor.Tensor, error) {
	t, ok := set.Get(name)
	if !ok {
		return t, fmt.Errorf("%w: %s is missing", ErrTensor, name)
	}
	if !slices.Equal(t.Shape, shape) {
		return t, fmt.Errorf("%w: %s is %v, want %v", ErrTensor, name, t.Shape, shape)
	}
	return t, nil
}

func checkFinalNorm(c Config, set *tensor.Set) error {
	t, err := fitting(set, FinalNormName, []int{c.Width})
	if err != nil {
		return err
	}
	for i, g := range t.Data {
		if !(math.Abs(float64(g)-1) <= finalNormTolerance) {
			return fmt.Errorf("%w: element %d is %g; a configuration with Gain keeps it", ErrFinalNorm, i, g)
		}
	}
	return nil
}
