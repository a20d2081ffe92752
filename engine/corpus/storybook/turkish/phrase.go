package turkish

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// Case suffixes.
const (
	nominative     = ""
	accusativeCase = "(y)I"
	dativeCase     = "(y)A"
	ablativeCase   = "DAn"
)

// with attaches a suffix to the noun; after a name an apostrophe stands between.
func (n noun) with(template string) string {
	if template == "" {
		return n.word
	}
	return suffix(n.word, n.soft, template)
}

func (w writer) subject() string {
	if w.s.Subject.Mention == scene.Pronoun {
		return ""
	}
	return w.np(&w.s.Subject, nominative)
}

// object returns the object in the case that the verb asks for. A thing that is new
// stays bare where the accusative would stand. The wrong case swaps accusative and dative
// of what is known.
func (w writer) object() string {
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
	return w.np(np, template)
}

// np returns a noun phrase in the given case.
func (w writer) np(np *scene.NP, template string) string {
	n := words.nouns[np.Noun]
	switch {
	case np.Noun == scene.None:
		return ""
	case np.Mention == scene.Pronoun:
		return pronoun(np.Plural() != (w.s.Violation == scene.WrongPronoun), template)
	case np.Noun.Class().IsName():
		return named(n.word, template)
	case np.Mention == scene.Known && np.Plural():
		return noun{word: suffix(n.word, "", "lAr")}.with(template)
	case np.Mention == scene.Known:
		return n.with(template)
	}
	number := "bir"
	adjective := words.qualities[np.Adj].word
	if np.Quant != scene.None {
		number = words.phrases[np.Quant]
		return wording.Join(companion(np.With), relative(np.Rel), number, adjective, n.with(template))
	}
	return wording.Join(companion(np.With), relative(np.Rel), adjective, number, n.with(template))
}

// named attaches a case to a name: Ali'yi.
func named(name, template string) string {
	if template == "" {
		return name
	}
	return name + "'" + strings.TrimPrefix(suffix(name, "", template), name)
}

// pronoun returns o or onlar in a case other than the nominative.
func pronoun(plural bool, template string) string {
	if plural {
		return suffix("onlar", "", template)
	}
	if template == dativeCase {
		return "ona"
	}
	return "onu"
}

// companion returns "with two dogs": iki köpekli.
func companion(c scene.With) string {
	if c.Noun == scene.None {
		return ""
	}
	return wording.Join(words.phrases[c.Quant], words.nouns[c.Noun].with("lI"))
}

// relative returns a relative clause as a participle: elma satan, elma satmayan.
func relative(r scene.Rel) string {
	if r.Verb == scene.None {
		return ""
	}
	v, object := words.verbs[r.Verb], words.nouns[r.Noun].word
	if v.object == ablative {
		object = noun{word: suffix(object, "", "lAr")}.with(ablativeCase)
	}
	participle := suffix(v.stem, v.soft, "(y)An")
	if r.Negative {
		participle = suffix(v.stem, "", "mAyAn")
	}
	return wording.Join(object, v.pre, participle)
}
