package mergekit

import (
	"slices"
	"strconv"

	"confusio/engine/method"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// reader is a YAML under way.
type reader struct {
	config  Config
	method  method.Method
	weights map[place][]entry
	places  []weighed                 // where models stand
	arc     map[string]recipe.Decimal // the two settings of nuslerp
}

// place is where settings hold: for a model, or for method.Every, and in a slice,
// numbered from 1, or in all with 0.
type place struct{ model, slice int }

var everywhere = place{method.Every, 0}

// weighed is a place that a weight must be found for.
type weighed struct {
	place
	at node
}

// Decode reads the YAML of a merge, or of several of which each makes a model
// for another one; see stages.go. Names of models stay as they are written; what
// they stand for is the caller's to find.
//
// Errors: *FieldError of kind ErrYAML, ErrInvalid or ErrUnsupported.
func Decode(data []byte) (Config, error) {
	roots, err := parse(data)
	if err != nil {
		return Config{}, err
	}
	if len(roots) > 1 {
		return decodeStages(roots)
	}
	return decode(roots[0])
}

// decode reads one document.
func decode(root node) (Config, error) {
	fields, err := root.fields()
	if err != nil {
		return Config{}, err
	}
	at := map[string]node{}
	for _, f := range fields {
		at[f.name] = f.value
	}
	if err := stranger(root, at); err != nil {
		return Config{}, err
	}
	r := reader{config: Config{Merge: recipe.Merge{Knobs: recipe.Knobs{}}}, weights: map[place][]entry{}, arc: map[string]recipe.Decimal{}}
	if err := r.read(root, fields, at); err != nil {
		return Config{}, err
	}
	if _, problem := r.config.check(); problem != nil {
		return Config{}, problem
	}
	if r.config.takes(r.config.Name) {
		return Config{}, at[nameField].fail(ErrInvalid, "mergekit.of_itself", phrase.Excerpt("name", r.config.Name))
	}
	return r.config, nil
}

// known are the fields of the YAML.
var known = []string{nameField, "merge_method", "models", "slices", "base_model", "parameters", "dtype", "out_dtype", "tokenizer_source", "tokenizer", "chat_template", randomSeed}

// read takes the fields in.
func (r *reader) read(root node, fields []field, at map[string]node) error {
	name, err := textAt(root, at, "merge_method")
	if err != nil {
		return err
	}
	if r.method, err = method.Lookup(name); err != nil || r.method.BeyondMergekit {
		return unknownMethod(at["merge_method"], name)
	}
	for _, f := range fields {
		if !slices.Contains(known, f.name) {
			return r.unknown(f, "mergekit.unknown_field", known)
		}
	}
	r.config.Merge.Method = name
	if _, given := at[nameField]; given {
		if r.config.Name, err = textAt(root, at, nameField); err != nil {
			return err
		}
		if !isStageName(r.config.Name) {
			return at[nameField].fail(ErrUnsupported, "mergekit.no_stage_name", phrase.Excerpt("name", r.config.Name), phrase.Number("most", longestStage))
		}
	}
	base := named{at: at["merge_method"]}
	base.at.path = "base_model"
	if n := at["base_model"]; !n.isNothing() {
		base.at = n
		if base.name, err = n.model(); err != nil {
			return err
		}
	}
	if err := r.models(root, at, base); err != nil {
		return err
	}
	if err := r.parameters(everywhere, at["parameters"]); err != nil {
		return err
	}
	if err := r.without(at); err != nil {
		return err
	}
	r.turn()
	if err := r.complete(root); err != nil {
		return err
	}
	if err := r.weigh(); err != nil {
		return err
	}
	r.order()
	return nil
}

// named is the name of a model, and where it stands or could stand.
type named struct {
	name string
	at   node
}

// models reads the models or the slices.
func (r *reader) models(root node, at map[string]node, base named) error {
	models, plain := at["models"]
	parts, sliced := at["slices"]
	if plain == sliced {
		return root.below("models").fail(ErrInvalid, "mergekit.no_models")
	}
	if sliced {
		return r.slices(parts, base)
	}
	sources, err := r.sources(models, false)
	if err != nil {
		return err
	}
	if sources, err = r.place(base, sources); err != nil {
		return err
	}
	for i, s := range sources {
		r.config.Models = append(r.config.Models, s.name)
		r.config.Merge.Parents = append(r.config.Merge.Parents, recipe.Parent{Weight: "1"})
		r.places = append(r.places, weighed{place{i, 0}, s.at})
		if err := r.parameters(place{i, 0}, s.parameters); err != nil {
			return err
		}
	}
	return nil
}

// complete looks for a setting that mergekit asks for.
func (r *reader) complete(root node) error {
	name, ok := needed[r.method.Name]
	if !ok || r.config.complete(name) {
		return nil
	}
	k, _ := r.method.Knob(name)
	return root.below("parameters."+name).fail(ErrInvalid, "mergekit.no_default", phrase.Text("name", name), phrase.Text("value", strconv.FormatFloat(k.Default, 'g', -1, 64)))
}

// complete tells whether a knob for all models has a value for every tensor.
func (c Config) complete(name string) bool {
	if _, given := c.Merge.Knobs[name]; given {
		return true
	}
	for k := range max(len(c.Merge.Slices), 1) {
		if !slices.ContainsFunc(c.Merge.Rules, func(r recipe.Rule) bool {
			return r.Setting == name && r.Filter == "" && (r.Slice == 0 || r.Slice == k+1)
		}) {
			return false
		}
	}
	return true
}

func textAt(root node, at map[string]node, name string) (string, error) {
	n, ok := at[name]
	if !ok {
		return "", root.below(name).fail(ErrInvalid, "mergekit.missing")
	}
	return n.text()
}

// source is one model of the YAML.
type source struct {
	name          string
	at            node
	parameters    node // nil if it has none
	first, layers int  // what it gives to a slice
}

// sources reads a list of models: with ranges of layers in a slice, without them elsewhere.
func (r *reader) sources(n node, ranged bool) ([]source, error) {
	items, err := n.items()
	if err != nil {
		return nil, err
	}
	var all []source
	for _, item := range items {
		s, err := r.source(item, ranged)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

func (r *reader) source(n node, ranged bool) (source, error) {
	s := source{at: n}
	fields, err := n.fields()
	if err != nil {
		return s, err
	}
	for _, f := range fields {
		switch {
		case f.name == "model":
			s.name, err = f.value.model()
		case f.name == "parameters":
			s.parameters = f.value
		case f.name == "layer_range" && ranged:
			s.first, s.layers, err = f.value.layers()
		default:
			err = r.unknown(f, "mergekit.unknown_model_field", []string{"model", "parameters", "layer_range"})
		}
		if err != nil {
			return s, err
		}
	}
	switch {
	case s.name == "":
		return s, n.fail(ErrInvalid, "mergekit.nameless")
	case ranged && s.layers == 0:
		return s, n.below("layer_range").fail(ErrInvalid, "mergekit.range")
	}
	return s, nil
}

// place finds what the method does with the base, and returns the models beside
// it in the order of the recipe.
func (r *reader) place(base named, models []source) ([]source, error) {
	i := slices.IndexFunc(models, func(s source) bool { return s.name == base.name })
	switch {
	case slices.Contains(baseFirst, r.method.Name):
		if base.name == "" {
			return nil, base.at.fail(ErrInvalid, "mergekit.base_missing", phrase.Text("method", r.method.Name))
		}
		first := source{name: base.name, at: base.at}
		if i >= 0 {
			first = models[i]
			models = slices.Delete(slices.Clone(models), i, i+1)
		}
		return append([]source{first}, models...), nil
	case base.name == "":
		return models, nil
	case r.method.Base == method.NoBase:
		if i < 0 {
			return nil, base.at.fail(ErrUnsupported, "mergekit.base_stranger", phrase.Text("method", r.method.Name))
		}
		return models, nil
	}
	r.config.Base = base.name
	if i >= 0 { // mergekit reads over the base's own parameters
		if p := models[i].parameters; !p.isNothing() {
			r.idle(p.path)
		}
		models = slices.Delete(slices.Clone(models), i, i+1)
	}
	return models, nil
}

// seed reads our seed of random masks.
func (r *reader) seed(n node) error {
	text, err := n.text()
	if err != nil {
		return err
	}
	seed, err := strconv.ParseUint(text, 10, 53)
	if err != nil {
		return n.fail(ErrInvalid, "mergekit.no_seed", phrase.Excerpt("text", text))
	}
	if had := r.config.Merge.Seed; had != 0 && had != seed {
		return n.fail(ErrInvalid, "mergekit.seeds", phrase.Text("other", strconv.FormatUint(had, 10)))
	}
	r.config.Merge.Seed = seed
	return nil
}
