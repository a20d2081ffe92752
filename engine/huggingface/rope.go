package huggingface

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// Rotary positions stand in config.json in one of two forms. Version 4 of
// transformers writes rope_theta and, where wavelengths are scaled,
// rope_scaling with a type and its numbers; version 5 writes all of it into
// rope_parameters. Where a file has both they must say the same.

// Names of the numbers of a scaling.
const (
	ropeFactor   = "factor"
	ropeOriginal = "original_max_position_embeddings"
	ropeDefault  = "default" // the type of none
)

// ropeNumbers lists the numbers of a kind of scaling in the order of recipe.Scaling,
// and nil for a kind that is not read.
func ropeNumbers(kind string) []string {
	switch kind {
	case recipe.ScaleLinear, recipe.ScaleDynamic:
		return []string{ropeFactor}
	case recipe.ScaleLlama3:
		return []string{ropeFactor, "low_freq_factor", "high_freq_factor", ropeOriginal}
	}
	return nil
}

// ropeFields is what the fields say, by the field that says it.
type ropeFields struct {
	theta   map[string]recipe.Decimal
	scaling map[string]map[string]json.RawMessage
}

// ropeOld takes rope_theta or rope_scaling.
func ropeOld(c *described, f field, value json.RawMessage) error {
	if f.name == "rope_theta" {
		return c.theta(f.name, value)
	}
	return c.scaling(f.name, value)
}

// ropeNew takes rope_parameters, which may hold both.
func ropeNew(c *described, f field, value json.RawMessage) error { return c.scaling(f.name, value) }

func (c *described) theta(name string, value json.RawMessage) error {
	d, err := recipe.ParseDecimal(string(value))
	if err != nil || d.Float64() <= 1 {
		return c.wrong(name, string(value))
	}
	if c.rope.theta == nil {
		c.rope.theta = map[string]recipe.Decimal{}
	}
	c.rope.theta[name] = d
	return nil
}

func (c *described) scaling(name string, value json.RawMessage) error {
	var given map[string]json.RawMessage
	if err := json.Unmarshal(value, &given); err != nil {
		return c.wrong(name, string(value))
	}
	maps.DeleteFunc(given, func(_ string, value json.RawMessage) bool { return string(value) == "null" })
	if theta, ok := given["rope_theta"]; ok {
		if err := c.theta(name+".rope_theta", theta); err != nil {
			return err
		}
		delete(given, "rope_theta")
	}
	if len(given) == 0 {
		return nil
	}
	if c.rope.scaling == nil {
		c.rope.scaling = map[string]map[string]json.RawMessage{}
	}
	c.rope.scaling[name] = given
	return nil
}

// settleRope writes into the model what the fields say together.
func (c *described) settleRope() error {
	theta, from := recipe.Decimal(""), ""
	for _, name := range slices.Sorted(maps.Keys(c.rope.theta)) {
		if d := c.rope.theta[name]; theta != "" && d != theta {
			return contradiction(from, name, string(theta), string(d))
		}
		theta, from = c.rope.theta[name], name
	}
	if theta != "" && theta != recipe.PlainTheta {
		c.model.Theta = recipe.Later(theta)
	}
	first := ""
	for _, name := range slices.Sorted(maps.Keys(c.rope.scaling)) {
		scaling, err := c.scalingOf(name, c.rope.scaling[name])
		if err != nil {
			return err
		}
		if first != "" && scaling != c.model.Scaling {
			return contradiction(first, name, string(c.model.Scaling), string(scaling))
		}
		c.model.Scaling, first = scaling, name
	}
	return nil
}

func contradiction(a, b, x, y string) error {
	return fault(ErrConfig, "huggingface.contradiction", phrase.Text("first", a), phrase.Excerpt("one", x), phrase.Text("second", b), phrase.Excerpt("other", y))
}

// scalingOf reads a scaling. Whatever it holds is honoured or refused.
func (c *described) scalingOf(name string, given map[string]json.RawMessage) (recipe.Scaling, error) {
	kind := ropeDefault
	for _, key := range []string{"type", "rope_type"} { // the older name first
		value, ok := given[key]
		if !ok {
			continue
		}
		delete(given, key)
		if err := json.Unmarshal(value, &kind); err != nil {
			return "", c.wrong(name+"."+key, string(value))
		}
	}
	if string(given["partial_rotary_factor"]) == "1.0" || string(given["partial_rotary_factor"]) == "1" {
		delete(given, "partial_rotary_factor")
	}
	wanted := ropeNumbers(kind)
	if kind != ropeDefault && wanted == nil {
		return "", fault(ErrConfig, "huggingface.value", phrase.Text("field", name+".rope_type"), phrase.Excerpt("value", quoted(kind)),
			phrase.Text("read", strings.Join([]string{ropeDefault, recipe.ScaleLinear, recipe.ScaleDynamic, recipe.ScaleLlama3}, ", ")))
	}
	var numbers []recipe.Decimal
	for _, key := range wanted {
		value, ok := given[key]
		delete(given, key)
		d, err := recipe.ParseDecimal(string(value))
		switch {
		case !ok && key == ropeOriginal: // as version 5 takes it
			d, _ = recipe.DecimalOf(float64(c.model.Context))
		case !ok:
			return "", fault(ErrConfig, "huggingface.unsaid", phrase.Text("field", name+"."+key))
		case err != nil:
			return "", c.wrong(name+"."+key, string(value))
		}
		numbers = append(numbers, d)
	}
	for _, key := range slices.Sorted(maps.Keys(given)) {
		return "", fault(ErrConfig, "huggingface.unknown", phrase.Excerpt("field", name+"."+key), phrase.Excerpt("value", string(given[key])))
	}
	if kind == ropeDefault {
		return "", nil
	}
	var scaling recipe.Scaling
	if text := string(recipe.ScalingOf(kind, numbers...)); scaling.Set(text) != nil {
		return "", c.wrong(name, text)
	}
	return scaling, nil
}
