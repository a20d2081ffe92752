package merge

import (
	"errors"
	"iter"
	"math"

	"confusio/engine/method"
	"confusio/engine/phrase"
	"confusio/engine/tensor"
)

// Errors of a merge beside those of package method. Shapes that differ are
// tensor.ErrShape or tensor.ErrMissing.
var (
	ErrTokenizer = errors.New("the models use different tokenizers")
	ErrStatistic = errors.New("what the method must know of its models is missing")
	ErrStopped   = errors.New("the merge was stopped")
)

// fault is an error of a merge that can be said.
func fault(kind error, key phrase.Key, args ...phrase.Arg) error {
	return phrase.Error(phrase.Of(key, args...), kind)
}

// Method is a row of the table with its arithmetic.
type Method struct {
	method.Method
	procedure
}

// procedure is how a method merges.
type procedure struct {
	prepare func(*run) error  // looks at the whole models first; nil for most
	merge   func(*task) error // fills one tensor of the result
}

// procedures are the arithmetic of the methods, by name.
var procedures = map[string]procedure{
	"linear":           {merge: linear},
	"slerp":            {merge: slerp},
	"nuslerp":          {merge: nuslerp},
	"multislerp":       {merge: multislerp},
	"karcher":          {merge: karcher},
	"passthrough":      {merge: passthrough},
	"nearswap":         {merge: nearswap},
	"arcee_fusion":     {merge: arceeFusion},
	"task_arithmetic":  {merge: arithmetic(nil, false)},
	"ties":             {merge: arithmetic(largest, true)},
	"ties_paper":       {prepareTies, tiesPaper},
	"dare_linear":      {merge: arithmetic(bernoulli, false)},
	"dare_ties":        {merge: arithmetic(bernoulli, true)},
	"breadcrumbs":      {merge: arithmetic(middle, false)},
	"breadcrumbs_ties": {merge: arithmetic(middle, true)},
	"della_linear":     {merge: arithmetic(magprune, false)},
	"della":            {merge: arithmetic(magprune, true)},
	"model_stock":      {merge: modelStock},
	"sce":              {merge: sce},
	"ram":              {merge: ram(false)},
	"ramplus_tl":       {merge: ram(true)},
	"fisher":           {merge: fisher},
	"regmean":          {merge: regmean},
	"iso_c":            {merge: isoC},
	"widen":            {merge: widen},
}

// Lookup returns the method of that name, or method.ErrMethod.
func Lookup(name string) (Method, error) {
	row, err := method.Lookup(name)
	return Method{row, procedures[name]}, err
}

// All yields every method, in the order of the table.
func All() iter.Seq[Method] {
	return func(yield func(Method) bool) {
		for row := range method.All() {
			if !yield(Method{row, procedures[row.Name]}) {
				return
			}
		}
	}
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
	Base   *tensor.Set // nil for none
	method.Settings

	// Slice, if not nil, says that all this is a slice of a larger merge.
	Slice *Slice

	// Progress, if not nil, is called before each tensor with the number of
	// tensors done and their total, and once at the end. It stops the merge by
	// returning false.
	Progress func(done, total int) bool
}

// Slice is what a slice of a merge must know of the rest. Its tensors have the names of
// the result; rules for one model are about the names that they have in that model.
type Slice struct {
	Before int   // tensors of the result in front of it
	First  int   // its first layer in the result
	From   []int // the layer at which it begins in each model
}

// Merge returns the merge of the models as a new Set, in the order of the first
// model.
//
// Errors: those of method.Method.Check; ErrTokenizer, ErrStatistic, ErrStopped,
// method.ErrWeights, tensor.ErrShape, tensor.ErrMissing.
func (m Method) Merge(in Input) (*tensor.Set, error) {
	if len(in.Models) == 0 {
		_, err := m.Check(0, in.Base != nil, in.Settings)
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
	r := &run{Input: in, alone: m.Max == 1, dst: dst, knobs: knobs, draws: d}
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
	knobs, err := m.Check(len(in.Models), in.Base != nil, in.Settings)
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
			return nil, fault(ErrTokenizer, "merge.tokenizers", phrase.Number("other", i+1))
		}
		if math.IsNaN(model.Weight) || math.IsInf(model.Weight, 0) {
			return nil, fault(method.ErrWeights, "merge.weight", phrase.Number("model", i+1), phrase.Number("value", model.Weight))
		}
	}
	for _, o := range others {
		if err := in.Models[0].Weights.SameShape(o); err != nil {
			return nil, err
		}
	}
	return knobs, m.checkStatistics(in)
}
