package turkish

import (
	"slices"

	"confusio/engine/corpus/storybook/scene"
)

// kase is a grammatical case.
type kase uint8

const (
	nom kase = iota
	acc
	dat
	loc
	com // with
	gen
)

// cases are the suffixes, and it and them in that case.
var cases = [...]struct{ suffix, it, them string }{
	nom: {"", "o", "onlar"}, acc: {"(y)I", "onu", "onları"}, dat: {"(y)A", "ona", "onlara"},
	loc: {"DA", "onda", "onlarda"}, com: {"(y)lA", "onunla", "onlarla"}, gen: {"(n)In", "onun", "onların"},
}

// governed are the cases that verbs ask of an object.
var governed = [...]kase{accusative: acc, dative: dat, comitative: com, genitive: gen}

// noun writes a noun in a case.
func (w writer) noun(n *noun, c kase) { w.singular(n, cases[c].suffix) }

// singular writes a noun with a suffix.
func (w writer) singular(n *noun, template string) {
	if n.dative != "" && template == cases[dat].suffix {
		w.inflected(n.dative, "", template)
		return
	}
	w.inflected(n.word, n.soft, template)
}

// plurals writes the plural of a noun with a suffix.
func (w writer) plurals(n *noun, template string) {
	start := w.Mark()
	if n.many != "" {
		w.inflected(n.many, n.many+"n", template)
		return
	}
	w.inflected(n.word, "", "lAr")
	w.suffix(start, template)
}

// subject writes the subject, which is dropped where it is a pronoun.
func (w writer) subject() {
	if w.s.Subject.Mention != scene.Pronoun {
		w.np(&w.s.Subject, nom)
	}
}

// object writes the object in the case that the verb asks for. What is new stays bare
// where the accusative would stand, unless the verb takes it as a whole. The wrong case
// swaps accusative and dative.
func (w writer) object(v *verb) {
	np := &w.s.Object
	if np.Noun == scene.None {
		return
	}
	if v.object == bare {
		w.Words(nouns[np.Noun].word)
		return
	}
	if s := w.s; s.Verb == lose && np.Mention == scene.New && !s.Subject.Plural() {
		w.counted(np.Noun, np.Quant, np.Adj, np.Colour, "(s)InI") // bir yüzüğünü: one of hers
		return
	}
	c := governed[v.object]
	fresh := np.Mention == scene.New && !np.Noun.Class().IsName()
	wrong := w.s.Violation == scene.WrongAgreement
	switch {
	case c == acc && fresh && !v.whole:
		c = nom
	case c == acc && wrong:
		c = dat
	case c == dat && wrong:
		c = acc
	}
	w.np(np, c)
}

// np writes a noun phrase in a case.
func (w writer) np(np *scene.NP, c kase) {
	and := &np.And
	switch {
	case np.Noun == scene.None:
	case np.Mention == scene.Pronoun && np.Plural() != (w.s.Violation == scene.WrongPronoun):
		w.Words(cases[c].them)
	case np.Mention == scene.Pronoun:
		w.Words(cases[c].it)
	case np.Noun.Class() == scene.Drink:
		w.Words(nouns[np.Noun].word)
	case np.Noun.Class().IsName() && and.Noun != scene.None: // Anna ve Tom'u
		w.Words(nouns[np.Noun].word, "ve")
		w.named(nouns[and.Noun].word, c)
	case np.Noun.Class().IsName():
		w.named(nouns[np.Noun].word, c)
	case np.Mention == scene.Known:
		w.known(np.Noun, np.Quant, c)
		if and.Noun != scene.None {
			w.Words("ve")
			w.known(and.Noun, and.Quant, c)
		}
	default:
		w.companion(np)
		w.relative(&np.Rel)
		w.counted(np.Noun, np.Quant, np.Adj, np.Colour, cases[c].suffix)
		if and.Noun != scene.None {
			w.Words("ve")
			w.counted(and.Noun, and.Quant, and.Adj, and.Colour, cases[c].suffix)
		}
	}
}

// known writes what was mentioned before.
func (w writer) known(noun, quant scene.Concept, c kase) {
	if quant != scene.None {
		w.plurals(&nouns[noun], cases[c].suffix)
	} else {
		w.noun(&nouns[noun], c)
	}
}

// counted writes what is new, with a suffix: küçük beyaz bir köpek, iki köpek. A metal
// stays with its thing behind another attribute: eski bir gümüş ayna.
func (w writer) counted(noun, quant, adj, colour scene.Concept, template string) {
	w.Words(phrases[quant])
	if quant == seven && w.s.Verb == eat { // yedi is both seven and ate
		w.Words("tane")
	}
	w.Words(qualities[adj].word)
	metal := adj != scene.None && slices.Contains(metals, colour)
	if quant == scene.None && metal {
		w.Words("bir")
	}
	w.Words(qualities[colour].word)
	if quant == scene.None && !metal {
		w.Words("bir")
	}
	if n := &nouns[noun]; n.metal != "" && slices.Contains(metals, colour) {
		w.inflected(n.metal, "", template)
	} else {
		w.singular(n, template)
	}
}

// named writes a name in a case, behind an apostrophe: Ali'yi.
func (w writer) named(name string, c kase) {
	start := w.Mark()
	w.Words(name)
	if c != nom {
		end := w.Mark()
		w.suffix(start, cases[c].suffix)
		w.Insert(end, "'")
	}
}

// companion writes "with two dogs" and "with a basket": yanında iki köpek olan, elinde
// bir sepet olan.
func (w writer) companion(np *scene.NP) {
	with := &np.With
	switch {
	case with.Noun == scene.None:
		return
	case with.Noun.Class().IsBeing():
		w.Words("yanında")
	default:
		w.Words("elinde")
	}
	w.counted(with.Noun, with.Quant, with.Adj, with.Colour, "")
	w.Words("olan")
}

// relative writes a relative clause as a participle: elma satan, iki kedisi olan.
func (w writer) relative(r *scene.Rel) {
	if r.Verb == scene.None {
		return
	}
	v, n := &verbs[r.Verb], &nouns[r.Noun]
	switch {
	case r.Verb == have && r.Quant == scene.None:
		w.Words("bir")
		w.inflected(n.word, n.soft, "(s)I")
	case r.Verb == have:
		w.Words(phrases[r.Quant])
		w.inflected(n.word, n.soft, "(s)I")
	default:
		w.Words(phrases[r.Noun], n.word)
	}
	w.Words(v.pre)
	w.inflected(v.stem, v.soft, "(y)An")
}

// own writes what belongs to the speaker or the speakers: topum, ayakkabılarımız.
func (w writer) own(noun, quant scene.Concept) {
	n, template := &nouns[noun], "Im"
	if w.s.Subject.Plural() {
		template = "ImIz"
	}
	switch {
	case quant != scene.None:
		w.plurals(n, template)
	case endsInVowel([]byte(n.word)):
		w.inflected(n.word, n.soft, template[1:])
	default:
		w.inflected(n.word, n.soft, template)
	}
}
