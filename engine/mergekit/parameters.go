package mergekit

import (
	"confusio/engine/method"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// parameters reads the settings of one model, or of all with method.Every.
func (r *reader) parameters(model int, n node) error {
	if n.isNothing() {
		return nil
	}
	fields, err := n.fields()
	if err != nil {
		return err
	}
	for _, f := range fields {
		if err := r.parameter(model, f); err != nil {
			return err
		}
	}
	return nil
}

// parameter reads one setting.
func (r *reader) parameter(model int, f field) error {
	every := model == method.Every
	switch {
	case f.name == "int8_mask": // how mergekit stores its masks
		_, err := f.value.number(true)
		return err
	case f.name == "eps" && r.method.Name == "multislerp":
		if d, err := f.value.number(false); err != nil || d != "0.00000001" {
			return f.value.fail(ErrUnsupported, "mergekit.eps")
		}
		return nil
	case f.name == seedName && every:
		return r.seed(f.value)
	case (f.name == flattenName || f.name == rowWiseName) && r.method.Name == "nuslerp" && every:
		d, err := f.value.number(true)
		r.arc[f.name] = d
		return err
	case f.name == weightSetting && !unweighted(r.method):
		entries, err := f.value.entries(false)
		r.weights[model] = entries
		return err
	}
	k, ok := r.method.Knob(f.name)
	if !ok || f.name == vectorsKnob {
		return f.value.fail(ErrUnsupported, "mergekit.no_setting", phrase.Text("method", r.method.Name))
	}
	if !every && !k.PerModel {
		if r.method.Max != 1 {
			return f.value.fail(ErrUnsupported, "mergekit.one_for_all", phrase.Text("method", r.method.Name))
		}
		model = method.Every
	}
	entries, err := f.value.entries(isSwitch(k))
	if err != nil {
		return err
	}
	r.set(model, f.name, entries)
	return nil
}

// set turns the entries of a knob into rules, and into its plain value where
// they end in one for all models. What stands behind the plain value is never
// asked for.
func (r *reader) set(model int, name string, entries []entry) {
	if _, given := r.config.Merge.Knobs[name]; given {
		return
	}
	for _, e := range until(entries) {
		if model == method.Every && e.plain() {
			r.config.Merge.Knobs[name] = e.values[0]
		} else {
			r.config.Merge.Rules = append(r.config.Merge.Rules, recipe.Rule{Setting: name, Model: model, Filter: e.filter, Values: e.values})
		}
	}
}

// plain tells whether the entry is one value for every tensor.
func (e entry) plain() bool { return e.always() && len(e.values) == 1 }

// weigh gives every model its weight: its own settings, and those of all models
// behind them. mergekit asks for one, so there must be one for every tensor.
func (r *reader) weigh(models []source) error {
	if unweighted(r.method) {
		return nil
	}
	var rules recipe.Rules
	for i, m := range models {
		entries := until(append(append([]entry{}, r.weights[i]...), r.weights[method.Every]...))
		if len(entries) == 0 || !entries[len(entries)-1].always() {
			return m.at.fail(ErrInvalid, "mergekit.no_weight")
		}
		for _, e := range entries {
			if e.plain() {
				r.config.Merge.Parents[i].Weight = e.values[0]
			} else {
				rules = append(rules, recipe.Rule{Setting: weightSetting, Model: i, Filter: e.filter, Values: e.values})
			}
		}
	}
	r.config.Merge.Rules = append(rules, r.config.Merge.Rules...)
	return nil
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
