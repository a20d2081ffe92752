package mergekit

import (
	"slices"
	"strconv"

	"confusio/engine/method"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// A merge in slices puts layers of the models one behind the other. The settings of a
// single slice are those of the merge.

// slicePart is one slice of the YAML.
type slicePart struct {
	sources    []source
	base       named
	parameters node // nil if it has none
}

// slices reads the slices of a merge, whose base is that of those that name none.
func (r *reader) slices(n node, base named) error {
	items, err := n.items()
	if err != nil {
		return err
	}
	if len(items) == 0 {
		return n.fail(ErrInvalid, "mergekit.no_models")
	}
	parts := make([]slicePart, len(items))
	for i, item := range items {
		if parts[i], err = r.part(item, base); err != nil {
			return err
		}
		if err := r.slice(&parts[i], number(i, len(items))); err != nil {
			return err
		}
	}
	for i, part := range parts { // behind those of its sources
		if err := r.parameters(place{method.Every, number(i, len(items))}, part.parameters); err != nil {
			return err
		}
	}
	return nil
}

// number is that of a slice in rules.
func number(i, of int) int {
	if of == 1 {
		return 0
	}
	return i + 1
}

// part reads one slice.
func (r *reader) part(n node, base named) (part slicePart, err error) {
	fields, err := n.fields()
	if err != nil {
		return part, err
	}
	part.base = base
	for _, f := range fields {
		switch f.name {
		case "sources":
			part.sources, err = r.sources(f.value, true)
		case "base_model":
			part.base.at = f.value
			part.base.name, err = f.value.model()
		case "parameters":
			part.parameters = f.value
		default:
			err = r.unknown(f, "mergekit.unknown_slice_field", []string{"sources", "base_model", "parameters"})
		}
		if err != nil {
			return part, err
		}
	}
	if len(part.sources) == 0 {
		return part, n.below("sources").fail(ErrInvalid, "mergekit.missing")
	}
	return part, part.check()
}

// check looks at the sources of a slice: each model once, of as many layers as the
// others, and the base among them.
func (s slicePart) check() error {
	first := s.sources[0]
	for i, one := range s.sources {
		if one.layers != first.layers {
			return one.at.below("layer_range").fail(ErrInvalid, "mergekit.layers", phrase.Number("here", one.layers), phrase.Number("there", first.layers))
		}
		if slices.ContainsFunc(s.sources[:i], func(o source) bool { return o.name == one.name }) {
			return one.at.fail(ErrInvalid, "mergekit.twice", phrase.Excerpt("name", one.name))
		}
	}
	if s.base.name != "" && !slices.ContainsFunc(s.sources, func(o source) bool { return o.name == s.base.name }) {
		return first.at.fail(ErrInvalid, "mergekit.slice_base", phrase.Excerpt("name", s.base.name))
	}
	return nil
}

// slice takes one slice in, under its number in rules.
func (r *reader) slice(part *slicePart, number int) error {
	slice := recipe.Slice{Layers: part.sources[0].layers}
	before := r.config.Base
	models, err := r.place(part.base, part.sources)
	if err != nil {
		return err
	}
	if r.config.Base != before && len(r.config.Merge.Slices) > 0 || r.config.Base != "" && part.base.name != r.config.Base {
		return part.base.at.fail(ErrUnsupported, "mergekit.slice_bases")
	}
	if i := slices.IndexFunc(part.sources, func(s source) bool { return s.name == r.config.Base }); i >= 0 {
		slice.Base = part.sources[i].first
	}
	for _, s := range models {
		i := slices.Index(r.config.Models, s.name)
		if i < 0 {
			i = len(r.config.Models)
			r.config.Models = append(r.config.Models, s.name)
			r.config.Merge.Parents = append(r.config.Merge.Parents, recipe.Parent{Weight: "1"})
		}
		slice.Sources = append(slice.Sources, recipe.Source{Parent: i, First: s.first})
		at := place{i, number}
		r.places = append(r.places, weighed{at, s.at})
		if err := r.parameters(at, s.parameters); err != nil {
			return err
		}
	}
	r.config.Merge.Slices = append(r.config.Merge.Slices, slice)
	return nil
}

// layers reads a range of layers: the first, and the one behind the last.
func (n node) layers() (first, layers int, err error) {
	ends, err := n.items()
	if err != nil {
		return 0, 0, err
	}
	var at [2]int
	if len(ends) != len(at) {
		return 0, 0, n.fail(ErrInvalid, "mergekit.range")
	}
	for i, end := range ends {
		text, err := end.text()
		if err != nil {
			return 0, 0, err
		}
		if at[i], err = strconv.Atoi(text); err != nil || at[i] < 0 || at[i] > maxLayer {
			return 0, 0, end.fail(ErrInvalid, "mergekit.range")
		}
	}
	if at[0] >= at[1] {
		return 0, 0, n.fail(ErrInvalid, "mergekit.range")
	}
	return at[0], at[1] - at[0], nil
}

// maxLayer bounds the numbers of layers; what models have is seen when they are read.
const maxLayer = 1 << 16
