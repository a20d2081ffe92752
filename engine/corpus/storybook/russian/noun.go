package russian

import (
	"bytes"

	"confusio/engine/corpus/storybook/scene"
)

// agreement returns what a verb after np or a pronoun for it agrees with.
func agreement(np *scene.NP) agr {
	if np.Plural() {
		return plur
	}
	return nouns[np.Noun].gender
}

// np writes a noun phrase in a case, behind a preposition if prep is set.
func (w *writer) np(np *scene.NP, c kase, prep string) {
	switch {
	case np.Noun == scene.None:
	case np.Mention == scene.Pronoun:
		w.Words(prep)
		w.pronoun(agreement(np), c, prep != "")
	case np.Mention == scene.Known || np.Noun.Class().IsName():
		start := w.Mark()
		w.known(np.Noun, np.Quant, c)
		w.before(start, prep)
		if np.And.Noun != scene.None {
			w.Words("и")
			w.known(np.And.Noun, np.And.Quant, c)
		}
	default:
		start := w.Mark()
		w.counted(np.Noun, np.Quant, np.Adj, np.Colour, c)
		w.before(start, prep)
		if and := &np.And; and.Noun != scene.None {
			w.Words("и")
			w.counted(and.Noun, and.Quant, and.Adj, and.Colour, c)
		}
		w.with(np)
		w.relative(np)
	}
}

// known writes what was mentioned before, or a name.
func (w *writer) known(noun, quant scene.Concept, c kase) {
	n, a := &nouns[noun], plur
	if quant == scene.None {
		a = nouns[noun].gender
	}
	w.Words(n.named(a, c), n.form(a, c))
}

// counted writes a new noun phrase: gender and number of its parts follow from the
// numeral.
func (w *writer) counted(noun, quant, adj, colour scene.Concept, c kase) {
	n := &nouns[noun]
	qualities := [...]*adjective{attribute(noun, adj), attribute(noun, colour), n.attribute}
	if quant == scene.None {
		w.described(n, qualities, n.gender, c, n.form(n.gender, c))
		return
	}
	few := few(quant)
	w.Words(w.numeral(quant, n, few, c))
	if !few && n.kind != nil { // несколько часов would be some hours
		qualities[2] = n.kind
	}
	switch {
	case c != nom && c != acc:
		w.described(n, qualities, plur, c, n.many[c])
	case !few || c == acc && n.animate || n.gender == plur || n.adjectival:
		w.described(n, qualities, plur, gen, n.many[gen])
	case n.gender == fem:
		w.described(n, qualities, plur, nom, n.one[gen])
	default:
		w.described(n, qualities, plur, gen, n.one[gen])
	}
}

// few reports whether a number asks for the genitive singular.
func few(quant scene.Concept) bool {
	return quant == scene.Two || quant == scene.Three || quant == scene.Four
}

// attribute returns an adjective as it goes with a noun, or nil. A man or a woman is
// not called old but elderly, and a brown bear has a word for its colour.
func attribute(noun, adj scene.Concept) *adjective {
	switch {
	case adj == scene.None:
		return nil
	case adj == old && (noun == man || noun == woman):
		return &elderly
	case adj == brown && among(brownish, noun):
		return &tawny
	}
	return &adjectives[adj]
}

var (
	man, woman = scene.Lookup("man"), scene.Lookup("woman")
	old, brown = scene.Lookup("old"), scene.Lookup("brown")
	elderly    = newAdjective("пожилой")
	tawny      = newAdjective("бурый")
	brownish   = named("bear", "wolf", "fox", "cow", "deer", "beaver", "squirrel", "owl", "frog", "mole", "badger")
)

// described writes a noun behind its attribute, its colour and what is part of its
// name. A wrong agreement puts one of the first two into the other gender.
func (w *writer) described(n *noun, qualities [3]*adjective, a agr, c kase, word string) {
	for i, quality := range qualities {
		if quality == nil {
			continue
		}
		g := a
		if i < 2 && a != plur && w.violate(scene.WrongAgreement) {
			g = a.otherGender()
		}
		w.Words(quality.form(g, c, n.animate))
	}
	w.Words(word)
}

// numeral returns the numeral in its case; two has a feminine, which the wrong
// agreement confuses.
func (w *writer) numeral(quant scene.Concept, n *noun, few bool, c kase) string {
	forms := &numerals[quant]
	switch {
	case c == dat:
		return forms[2]
	case c == ins:
		return forms[3]
	case c == gen || c == pre || c == acc && few && n.animate:
		return forms[1]
	case few && n.gender == plur:
		return forms[4]
	case quant == scene.Two && (n.gender == fem) != w.violate(scene.WrongAgreement):
		return "две"
	}
	return forms[0]
}

// otherGender swaps masculine and feminine; neuter becomes feminine.
func (a agr) otherGender() agr {
	if a == fem {
		return masc
	}
	return fem
}

// with writes a companion in the instrumental.
func (w *writer) with(np *scene.NP) {
	if np.With.Noun == scene.None {
		return
	}
	start := w.Mark()
	w.counted(np.With.Noun, np.With.Quant, np.With.Adj, np.With.Colour, ins)
	w.before(start, "с")
}

// before puts a preposition, if any, before the phrase since start. Some clusters
// ask for со and во: со слоном, со свиньёй, во многих.
func (w *writer) before(start scene.Mark, prep string) {
	phrase := w.Since(start)
	if prep == "" || len(phrase) < 4 { // a variant of a pair can put a drink here, which is no noun
		return
	}
	letter, next := phrase[:2], phrase[2:4]
	many := bytes.HasPrefix(phrase, []byte("мн"))
	cluster := !bytes.Contains([]byte("аеёиоуыэюя"), next)
	o := ""
	switch {
	case prep == "с" && (string(letter) == "щ" || many || cluster && bytes.Contains([]byte("сзшж"), letter)),
		prep == "в" && (many || cluster && bytes.Contains([]byte("вф"), letter)):
		o = "о"
	}
	w.Insert(start, prep, o, " ")
}

// relative writes a relative clause between commas, as a background: которая
// любила груши, у которой было две кошки.
func (w *writer) relative(np *scene.NP) {
	r := &np.Rel
	if r.Verb == scene.None {
		return
	}
	a := agreement(np)
	w.End(",")
	if r.Verb == have {
		w.owning(r, a)
	} else {
		v := &verbs[r.Verb]
		w.Words(who[a])
		if w.s.Tense == scene.Past {
			w.Words(v.past[a])
		} else {
			w.Words(v.present[a/plur])
		}
		w.Words(phrases[r.Noun], nouns[r.Noun].general)
	}
	w.End(",")
}

// owning writes what somebody has: у которого была собака, у которой две кошки.
func (w *writer) owning(r *scene.Rel, a agr) {
	w.Words("у", whose[a])
	many := r.Quant != scene.None
	switch {
	case w.s.Tense == scene.Past && many:
		w.Words(was[neut])
	case w.s.Tense == scene.Past:
		w.Words(was[nouns[r.Noun].gender])
	case !many:
		w.Words("есть")
	}
	right := writer{Line: w.Line, s: w.s}
	right.counted(r.Noun, r.Quant, scene.None, scene.None, nom)
}

var (
	who   = [agrs]string{"который", "которая", "которое", "которые"}
	whose = [agrs]string{"которого", "которой", "которого", "которых"}
	have  = scene.Lookup("have")
)

// pronoun writes a personal pronoun; behind a preposition it begins with н. The
// wrong one changes gender, or is singular for a plural.
func (w *writer) pronoun(a agr, c kase, afterPrep bool) {
	word := personals[w.wrongPronoun(a)][c]
	if afterPrep && c != pre {
		w.Words("н")
		w.End(word)
		return
	}
	w.Words(word)
}

// wrongPronoun returns a, or what a wrong pronoun agrees with instead.
func (w *writer) wrongPronoun(a agr) agr {
	switch {
	case !w.violate(scene.WrongPronoun):
		return a
	case a == plur:
		return masc
	}
	return a.otherGender()
}

// personals are the pronouns of the third person.
var personals = [agrs][kases]string{
	masc: {"он", "его", "ему", "его", "им", "нём"},
	fem:  {"она", "её", "ей", "её", "ей", "ней"},
	neut: {"оно", "его", "ему", "его", "им", "нём"},
	plur: {"они", "их", "им", "их", "ими", "них"},
}
