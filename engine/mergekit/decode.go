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
	weights map[int][]entry           // by model, or method.Every
	arc     map[string]recipe.Decimal // the two settings of nuslerp
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
		if !slices.Contains(known, f.name) {
			return Config{}, f.value.fail(ErrUnsupported, "mergekit.unknown_field")
		}
		at[f.name] = f.value
	}
	r := reader{config: Config{Merge: recipe.Merge{Knobs: recipe.Knobs{}}}, weights: map[int][]entry{}, arc: map[string]recipe.Decimal{}}
	if err := r.read(root, at); err != nil {
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

// known are the fields of the YAML. Tokenizer and number formats are read over:
// the models of a merge share one vocabulary, and Confusio computes in float64
// whatever the format.
var known = []string{nameField, "merge_method", "models", "slices", "base_model", "parameters", "dtype", "out_dtype", "tokenizer_source", "tokenizer", "chat_template"}

// read takes the fields in.
func (r *reader) read(root node, at map[string]node) error {
	name, err := textAt(root, at, "merge_method")
	if err != nil {
		return err
	}
	if r.method, err = method.Lookup(name); err != nil || r.method.BeyondMergekit {
		return at["merge_method"].fail(ErrUnsupported, "mergekit.not_both", phrase.Excerpt("name", name))
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
	models, err := r.sources(root, at)
	if err != nil {
		return err
	}
	base := ""
	if _, given := at["base_model"]; given {
		if base, err = textAt(root, at, "base_model"); err != nil {
			return err
		}
	}
	if models, err = r.place(base, models, at); err != nil {
		return err
	}
	for i, m := range models {
		r.config.Models = append(r.config.Models, m.name)
		r.config.Merge.Parents = append(r.config.Merge.Parents, recipe.Parent{Weight: "1"})
		if err := r.parameters(i, m.parameters); err != nil {
			return err
		}
	}
	if err := r.parameters(method.Every, at["parameters"]); err != nil {
		return err
	}
	r.turn()
	if err := r.complete(root); err != nil {
		return err
	}
	return r.weigh(models)
}

// complete looks for a setting that mergekit asks for: it must have a value for
// every tensor.
func (r *reader) complete(root node) error {
	name, ok := needed[r.method.Name]
	if _, given := r.config.Merge.Knobs[name]; !ok || given {
		return nil
	}
	if slices.ContainsFunc(r.config.Merge.Rules, func(rule recipe.Rule) bool { return rule.Setting == name && rule.Filter == "" }) {
		return nil
	}
	k, _ := r.method.Knob(name)
	return node{root.ast, "parameters." + name}.fail(ErrInvalid, "mergekit.no_default", phrase.Text("name", name), phrase.Text("value", strconv.FormatFloat(k.Default, 'g', -1, 64)))
}

func textAt(root node, at map[string]node, name string) (string, error) {
	n, ok := at[name]
	if !ok {
		n = node{root.ast, name}
		return "", n.fail(ErrInvalid, "mergekit.missing")
	}
	return n.text()
}

// source is one model of the YAML.
type source struct {
	name       string
	at         node
	parameters node // nil if it has none
}

// sources returns the models, or the sources of the one slice.
func (r *reader) sources(root node, at map[string]node) ([]source, error) {
	models, plain := at["models"]
	slicesAt, sliced := at["slices"]
	switch {
	case plain == sliced:
		return nil, node{root.ast, "models"}.fail(ErrInvalid, "mergekit.no_models")
	case plain:
		return readSources(models, false)
	}
	items, err := slicesAt.items()
	if err != nil {
		return nil, err
	}
	if len(items) != 1 {
		return nil, slicesAt.fail(ErrUnsupported, "mergekit.slices", phrase.Number("n", len(items)))
	}
	fields, err := items[0].fields()
	if err != nil {
		return nil, err
	}
	var all []source
	for _, f := range fields {
		switch f.name {
		case "sources":
			if all, err = readSources(f.value, true); err != nil {
				return nil, err
			}
		case "base_model", "parameters":
			if _, twice := at[f.name]; twice {
				return nil, f.value.fail(ErrUnsupported, "mergekit.slice_twice")
			}
			at[f.name] = f.value
		default:
			return nil, f.value.fail(ErrUnsupported, "mergekit.unknown_slice_field")
		}
	}
	return all, nil
}

// readSources reads a list of models.
func readSources(n node, ranged bool) ([]source, error) {
	items, err := n.items()
	if err != nil {
		return nil, err
	}
	var all []source
	layers := ""
	for i, item := range items {
		fields, err := item.fields()
		if err != nil {
			return nil, err
		}
		s := source{at: item}
		for _, f := range fields {
			switch {
			case f.name == "model":
				s.name, err = f.value.text()
			case f.name == "parameters":
				s.parameters = f.value
			case f.name == "layer_range" && ranged:
				var here string
				if here, err = layerRange(f.value); i > 0 && err == nil && here != layers {
					err = f.value.fail(ErrUnsupported, "mergekit.layers", phrase.Text("here", here), phrase.Text("there", layers))
				}
				layers = here
			default:
				err = f.value.fail(ErrUnsupported, "mergekit.unknown_model_field")
			}
			if err != nil {
				return nil, err
			}
		}
		if s.name == "" {
			return nil, item.fail(ErrInvalid, "mergekit.nameless")
		}
		all = append(all, s)
	}
	return all, nil
}

// layerRange reads a range of layers, which must begin at the first.
func layerRange(n node) (string, error) {
	ends, err := n.items()
	if err != nil {
		return "", err
	}
	if len(ends) != 2 {
		return "", n.fail(ErrInvalid, "mergekit.range")
	}
	first, err := ends[0].number(false)
	if err != nil {
		return "", err
	}
	last, err := ends[1].number(false)
	if err != nil {
		return "", err
	}
	if first != "0" {
		return "", n.fail(ErrUnsupported, "mergekit.range_begin", phrase.Text("layer", string(first)))
	}
	return "0–" + string(last), nil
}

// place finds what the method does with the base, and returns the models beside
// it in the order of the recipe.
func (r *reader) place(base string, models []source, at map[string]node) ([]source, error) {
	i := slices.IndexFunc(models, func(s source) bool { return s.name == base })
	switch n := at["base_model"]; {
	case slices.Contains(baseFirst, r.method.Name):
		if base == "" {
			return nil, node{at["merge_method"].ast, "base_model"}.fail(ErrInvalid, "mergekit.base_missing", phrase.Text("method", r.method.Name))
		}
		first := source{name: base, at: n}
		if i >= 0 {
			first = models[i]
			models = slices.Delete(slices.Clone(models), i, i+1)
		}
		return append([]source{first}, models...), nil
	case base == "":
		return models, nil
	case r.method.Base == method.NoBase:
		if i < 0 {
			return nil, n.fail(ErrUnsupported, "mergekit.base_stranger", phrase.Text("method", r.method.Name))
		}
		return models, nil
	}
	r.config.Base = base
	if i >= 0 { // mergekit reads over the base's own parameters
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
	if r.config.Merge.Seed, err = strconv.ParseUint(text, 10, 53); err != nil {
		return n.fail(ErrInvalid, "mergekit.no_seed", phrase.Excerpt("text", text))
	}
	return nil
}
