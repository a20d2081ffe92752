//go:build bits2

package spanish

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

// verb is a verb in the third person.
type verb struct {
	finite     [3][2]string // by tense and number
	first      [2]string    // present, first person; copulas only
	infinitive string
	stressed   string // infinitive with the accent that two enclitics call for
	tail       string // "las gracias"
	reflexive  bool   // ponerse
	dative     bool   // its object is a dative: le da las gracias
	generic    bool   // takes the article with things in general
}

// The verbs that are no concepts.
var (
	ser   = irregular("ser", "es son", "era eran", "ser")
	estar = copula(irregular("estar", "está están", "estaba estaban", "estar"), "estoy", "estamos")
	tener = copula(irregular("tener", "tiene tienen", "tenía tenían", "tendr"), "tengo", "tenemos")
	wish  = irregular("querer", "quiere quieren", "quería querían", "querr")
	say   = irregular("decir", "dice dicen", "dijo dijeron", "dir")
	ask   = conjugate("preguntar")
)

// irregular returns a verb from its present, past and future stem.
func irregular(infinitive, present, past, future string) verb {
	v := verb{infinitive: infinitive}
	v.finite[scene.Present][0], v.finite[scene.Present][1], _ = strings.Cut(present, " ")
	v.finite[scene.Past][0], v.finite[scene.Past][1], _ = strings.Cut(past, " ")
	v.finite[scene.Future] = [2]string{future + "á", future + "án"}
	return v
}

func copula(v verb, one, many string) verb {
	v.first = [2]string{one, many}
	return v
}

// conjugate returns a verb from an entry of one to three parts "infinitive present
// past": the present is given if the stem changes, the past if it is irregular in
// the singular and the plural; "-" stands for the regular form, "imperfect" for
// the past of a state.
func conjugate(entry string) verb {
	parts := append(strings.Split(entry, "/"), "-", "-")
	infinitive, present, past := parts[0], parts[1], parts[2]
	stem, ending := infinitive[:len(infinitive)-2], infinitive[len(infinitive)-2:]
	if present == "-" {
		present = stem + map[bool]string{true: "a", false: "e"}[ending == "ar"]
	}
	switch {
	case past == "-" && ending == "ar":
		past = stem + "ó " + stem + "aron"
	case past == "-":
		past = stem + "ió " + stem + "ieron"
	case past == "imperfect" && ending == "ar":
		past = stem + "aba " + stem + "aban"
	case past == "imperfect":
		past = stem + "ía " + stem + "ían"
	}
	return irregular(infinitive, present+" "+present+"n", past, futureStem(infinitive))
}

// futureStem returns the infinitive or its irregular shape.
func futureStem(infinitive string) string {
	switch infinitive {
	case "venir":
		return "vendr"
	case "poner":
		return "pondr"
	case "querer":
		return "querr"
	}
	return strings.Replace(infinitive, "ír", "ir", 1)
}

// verbOf reads an entry: the verb after "se" is reflexive, and what follows a
// space is its tail.
func verbOf(c scene.Concept) verb {
	entry := verbEntries[c.Gloss()]
	if entry == "" {
		return verb{}
	}
	word, tail, _ := strings.Cut(entry, "+")
	word, reflexive := strings.CutPrefix(word, "se ")
	v := conjugate(word)
	v.tail, v.reflexive = tail, reflexive
	v.dative = tail == "las gracias"
	v.generic = word == "adorar" || word == "odiar"
	v.stressed = strings.Replace(strings.Replace(v.infinitive, "ner", "nér", 1), "itar", "itár", 1)
	return v
}
