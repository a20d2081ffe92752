package mergekit

import (
	"cmp"
	"math"
	"reflect"
	"slices"

	"confusio/engine/method"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// parameters reads the settings of a place.
func (r *reader) parameters(at place, n node) error {
	if n.isNothing() {
		return nil
	}
	fields, err := n.fields()
	if err != nil {
		return err
	}
	for _, f := range fields {
		if err := r.parameter(at, f); err != nil {
			return err
		}
	}
	return nil
}

// parameter reads one setting.
func (r *reader) parameter(at place, f field) error {
	switch {
	case f.name == "int8_mask": // how mergekit stores its masks
		_, err := f.value.number(true)
		r.idle(f.name)
		return err
	case f.name == "eps" && r.method.Name == "multislerp":
		if d, err := f.value.number(false); err != nil || d != "0.00000001" {
			return f.value.fail(ErrUnsupported, "mergekit.eps")
		}
		return nil
	case f.name == seedName && at == everywhere:
		return r.seed(f.value)
	case f.name == randomSeed && at == everywhere:
		return r.randomSeed(f.value)
	case (f.name == flattenName || f.name == rowWiseName) && r.method.Name == "nuslerp" && at == everywhere:
		d, err := f.value.number(true)
		if _, given := r.arc[f.name]; !given {
			r.arc[f.name] = d
		}
		return err
	case f.name == weightSetting && !unweighted(r.method):
		entries, err := f.value.entries(false)
		r.weights[at] = append(r.weights[at], entries...)
		return err
	}
	k, ok := r.method.Knob(f.name)
	if !ok || f.name == vectorsKnob {
		return r.noSetting(f)
	}
	if at.model != method.Every && !k.PerModel {
		if r.method.Max != 1 {
			return f.value.fail(ErrUnsupported, "mergekit.one_for_all", phrase.Text("method", r.method.Name))
		}
		at.model = method.Every
	}
	entries, err := f.value.entries(isSwitch(k))
	if err != nil {
		return err
	}
	r.set(at, f.name, entries)
	return nil
}

// set turns the entries of a knob into rules, and into its plain value where
// they end in one for all models and slices. What stands behind a value for all tensors
// is never asked for.
func (r *reader) set(at place, name string, entries []entry) {
	merge := &r.config.Merge
	if _, given := merge.Knobs[name]; given && at == everywhere {
		return
	}
	if slices.ContainsFunc(merge.Rules, func(rule recipe.Rule) bool {
		return rule.Setting == name && (place{rule.Model, rule.Slice}) == at && rule.Filter == ""
	}) {
		return
	}
	for _, e := range until(entries) {
		if at == everywhere && e.plain() {
			merge.Knobs[name] = e.values[0]
		} else {
			merge.Rules = append(merge.Rules, at.rule(name, e))
		}
	}
}

func (p place) rule(name string, e entry) recipe.Rule {
	return recipe.Rule{Setting: name, Model: p.model, Slice: p.slice, Filter: e.filter, Values: e.values}
}

// order sorts the rules by settings and slices, which changes nothing: of those that can
// apply to one tensor it leaves the order.
func (r *reader) order() {
	key := func(rule recipe.Rule) (setting, slice int) {
		setting = slices.IndexFunc(r.method.Knobs, func(k method.Knob) bool { return k.Name == rule.Setting })
		return setting, (rule.Slice - 1) & math.MaxInt // those for all slices are the last
	}
	slices.SortStableFunc(r.config.Merge.Rules, func(a, b recipe.Rule) int {
		s, i := key(a)
		t, j := key(b)
		return cmp.Or(cmp.Compare(s, t), cmp.Compare(i, j))
	})
}

// plain tells whether the entry is one value for every tensor.
func (e entry) plain() bool { return e.always() && len(e.values) == 1 }

// weigh gives every model its weight: its own settings, and those of the slice and of
// all models behind them. mergekit asks for one, so there must be one for every tensor.
func (r *reader) weigh() error {
	if unweighted(r.method) {
		return nil
	}
	of := make([][]weight, len(r.config.Models))
	for _, p := range r.places {
		entries := slices.Clone(r.weights[p.place])
		if p.slice != 0 {
			entries = append(entries, r.weights[place{method.Every, p.slice}]...)
		}
		entries = until(append(entries, r.weights[everywhere]...))
		if len(entries) == 0 || !entries[len(entries)-1].always() {
			return p.at.fail(ErrInvalid, "mergekit.no_weight")
		}
		of[p.model] = append(of[p.model], weight{p.place, entries})
	}
	for i, all := range of {
		if !slices.ContainsFunc(all, func(w weight) bool { return !reflect.DeepEqual(w.entries, all[0].entries) }) {
			all = all[:1] // the same in each slice
			all[0].slice = 0
		}
		for _, w := range all {
			for _, e := range w.entries {
				if e.plain() && w.slice == 0 {
					r.config.Merge.Parents[i].Weight = e.values[0]
				} else {
					r.config.Merge.Rules = append(r.config.Merge.Rules, w.rule(weightSetting, e))
				}
			}
		}
	}
	return nil
}

// weight is what gives a model its weight in a place.
type weight struct {
	place
	entries []entry
}

// turn gives nuslerp its knob, if either of the two settings is given.
func (r *reader) turn() {
	if len(r.arc) == 0 {
		return
	}
	flatten, given := r.arc[flattenName]
	switch {
	case !given || flatten == "1": // mergekit's default; it then reads over the other
		r.config.Merge.Knobs[vectorsKnob] = "0"
	case r.arc[rowWiseName] == "1":
		r.config.Merge.Knobs[vectorsKnob] = "1"
	default:
		r.config.Merge.Knobs[vectorsKnob] = "2"
	}
}

// entries reads the value of a setting: one value, a gradient, or a list of
// values with filters.
func (n node) entries(truth bool) ([]entry, error) {
	if n.isMap() {
		e, err := n.conditional(truth)
		return []entry{e}, err
	}
	if !n.isList() {
		values, err := n.values(truth)
		return []entry{{values: values}}, err
	}
	items, err := n.items()
	if err != nil {
		return nil, err
	}
	if len(items) == 0 || !items[0].isMap() {
		values, err := n.values(truth)
		return []entry{{values: values}}, err
	}
	var all []entry
	for _, item := range items {
		e, err := item.conditional(truth)
		if err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, nil
}

// conditional reads a value with a filter.
func (n node) conditional(truth bool) (e entry, err error) {
	fields, err := n.fields()
	if err != nil {
		return e, err
	}
	for _, f := range fields {
		switch {
		case f.name == "value":
			e.values, err = f.value.values(truth)
		case f.name != "filter":
			err = f.value.fail(ErrUnsupported, "mergekit.conditional")
		case !f.value.isNothing():
			e.filter, err = f.value.text()
		}
		if err != nil {
			return e, err
		}
	}
	if e.filter == "*" {
		e.filter = ""
	}
	if e.values == nil {
		return e, n.fail(ErrInvalid, "mergekit.no_value")
	}
	return e, nil
}

// values reads one value or a gradient.
func (n node) values(truth bool) ([]recipe.Decimal, error) {
	items := []node{n}
	if n.isList() {
		var err error
		if items, err = n.items(); err != nil {
			return nil, err
		}
	}
	if len(items) == 0 {
		return nil, n.fail(ErrInvalid, "mergekit.no_value")
	}
	var all []recipe.Decimal
	for _, item := range items {
		d, err := item.number(truth)
		if err != nil {
			return nil, err
		}
		all = append(all, d)
	}
	return all, nil
}
