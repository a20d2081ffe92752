package recipe

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// ErrInvalid is what every *FieldError is.
var ErrInvalid = errors.New("the recipe is not valid")

// FieldError says which setting is wrong and how to mend it.
type FieldError struct {
	Field   string // path of the field
	Value   string // as it was given, shortened
	Allowed string // what the field can hold
	Remedy  string // what to do, in words
	Mend    string // a text that the field accepts instead; empty if none is near
}

func (e *FieldError) Error() string {
	return fmt.Sprintf("%s is %q, allowed: %s; %s", e.Field, e.Value, e.Allowed, e.Remedy)
}

// Unwrap makes every FieldError an ErrInvalid.
func (e *FieldError) Unwrap() error { return ErrInvalid }

func wrong(field, value, allowed, remedy string) *FieldError {
	if len(value) > 60 {
		value = value[:60] + "…"
	}
	return &FieldError{Field: field, Value: value, Allowed: allowed, Remedy: remedy}
}

func (f Field) wrong(value, allowed, remedy string) *FieldError {
	return wrong(f.Path, value, allowed, remedy)
}

// mend adds the text that would be accepted.
func (e *FieldError) mend(text string) *FieldError {
	e.Mend = text
	return e
}

// Limits of the composite values.
const (
	maxLanguages  = 64
	maxParents    = 64
	maxKnobs      = 32
	maxRules      = 64
	maxValues     = 64 // of one rule
	maxParameters = 1 << 27
	maxStages     = 64  // merges of one recipe
	maxModels     = 256 // trained models below all of them
	maxNesting    = 16  // merges one below the other
)

// Validate returns nil if r can be run, and otherwise all its Problems as one
// error, each of them a *FieldError.
func (r Recipe) Validate() error {
	var all []error
	for _, p := range r.Problems() {
		all = append(all, p)
	}
	return errors.Join(all...)
}

// Problems lists what is wrong with r, in the order of Fields and then of the
// rules between fields.
func (r Recipe) Problems() []*FieldError {
	var all []*FieldError
	for _, f := range fields {
		if f.Kind() == Many || f.at(&r) == nil {
			continue
		}
		text := f.Get(r)
		switch canonical, problem := f.accept(text); {
		case problem != nil:
			all = append(all, problem)
		case canonical != text:
			all = append(all, f.wrong(text, f.allowed(), "write it as "+canonical).mend(canonical))
		}
	}
	if r.Corpus == "" {
		all = append(all, wrong("corpus", "", "a name", "name a corpus, such as storybook"))
	}
	all = append(all, shareProblems("mixture.languages", r.Mixture.Languages)...)
	all = append(all, r.measureProblems()...)
	if r.Merge != nil {
		all = append(all, r.Merge.problems()...)
	}
	return append(all, r.crossProblems()...)
}

// crossProblems checks the rules between fields.
func (r Recipe) crossProblems() []*FieldError {
	var all []*FieldError
	rule := func(holds bool, field string, value int, mend, allowed, remedy string) {
		if !holds {
			all = append(all, wrong(field, strconv.Itoa(value), allowed, remedy).mend(mend))
		}
	}
	m, s := r.Model, r.Schedule
	if m.Heads > 0 && m.KVHeads > 0 {
		rule(m.Width%(2*m.Heads) == 0, "model.heads", m.Heads, "", "divisors of the width into heads of even size",
			fmt.Sprintf("take a width that is a multiple of %d, or other heads", 2*m.Heads))
		heads := strconv.Itoa(m.Heads)
		rule(m.Heads%m.KVHeads == 0, "model.kv_heads", m.KVHeads, heads, "divisors of the number of heads",
			"take "+heads+", or another divisor of it")
	}
	rule(m.Parameters() <= maxParameters, "model.layers", m.Layers, "", "models of at most 134 million weights",
		"take fewer layers, or a smaller width or vocabulary")
	steps := strconv.Itoa(s.Steps)
	if r.Merge != nil && len(r.JSON()) > maxJSON {
		all = append(all, wrong("merge.parents", fmt.Sprintf("%d bytes", len(r.JSON())),
			fmt.Sprintf("recipes of at most %d bytes", maxJSON), "merge in fewer stages, or with fewer rules"))
	}
	rule(s.Warmup <= s.Steps, "schedule.warmup", s.Warmup, steps, "at most the number of steps", "lower it to at most "+steps)
	return all
}

func shareProblems(field string, shares Shares) []*FieldError {
	if len(shares) == 0 || len(shares) > maxLanguages {
		return []*FieldError{wrong(field, fmt.Sprintf("%d languages", len(shares)),
			fmt.Sprintf("1 to %d languages", maxLanguages), "name at least one language, such as en")}
	}
	var all []*FieldError
	for i, s := range shares {
		if s.Language == "" || !isName(s.Language, 32) {
			all = append(all, wrong(field, s.Language, "codes of a-z, 0-9, '-' and '_'", "use a code such as en"))
		}
		if i > 0 && shares[i-1].Language >= s.Language {
			all = append(all, wrong(field, s.Language, "each language once, in alphabetical order",
				"name each once; Canonical sorts them"))
		}
		all = append(all, decimalProblems(field, s.Weight, "0.001", "1000")...)
	}
	return all
}

func decimalProblems(field string, value, least, most Decimal) []*FieldError {
	allowed := fmt.Sprintf("numbers from %s to %s", least, most)
	switch d, err := ParseDecimal(string(value)); {
	case err != nil || d != value:
		return []*FieldError{wrong(field, string(value), allowed, "write a plain number like 0.25")}
	case d.Float64() < least.Float64() || d.Float64() > most.Float64():
		return []*FieldError{wrong(field, string(value), allowed, "bring it into this range")}
	}
	return nil
}

func (r Recipe) measureProblems() []*FieldError {
	var all []*FieldError
	for i, name := range r.Measures {
		if !slices.Contains(Measures(), name) {
			all = append(all, wrong("measures", name, "of "+quoted(Measures()), "leave it out"))
		}
		if i > 0 && r.Measures[i-1] >= name {
			all = append(all, wrong("measures", name, "each once, in alphabetical order", "Canonical sorts them"))
		}
	}
	return all
}

// problems lists what is wrong with the merge of a recipe beyond its plain
// fields, the merges below it included.
func (m *Merge) problems() []*FieldError {
	if merges, models, depth := m.size(); merges > maxStages || models > maxModels || depth > maxNesting {
		return []*FieldError{wrong("merge.parents", fmt.Sprintf("%d merges of %d models, %d deep", merges, models, depth),
			fmt.Sprintf("at most %d merges of %d models, %d deep", maxStages, maxModels, maxNesting), "merge in fewer stages")}
	}
	var all []*FieldError
	if m.Method == "" || !isName(m.Method, 40) {
		all = append(all, wrong("merge.method", m.Method, "a name of a-z, 0-9 and '_'", "name a method, such as linear"))
	}
	if n := len(m.Parents); n == 0 || n > maxParents {
		all = append(all, wrong("merge.parents", fmt.Sprintf("%d parents", n),
			fmt.Sprintf("1 to %d parents", maxParents), "name the models to merge"))
	}
	for _, p := range m.Parents {
		all = append(all, p.problems()...)
	}
	if (m.Base == BaseMerge) != (m.BaseMerge != nil) {
		all = append(all, wrong("merge.base_merge", m.BaseMerge.text(), "a merge where the base is \"merge\", and nothing elsewhere",
			"write a merge such as linear(en@1.1/de@2.2), or choose another base"))
	}
	if m.BaseMerge != nil {
		all = append(all, m.BaseMerge.stageProblems("merge.base_merge")...)
	}
	all = append(all, m.Knobs.problems()...)
	return append(all, m.ruleProblems()...)
}

func (p Parent) problems() []*FieldError {
	const path = "merge.parents"
	all := decimalProblems(path, p.Weight, "-10", "10")
	switch seeds := max(p.Seeds.Init, p.Seeds.Data); {
	case p.Merge != nil && (len(p.Languages) > 0 || seeds > 0):
		all = append(all, wrong(path, Parents{p}.String(), "merges without languages and seeds", "leave them to the models it is merged of"))
	case p.Merge != nil:
		all = append(all, p.Merge.stageProblems(path)...)
	case seeds > 1<<53-1:
		all = append(all, wrong(path, strconv.FormatUint(seeds, 10), "seeds up to "+seedMax, "take a smaller seed"))
	}
	if p.Merge == nil {
		all = append(all, shareProblems(path, p.Languages)...)
	}
	return all
}

// stageProblems lists what is wrong with a merge that stands inside another
// one, in the field path.
func (m *Merge) stageProblems(path string) []*FieldError {
	all := m.problems()
	if !slices.Contains(Bases(), m.Base) {
		all = append(all, wrong(path, m.Base, "bases "+quoted(Bases()), "choose one of them"))
	}
	if m.Seed > 1<<53-1 {
		all = append(all, wrong(path, strconv.FormatUint(m.Seed, 10), "seeds up to "+seedMax, "take a smaller seed"))
	}
	for _, p := range all {
		p.Field = path
	}
	return all
}

func (m *Merge) ruleProblems() []*FieldError {
	if n := len(m.Rules); n > maxRules {
		return []*FieldError{wrong("merge.rules", fmt.Sprintf("%d rules", n), "at most 64", "leave some out")}
	}
	var all []*FieldError
	for _, r := range m.Rules {
		text := Rules{r}.String()
		switch {
		case r.Setting == "" || !isName(r.Setting, 40):
			all = append(all, wrong("merge.rules", text, "settings of a-z, 0-9 and '_'", "name a knob of the method, or weight"))
		case !isName(strings.ReplaceAll(r.Filter, ".", "-"), 80):
			all = append(all, wrong("merge.rules", text, "filters of a-z, 0-9, '-', '_' and '.'", "use a part of the names of tensors"))
		case r.Model < -1 || r.Model >= len(m.Parents):
			all = append(all, wrong("merge.rules", text, fmt.Sprintf("parents 0 to %d", len(m.Parents)-1), "number the parents from 0"))
		case len(r.Values) == 0 || len(r.Values) > maxValues:
			all = append(all, wrong("merge.rules", text, "1 to 64 values", "add a value, such as :0.5"))
		}
		for _, v := range r.Values {
			all = append(all, decimalProblems("merge.rules", v, "-1000000", "1000000")...)
		}
	}
	return all
}

func (k Knobs) problems() []*FieldError {
	var all []*FieldError
	if len(k) > maxKnobs {
		all = append(all, wrong("merge.knobs", fmt.Sprintf("%d knobs", len(k)), "at most 32", "leave some out"))
	}
	names := make([]string, 0, len(k))
	for name := range k {
		names = append(names, name)
	}
	slices.Sort(names) // the order of the problems must not be that of the map
	for _, name := range names {
		if name == "" || !isName(name, 40) {
			all = append(all, wrong("merge.knobs", name, "names of a-z, 0-9 and '_'", "use the method's own names"))
		}
		all = append(all, decimalProblems("merge.knobs", k[name], "-1000000", "1000000")...)
	}
	return all
}
