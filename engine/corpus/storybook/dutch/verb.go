package dutch

import (
	"slices"
	"strings"

	"confusio/engine/corpus/storybook/germanic"
	"confusio/engine/corpus/storybook/scene"
)

// verb is a verb with its forms in the third person.
type verb struct {
	infinitive    string    // with its companion: opzetten, wakker worden
	present, past [2]string // singular and plural, without the companion
	participle    string    // of the one verb that is told in the perfect
	companion     string    // what follows the object: op, wakker, mee naar huis
	close         bool      // with who is helped or visited, a companion would read as an instrument
	late          bool      // the companion follows recipient and place too: liet hem aan Tom zien, viel onder de boom in slaap
	reflexive     bool
	prep, there   string // of a prepositional object: met, ermee
	toward        string // of a recipient: aan
}

// in returns the forms of the past, or of the present for all other tenses.
func (v *verb) in(t scene.Tense) *[2]string {
	if t == scene.Past {
		return &v.past
	}
	return &v.present
}

// verbsOf reads an entry: variants between strokes, each with its forms ("slapen, slaapt, sliep, sliepen" is strong, "spelen, speelt, speelde" weak) and, after semicolons, what else holds of it.
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
	v := weak(forms[0], forms[1], forms[2])
	if len(forms) == 4 {
		v = strong(forms[0], forms[1], forms[2], forms[3])
	}
	for _, rule := range rules[1:] {
		word, rest, _ := strings.Cut(rule, " ")
		prep, there, _ := strings.Cut(rest, " ")
		switch word {
		case "with":
			v.with(prep, there)
		case "to":
			v.to(prep)
		case "self":
			v.self()
		case "near":
			v.near()
		case "last":
			v.last()
		case "perfect":
			v.perfect(prep)
		default:
			panic("dutch: no rule of verbs: " + rule)
		}
	}
	return v
}

// strong returns a verb with its forms: infinitive, present singular, past singular
// and plural. A bar separates a companion: "op|zetten".
func strong(infinitive, present, past, pastPlural string) *verb {
	companion, stem, separable := strings.Cut(infinitive, "|")
	if !separable {
		companion, stem = "", infinitive
	}
	return &verb{
		infinitive: companion + stem,
		present:    [2]string{present, stem},
		past:       [2]string{past, pastPlural},
		companion:  strings.TrimSpace(companion),
	}
}

// weak returns a verb whose past plural adds -n.
func weak(infinitive, present, past string) *verb { return strong(infinitive, present, past, past+"n") }

// with returns v with a prepositional object, and what stands for that of a thing.
func (v *verb) with(prep, there string) *verb {
	v.prep, v.there = prep, there
	return v
}

// to returns v with the preposition of its recipient.
func (v *verb) to(prep string) *verb {
	v.toward = prep
	return v
}

// near returns v as a verb whose object tells its companion in a relative clause.
func (v *verb) near() *verb {
	v.close = true
	return v
}

// last returns v with its companion behind the recipient or the place.
func (v *verb) last() *verb {
	v.late = true
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

// The verbs that sentences need beside those of the catalogue.
var (
	toBe     = &verb{infinitive: "zijn", present: [2]string{"is", "zijn"}, past: [2]string{"was", "waren"}}
	toDo     = strong("doen", "doet", "deed", "deden")
	toLie    = strong("liggen", "ligt", "lag", "lagen")
	toStand  = strong("staan", "staat", "stond", "stonden")
	toHave   = strong("hebben", "heeft", "had", "hadden")
	toWant   = strong("willen", "wil", "wilde", "wilden")
	toSay    = strong("zeggen", "zegt", "zei", "zeiden")
	toShout  = strong("roepen", "roept", "riep", "riepen")
	toAsk    = strong("vragen", "vraagt", "vroeg", "vroegen")
	toBeDull = weak("vervelen", "verveelt", "verveelde").self()
	future   = [2]string{"zal", "zullen"}
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
	object := &s.Object
	switch s.Verb {
	case sleep: // what comes next is the beginning: ging slapen
		return germanic.Number(s.Link != scene.NoLink)
	case eat:
		return germanic.Number(germanic.EatenUp(s))
	case walk, run, flee:
		return germanic.Gait(&s.Subject)
	case hide: // from the rain: schuilen
		return germanic.Number(germanic.Sheltered(&s.Spot))
	case bringTo: // meebrengen
		return germanic.Number(germanic.BroughtAlong(s))
	case putOn:
		return germanic.Garment(object)
	case put:
		return germanic.Number(germanic.Stands(object))
	case cook:
		return germanic.Number(slices.Contains(fried, object.Noun.Gloss()))
	case draw:
		return germanic.Number(object.Noun == picture)
	case breakUp:
		return germanic.Number(object.Noun.Class() != scene.Dish)
	case washUp:
		return germanic.Number(object.Noun == lamp)
	case wait:
		return germanic.Number(s.Spot.Prep == scene.On)
	}
	return 0
}

// posture returns how a thing is somewhere: it lies or stands.
func posture(np *scene.NP) *verb {
	if germanic.Stands(np) {
		return toStand
	}
	return toLie
}
