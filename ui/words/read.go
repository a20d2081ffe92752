package words

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"confusio/engine/phrase"
)

// ErrFile is what every error of a language's file wraps.
var ErrFile = errors.New("not a file of texts")

// A FileError says what is wrong with a language's file.
type FileError struct {
	Language string
	Key      phrase.Key // where; empty for the file as a whole
	Problem  error
}

func (e *FileError) Error() string {
	return fmt.Sprintf("%v: %s, %q: %v", ErrFile, e.Language, e.Key, e.Problem)
}

// Unwrap returns ErrFile and what is wrong.
func (e *FileError) Unwrap() []error { return []error{ErrFile, e.Problem} }

// What can be wrong with a file, beside its texts.
var (
	errLarge    = errors.New("larger than a megabyte")
	errLong     = errors.New("a text is longer than 8,000 bytes")
	errKey      = errors.New("a key is two or more names with dots between them")
	errTwice    = errors.New("the key stands twice")
	errObject   = errors.New("a text is a string, or an object of plural forms")
	errCategory = errors.New("there is no such plural category")
	errOther    = errors.New(`the form "other" is missing`)
	errAfter    = errors.New("something follows the object")
)

// Bounds of a file, which may come from the network.
const (
	mostBytes = 1 << 20
	mostText  = 8000 // under the 16 KB that a drawn text may have
)

// Read makes a catalogue of a language's file. What it lacks is said by the
// fallback, unless that is nil. An error wraps [ErrFile] and is a [*FileError].
func Read(language Language, plurals Plurals, file []byte, fallback *Catalogue) (*Catalogue, error) {
	c := &Catalogue{Language: language, texts: map[phrase.Key]text{}, fallback: fallback, plurals: plurals}
	if key, err := c.read(file); err != nil {
		return nil, &FileError{language.Code, key, err}
	}
	c.settle()
	return c, nil
}

// read returns the key at which it fails.
func (c *Catalogue) read(file []byte) (phrase.Key, error) {
	if len(file) > mostBytes {
		return "", errLarge
	}
	d := json.NewDecoder(bytes.NewReader(file))
	if err := expect(d, '{'); err != nil {
		return "", err
	}
	for d.More() {
		name, err := readString(d)
		if err != nil {
			return "", err
		}
		key := phrase.Key(name)
		if err := checkKey(name); err != nil {
			return key, err
		}
		if _, twice := c.texts[key]; twice {
			return key, errTwice
		}
		if c.texts[key], err = readText(d); err != nil {
			return key, err
		}
	}
	if err := expect(d, '}'); err != nil {
		return "", err
	}
	if _, err := d.Token(); err != io.EOF {
		return "", errAfter
	}
	return "", nil
}

func expect(d *json.Decoder, want json.Delim) error {
	token, err := d.Token()
	if err == nil && token != want {
		err = errObject
	}
	return err
}

func readString(d *json.Decoder) (string, error) {
	token, err := d.Token()
	if err != nil {
		return "", err
	}
	s, ok := token.(string)
	if !ok {
		return "", errObject
	}
	return s, nil
}

// readText reads a string or an object of plural forms.
func readText(d *json.Decoder) (text, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	if s, ok := token.(string); ok {
		t := text{}
		return t, t.add("other", s)
	}
	if token != json.Delim('{') {
		return nil, errObject
	}
	t := text{}
	for d.More() {
		category, err := readString(d)
		if err != nil {
			return nil, err
		}
		s, err := readString(d)
		if err != nil {
			return nil, err
		}
		if err := t.add(category, s); err != nil {
			return nil, err
		}
	}
	if t["other"] == nil {
		return nil, errOther
	}
	return t, expect(d, '}')
}

func (t text) add(category, s string) error {
	if !slices.Contains(categories, category) {
		return fmt.Errorf("%w: %q", errCategory, category)
	}
	if t[category] != nil {
		return errTwice
	}
	if len(s) > mostText {
		return errLong
	}
	segments, err := parseText(s)
	if segments == nil {
		segments = []segment{} // an empty text is a text
	}
	t[category] = segments
	return err
}

// checkKey allows names of a-z, 0-9, '-' and '_' with dots between them.
func checkKey(key string) error {
	names, length := 1, 0
	for _, c := range []byte(key) {
		switch {
		case c == '.' && length > 0:
			names, length = names+1, 0
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_':
			length++
		default:
			return errKey
		}
	}
	if names < 2 || length == 0 {
		return errKey
	}
	return nil
}
