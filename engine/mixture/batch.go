package mixture

import (
	"errors"
	"fmt"
	"slices"

	"confusio/engine/model"
	"confusio/engine/random"
)

// Micros is the number of micro-batches of a step. It is part of the bits:
// gradients are summed over a fixed binary tree with this many leaves.
const Micros = 8

// ErrStory reports a story that does not fit the model.
var ErrStory = errors.New("mixture: story does not fit")

// Split says which stories are meant; stories of different splits differ in
// their scene, in every language.
type Split uint8

// The splits of a corpus.
const (
	Train      Split = iota // read in training
	Validation              // for choosing settings, and for minimal pairs
	Test                    // for published figures
)

// Source yields encoded stories to one goroutine at a time. It must not keep dst;
// it may keep memory of its own, which no other Source may share: runs go on side by
// side, each with its Source.
type Source interface {
	// Story appends to dst the tokens of a story, with the newline that ends
	// it and without the begin token. Equal arguments give equal tokens.
	Story(dst []int32, language int, split Split, index uint64) ([]int32, error)
}

// Micro is one micro-batch: packed stories and the language of each.
type Micro struct {
	model.Batch
	Languages []int // (S) the language of each segment
}

// Batch is what one step reads.
type Batch struct {
	Micros [Micros]Micro
	Scored int // targets in all micro-batches together

	story []int32
}

// Sampler fills batches.
type Sampler struct {
	Source  Source
	Weights Weights
	Seed    uint64 // seed of the data; not that of the initial weights
	Begin   int32  // the begin token
	Tokens  int    // tokens of a batch that are asked for
	Context int    // longest story the model can read
	Before  uint32 // steps that were read before the first one: a training goes on from another
}

// Capacity returns the most tokens that a micro-batch can hold: its share of
// the batch, which the last story may exceed.
func (s *Sampler) Capacity() int { return s.Target() + s.Context }

// Target returns how many tokens a micro-batch asks for.
func (s *Sampler) Target() int { return max(1, s.Tokens/Micros) }

// Fill fills b with the stories of a step. Story j of micro-batch m takes its
// language from key (seed, Mixture, Before + step) and its number from key (seed,
// Story, Before + step), both at index m·2³² + j.
//
// A micro-batch takes whole stories until it holds at least Target tokens, the
// one that crosses the line included. The number of stories is then a stopping
// time, so by Wald's identity the expected sum of a micro-batch is a multiple
// of the expectation over stories: packing favours neither short nor long
// ones. Leaving out the story that crosses it would favour short ones.
//
// A batch that was filled before is filled again without allocating, if the source
// allocates nothing.
func (s *Sampler) Fill(b *Batch, step uint32) error {
	b.Scored = 0
	for m := range b.Micros {
		if err := s.fillMicro(b, m, step); err != nil {
			return err
		}
		b.Scored += b.Micros[m].Scored()
	}
	return nil
}

func (s *Sampler) fillMicro(b *Batch, m int, step uint32) error {
	micro := &b.Micros[m]
	micro.Reset()
	micro.Grow(s.Capacity(), s.Target()) // a story has a token or more
	micro.Languages = slices.Grow(micro.Languages[:0], s.Target())
	b.story = slices.Grow(b.story[:0], s.Context)
	languages := random.Key{Seed: s.Seed, Purpose: random.Mixture, Step: s.Before + step}
	stories := random.Key{Seed: s.Seed, Purpose: random.Story, Step: s.Before + step}
	for j := uint64(0); len(micro.Tokens) < s.Target(); j++ {
		index := uint64(m)<<32 | j
		language := s.Weights.Pick(languages.Float64(index))
		story, err := s.draw(b.story[:0], language, stories, index)
		if err != nil {
			return err
		}
		micro.Add(s.Begin, story)
		micro.Languages = append(micro.Languages, language)
		b.story = story
	}
	return nil
}

// again is added to the index of a story's number for the second draw.
const again = 1 << 31

// draw appends a training story to dst. One that the context cannot hold is
// drawn again, once: of Storybook and a context of 128 this concerns a few in a
// million. Where a second one is as long, the context is too short.
func (s *Sampler) draw(dst []int32, language int, numbers random.Key, index uint64) ([]int32, error) {
	for _, at := range [...]uint64{index, index + again} {
		story, err := s.Source.Story(dst, language, Train, numbers.Uint64(at))
		if err != nil {
			return nil, err
		}
		if 0 < len(story) && len(story) <= s.Context {
			return story, nil
		}
		dst = story[:0]
	}
	return nil, fmt.Errorf("%w: two stories in a row, in language %d, do not fit the context of %d tokens", ErrStory, language, s.Context)
}
