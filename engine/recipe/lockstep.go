package recipe

import (
	"slices"
	"strconv"

	"confusio/engine/phrase"
)

// Lockstep is several trainings side by side, each of an expert on its own languages
// with its own seeds and moments, by the settings of the recipe. After some steps all go
// on from the mean of their weights. What comes out is the linear merge of the experts as
// they are at the end, or one of them.
//
// A mean after every step is near training on the mixture, none but that at the end is
// merging.
type Lockstep struct {
	Experts Experts `json:"experts"`
	Every   int     `json:"every,omitempty"` // steps from one mean to the next; 0: none before the end, but those of At
	At      Steps   `json:"at,omitempty"`    // the steps after which means are taken, where they are not Every so many
	Only    int     `json:"only,omitempty"`  // the number of the expert that comes out, from 1; 0: their merge
}

// Expert is one of the trainings in lockstep.
type Expert struct {
	Languages Shares `json:"languages"` // sorted by code
	Seeds     Seeds  `json:"seeds"`
}

// Experts and Steps are composite values; see Shares.
type (
	Experts []Expert // en@1.1/de@2.2 (shares @ init seed . data seed)
	Steps   []int    // 290,580
)

// Average tells whether a mean is taken after a step before the end.
func (l Lockstep) Average(step int) bool {
	if l.Every > 0 {
		return step%l.Every == 0
	}
	_, found := slices.BinarySearch(l.At, step)
	return found
}

// Alone returns the recipe by which the i-th expert of r's lockstep is trained by
// itself.
func (r Recipe) Alone(i int) Recipe {
	e := r.Lockstep.Experts[i]
	return r.Trained(e.Languages, e.Seeds)
}

func (e Experts) String() string {
	parents := make(Parents, len(e))
	for i, x := range e {
		parents[i] = Parent{Languages: x.Languages, Seeds: x.Seeds, Weight: "1"}
	}
	return parents.String()
}

// Set reads the text of String.
func (e *Experts) Set(text string) error {
	var parents Parents
	if err := parents.Set(text); err != nil {
		return err
	}
	experts := Experts{}
	for _, p := range parents {
		if p.Merge != nil || p.Step != 0 || p.Weight != "1" {
			return malformed("recipe.form.expert", Parents{p}.String())
		}
		experts = append(experts, Expert{p.Languages, p.Seeds})
	}
	*e = experts
	return nil
}

func (s Steps) String() string {
	names := make(Names, len(s))
	for i, n := range s {
		names[i] = strconv.Itoa(n)
	}
	return names.String()
}

// Set reads the text of String.
func (s *Steps) Set(text string) error {
	var steps Steps
	for _, part := range list(text, ",") {
		n, err := strconv.Atoi(part)
		if err != nil {
			return malformed("recipe.form.whole", part)
		}
		steps = append(steps, n)
	}
	*s = steps
	return nil
}

// experts are those of a recipe's lockstep as a text: naming some gives the recipe a
// lockstep, an empty text takes it away.
type experts struct{ recipe *Recipe }

func (e experts) String() string {
	if e.recipe.Lockstep == nil {
		return ""
	}
	return e.recipe.Lockstep.Experts.String()
}

// Set keeps the rest of a lockstep that is there already.
func (e experts) Set(text string) error {
	if text == "" {
		e.recipe.Lockstep = nil
		return nil
	}
	l := Lockstep{}
	if e.recipe.Lockstep != nil {
		l = *e.recipe.Lockstep
	}
	if err := l.Experts.Set(text); err != nil {
		return err
	}
	e.recipe.Lockstep = &l // never through the old pointer, which a copy may share
	return nil
}

// inLockstep reaches into the lockstep of a recipe, and nowhere if it has none.
func inLockstep(at func(*Lockstep) any) func(*Recipe) any {
	return func(r *Recipe) any {
		if r.Lockstep == nil {
			return nil
		}
		return at(r.Lockstep)
	}
}

// sorted returns a deep copy of l in order; see Recipe.sorted.
func (l *Lockstep) sorted() *Lockstep {
	if l == nil {
		return nil
	}
	c := *l
	c.Experts = append(Experts{}, l.Experts...)
	for i, e := range c.Experts {
		c.Experts[i].Languages = sortedShares(e.Languages)
	}
	c.At = append(Steps(nil), l.At...)
	return &c
}

// settle gives l its one form, in place, and r the mixture and seeds that follow from
// it: the languages of all experts and the seeds of the first. A mean at the end goes
// without saying, and means that Every can say are said by it.
func (l *Lockstep) settle(r *Recipe) {
	steps := r.Schedule.Steps
	if n := len(l.At); n > 0 && l.At[n-1] == steps {
		l.At = l.At[:n-1]
	}
	if len(l.At) == 0 {
		l.At = nil
	} else if l.Every == 0 && l.At.even(steps) {
		l.Every, l.At = l.At[0], nil
	}
	if l.Every == steps {
		l.Every = 0
	}
	union := Shares{}
	for i := range l.Experts {
		e := &l.Experts[i]
		if r.Start != nil {
			e.Seeds.Init = 0
		}
		union = union.With(e.Languages)
	}
	r.Mixture.Languages = sortedShares(union)
	if len(l.Experts) > 0 {
		r.Seeds = l.Experts[0].Seeds
	}
}

// even tells whether s, which are some, are all multiples of the first before the last
// step.
func (s Steps) even(last int) bool {
	h := s[0]
	if h <= 0 || len(s) != (last-1)/h {
		return false
	}
	for i, n := range s {
		if n != h*(i+1) {
			return false
		}
	}
	return true
}

// With returns shares and those of more that have another language, each with weight 1.
func (s Shares) With(more Shares) Shares {
	for _, m := range more {
		if !slices.ContainsFunc(s, func(o Share) bool { return o.Language == m.Language }) {
			s = append(s, Share{Language: m.Language, Weight: "1"})
		}
	}
	return s
}

// problems lists what is wrong with the lockstep of r beyond its plain fields.
func (l *Lockstep) problems(r Recipe) []*FieldError {
	var all []*FieldError
	if n := len(l.Experts); n < 2 || n > maxParents {
		all = append(all, wrong("lockstep.experts", strconv.Itoa(n), "recipe.rule.experts", phrase.Number("most", maxParents)))
	}
	for _, e := range l.Experts {
		for _, p := range (Parent{Languages: e.Languages, Seeds: e.Seeds, Weight: "1"}).problems() {
			p.Field = "lockstep.experts"
			all = append(all, p)
		}
	}
	steps := phrase.Number("steps", r.Schedule.Steps)
	switch {
	case r.Merge != nil:
		all = append(all, wrong("lockstep.experts", l.Experts.String(), "recipe.rule.lockstep_merge"))
	case r.Schedule.Steps == 0:
		all = append(all, wrong("schedule.steps", "0", "recipe.rule.lockstep_steps"))
	case l.Every > r.Schedule.Steps:
		all = append(all, wrong("lockstep.every", strconv.Itoa(l.Every), "recipe.rule.every", steps).mend("0"))
	case l.Every > 0 && len(l.At) > 0:
		all = append(all, wrong("lockstep.at", l.At.String(), "recipe.rule.every_and_at"))
	case !l.At.ascend(r.Schedule.Steps):
		all = append(all, wrong("lockstep.at", l.At.String(), "recipe.rule.at", steps))
	}
	if l.Only > len(l.Experts) {
		all = append(all, wrong("lockstep.only", strconv.Itoa(l.Only), "recipe.rule.expert", phrase.Number("most", len(l.Experts))).mend("0"))
	}
	return all
}

// ascend tells whether s are steps before the last, in their order.
func (s Steps) ascend(last int) bool {
	before := 0
	for _, n := range s {
		if n <= before || n > last {
			return false
		}
		before = n
	}
	return true
}
