package experiment

import (
	"confusio/engine/corpus"
	"confusio/engine/method"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
)

// statisticStories is how many training stories of each language a model reads
// for what a merge method must know of it: about 2,000 tokens.
const statisticStories = 40

// Statistic returns what a merge method needs of a model, from the first
// training stories of the languages it was trained on, which no evaluation
// uses; nil for methods that need nothing.
//
//	method.Fisher  F = mean over stories of (∂ −ln p(story) / ∂θ)², the empirical Fisher information
//	method.Gram    G = mean over tokens of x·xᵀ, for the inputs x of each linear map
func (b *Bench) Statistic(kind method.Statistic, p *model.Params, languages recipe.Shares, yield model.Yield) (*tensor.Set, error) {
	if kind == method.NoStatistic {
		return nil, nil
	}
	var stories [][]int32
	for _, share := range languages {
		more, err := corpus.Train(b.Corpus, share.Language, statisticStories)
		if err != nil {
			return nil, err
		}
		stories = append(stories, more...)
	}
	if len(stories) == 0 {
		return nil, fault(corpus.ErrLanguage, "experiment.no_languages")
	}
	longest := 1
	for _, story := range stories {
		longest = max(longest, len(story))
	}
	acts := model.NewActs(p.Config, min(longest, p.Config.Context))
	if kind == method.Fisher {
		return b.fisher(p, acts, stories, yield)
	}
	return b.gram(p, acts, stories, yield)
}

func (b *Bench) fisher(p *model.Params, acts *model.Acts, stories [][]int32, yield model.Yield) (*tensor.Set, error) {
	gradient, err := model.NewParams(p.Config)
	if err != nil {
		return nil, err
	}
	squares := make([]float64, len(p.Data))
	for _, story := range stories {
		var batch model.Batch
		batch.Add(b.Corpus.Begin(), story)
		gradient.Zero()
		if err := model.Forward(p, acts, &batch, yield); err != nil {
			return nil, err
		}
		if _, err := model.Backward(gradient, p, acts, &batch, 1, yield); err != nil {
			return nil, err
		}
		for i, g := range gradient.Data {
			squares[i] += float64(float64(g) * float64(g))
		}
	}
	for i, s := range squares {
		gradient.Data[i] = float32(s / float64(len(stories)))
	}
	return gradient.Set(), nil
}

func (b *Bench) gram(p *model.Params, acts *model.Acts, stories [][]int32, yield model.Yield) (*tensor.Set, error) {
	sums := map[string][]float64{}
	var order []string
	tokens := 0
	for _, story := range stories {
		var batch model.Batch
		batch.Add(b.Corpus.Begin(), story)
		if err := model.Read(p, acts, &batch, yield); err != nil {
			return nil, err
		}
		n := len(batch.Tokens)
		tokens += n
		for _, in := range acts.MapInputs() {
			width := len(in.Data) / n
			if sums[in.Tensor] == nil {
				sums[in.Tensor] = make([]float64, width*width)
				order = append(order, in.Tensor)
			}
			addOuter(sums[in.Tensor], in.Data, width)
			if yield != nil && !yield() {
				return nil, model.ErrStopped
			}
		}
	}
	out := new(tensor.Set)
	for _, name := range order {
		x := p.View(name)
		sum := sums[name]
		width := isqrt(len(sum))
		g := tensor.New(width, width)
		if len(x)%width != 0 {
			return nil, fault(ErrRecipe, "experiment.inputs", phrase.Excerpt("tensor", name), phrase.Number("n", width))
		}
		for i, s := range sum {
			g.Data[i] = float32(s / float64(tokens))
		}
		if err := out.Add(name, g); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// addOuter adds x·xᵀ of every row of a matrix to sum, (width,width).
func addOuter(sum []float64, rows []float32, width int) {
	for ; len(rows) > 0; rows = rows[width:] {
		for i, a := range rows[:width] {
			into := sum[i*width : (i+1)*width]
			for j, b := range rows[:width] {
				into[j] += float64(float64(a) * float64(b))
			}
		}
	}
}

// isqrt returns the root of a square.
func isqrt(n int) int {
	r := 0
	for (r+1)*(r+1) <= n {
		r++
	}
	return r
}
