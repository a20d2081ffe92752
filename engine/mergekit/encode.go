package mergekit

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"

	"confusio/engine/method"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// How mergekit runs the file, for whoever opens it.
const (
	headerOfOne    = "# mergekit-yaml FILE FOLDER; without a network, add --no-write-model-card\n"
	headerOfStages = "# mergekit-multi FILE --intermediate-dir FOLDER --out-path FOLDER; without a network, add --no-write-model-card\n"
)

// Encode returns the YAML of a merge, with its stages as documents in front of
// it. Decode returns a merge of the same meaning: rules in mergekit's order, those
// of single models first, and knobs that mergekit has no default for written
// out.
//
// Errors: *FieldError of kind ErrInvalid for a merge that cannot run here and
// ErrUnsupported for what mergekit cannot say.
func Encode(c Config) ([]byte, error) {
	if err := c.checkStages(); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if len(c.Stages) == 0 {
		out.WriteString(headerOfOne)
	} else {
		out.WriteString(headerOfStages)
	}
	for i, stage := range c.Stages {
		text, err := encode(stage, "out_dtype: float16")
		if err != nil {
			return nil, inDocument(i, err)
		}
		out.Write(text)
		out.WriteString("---\n")
	}
	text, err := encode(c, "")
	if err != nil {
		return nil, err
	}
	out.Write(text)
	return out.Bytes(), nil
}

// encode returns one document, which ends in another line if that is given.
func encode(c Config, last string) ([]byte, error) {
	m, problem := c.check()
	if problem != nil {
		return nil, problem
	}
	if err := expressible(c, m); err != nil {
		return nil, err
	}
	w := writer{config: c, method: m}
	if c.Name != "" {
		w.line("%s: %s", nameField, scalar(c.Name))
	}
	w.line("merge_method: %s", m.Name)
	base, shared := w.base()
	if base != "" && shared {
		w.line("base_model: %s", scalar(base))
	}
	if len(c.Merge.Slices) > 0 {
		w.slices(shared)
	} else {
		w.line("models:")
		for i, name := range c.Models {
			w.line("  - model: %s", scalar(name))
			w.parameters("    ", w.ofModel(place{i, 0}))
		}
	}
	w.parameters("", w.ofAll(everywhere))
	w.line("dtype: float32")
	if last != "" {
		w.line("%s", last)
	}
	return w.out.Bytes(), nil
}

// base is what mergekit calls the base of the first slice, and tells whether that of the
// others is the same.
func (w *writer) base() (base string, shared bool) {
	c := w.config
	if !slices.Contains(baseFirst, w.method.Name) {
		return c.Base, true
	}
	if len(c.Merge.Slices) == 0 {
		return c.Models[0], true
	}
	first := func(s recipe.Slice) int { return s.Sources[0].Parent }
	return c.Models[first(c.Merge.Slices[0])], !slices.ContainsFunc(c.Merge.Slices, func(s recipe.Slice) bool { return first(s) != first(c.Merge.Slices[0]) })
}

// slices writes the slices, each with its base where they do not share one.
func (w *writer) slices(shared bool) {
	c := w.config
	w.line("slices:")
	for k, s := range c.Merge.Slices {
		w.line("  - sources:")
		from := func(name string, first int) {
			w.line("      - model: %s", scalar(name))
			w.line("        layer_range: [%d, %d]", first, first+s.Layers)
		}
		if c.Base != "" {
			from(c.Base, s.Base)
		}
		for _, source := range s.Sources {
			from(c.Models[source.Parent], source.First)
			w.parameters("        ", w.ofModel(place{source.Parent, k + 1}))
		}
		if !shared {
			w.line("    base_model: %s", scalar(c.Models[s.Sources[0].Parent]))
		}
		w.parameters("    ", w.ofAll(place{method.Every, k + 1}))
	}
}

// expressible returns nil if mergekit can say c.
func expressible(c Config, m method.Method) error {
	fail := func(field string, why phrase.Key, args ...phrase.Arg) error {
		return wrong(field, ErrUnsupported, why, args...)
	}
	label := phrase.Said("method", phrase.Of(m.Label))
	if m.BeyondMergekit {
		return fail("merge_method", "mergekit.no_method", label)
	}
	if problem := c.stops(m); problem != nil {
		return problem
	}
	for i, p := range c.Merge.Parents {
		if unweighted(m) && p.Weight != c.Merge.Parents[0].Weight {
			return fail(fmt.Sprintf("models[%d].parameters.weight", i), "mergekit.one_weight", label)
		}
	}
	if c.Merge.Knobs["rescale"] == "2" {
		return fail("parameters.rescale", "mergekit.rescale")
	}
	for _, r := range c.Merge.Rules {
		switch {
		case r.Setting == vectorsKnob:
			return fail("parameters."+flattenName, "mergekit.no_rules", phrase.Text("knob", vectorsKnob))
		case r.Setting == weightSetting && unweighted(m):
			return fail("parameters.weight", "mergekit.one_weight", label)
		case r.Setting == "rescale" && slices.Contains(r.Values, "2"):
			return fail("parameters.rescale", "mergekit.rescale")
		}
	}
	return nil
}

// entry is a value for some tensors.
type entry struct {
	filter string
	values []recipe.Decimal // one, or a gradient
}

// always tells whether the entry holds for every tensor.
func (e entry) always() bool { return e.filter == "" }

// setting is one parameter and its entries, of which the first that applies
// counts.
type setting struct {
	name    string
	entries []entry
	truth   bool // the values are written as true and false
}

type writer struct {
	config Config
	method method.Method
	out    bytes.Buffer
}

func (w *writer) line(format string, args ...any) {
	fmt.Fprintf(&w.out, format+"\n", args...)
}

// ofModel returns the settings of one model in one slice: its weight, and knobs of which it
// has its own.
func (w *writer) ofModel(at place) []setting {
	var all []setting
	if !unweighted(w.method) {
		entries, _ := w.rules(weightSetting, at)
		all = append(all, setting{name: weightSetting, entries: until(append(entries, entry{values: []recipe.Decimal{w.config.Merge.Parents[at.model].Weight}}))})
	}
	for _, k := range w.method.Knobs {
		if entries, own := w.rules(k.Name, at); own > 0 {
			all = append(all, setting{k.Name, until(entries[:own]), isSwitch(k)})
		}
	}
	return all
}

// rules returns the entries of a setting that can apply in a place, in their order, and
// how many of them there are up to the last that stands for that place alone: those behind it are
// written where they hold for more.
func (w *writer) rules(name string, at place) (entries []entry, own int) {
	for _, r := range w.config.Merge.Rules {
		if r.Setting != name || r.Model != at.model && r.Model != method.Every || r.Slice != 0 && r.Slice != at.slice {
			continue
		}
		entries = append(entries, entry{r.Filter, r.Values})
		if r.Model == at.model && (at.model != method.Every || r.Slice == at.slice) {
			own = len(entries)
		}
	}
	return entries, own
}

// until cuts the entries behind the first that always holds.
func until(entries []entry) []entry {
	if i := slices.IndexFunc(entries, entry.always); i >= 0 {
		return entries[:i+1]
	}
	return entries
}

// ofAll returns the settings that hold for all models in one slice or everywhere.
func (w *writer) ofAll(at place) []setting {
	var all []setting
	for _, k := range w.method.Knobs {
		if at != everywhere {
			if entries, own := w.rules(k.Name, at); own > 0 {
				all = append(all, setting{k.Name, until(entries[:own]), isSwitch(k)})
			}
			continue
		}
		all = append(all, w.everywhere(k)...)
	}
	if seed := w.config.Merge.Seed; seed != 0 && at == everywhere {
		all = append(all, setting{name: seedName, entries: []entry{{values: []recipe.Decimal{recipe.Decimal(strconv.FormatUint(seed, 10))}}}})
	}
	return all
}

// everywhere returns what a knob is for all models and slices, if that is said.
func (w *writer) everywhere(k method.Knob) []setting {
	entries, _ := w.rules(k.Name, everywhere)
	value, given := w.config.Merge.Knobs[k.Name]
	if !given && needed[w.method.Name] == k.Name && !w.config.complete(k.Name) {
		value, _ = recipe.DecimalOf(k.Default) // a number of the table
		given = true
	}
	if k.Name == vectorsKnob {
		return vectors(value, given)
	}
	if given {
		entries = append(entries, entry{values: []recipe.Decimal{value}})
	}
	if entries = until(entries); len(entries) == 0 {
		return nil
	}
	return []setting{{k.Name, entries, isSwitch(k)}}
}

// vectors returns the settings for the knob of that name.
func vectors(value recipe.Decimal, given bool) []setting {
	if !given {
		return nil
	}
	arc := arcs[int(value.Float64())] // check has seen that it is one of the choices
	one := func(name string, on bool) setting {
		text := recipe.Decimal("0")
		if on {
			text = "1"
		}
		return setting{name, []entry{{values: []recipe.Decimal{text}}}, true}
	}
	return []setting{one(flattenName, arc.flatten), one(rowWiseName, arc.rowWise)}
}

// parameters writes settings below an indentation, or nothing if there are none.
func (w *writer) parameters(indent string, all []setting) {
	if len(all) == 0 {
		return
	}
	w.line("%sparameters:", indent)
	for _, s := range all {
		if len(s.entries) == 1 && s.entries[0].always() {
			w.line("%s  %s: %s", indent, s.name, s.text(s.entries[0].values))
			continue
		}
		w.line("%s  %s:", indent, s.name)
		for _, e := range s.entries {
			if e.always() {
				w.line("%s    - value: %s", indent, s.text(e.values))
				continue
			}
			w.line("%s    - filter: %s", indent, scalar(e.filter))
			w.line("%s      value: %s", indent, s.text(e.values))
		}
	}
}

// text returns a value, or several as a list.
func (s setting) text(values []recipe.Decimal) string {
	if len(values) == 1 {
		return s.one(values[0])
	}
	text := "["
	for i, v := range values {
		if i > 0 {
			text += ", "
		}
		text += s.one(v)
	}
	return text + "]"
}

func (s setting) one(v recipe.Decimal) string {
	if s.truth {
		return strconv.FormatBool(v != "0")
	}
	return string(v)
}
