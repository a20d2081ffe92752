package russian

import (
	"slices"
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

// verb is a conjugated verb with what it governs and the words that go with it.
type verb struct {
	past          [agrs]string
	present, step [2]string // third person, singular and plural; step where it differs
	future        [2]string // of a perfective verb
	lasting       string    // infinitive of an imperfective verb: будет спать
	back          *verb     // the imperfective verb of a background
	infinitive    string    // behind захотел
	adv, mid, end string
	prep          string
	object        kase
}

// newVerb conjugates an entry (lexicon_verbs.go).
func newVerb(entry string) verb {
	fields := strings.Fields(entry)
	if len(fields) == 0 {
		return verb{}
	}
	v := verb{past: pasts(fields[0], ""), present: pair(fields[1]), object: acc}
	if fields[1] == "=" { // the past says how it is now
		v.present = [2]string{}
	}
	if infinitive, ok := strings.CutPrefix(fields[2], "="); ok {
		v.lasting = infinitive
	} else {
		v.future = pair(fields[2])
	}
	for _, field := range fields[3:] {
		name, value, _ := strings.Cut(field, ":")
		v.set(name, strings.ReplaceAll(value, "_", " "), fields[0])
	}
	return v
}

// set takes one field of an entry.
func (v *verb) set(name, value, masculine string) {
	switch name {
	case "dat", "ins", "loc":
		v.object, v.prep = map[string]kase{"dat": dat, "ins": ins, "loc": pre}[name], value
	case "back":
		past, infinitive, _ := strings.Cut(value, "/")
		v.back = &verb{past: pasts(past, ""), present: v.present, future: v.future, lasting: infinitive}
	case "step":
		v.step = pair(value)
	case "inf":
		v.infinitive = value
	case "adv":
		v.adv = value
	case "mid":
		v.mid = value
	case "end":
		v.end = value
	case "stem":
		v.past = pasts(masculine, value)
	}
}

// pair returns singular and plural of the third person.
func pair(field string) [2]string {
	one, many, ok := strings.Cut(strings.ReplaceAll(field, "_", " "), "/")
	if !ok {
		many = strings.TrimSuffix(one, "ет") + "ют"
	}
	return [2]string{one, many}
}

// pasts returns the past by its masculine: пошёл, пошла; нёс, несла; вернулся,
// вернулась. A stem is given where it does not follow: замёрз, замёрзла.
func pasts(masculine, stem string) [agrs]string {
	rest, reflexive := strings.CutSuffix(masculine, "ся")
	rest, goes := strings.CutSuffix(rest, "шёл")
	rest, plain := strings.CutSuffix(rest, "л")
	switch {
	case stem != "":
		rest = stem
	case goes:
		rest += "ш"
	case !plain:
		rest = strings.ReplaceAll(rest, "ё", "е")
	}
	s := ""
	if reflexive {
		s = "сь"
	}
	return [agrs]string{masculine, rest + "ла" + s, rest + "ло" + s, rest + "ли" + s}
}

// choice is a verb with the subjects and objects that ask for it.
type choice struct {
	idiom
	verb
}

// choicesOf conjugates the idioms of a verb.
func choicesOf(c scene.Concept) (all []choice) {
	for _, i := range idioms {
		if i.gloss == c.Gloss() {
			all = append(all, choice{i, newVerb(i.entry)})
		}
	}
	return all
}

// fits reports whether the idiom goes with what the sentence is about; where two
// things are joined, with both.
func (i *idiom) fits(s *scene.Sentence) bool {
	return among(i.subjects, s.Subject.Noun) && among(i.objects, s.Object.Noun) &&
		(s.Object.And.Noun == scene.None || among(i.objects, s.Object.And.Noun))
}

func among(all []scene.Concept, c scene.Concept) bool { return all == nil || slices.Contains(all, c) }

// verb returns the verb of the sentence.
func (w *writer) verb() *verb {
	s := w.s
	switch {
	case s.Verb == seeBeing && s.Negative:
		return &noticing
	case s.Verb == give && w.hands():
		return &handing
	case s.Verb == give && !edible(s.Object.Noun):
		return &donating
	}
	for i := range choices[s.Verb] {
		if c := &choices[s.Verb][i]; c.fits(s) {
			return &c.verb
		}
	}
	v := &verbs[s.Verb]
	if v.back != nil && w.background() {
		return v.back
	}
	return v
}

// background reports whether an activity is what a story begins with, or what
// somebody else was found at, and no step of it.
func (w *writer) background() bool {
	s := w.s
	return s.Time != scene.None || s.Link == scene.NoLink && s.Subject.Mention != scene.Pronoun
}

// hands reports whether a known thing is handed over, perhaps back to its owner, and
// not given as a present.
func (w *writer) hands() bool {
	s := w.s
	class := s.Object.Noun.Class()
	switch {
	case s.Object.Mention == scene.New:
		return false
	case edible(s.Object.Noun) || class == scene.Book || class == scene.Writing:
		return true
	}
	present := s.Subject.Mention == scene.New || s.Recipient.Mention == scene.New || s.Link == scene.Then || s.Link == scene.Later
	return s.Tense == scene.Past && !present && among(losable, s.Object.Noun)
}

var losable = of(scene.Toy, scene.Tool, scene.Treasure, scene.Trifle, scene.Wear, scene.Pair)

func edible(c scene.Concept) bool {
	class := c.Class()
	return class >= scene.Fruit && class <= scene.Catch
}

var (
	seeBeing = scene.Lookup("see (being)")
	give     = scene.Lookup("give")
	eat      = scene.Lookup("eat")
	swim     = scene.Lookup("swim")
	drink    = scene.Lookup("drink")
	hide     = scene.Lookup("hide")
	put      = scene.Lookup("put")
	help     = scene.Lookup("Help")

	was    = [agrs]string{"был", "была", "было", "были"}
	willBe = [2]string{"будет", "будут"}
)
