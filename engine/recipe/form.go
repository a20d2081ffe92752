package recipe

import (
	"strconv"
	"strings"

	"confusio/engine/phrase"
)

// What a model has that does not say it: every model trained here, so that they
// have one recipe each.
const (
	PlainEpsilon Decimal = "0.00001"
	PlainTheta   Decimal = "10000"
)

// Which matrices of a block have biases.
const (
	BiasNone      = ""
	BiasAttention = "attention" // queries, keys, values and the output of attention
	BiasFF        = "feed-forward"
	BiasAll       = "all"
)

// BiasKinds lists them.
func BiasKinds() []string { return []string{BiasNone, BiasAttention, BiasFF, BiasAll} }

// HeadSize returns the width of a head.
func (m Model) HeadSize() int {
	if m.Head > 0 {
		return m.Head
	}
	return m.Width / max(m.Heads, 1)
}

// AttentionBias and FFBias tell what Biases names.
func (m Model) AttentionBias() bool { return m.Biases == BiasAttention || m.Biases == BiasAll }
func (m Model) FFBias() bool        { return m.Biases == BiasFF || m.Biases == BiasAll }

// Parameters returns the number of weights of the model, the final norm's gain
// included whether it is fixed or not.
func (m Model) Parameters() int {
	q, kv := m.HeadSize()*m.Heads, m.HeadSize()*m.KVHeads
	block := 2*m.Width*q + 2*m.Width*kv + 3*m.Width*m.FF + 2*m.Width
	if m.AttentionBias() {
		block += q + 2*kv + m.Width
	}
	if m.FFBias() {
		block += 2*m.FF + m.Width
	}
	n := m.Vocab*m.Width + m.Layers*block + m.Width
	if !m.Tied {
		n += m.Vocab * m.Width
	}
	return n
}

// Scaling is how rotary wavelengths are stretched: its kind, and its numbers behind
// colons. Empty, they are not.
//
//	linear:FACTOR                       all of them
//	dynamic:FACTOR                      none within the context
//	llama3:FACTOR:LOW:HIGH:ORIGINAL     those longer than ORIGINAL/LOW tokens, and in part those above ORIGINAL/HIGH
type Scaling string

// The kinds of scaling.
const (
	ScaleLinear  = "linear"
	ScaleDynamic = "dynamic"
	ScaleLlama3  = "llama3"
)

const maxOriginal = 1 << 24 // tokens

// ScalingOf writes a scaling.
func ScalingOf(kind string, numbers ...Decimal) Scaling {
	for _, n := range numbers {
		kind += ":" + string(n)
	}
	return Scaling(kind)
}

// Parts returns the kind and the numbers, as they are written.
func (s Scaling) Parts() (kind string, numbers []Decimal) {
	if s == "" {
		return "", nil
	}
	parts := strings.Split(string(s), ":")
	for _, n := range parts[1:] {
		numbers = append(numbers, Decimal(n))
	}
	return parts[0], numbers
}

func (s Scaling) String() string { return string(s) }

// Set reads the text of String.
func (s *Scaling) Set(text string) error {
	kind, numbers := Scaling(text).Parts()
	for i, n := range numbers {
		d, err := ParseDecimal(string(n))
		if err != nil {
			return err
		}
		numbers[i] = d
	}
	scaling := ScalingOf(kind, numbers...)
	if !scaling.valid() {
		return phrase.Error(phrase.Of("recipe.form.scaling", phrase.Excerpt("part", text)), ErrInvalid)
	}
	*s = scaling
	return nil
}

// valid tells whether s is canonical and can be computed with.
func (s Scaling) valid() bool {
	kind, numbers := s.Parts()
	for _, n := range numbers {
		if d, err := ParseDecimal(string(n)); err != nil || d != n || d.Float64() <= 0 || d.Float64() > 1e9 {
			return false
		}
	}
	switch kind {
	case "":
		return s == ""
	case ScaleLinear, ScaleDynamic:
		return len(numbers) == 1
	case ScaleLlama3:
		return len(numbers) == 4 && numbers[1].Float64() < numbers[2].Float64() && !strings.Contains(string(numbers[3]), ".") &&
			numbers[3].Float64() <= maxOriginal
	}
	return false
}

// problems lists what is wrong with the form of a model beyond its plain fields.
// What goes without saying is not said, so that a model has one recipe.
func (m Model) problems() []*FieldError {
	var all []*FieldError
	if m.Heads > 0 && m.KVHeads > 0 {
		heads := strconv.Itoa(m.Heads)
		switch {
		case m.Head == 0 && m.Width%(2*m.Heads) != 0:
			all = append(all, wrong("model.heads", heads, "recipe.rule.heads", phrase.Number("multiple", 2*m.Heads)))
		case m.Head%2 != 0:
			all = append(all, wrong("model.head", strconv.Itoa(m.Head), "recipe.rule.head"))
		case m.Head != 0 && m.Head*m.Heads == m.Width:
			all = append(all, wrong("model.head", strconv.Itoa(m.Head), "recipe.rule.unsaid").mend("0"))
		}
		if m.Heads%m.KVHeads != 0 {
			all = append(all, wrong("model.kv_heads", strconv.Itoa(m.KVHeads), "recipe.rule.kv_heads", phrase.Number("heads", m.Heads)).mend(heads))
		}
	}
	for _, plain := range []struct {
		field string
		value Later
		unsay Decimal
	}{{"model.epsilon", m.Epsilon, PlainEpsilon}, {"model.theta", m.Theta, PlainTheta}} {
		if plain.value.Decimal() == plain.unsay {
			all = append(all, wrong(plain.field, string(plain.value), "recipe.rule.unsaid").mend("0"))
		}
	}
	if t := m.Theta.Float64(); t != 0 && t <= 1 {
		all = append(all, wrong("model.theta", string(m.Theta), "recipe.rule.theta"))
	}
	if !m.Scaling.valid() {
		all = append(all, wrong("model.scaling", string(m.Scaling), "recipe.rule.form",
			phrase.Text("example", "linear:2"), phrase.Said("why", phrase.Of("recipe.form.scaling", phrase.Excerpt("part", string(m.Scaling))))))
	}
	if m.Parameters() > maxParameters {
		all = append(all, wrong("model.layers", strconv.Itoa(m.Layers), "recipe.rule.parameters", phrase.Number("most", maxParameters)))
	}
	return all
}
