package method

import (
	"errors"
	"iter"
	"maps"
	"math"
	"slices"

	"confusio/engine/near"
	"confusio/engine/phrase"
)

// Errors of a choice of method and settings.
var (
	ErrMethod  = errors.New("there is no such merge method")
	ErrCount   = errors.New("the method takes another number of models")
	ErrBase    = errors.New("the base is missing or not wanted")
	ErrWeights = errors.New("the weights do not work for this method")
	ErrKnob    = errors.New("a knob is unknown or out of range")
	ErrSlices  = errors.New("the method cannot work on slices")
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
	Name     string     // as mergekit names it, where mergekit has it
	Label    phrase.Key // on the screen
	Help     phrase.Key // what it does, in one sentence
	Source   phrase.Key // paper or software that defines it
	Base     Base
	Min, Max int  // number of models beside the base; Max 0 is no limit
	Weighted bool // the weights of the models count
	Random   bool // the seed counts
	Ordered  bool // the order of the models counts, beyond rounding
	Whole    bool // it looks at the whole models first, so its knobs cannot differ between tensors
	Needs    Statistic
	Knobs    []Knob

	BeyondMergekit bool // mergekit lacks it, so no YAML says it
}

// Knob is one setting of a method.
type Knob struct {
	Name     string // as mergekit names it, where mergekit has it
	Label    phrase.Key
	Min, Max float64 // allowed values, inclusive
	Default  float64
	Neutral  float64      // value at which merging a model with itself returns it
	Choices  []phrase.Key // names of the values 0, 1, 2 …; nil for a number
	Whole    bool         // only whole numbers are allowed
	PerModel bool         // rules can set it for one model
	Unit     phrase.Key   // empty for a pure number
	Help     phrase.Key   // one sentence
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
		return Method{}, unknown(name)
	}
	return table[i].clone(), nil
}

// unknown says that no method is called so, and which one may be meant.
func unknown(name string) error {
	var names []string
	for _, m := range table {
		names = append(names, m.Name)
	}
	if like := near.Of(name, names); like != "" {
		return fault(ErrMethod, "method.unknown_but", phrase.Excerpt("name", name), phrase.Text("like", like))
	}
	return fault(ErrMethod, "method.unknown", phrase.Excerpt("name", name))
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
	switch {
	case models < m.Min || m.Max > 0 && models > m.Max:
		return nil, m.wrongCount(models)
	case m.Base == NeedsBase && !base:
		return nil, fault(ErrBase, "method.needs_base", m.said())
	case m.Base == NoBase && base:
		return nil, fault(ErrBase, "method.no_base", m.said())
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
			return nil, m.noKnob(name)
		}
	}
	return all, nil
}

// stepped tells whether the knob has no values between the whole numbers.
func (k Knob) stepped() bool { return k.Whole || k.Choices != nil }

func (m Method) checkKnob(k Knob, v float64) error {
	if !(v >= k.Min && v <= k.Max) || k.stepped() && v != math.Trunc(v) {
		return fault(ErrKnob, "method.knob_range", m.said(), phrase.Said("knob", phrase.Of(k.Label)), phrase.Number("value", v), phrase.Number("low", k.Min), phrase.Number("high", k.Max))
	}
	return nil
}

// fault is an error that can be said.
func fault(kind error, key phrase.Key, args ...phrase.Arg) error {
	return phrase.Error(phrase.Of(key, args...), kind)
}

// said fills the placeholder {method}.
func (m Method) said() phrase.Arg { return phrase.Said("method", phrase.Of(m.Label)) }

// wrongCount says how many models the method takes.
func (m Method) wrongCount(models int) error {
	n, least, most := phrase.Number("n", models), phrase.Number("least", m.Min), phrase.Number("most", m.Max)
	p := phrase.Of("method.count_between", n, m.said(), least, most)
	switch {
	case m.Max == m.Min:
		p = phrase.Of("method.count_exactly", n, m.said(), most)
	case m.Max == 0:
		p = phrase.Of("method.count_least", n, m.said(), least)
	}
	return phrase.Error(p, ErrCount)
}

func (m Method) noKnob(name string) error {
	var names []string
	for _, k := range m.Knobs {
		names = append(names, k.Name)
	}
	if like := near.Of(name, names); like != "" {
		return fault(ErrKnob, "method.no_knob_but", phrase.Excerpt("knob", name), m.said(), phrase.Text("like", like))
	}
	return fault(ErrKnob, "method.no_knob", phrase.Excerpt("knob", name), m.said())
}
