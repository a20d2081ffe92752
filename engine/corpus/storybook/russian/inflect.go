package russian

import "strings"

// kase is a grammatical case.
type kase uint8

const (
	nom kase = iota
	gen
	dat
	acc
	ins
	pre
	kases
)

// agr is what a noun asks of the words that agree with it: a gender, or plural.
type agr uint8

const (
	masc agr = iota
	fem
	neut
	plur
	agrs
)

// noun is a declined noun.
type noun struct {
	one, many  [kases]string
	spot       string     // locative behind в and на
	general    string     // the kind, accusative
	attribute  *adjective // part of the name
	kind       *adjective // part of the name where there are many
	gender     agr        // plur: plural only
	animate    bool
	adjectival bool // after two to four in the genitive plural
}

// adjective is a declined adjective; its accusative is filled for the feminine
// and the neuter only, since the others depend on animacy.
type adjective struct{ forms [agrs][kases]string }

const (
	hushers = "жшщч"
	velars  = "кгх"
)

// last returns the last letter of a word and the word without it.
func last(word string) (letter, rest string) {
	rest = word[:len(word)-2] // Cyrillic letters have two bytes
	return word[len(rest):], rest
}

// ends reports whether word ends in one of letters.
func ends(word, letters string) bool {
	letter, _ := last(word)
	return strings.Contains(letters, letter)
}

// newNoun declines an entry (lexicon_nouns.go).
func newNoun(fields []string) noun {
	var n noun
	flag := map[byte]string{}
	for _, field := range fields[2:] {
		switch field {
		case "a":
			n.animate = true
		case "0", "A":
			flag[field[0]] = field
		default:
			flag[field[0]] = field[2:]
		}
	}
	n.gender = map[string]agr{"m": masc, "f": fem, "n": neut, "p": plur}[fields[1]]
	n.decline(fields[0], flag)
	if word := flag['w']; word != "" {
		d := newAdjective(word)
		n.attribute = &d
	}
	if word := flag['W']; word != "" {
		d := newAdjective(word)
		n.kind = &d
	}
	n.general = flag['g']
	return n
}

// decline fills all cases but the accusatives that depend on animacy.
func (n *noun) decline(word string, flag map[byte]string) {
	switch {
	case flag['0'] != "":
		for c := range n.one {
			n.one[c], n.many[c] = word, word
		}
		return
	case flag['A'] != "":
		d := newAdjective(word)
		n.one, n.many, n.adjectival = d.forms[masc], d.forms[plur], true
		return
	case n.gender == plur:
		n.many = plurals(word, flag['G'])
		n.one = n.many
		return
	}
	n.one = singular(word, n.gender, flag['s'])
	if flag['I'] != "" {
		n.one[ins] = flag['I']
	}
	many, genitive := flag['P'], flag['G']
	if many == "" {
		many = pluralOf(word, n.gender, n.one[gen])
	}
	if genitive == "" {
		genitive = genitivePlural(word, many)
	}
	n.many = plurals(many, genitive)
	if flag['M'] != "" {
		n.many[ins] = flag['M']
	}
	n.spot = n.one[pre]
	if flag['L'] != "" {
		n.spot = flag['L']
	}
}

// accusatives fills the accusatives once animacy is known.
func (n *noun) accusatives() {
	if n.one[acc] == "" {
		n.one[acc] = n.one[nom]
		if n.animate {
			n.one[acc] = n.one[gen]
		}
	}
	if n.many[acc] == "" {
		n.many[acc] = n.many[nom]
		if n.animate {
			n.many[acc] = n.many[gen]
		}
	}
	if n.general == "" {
		n.general = n.many[acc]
	}
}

// singular declines a singular. The accusative stays empty where it depends on
// animacy.
func singular(word string, gender agr, stem string) [kases]string {
	letter, rest := last(word)
	switch {
	case letter == "а":
		y := "ы"
		if ends(rest, hushers+velars) {
			y = "и"
		}
		o := "ой"
		if ends(rest, hushers+"ц") {
			o = "ей"
		}
		return [kases]string{word, rest + y, rest + "е", rest + "у", rest + o, rest + "е"}
	case letter == "я":
		e := "е"
		if ends(rest, "и") {
			e = "и"
		}
		return [kases]string{word, rest + "и", rest + e, rest + "ю", rest + "ей", rest + e}
	case letter == "ь" && gender == fem:
		return [kases]string{word, rest + "и", rest + "и", word, rest + "ью", rest + "и"}
	case letter == "о":
		return [kases]string{word, rest + "а", rest + "у", word, rest + "ом", rest + "е"}
	case letter == "е":
		e := "е"
		if ends(rest, "и") {
			e = "и"
		}
		return [kases]string{word, rest + "я", rest + "ю", word, rest + "ем", rest + e}
	}
	return masculine(word, stem)
}

// masculine declines a masculine singular that ends in a consonant, ь or й; stem is
// its stem in the other cases where that differs (осёл, осла).
func masculine(word, stem string) [kases]string {
	letter, rest := last(word)
	soft := letter == "ь" || letter == "й"
	if stem == "" {
		stem = word
		if soft {
			stem = rest
		}
	}
	switch {
	case soft:
		return [kases]string{word, stem + "я", stem + "ю", "", stem + "ем", stem + "е"}
	case ends(stem, hushers+"ц"):
		return [kases]string{word, stem + "а", stem + "у", "", stem + "ем", stem + "е"}
	}
	return [kases]string{word, stem + "а", stem + "у", "", stem + "ом", stem + "е"}
}

// pluralOf returns the regular nominative plural.
func pluralOf(word string, gender agr, genitive string) string {
	letter, stem := last(genitive)
	switch {
	case gender == neut:
		return genitive
	case letter == "я" || letter == "и" || ends(stem, hushers+velars):
		return stem + "и"
	}
	return stem + "ы"
}

// genitivePlural returns the regular genitive plural.
func genitivePlural(word, many string) string {
	letter, rest := last(word)
	_, stem := last(many)
	switch {
	case strings.HasSuffix(word, "ия"), strings.HasSuffix(word, "ие"):
		return rest + "й"
	case letter == "а" || letter == "о":
		return rest
	case letter == "й":
		return stem + "ев"
	case letter == "ь" || ends(word, hushers):
		return stem + "ей"
	}
	return stem + "ов"
}

// plurals declines a plural.
func plurals(many, genitive string) [kases]string {
	letter, stem := last(many)
	a := "а"
	if (letter == "и" || letter == "я") && !ends(stem, hushers+velars) {
		a = "я"
	}
	return [kases]string{many, genitive, stem + a + "м", "", stem + a + "ми", stem + a + "х"}
}

// newAdjective declines an adjective in -ый, -ий or -ой.
func newAdjective(word string) adjective {
	_, rest := last(word)
	vowel, stem := last(rest)
	y, o, a, e := "ы", "о", "а", "о"
	switch {
	case vowel == "и" && !ends(stem, hushers+velars): // синий
		y, o, a, e = "и", "е", "я", "е"
	case vowel == "и" && ends(stem, hushers): // свежий
		y, o, e = "и", "е", "е"
	case ends(stem, hushers+velars):
		y = "и"
	}
	m := [kases]string{word, stem + o + "го", stem + o + "му", "", stem + y + "м", stem + o + "м"}
	f := stem + o + "й"
	u := map[string]string{"а": "ую", "я": "юю"}[a]
	n := m
	n[nom], n[acc] = stem+e+"е", stem+e+"е"
	p := [kases]string{stem + y + "е", stem + y + "х", stem + y + "м", "", stem + y + "ми", stem + y + "х"}
	return adjective{[agrs][kases]string{m, {stem + a + "я", f, f, stem + u, f, f}, n, p}}
}

// form returns the adjective; animate decides the accusative.
func (d *adjective) form(a agr, c kase, animate bool) string {
	if c == acc && d.forms[a][acc] == "" {
		c = nom
		if animate {
			c = gen
		}
	}
	return d.forms[a][c]
}

// form returns the noun without the adjective that is part of its name; a is the
// number and gender asked for.
func (n *noun) form(a agr, c kase) string {
	if a == plur {
		return n.many[c]
	}
	return n.one[c]
}

// named returns the adjective that is part of the name.
func (n *noun) named(a agr, c kase) string {
	if n.attribute == nil {
		return ""
	}
	return n.attribute.form(a, c, n.animate)
}
