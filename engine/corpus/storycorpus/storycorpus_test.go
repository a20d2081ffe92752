package storycorpus

import (
	"strings"
	"testing"

	"confusio/engine/mixture"
	"confusio/engine/model"
)

func TestStorybookFitsTheDefaultModel(t *testing.T) {
	c := New()
	if c.Vocab() != model.Default().Vocab {
		t.Errorf("the corpus has %d tokens, the default model %d", c.Vocab(), model.Default().Vocab)
	}
	for _, code := range c.Languages() {
		set, err := c.Held(code, mixture.Validation, 30)
		if err != nil {
			t.Fatal(err)
		}
		for i, s := range set.Stories {
			text := c.Text(s.Tokens)
			if len(s.Tokens) > model.Default().Context || len(text) != s.Bytes || s.Tokens[len(s.Tokens)-1] != c.End() {
				t.Errorf("%s: story %d has %d tokens for %q", code, i, len(s.Tokens), text)
			}
			if n, parsed, whole := c.Fluent(code, strings.TrimSuffix(text, "\n")); !whole || parsed != n {
				t.Errorf("%s: story %d does not parse: %q", code, i, text)
			}
		}
		if floor := set.Floor().PerStory(); !(floor > 20 && floor < 100) {
			t.Errorf("%s: floor is %g nats a story", code, floor)
		}
	}
}

func TestStorybookReadsByKey(t *testing.T) {
	c := New()
	source, err := c.Source([]string{"en"}, 3)
	if err != nil {
		t.Fatal(err)
	}
	a, _ := source.Story(nil, 0, 0, 5)
	b, _ := source.Story(nil, 0, 0, 6)
	again, _ := source.Story(nil, 0, 0, 5)
	if c.Text(a) == c.Text(b) || c.Text(a) != c.Text(again) {
		t.Error("stories do not follow from their index")
	}
	if _, err := c.Source([]string{"xx"}, 3); err == nil {
		t.Error("a language that is not there was opened")
	}
}
