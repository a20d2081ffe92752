package recipe

import (
	"slices"
	"strconv"
	"strings"

	"confusio/engine/phrase"
)

// Start is what a training branches from: the outcome of another recipe for a model
// of the same shape on the same corpus. It says what that one does not share.
type Start struct {
	Mixture   Mixture   `json:"mixture"`
	Schedule  Schedule  `json:"schedule"` // its Stop is the branch point
	Optimiser Optimiser `json:"optimiser"`
	Seeds     Seeds     `json:"seeds"`
	Merge     *Merge    `json:"merge,omitempty"`
	Lockstep  *Lockstep `json:"lockstep,omitempty"`
	Start     *Start    `json:"start,omitempty"`
	// Moments keeps the optimiser's moments, and the weights as training leaves them.
	// Without it they are forgotten, and the weights are those published, in float16.
	Moments bool `json:"moments,omitempty"`
}

// Origin returns the recipe of what r branches from, and false if it starts from
// fresh weights. It has a name and a result of its own.
func (r Recipe) Origin() (Recipe, bool) {
	if r.Start == nil {
		return Recipe{}, false
	}
	o := r.Start.put(r)
	if o.Merge != nil {
		return o.Merged(*o.Merge), true
	}
	return o.Canonical(), true
}

// put returns r with what s says in its place.
func (s *Start) put(r Recipe) Recipe {
	r.Mixture, r.Schedule, r.Optimiser, r.Seeds = s.Mixture, s.Schedule, s.Optimiser, s.Seeds
	r.Start, r.Lockstep, r.Merge, r.Measures = s.Start, s.Lockstep, s.Merge, nil
	return r
}

// take sets s to what r says in its place.
func (s *Start) take(r Recipe) {
	s.Mixture, s.Schedule, s.Optimiser, s.Seeds = r.Mixture, r.Schedule, r.Optimiser, r.Seeds
	s.Start, s.Lockstep, s.Merge = r.Start, r.Lockstep, r.Merge
}

// sorted returns a deep copy of s in order; see Recipe.sorted.
func (s *Start) sorted() *Start {
	if s == nil {
		return nil
	}
	c := *s
	c.take(s.put(Recipe{}).sorted())
	return &c
}

// settle gives s its one form, in place; see Recipe.settle. What a merge without a
// base of its own leaves open is as in the recipe of the merge alone.
func (s *Start) settle() {
	r := s.put(Recipe{})
	if r.Merge != nil {
		r = r.Merged(*r.Merge)
	} else {
		r.settle()
	}
	s.take(r)
}

// depth counts how many starts, and merges in the last of them, stand one below the
// other.
func (s *Start) depth() int {
	depth := 0
	for ; s != nil; s = s.Start {
		below := 0
		if s.Merge != nil {
			_, _, below = s.Merge.size()
		}
		depth = max(depth, below) + 1
	}
	return depth
}

// Course returns the recipe of the whole course of a training that r follows, to its
// end or up to a checkpoint, whichever expert comes out: all that are on one course make
// the same steps.
func (r Recipe) Course() Recipe {
	r = r.Training()
	r.Schedule.Stop = 0
	if r.Lockstep != nil {
		r.Lockstep.Only = 0 // of a copy
	}
	return r
}

// Before returns the number of steps whose batches were read along the way to the
// start of r. Those of r are counted on from there, so that it does not read the same
// stories again; behind a merge, from the parent that was trained longest.
func (r Recipe) Before() int {
	origin, ok := r.Origin()
	if !ok {
		return 0
	}
	return origin.read()
}

// read returns the number of steps whose batches the making of r reads.
func (r Recipe) read() int {
	if r.Merge == nil {
		return r.Before() + r.Schedule.End()
	}
	most := 0
	for i := range r.Merge.Parents {
		most = max(most, r.Parent(i).read())
	}
	return most
}

// MomentSteps returns how many steps the moments have seen with which r begins.
func (r Recipe) MomentSteps() int {
	origin, ok := r.Origin()
	if !ok || !r.Start.Moments {
		return 0
	}
	return origin.MomentSteps() + origin.Schedule.End()
}

// The text of a start is its seeds and what differs from the recipe that it stands in,
// without that one's start and merge, in brackets and each under the key of its field:
//
//	(mix=de,en!stop=1120!init=1!data=1!moments=true)
const momentsKey = "moments"

// startText is the start of a recipe as a text; an empty one takes it away.
type startText struct{ recipe *Recipe }

// sections are the parts of a recipe that a Start has.
var sections = []string{"mixture", "schedule", "optimiser", "seeds", "merge", "lockstep", "start"}

// startFields lists the fields of a Start, in the order of Fields.
func startFields() []Field {
	return slices.DeleteFunc(slices.Clone(fields), func(f Field) bool { return !slices.Contains(sections, section(f.Path)) })
}

// plain is the recipe around a start, from which its text differs.
func (t startText) plain() Recipe {
	r := t.recipe.Training()
	r.Start, r.Lockstep, r.Schedule.Stop = nil, nil, 0
	return r
}

func (t startText) String() string {
	origin, ok := t.recipe.Origin()
	if !ok {
		return ""
	}
	plain, parts := t.plain(), []string{}
	for _, f := range startFields() {
		if v := f.Get(origin); v != f.Get(plain) || section(f.Path) == "seeds" { // r may have no init seed
			parts = append(parts, f.Key+"="+v)
		}
	}
	if t.recipe.Start.Moments {
		parts = append(parts, momentsKey+"=true")
	}
	return "(" + strings.Join(parts, string(optionMark)) + ")"
}

// Set reads the text of String, in any order.
func (t startText) Set(text string) error {
	if text == "" {
		t.recipe.Start = nil
		return nil
	}
	values, err := startOptions(text)
	if err != nil {
		return err
	}
	r, s := t.plain(), new(Start)
	for _, f := range startFields() {
		v, given := values[f.Key]
		delete(values, f.Key)
		if !given {
			continue
		}
		if err := f.Set(&r, v); err != nil {
			return err
		}
	}
	if v, given := values[momentsKey]; given {
		if s.Moments, err = strconv.ParseBool(v); err != nil {
			return malformed("recipe.form.switch", momentsKey)
		}
		delete(values, momentsKey)
	}
	for key := range values {
		return malformed("recipe.form.start_option", key)
	}
	s.take(r)
	t.recipe.Start = s
	return nil
}

// startOptions splits the text of a start into its values by key.
func startOptions(text string) (map[string]string, error) {
	inside, open := strings.CutPrefix(text, "(")
	inside, closed := strings.CutSuffix(inside, ")")
	if !open || !closed {
		return nil, malformed("recipe.form.start", text)
	}
	parts, err := splitOutside(inside, optionMark)
	if err != nil {
		return nil, err
	}
	values := map[string]string{}
	for _, part := range parts {
		key, value, given := strings.Cut(part, "=")
		if _, twice := values[key]; twice {
			return nil, malformed("recipe.form.twice", key)
		}
		if given {
			values[key] = value
		} else if part != "" {
			return nil, malformed("recipe.form.start_option", part)
		}
	}
	return values, nil
}

// startProblems lists what is wrong with the start of r. What it shares with r is
// checked there.
func (r Recipe) startProblems() []*FieldError {
	if r.Start == nil {
		return nil
	}
	text := phrase.Excerpt
	if depth := r.Start.depth(); depth > maxNesting {
		return []*FieldError{wrong("start", strconv.Itoa(depth), "recipe.rule.start_depth", phrase.Number("deep", maxNesting))}
	}
	origin := r.Start.put(r)
	var all []*FieldError
	for _, p := range origin.Problems() {
		if slices.Contains(sections, section(p.Field)) {
			all = append(all, wrong("start", p.Value, "recipe.rule.start_field", phrase.Text("field", p.Field), text("value", p.Value), phrase.Said("rule", p.Rule)))
		}
	}
	switch {
	case origin.Merge == nil && origin.Schedule.End() == 0:
		all = append(all, wrong("start", "0", "recipe.rule.start_untrained"))
	case origin.Merge.layers(r.Model.Layers) != r.Model.Layers:
		all = append(all, wrong("start", strconv.Itoa(origin.Merge.layers(r.Model.Layers)), "recipe.rule.start_layers", phrase.Number("layers", r.Model.Layers)))
	case (origin.Merge != nil || origin.Lockstep != nil) && r.Start.Moments:
		all = append(all, wrong("start", "true", "recipe.rule.start_moments"))
	}
	if r.Merge == nil && r.Schedule.Steps == 0 {
		all = append(all, wrong("schedule.steps", "0", "recipe.rule.start_steps"))
	}
	return all
}
