//go:build bits2

package german

import "confusio/engine/corpus/storybook/scene"

// gender is grammatical gender; plural stands beside the three where the plural
// has forms of its own.
type gender uint8

const (
	masculine gender = iota
	feminine
	neuter
	plural
)

// grammaticalCase is the case of a noun phrase. No scene needs the genitive.
type grammaticalCase uint8

const (
	nominative grammaticalCase = iota
	accusative
	dative
)

// cases holds one form for each case.
type cases [3]string

// noun is a noun with its forms in the singular and the plural.
type noun struct {
	gender    gender
	one, many cases
}

// By gender, the articles, the pronouns and the endings of an adjective after
// ein or, in the plural, after a number.
var (
	definite = [...]cases{
		masculine: {"der", "den", "dem"}, feminine: {"die", "die", "der"},
		neuter: {"das", "das", "dem"}, plural: {"die", "die", "den"},
	}
	indefinite = [...]cases{
		masculine: {"ein", "einen", "einem"}, feminine: {"eine", "eine", "einer"}, neuter: {"ein", "ein", "einem"},
	}
	pronouns = [...]cases{
		masculine: {"er", "ihn", "ihm"}, feminine: {"sie", "sie", "ihr"},
		neuter: {"es", "es", "ihm"}, plural: {"sie", "sie", "ihnen"},
	}
	endings = [...]cases{
		masculine: {"er", "en", "en"}, feminine: {"e", "e", "en"},
		neuter: {"es", "es", "en"}, plural: {"e", "e", "en"},
	}
	relatives = [...]string{masculine: "der", feminine: "die", neuter: "das", plural: "die"}
)

// genderOf returns the gender of np, or plural.
func genderOf(np *scene.NP) gender {
	if np.Plural() {
		return plural
	}
	return nouns[np.Noun].gender
}

// subject writes the subject without its relative clause.
func (w writer) subject() { w.np(&w.s.Subject, nominative, subjectSlot) }

// np writes the noun phrase that stands in a slot.
func (w writer) np(np *scene.NP, in grammaticalCase, at slot) {
	switch {
	case np.Noun == scene.None:
	case np.Mention == scene.Pronoun:
		w.Words(w.pronoun(np, in, at))
	case np.Noun.Class().IsName():
		w.Words(np.Noun.Gloss())
	case np.Mention == scene.Known:
		g := genderOf(np)
		if at == w.wrong && g != plural {
			g = otherGender(np.Noun, g)
		}
		w.Words(definite[g][in], form(np.Noun, np.Quant, in))
	default:
		w.counted(np.Noun, np.Quant, np.Adj, in, at)
		w.companion(np.With)
	}
}

func (w writer) pronoun(np *scene.NP, in grammaticalCase, at slot) string {
	g := genderOf(np)
	if at == w.wrongPronoun {
		return otherPronoun(np.Noun, g, in)
	}
	return pronouns[g][in]
}

// counted writes an indefinite noun phrase: "ein alter Hund", "zwei alte Hunde".
func (w writer) counted(noun, quant, adj scene.Concept, in grammaticalCase, at slot) {
	g := nouns[noun].gender
	if quant != scene.None {
		g = plural
		w.Words(quantities[quant][in])
	} else {
		article := g
		if at == w.wrong {
			article = otherGender(noun, g)
		}
		w.Words(indefinite[article][in])
	}
	if adj != scene.None {
		w.Words(adjectives[adj].stem)
		w.End(endings[g][in])
	}
	w.Words(form(noun, quant, in))
}

// form returns the noun in a case and in the number that quant asks for.
func form(noun, quant scene.Concept, in grammaticalCase) string {
	if quant == scene.None {
		return nouns[noun].one[in]
	}
	return nouns[noun].many[in]
}

// companion writes "mit zwei Hunden".
func (w writer) companion(with scene.With) {
	if with.Noun != scene.None {
		w.Words("mit")
		w.counted(with.Noun, with.Quant, scene.None, dative, companionSlot)
	}
}

// relative writes the relative clause of the subject after its comma, if it has
// one, and reports whether: ", der keine Äpfel kauft". Feelings are about all
// apples: ", der Äpfel nicht liebt".
func (w writer) relative() bool {
	np, verb := &w.s.Subject, w.s.Subject.Rel.Verb
	if verb == scene.None {
		return false
	}
	none, not := "", ""
	if np.Rel.Negative {
		none = "keine"
		if verb == love || verb == hate {
			none, not = "", "nicht"
		}
	}
	w.End(",")
	w.Words(relatives[genderOf(np)], none, nouns[np.Rel.Noun].many[accusative], not,
		verbs[verb].present[number(np.Plural())])
	return true
}
