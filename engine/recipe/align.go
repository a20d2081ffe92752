package recipe

import (
	"slices"
	"strconv"
	"strings"

	"confusio/engine/phrase"
)

// Align says how the second model of a merge is brought into the basis of the first one
// before they are merged. It computes what it computed; where it stands among all the ways
// to write it down is another one.
type Align struct {
	Map string `json:"map"` // one of Maps: what is matched, and what may be learned

	// By so many steps the map is learned from there on, against the loss of the merge; 0
	// leaves it as it was matched.
	Steps  int   `json:"steps,omitempty"`
	Rate   Later `json:"rate,omitempty"`   // mean size of the first step, in radians; it falls to zero
	Tokens int   `json:"tokens,omitempty"` // of training stories that are read for it, of each language
}

// The kinds of map.
const (
	Permuted = "permuted" // coordinates, units and heads in another order
	Rotated  = "rotated"  // the residual stream and the heads turned as well
)

// Maps lists them.
func Maps() []string { return []string{Permuted, Rotated} }

// What a learned map is given where nothing is said.
const (
	plainRate   = "0.02"
	plainTokens = 8192
)

// Limits of a learned map.
const (
	maxMapSteps  = 100_000
	minMapTokens = 256
	maxMapTokens = 1 << 24
)

// alignment is the Align of a merge as a text, which is empty for none:
//
//	rotated,steps:200,rate:0.02,tokens:8192
type alignment struct{ merge *Merge }

func (a alignment) String() string {
	how := a.merge.Align
	if how == nil {
		return ""
	}
	if how.Steps == 0 {
		return how.Map
	}
	return how.Map + ",steps:" + strconv.Itoa(how.Steps) + ",rate:" + string(how.Rate.Decimal()) + ",tokens:" + strconv.Itoa(how.Tokens)
}

// Set reads the text of String, its settings in any order. Rate and tokens need not be said.
func (a alignment) Set(text string) error {
	if text == "" {
		a.merge.Align = nil
		return nil
	}
	parts := strings.Split(text, ",")
	how, seen := &Align{Map: parts[0], Rate: plainRate, Tokens: plainTokens}, []string{}
	for _, part := range parts[1:] {
		key, value, _ := strings.Cut(part, ":")
		if slices.Contains(seen, key) {
			return malformed("recipe.form.twice", key)
		}
		seen = append(seen, key)
		d, err := ParseDecimal(value)
		if err != nil {
			return err
		}
		switch key {
		case "steps":
			how.Steps, err = strconv.Atoi(string(d))
		case "rate":
			how.Rate = laterOf(d)
		case "tokens":
			how.Tokens, err = strconv.Atoi(string(d))
		default:
			return malformed("recipe.form.align", part)
		}
		if err != nil {
			return malformed("recipe.form.whole", value)
		}
	}
	how.settle()
	a.merge.Align = how
	return nil
}

// settle gives what decides nothing its one form, in place.
func (a *Align) settle() {
	if a.Steps == 0 {
		a.Rate, a.Tokens = "", 0
	}
}

// Alignable tells whether the models of m can be aligned as it asks for, if it does.
func (m Merge) Alignable() bool { return len(m.alignProblems()) == 0 }

// alignProblems lists what is wrong with the Align of m.
func (m *Merge) alignProblems() []*FieldError {
	a := m.Align
	if a == nil {
		return nil
	}
	text := alignment{m}.String()
	switch {
	case !slices.Contains(Maps(), a.Map):
		return []*FieldError{wrong("merge.align", text, "recipe.rule.align_map", phrase.Text("choices", strings.Join(Maps(), ", ")))}
	case len(m.Parents) != 2 || m.Base != BaseNone:
		return []*FieldError{wrong("merge.align", text, "recipe.rule.align_models")}
	case len(m.Slices) > 0:
		return []*FieldError{wrong("merge.align", text, "recipe.rule.align_slices")}
	case a.Steps == 0:
		return nil
	case m.Method != "linear" || len(m.Rules) > 0:
		return []*FieldError{wrong("merge.align", text, "recipe.rule.align_learned")}
	}
	all := decimalProblems("merge.align", Decimal(a.Rate), "0.000001", "1")
	for _, n := range []struct {
		is, low, high int
		rule          phrase.Key
	}{{a.Steps, 1, maxMapSteps, "recipe.rule.align_steps"}, {a.Tokens, minMapTokens, maxMapTokens, "recipe.rule.align_tokens"}} {
		if n.is < n.low || n.is > n.high {
			all = append(all, wrong("merge.align", text, n.rule, phrase.Number("low", n.low), phrase.Number("high", n.high)))
		}
	}
	return all
}
