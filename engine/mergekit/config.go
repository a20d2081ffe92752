package mergekit

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"confusio/engine/method"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// Config is one merge in the words of a recipe, with its models by name.
type Config struct {
	Models []string     // names or paths, in the order of Merge.Parents, each once
	Base   string       // name or path; empty for none
	Merge  recipe.Merge // its parents hold the weights only, and its Base is empty
	Idle   []string     // fields of the YAML that decided nothing about it; see Note

	Name   string   // by which another merge of the same YAML calls the result; empty where none does
	Stages []Config // merges made before, whose names may stand among Models or as Base; each after those it names, without Stages of its own
}

// The kinds of errors; every one is a *FieldError too.
var (
	ErrYAML        = errors.New("it is not YAML that can be read")
	ErrInvalid     = errors.New("it is not a merge that can run")
	ErrUnsupported = errors.New("only one of mergekit and Confusio has it")
)

// FieldError says which field of a merge is wrong.
type FieldError struct {
	Line  int           // in the YAML, from 1; 0 where there is none
	Field string        // path of the field, such as models[1].parameters.weight; may be empty
	Why   phrase.Phrase // in a sentence
	Kind  error         // ErrYAML, ErrInvalid or ErrUnsupported
}

// Error is for logs; readers are told the Phrase.
func (e *FieldError) Error() string { return e.Phrase().String() + ": " + e.Kind.Error() }

// Phrase says why, behind line and field where there are any.
func (e *FieldError) Phrase() phrase.Phrase {
	line, field, why := phrase.Number("line", e.Line), phrase.Excerpt("field", e.Field), phrase.Said("why", e.Why)
	switch {
	case e.Line > 0 && e.Field != "":
		return phrase.Of("mergekit.line_field", line, field, why)
	case e.Line > 0:
		return phrase.Of("mergekit.line", line, why)
	case e.Field != "":
		return phrase.Of("mergekit.field", field, why)
	}
	return e.Why
}

// wrong is an error at a field of a Config.
func wrong(field string, kind error, why phrase.Key, args ...phrase.Arg) *FieldError {
	return &FieldError{Field: field, Why: phrase.Of(why, args...), Kind: kind}
}

// Unwrap returns the kind.
func (e *FieldError) Unwrap() error { return e.Kind }

// baseFirst are the methods for which mergekit calls the first model the base.
var baseFirst = []string{"slerp", "nearswap", "arcee_fusion"}

// needed are the knobs that have a default here and none in mergekit.
var needed = map[string]string{"slerp": "t", "nearswap": "t"}

// unweighted tells whether mergekit gives all models of a method one weight.
func unweighted(m method.Method) bool { return !m.Weighted || m.Name == "karcher" }

// The two settings that stand for one of ours, Confusio's "vectors" of nuslerp,
// and the place where our seed is kept.
const (
	vectorsKnob   = "vectors"
	flattenName   = "nuslerp_flatten"
	rowWiseName   = "nuslerp_row_wise"
	seedName      = "confusio_seed"
	weightSetting = method.WeightSetting
)

// arcs are the values of the knob "vectors" in mergekit: flatten and row-wise,
// which goes along the first axis, whatever its name says.
var arcs = []struct{ flatten, rowWise bool }{{true, false}, {false, true}, {false, false}}

// isSwitch tells whether a knob is true or false in mergekit. Its rescale knows
// one way, so the third of ours has no counterpart.
func isSwitch(k method.Knob) bool { return k.Choices != nil && k.Name != vectorsKnob }

// check returns the method of c if the engine can carry c out. It does not look
// at the stages.
func (c Config) check() (method.Method, *FieldError) {
	fail := func(field string, err error) (method.Method, *FieldError) {
		return method.Method{}, &FieldError{Field: field, Why: phrase.From(err), Kind: ErrInvalid}
	}
	m, err := method.Lookup(c.Merge.Method)
	if err != nil {
		return fail("merge_method", err)
	}
	if len(c.Models) != len(c.Merge.Parents) {
		return method.Method{}, wrong("models", ErrInvalid, "mergekit.names", phrase.Number("names", len(c.Models)), phrase.Number("models", len(c.Merge.Parents)))
	}
	if problem := c.names(); problem != nil {
		return method.Method{}, problem
	}
	probe := recipe.Small()
	probe.Merge = &recipe.Merge{Method: c.Merge.Method, Knobs: c.Merge.Knobs, Seed: c.Merge.Seed, Rules: c.Merge.Rules, Slices: anyLayers(c.Merge.Slices)}
	for _, p := range c.Merge.Parents {
		probe.Merge.Parents = append(probe.Merge.Parents, recipe.Parent{Languages: recipe.Shares{{Language: "en", Weight: "1"}}, Weight: p.Weight})
	}
	if problems := probe.Problems(); len(problems) > 0 {
		return fail("", problems[0])
	}
	if _, err := method.Of(c.Merge, c.Base != ""); err != nil {
		return fail("parameters", err)
	}
	return m, nil
}

// anyLayers returns the slices with one layer each, the first of its model: which layers
// there are is seen when the models are read.
func anyLayers(all recipe.Slices) recipe.Slices {
	var short recipe.Slices
	for _, s := range all {
		one := recipe.Slice{Layers: min(s.Layers, 1), Base: min(s.Base, 0)}
		for _, source := range s.Sources {
			one.Sources = append(one.Sources, recipe.Source{Parent: source.Parent, First: min(source.First, 0)})
		}
		short = append(short, one)
	}
	return short
}

// names checks that every model has a name of its own.
func (c Config) names() *FieldError {
	for i, name := range c.Models {
		field := fmt.Sprintf("models[%d]", i)
		switch {
		case name == "" || !isText(name):
			return wrong(field, ErrInvalid, "mergekit.no_name", phrase.Excerpt("name", name))
		case strings.Contains(name, "+"): // so mergekit names one with its adapter
			return wrong(field, ErrUnsupported, "mergekit.lora", phrase.Excerpt("name", name))
		case slices.Contains(c.Models[:i], name):
			return wrong(field, ErrUnsupported, "mergekit.twice", phrase.Excerpt("name", name))
		case name == c.Base:
			return wrong(field, ErrUnsupported, "mergekit.is_base", phrase.Excerpt("name", name))
		}
	}
	if strings.Contains(c.Base, "+") {
		return wrong("base_model", ErrUnsupported, "mergekit.lora", phrase.Excerpt("name", c.Base))
	}
	if !isText(c.Base) {
		return wrong("base_model", ErrInvalid, "mergekit.no_name", phrase.Excerpt("name", c.Base))
	}
	return nil
}

// maxName bounds the names of models, in bytes.
const maxName = 1024

// isText tells whether a name can stand in YAML, which has characters only.
func isText(name string) bool { return len(name) <= maxName && utf8.ValidString(name) }
