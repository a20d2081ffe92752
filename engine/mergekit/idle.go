package mergekit

import (
	"slices"
	"strings"

	"confusio/engine/phrase"
)

// What stands in the YAML and decides nothing about the weights is read and told; what
// would change them, and cannot be done here, is refused.

// idle notes a field that decides nothing.
func (r *reader) idle(field string) {
	if !slices.Contains(r.config.Idle, field) {
		r.config.Idle = append(r.config.Idle, field)
	}
}

// Note says which fields of the YAML decided nothing, with the stages' own; it is empty where
// all did.
func (c Config) Note() phrase.Phrase {
	var all []string
	for _, stage := range append(slices.Clone(c.Stages), c) {
		for _, field := range stage.Idle {
			if !slices.Contains(all, field) {
				all = append(all, field)
			}
		}
	}
	if len(all) == 0 {
		return phrase.Phrase{}
	}
	return phrase.Of("mergekit.idle_fields", phrase.Excerpt("fields", strings.Join(all, ", ")))
}

// randomSeed is the seed as some files have it; mergekit itself takes it from --random-seed.
const randomSeed = "random_seed"

// without reads the fields about number formats, tokenizer and the like.
func (r *reader) without(at map[string]node) error {
	for _, f := range []struct {
		name, plain string // as it is written here
	}{{"dtype", "float32"}, {"out_dtype", "float16"}} {
		if err := r.dtype(f.name, at[f.name], f.plain); err != nil {
			return err
		}
	}
	for _, name := range []string{"tokenizer_source", "chat_template"} {
		n := at[name]
		if n.isNothing() {
			continue
		}
		if _, err := n.model(); err != nil {
			return err
		}
		r.idle(name)
	}
	if n := at[randomSeed]; !n.isNothing() {
		if err := r.randomSeed(n); err != nil {
			return err
		}
	}
	return r.tokenizer(at["tokenizer"])
}

// dtypes are the number formats of weights that mergekit takes.
var dtypes = []string{"float32", "float16", "bfloat16", "float64"}

// shortDtypes are what others call them.
var shortDtypes = map[string]string{"fp16": "float16", "half": "float16", "bf16": "bfloat16", "fp32": "float32", "float": "float32", "single": "float32", "double": "float64", "fp64": "float64"}

// dtype reads a number format: whatever it is, the merge is computed in float64 and published
// in float16.
func (r *reader) dtype(name string, n node, plain string) error {
	if n.isNothing() {
		return nil
	}
	text, err := n.text()
	if err != nil {
		return err
	}
	kind := strings.TrimPrefix(text, "torch.")
	if !slices.Contains(dtypes, kind) {
		like := shortDtypes[strings.ToLower(kind)]
		if like == "" {
			like = strings.Join(dtypes, ", ")
		}
		return n.fail(ErrInvalid, "mergekit.dtype", phrase.Excerpt("text", text), phrase.Text("like", like))
	}
	if kind != plain {
		r.idle(name)
	}
	return nil
}

// randomSeed reads the seed by that name where there are random masks.
func (r *reader) randomSeed(n node) error {
	if r.method.Random {
		return r.seed(n)
	}
	if _, err := n.number(false); err != nil {
		return err
	}
	r.idle(randomSeed)
	return nil
}

// tokenizer reads what mergekit does with tokens: the models of a merge share theirs.
func (r *reader) tokenizer(n node) error {
	if n.isNothing() {
		return nil
	}
	fields, err := n.fields()
	if err != nil {
		return err
	}
	for _, f := range fields {
		switch {
		case f.value.isNothing() && (f.name == "source" || f.name == "tokens" || f.name == "pad_to_multiple_of"):
		case f.name == "source":
			_, err = f.value.model()
		case f.name == "tokens":
			var tokens []field
			if tokens, err = f.value.fields(); err == nil && len(tokens) > 0 {
				err = tokens[0].value.fail(ErrUnsupported, "mergekit.tokens")
			}
		case f.name == "pad_to_multiple_of":
			if text, _ := f.value.text(); text != "1" {
				err = f.value.fail(ErrUnsupported, "mergekit.pad")
			}
		default:
			err = r.unknown(f, "mergekit.unknown_field", []string{"source", "tokens", "pad_to_multiple_of"})
		}
		if err != nil {
			return err
		}
	}
	r.idle("tokenizer")
	return nil
}
