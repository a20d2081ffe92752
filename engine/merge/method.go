package merge

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"confusio/engine/tensor"
)

// Errors of a merge. Shapes that differ are tensor.ErrShape or
// tensor.ErrMissing.
var (
	ErrMethod    = errors.New("there is no such merge method")
	ErrCount     = errors.New("the method takes another number of models")
	ErrBase      = errors.New("the base is missing or not wanted")
	ErrTokenizer = errors.New("the models use different tokenizers")
	ErrWeights   = errors.New("the weights do not work for this method")
	ErrKnob      = errors.New("a knob is unknown or out of range")
	ErrStatistic = errors.New("what the method must know of its models is missing")
	ErrStopped   = errors.New("the merge was stopped")
)

// Base says whether a method measures its models against a base.
type Base int

// What a method does with a base.
const (
	NoBase       Base = iota // it has none
	OptionalBase             // with a base it works on differences, without on weights
	NeedsBase                // it cannot do without
)

// Statistic is what a method must know of each model beside its weights.
type Statistic int

// The statistics. Either comes as a Set beside each model.
const (
	NoStatistic Statistic = iota
	Fisher                // of every tensor, in its shape: the diagonal of the empirical Fisher information
	Gram                  // of every linear map, (in,in): the mean of x·xᵀ over its inputs x
)

// Method is one way to merge: a row of [Methods].
type Method struct {
	Name     string // as mergekit names it, where mergekit has it
	Label    string // on the screen
	Help     string // what it does, in one sentence
	Source   string // paper or software that defines it
	Base     Base
	Min, Max int  // number of models beside the base; Max 0 is no limit
	Weighted bool // the weights of the models count
	Random   bool // the seed counts
	Ordered  bool // the order of the models counts, beyond rounding
	Needs    Statistic
	Knobs    []Knob

	prepare func(*run) error  // looks at the whole models first; may be nil
	merge   func(*task) error // fills one tensor of the result
}

// Knob is one setting of a method.
type Knob struct {
	Name     string // as mergekit names it, where mergekit has it
	Label    string
	Min, Max float64 // allowed values, inclusive
	Default  float64
	Neutral  float64  // value at which merging a model with itself returns it
	Choices  []string // names of the values 0, 1, 2 …; nil for a number
	Whole    bool     // only whole numbers are allowed
	PerModel bool     // rules can set it for one model
	Unit     string
	Help     string // one sentence
}

// Model is one of the models to merge.
type Model struct {
	Weights   *tensor.Set
	Weight    float64     // in the merge; methods that are not Weighted ignore it
	Tokenizer string      // hash of its vocabulary; empty if unknown
	Statistic *tensor.Set // what the method Needs; nil for none
}

// Input is what a merge works on. The Sets are only read.
type Input struct {
	Models []Model
	Base   *tensor.Set        // nil for none
	Knobs  map[string]float64 // by name; absent: the default
	Seed   uint64             // of random masks
	Rules  []Rule             // exceptions for some tensors

	// Progress, if not nil, is called before each tensor with the number of
	// tensors done and their total, and once at the end. It stops the merge by
	// returning false.
	Progress func(done, total int) bool
}

// Lookup returns the method of that name, or ErrMethod.
func Lookup(name string) (Method, error) {
	i := slices.IndexFunc(Methods, func(m Method) bool { return m.Name == name })
	if i < 0 {
		return Method{}, fmt.Errorf("%w: %.40q", ErrMethod, name)
	}
	return Methods[i], nil
}

// Merge returns the merge of the models as a new Set, in the order of the first
// model.
//
// Errors: ErrCount, ErrBase, ErrTokenizer, ErrKnob, ErrWeights, ErrStopped,
// tensor.ErrShape, tensor.ErrMissing.
func (m Method) Merge(in Input) (*tensor.Set, error) {
	if len(in.Models) == 0 {
		_, err := m.Check(0, in.Base != nil, nil)
		return nil, err
	}
	dst := in.Models[0].Weights.ZeroLike()
	if err := m.Into(dst, in); err != nil {
		return nil, err
	}
	return dst, nil
}

// Into is Merge into the tensors of dst, which must have the names and shapes
// of the models and share no memory with them. After an error the values of
// dst are unspecified.
func (m Method) Into(dst *tensor.Set, in Input) error { return m.into(dst, in, nil) }

func (m Method) into(dst *tensor.Set, in Input, d draws) error {
	knobs, err := m.check(dst, in)
	if err != nil {
		return err
	}
	r := &run{Input: in, dst: dst, knobs: knobs, draws: d}
	if m.prepare != nil {
		if err := m.prepare(r); err != nil {
			return err
		}
	}
	return r.walk(m.merge)
}

// check compares the input with what the method asks for, and returns the
// value of every knob.
func (m Method) check(dst *tensor.Set, in Input) (map[string]float64, error) {
	knobs, err := m.Check(len(in.Models), in.Base != nil, in.Knobs)
	if err != nil {
		return nil, err
	}
	others := []*tensor.Set{dst}
	if in.Base != nil {
		others = append(others, in.Base)
	}
	for i, model := range in.Models {
		others = append(others, model.Weights)
		if a, b := in.Models[0].Tokenizer, model.Tokenizer; a != "" && b != "" && a != b {
			return nil, fmt.Errorf("%w: model 0 has %.16s, model %d has %.16s", ErrTokenizer, a, i, b)
		}
		if math.IsNaN(model.Weight) || math.IsInf(model.Weight, 0) {
			return nil, fmt.Errorf("%w: the weight of model %d is %v", ErrWeights, i, model.Weight)
		}
	}
	for _, o := range others {
		if err := in.Models[0].Weights.SameShape(o); err != nil {
			return nil, err
		}
	}
	if err := m.checkStatistics(in); err != nil {
		return nil, err
	}
	return knobs, m.CheckRules(len(in.Models), in.Rules)
}

// Check tells, before there are any models, whether the method takes so many of
// them, with or without a base, at these settings. It returns the value of
// every knob.
//
// Errors: ErrCount, ErrBase, ErrKnob.
func (m Method) Check(models int, base bool, knobs map[string]float64) (map[string]float64, error) {
	most := "any number"
	if m.Max > 0 {
		most = fmt.Sprint(m.Max)
	}
	switch {
	case models < m.Min || m.Max > 0 && models > m.Max:
		return nil, fmt.Errorf("%w: %s takes %d to %s, not %d", ErrCount, m.Name, m.Min, most, models)
	case m.Base == NeedsBase && !base:
		return nil, fmt.Errorf("%w: %s takes differences from a base", ErrBase, m.Name)
	case m.Base == NoBase && base:
		return nil, fmt.Errorf("%w: %s has no use for a base", ErrBase, m.Name)
	}
	return m.settings(knobs)
}

// settings returns the given values of the knobs, and the default of the rest.
func (m Method) settings(given map[string]float64) (map[string]float64, error) {
	all := make(map[string]float64, len(m.Knobs))
	for _, k := range m.Knobs {
		all[k.Name] = k.Default
		if v, ok := given[k.Name]; ok {
			if err := m.checkKnob(k, v); err != nil {
				return nil, err
			}
			all[k.Name] = v
		}
	}
	for name := range given {
		if _, ok := all[name]; !ok {
			return nil, fmt.Errorf("%w: %s has no knob %.40q", ErrKnob, m.Name, name)
		}
	}
	return all, nil
}

// stepped tells whether the knob has no values between the whole numbers.
func (k Knob) stepped() bool { return k.Whole || k.Choices != nil }

func (m Method) checkKnob(k Knob, v float64) error {
	if !(v >= k.Min && v <= k.Max) || k.stepped() && v != math.Trunc(v) {
		return fmt.Errorf("%w: %s of %s is %v, allowed: %v to %v", ErrKnob, k.Name, m.Name, v, k.Min, k.Max)
	}
	return nil
}
