package experiment

import (
	"fmt"

	"confusio/engine/eval"
	"confusio/engine/model"
	"confusio/engine/similarity"
	"confusio/engine/tensor"
)

// Likeness is one measure of how alike two models are, layer by layer, beside
// what it would be by chance.
type Likeness struct {
	Name   string    `json:"name"`
	Layers []string  `json:"layers"`
	Values []float64 `json:"values"`
	Chance []float64 `json:"chance"`
}

// The measures of Compare.
const (
	LinearCKA   = "cka"       // of states; similarity.CKA
	DebiasedCKA = "debiased"  // of states; similarity.CKA
	SameUnits   = "neurons"   // of states; similarity.Neurons
	Subspace    = "subspace"  // of the leading directions of states; similarity.Subspaces
	Retrieval   = "retrieval" // of states by CSLS; similarity.Retrieval
	WeightAngle = "cosine"    // of weights; similarity.Cosine
	SignClash   = "conflict"  // of weights; similarity.SignConflict
)

// leadingDirections is how many directions Subspace compares.
const leadingDirections = 8

// Compare measures how alike two models are. Each reads the same n held-out
// stories, the first in languages[0], the second in languages[1]; the state of a
// story at a layer is the mean over its tokens. States are compared after the
// embedding and after each block, weights in the embedding and in each block.
func (b *Bench) Compare(left, right *model.Params, languages []string, n int, yield model.Yield) ([]Likeness, error) {
	if left.Config != right.Config {
		return nil, fmt.Errorf("%w: the models have different shapes", ErrRecipe)
	}
	if len(languages) != 2 {
		return nil, fmt.Errorf("%w: %d languages for two models", ErrLanguage, len(languages))
	}
	x, layers, err := b.storyStates(left, languages[0], n, yield)
	if err != nil {
		return nil, err
	}
	y, _, err := b.storyStates(right, languages[1], n, yield)
	if err != nil {
		return nil, err
	}
	all := newLikenesses(layers, LinearCKA, DebiasedCKA, SameUnits, Subspace, Retrieval)
	for i := range layers {
		if err := compareStates(all, x[i], y[i]); err != nil {
			return nil, err
		}
		if yield != nil && !yield() {
			return nil, model.ErrStopped
		}
	}
	weights, err := compareWeights(left, right, layers)
	return append(all, weights...), err
}

func newLikenesses(layers []string, names ...string) []Likeness {
	out := make([]Likeness, len(names))
	for i, name := range names {
		out[i] = Likeness{Name: name, Layers: layers}
	}
	return out
}

func (l *Likeness) add(m similarity.Measured) {
	l.Values, l.Chance = append(l.Values, m.Value), append(l.Chance, m.Chance)
}

// compareStates adds one layer to the measures of states, in their order.
func compareStates(all []Likeness, x, y tensor.Tensor) error {
	cka, err := similarity.CKA(x, y)
	if err != nil {
		return err
	}
	units, err := similarity.Neurons(x, y)
	if err != nil {
		return err
	}
	_, width := x.Rows()
	space, err := similarity.Subspaces(similarity.Centred(x), similarity.Centred(y), min(leadingDirections, width))
	if err != nil {
		return err
	}
	found, err := similarity.Retrieval(x, y)
	if err != nil {
		return err
	}
	for i, m := range []similarity.Measured{cka.Linear, cka.Debiased, units, space, found.CSLS} {
		all[i].add(m)
	}
	return nil
}

func compareWeights(left, right *model.Params, layers []string) ([]Likeness, error) {
	all := newLikenesses(layers, WeightAngle, SignClash)
	for _, m := range left.Config.Modules() {
		if m.Layer >= 0 && m.Name != "block" {
			continue
		}
		x, err := part(left, m)
		if err != nil {
			return nil, err
		}
		y, err := part(right, m)
		if err != nil {
			return nil, err
		}
		cosine, err := similarity.Cosine(x, y, nil, nil)
		if err != nil {
			return nil, err
		}
		signs, err := similarity.SignConflict(nil, x, y)
		if err != nil {
			return nil, err
		}
		all[0].add(cosine.Global)
		all[1].add(signs.Global)
	}
	return all, nil
}

// part is a module's tensors alone.
func part(p *model.Params, m model.Module) (*tensor.Set, error) {
	whole, out := p.Set(), new(tensor.Set)
	for _, name := range m.Tensors {
		t, _ := whole.Get(name)
		if err := out.Add(name, t); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// storyStates returns, for the embedding and each block, the mean state of each
// of n held-out stories, (n,C), and the names of these layers.
func (b *Bench) storyStates(p *model.Params, language string, n int, yield model.Yield) ([]tensor.Tensor, []string, error) {
	reference, err := b.Reference(language, n)
	if err != nil {
		return nil, nil, err
	}
	var places []model.Place
	var names []string
	for _, place := range p.Config.Places() {
		if place.Part == model.EmbeddingState || place.Part == model.BlockState {
			places, names = append(places, place), append(names, place.String())
		}
	}
	states := make([]tensor.Tensor, len(places))
	for i := range states {
		states[i] = tensor.New(len(reference.Set.Stories), p.Config.Width)
	}
	acts := model.NewActs(p.Config, p.Config.Context)
	row := make([]float32, p.Config.Context*p.Config.Width)
	for k, story := range reference.Set.Stories {
		if err := b.readStory(p, acts, story, yield); err != nil {
			return nil, nil, err
		}
		for i, place := range places {
			acts.States(row, place)
			meanRow(states[i].Data[k*p.Config.Width:(k+1)*p.Config.Width], row, len(story.Tokens))
		}
	}
	return states, names, nil
}

func (b *Bench) readStory(p *model.Params, acts *model.Acts, story eval.Story, yield model.Yield) error {
	var batch model.Batch
	batch.Add(b.Corpus.Begin(), story.Tokens)
	return model.Read(p, acts, &batch, yield)
}

// meanRow computes dst = the mean of the first n rows of len(dst) numbers.
func meanRow(dst, rows []float32, n int) {
	width := len(dst)
	for j := range dst {
		sum := 0.0
		for i := range n {
			sum += float64(rows[i*width+j])
		}
		dst[j] = float32(sum / float64(n))
	}
}
