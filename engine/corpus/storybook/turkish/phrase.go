//go:build bits2

package turkish

import "confusio/engine/corpus/storybook/scene"

// Case suffixes.
const (
	nominative     = ""
	accusativeCase = "(y)I"
	dativeCase     = "(y)A"
	ablativeCase   = "DAn"
)

// noun writes a noun in a case.
func (w writer) noun(n *noun, template string) { w.inflected(n.word, n.soft, template) }

// nouns writes the plural of a noun in a case.
func (w writer) nouns(n *noun, template string) {
	start := w.Mark()
	w.inflected(n.word, "", "lAr")
	w.suffix(start, template)
}

func (w writer) subject() {
	if w.s.Subject.Mention != scene.Pronoun {
		w.np(&w.s.Subject, nominative)
	}
}

// object writes the object in the case that the verb asks for. A thing that is new
// stays bare where the accusative would stand. The wrong case swaps accusative and dative
// of what is known.
func (w writer) object() {
	np := &w.s.Object
	template := accusativeCase
	if w.verb().object == dative {
		template = dativeCase
	}
	definite := np.Mention != scene.New || np.Noun.Class().IsBeing()
	switch {
	case definite && w.s.Violation == scene.WrongAgreement && template == accusativeCase:
		template = dativeCase
	case definite && w.s.Violation == scene.WrongAgreement:
		template = accusativeCase
	case !definite && template == accusativeCase:
		template = nominative
	}
	w.np(np, template)
}

// np writes a noun phrase in the given case.
func (w writer) np(np *scene.NP, template string) {
	n := &words.nouns[np.Noun]
	switch {
	case np.Noun == scene.None:
	case np.Mention == scene.Pronoun:
		w.pronoun(np.Plural() != (w.s.Violation == scene.WrongPronoun), template)
	case np.Noun.Class().IsName():
		w.named(n.word, template)
	case np.Mention == scene.Known && np.Plural():
		w.nouns(n, template)
	case np.Mention == scene.Known:
		w.noun(n, template)
	default:
		w.companion(np.With)
		w.relative(np.Rel)
		adjective := words.qualities[np.Adj].word
		if np.Quant == scene.None {
			w.Words(adjective, "bir")
		} else {
			w.Words(words.phrases[np.Quant], adjective)
		}
		w.noun(n, template)
	}
}

// named writes a name in a case, behind an apostrophe: Ali'yi.
func (w writer) named(name, template string) {
	start := w.Mark()
	w.Words(name)
	if template != nominative {
		end := w.Mark()
		w.suffix(start, template)
		w.Insert(end, "'")
	}
}

// pronoun writes o or onlar in a case other than the nominative.
func (w writer) pronoun(plural bool, template string) {
	switch {
	case plural:
		w.inflected("onlar", "", template)
	case template == dativeCase:
		w.Words("ona")
	default:
		w.Words("onu")
	}
}

// companion writes "with two dogs": iki köpekli.
func (w writer) companion(c scene.With) {
	if c.Noun != scene.None {
		w.Words(words.phrases[c.Quant])
		w.noun(&words.nouns[c.Noun], "lI")
	}
}

// relative writes a relative clause as a participle: elma satan, elma satmayan.
func (w writer) relative(r scene.Rel) {
	if r.Verb == scene.None {
		return
	}
	v, object := &words.verbs[r.Verb], &words.nouns[r.Noun]
	if v.object == ablative {
		w.nouns(object, ablativeCase)
	} else {
		w.Words(object.word)
	}
	w.Words(v.pre)
	if r.Negative {
		w.inflected(v.stem, "", "mAyAn")
	} else {
		w.inflected(v.stem, v.soft, "(y)An")
	}
}
