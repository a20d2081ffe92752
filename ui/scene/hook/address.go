package hook

import (
	"strconv"
	"strings"

	"confusio/engine/language"
	"confusio/ui/core"
	"confusio/ui/scene"
)

// The scene's keys in the address.
const (
	pairKey    = "pair"
	percentKey = "w"
)

// Read takes the pair and the place of the slider from an address.
func (s Scene) Read(q *core.Query) scene.Scene {
	s.Pair, s.Percent = [2]string{"en", "de"}, 50
	if text := q.Get(pairKey); text != "" {
		left, right, _ := strings.Cut(text, ".")
		_, okLeft := language.Lookup(left)
		_, okRight := language.Lookup(right)
		if okLeft && okRight && left != right {
			s.Pair = [2]string{left, right}
		} else {
			q.Refuse(pairKey)
		}
	}
	if text := q.Get(percentKey); text != "" {
		percent, err := strconv.Atoi(text)
		if err != nil {
			q.Refuse(percentKey)
			return s
		}
		s.Percent = min(max(percent, 0), 100)
		if s.Percent != percent {
			q.Refuse(percentKey)
		}
	}
	return s
}

// Write puts them there.
func (s Scene) Write(a *core.Address) {
	a.Put(pairKey, s.Pair[0]+"."+s.Pair[1])
	a.Put(percentKey, strconv.Itoa(s.Percent))
}
