package french

import (
	"strings"

	"confusio/engine/corpus/storybook/romance"
	"confusio/engine/corpus/storybook/scene"
)

// The verbs that are no concepts.
var (
	être      = state("être est/sont était/étaient sera/seront suis/sommes été")
	avoir     = state("avoir a/ont avait/avaient aura/auront ai/avons eu")
	sEnnuyer  = state("se ennuie/ennuient ennuyait/ennuyaient ennuiera/ennuieront m’ennuie/ennuyons ennuyé")
	seFâcher  = state("se fâche/fâchent fâchait/fâchaient fâchera/fâcheront / fâché")
	vouloir   = state("vouloir veut/veulent voulait/voulaient voudra/voudront / voulu")
	dire      = conjugate("dire/dit/disent/dit/dir")
	crier     = conjugate("crier")
	demander  = conjugate("demander")
	faire     = conjugate("faire/fait/font/fait/fer")
	porter    = conjugate("porter")
	allerVoir = romance.Framed("être aller/va/vont/allé/ir+voir", conjugate)
	emporter  = conjugate("emporter")
	reprendre = conjugate("reprendre/reprend/reprennent/repris/reprendr")
)

// state reads a verb of being: infinitive, or se, present, imparfait, future, first
// persons and participle.
func state(entry string) romance.Verb {
	parts := strings.Fields(entry)
	v := romance.Verb{Infinitive: parts[0], Reflexive: parts[0] == "se", Moves: parts[0] == "se", Participle: inflected(parts[5], parts[5]+"e")}
	v.Put(scene.Present, parts[1])
	v.Put(romance.Imperfect, parts[2])
	v.Put(scene.Future, parts[3])
	v.First[0], v.First[1], _ = strings.Cut(parts[4], "/")
	if v.Reflexive {
		v.First[1] = "nous " + v.First[1]
	}
	return v
}

// conjugate reads an entry: "infinitive" or "infinitive/singular" of a verb in -er,
// or all of "infinitive/singular/plural/participle/future stem", with the stem of the
// imparfait where there is one. The singular of a verb in -er that changes its stem
// gives its future, too.
func conjugate(entry string) romance.Verb {
	parts := strings.Split(entry, "/")
	v := romance.Verb{Infinitive: parts[0]}
	stem := strings.TrimSuffix(parts[0], "er")
	one, many, participle, future := stem+"e", stem+"ent", stem+"é", parts[0]
	switch len(parts) {
	case 2:
		one, many, future = parts[1], parts[1]+"nt", parts[1]+"r"
	case 5, 6:
		one, many, participle, future = parts[1], parts[2], parts[3], parts[4]
		stem = strings.Join(parts[5:], "")
	}
	v.Finite[scene.Present] = [2]string{one, many}
	v.Finite[scene.Future] = [2]string{future + "a", future + "ont"}
	if strings.HasSuffix(stem, "g") {
		stem += "e"
	}
	if stem != "" {
		v.Finite[romance.Imperfect] = [2]string{stem + "ait", stem + "aient"}
	}
	v.Participle = inflected(participle, participle+"e")
	return v
}

func verbOf(c scene.Concept) romance.Verb {
	if c == has || c == wish {
		return avoir
	}
	return romance.Framed(verbEntries[c.Gloss()], conjugate)
}

// frame returns the verb of a sentence with its frame: one makes a drawing, and what an
// animal carries off people take back; “rendre visite au château à un roi qui …” would
// begin like a visit to the castle.
func frame(s *scene.Sentence) *romance.Verb {
	switch {
	case s.Verb == visit && s.Object.With.Noun != scene.None:
		return &allerVoir
	case s.Verb == draw && s.Object.Noun == picture:
		return &faire
	case s.Verb == takeAway && romance.Animal(s.Subject.Noun):
		return &emporter
	case s.Verb == takeAway:
		return &reprendre
	}
	return &verbs[s.Verb]
}
