package eval

import (
	"confusio/engine/model"
)

// Losses holds −ln p of every token of a set's stories, in nats.
type Losses struct {
	Tokens []float32 // story after story
	Starts []int     // (S+1) first index of each story, then the number of tokens
}

// Story returns the losses of one story's tokens.
func (l Losses) Story(i int) []float32 { return l.Tokens[l.Starts[i]:l.Starts[i+1]] }

// Stories returns the number of stories.
func (l Losses) Stories() int { return len(l.Starts) - 1 }

// StoryNats returns −ln p of a whole story, its tokens added in order.
func (l Losses) StoryNats(i int) float64 { return sum(l.Story(i)) }

func sum(x []float32) float64 {
	total := 0.0
	for _, v := range x {
		total += float64(v)
	}
	return total
}

// Total returns the loss over a set: stories added in order.
func (l Losses) Total(s *Set) Loss {
	total := s.Count()
	for i := range l.Stories() {
		total.Nats += l.StoryNats(i)
	}
	return total
}

// emptyLosses has the shape of a set's losses.
// longest returns the number of tokens of the longest story.
func (s *Set) longest() int {
	n := 0
	for _, story := range s.Stories {
		n = max(n, len(story.Tokens))
	}
	return n
}

func emptyLosses(s *Set) Losses {
	l := Losses{Starts: []int{0}}
	tokens := 0
	for _, story := range s.Stories {
		tokens += len(story.Tokens)
		l.Starts = append(l.Starts, tokens)
	}
	l.Tokens = make([]float32, tokens)
	return l
}

// meterTokens is how many tokens are read at once: enough to keep the products
// large, few enough to stay in a processor's cache.
const meterTokens = 256

// Meter owns the memory that reading takes, for models of one configuration at
// a time. The zero value is ready; one goroutine uses it at a time.
type Meter struct {
	config   model.Config
	capacity int // tokens that acts holds at once
	acts     *model.Acts
	batch    model.Batch
}

// ready makes the memory for a configuration and stories of up to longest tokens
// unless it is there. What a model's context says beyond the stories takes none.
func (m *Meter) ready(c model.Config, longest int) {
	longest = max(meterTokens, min(longest, c.Context))
	if m.acts == nil || m.config != c || m.capacity < longest {
		m.config, m.capacity, m.acts = c, longest, model.NewActs(c, longest)
	}
}

// Losses reads every story of a set, whole and alone: how stories are packed
// changes no bit. Errors are those of model.Forward; a story beyond the
// context is one of them.
func (m *Meter) Losses(p *model.Params, s *Set, yield model.Yield) (Losses, error) {
	m.ready(p.Config, s.longest())
	m.acts.Hold(p)
	defer m.acts.Release()
	out := emptyLosses(s)
	done := 0
	m.batch.Reset()
	flush := func() error {
		if len(m.batch.Tokens) == 0 {
			return nil
		}
		if _, err := model.Evaluate(p, m.acts, &m.batch, yield); err != nil {
			return err
		}
		done += copy(out.Tokens[done:], m.acts.Losses[:len(m.batch.Tokens)])
		m.batch.Reset()
		return nil
	}
	for _, story := range s.Stories {
		if len(m.batch.Tokens)+len(story.Tokens) > m.capacity {
			if err := flush(); err != nil {
				return Losses{}, err
			}
		}
		m.batch.Add(s.Begin, story.Tokens)
	}
	if err := flush(); err != nil {
		return Losses{}, err
	}
	return out, nil
}
