package chinese

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

var (
	nouns     = wording.Table(func(c scene.Concept) noun { return nounEntries[c.Gloss()] })
	verbs     = wording.Table(func(c scene.Concept) verb { return newVerb(verbEntries[c.Gloss()]) })
	gifts     = wording.Table(func(c scene.Concept) gift { return newGift(giftEntries[c.Gloss()]) })
	qualities = wording.Table(func(c scene.Concept) quality { return newQuality(qualityEntries[c.Gloss()]) })
	states    = wording.Table(func(c scene.Concept) state { return newState(stateEntries[c.Gloss()]) })
	places    = wording.Table(func(c scene.Concept) place { return newPlace(placeEntries[c.Gloss()]) })
	phrases   = wording.Table(func(c scene.Concept) string { return phraseEntries[c.Gloss()] })
	colours   = wording.Table(func(c scene.Concept) string { return colourEntries[c.Gloss()] })
	weather   = wording.Table(func(c scene.Concept) [2]string { return weatherEntries[c.Gloss()] })
	carried   = wording.Table(func(c scene.Concept) string { return carriedEntries[c.Gloss()] })

	// fitting are the verbs that go with one thing only.
	fitting = fits()

	byMouth  = newVerb("叼走N 叼走了N | 把N叼走 把N叼走了")
	shatter  = newVerb("打碎N 打碎了N")
	sound    = newVerb("听见N的声音 听见了N的声音")
	called   = newVerb("看望N 看望N")
	allUp    = newVerb("吃个精光 吃了个精光")
	elderly  = newQuality("上了年纪的")
	cosy     = newQuality("暖和的")
	graceful = newQuality("优美的")
	charming = newQuality("动听的")

	small      = scene.Lookup("small")
	old        = scene.Lookup("old")
	wakeUp     = scene.Lookup("wake up")
	woman      = scene.Lookup("woman")
	man        = scene.Lookup("man")
	warm       = scene.Lookup("warm")
	beautiful  = scene.Lookup("beautiful (thing)")
	postcard   = scene.Lookup("postcard")
	bush       = scene.Lookup("bush")
	come       = scene.Lookup("come")
	swim       = scene.Lookup("swim")
	visit      = scene.Lookup("visit")
	soon       = scene.Lookup("soon")
	eat        = scene.Lookup("eat")
	catchBeing = scene.Lookup("catch (being)")
	hear       = scene.Lookup("hear")
	snake      = scene.Lookup("snake")
	plant      = scene.Lookup("plant")
	water      = scene.Lookup("water (verb)")
	steal      = scene.Lookup("steal")
	broken     = scene.Lookup("break")
	takeAway   = scene.Lookup("take away")
	travel     = scene.Lookup("travel")
	runTo      = scene.Lookup("run to")
	help       = scene.Lookup("Help")
	love       = scene.Lookup("love (habit)")
)

// noun is a noun with its measure word; stem is what it is behind 小 and 老.
type noun struct{ word, measure, stem string }

// frame is a verb phrase: what stands before the object and behind it, and whether object
// and place stand in it.
type frame struct {
	before, after  string
	object, placed bool
}

// verb is a verb by the mention of its object, as it stands behind 会 and 没有, for an
// event of the past, and for what went on somewhere when a story begins.
type verb [3][3]frame

const (
	base = iota
	past
	goingOn
)

// newVerb reads an entry: "吃N 吃了N | 把N吃掉 把N吃掉了".
func newVerb(entry string) (v verb) {
	if entry == "" {
		return v
	}
	variants := strings.Split(entry, "|")
	for m := range v {
		fields := strings.Fields(variants[min(m, len(variants)-1)])
		for a := range v[m] {
			v[m][a] = newFrame(fields[min(a, len(fields)-1)])
		}
	}
	return v
}

func newFrame(pattern string) (f frame) {
	pattern, f.placed = strings.CutSuffix(pattern, "P")
	f.before, f.after, f.object = strings.Cut(pattern, "N")
	return f
}

// gift is a verb of giving, as it stands behind 会 and for an event of the past: before
// the recipient where the thing follows, what is between the two, and before and behind the
// recipient where the thing stands before, new or known.
type gift struct {
	to, between  [2]string
	fresh, known [2]string
	after        string
}

func newGift(entry string) (g gift) {
	pair := func(s string) [2]string {
		one, two, ok := strings.Cut(s, "/")
		if !ok {
			two = one
		}
		return [2]string{one, two}
	}
	fields := strings.Split(entry+"||||", "|")
	return gift{to: pair(fields[0]), between: pair(fields[1]), fresh: pair(fields[2]), known: pair(fields[3]), after: fields[4]}
}

// quality is an adjective before a noun, in full and as short as it can be, and as a
// predicate.
type quality struct{ full, short, predicate string }

// newQuality reads an entry: "聪明的", "小/小小的" if it stands without 的, or with its own
// predicate "热乎乎的=热乎乎的".
func newQuality(entry string) quality {
	form, predicate, given := strings.Cut(entry, "=")
	short, full, _ := strings.Cut(form, "/")
	if full == "" {
		short, full = "", short
	}
	bare := short
	if bare == "" {
		bare = strings.TrimSuffix(full, "的")
	}
	if !given {
		predicate = "很" + bare
	}
	return quality{full, short, predicate}
}

// state is how a being feels: as a statement, as a question, in the future.
type state struct{ is, ask, will string }

func newState(entry string) state {
	fields := strings.Fields(entry)
	if len(fields) == 0 {
		return state{}
	}
	return state{fields[0], fields[1], fields[2]}
}

// place is where something is, the bare goal of a motion, and whether one runs into it.
type place struct {
	at, goal string
	into     bool
}

func newPlace(entry string) place {
	entry, into := strings.CutPrefix(entry, ">")
	at, goal, _ := strings.Cut(entry, "/")
	if goal == "" {
		goal = at
	}
	return place{at, goal, into}
}

func fits() map[[2]scene.Concept]*verb {
	all := map[[2]scene.Concept]*verb{}
	for gloss, things := range fittingEntries {
		for entry, glosses := range things {
			v := newVerb(entry)
			for _, thing := range strings.Split(glosses, ", ") {
				all[[2]scene.Concept{scene.Lookup(gloss), scene.Lookup(thing)}] = &v
			}
		}
	}
	return all
}
