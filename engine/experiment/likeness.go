package experiment

import (
	"fmt"
	"strings"

	"confusio/engine/corpus"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/similarity"
	"confusio/engine/tensor"
)

// Likeness is one measure of how alike two models are along their places.
type Likeness struct {
	Measure string        // such as "cka"
	Places  []model.Place // what each value is of, from the embedding up
	Values  []float64
	Chance  []float64 // what it would be between strangers; see package similarity
}

// tokenStories bounds the stories whose every token is a row.
const tokenStories = 24

// States returns the states of a model at all its places while it reads n
// held-out stories of a language: one row for each story, the mean over its
// tokens, or with perToken one for each token. The begin token, whose state is the
// same everywhere, is left out. The rows of two parallel languages belong together.
func (b *Bench) States(p *model.Params, language string, n int, perToken bool, yield model.Yield) ([]tensor.Tensor, error) {
	r, err := b.Reference(language, n)
	if err != nil {
		return nil, err
	}
	places := p.Config.Places()
	out := make([]tensor.Tensor, len(places))
	longest := 1
	for _, story := range r.Set.Stories {
		longest = max(longest, len(story.Tokens))
	}
	acts := model.NewActs(p.Config, min(longest, p.Config.Context))
	var batch model.Batch
	for _, story := range r.Set.Stories {
		if len(story.Tokens) < 2 {
			continue
		}
		batch.Reset()
		batch.Add(r.Set.Begin, story.Tokens)
		if err := model.Read(p, acts, &batch, yield); err != nil {
			return nil, err
		}
		for i, place := range places {
			width := p.Config.StateWidth(place)
			rows := make([]float32, len(batch.Tokens)*width)
			acts.States(rows, place)
			rows = rows[width:]
			if !perToken {
				rows = mean(rows, width)
			}
			out[i].Data = append(out[i].Data, rows...)
			out[i].Shape = []int{len(out[i].Data) / width, width}
		}
	}
	return out, nil
}

// mean returns the mean of rows.
func mean(rows []float32, width int) []float32 {
	total := make([]float64, width)
	for i, v := range rows {
		total[i%width] += float64(v)
	}
	out := make([]float32, width)
	for j, v := range total {
		out[j] = float32(v / float64(len(rows)/width))
	}
	return out
}

// Likeness compares two models of one shape, the first of which reads its
// language and the second its own. With one language rows are tokens (of at most
// 24 of the n stories), with two they are whole parallel stories. The measures are cka,
// debiased cka, neurons, subspace (of the width/8 leading directions) and, for
// two languages, retrieval (centred).
//
// Errors: ErrRecipe for models of different shapes, corpus.ErrParallel for two
// languages that do not tell the same stories, similarity.ErrStates for fewer than 4
// rows, model.ErrStopped.
func (b *Bench) Likeness(models [2]*model.Params, languages [2]string, n int, yield model.Yield) ([]Likeness, error) {
	c := models[0].Config
	if models[1].Config != c {
		return nil, fault(ErrRecipe, "experiment.shapes")
	}
	perToken := languages[0] == languages[1]
	if !perToken {
		if err := corpus.CheckParallel(b.Corpus, languages[0], languages[1]); err != nil {
			return nil, err
		}
	}
	if perToken {
		n = min(n, tokenStories)
	}
	var states [2][]tensor.Tensor
	for i, p := range models {
		var err error
		if states[i], err = b.States(p, languages[i], n, perToken, yield); err != nil {
			return nil, err
		}
	}
	out := []Likeness{{Measure: "cka"}, {Measure: "debiased cka"}, {Measure: "neurons"}, {Measure: "subspace"}}
	if !perToken {
		out = append(out, Likeness{Measure: "retrieval"})
	}
	for i, place := range c.Places() {
		if yield != nil && !yield() {
			return nil, model.ErrStopped
		}
		values, err := alike(states[0][i], states[1][i], !perToken)
		if err != nil {
			return nil, phrase.Error(phrase.Of("experiment.place", phrase.Text("place", fmt.Sprint(place)), phrase.Because(err)), err)
		}
		for m, v := range values {
			out[m].add(place, v)
		}
	}
	return out, nil
}

// WeightLikeness compares the weights of two models of one shape in the embedding
// and in each block: the measures are cosine and conflict, the share of positions
// with both signs. Norm gains are left out.
func WeightLikeness(models [2]*model.Params) ([]Likeness, error) {
	out := []Likeness{{Measure: "cosine"}, {Measure: "conflict"}}
	sets := [2]*tensor.Set{models[0].Set(), models[1].Set()}
	for l := -1; l < models[0].Config.Layers; l++ {
		place, prefix := model.Place{Part: model.EmbeddingState, Layer: l}, model.EmbeddingName
		if l >= 0 {
			place.Part, prefix = model.BlockState, model.BlockName(l, "")
		}
		var parts [2]*tensor.Set
		for i, set := range sets {
			parts[i] = new(tensor.Set)
			for name, t := range set.All() {
				if strings.HasPrefix(name, prefix) {
					if err := parts[i].Add(name, t); err != nil {
						return nil, err
					}
				}
			}
		}
		cosine, err := similarity.Cosine(parts[0], parts[1], nil, nil)
		if err != nil {
			return nil, err
		}
		signs, err := similarity.SignConflict(nil, parts[0], parts[1])
		if err != nil {
			return nil, err
		}
		out[0].add(place, cosine.Global)
		out[1].add(place, signs.Global)
	}
	return out, nil
}

func (l *Likeness) add(place model.Place, m similarity.Measured) {
	l.Places, l.Values, l.Chance = append(l.Places, place), append(l.Values, m.Value), append(l.Chance, m.Chance)
}

// alike returns the measures in the order of Likeness.
func alike(x, y tensor.Tensor, parallel bool) ([]similarity.Measured, error) {
	a, err := similarity.CKA(x, y)
	if err != nil {
		return nil, err
	}
	n, err := similarity.Neurons(x, y)
	if err != nil {
		return nil, err
	}
	_, width := x.Rows()
	s, err := similarity.Subspaces(similarity.Centred(x), similarity.Centred(y), max(1, width/8))
	if err != nil {
		return nil, err
	}
	out := []similarity.Measured{a.Linear, a.Debiased, n, s}
	if parallel {
		r, err := similarity.Retrieval(x, y)
		if err != nil {
			return nil, err
		}
		out = append(out, r.Centred)
	}
	return out, nil
}
