package spanish

import (
	"strings"

	"confusio/engine/corpus/storybook/romance"
	"confusio/engine/corpus/storybook/scene"
)

// The words that show gender and number.
var (
	definites   = romance.Forms{{"el", "los"}, {"la", "las"}}
	indefinites = [2]string{"un", "una"}
	accusatives = romance.Forms{{"lo", "los"}, {"la", "las"}}
	accompanied = inflected("acompañado")
	stressed    = romance.Forms{{"él", "ellos"}, {"ella", "ellas"}}
)

// tonics are the feminines that begin with a stressed a and take el and un: el hacha.
var tonics = map[string]bool{"hacha": true, "hada": true}

// subject writes the subject; a pronoun is left out.
func (w writer) subject() {
	if w.s.Subject.Mention != scene.Pronoun {
		w.np(&w.s.Subject, "", w.s.Violation == scene.WrongAgreement && agreeing(&w.s.Subject))
	}
}

// agreeing reports whether np has a determiner that could be wrong in gender.
func agreeing(np *scene.NP) bool {
	plural := np.Quant != scene.None
	switch {
	case np.Noun == scene.None || np.Mention == scene.Pronoun || np.Noun.Class().IsName() || np.Noun.Class() == scene.Drink:
		return false
	case np.Mention == scene.Known || !plural:
		return !tonics[nouns[np.Noun].Form[0]] || plural
	}
	return quantities[np.Quant][0] != quantities[np.Quant][1]
}

// np writes a noun phrase behind a preposition, with a determiner of the wrong gender
// on demand.
func (w writer) np(np *scene.NP, preposition string, wrong bool) {
	start := w.Mark()
	if romance.IsPronoun(np) {
		w.Words(preposition, w.otherwise(&stressed, np))
		return
	}
	w.one(scene.And{Noun: np.Noun, Quant: np.Quant, Adj: np.Adj, Colour: np.Colour}, np.Mention, wrong)
	w.join(start, preposition)
	if np.And.Noun != scene.None {
		w.and(np, preposition)
	}
	w.with(np)
	w.relative(np)
}

// and writes what is joined: y, but e before i.
func (w writer) and(np *scene.NP, preposition string) {
	start := w.Mark()
	w.one(np.And, np.Mention, false)
	if preposition == "a" {
		w.join(start, preposition)
	}
	if w.Since(start)[0] == 'I' {
		w.Insert(start, "e ")
	} else {
		w.Insert(start, "y ")
	}
}

// one writes one of the nouns of a phrase with what belongs to it.
func (w writer) one(of scene.And, mention scene.Mention, wrong bool) {
	n := &nouns[of.Noun]
	a := n.Of(of.Quant != scene.None)
	switch {
	case of.Noun.Class().IsName():
		w.Words(n.Form[0])
	case of.Noun.Class() == scene.Drink:
		w.Words(phrases[of.Noun])
	case mention == scene.New:
		w.counted(of, wrong)
	default:
		w.Words(definites.Of(determined(n, a, wrong)), n.Form[romance.Index(a.Plural)])
	}
}

// determined returns the agreement of a determiner: masculine before a stressed a in
// the singular.
func determined(n *romance.Noun, a romance.Agreement, wrong bool) romance.Agreement {
	a.Feminine = (a.Feminine && (a.Plural || !tonics[n.Form[0]])) != wrong
	return a
}

// counted writes a noun with its attributes and an indefinite determiner: "un perro
// pequeño", "dos pequeños ratones grises", "una bufanda roja nueva", "una gran tarta de
// manzana". Beside a colour, or what the noun is of, what may stands before the noun.
func (w writer) counted(of scene.And, wrong bool) {
	n := &nouns[of.Noun]
	a := n.Of(of.Quant != scene.None)
	q, word := qualities[of.Adj].Of(of.Noun), n.Form[romance.Index(a.Plural)]
	if of.Adj == fresh && justMade(of.Noun) && (w.s.Verb == cooks || w.s.Verb == bakes && w.s.Place != scene.None) {
		q = &made
	}
	before := q.always || q.before && (of.Colour != scene.None || strings.Contains(word, " de "))
	if of.Quant != scene.None {
		w.Words(quantities[of.Quant][romance.Index(a.Feminine != wrong)])
	} else {
		d := a
		if !before {
			d = determined(n, a, false)
		}
		w.Words(indefinites[romance.Index(d.Feminine != wrong)])
	}
	if before {
		w.Words(q.short(a), word, qualities[of.Colour].Of(of.Noun).form.Of(a))
		return
	}
	w.Words(word, qualities[of.Colour].Of(of.Noun).form.Of(a), q.form.Of(a))
}

// short returns the form of an adjective before a noun: gran.
func (q *quality) short(a romance.Agreement) string {
	if q.form[0][0] == "grande" && !a.Plural {
		return "gran"
	}
	return q.form.Of(a)
}

// definite writes a noun in the singular with its article.
func (w writer) definite(c scene.Concept) {
	n := &nouns[c]
	w.Words(definites.Of(determined(n, n.Of(false), false)), n.Form[0])
}

// join puts a preposition, if any, before the noun phrase since start: a el is al, de
// el is del.
func (w writer) join(start scene.Mark, preposition string) {
	switch {
	case preposition == "":
	case preposition == "a" && w.Replace(start, "el ", "al "):
	case preposition == "de" && w.Replace(start, "el ", "del "):
	default:
		w.Insert(start, preposition, " ")
	}
}

// with writes a companion, of which con would not say whose it is: "acompañada de dos
// perros", "que llevaba una cesta".
func (w writer) with(np *scene.NP) {
	c := np.With
	switch c.Noun.Class() {
	case scene.NoClass:
		return
	case scene.Pet:
		w.Words(accompanied.Of(nouns.Agreement(np)), "de")
	default:
		w.Words("que", llevar.Finite[romance.Background(w.s.Tense)][romance.Index(np.Plural())])
	}
	w.counted(scene.And(c), false)
}

// relative writes a relative clause, in the future in the present: "a la que le
// encantan las manzanas", "que tenía dos gatos".
func (w writer) relative(np *scene.NP) {
	r := np.Rel
	if r.Verb == scene.None {
		return
	}
	v, n, tense := &verbs[r.Verb], &nouns[r.Noun], romance.Background(w.s.Tense)
	if r.Verb == loves {
		start := w.Mark()
		w.Words(definites.Of(nouns.Agreement(np)), "que", [2]string{"le", "les"}[romance.Index(np.Plural())], v.Finite[tense][1],
			definites.Of(n.Of(true)), n.Form[1])
		w.join(start, "a")
		return
	}
	w.Words("que", v.Finite[tense][romance.Index(np.Plural())])
	switch {
	case r.Noun.Class() == scene.DwellingClass:
		w.Words(phrases[r.Noun])
	case r.Noun.Class() == scene.Pet:
		w.counted(scene.And{Noun: r.Noun, Quant: r.Quant}, false)
	default:
		w.Words(n.Form[1])
	}
}
