package core

import (
	"slices"

	"confusio/wasm/protocol"
)

// LinePoints is the number of points along the line between two models.
const LinePoints = 25

// linePiece is the number of points in one question.
const linePiece = 3

// Line holds the losses along the way from one model to another, LinePoints of
// them; nil while none is known. It is never written to.
type Line []Point

// Point is one merge on the line: the scores in the left and right language.
type Point struct {
	Known  bool
	Scores [2]protocol.Score
}

// With returns the line with an answer; one that fits no line changes nothing.
func (l Line) With(e *protocol.LinePoint) Line {
	if int(e.Index) >= LinePoints || len(e.Scores) != 2 {
		return l
	}
	next := make(Line, LinePoints)
	copy(next, l)
	next[e.Index] = Point{Known: true, Scores: [2]protocol.Score{e.Scores[0], e.Scores[1]}}
	return next
}

// At returns a point of the line.
func (l Line) At(i int) Point {
	if i < len(l) {
		return l[i]
	}
	return Point{}
}

// Known is the number of points that are known.
func (l Line) Known() int {
	known := 0
	for _, p := range l {
		if p.Known {
			known++
		}
	}
	return known
}

// PointSet is a set of points of a line, one bit for each.
type PointSet uint32

// Set is points as a comparable set.
func Set(points []uint32) PointSet {
	set := PointSet(0)
	for _, i := range points {
		set |= 1 << i
	}
	return set
}

// Missing lists the points that are not known, in short pieces, from coarse to
// fine.
func (l Line) Missing() [][]uint32 {
	var order []uint32
	seen := [LinePoints]bool{}
	for _, stride := range []int{LinePoints - 1, 6, 3, 1} {
		for i := 0; i < LinePoints; i += stride {
			if !seen[i] && !l.At(i).Known {
				order = append(order, uint32(i))
			}
			seen[i] = true
		}
	}
	return slices.Collect(slices.Chunk(order, linePiece))
}
