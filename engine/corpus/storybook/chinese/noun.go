package chinese

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"confusio/engine/corpus/storybook/scene"
)

// np writes a noun phrase.
func (w writer) np(np *scene.NP) {
	n, class := &nouns[np.Noun], np.Noun.Class()
	switch {
	case np.Noun == scene.None:
		return
	case np.Mention == scene.Pronoun:
		w.write(pronoun(np, w.s.Violation == scene.WrongPronoun && (w.s.Subject.Mention == scene.Pronoun) == (np == &w.s.Subject)))
		return
	case class == scene.Drink:
		w.write("一些", n.word)
	case class.IsName():
		w.write(n.word)
	case np.Mention == scene.Known:
		w.known(np.Noun, np.Quant)
	default:
		w.number(np.Quant, w.measure(np))
		w.with(np.With)
		w.relative(&np.Rel)
		w.described(np.Noun, np.Adj, np.Colour, np.With.Noun != scene.None || np.Rel.Verb != scene.None)
	}
	w.and(np)
}

// known writes a noun phrase for what is known: 国王, 国王们, 那两位国王, 那只狗, 那些狗. People
// are called by the bare noun, but for 男人 and 女人, which would mean the kind.
func (w writer) known(noun, quant scene.Concept) {
	n, human := &nouns[noun], noun.Class().IsHuman() && noun != man && noun != woman
	switch {
	case quant == scene.Two:
		w.write("那两", n.measure, n.word)
	case quant != scene.None && human:
		w.write(n.word, "们")
	case quant != scene.None:
		w.write("那些", n.word)
	case human:
		w.write(n.word)
	default:
		w.write("那", n.measure, n.word)
	}
}

// and writes what is joined.
func (w writer) and(np *scene.NP) {
	a := np.And
	if a.Noun == scene.None {
		return
	}
	w.write("和")
	switch {
	case a.Noun.Class().IsName():
		w.write(nouns[a.Noun].word)
	case np.Mention == scene.Known:
		w.known(a.Noun, a.Quant)
	default:
		w.counted(a.Noun, a.Quant, a.Adj, a.Colour)
	}
}

// counted writes an indefinite noun phrase.
func (w writer) counted(noun, quant, adj, colour scene.Concept) {
	w.number(quant, nouns[noun].measure)
	w.described(noun, adj, colour, false)
}

// measure returns the measure word of np, or the wrong one.
func (w writer) measure(np *scene.NP) string {
	right := nouns[np.Noun].measure
	if (w.s.Verb == plant || w.s.Verb == water) && np.Noun.Class() == scene.Flower {
		return "株"
	}
	if w.s.Violation != scene.WrongNumber || np != w.measured() {
		return right
	}
	return cmp.Or(partners[np.Noun.Class()][right], right)
}

// measured returns the phrase whose measure word WrongNumber changes: the object if
// it is counted, else the subject.
func (w writer) measured() *scene.NP {
	if w.s.Object.Noun != scene.None && w.s.Object.Mention == scene.New {
		return &w.s.Object
	}
	return &w.s.Subject
}

// number writes 一 or another number with the measure word; 许多 has none.
func (w writer) number(quant scene.Concept, measure string) {
	switch quant {
	case scene.None:
		w.write("一", measure)
	case scene.Many:
		w.write(phrases[quant])
	default:
		w.write(phrases[quant], measure)
	}
}

// described writes a noun with its attributes: 小狗, 聪明的狗, 白色的狗, 白色的小狗,
// 聪明的白狗, 聪明的白色山羊. Beside another attribute with 的, where it is tight, colours and
// adjectives of two syllables do without, and old men and women have words of their own.
func (w writer) described(noun, adj, colour scene.Concept, tight bool) {
	n, a, hue := &nouns[noun], attribute(adj, noun), colours[colour]
	word, short := n.word, a.short
	switch {
	case adj == old && !tight && (noun == woman || noun == man):
		a, short = &elderly, ""
	case short == "":
	case n.stem != "" && (adj == small || adj == old):
		word = n.stem
	case clash(short, word):
		short = ""
	}
	syllables := utf8.RuneCountInString(word)
	switch {
	case hue != "" && adj == scene.None && tight && syllables == 1:
		w.write(hue)
	case hue != "" && (adj == scene.None || short != "") && tight:
		w.write(hue, "色", short)
	case hue != "" && (adj == scene.None || short != ""):
		w.write(hue, "色的", short)
	case hue != "" && syllables == 1:
		w.write(a.full, hue)
	case hue != "":
		w.write(a.full, hue, "色")
	case short != "":
		w.write(short)
	case tight && syllables > 1 && a.short == "" && utf8.RuneCountInString(a.full) == 3:
		w.write(strings.TrimSuffix(a.full, "的"))
	default:
		w.write(a.full)
	}
	w.write(word)
}

// clash reports whether a short adjective would stumble over the beginning of a noun:
// 老老师, 小小提琴, 大小丑.
func clash(short, word string) bool {
	if strings.HasPrefix(word, "老") {
		return short == "老"
	}
	return (short == "小" || short == "大" || short == "老") && (strings.HasPrefix(word, "小") || strings.HasPrefix(word, "大象") || strings.HasPrefix(word, "大学"))
}

// attribute returns an adjective as it fits the noun.
func attribute(adj, noun scene.Concept) *quality {
	class := noun.Class()
	switch {
	case adj == warm && (class == scene.Wear || class == scene.Pair):
		return &cosy
	case adj == beautiful && class == scene.Tale:
		return &charming
	case adj == beautiful && class == scene.Writing && noun != postcard:
		return &graceful
	}
	return &qualities[adj]
}

// with writes a companion before the noun; one bag needs no number.
func (w writer) with(c scene.With) {
	if c.Noun == scene.None {
		return
	}
	w.write(cmp.Or(carried[c.Noun], "带着"))
	if carried[c.Noun] == "" {
		w.number(c.Quant, nouns[c.Noun].measure)
	}
	w.described(c.Noun, c.Adj, c.Colour, true)
	w.write("的")
}

// relative writes a relative clause before the noun: 爱吃梨的, 养着两只猫的, 住在山里的.
func (w writer) relative(r *scene.Rel) {
	if r.Verb == scene.None {
		return
	}
	switch class := r.Noun.Class(); {
	case r.Verb == love && class == scene.Fruit:
		w.write("喜欢吃", nouns[r.Noun].word)
	case class == scene.Pet:
		w.write(phrases[r.Verb])
		w.counted(r.Noun, r.Quant, scene.None, scene.None)
	case class == scene.DwellingClass:
		w.write(phrases[r.Verb], phrases[r.Noun])
	default:
		w.write(phrases[r.Verb], nouns[r.Noun].word)
	}
	w.write("的")
}

// pronoun returns the pronoun of np. The wrong one swaps 他 and 她 in either
// number, and 它 and 它们.
func pronoun(np *scene.NP, wrong bool) string {
	gender, plural := np.Noun.Gender(), np.Plural()
	if np.And.Noun.Class().IsName() {
		gender = scene.Masculine
	}
	if wrong {
		switch gender {
		case scene.Feminine:
			gender = scene.Masculine
		case scene.Masculine:
			gender = scene.Feminine
		default:
			plural = !plural
		}
	}
	if plural {
		return [...]string{scene.Neuter: "它们", scene.Feminine: "她们", scene.Masculine: "他们"}[gender]
	}
	return [...]string{scene.Neuter: "它", scene.Feminine: "她", scene.Masculine: "他"}[gender]
}
