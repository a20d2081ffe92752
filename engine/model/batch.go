package model

import (
	"errors"
	"fmt"
	"slices"
)

// ErrBatch reports tokens that a model cannot read.
var ErrBatch = errors.New("model: bad batch")

// Ignore is a target that is not scored.
const Ignore = -1

// Batch is a flat list of N tokens made of whole segments. Attention never
// leaves a segment and positions restart at each, so no padding is needed.
type Batch struct {
	Tokens  []int32 // (N) inputs; the first of each segment is the begin token
	Targets []int32 // (N) the token after each input, or Ignore
	Starts  []int32 // (S+1) first index of each segment, then N
}

// Reset empties the batch and keeps its memory.
func (b *Batch) Reset() {
	b.Tokens, b.Targets, b.Starts = b.Tokens[:0], b.Targets[:0], append(b.Starts[:0], 0)
}

// Grow makes room for tokens and segments behind those there are.
func (b *Batch) Grow(tokens, segments int) {
	b.Tokens, b.Targets = slices.Grow(b.Tokens, tokens), slices.Grow(b.Targets, tokens)
	b.Starts = slices.Grow(b.Starts, segments)
}

// Add appends one segment: the begin token as context, then the story, each of
// whose tokens is predicted from those before it. The last token of the story
// is a target only.
func (b *Batch) Add(begin int32, story []int32) {
	if len(b.Starts) == 0 {
		b.Starts = append(b.Starts, 0)
	}
	if len(story) == 0 {
		return
	}
	b.Tokens = append(b.Tokens, begin)
	b.Tokens = append(b.Tokens, story[:len(story)-1]...)
	b.Targets = append(b.Targets, story...)
	b.Starts = append(b.Starts, int32(len(b.Tokens)))
}

// Segments returns the number of segments.
func (b *Batch) Segments() int { return max(len(b.Starts)-1, 0) }

// Scored returns the number of targets that count.
func (b *Batch) Scored() int {
	n := 0
	for _, t := range b.Targets {
		if t >= 0 {
			n++
		}
	}
	return n
}

// check returns an error wrapping ErrBatch unless the configuration can read b.
func (b *Batch) check(c Config, capacity int) error {
	n := len(b.Tokens)
	if n == 0 || n > capacity || len(b.Targets) != n {
		return fmt.Errorf("%w: %d tokens and %d targets against a capacity of %d", ErrBatch, n, len(b.Targets), capacity)
	}
	if len(b.Starts) < 2 || b.Starts[0] != 0 || int(b.Starts[len(b.Starts)-1]) != n {
		return fmt.Errorf("%w: segment starts do not span %d tokens", ErrBatch, n)
	}
	for s := range b.Segments() {
		if t := int(b.Starts[s+1] - b.Starts[s]); t < 1 || t > c.Context {
			return fmt.Errorf("%w: segment %d has %d tokens, want 1 to %d", ErrBatch, s, t, c.Context)
		}
	}
	for i, t := range b.Tokens {
		if t < 0 || int(t) >= c.Vocab || int(b.Targets[i]) >= c.Vocab {
			return fmt.Errorf("%w: token %d is %d with target %d, vocabulary %d", ErrBatch, i, t, b.Targets[i], c.Vocab)
		}
	}
	return nil
}
