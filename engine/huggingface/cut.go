package huggingface

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"confusio/engine/phrase"
	"confusio/engine/token"
)

// gpt2 is how ByteLevel cuts text where it is to.
//
// Source: Radford et al. 2019, the released encoder of GPT-2.
const gpt2 = `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`

// cutting are the fields that parts of a pre_tokenizer have; trim_offsets says where
// tokens stand in the text, which nobody asks here.
var cutting = []string{"type", "add_prefix_space", "trim_offsets", "use_regex", "individual_digits", "behavior", "invert", "pattern", "pretokenizers"}

// preTokenizer returns the steps by which text is cut, and whether its bytes are what
// is merged: a ByteLevel stands last.
func preTokenizer(raw json.RawMessage) (steps []token.Step, last bool, err error) {
	var p struct {
		Type       string `json:"type"`
		Prefix     *bool  `json:"add_prefix_space"`
		UseRegex   *bool  `json:"use_regex"`
		Individual bool   `json:"individual_digits"`
		Behavior   string `json:"behavior"`
		Invert     bool   `json:"invert"`
		Pattern    struct {
			Regex  *string
			String *string
		} `json:"pattern"`
	}
	if !present(raw) {
		return nil, false, unreadPart("pre_tokenizer", "null")
	}
	var keys map[string]json.RawMessage
	if json.Unmarshal(raw, &p) != nil || json.Unmarshal(raw, &keys) != nil {
		return nil, false, unreadPart("pre_tokenizer", string(raw))
	}
	for _, name := range slices.Sorted(maps.Keys(keys)) {
		if !slices.Contains(cutting, name) {
			return nil, false, unreadPart("pre_tokenizer."+name, string(keys[name]))
		}
	}
	switch p.Type {
	case "Sequence":
		for _, part := range partsOf(raw, "pretokenizers") {
			if last {
				return nil, false, unreadPart("pre_tokenizer", typeOf(part)) // it would see names of bytes
			}
			var more []token.Step
			if more, last, err = preTokenizer(part); err != nil {
				return nil, false, err
			}
			steps = append(steps, more...)
		}
		return steps, last, nil
	case "ByteLevel":
		step := token.Step{Prefix: p.Prefix == nil || *p.Prefix}
		if p.UseRegex == nil || *p.UseRegex {
			if step.Split, err = token.CompileExpression(gpt2); err != nil {
				return nil, false, err
			}
		}
		return []token.Step{step}, true, nil
	case "Digits":
		expression := `\p{N}+`
		if p.Individual {
			expression = `\p{N}`
		}
		split, err := token.CompileExpression(expression)
		return []token.Step{{Split: split}}, false, err
	case "Split":
		expression := ""
		switch {
		case p.Pattern.Regex != nil:
			expression = *p.Pattern.Regex
		case p.Pattern.String != nil:
			expression = literal(*p.Pattern.String)
		}
		isolated, matches := p.Behavior == "Isolated", p.Behavior == "Removed" && p.Invert
		if !isolated && !matches {
			return nil, false, unreadPart("pre_tokenizer.behavior", p.Behavior)
		}
		split, err := token.CompileExpression(expression)
		if err != nil {
			return nil, false, phrase.Error(phrase.Of("file.wrong", phrase.Text("file", tokenizerName), phrase.Because(err)), ErrTokenizer, err)
		}
		return []token.Step{{Split: split, Drop: matches}}, false, nil
	}
	return nil, false, unreadPart("pre_tokenizer", p.Type)
}

// literal is the expression of a text that stands for itself.
func literal(text string) string {
	var b strings.Builder
	for _, r := range text {
		if r < 0x80 && strings.ContainsRune(`\.+*?()|[]{}^$-&~`, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
