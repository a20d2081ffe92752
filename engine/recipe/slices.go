package recipe

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"confusio/engine/phrase"
)

// A merge can be made of slices, as mergekit makes it: each gives some layers of the
// result, merged of as many layers of its sources, wherever those stand in their
// models. So layers are stacked, left out, repeated and mixed, and the result may have
// more layers or fewer than any of its parents. What stands before the layers comes
// of the sources of the first slice, what stands behind them of those of the last.

// Slice is one of the slices of a merge, from the first layer up.
type Slice struct {
	Layers  int      `json:"layers"`         // of the result, and of each source
	Sources []Source `json:"sources"`        // in the order in which the method takes them
	Base    int      `json:"base,omitempty"` // layer of the base at which its part begins, from 0
}

// Source is what a parent gives to a slice.
type Source struct {
	Parent int `json:"parent"` // its number, from 0
	First  int `json:"first"`  // its layer at which the part begins, from 0
}

// Slices are the slices of a merge; none where its models are merged whole.
type Slices []Slice // 0:0-2,1:1-2 (parent : first layer - layer behind the last; sources of one slice with / between them)

const (
	maxLayers = 24 // of a model, made of slices or not

	baseSource = "base" // stands for the number of a parent
)

// Made returns the form of the model that r makes: that of the models that it trains
// or, made of slices, of as many layers as those have.
func (r Recipe) Made() Model {
	m := r.Model
	m.Layers = r.Merge.layers(m.Layers)
	return m
}

// layers returns the number of layers of what m makes of trained models of so many.
func (m *Merge) layers(trained int) int {
	for m != nil {
		if len(m.Slices) > 0 {
			return m.Slices.Layers()
		}
		if len(m.Parents) == 0 {
			return trained
		}
		m = m.Parents[0].Merge
	}
	return trained
}

// Layers returns the number of layers that the slices make.
func (s Slices) Layers() (n int) {
	for _, slice := range s {
		n += slice.Layers
	}
	return n
}

// baseLayers is layers for the base of m.
func (m *Merge) baseLayers(trained int) int {
	if m.Base == BaseMerge {
		return m.BaseMerge.layers(trained)
	}
	return trained
}

func (s Slices) clone() Slices {
	c := append(Slices(nil), s...)
	for i := range c {
		c[i].Sources = append([]Source{}, c[i].Sources...)
	}
	return c
}

// Whole returns m with its models merged whole, and the rules that hold in every slice.
func (m Merge) Whole() Merge {
	m.Slices = nil
	m.Rules = slices.DeleteFunc(slices.Clone(m.Rules), func(r Rule) bool { return r.Slice != 0 })
	return m
}

// settleSlices takes the one slice away that goes without saying: that of all layers of
// all parents, in their order. trained is the form of the models below it. A gradient
// has other ends in a slice than in whole models of one layer or with parts behind the layers,
// so there the slice stays.
func (m *Merge) settleSlices(trained Model) {
	if len(m.Slices) != 1 || m.Slices[0].Base != 0 || len(m.Slices[0].Sources) != len(m.Parents) {
		return
	}
	s := m.Slices[0]
	for i, p := range m.Parents {
		if s.Sources[i] != (Source{Parent: i}) || p.Merge.layers(trained.Layers) != s.Layers {
			return
		}
	}
	if m.Base != BaseNone && m.baseLayers(trained.Layers) != s.Layers {
		return
	}
	gradient := slices.ContainsFunc(m.Rules, func(r Rule) bool { return len(r.Values) > 1 })
	if gradient && (s.Layers < 2 || !trained.Tied || trained.Gain) {
		return
	}
	m.Slices = nil
	for i := range m.Rules {
		m.Rules[i].Slice = 0
	}
}

func (s Slices) String() string {
	texts := make([]string, len(s))
	for i, slice := range s {
		var parts []string
		of := func(name string, first int) {
			parts = append(parts, fmt.Sprintf("%s:%d-%d", name, first, first+slice.Layers))
		}
		for _, source := range slice.Sources {
			of(strconv.Itoa(source.Parent), source.First)
		}
		if slice.Base != 0 {
			of(baseSource, slice.Base)
		}
		texts[i] = strings.Join(parts, "/")
	}
	return strings.Join(texts, ",")
}

// Set reads the text of String.
func (s *Slices) Set(text string) error {
	var all Slices
	for _, part := range list(text, ",") {
		slice, err := parseSlice(part)
		if err != nil {
			return err
		}
		all = append(all, slice)
	}
	*s = all
	return nil
}

func parseSlice(text string) (s Slice, err error) {
	s.Layers = -1
	for _, part := range strings.Split(text, "/") {
		parent, layers, _ := strings.Cut(part, ":")
		from, to, both := strings.Cut(layers, "-")
		first, err := strconv.ParseUint(from, 10, 16)
		end, err2 := strconv.ParseUint(to, 10, 16)
		if err != nil || err2 != nil || !both || end <= first {
			return s, malformed("recipe.form.slice", part)
		}
		if s.Layers >= 0 && s.Layers != int(end-first) {
			return s, malformed("recipe.form.slice_layers", text)
		}
		s.Layers = int(end - first)
		if parent == baseSource {
			s.Base = int(first)
			continue
		}
		n, err := strconv.ParseUint(parent, 10, 16)
		if err != nil {
			return s, malformed("recipe.form.slice", part)
		}
		s.Sources = append(s.Sources, Source{Parent: int(n), First: int(first)})
	}
	return s, nil
}

// sliceProblems lists what is wrong with the slices of m, whatever models it is made of.
func (m *Merge) sliceProblems() []*FieldError {
	if len(m.Slices) == 0 {
		return nil
	}
	const path = "merge.slices"
	var all []*FieldError
	wrong := func(text string, rule phrase.Key, args ...phrase.Arg) {
		all = append(all, wrong(path, text, rule, args...))
	}
	used, total := map[int]bool{}, 0
	for _, s := range m.Slices {
		text := Slices{s}.String()
		total += min(max(s.Layers, 0), maxLayers+1)
		if s.Layers < 1 || len(s.Sources) == 0 || len(m.Slices) > maxLayers {
			wrong(text, "recipe.rule.slice", phrase.Number("most", maxLayers))
			return all
		}
		if s.Base < 0 || s.Base > 0 && m.Base == BaseNone {
			wrong(text, "recipe.rule.slice_base")
		}
		here := map[int]bool{}
		for _, source := range s.Sources {
			if p := source.Parent; p < 0 || p >= len(m.Parents) || here[p] || source.First < 0 {
				wrong(text, "recipe.rule.slice_parent", phrase.Number("last", len(m.Parents)-1))
			}
			here[source.Parent], used[source.Parent] = true, true
		}
	}
	if total > maxLayers {
		wrong(m.Slices.String(), "recipe.rule.slice", phrase.Number("most", maxLayers))
	}
	for i := range m.Parents {
		if !used[i] {
			wrong(m.Slices.String(), "recipe.rule.slice_idle", phrase.Number("parent", i))
		}
	}
	if m.Base == BaseMean {
		wrong(m.Slices.String(), "recipe.rule.slice_mean")
	}
	return all
}

// layerProblems lists where m, without those below it, asks for layers that its models
// do not have, if the trained ones have so many.
func (m *Merge) layerProblems(trained int) []*FieldError {
	var all []*FieldError
	have := make([]int, len(m.Parents))
	for i, p := range m.Parents {
		have[i] = p.Merge.layers(trained)
	}
	for _, s := range m.Slices {
		bad := m.Base != BaseNone && m.Base != BaseMean && s.Base+s.Layers > m.baseLayers(trained)
		for _, source := range s.Sources {
			bad = bad || source.Parent >= 0 && source.Parent < len(have) && source.First+s.Layers > have[source.Parent]
		}
		if bad {
			all = append(all, wrong("merge.slices", Slices{s}.String(), "recipe.rule.slice_beyond", phrase.Text("layers", fmt.Sprint(have))))
		}
	}
	if len(m.Slices) > 0 {
		return all
	}
	if m.Base != BaseNone && m.Base != BaseMean {
		have = append(have, m.baseLayers(trained))
	}
	if slices.ContainsFunc(have, func(n int) bool { return n != have[0] }) {
		all = append(all, wrong("merge.slices", fmt.Sprint(have), "recipe.rule.layers"))
	}
	return all
}
