package sentences

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"confusio/engine/phrase"
	"confusio/ui/words"
	"confusio/ui/words/cldr"
)

// files are those of English texts, relative to the root: the page's, and what
// the command line alone says.
var files = []string{"ui/words/en.json", "engine/cmd/confusio/en.json"}

// catalogues reads the English texts.
func catalogues(root string) ([]*words.Catalogue, error) {
	var all []*words.Catalogue
	for _, name := range files {
		c, err := catalogue(root, name, "en", nil)
		if err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}

func catalogue(root, name, code string, fallback *words.Catalogue) (*words.Catalogue, error) {
	data, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		return nil, err
	}
	l, ok := words.LookUp(code)
	if !ok {
		return nil, fmt.Errorf("%s: the screen does not speak %q", name, code)
	}
	c, err := words.Read(l, cldr.Of(code), data, fallback)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return c, nil
}

// Languages compares the files of all languages with the English one, and
// looks at the order of keys.
func Languages(root string) ([]Finding, error) {
	english, err := catalogue(root, files[0], "en", nil)
	if err != nil {
		return nil, err
	}
	var found []Finding
	for _, l := range words.Languages()[1:] {
		name := "public/words/" + l.Code + ".json"
		c, err := catalogue(root, name, l.Code, nil)
		if err != nil {
			return nil, err
		}
		for _, key := range c.Keys() {
			for _, what := range compare(english, c, key) {
				found = append(found, Finding{Place: name, What: fmt.Sprintf("%q %s", key, what)})
			}
		}
		found = append(found, disorder(root, name)...)
	}
	for _, name := range files {
		found = append(found, disorder(root, name)...)
	}
	return found, nil
}

// ownKeys are those that a language may have and English lacks: names of its
// own powers of ten.
const ownKeys = "number.short"

// compare says how a text differs from the English one in what it takes.
func compare(english, other *words.Catalogue, key phrase.Key) (wrong []string) {
	theirs, _ := other.Shapes(key)
	ours, ok := english.Shapes(key)
	if !ok {
		if strings.HasPrefix(string(key), ownKeys) {
			return nil
		}
		return []string{"is no key of English"}
	}
	want := union(ours)
	for category, shape := range theirs {
		for name, number := range shape.Placeholders {
			if kind, ok := want[name]; !ok {
				wrong = append(wrong, fmt.Sprintf("(%s) has {%s}, which English lacks", category, name))
			} else if number && !kind {
				wrong = append(wrong, fmt.Sprintf("(%s) writes {%s} as a number, which English does not", category, name))
			}
		}
		for name := range want {
			// A form such as "one" may spell its number out.
			if _, ok := shape.Placeholders[name]; !ok && (len(theirs) == 1 || category == "other") {
				wrong = append(wrong, fmt.Sprintf("(%s) lacks {%s}", category, name))
			}
		}
		if !slices.Equal(shape.Marks, ours["other"].Marks) {
			wrong = append(wrong, fmt.Sprintf("(%s) has the marks %v, English %v", category, shape.Marks, ours["other"].Marks))
		}
	}
	if len(ours) == 1 && len(theirs) > 1 {
		wrong = append(wrong, "has plural forms, English has one form: nobody may be giving a number")
	}
	return wrong
}

// disorder reports the first key that stands before one it should follow: in
// a sorted file whoever adds a text finds its place, and two who add some seldom meet.
func disorder(root, name string) []Finding {
	data, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		return []Finding{{Place: name, What: err.Error()}}
	}
	keys, err := keysOf(data)
	if err != nil {
		return []Finding{{Place: name, What: err.Error()}}
	}
	for i := 1; i < len(keys); i++ {
		if keys[i] < keys[i-1] {
			return []Finding{{Place: name, What: fmt.Sprintf("%q stands after %q: keys are sorted", keys[i], keys[i-1])}}
		}
	}
	return nil
}

// keysOf lists the keys of a JSON object in their order.
func keysOf(data []byte) ([]string, error) {
	d := json.NewDecoder(strings.NewReader(string(data)))
	if token, err := d.Token(); err != nil || token != json.Delim('{') {
		return nil, errors.Join(err, errors.New("no JSON object"))
	}
	var keys []string
	for d.More() {
		token, err := d.Token()
		if err != nil {
			return nil, err
		}
		key, _ := token.(string)
		keys = append(keys, key)
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return nil, err
		}
	}
	return keys, nil
}
