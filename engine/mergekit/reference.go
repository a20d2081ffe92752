package mergekit

import (
	"strings"

	"confusio/engine/phrase"
)

// model returns the name of a model: a text, or as mergekit itself writes it, a mapping of its
// path.
func (n node) model() (string, error) {
	if !n.isMap() {
		name, err := n.text()
		if err == nil && strings.Contains(name, "+") {
			err = n.fail(ErrUnsupported, "mergekit.lora", phrase.Excerpt("name", name))
		}
		return name, err
	}
	fields, err := n.fields()
	if err != nil {
		return "", err
	}
	name := ""
	for _, f := range fields {
		switch {
		case f.value.isNothing():
		case f.name == "model" && name == "":
			name, err = f.value.pathOf()
		case f.name == "lora":
			err = f.value.fail(ErrUnsupported, "mergekit.lora", phrase.Excerpt("name", name))
		default:
			err = f.value.fail(ErrUnsupported, "mergekit.unknown_model_field")
		}
		if err != nil {
			return "", err
		}
	}
	if name == "" {
		return "", n.fail(ErrInvalid, "mergekit.nameless")
	}
	return name, nil
}

// pathOf reads the model of a mapping: its path, or a text.
func (n node) pathOf() (string, error) {
	if !n.isMap() {
		return n.text()
	}
	fields, err := n.fields()
	if err != nil {
		return "", err
	}
	path := ""
	for _, f := range fields {
		switch {
		case f.value.isNothing():
		case f.name == "path":
			path, err = f.value.text()
		default:
			err = f.value.fail(ErrUnsupported, "mergekit.unknown_model_field")
		}
		if err != nil {
			return "", err
		}
	}
	return path, nil
}
