package experiment

import (
	"fmt"
	"math"

	"confusio/engine/align"
	"confusio/engine/corpus"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
)

// Numbers of alignment.
const (
	// calibrationStories is how many training stories of each language two models
	// read so that their states can be matched: about 5,000 tokens a language.
	calibrationStories = 96
	// calibrationBatch is how many stories they read at a time.
	calibrationBatch = 8
)

// Mapping says how a model is brought into another one's basis.
type Mapping string

// The mappings, each with all that the one before it may do.
const (
	Naive    Mapping = "naive"         // not at all
	Permuted Mapping = recipe.Permuted // coordinates, units and heads in the order that fits
	Rotated  Mapping = recipe.Rotated  // the residual stream and the heads turned as well
)

// Mappings lists them from the least to the most.
func Mappings() []Mapping { return []Mapping{Naive, Permuted, Rotated} }

// Pairing is two models, and what matching them needs.
type Pairing struct {
	left, right *model.Params
	calibration *calibration
	states      align.States
}

// Alignment is a pair of models in one basis.
type Alignment struct {
	A, B          *model.Params // A has its gains folded if the mapping is Rotated; both compute what they computed
	Before, After float64       // mean correlation of coordinates and units in the same place
	calibration   *calibration
}

// Pair lets two models read training stories of some languages, which no
// evaluation uses, so that their states can be matched.
func (b *Bench) Pair(left, right *model.Params, languages []string, yield model.Yield) (*Pairing, error) {
	if left.Config != right.Config {
		return nil, fault(ErrRecipe, "experiment.shapes")
	}
	c, err := b.calibration(languages, left.Config)
	if err != nil {
		return nil, err
	}
	states, err := c.states(left, right, true, yield)
	return &Pairing{left, right, c, states}, err
}

// Align brings the second model into the basis of the first.
func (p *Pairing) Align(how Mapping, yield model.Yield) (*Alignment, error) {
	out := &Alignment{A: p.left, B: p.right, calibration: p.calibration, Before: p.states.Matched()}
	out.After = out.Before
	if how == Naive {
		return out, nil
	}
	left, right, err := p.left, p.right, error(nil)
	if how == Rotated {
		if left, right, err = turnable(left, right); err != nil {
			return nil, err
		}
		if left != p.left {
			out.calibration = p.calibration.of(left.Config)
		}
	}
	net, x, y := network(left.Config), left.Set(), right.Set()
	if how == Permuted {
		y, err = align.Permute(x, y, net, p.states)
	} else {
		x, y, err = align.Rotate(x, y, net, p.states)
	}
	if err != nil {
		return nil, err
	}
	if out.A, err = model.FromSet(left.Config, x); err != nil {
		return nil, err
	}
	if out.B, err = model.FromSet(left.Config, y); err != nil {
		return nil, err
	}
	states, err := out.calibration.states(out.A, out.B, false, yield)
	out.After = states.Matched()
	return out, err
}

// Twin returns the same function in another basis; see align.Scramble.
func Twin(p *model.Params, seed uint64) (*model.Params, error) {
	p, _, err := turnable(p, p)
	if err != nil {
		return nil, err
	}
	set, err := align.Scramble(p.Set(), network(p.Config), seed)
	if err != nil {
		return nil, err
	}
	return model.FromSet(p.Config, set)
}

// turnable returns two models of one form, whose residual stream may be turned
// once their gains are folded: those of a final norm before a tied head need a head
// of its own to go into.
func turnable(a, b *model.Params) (x, y *model.Params, err error) {
	if !a.Config.Gain || !a.Config.Tied {
		return a, b, nil
	}
	if x, err = a.Untied(); err != nil {
		return nil, nil, err
	}
	y, err = b.Untied()
	return x, y, err
}

// network turns a model's symmetries into the freedoms of alignment.
func network(c model.Config) align.Network {
	var n align.Network
	for _, f := range c.Folds() {
		n.Folds = append(n.Folds, align.Fold(f))
	}
	n.Blocks = make([]align.Block, c.Layers)
	for _, s := range c.Symmetries() {
		f := align.Freedom{Name: fmt.Sprintf("%s of block %d", s.Kind, s.Layer+1), Groups: s.Groups}
		for _, a := range s.Axes {
			if a.Tensor != model.FinalNormName || c.Gain { // without gains it is ones, whatever is done to them
				f.Axes = append(f.Axes, align.Axis(a))
			}
		}
		if s.Kind == model.ResidualStream {
			f.Name = string(s.Kind)
			n.Stream = f
			continue
		}
		b := &n.Blocks[s.Layer]
		switch s.Kind {
		case model.FeedForwardUnits:
			b.Units = f
			_, up, _ := c.Writers(s.Layer)
			b.Balances = append(b.Balances, balance(f, f.Groups, beside(c, up), columns)) // the gate is bent, what it lets through is not
		case model.HeadGroups:
			b.Heads = f
		case model.GroupedQueries:
			b.Queries = append(b.Queries, f)
		case model.ValueBasis:
			f.Kind = align.Turnable
			b.Values = append(b.Values, f)
			b.Balances = append(b.Balances, balance(f, f.Groups, func(a align.Axis) bool { return !columns(a) }, columns))
		case model.QueryPlanes:
			f.Kind = align.Phased
			b.Phases = append(b.Phases, f)
			keys := beside(c, f.Axes[0].Tensor)
			b.Balances = append(b.Balances, balance(f, f.Groups/2, func(a align.Axis) bool { return !keys(a) }, keys)) // a plane has one factor
		}
	}
	return n
}

// balance returns the factors by which the coordinates of a freedom can be multiplied along
// some of its axes and divided along others.
func balance(f align.Freedom, factors int, times, over func(align.Axis) bool) align.Balance {
	b := align.Balance{Factors: factors}
	for _, a := range f.Axes {
		a.Size = f.Groups / factors
		if times(a) {
			b.Times = append(b.Times, a)
		} else if over(a) {
			b.Over = append(b.Over, a)
		}
	}
	return b
}

// columns tells whether an axis runs along what a matrix reads.
func columns(a align.Axis) bool { return a.Dim == 1 }

// beside tells whether an axis is of a matrix or of its bias.
func beside(c model.Config, matrix string) func(align.Axis) bool {
	bias, _ := c.BiasOf(matrix)
	return func(a align.Axis) bool { return a.Tensor == matrix || a.Tensor == bias }
}

// calibration is text that models read to be matched, in batches.
type calibration struct {
	config  model.Config
	batches []model.Batch
	longest int // tokens of a batch, at most
	left    *model.Acts
	right   *model.Acts
}

func (b *Bench) calibration(languages []string, c model.Config) (*calibration, error) {
	if err := corpus.CheckLanguages(b.Corpus, languages...); err != nil {
		return nil, err
	}
	out := &calibration{config: c}
	var stories [][]int32
	for i, language := range languages {
		if i > 0 && language == languages[i-1] {
			continue
		}
		more, err := corpus.Train(b.Corpus, language, calibrationStories)
		if err != nil {
			return nil, err
		}
		stories = append(stories, more...)
	}
	longest := 1
	for len(stories) > 0 {
		var batch model.Batch
		for _, story := range stories[:min(calibrationBatch, len(stories))] {
			batch.Add(b.Corpus.Begin(), story)
		}
		stories = stories[min(calibrationBatch, len(stories)):]
		longest = max(longest, len(batch.Tokens))
		out.batches = append(out.batches, batch)
	}
	out.longest = longest
	return out.of(c), nil
}

// of returns the same text to be read by models of another form.
func (c *calibration) of(form model.Config) *calibration {
	return &calibration{config: form, batches: c.batches, longest: c.longest,
		left: model.NewActs(form, c.longest), right: model.NewActs(form, c.longest)}
}

// states lets two models read the calibration text side by side.
func (c *calibration) states(left, right *model.Params, cross bool, yield model.Yield) (align.States, error) {
	s := align.States{Stream: align.NewMoments(c.config.Width, cross)}
	for range c.config.Layers {
		s.Units = append(s.Units, align.NewMoments(c.config.FF, cross))
	}
	for i := range c.batches {
		if err := model.Read(left, c.left, &c.batches[i], yield); err != nil {
			return s, err
		}
		if err := model.Read(right, c.right, &c.batches[i], yield); err != nil {
			return s, err
		}
		for _, place := range c.config.Places() {
			moments, normed := s.Stream, true
			switch place.Part {
			case model.UnitState:
				moments, normed = s.Units[place.Layer], false
			case model.EmbeddingState, model.BlockState:
			default:
				continue
			}
			n := len(c.batches[i].Tokens)
			if err := moments.Add(c.read(c.left, place, n, normed), c.read(c.right, place, n, normed)); err != nil {
				return s, err
			}
			if yield != nil && !yield() {
				return s, model.ErrStopped
			}
		}
	}
	return s, nil
}

// read returns the states at a place, (n,p), each divided by its root mean
// square if it is to be seen as the norms behind it see it.
func (c *calibration) read(a *model.Acts, place model.Place, n int, normed bool) tensor.Tensor {
	width := c.config.StateWidth(place)
	t := tensor.New(n, width)
	a.States(t.Data, place)
	if !normed {
		return t
	}
	for i := range n {
		row := t.Data[i*width : (i+1)*width]
		squares := 0.0
		for _, v := range row {
			squares += float64(float64(v) * float64(v))
		}
		inverse := 1 / math.Sqrt(squares/float64(width)+c.config.NormEpsilon())
		for j, v := range row {
			row[j] = float32(float64(v) * inverse)
		}
	}
	return t
}
