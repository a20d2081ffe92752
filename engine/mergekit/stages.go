package mergekit

import (
	"errors"
	"fmt"
	"slices"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// A YAML of several documents, which mergekit-multi runs, holds one merge in
// each. A document with a name makes a model that others take by that name; the
// order of the documents is free. One of them is the result: the one without a
// name or, where all have one, the one that no other takes.

const (
	nameField = "name"
	maxStages = 64 // documents beside the result

	longestStage = 80 // bytes of a name
)

// isStageName tells whether a stage can have that name: mergekit makes a folder
// of it and, in some signs, reads revisions and adapters.
func isStageName(name string) bool {
	for _, c := range []byte(name) {
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.') {
			return false
		}
	}
	return name != "" && name[0] != '.' && len(name) <= longestStage
}

// takes tells whether c is made of the model of that name.
func (c Config) takes(name string) bool {
	return name != "" && (c.Base == name || slices.Contains(c.Models, name))
}

// FromRecipe returns the merge of r as a Config. Merges below it are its stages;
// name gives the name or path of a trained model by its recipe.
//
// Errors: *FieldError of kind ErrUnsupported if a base is the mean of the models,
// which mergekit does not make.
func FromRecipe(r recipe.Recipe, name func(recipe.Recipe) string) (Config, error) {
	u := unfolding{name: name, called: map[string]string{}}
	c, err := u.config(r)
	c.Stages = u.stages
	return c, err
}

// unfolding is the way of a recipe's tree into a list of stages.
type unfolding struct {
	name   func(recipe.Recipe) string
	stages []Config
	called map[string]string // stages by the hash of their recipe
}

func (u *unfolding) config(r recipe.Recipe) (c Config, err error) {
	c.Merge = *r.Merge
	if c.Merge.Base == recipe.BaseMean {
		return c, wrong("base_model", ErrUnsupported, "mergekit.no_mean")
	}
	c.Merge.Base, c.Merge.BaseMerge, c.Merge.Parents = "", nil, nil
	for i, p := range r.Merge.Parents {
		model, err := u.model(r.Parent(i))
		if err != nil {
			return c, err
		}
		c.Models = append(c.Models, model)
		c.Merge.Parents = append(c.Merge.Parents, recipe.Parent{Weight: p.Weight})
	}
	if base, ok := r.Base(); ok {
		c.Base, err = u.model(base)
	}
	return c, err
}

// model returns the name of a model, which becomes a stage if it is a merge.
func (u *unfolding) model(r recipe.Recipe) (string, error) {
	if r.Merge == nil {
		return u.name(r), nil
	}
	hash := r.Hash()
	if name, ok := u.called[hash]; ok {
		return name, nil
	}
	c, err := u.config(r)
	if err != nil {
		return "", err
	}
	c.Name = fmt.Sprintf("stage%d", len(u.stages)+1)
	u.called[hash] = c.Name
	u.stages = append(u.stages, c)
	return c.Name, nil
}

// decodeStages reads several documents.
func decodeStages(roots []node) (Config, error) {
	if len(roots) > maxStages+1 {
		return Config{}, inDocument(maxStages+1, roots[maxStages+1].fail(ErrInvalid, "mergekit.stages", phrase.Number("most", maxStages)))
	}
	all := make([]Config, len(roots))
	for i, root := range roots {
		var err error
		if all[i], err = decode(root); err != nil {
			return Config{}, inDocument(i, err)
		}
	}
	fail := func(i int, kind error, why phrase.Key, args ...phrase.Arg) error {
		return inDocument(i, node{roots[i].ast, nameField}.fail(kind, why, args...))
	}
	for i, c := range all {
		switch twin := slices.IndexFunc(all[:i], func(o Config) bool { return o.Name == c.Name }); {
		case twin >= 0 && c.Name == "":
			return Config{}, fail(i, ErrInvalid, "mergekit.nameless_document", phrase.Number("other", twin))
		case twin >= 0:
			return Config{}, fail(i, ErrInvalid, "mergekit.same_name", phrase.Excerpt("name", c.Name), phrase.Number("other", twin))
		}
	}
	last, others := resultOf(all)
	if last < 0 {
		return Config{}, fail(0, ErrInvalid, "mergekit.circle")
	}
	if others >= 0 {
		return Config{}, fail(others, ErrUnsupported, "mergekit.two_results")
	}
	order, stuck := inOrder(all, last)
	if stuck >= 0 {
		return Config{}, fail(stuck, ErrInvalid, "mergekit.of_itself_by", phrase.Excerpt("name", all[stuck].Name))
	}
	whole := all[last]
	whole.Stages = order
	return whole, nil
}

// resultOf returns the number of the document that is the result, and that of
// another one that nothing takes; -1 where there is none.
func resultOf(all []Config) (last, other int) {
	last = slices.IndexFunc(all, func(c Config) bool { return c.Name == "" })
	other = -1
	for i, c := range all {
		if i == last || slices.ContainsFunc(all, func(o Config) bool { return o.takes(c.Name) }) {
			continue
		}
		if last < 0 {
			last = i
		} else if other < 0 {
			other = i
		}
	}
	return last, other
}

// inOrder returns the documents but the last, each behind those it takes and
// otherwise as they stand; or the number of one that takes itself.
func inOrder(all []Config, last int) (order []Config, stuck int) {
	done := make([]bool, len(all))
	for range all {
		stuck = -1
		for i, c := range all {
			waits := slices.ContainsFunc(all, func(o Config) bool {
				return c.takes(o.Name) && !done[slices.IndexFunc(all, func(p Config) bool { return p.Name == o.Name })]
			})
			switch {
			case done[i] || i == last:
			case waits && stuck < 0:
				stuck = i
			case !waits:
				done[i] = true
				order = append(order, c)
			}
		}
	}
	return order, stuck
}

// checkStages looks at the names of the stages: each is good, its own, taken by
// a later merge, and takes earlier ones only.
func (c Config) checkStages() error {
	fail := func(i int, kind error, why phrase.Key, args ...phrase.Arg) error {
		return inDocument(i, wrong(nameField, kind, why, args...))
	}
	if len(c.Stages) > maxStages {
		return fail(maxStages, ErrInvalid, "mergekit.stages", phrase.Number("most", maxStages))
	}
	all := append(slices.Clone(c.Stages), c)
	for i, stage := range all {
		last := i == len(all)-1
		taken := func(o Config) bool { return o.takes(stage.Name) }
		switch {
		case !isStageName(stage.Name) && !(last && stage.Name == ""):
			return fail(i, ErrUnsupported, "mergekit.no_stage_name", phrase.Excerpt("name", stage.Name), phrase.Number("most", longestStage))
		case !last && len(stage.Stages) > 0:
			return fail(i, ErrInvalid, "mergekit.nested_stages")
		case slices.ContainsFunc(all[:i], func(o Config) bool { return o.Name == stage.Name }):
			return fail(i, ErrInvalid, "mergekit.same_stage", phrase.Excerpt("name", stage.Name))
		case slices.ContainsFunc(all[:i+1], taken):
			return fail(i, ErrInvalid, "mergekit.too_early", phrase.Excerpt("name", stage.Name))
		case !last && !slices.ContainsFunc(all[i+1:], taken):
			return fail(i, ErrInvalid, "mergekit.idle", phrase.Excerpt("name", stage.Name))
		}
	}
	return nil
}

// inDocument puts the number of the document in front of the field of an error.
func inDocument(i int, err error) error {
	problem := (*FieldError)(nil)
	if !errors.As(err, &problem) {
		return err
	}
	at := *problem
	at.Field = fmt.Sprintf("document[%d]", i)
	if problem.Field != "" {
		at.Field += "." + problem.Field
	}
	return &at
}
