package why

import (
	"iter"

	"confusio/ui/core"
	"confusio/ui/scene/study"
	"confusio/wasm/protocol"
)

// LikenessStories is the number of stories that both models read when they are
// compared.
const LikenessStories = 96

// Keys of the scene's questions.
type (
	lineKey struct {
		pair   study.Pair
		points core.PointSet
	}
	placeKey struct {
		pair  study.Pair
		place uint32
	}
	likenessKey struct{ pair study.Pair }
)

// Wants asks for what the investigation still misses, if it is on.
func (s Scene) Wants(c *core.State) iter.Seq[core.Task] {
	s = s.Of(c)
	if !s.On || !study.Ready(c) {
		return func(func(core.Task) bool) {}
	}
	return s.missing
}

// missing yields the questions that have no answer.
func (s Scene) missing(yield func(core.Task) bool) {
	a, b, languages := s.Pair.Models[0], s.Pair.Models[1], s.Pair.Languages[:]
	for _, only := range s.Line.Missing() {
		if !yield(core.Question(Room, lineKey{s.Pair, core.Set(only)}, true,
			&protocol.Line{A: a, B: b, Points: core.LinePoints, Only: only, Languages: languages, Stories: core.HeldStories})) {
			return
		}
	}
	for _, i := range s.missingPlaces() {
		if !yield(core.Question(Room, placeKey{s.Pair, i}, true,
			&protocol.Dissect{A: a, B: b, Languages: languages, Only: []uint32{i}, Stories: core.HeldStories})) {
			return
		}
	}
	if s.Likeness == nil {
		yield(core.Question(Room, likenessKey{s.Pair}, true,
			&protocol.Compare{A: a, B: b, Languages: languages, Stories: LikenessStories}))
	}
}
