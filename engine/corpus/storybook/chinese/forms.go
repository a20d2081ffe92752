package chinese

import (
	"slices"
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

// Forms implements scene.Lineariser.
func (Language) Forms(c scene.Concept) []string {
	class := c.Class()
	switch {
	case nouns[c].stem != "":
		return []string{nouns[c].word, "老" + nouns[c].stem, "小" + nouns[c].stem}
	case nouns[c].word != "":
		return []string{nouns[c].word}
	case class == scene.VerbMotion:
		return []string{map[bool]string{true: "跑", false: "去"}[c == runTo]}
	case class == scene.VerbGive:
		return giftForms(&gifts[c])
	case class.IsVerb() && class != scene.VerbHabit:
		return verbForms(c)
	case class == scene.PlaceClass:
		return []string{strings.TrimRight(places[c].goal, "里上边")}
	case class == scene.ColourClass:
		return []string{colours[c]}
	case class == scene.StateClass:
		return stateForms(&states[c])
	case class == scene.WeatherClass:
		return []string{map[string]string{"rain": "雨", "snow": "雪"}[c.Gloss()]}
	case qualities[c].full != "":
		return qualityForms(c)
	}
	return []string{phrases[c]}
}

// verbForms returns what stands in all phrases of a verb: the verb without what may
// stand inside or behind it.
func verbForms(c scene.Concept) []string {
	all := cores(&verbs[c])
	switch c {
	case takeAway:
		all = append(all, cores(&byMouth)...)
	case broken:
		all = append(all, cores(&shatter)...)
	}
	for pair, v := range fitting {
		if pair[0] == c {
			all = append(all, cores(v)...)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// cores returns the words by which a text is seen to have the verb: what stands in a
// phrase before the particles and complements that come and go.
func cores(v *verb) []string {
	var all []string
	for m := range v {
		for _, f := range v[m] {
			text := f.before
			if text == "" || strings.Contains("把给跟向拿", text) {
				text = f.after
			}
			text = strings.TrimPrefix(strings.TrimPrefix(text, "一起"), "一直")
			if end := strings.IndexAny(text, "了一起在到"); end > 0 {
				text = text[:end]
			}
			all = append(all, text)
		}
	}
	return all
}

func giftForms(g *gift) []string {
	if g.between[base] != "" {
		return []string{g.between[base], g.known[base]}
	}
	return []string{g.known[base]}
}

func stateForms(s *state) []string {
	return []string{strings.TrimSuffix(strings.TrimPrefix(s.ask, "觉得"), "了")}
}

// qualityForms returns the part that all forms of an adjective have, as attribute and as
// predicate.
func qualityForms(c scene.Concept) []string {
	q := &qualities[c]
	short := strings.TrimPrefix(q.predicate, "很")
	if q.short != "" {
		short = q.short
	}
	all := []string{strings.TrimSuffix(short, "的")}
	switch c {
	case old:
		all = append(all, strings.TrimSuffix(elderly.full, "的"))
	case warm:
		all = append(all, strings.TrimSuffix(cosy.full, "的"))
	case beautiful:
		all = append(all, strings.TrimSuffix(graceful.full, "的"), strings.TrimSuffix(charming.full, "的"))
	}
	return all
}
