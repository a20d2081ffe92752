package hook

import (
	"fmt"
	"math"
	"strings"

	"confusio/engine/standard"
	"confusio/wasm/protocol"
)

// sentence tells the opening figure in numbers; it is its accessible name.
func (v view) sentence() string {
	a, okA := v.score(0)
	b, okB := v.score(1)
	if !okA || !okB {
		return "The losses are not measured yet: " + strings.TrimSuffix(v.ToCome(v.arrival()), " …") + "."
	}
	left, right := v.left(), v.right()
	return fmt.Sprintf("%s, the loss is %s (%s) and %s (%s) nats per token; the floors are %s and %s, unigram %s and %s, uniform %s.",
		at(v.Live.Percent, left, right), v.Number(a.Token), left, v.Number(b.Token), right,
		v.Number(a.Floor), v.Number(b.Floor), v.Number(a.Unigram), v.Number(b.Unigram), v.Number(a.Uniform))
}

func at(percent int, left, right string) string {
	switch percent {
	case 0:
		return "At the " + left + " end"
	case 50:
		return "At half and half"
	case 100:
		return "At the " + right + " end"
	}
	return fmt.Sprintf("At %d%% %s and %d%% %s", 100-percent, left, percent, right)
}

// saying says what is to be seen, from the numbers alone.
func (v view) saying() string {
	a, okA := v.score(0)
	b, okB := v.score(1)
	if !okA || !okB || math.IsNaN(a.K) || math.IsNaN(b.K) {
		return ""
	}
	left, right := v.left(), v.right()
	ja, jb := standard.Judge(a.K), standard.Judge(b.K)
	switch {
	case ja == standard.Survives && jb == standard.Survives:
		return "Here both languages are still known."
	case ja == standard.Collapses && jb == standard.Collapses:
		return neither(a, b)
	case ja == standard.Survives && jb == standard.Collapses:
		return oneIsKnown(left, right, b)
	case jb == standard.Survives && ja == standard.Collapses:
		return oneIsKnown(right, left, a)
	case ja == standard.Survives || jb == standard.Survives:
		name := left
		if jb == standard.Survives {
			name = right
		}
		return name + " is still known here; the other language is nearly lost."
	}
	return "Little is left of either language here."
}

func neither(a, b protocol.Score) string {
	switch {
	case a.Token > a.Uniform && b.Token > b.Uniform:
		return "Here neither language is known, and both needles are pinned: a blind guess among all tokens would predict better."
	case a.K < 0 && b.K < 0:
		return "Here neither language is known. Both needles stand beyond the unigram line: counting tokens would predict better."
	}
	return "Here neither language is known: the model predicts hardly better than counting tokens would."
}

func oneIsKnown(name, other string, lost protocol.Score) string {
	if lost.Token > lost.Uniform {
		return name + " is known here, near its floor. " + other + " is worse than a blind guess: the model is sure, and wrong."
	}
	return name + " is known here, near its floor. " + other + " is not: counting tokens would predict it as well or better."
}
