package mergekit

import (
	"confusio/engine/method"
	"confusio/engine/near"
	"confusio/engine/phrase"
)

// What is not read is said with what was probably meant.

// strangers are fields by which files of other kinds are known.
var strangers = []struct {
	fields []string
	why    phrase.Key
}{
	{[]string{"experts", "gate_mode", "experts_per_token", "shared_experts"}, "mergekit.moe"},
	{[]string{"adapter", "peft_type", "lora_r", "lora_alpha", "lora_target_modules", "lora_dropout"}, "mergekit.lora_training"},
	{[]string{"modules"}, "mergekit.modules"},
	{[]string{"genome", "tasks"}, "mergekit.evolve"},
}

// stranger returns an error for a document of another kind, nil for a merge.
func stranger(root node, at map[string]node) error {
	for _, s := range strangers {
		for _, name := range s.fields {
			if n, there := at[name]; there {
				return n.fail(ErrUnsupported, s.why)
			}
		}
	}
	for _, name := range known {
		if _, there := at[name]; there && name != nameField {
			return nil
		}
	}
	return root.fail(ErrInvalid, "mergekit.stranger")
}

// unknownMethod says that a method is none, or none of both.
func unknownMethod(n node, name string) error {
	var both []string
	for m := range method.All() {
		if !m.BeyondMergekit {
			both = append(both, m.Name)
		}
	}
	if like := near.Of(name, both); like != "" {
		return n.fail(ErrUnsupported, "mergekit.not_both_but", phrase.Excerpt("name", name), phrase.Text("like", like))
	}
	return n.fail(ErrUnsupported, "mergekit.not_both", phrase.Excerpt("name", name))
}

// unknown says that a field is none of those known in its place: a setting that stands beside
// the parameters, or one that is called nearly so.
func (r *reader) unknown(f field, why phrase.Key, known []string) error {
	_, knob := r.method.Knob(f.name)
	if knob || f.name == weightSetting {
		return f.value.fail(ErrInvalid, "mergekit.beside", phrase.Excerpt("name", f.name))
	}
	if like := near.Of(f.name, known); like != "" {
		return f.value.fail(ErrUnsupported, "mergekit.unknown_but", phrase.Text("like", like))
	}
	return f.value.fail(ErrUnsupported, why)
}

// noSetting says that a method has no such setting.
func (r *reader) noSetting(f field) error {
	names := []string{weightSetting}
	for _, k := range r.method.Knobs {
		if k.Name != vectorsKnob {
			names = append(names, k.Name)
		}
	}
	label := phrase.Text("method", r.method.Name)
	if like := near.Of(f.name, names); like != "" && like != f.name {
		return f.value.fail(ErrUnsupported, "mergekit.no_setting_but", label, phrase.Text("like", like))
	}
	return f.value.fail(ErrUnsupported, "mergekit.no_setting", label)
}
