package german

import (
	"strings"

	"confusio/engine/corpus/storybook/germanic"
	"confusio/engine/corpus/storybook/scene"
)

// verb is a verb with its forms in the third person.
type verb struct {
	infinitive    string    // with its companion: anziehen, nach Hause gehen
	present, past [2]string // singular and plural, without the companion
	participle    string    // of the one verb that is told in the perfect
	companion     string    // what closes the clause: an, nach Hause
	reflexive     bool
	close         bool            // its object stands before the place: half einem Mann im Garten
	prep, there   string          // of a prepositional object: mit, damit
	govern        grammaticalCase // of the object
}

// in returns the forms of the past, or of the present for all other tenses.
func (v *verb) in(t scene.Tense) *[2]string {
	if t == scene.Past {
		return &v.past
	}
	return &v.present
}

// verbsOf reads an entry: variants between strokes, each with its forms ("schlafen, schläft, schlief" is strong, "spielen" weak) and, after semicolons, what else holds of it.
func verbsOf(entry string) (variants []*verb) {
	if entry == "" {
		return nil
	}
	for variant := range strings.SplitSeq(entry, " / ") {
		variants = append(variants, verbFrom(variant))
	}
	return variants
}

func verbFrom(variant string) *verb {
	rules := strings.Split(variant, "; ")
	forms := strings.Split(rules[0], ", ")
	v := weak(forms[0])
	if len(forms) == 3 {
		v = strong(forms[0], forms[1], forms[2])
	}
	for _, rule := range rules[1:] {
		word, rest, _ := strings.Cut(rule, " ")
		prep, there, _ := strings.Cut(rest, " ")
		switch word {
		case "with":
			v.with(prep, there)
		case "to":
			v.to()
		case "self":
			v.self()
		case "near":
			v.near()
		case "perfect":
			v.perfect(prep)
		default:
			panic("german: no rule of verbs: " + rule)
		}
	}
	return v
}

// strong returns a verb with its own forms in the singular. A bar separates what
// closes the clause: "an|ziehen".
func strong(infinitive, present, past string) *verb {
	companion, stem, separable := strings.Cut(infinitive, "|")
	if !separable {
		companion, stem = "", infinitive
	}
	return &verb{
		infinitive: companion + stem,
		present:    [2]string{present, stem},
		past:       [2]string{past, pluralPast(past)},
		companion:  strings.TrimSpace(companion),
		govern:     accusative,
	}
}

func pluralPast(past string) string {
	if strings.HasSuffix(past, "e") {
		return past + "n"
	}
	return past + "en"
}

// weak returns a verb with regular forms: macht, machte; arbeitet, arbeitete.
func weak(infinitive string) *verb {
	_, stem, separable := strings.Cut(infinitive, "|")
	if !separable {
		stem = infinitive
	}
	stem = strings.TrimSuffix(strings.TrimSuffix(stem, "n"), "e")
	if strings.HasSuffix(stem, "t") || strings.HasSuffix(stem, "d") || strings.HasSuffix(stem, "chn") {
		stem += "e"
	}
	return strong(infinitive, stem+"t", stem+"te")
}

// with returns v with a prepositional object, and what stands for that of a thing.
func (v *verb) with(prep, there string) *verb {
	v.prep, v.there, v.govern = prep, there, dative
	return v
}

// to returns v with an object in the dative.
func (v *verb) to() *verb {
	v.govern = dative
	return v
}

// self returns v as a reflexive verb.
func (v *verb) self() *verb {
	v.reflexive = true
	return v
}

// perfect returns v with its participle.
func (v *verb) perfect(participle string) *verb {
	v.participle = participle
	return v
}

// near returns v with its object before the place.
func (v *verb) near() *verb {
	v.close = true
	return v
}

// The verbs that sentences need beside those of the catalogue.
var (
	toBe    = &verb{infinitive: "sein", present: [2]string{"ist", "sind"}, past: [2]string{"war", "waren"}}
	toDo    = strong("tun", "tut", "tat")
	toLie   = strong("liegen", "liegt", "lag")
	toStand = strong("stehen", "steht", "stand")
	toHave  = strong("haben", "hat", "hatte")
	toWant  = strong("wollen", "will", "wollte")
	toSay   = weak("sagen")
	toShout = strong("rufen", "ruft", "rief")
	toAsk   = weak("fragen")
	future  = [2]string{"wird", "werden"}
)

// verbOf returns the verb of a sentence, which may depend on its partners.
func verbOf(s *scene.Sentence) *verb {
	if s.Verb == scene.None {
		return toBe
	}
	return verbs[s.Verb][variant(s)]
}

// variant returns which of its words a verb takes.
func variant(s *scene.Sentence) int {
	object, human := &s.Object, s.Subject.Noun.Class().IsHuman()
	switch s.Verb {
	case eat: // essen or fressen
		return 2*germanic.Number(!human) + germanic.Number(germanic.EatenUp(s))
	case walk, run, flee:
		return germanic.Gait(&s.Subject)
	case hide: // from the rain: stellt sich unter den Baum
		return germanic.Number(germanic.Sheltered(&s.Spot))
	case give:
		return germanic.Number(isPresent(object) && s.Link != scene.AtLast)
	case bringTo: // mitbringen
		return germanic.Number(germanic.BroughtAlong(s))
	case putOn:
		return germanic.Garment(object)
	case put:
		return germanic.Number(germanic.Stands(object))
	case cook:
		return kitchen[object.Noun]
	case breakUp:
		return germanic.Number(object.Noun.Class() != scene.Dish)
	case washUp:
		return germanic.Number(object.Noun == lamp)
	case takeAway:
		return germanic.Number(!human)
	}
	return 0
}

// isPresent reports whether who gives np makes a present of it. Food and what is
// written is handed over, and so is what was known as one thing: it may have been
// lost. What is given at last was stolen.
func isPresent(np *scene.NP) bool {
	switch class := np.Noun.Class(); class {
	case scene.Picture, scene.Flower, scene.Vehicle, scene.Instrument, scene.Dish, scene.Furniture:
		return true
	default:
		return !germanic.Edible(np) && class != scene.Writing && (np.Mention == scene.New || np.Plural())
	}
}

// posture returns how a thing is somewhere: it lies or stands.
func posture(np *scene.NP) *verb {
	if germanic.Stands(np) {
		return toStand
	}
	return toLie
}
