//go:build bits2

package arabic

import (
	"strings"

	"confusio/engine/corpus/storybook/wording"
)

// kase is a grammatical case.
type kase uint8

const (
	nominative kase = iota
	accusative
	genitive
	kases
)

// agr is what a noun phrase asks of the words that agree with it.
type agr uint8

const (
	ms agr = iota
	fs
	md
	fd
	mp
	fp
	agrs
)

func (a agr) feminine() bool { return a&1 == 1 }
func (a agr) dual() bool     { return a == md || a == fd }
func (a agr) plural() bool   { return a >= mp }

// singular returns a in the singular, as a verb before its subject has it.
func (a agr) singular() agr { return a & 1 }

// noun is a noun with all that its inflection needs.
type noun struct {
	one       string // without article
	article   string // the singular as it stands after the article
	two       string // what the dual is made from
	many      string // broken plural, sound feminine plural, or the stem of a sound masculine one
	general   string // the kind in general, with the article
	tail      string // second noun of an idafa
	attribute string // adjective that is part of the name, masculine
	feminine  bool
	sound     bool // plural in ون
	diptote   bool // the plural has no accusative alef
	human     bool
	name      bool
	forms     [agrs][kases][2]string // inflected: indefinite and definite
}

// adjective is an adjective; plural of men is sound where many is empty.
type adjective struct {
	one, feminine, many string
	diptote             bool
	forms               [agrs][kases]string // inflected, indefinite
}

// withAlef adds the alef of the indefinite accusative where it is written.
func withAlef(word string) string {
	for _, end := range []string{"ة", "اء", "ى", "ا", "أ", "ات"} {
		if strings.HasSuffix(word, end) {
			return word
		}
	}
	return word + "ا"
}

// beforeEnding opens a final ة or ى for an ending.
func beforeEnding(word string) string {
	if stem, ok := strings.CutSuffix(word, "ة"); ok {
		return stem + "ت"
	}
	if stem, ok := strings.CutSuffix(word, "ى"); ok {
		return stem + "ي"
	}
	return word
}

// dual returns the dual; in an idafa it loses its ن.
func dual(word string, c kase, construct bool) string {
	end := "ين"
	if c == nominative {
		end = "ان"
	}
	if construct {
		end = strings.TrimSuffix(end, "ن")
	}
	return beforeEnding(word) + end
}

// sound returns the sound masculine plural.
func sound(word string, c kase) string {
	if c == nominative {
		return word + "ون"
	}
	return word + "ين"
}

// head returns the noun itself in the number of a.
func (n *noun) head(a agr, c kase, definite bool) string {
	construct := n.tail != ""
	article := ""
	if definite && !construct {
		article = "ال"
	}
	alef := c == accusative && !definite && !construct
	switch {
	case a.dual() && article != "" && n.article != n.one:
		return article + dual(n.article, c, false)
	case a.dual():
		return article + dual(n.two, c, construct)
	case a.plural() && n.sound:
		return article + sound(n.many, c)
	case a.plural() && alef && !n.diptote:
		return withAlef(n.many)
	case a.plural():
		return article + n.many
	case alef:
		return withAlef(n.one)
	case article != "":
		return article + n.article
	}
	return n.one
}

// inflected returns the noun with the other words of its name. Number is that of a,
// where ms and fs stand for the singular.
func (n *noun) inflected(a agr, c kase, definite bool) string {
	if n.name {
		if c == accusative {
			return n.many
		}
		return n.one
	}
	tail := n.tail
	if tail != "" && definite {
		tail = "ال" + tail
	}
	if n.attribute != "" {
		simple := adjective{one: n.attribute, feminine: n.attribute + "ة"}
		tail = simple.inflected(n.agree(a), c, definite)
	}
	return wording.Join(n.head(a, c, definite), tail)
}

// inflect fills in the forms.
func (n *noun) inflect() {
	for a := range agrs {
		for c := range kases {
			n.forms[a][c] = [2]string{n.inflected(a, c, false), n.inflected(a, c, true)}
		}
	}
}

// form returns a form of the noun.
func (n *noun) form(a agr, c kase, definite bool) string {
	if definite {
		return n.forms[a][c][1]
	}
	return n.forms[a][c][0]
}

// agree returns what adjectives and following verbs agree with: plurals of animals
// and things are feminine singular.
func (n *noun) agree(number agr) agr {
	if number.plural() && !n.human {
		return fs
	}
	return number
}

// number returns the agr of the noun's gender in the number of like.
func (n *noun) number(like agr) agr {
	if n.feminine {
		return like&^1 | 1
	}
	return like &^ 1
}

// inflected returns the adjective agreeing with a.
func (d *adjective) inflected(a agr, c kase, definite bool) string {
	word := ""
	alef := c == accusative && !definite
	switch a {
	case ms:
		word = d.one
		if alef && !d.diptote {
			word = withAlef(word)
		}
	case fs:
		word = d.feminine
	case md:
		word = dual(d.one, c, false)
	case fd:
		word = dual(d.openFeminine(), c, false)
	case mp:
		word = d.many
		if word == "" {
			word = sound(d.one, c)
		} else if alef {
			word = withAlef(word)
		}
	default:
		word = d.soundFeminine()
	}
	if definite {
		return "ال" + word
	}
	return word
}

// inflect fills in the forms.
func (d *adjective) inflect() {
	for a := range agrs {
		for c := range kases {
			d.forms[a][c] = d.inflected(a, c, false)
		}
	}
}

// openFeminine returns the feminine as it stands before an ending: حمراو.
func (d *adjective) openFeminine() string {
	if stem, ok := strings.CutSuffix(d.feminine, "ء"); ok {
		return stem + "و"
	}
	return d.feminine
}

// soundFeminine returns the plural for women.
func (d *adjective) soundFeminine() string {
	if stem, ok := strings.CutSuffix(d.feminine, "ة"); ok {
		return stem + "ات"
	}
	return beforeEnding(d.feminine) + "ات"
}
