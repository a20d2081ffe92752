package spanish

import (
	"strings"

	"confusio/engine/corpus/storybook/romance"
	"confusio/engine/corpus/storybook/scene"
)

// The verbs that are no concepts, or stand for another one.
var (
	ser          = irregular("ser", "es/son", "fue/fueron", "era/eran", "ser")
	estar        = copula(irregular("estar", "está/están", "estuvo/estuvieron", "estaba/estaban", "estar"), "estoy", "estamos")
	tener        = copula(irregular("tener", "tiene/tienen", "tuvo/tuvieron", "tenía/tenían", "tendr"), "tengo", "tenemos")
	ponerse      = reflexive(irregular("poner", "pone/ponen", "puso/pusieron", "ponía/ponían", "pondr"))
	sorprenderse = reflexive(conjugate("sorprender"))
	enfadarse    = reflexive(conjugate("enfadar"))
	querer       = irregular("querer", "quiere/quieren", "quiso/quisieron", "quería/querían", "querr")
	decir        = irregular("decir", "dice/dicen", "dijo/dijeron", "decía/decían", "dir")
	gritar       = conjugate("gritar")
	preguntar    = conjugate("preguntar")
	llevar       = conjugate("llevar")
	traer        = irregular("traer", "trae/traen", "trajo/trajeron", "traía/traían", "traer")
	sacar        = romance.Framed("sacar+del horno", conjugate)
	hacer        = irregular("hacer", "hace/hacen", "hizo/hicieron", "hacía/hacían", "har")
)

// irregular returns a verb from its present, indefinido, imperfecto and future stem.
func irregular(infinitive, present, past, imperfect, future string) romance.Verb {
	v := romance.Verb{Infinitive: infinitive}
	v.Put(scene.Present, present)
	v.Put(scene.Past, past)
	v.Put(romance.Imperfect, imperfect)
	v.Finite[scene.Future] = [2]string{future + "á", future + "án"}
	return v
}

func copula(v romance.Verb, one, many string) romance.Verb {
	v.First = [2]string{one, many}
	return v
}

func reflexive(v romance.Verb) romance.Verb {
	v.Reflexive = true
	return v
}

// conjugate returns a verb from an entry of one to three parts "infinitive/present/past":
// the present is given if the stem changes, the past if it is irregular, in the singular
// and the plural.
func conjugate(entry string) romance.Verb {
	parts := strings.Split(entry, "/")
	infinitive := parts[0]
	plain := strings.Replace(infinitive, "ír", "ir", 1)
	stem := plain[:len(plain)-2]
	present, past, imperfect := stem+"e", stem+"ió/"+stem+"ieron", stem+"ía/"+stem+"ían"
	if strings.HasSuffix(infinitive, "ar") {
		present, past, imperfect = stem+"a", stem+"ó/"+stem+"aron", stem+"aba/"+stem+"aban"
	}
	if len(parts) > 1 {
		present = parts[1]
	}
	if len(parts) > 2 {
		past = strings.Join(parts[2:], "/")
	}
	future := plain
	switch plain {
	case "poner":
		future = "pondr"
	case "ver":
		imperfect = "veía/veían"
	case "ir":
		imperfect = "iba/iban"
	}
	return irregular(infinitive, present+"/"+present+"n", past, imperfect, future)
}

func verbOf(c scene.Concept) romance.Verb {
	if c == has || c == wish {
		return tener
	}
	return romance.Framed(verbEntries[c.Gloss()], conjugate)
}

// frame returns the verb of a sentence with its frame: one makes a drawing and a pancake,
// and takes out of the oven what is just made (hornear galletas recién hechas says it twice);
// people bring something to the one they visit, an animal or a newcomer comes with it.
func frame(s *scene.Sentence) *romance.Verb {
	switch {
	case s.Verb == draw && s.Object.Noun == picture, s.Verb == cooks && s.Object.Noun == pancake:
		return &hacer
	case s.Verb == bakes && s.Object.Adj == fresh && s.Place == scene.None:
		return &sacar
	case s.Verb == brings && (romance.Animal(s.Subject.Noun) || s.Subject.Mention == scene.New && s.Time == scene.None):
		return &traer
	}
	return &verbs[s.Verb]
}
