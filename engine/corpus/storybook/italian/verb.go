package italian

import (
	"strings"

	"confusio/engine/corpus/storybook/romance"
	"confusio/engine/corpus/storybook/scene"
)

// The verbs that are no concepts.
var (
	essere      = state("essere è/sono era/erano sarà/saranno sono/siamo stato")
	avere       = state("avere ha/hanno aveva/avevano avrà/avranno ho/abbiamo avuto")
	annoiarsi   = state("si annoia/annoiano annoiava/annoiavano annoierà/annoieranno mi~annoio/ci~annoiamo annoiato")
	arrabbiarsi = state("si arrabbia/arrabbiano arrabbiava/arrabbiavano arrabbierà/arrabbieranno / arrabbiato")
	rimanere    = state("essere rimane/rimangono rimaneva/rimanevano rimarrà/rimarranno / rimasto")
	volere      = state("volere vuole/vogliono voleva/volevano vorrà/vorranno / voluto")
	dire        = conjugate("dire/dice/dicono/detto/dir")
	gridare     = conjugate("gridare")
	chiedere    = conjugate("chiedere/chiesto")
	portare     = conjugate("portare")
	fare        = conjugate("fare/fa/fanno/fatto/far")
)

// state reads a verb of being: infinitive, or si, or essere where its perfect takes it,
// then present, imperfetto, future, first persons and participle.
func state(entry string) romance.Verb {
	parts := strings.Fields(entry)
	v := romance.Verb{Infinitive: parts[0], Reflexive: parts[0] == "si", Moves: parts[0] == "si" || parts[0] == "essere", Participle: bent(parts[5])}
	v.Put(scene.Present, parts[1])
	v.Put(romance.Imperfect, parts[2])
	v.Put(scene.Future, parts[3])
	v.First[0], v.First[1], _ = strings.Cut(strings.ReplaceAll(parts[4], "~", " "), "/")
	return v
}

// conjugate reads an entry: "infinitive", "infinitive/participle", or all of
// "infinitive/singular/plural/participle/future stem". "isc" instead of the
// participle marks a verb like pulire.
func conjugate(entry string) romance.Verb {
	parts := strings.Split(entry, "/")
	infinitive := parts[0]
	v := romance.Verb{Infinitive: infinitive}
	if len(parts) == 5 {
		v.Finite[scene.Present] = [2]string{parts[1], parts[2]}
		v.Finite[scene.Future] = [2]string{parts[4] + "à", parts[4] + "anno"}
		v.Participle = bent(parts[3])
		return v
	}
	stem, theme := infinitive[:len(infinitive)-3], infinitive[len(infinitive)-3:len(infinitive)-2]
	present, participle := stem+"e/"+stem+"ono", stem+"ito"
	switch theme {
	case "a":
		present, participle = stem+"a/"+stem+"ano", stem+"ato"
	case "e":
		participle = stem + "uto"
	}
	if len(parts) == 2 && parts[1] == "isc" {
		present = stem + "isce/" + stem + "iscono"
	} else if len(parts) == 2 {
		participle = parts[1]
	}
	v.Put(scene.Present, present)
	v.Finite[romance.Imperfect] = [2]string{stem + theme + "va", stem + theme + "vano"}
	v.Finite[scene.Future] = [2]string{future(infinitive) + "à", future(infinitive) + "anno"}
	v.Participle = bent(participle)
	return v
}

// future returns the future stem of a regular verb: c and g keep their sound.
func future(infinitive string) string {
	stem, ok := strings.CutSuffix(infinitive, "are")
	switch {
	case !ok:
		return infinitive[:len(infinitive)-1]
	case strings.HasSuffix(stem, "ci"), strings.HasSuffix(stem, "gi"):
		return stem[:len(stem)-1] + "er"
	case strings.HasSuffix(stem, "c"), strings.HasSuffix(stem, "g"):
		return stem + "her"
	}
	return stem + "er"
}

// bent returns the four forms of an adjective or participle in -o.
func bent(word string) romance.Forms {
	stem := strings.TrimSuffix(word, "o")
	return romance.Forms{{word, stem + "i"}, {stem + "a", stem + "e"}}
}

func verbOf(c scene.Concept) romance.Verb {
	if c == has || c == wish {
		return avere
	}
	return romance.Framed(verbEntries[c.Gloss()], conjugate)
}

// frame returns the verb of a sentence with its frame: one makes a drawing.
func frame(s *scene.Sentence) *romance.Verb {
	if s.Verb == draw && s.Object.Noun == picture {
		return &fare
	}
	return &verbs[s.Verb]
}
