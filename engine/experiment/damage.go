package experiment

import (
	"fmt"

	"confusio/engine/eval"
	"confusio/engine/model"
)

// Damage is what the exchange of one part between an expert and a merge does,
// on the expert's own language.
type Damage struct {
	Module   model.Module
	Language string
	Harmed   eval.Loss // the expert with the merge's weights in this part
	Healed   eval.Loss // the merge with the expert's weights in this part
}

// Exchange measures both ways of exchanging a module between an expert and a
// merge, on n held-out stories of a language. The embedding is exchanged as a
// whole: rows of tokens that the language does not use are never read, so they
// weigh nothing.
func (b *Bench) Exchange(expert, merge *model.Params, m model.Module, language string, n int, yield model.Yield) (Damage, error) {
	if expert.Config != merge.Config {
		return Damage{}, fmt.Errorf("%w: expert and merge have different shapes", ErrRecipe)
	}
	d := Damage{Module: m, Language: language}
	var err error
	if d.Harmed, err = b.Loss(eval.One(expert.Exchanged(merge, m)), language, n, yield); err != nil {
		return d, err
	}
	d.Healed, err = b.Loss(eval.One(merge.Exchanged(expert, m)), language, n, yield)
	return d, err
}
