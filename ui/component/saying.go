package component

import (
	"fmt"
	"math"
	"strings"

	"confusio/engine/language"
	"confusio/engine/standard"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// hookSentence tells the opening figure in numbers; it is its accessible name.
func hookSentence(s state.State) string {
	a, okA := liveScore(s, 0)
	b, okB := liveScore(s, 1)
	if !okA || !okB {
		return "The losses are not measured yet: " + strings.TrimSuffix(progressOfPair(s), " …") + "."
	}
	left, right := language.Name(s.Settings.Pair[0]), language.Name(s.Settings.Pair[1])
	return fmt.Sprintf("%s, the loss is %s (%s) and %s (%s) nats per token; the floors are %s and %s, unigram %s and %s, uniform %s.",
		place(s.Live.Percent, left, right), two(a.Token), left, two(b.Token), right,
		two(a.Floor), two(b.Floor), two(a.Unigram), two(b.Unigram), two(a.Uniform))
}

func place(percent int, left, right string) string {
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

// hookSaying says what is to be seen, from the numbers alone.
func hookSaying(s state.State) string {
	a, okA := liveScore(s, 0)
	b, okB := liveScore(s, 1)
	if !okA || !okB || math.IsNaN(a.K) || math.IsNaN(b.K) {
		return ""
	}
	left, right := language.Name(s.Settings.Pair[0]), language.Name(s.Settings.Pair[1])
	ja, jb := standard.Judge(a.K), standard.Judge(b.K)
	switch {
	case ja == standard.Survives && jb == standard.Survives:
		return "Here both languages are still known."
	case ja == standard.Collapses && jb == standard.Collapses:
		return neither(a, b)
	case ja == standard.Survives && jb == standard.Collapses:
		return known(left, right, b)
	case jb == standard.Survives && ja == standard.Collapses:
		return known(right, left, a)
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

func known(name, other string, lost protocol.Score) string {
	if lost.Token > lost.Uniform {
		return name + " is known here, near its floor. " + other + " is worse than a blind guess: the model is sure, and wrong."
	}
	return name + " is known here, near its floor. " + other + " is not: counting tokens would predict it as well or better."
}
