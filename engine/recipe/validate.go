package recipe

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"confusio/engine/phrase"
)

// ErrInvalid is what every *FieldError is.
var ErrInvalid = errors.New("the recipe is not valid")

// FieldError says which setting is wrong and how to mend it.
type FieldError struct {
	Field string        // path of the field
	Value string        // as it was given
	Rule  phrase.Phrase // what the field can hold, and what to do
	Mend  string        // a text that the field accepts instead; empty if none is near
}

// Error is for logs; readers are told the Phrase.
func (e *FieldError) Error() string { return e.Phrase().String() }

// Phrase says field, value, rule and, where there is one, the text to take.
func (e *FieldError) Phrase() phrase.Phrase {
	field, value, rule := phrase.Text("field", e.Field), phrase.Excerpt("value", e.Value), phrase.Said("rule", e.Rule)
	if e.Mend != "" {
		return phrase.Of("recipe.wrong_mend", field, value, rule, phrase.Text("mend", e.Mend))
	}
	return phrase.Of("recipe.wrong", field, value, rule)
}

// Unwrap makes every FieldError an ErrInvalid.
func (e *FieldError) Unwrap() error { return ErrInvalid }

func wrong(field, value string, rule phrase.Key, args ...phrase.Arg) *FieldError {
	return &FieldError{Field: field, Value: value, Rule: phrase.Of(rule, args...)}
}

// mend adds the text that would be accepted.
func (e *FieldError) mend(text string) *FieldError {
	e.Mend = text
	return e
}

// invalid is several problems as one error.
type invalid []*FieldError

func (all invalid) Error() string { return all.Phrase().String() }

// Unwrap returns the problems.
func (all invalid) Unwrap() []error {
	errs := make([]error, len(all))
	for i, p := range all {
		errs[i] = p
	}
	return errs
}

// Phrase says all problems, one after the other.
func (all invalid) Phrase() phrase.Phrase {
	if len(all) == 1 {
		return all[0].Phrase()
	}
	return phrase.Of("recipe.several", phrase.Said("first", all[0].Phrase()), phrase.Said("others", all[1:].Phrase()))
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
	if all := r.Problems(); len(all) > 0 {
		return invalid(all)
	}
	return nil
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
			all = append(all, wrong(f.Path, text, "recipe.rule.canonical").mend(canonical))
		}
	}
	if r.Corpus == "" {
		all = append(all, wrong("corpus", "", "recipe.rule.corpus"))
	}
	all = append(all, shareProblems("mixture.languages", r.Mixture.Languages)...)
	all = append(all, r.measureProblems()...)
	if r.Merge != nil {
		all = append(all, r.Merge.problems()...)
	}
	all = append(all, r.Model.problems()...)
	if r.Lockstep != nil {
		all = append(all, r.Lockstep.problems(r)...)
	}
	all = append(all, r.startProblems()...)
	return append(all, r.crossProblems()...)
}

// crossProblems checks the rules between fields.
func (r Recipe) crossProblems() []*FieldError {
	var all []*FieldError
	rule := func(holds bool, broken *FieldError) {
		if !holds {
			all = append(all, broken)
		}
	}
	s := r.Schedule
	if size := len(r.JSON()); size > maxJSON {
		rule(r.Merge == nil, wrong("merge.parents", strconv.Itoa(size), "recipe.rule.bytes", phrase.Number("most", maxJSON)))
		rule(r.Start == nil, wrong("start", strconv.Itoa(size), "recipe.rule.bytes", phrase.Number("most", maxJSON)))
	}
	rule(s.Warmup <= s.Steps, wrong("schedule.warmup", strconv.Itoa(s.Warmup), "recipe.rule.warmup", phrase.Number("steps", s.Steps)).mend(strconv.Itoa(s.Steps)))
	rule(s.Stop <= s.Steps, wrong("schedule.stop", strconv.Itoa(s.Stop), "recipe.rule.stop", phrase.Number("steps", s.Steps)).mend("0"))
	if r.Merge != nil {
		rule(s.Stop == 0, wrong("schedule.stop", strconv.Itoa(s.Stop), "recipe.rule.stop_merge").mend("0"))
		all = append(all, r.partProblems()...)
	}
	return all
}

// partProblems checks what the merge of r, and all stages below it, take from its
// training: checkpoints, and the start as a base.
func (r Recipe) partProblems() []*FieldError {
	var all []*FieldError
	r.Merge.visit(func(m *Merge) {
		for _, p := range m.Parents {
			if p.Step < 0 || p.Step > r.Schedule.Steps || p.Step > 0 && p.Merge != nil {
				all = append(all, wrong("merge.parents", strconv.Itoa(p.Step), "recipe.rule.parent_step", phrase.Number("steps", r.Schedule.Steps)))
			}
		}
		if m.Base == BaseStart && r.Start == nil {
			all = append(all, wrong("merge.base", m.Base, "recipe.rule.base_start"))
		}
		all = append(all, m.layerProblems(r.Model.Layers)...)
	})
	return all
}

func shareProblems(field string, shares Shares) []*FieldError {
	if len(shares) == 0 || len(shares) > maxLanguages {
		return []*FieldError{wrong(field, strconv.Itoa(len(shares)), "recipe.rule.languages", phrase.Number("most", maxLanguages))}
	}
	var all []*FieldError
	for i, s := range shares {
		if s.Language == "" || !isName(s.Language, 32) {
			all = append(all, wrong(field, s.Language, "recipe.rule.code"))
		}
		if i > 0 && shares[i-1].Language >= s.Language {
			all = append(all, wrong(field, s.Language, "recipe.rule.sorted"))
		}
		all = append(all, decimalProblems(field, s.Weight, "0.001", "1000")...)
	}
	return all
}

func decimalProblems(field string, value, least, most Decimal) []*FieldError {
	switch d, err := ParseDecimal(string(value)); {
	case err != nil || d != value:
		return []*FieldError{wrong(field, string(value), "recipe.rule.decimal")}
	case d.Float64() < least.Float64(), d.Float64() > most.Float64():
		return []*FieldError{wrong(field, string(value), "recipe.rule.real", phrase.Number("low", least.Float64()), phrase.Number("high", most.Float64()))}
	}
	return nil
}

func (r Recipe) measureProblems() []*FieldError {
	var all []*FieldError
	for i, name := range r.Measures {
		if !slices.Contains(Measures(), name) {
			all = append(all, wrong("measures", name, "recipe.rule.measures", phrase.Text("known", strings.Join(Measures(), ", "))))
		}
		if i > 0 && r.Measures[i-1] >= name {
			all = append(all, wrong("measures", name, "recipe.rule.sorted"))
		}
	}
	return all
}

// problems lists what is wrong with the merge of a recipe beyond its plain
// fields, the merges below it included.
func (m *Merge) problems() []*FieldError {
	if merges, models, depth := m.size(); merges > maxStages || models > maxModels || depth > maxNesting {
		return []*FieldError{wrong("merge.parents", fmt.Sprintf("%d/%d/%d", merges, models, depth), "recipe.rule.stages",
			phrase.Number("merges", maxStages), phrase.Number("models", maxModels), phrase.Number("deep", maxNesting))}
	}
	var all []*FieldError
	if m.Method == "" || !isName(m.Method, 40) {
		all = append(all, wrong("merge.method", m.Method, "recipe.rule.method"))
	}
	if n := len(m.Parents); n == 0 || n > maxParents {
		all = append(all, wrong("merge.parents", strconv.Itoa(n), "recipe.rule.parents", phrase.Number("most", maxParents)))
	}
	for _, p := range m.Parents {
		all = append(all, p.problems()...)
	}
	if (m.Base == BaseMerge) != (m.BaseMerge != nil) {
		all = append(all, wrong("merge.base_merge", m.BaseMerge.text(), "recipe.rule.base_merge"))
	}
	if m.BaseMerge != nil {
		all = append(all, m.BaseMerge.stageProblems("merge.base_merge")...)
	}
	all = append(all, m.Knobs.problems()...)
	all = append(all, m.sliceProblems()...)
	all = append(all, m.ruleProblems()...)
	return append(all, m.alignProblems()...)
}

func (p Parent) problems() []*FieldError {
	const path = "merge.parents"
	all := decimalProblems(path, p.Weight, "-10", "10")
	switch seeds := max(p.Seeds.Init, p.Seeds.Data); {
	case p.Merge != nil && (len(p.Languages) > 0 || seeds > 0):
		all = append(all, wrong(path, Parents{p}.String(), "recipe.rule.parent_merge"))
	case p.Merge != nil:
		all = append(all, p.Merge.stageProblems(path)...)
	case seeds > 1<<53-1:
		all = append(all, wrong(path, strconv.FormatUint(seeds, 10), "recipe.rule.seed", phrase.Text("most", seedMax)))
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
		all = append(all, wrong(path, m.Base, "recipe.rule.choice", phrase.Text("choices", strings.Join(Bases(), ", "))))
	}
	if m.Seed > 1<<53-1 {
		all = append(all, wrong(path, strconv.FormatUint(m.Seed, 10), "recipe.rule.seed", phrase.Text("most", seedMax)))
	}
	for _, p := range all {
		p.Field = path
	}
	return all
}

func (m *Merge) ruleProblems() []*FieldError {
	if n := len(m.Rules); n > maxRules {
		return []*FieldError{wrong("merge.rules", strconv.Itoa(n), "recipe.rule.rules", phrase.Number("most", maxRules))}
	}
	var all []*FieldError
	for _, r := range m.Rules {
		text := Rules{r}.String()
		switch {
		case r.Setting == "" || !isName(r.Setting, 40):
			all = append(all, wrong("merge.rules", text, "recipe.rule.setting"))
		case !isName(strings.ReplaceAll(r.Filter, ".", "-"), 80):
			all = append(all, wrong("merge.rules", text, "recipe.rule.filter"))
		case r.Model < -1 || r.Model >= len(m.Parents):
			all = append(all, wrong("merge.rules", text, "recipe.rule.rule_model", phrase.Number("last", len(m.Parents)-1)))
		case r.Slice < 0 || r.Slice > len(m.Slices):
			all = append(all, wrong("merge.rules", text, "recipe.rule.rule_slice", phrase.Number("n", len(m.Slices))))
		case len(r.Values) == 0 || len(r.Values) > maxValues:
			all = append(all, wrong("merge.rules", text, "recipe.rule.values", phrase.Number("most", maxValues)))
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
		all = append(all, wrong("merge.knobs", strconv.Itoa(len(k)), "recipe.rule.knobs", phrase.Number("most", maxKnobs)))
	}
	names := make([]string, 0, len(k))
	for name := range k {
		names = append(names, name)
	}
	slices.Sort(names) // the order of the problems must not be that of the map
	for _, name := range names {
		if name == "" || !isName(name, 40) {
			all = append(all, wrong("merge.knobs", name, "recipe.rule.knob"))
		}
		all = append(all, decimalProblems("merge.knobs", k[name], "-1000000", "1000000")...)
	}
	return all
}
