package arabic

import "strings"

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

func (a agr) dual() bool   { return a == md || a == fd }
func (a agr) plural() bool { return a >= mp }

// singular returns a in the singular, as a verb before its subject has it.
func (a agr) singular() agr { return a & 1 }

// noun is a noun with all that its inflection needs.
type noun struct {
	one       string // without article
	article   string // the singular as it stands after the article
	many      string // broken plural, sound feminine plural, or the stem of a sound masculine one
	general   string // the kind in general, with the article
	tail      string // second noun of an idafa
	attribute string // adjective that is part of the name, masculine
	feminine  bool
	sound     bool // plural in ون
	diptote   bool // the plural has no accusative alef
	rigid     bool // a loan whose singular has no accusative alef
	human     bool
	name      bool
	forms     [agrs][kases][2]string // inflected: indefinite and definite
	signs     [agrs][kases]string    // vowel signs that may end the indefinite forms
	shown     [agrs]string           // indefinite accusatives with a sign that shows it
	own       [2]string              // my one, our one
}

// adjective is an adjective; the plural of men is sound where many is empty, that of
// women where women is.
type adjective struct {
	one, feminine, many, women string
	diptote                    bool                // the masculine singular has no accusative alef
	rigid                      bool                // nor has the plural of men
	defective                  bool                // the masculine singular loses its ي: غال
	forms                      [agrs][kases]string // inflected, indefinite
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

// sign returns the vowel sign that shows the case of an indefinite word, or nothing
// where its letters do. A final ي is doubled, and says so by a sign beside it.
func sign(word string, c kase, diptote bool) string {
	if end := vowel(word, c, diptote); end != "" && strings.HasSuffix(word, "ي") {
		return end + "\u0651"
	}
	return vowel(word, c, diptote)
}

func vowel(word string, c kase, diptote bool) string {
	switch {
	case strings.HasSuffix(word, "ا"), strings.HasSuffix(word, "ى"):
		return ""
	case c == nominative && diptote:
		return "ُ"
	case c == nominative:
		return "ٌ"
	case diptote:
		return "َ"
	case c == genitive, strings.HasSuffix(word, "ات"):
		return "ٍ"
	}
	return "ً"
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

// sound returns the sound masculine plural; in an idafa it loses its ن.
func sound(word string, c kase, construct bool) string {
	end := "ين"
	if c == nominative {
		end = "ون"
	}
	if construct {
		end = strings.TrimSuffix(end, "ن")
	}
	return word + end
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
	case a.dual() && article != "":
		return article + dual(n.article, c, false)
	case a.dual():
		return article + dual(n.one, c, construct)
	case a.plural() && n.sound:
		return article + sound(n.many, c, construct)
	case a.plural() && alef && !n.diptote:
		return withAlef(n.many)
	case a.plural():
		return article + n.many
	case alef && !n.rigid:
		return withAlef(n.one)
	case article != "":
		return article + n.article
	}
	return n.one
}

// inflected returns the noun with the other words of its name, and the sign that may
// end it. Number is that of a, where ms and fs stand for the singular.
func (n *noun) inflected(a agr, c kase, definite bool) (form, end string) {
	head := n.head(a, c, definite)
	switch {
	case n.name && c == accusative:
		return n.many, ""
	case n.name:
		return n.one, ""
	case n.attribute != "":
		simple := adjective{one: n.attribute, feminine: n.attribute + "ة"}
		if definite {
			return head + " ال" + simple.inflected(n.agree(a), withoutAlef(c)), ""
		}
		return head + " " + simple.inflected(n.agree(a), c), ""
	case n.tail != "" && definite:
		return head + " ال" + n.tail, ""
	case n.tail != "":
		return head + " " + n.tail, sign(n.tail, genitive, false)
	case a.dual(), a.plural() && n.sound, n.rigid:
		return head, ""
	}
	return head, sign(head, c, n.diptote && a.plural())
}

// withoutAlef returns the case whose forms those of c are but for the alef of the
// indefinite.
func withoutAlef(c kase) kase {
	if c == accusative {
		return genitive
	}
	return c
}

// inflect fills in the forms.
func (n *noun) inflect() {
	for a := range agrs {
		for c := range kases {
			n.forms[a][c][0], n.signs[a][c] = n.inflected(a, c, false)
			n.forms[a][c][1], _ = n.inflected(a, c, true)
		}
		n.shown[a] = n.accusative(a)
	}
	for i, end := range []string{"ي", "نا"} {
		n.own[i] = n.owned(end)
	}
}

// owned returns the singular with a possessive suffix, in the nominative.
func (n *noun) owned(suffix string) string {
	word := beforeEnding(n.one)
	if stem, ok := strings.CutSuffix(word, "ء"); ok {
		word = stem + map[string]string{"ي": "ئ", "نا": "ؤ"}[suffix]
	}
	if n.attribute == "" {
		return word + suffix
	}
	adjective := n.attribute
	if n.feminine {
		adjective += "ة"
	}
	return word + suffix + " ال" + adjective
}

// form returns a form of the noun.
func (n *noun) form(a agr, c kase, definite bool) string {
	if definite {
		return n.forms[a][c][1]
	}
	return n.forms[a][c][0]
}

// accusative returns the indefinite accusative with a sign that shows it, on the first
// word of an idafa.
func (n *noun) accusative(a agr) string {
	if n.tail == "" {
		return n.forms[a][accusative][0] + n.signs[a][accusative]
	}
	head, end := n.head(a, accusative, false), "َ"
	switch {
	case a.dual(), a.plural() && n.sound:
		end = ""
	case strings.HasSuffix(head, "ات"):
		end = "ِ"
	}
	return head + end + " " + n.tail
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

// inflected returns the indefinite adjective agreeing with a.
func (d *adjective) inflected(a agr, c kase) string {
	switch {
	case a == ms && d.defective && c != accusative:
		return strings.TrimSuffix(d.one, "ي")
	case a == ms && c == accusative && !d.diptote:
		return withAlef(d.one)
	case a == ms:
		return d.one
	case a == fs && c == accusative:
		return withAlef(d.feminine)
	case a == fs:
		return d.feminine
	case a == md:
		return dual(d.one, c, false)
	case a == fd:
		return dual(d.openFeminine(), c, false)
	case a == mp && d.many == "":
		return sound(d.one, c, false)
	case a == mp && c == accusative && !d.rigid:
		return withAlef(d.many)
	case a == mp:
		return d.many
	case d.women != "":
		return d.women
	}
	return strings.TrimSuffix(d.feminine, "ة") + "ات"
}

// inflect fills in the forms.
func (d *adjective) inflect() {
	for a := range agrs {
		for c := range kases {
			d.forms[a][c] = d.inflected(a, c)
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
