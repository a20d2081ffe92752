package method

import (
	"errors"
	"fmt"
	"iter"
	"maps"
	"math"
	"slices"
)

// Errors of a choice of method and settings.
var (
	ErrMethod  = errors.New("there is no such merge method")
	ErrCount   = errors.New("the method takes another number of models")
	ErrBase    = errors.New("the base is missing or not wanted")
	ErrWeights = errors.New("the weights do not work for this method")
	ErrKnob    = errors.New("a knob is unknown or out of range")
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

// Method is one way to merge: a row of the table.
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
	Whole    bool // it looks at the whole models first, so its knobs cannot differ between tensors
	Needs    Statistic
	Knobs    []Knob
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

// All yields the table of methods, in the order in which the screen offers them.
// Each row is the caller's own: what is done to it changes no table.
func All() iter.Seq[Method] {
	return func(yield func(Method) bool) {
		for _, m := range table {
			if !yield(m.clone()) {
				return
			}
		}
	}
}

// Lookup returns the method of that name, or ErrMethod.
func Lookup(name string) (Method, error) {
	i := slices.IndexFunc(table, func(m Method) bool { return m.Name == name })
	if i < 0 {
		return Method{}, fmt.Errorf("%w: %.40q", ErrMethod, name)
	}
	return table[i].clone(), nil
}

// clone copies m with all that it points to.
func (m Method) clone() Method {
	m.Knobs = slices.Clone(m.Knobs)
	for i := range m.Knobs {
		m.Knobs[i].Choices = slices.Clone(m.Knobs[i].Choices)
	}
	return m
}

// Knob returns the knob of that name, and false if the method has none.
func (m Method) Knob(name string) (Knob, bool) {
	i := slices.IndexFunc(m.Knobs, func(k Knob) bool { return k.Name == name })
	if i < 0 {
		return Knob{}, false
	}
	return m.Knobs[i], true
}

// Check tells, before there are any models, whether the method takes so many of
// them, with or without a base, at these settings. It returns the value of
// every knob.
//
// Errors: ErrCount, ErrBase, ErrKnob, ErrWeights.
func (m Method) Check(models int, base bool, s Settings) (knobs map[string]float64, err error) {
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
	if knobs, err = m.values(s.Knobs); err != nil {
		return nil, err
	}
	return knobs, m.checkRules(models, s.Rules)
}

// values returns the given values of the knobs, and the default of the rest.
func (m Method) values(given map[string]float64) (map[string]float64, error) {
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
	for _, name := range slices.Sorted(maps.Keys(given)) {
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
