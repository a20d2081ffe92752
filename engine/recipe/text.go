package recipe

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"confusio/engine/phrase"
)

// Shares, Parents, Knobs, Rules and Names are the composite values of a Recipe. Each
// has a compact text for flags, the address and text fields; String and Set
// turn one into the other and back. Set leaves the value alone on an error.
type (
	Shares  []Share            // en,de:0.5 (a weight of 1 is left out)
	Parents []Parent           // en@1.1/de@2.2:580*0.5 (shares @ init seed . data seed : step * weight; or a merge, see nested.go)
	Knobs   map[string]Decimal // density:0.5,lambda:1
	Rules   []Rule             // weight.1@2~mlp:0:1,density:0.5 (setting . model @ slice ~ filter : values)
	Names   []string           // loss,pairs
)

func (s Shares) String() string {
	parts := make([]string, len(s))
	for i, share := range s {
		parts[i] = share.Language
		if share.Weight != "1" {
			parts[i] += ":" + string(share.Weight)
		}
	}
	return strings.Join(parts, ",")
}

// Set reads the text of String, in any order of the languages.
func (s *Shares) Set(text string) error {
	var shares Shares
	for _, part := range list(text, ",") {
		language, weight, given := strings.Cut(part, ":")
		share := Share{Language: language, Weight: "1"}
		if given {
			w, err := ParseDecimal(weight)
			if err != nil {
				return err
			}
			share.Weight = w
		}
		shares = append(shares, share)
	}
	*s = sortedShares(shares)
	return nil
}

func (p Parents) String() string {
	parts := make([]string, len(p))
	for i, q := range p {
		parts[i] = q.Merge.text()
		if q.Merge == nil {
			parts[i] = fmt.Sprintf("%s@%d.%d", q.Languages, q.Seeds.Init, q.Seeds.Data)
		}
		if q.Step != 0 {
			parts[i] += ":" + strconv.Itoa(q.Step)
		}
		if q.Weight != "1" {
			parts[i] += "*" + string(q.Weight)
		}
	}
	return strings.Join(parts, "/")
}

// Set reads the text of String.
func (p *Parents) Set(text string) error {
	var parents Parents
	if text == "" {
		*p = parents
		return nil
	}
	parts, err := splitOutside(text, '/')
	if err != nil {
		return err
	}
	for _, part := range parts {
		q, err := parseParent(part)
		if err != nil {
			return err
		}
		parents = append(parents, q)
	}
	*p = parents
	return nil
}

func parseParent(text string) (q Parent, err error) {
	q.Weight = "1"
	made, weight := text, ""
	if i := strings.LastIndexByte(text, '*'); i > strings.LastIndexByte(text, ')') {
		made, weight = text[:i], text[i+1:]
		if q.Weight, err = ParseDecimal(weight); err != nil {
			return q, err
		}
	}
	if strings.Contains(made, "(") {
		q.Merge, err = parseMerge(made)
		return q, err
	}
	shares, seeds, ok := strings.Cut(made, "@")
	seeds, step, early := strings.Cut(seeds, ":")
	first, second, both := strings.Cut(seeds, ".")
	if early {
		if q.Step, err = strconv.Atoi(step); err != nil || q.Step <= 0 {
			return q, malformed("recipe.form.step", text)
		}
	}
	if !ok || !both {
		return q, malformed("recipe.form.parent", text)
	}
	if err := q.Languages.Set(shares); err != nil {
		return q, err
	}
	for _, s := range []struct {
		seed *uint64
		text string
	}{{&q.Seeds.Init, first}, {&q.Seeds.Data, second}} {
		n, err := strconv.ParseUint(s.text, 10, 64)
		if err != nil {
			return q, malformed("recipe.form.seed", text)
		}
		*s.seed = n
	}
	return q, nil
}

func (k Knobs) String() string {
	parts := make([]string, 0, len(k))
	for name, value := range k {
		parts = append(parts, name+":"+string(value))
	}
	slices.Sort(parts) // a map has no order of its own
	return strings.Join(parts, ",")
}

// Set reads the text of String.
func (k *Knobs) Set(text string) error {
	knobs := Knobs{}
	for _, part := range list(text, ",") {
		name, value, _ := strings.Cut(part, ":")
		d, err := ParseDecimal(value)
		if err != nil {
			return err
		}
		if _, twice := knobs[name]; twice {
			return malformed("recipe.form.twice", name)
		}
		knobs[name] = d
	}
	*k = knobs
	return nil
}

func (r Rules) String() string {
	parts := make([]string, len(r))
	for i, rule := range r {
		part := rule.Setting
		if rule.Model >= 0 {
			part += "." + strconv.Itoa(rule.Model)
		}
		if rule.Slice != 0 {
			part += "@" + strconv.Itoa(rule.Slice)
		}
		if rule.Filter != "" {
			part += "~" + rule.Filter
		}
		for _, v := range rule.Values {
			part += ":" + string(v)
		}
		parts[i] = part
	}
	return strings.Join(parts, ",")
}

// Set reads the text of String.
func (r *Rules) Set(text string) error {
	var rules Rules
	for _, part := range list(text, ",") {
		rule, err := parseRule(part)
		if err != nil {
			return err
		}
		rules = append(rules, rule)
	}
	*r = rules
	return nil
}

func parseRule(text string) (Rule, error) {
	parts := strings.Split(text, ":")
	head, filter, _ := strings.Cut(parts[0], "~")
	head, slice, sliced := strings.Cut(head, "@")
	setting, model, given := strings.Cut(head, ".")
	rule := Rule{Setting: setting, Model: -1, Filter: filter, Values: []Decimal{}}
	if sliced {
		n, err := strconv.ParseUint(slice, 10, 31)
		if err != nil || n == 0 {
			return rule, malformed("recipe.form.rule_slice", text)
		}
		rule.Slice = int(n)
	}
	if given {
		n, err := strconv.ParseUint(model, 10, 31)
		if err != nil {
			return rule, malformed("recipe.form.model", text)
		}
		rule.Model = int(n)
	}
	for _, v := range parts[1:] {
		d, err := ParseDecimal(v)
		if err != nil {
			return rule, err
		}
		rule.Values = append(rule.Values, d)
	}
	return rule, nil
}

func (n Names) String() string { return strings.Join(n, ",") }

// Set reads the text of String, in any order.
func (n *Names) Set(text string) error {
	names := Names(list(text, ","))
	slices.Sort(names)
	*n = names
	return nil
}

// list splits text, and returns an empty list for an empty text.
func list(text, separator string) []string {
	if text == "" {
		return []string{}
	}
	return strings.Split(text, separator)
}

// ErrForm reports a text that is not of the form of its field.
var ErrForm = errors.New("not of the form of its field")

// malformed says what is wrong with a part of a text.
func malformed(key phrase.Key, part string) error {
	return phrase.Error(phrase.Of(key, phrase.Excerpt("part", part)), ErrForm)
}
