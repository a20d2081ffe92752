package experiment

import (
	"slices"
	"strings"

	"confusio/engine/corpus"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// MergeRecipe returns the recipe of a merge of models at hand, which names its
// result. m says how they are merged; its parents hold the weights only, in
// the order of the models, and the rest of each parent comes from its recipe.
// base is the recipe of the base, nil for BaseNone and BaseMean. Models that
// are merges themselves bring all their stages, checkpoints their step.
//
// A recipe has one set of settings for all its models, what they branch from among
// them, and one mixture and one pair of seeds for all bases that are made of them. Models with several have a
// merge all the same, but no recipe; the error wraps ErrRecipe and says why.
// Models whose making is not known share shape and tokens only. They are named by
// recipe.NamingSeeds, and the corpus of the last one says that the result cannot
// be made again. So it is with models of several forms, which are written in their common one.
//
// Errors, besides: those of CorpusOf for models whose corpus is not at hand or whose
// tokens differ.
func MergeRecipe(at corpus.Registry, models []recipe.Recipe, base *recipe.Recipe, m recipe.Merge) (recipe.Recipe, error) {
	if len(models) == 0 || len(m.Parents) != len(models) {
		return recipe.Recipe{}, fault(ErrRecipe, "experiment.weights", phrase.Number("models", len(models)), phrase.Number("weights", len(m.Parents)))
	}
	m.Parents = slices.Clone(m.Parents)
	var bases []recipe.Recipe // whose mixture and seeds make a base
	c, err := CorpusOf(at, withBase(models, base)...)
	if err != nil {
		return recipe.Recipe{}, err
	}
	layers, baseLayers := layersOf(models, base)
	if err := checkSlices(m, layers, baseLayers); err != nil {
		return recipe.Recipe{}, err
	}
	if models, base, err = inOneForm(models, base, m); err != nil {
		return recipe.Recipe{}, err
	}
	out := settingsOf(at, c, models, base)
	for i, r := range models {
		err := sameSettings(out, r)
		if r.Lockstep != nil {
			err = fault(ErrRecipe, "experiment.lockstep_parent")
		}
		if err != nil {
			return recipe.Recipe{}, phrase.Error(phrase.Of("experiment.model", phrase.Number("model", i+1), phrase.Because(err)), err)
		}
		p := &m.Parents[i]
		if p.Merge = r.Merge; r.Merge == nil {
			p.Languages, p.Seeds, p.Step = r.Mixture.Languages, r.NamingSeeds(), r.Schedule.Stop
		} else if r.Merge.OwnBase() {
			bases = append(bases, r)
		}
	}
	if base != nil {
		if err := checkBase(out, *base, m.Base); err != nil {
			return recipe.Recipe{}, err
		}
		if m.Base == recipe.BaseMerge {
			m.BaseMerge = base.Merge
		}
		if m.Base != recipe.BaseStart && (base.Merge == nil || base.Merge.OwnBase()) {
			bases = append(bases, named(*base))
		}
	}
	for i, b := range bases {
		if first := bases[0]; b.Mixture.Languages.String() != first.Mixture.Languages.String() || b.Seeds != first.Seeds {
			return recipe.Recipe{}, fault(ErrRecipe, "experiment.bases", phrase.Number("base", i+1), phrase.Text("is", making(b)), phrase.Text("first", making(first)))
		}
		out = out.Trained(b.Mixture.Languages, b.Seeds)
	}
	out = out.Merged(m)
	out.Measures = []string{"loss"}
	return out.Canonical(), out.Validate()
}

// withBase lists models and their base, if there is one.
func withBase(models []recipe.Recipe, base *recipe.Recipe) []recipe.Recipe {
	all := slices.Clone(models)
	if base != nil {
		all = append(all, *base)
	}
	return all
}

// settingsOf returns the settings that a merge of models on a corpus shares: those of
// the first whose making is known.
func settingsOf(at corpus.Registry, c corpus.Corpus, models []recipe.Recipe, base *recipe.Recipe) recipe.Recipe {
	out := models[max(slices.IndexFunc(models, func(r recipe.Recipe) bool { return !r.Imported() }), 0)]
	out.Schedule.Stop = 0 // its parent says it
	for _, r := range withBase(models, base) {
		if r.Imported() {
			out.Corpus = r.Corpus
		}
	}
	if out.Imported() && out.Tokenizer == "" && c.TokenizerHash() != at[0].TokenizerHash() {
		out.Tokenizer = c.TokenizerHash() // which its corpus no longer says
	}
	return out
}

// named gives a trained model the seeds by which a recipe names it.
func named(r recipe.Recipe) recipe.Recipe {
	if r.Merge == nil {
		r.Seeds = r.NamingSeeds()
	}
	return r
}

// sameSettings returns nil if two models differ in languages, seeds, the step at which
// they are and what they are merged of only. Of one whose making is not known, the shape counts.
func sameSettings(a, b recipe.Recipe) error {
	imported := a.Imported() || b.Imported()
	a.Schedule.Stop, b.Schedule.Stop = 0, 0
	a, b = a.Trained(b.Mixture.Languages, b.Seeds), b.Trained(b.Mixture.Languages, b.Seeds)
	for f := range recipe.Fields() {
		if imported && (!strings.HasPrefix(f.Path, "model.") || f.Path == "model.deviation") {
			continue
		}
		if x, y := f.Get(a), f.Get(b); x != y {
			return fault(ErrRecipe, "experiment.settings", phrase.Text("field", f.Path), phrase.Excerpt("is", y), phrase.Excerpt("first", x))
		}
	}
	return nil
}

// checkBase returns nil if the base is of the kind the merge says.
func checkBase(of, base recipe.Recipe, kind string) error {
	switch {
	case kind == recipe.BaseInit && RoleOf(base) == UntrainedRole, kind == recipe.BaseStart && startOf(of, base):
		return nil
	case kind == recipe.BaseMixed && base.Merge == nil && base.Lockstep == nil && (base.Schedule.Steps > 0 && base.Schedule.Stop == 0 || base.Imported()),
		kind == recipe.BaseMerge && base.Merge != nil:
		return sameSettings(of, base)
	}
	return fault(ErrRecipe, "experiment.base_kind", phrase.Number("steps", base.Schedule.Steps), phrase.Excerpt("kind", kind))
}

// BaseOf returns the kind of base that a model is for a merge of others.
func BaseOf(models []recipe.Recipe, base recipe.Recipe) string {
	switch role := RoleOf(base); {
	case len(models) > 0 && startOf(models[0], base):
		return recipe.BaseStart
	case role == MergeRole:
		return recipe.BaseMerge
	case role == UntrainedRole:
		return recipe.BaseInit
	}
	return recipe.BaseMixed
}

// startOf tells whether a model is what another one branches from.
func startOf(r, base recipe.Recipe) bool {
	origin, ok := r.Origin()
	base.Measures = nil
	return ok && origin.Hash() == base.Hash()
}

// making is how a trained model is named: its languages and seeds.
func making(r recipe.Recipe) string {
	return recipe.Parents{{Languages: r.Mixture.Languages, Seeds: r.Seeds, Weight: "1"}}.String()
}
