// Package germanic holds what German and Dutch truly share when they tell Storybook:
// which animal flies and which thing stands, by what their verbs differ where those of
// other languages do not; which sentences the subject leads although the time could;
// and where a pronoun is spoilt for minimal pairs.
package germanic

import (
	"slices"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// How clothes are put on: Headwear is set, what is Tied is bound or wrapped; Mixed is
// different things at once.
const (
	Pulled = iota
	Headwear
	Tied
	Mixed
)

// How an animal moves, where it does not walk.
const (
	Walks = iota
	Flies
	Crawls
	Hops
)

var (
	garments, _ = wording.Lexicon(garmentEntries)
	gaits, _    = wording.Lexicon(gaitEntries)
	upright     = wording.Table(func(c scene.Concept) bool { return slices.Contains(uprightThings, c.Gloss()) })
	tree        = scene.Lookup("tree")
	bridge      = scene.Lookup("bridge")
	trade       = scene.Lookup("sell (habit)")
	sell        = scene.Lookup("sell")
	sellTo      = scene.Lookup("sell to")
	fallAsleep  = scene.Lookup("fall asleep")
)

// The clothes that are not pulled on, the animals that do not walk, and the things that
// stand; others lie.
var (
	garmentEntries = map[string]int{"hat": Headwear, "cap": Headwear, "scarf": Tied, "apron": Tied}
	gaitEntries    = map[string]int{"bird": Flies, "owl": Flies, "raven": Flies, "snake": Crawls, "frog": Hops}
	uprightThings  = []string{
		"cup", "plate", "glass", "vase", "bottle", "bowl", "lamp", "jug", "teapot", "drum", "piano", "bucket", "ladder", "robot", "toy car",
		"mirror", "clock", "cake", "apple pie",
	}
)

// Garment returns how np is put on.
func Garment(np *scene.NP) int {
	if and := np.And.Noun; and != scene.None && garments[and] != garments[np.Noun] {
		return Mixed
	}
	return garments[np.Noun]
}

// Gait returns how np moves.
func Gait(np *scene.NP) int { return gaits[np.Noun] }

// Stands reports whether np, and what is joined to it, stands.
func Stands(np *scene.NP) bool {
	return upright[np.Noun] && (np.And.Noun == scene.None || upright[np.And.Noun])
}

// Edible reports whether np is eaten.
func Edible(np *scene.NP) bool {
	class := np.Noun.Class()
	return class >= scene.Fruit && class <= scene.Catch
}

// EatenUp reports whether what is eaten is eaten up: when it is known, and nothing is
// said of where.
func EatenUp(s *scene.Sentence) bool {
	return s.Object.Mention != scene.New && s.Place == scene.None && s.Spot.Prep == scene.None
}

// BroughtAlong reports whether who brings comes with a present to somebody there: both
// are known, and it is nothing to eat.
func BroughtAlong(s *scene.Sentence) bool {
	return s.Subject.Mention != scene.New && s.Recipient.Mention != scene.New && !Edible(&s.Object)
}

// Sheltered reports whether who hides at the spot hides from the rain.
func Sheltered(s *scene.Spot) bool {
	return s.Prep == scene.Under && (s.Noun == tree || s.Noun == bridge)
}

// Leads reports whether the subject goes first whatever else could: with a relative
// clause; and with a companion, which would read as an instrument behind the verb
// (spülte ein Mädchen mit einer Ziege ein Glas), unless it comes in by coming.
func Leads(s *scene.Sentence) bool {
	return s.Subject.Rel.Verb != scene.None || s.Subject.With.Noun != scene.None && s.Time+s.Object.Noun != scene.None
}

// Longed reports whether what happens at last is what one has tried or waited for: a
// search ends, or somebody falls asleep.
func Longed(s *scene.Sentence) bool { return s.Kind == scene.Do || s.Verb == fallAsleep }

// Joined reports whether np is several things of which one is joined to the other.
func Joined(np *scene.NP) bool { return np.And.Noun != scene.None && np.Noun.Class().IsThing() }

// SellsTwice reports whether somebody who sells something by trade sells something
// now: two words for it do not jingle.
func SellsTwice(s *scene.Sentence) bool {
	return s.Subject.Rel.Verb == trade && (s.Verb == sell || s.Verb == sellTo)
}

// Named reports whether np is written as a name.
func Named(np *scene.NP) bool { return np.Noun.Class().IsName() && np.Mention != scene.Pronoun }

// Number returns the index of the singular or the plural.
func Number(many bool) int {
	if many {
		return 1
	}
	return 0
}

// Distinct sorts forms and drops repetitions and what is empty.
func Distinct(forms ...string) []string {
	forms = slices.DeleteFunc(slices.Clone(forms), func(form string) bool { return form == "" })
	slices.Sort(forms)
	return slices.Compact(forms)
}

// Slot names a place in a sentence that can hold a violation.
type Slot uint8

// The slots.
const (
	NoSlot Slot = iota
	Subject
	Object
	Recipient
	Companion
	Spot
	Reason
)

// PronounToSpoil returns the pronoun of the subject or else of the object.
func PronounToSpoil(s *scene.Sentence) Slot {
	switch {
	case s.Subject.Mention == scene.Pronoun:
		return Subject
	case s.Reason != scene.None && s.Reason.Class() != scene.WeatherClass:
		return Reason
	case s.Object.Noun != scene.None && s.Object.Mention == scene.Pronoun:
		return Object
	}
	return NoSlot
}
