package eval

import "confusio/engine/elementary"

// Story is one held-out story.
type Story struct {
	Tokens     []int32 // with the newline that ends it, without the begin token
	Bytes      int     // of the text, the newline included
	Characters int     // Unicode code points of the text, the newline included
	Floor      float64 // −ln p(story) under the grammar, in nats; NaN if unknown
}

// Set is the held-out stories of one language.
type Set struct {
	Language string
	Begin    int32 // the begin token
	Stories  []Story
}

// Loss is a total over a set, and what it is a total of.
type Loss struct {
	Nats                               float64 // Σ −ln p
	Stories, Bytes, Characters, Tokens int
}

// PerStory returns nats per story, the unit that compares languages.
func (l Loss) PerStory() float64 { return l.Nats / float64(l.Stories) }

// PerByte returns nats per byte of text.
func (l Loss) PerByte() float64 { return l.Nats / float64(l.Bytes) }

// PerCharacter returns nats per Unicode code point.
func (l Loss) PerCharacter() float64 { return l.Nats / float64(l.Characters) }

// PerToken returns nats per token.
func (l Loss) PerToken() float64 { return l.Nats / float64(l.Tokens) }

// Count returns the sizes of the set, with no nats.
func (s *Set) Count() Loss {
	var l Loss
	for _, story := range s.Stories {
		l.Stories++
		l.Bytes += story.Bytes
		l.Characters += story.Characters
		l.Tokens += len(story.Tokens)
	}
	return l
}

// Floor returns the loss of the grammar itself on the same stories, which a
// model beats by c nats in total with probability at most e^−c. Its nats are
// NaN if a story's probability is unknown.
func (s *Set) Floor() Loss {
	l := s.Count()
	for _, story := range s.Stories {
		l.Nats += story.Floor
	}
	return l
}

// Uniform returns the loss of a model that knows nothing: ln V for each token.
func (s *Set) Uniform(vocab int) Loss {
	l := s.Count()
	l.Nats = float64(l.Tokens) * elementary.Log(float64(vocab))
	return l
}
