package recipe

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"slices"

	"confusio/engine/language"
	"confusio/engine/phrase"
)

// ErrJSON reports a text that is not the JSON of a Recipe.
var ErrJSON = errors.New("not the JSON of a recipe")

// maxJSON bounds what Parse looks at, in bytes; a large recipe has a few
// thousand.
const maxJSON = 1 << 16

// JSON returns the canonical form of r: compact, every field present and in
// the order of the structs, languages and measures sorted, decimals as strings.
func (r Recipe) JSON() []byte { return encode(r.Canonical()) }

// Hash returns the SHA-256 of the canonical JSON in hexadecimal. It names
// whatever r leads to.
func (r Recipe) Hash() string {
	sum := sha256.Sum256(r.JSON())
	return hex.EncodeToString(sum[:])
}

// Parse reads the JSON of a Recipe. White space and the order of fields are
// free; unknown, missing, repeated and null fields are refused with ErrJSON,
// values out of range with *FieldError.
func Parse(data []byte) (Recipe, error) {
	if len(data) > maxJSON {
		return Recipe{}, phrase.Error(phrase.Of("recipe.json.large", phrase.Number("n", len(data)), phrase.Number("most", maxJSON)), ErrJSON)
	}
	var r Recipe
	given, err := decode(data, &r)
	if err != nil {
		return Recipe{}, err
	}
	if err := complete(given, encode(r.sorted())); err != nil {
		return Recipe{}, err
	}
	r = r.Canonical()
	if err := r.Validate(); err != nil {
		return Recipe{}, err
	}
	return r, nil
}

// decode reads strict JSON into a value and returns how many keys it has.
func decode(data []byte, into any) (keys int, err error) {
	if keys, err = countKeys(data); err != nil {
		return 0, phrase.Error(phrase.Of("recipe.json.wrong", phrase.Because(err)), ErrJSON, err)
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return 0, phrase.Error(phrase.Of("recipe.json.wrong", phrase.Because(err)), ErrJSON, err)
	}
	return keys, nil
}

// complete returns nil if as many keys were given as the canonical form has.
func complete(given int, canonical []byte) error {
	if needed, _ := countKeys(canonical); given != needed {
		return phrase.Error(phrase.Of("recipe.json.missing", phrase.Number("n", needed-given)), ErrJSON)
	}
	return nil
}

// JSON returns the canonical form of a merge by itself.
func (m Merge) JSON() []byte { return encode(m.canonical()) }

// ParseMerge reads the JSON of a merge by itself, as strictly as Parse reads a
// Recipe. Its parents may leave out what they are: whoever reads it has them at
// hand.
func ParseMerge(data []byte) (Merge, error) {
	if len(data) > maxJSON {
		return Merge{}, phrase.Error(phrase.Of("recipe.json.large", phrase.Number("n", len(data)), phrase.Number("most", maxJSON)), ErrJSON)
	}
	var m Merge
	given, err := decode(data, &m)
	if err != nil {
		return Merge{}, err
	}
	m = *m.canonical()
	if err := complete(given, m.JSON()); err != nil {
		return Merge{}, err
	}
	if problems := m.unnamed().problems(); len(problems) > 0 {
		return Merge{}, problems[0]
	}
	return m, nil
}

// unnamed is a merge in which every parent that says no language says one.
func (m Merge) unnamed() *Merge {
	m.Parents = slices.Clone(m.Parents)
	for i, p := range m.Parents {
		if p.Merge == nil && len(p.Languages) == 0 {
			m.Parents[i].Languages = Shares{{Language: language.Undetermined, Weight: "1"}}
		}
	}
	return &m
}

func encode(value any) []byte {
	data, err := json.Marshal(value)
	if err != nil {
		panic("recipe: plain data failed to encode: " + err.Error())
	}
	return data
}

// countKeys returns the number of object keys in data. It refuses what the
// decoder would let pass in silence: keys given twice or in another case,
// nulls, and text after the end. As known keys are unique, two texts of the
// same type with equally many keys have the same keys.
func countKeys(data []byte) (int, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	type level struct {
		keys map[string]bool // nil in an array
		key  bool            // the next token is a key
	}
	stack := []level{{}}
	for n, started := 0, false; ; started = true {
		token, err := d.Token()
		top := &stack[len(stack)-1]
		switch {
		case err == io.EOF && len(stack) == 1:
			return n, nil
		case err != nil:
			return 0, err
		case started && len(stack) == 1:
			return 0, phrase.Error(phrase.Of("recipe.json.after"))
		case token == nil:
			return 0, phrase.Error(phrase.Of("recipe.json.null"))
		case token == json.Delim('{'):
			stack = append(stack, level{map[string]bool{}, true})
		case token == json.Delim('['):
			stack = append(stack, level{})
		case token == json.Delim('}') || token == json.Delim(']'):
			stack = stack[:len(stack)-1]
			top = &stack[len(stack)-1]
			top.key = top.keys != nil
		case top.key:
			key := token.(string)
			if top.keys[key] || !isName(key, 40) {
				return 0, phrase.Error(phrase.Of("recipe.json.twice", phrase.Excerpt("name", key)))
			}
			top.keys[key], top.key = true, false
			n++
		default:
			top.key = top.keys != nil
		}
	}
}
