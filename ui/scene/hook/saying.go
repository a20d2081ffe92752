package hook

import (
	"math"

	"confusio/engine/phrase"
	"confusio/engine/standard"
	"confusio/ui/scene"
	"confusio/wasm/protocol"
)

// losses tells the opening figure in numbers; it is its accessible name.
func (v view) losses() phrase.Phrase {
	a, okA := v.score(0)
	b, okB := v.score(1)
	if !okA || !okB {
		return phrase.Of("hook.losses.none", phrase.Said("why", scene.ToCome(v.arrival())))
	}
	return phrase.Of("hook.losses", phrase.Said("model", v.merged(v.Live.Percent)), v.left(), v.right(), phrase.Number("a", a.Token), phrase.Number("b", b.Token),
		phrase.Number("floor_a", a.Floor), phrase.Number("floor_b", b.Floor), phrase.Number("unigram_a", a.Unigram), phrase.Number("unigram_b", b.Unigram),
		phrase.Number("uniform", a.Uniform))
}

// saying says what is to be seen, from the numbers alone.
func (v view) saying() phrase.Phrase {
	a, okA := v.score(0)
	b, okB := v.score(1)
	if !okA || !okB || math.IsNaN(a.K) || math.IsNaN(b.K) {
		return phrase.Phrase{}
	}
	left, right := v.Pair[0], v.Pair[1]
	ja, jb := standard.Judge(a.K), standard.Judge(b.K)
	switch {
	case ja == standard.Survives && jb == standard.Survives:
		return phrase.Of("hook.saying.both")
	case ja == standard.Collapses && jb == standard.Collapses:
		return neither(a, b)
	case ja == standard.Survives && jb == standard.Collapses:
		return oneIsKnown(left, right, b)
	case jb == standard.Survives && ja == standard.Collapses:
		return oneIsKnown(right, left, a)
	case ja == standard.Survives:
		return phrase.Of("hook.saying.nearly_lost", named(left))
	case jb == standard.Survives:
		return phrase.Of("hook.saying.nearly_lost", named(right))
	}
	return phrase.Of("hook.saying.little")
}

func neither(a, b protocol.Score) phrase.Phrase {
	switch {
	case a.Token > a.Uniform && b.Token > b.Uniform:
		return phrase.Of("hook.saying.neither.pinned")
	case a.K < 0 && b.K < 0:
		return phrase.Of("hook.saying.neither.beyond")
	}
	return phrase.Of("hook.saying.neither")
}

func oneIsKnown(code, other string, lost protocol.Score) phrase.Phrase {
	if lost.Token > lost.Uniform {
		return phrase.Of("hook.saying.one.pinned", named(code), phrase.Language("other", other))
	}
	return phrase.Of("hook.saying.one", named(code), phrase.Language("other", other))
}

// wordByWord says why a language can survive while no sentence parses.
func (v view) wordByWord() phrase.Phrase {
	for i := range v.Pair {
		if score, ok := v.score(i); ok && v.Live.Slid.Samples > 1 && v.Live.Slid.Fluency < 0.5 && score.K > standard.SurvivesAbove {
			return phrase.Of("hook.saying.word_by_word")
		}
	}
	return phrase.Phrase{}
}
