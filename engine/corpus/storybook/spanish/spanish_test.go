//go:build bits2

package spanish

import (
	"strings"
	"testing"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// word returns the concept with a gloss.
func word(gloss string) scene.Concept {
	c := scene.Lookup(gloss)
	if c == scene.None {
		panic("no concept " + gloss)
	}
	return c
}

// The phrases that the golden sentences are made of.
func first(gloss string) scene.NP { return scene.NP{Noun: word(gloss)} }
func known(gloss string) scene.NP { return scene.NP{Noun: word(gloss), Mention: scene.Known} }
func it(gloss string) scene.NP    { return scene.NP{Noun: word(gloss), Mention: scene.Pronoun} }
func some(quant scene.Concept, np scene.NP) scene.NP {
	np.Quant = quant
	return np
}
func adj(np scene.NP, gloss string) scene.NP {
	np.Adj = word(gloss)
	return np
}

func expect(t *testing.T, want string, s scene.Sentence) {
	t.Helper()
	if got := scene.TextOf(Language{}, &s); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestEveryConceptHasForms(t *testing.T) {
	for c := scene.Concept(1); int(c) < scene.Count(); c++ {
		for _, form := range (Language{}).Forms(c) {
			if form == "" || strings.HasPrefix(form, " ") {
				t.Errorf("%s has an empty form", c.Gloss())
			}
		}
	}
	for _, entries := range []map[string]string{nounEntries, verbEntries, adjectiveEntries, placeEntries, times,
		quantityEntries, prepositionEntries, havings} {
		if _, unknown := wording.Lexicon(entries); len(unknown) > 0 {
			t.Errorf("entries without a concept: %q", unknown)
		}
	}
}

func TestKindsAndTenses(t *testing.T) {
	expect(t, "Ayer una niña pequeña durmió en el jardín porque estaba cansada.", scene.Sentence{Kind: scene.Act,
		Time: word("yesterday"), Subject: adj(first("girl"), "small"), Verb: word("sleep"), Place: word("garden"),
		Reason: word("tired")})
	expect(t, "Todos los días, dos niños no van deprisa al río.", scene.Sentence{Kind: scene.Go, Tense: scene.Present,
		Time: word("every day"), Subject: some(scene.Two, first("boy")), Verb: word("hurry"), Place: word("river"),
		Negative: true})
	expect(t, "Mañana un rey con tres perros comprará muchas manzanas rojas junto al río.", scene.Sentence{Kind: scene.Do,
		Tense: scene.Future, Time: word("tomorrow"), Subject: scene.NP{Noun: word("king"),
			With: scene.With{Noun: word("dog"), Quant: scene.Three}}, Verb: word("buy"),
		Object: some(scene.Many, adj(first("apple"), "red")), Place: word("river")})
	expect(t, "Muchas brujas que no odian los tomates viajaron por la isla.", scene.Sentence{Kind: scene.Act,
		Subject: scene.NP{Noun: word("witch"), Quant: scene.Many,
			Rel: scene.Rel{Verb: word("hate"), Noun: word("tomato"), Negative: true}}, Verb: word("travel"), Place: word("island")})
}

func TestQuestionsAndSpeech(t *testing.T) {
	expect(t, "¿Encuentra Anna la llave? No, no la encuentra.", scene.Sentence{Kind: scene.Do, Tense: scene.Present,
		Subject: known("Anna"), Verb: word("find"), Object: known("key"), Question: true, Negative: true})
	expect(t, "¿Les dio las gracias el gato a los niños? Sí, les dio las gracias.", scene.Sentence{Kind: scene.Do,
		Subject: known("cat"), Verb: word("thank"), Object: some(scene.Two, known("boy")), Question: true})
	expect(t, "¿Tendrán sed las niñas? Sí, tendrán sed.", scene.Sentence{Kind: scene.Be, Tense: scene.Future,
		Subject: some(scene.Two, known("girl")), State: word("thirsty"), Question: true})
	expect(t, "¿Está rota? No, no está rota.", scene.Sentence{Kind: scene.Be, Tense: scene.Present, Subject: it("key"),
		State: word("broken"), Question: true, Negative: true})
	expect(t, "Las mujeres dijeron: «Estamos solas».", scene.Sentence{Kind: scene.Say,
		Subject: some(scene.Two, known("woman")), State: word("alone")})
	expect(t, "Dice: «Tengo miedo».", scene.Sentence{Kind: scene.Say, Tense: scene.Present, Subject: it("boy"),
		State: word("afraid")})
	expect(t, "Preguntará: «¿Dónde están las hachas?».", scene.Sentence{Kind: scene.Ask, Tense: scene.Future,
		Subject: it("boy"), Object: some(scene.Two, known("axe"))})
}

func TestArticlesAndContractions(t *testing.T) {
	expect(t, "Un hombre toca un hacha roja.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Subject: first("man"),
		Verb: word("touch"), Object: adj(first("axe"), "red")})
	expect(t, "El hacha era nueva.", scene.Sentence{Kind: scene.Be, Subject: known("axe"), State: word("new")})
	expect(t, "Las hachas están limpias.", scene.Sentence{Kind: scene.Be, Tense: scene.Present,
		Subject: some(scene.Five, known("axe")), State: word("clean")})
	expect(t, "El gato no sigue al perro.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Subject: known("cat"),
		Verb: word("follow"), Object: known("dog"), Negative: true})
	expect(t, "La llave estaba debajo del sofá.", scene.Sentence{Kind: scene.Stay, Subject: known("key"),
		Spot: scene.Spot{Prep: scene.Under, Noun: word("sofa")}})
	expect(t, "La llave está detrás de la puerta.", scene.Sentence{Kind: scene.Stay, Tense: scene.Present,
		Subject: known("key"), Spot: scene.Spot{Prep: scene.Behind, Noun: word("door")}})
	expect(t, "Va al bosque.", scene.Sentence{Kind: scene.Go, Tense: scene.Present, Subject: it("girl"), Verb: word("go"),
		Place: word("forest")})
	expect(t, "Algunos reyes jóvenes oyeron a Eva.", scene.Sentence{Kind: scene.Do,
		Subject: some(scene.Some, adj(first("king"), "young")), Verb: word("hear"), Object: known("Eva")})
}

func TestClitics(t *testing.T) {
	expect(t, "Le dará diez nueces a un tío.", scene.Sentence{Kind: scene.Give, Tense: scene.Future, Subject: it("girl"),
		Verb: word("give"), Object: some(scene.Ten, first("nut")), Recipient: first("uncle")})
	expect(t, "La niña no se las dio al rey.", scene.Sentence{Kind: scene.Give, Subject: known("girl"), Verb: word("give"),
		Object: some(scene.Ten, it("nut")), Recipient: known("king"), Negative: true})
	expect(t, "La niña quería encontrarlo.", scene.Sentence{Kind: scene.Want, Subject: known("girl"), Verb: word("find"),
		Object: it("hat")})
	expect(t, "La niña no quiere ponérselo.", scene.Sentence{Kind: scene.Want, Tense: scene.Present, Subject: known("girl"),
		Verb: word("put on"), Object: it("hat"), Negative: true})
	expect(t, "Querrá quitarse el abrigo.", scene.Sentence{Kind: scene.Want, Tense: scene.Future, Subject: it("girl"),
		Verb: word("take off"), Object: known("coat")})
	expect(t, "Se las quitan.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Subject: some(scene.Two, it("girl")),
		Verb: word("take off"), Object: some(scene.Two, it("boot"))})
	expect(t, "Anna la dejó caer.", scene.Sentence{Kind: scene.Do, Subject: known("Anna"), Verb: word("drop"),
		Object: it("cup")})
}

func TestViolations(t *testing.T) {
	expect(t, "La niña duermen.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Subject: known("girl"),
		Verb: word("sleep"), Violation: scene.WrongNumber})
	expect(t, "¿Es rojas las llaves? Sí, son rojas.", scene.Sentence{Kind: scene.Be, Tense: scene.Present, Question: true,
		Subject: some(scene.Two, known("key")), State: word("red"), Violation: scene.WrongNumber})
	expect(t, "Un niña duerme.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Subject: first("girl"),
		Verb: word("sleep"), Violation: scene.WrongAgreement})
	expect(t, "Dos niñas comen un manzana.", scene.Sentence{Kind: scene.Do, Tense: scene.Present,
		Subject: some(scene.Two, first("girl")), Verb: word("eat"), Object: first("apple"), Violation: scene.WrongAgreement})
	expect(t, "La niña lo come.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Subject: known("girl"),
		Verb: word("eat"), Object: it("apple"), Violation: scene.WrongPronoun})
}

// An error changes one word at most, and never makes another valid story.
func TestViolationsChangeOneWord(t *testing.T) {
	parser := scene.NewParser(Language{})
	for i := range uint64(300) {
		story := scene.Tell(5, scene.Validation, i)
		right := scene.Text(Language{}, &story)
		for n := range story.Sentences {
			for v := scene.WrongNumber; v <= scene.WrongPronoun; v++ {
				story.Sentences[n].Violation = v
				wrong := scene.Text(Language{}, &story)
				story.Sentences[n].Violation = scene.Correct
				changed := changes(strings.Fields(right), strings.Fields(wrong))
				if changed > 1 || v == scene.WrongNumber && changed != 1 {
					t.Errorf("violation %d changes %d words:\n%s%s", v, changed, right, wrong)
				}
				if i < 8 && changed == 1 {
					if _, err := parser.Parse(wrong); err == nil {
						t.Errorf("violation %d makes a valid story: %s", v, wrong)
					}
				}
			}
		}
	}
}

func changes(a, b []string) int {
	if len(a) != len(b) {
		return max(len(a), len(b))
	}
	n := 0
	for i := range a {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}

// The parser proves the lineariser injective: each story is read back whole.
func TestStoriesAreReadBack(t *testing.T) {
	parser := scene.NewParser(Language{})
	for i := range uint64(100) {
		story := scene.Tell(11, scene.Train, i)
		text := scene.Text(Language{}, &story)
		if read, err := parser.Parse(text); err != nil || read.Hash() != story.Hash() {
			t.Fatalf("story %d is not read back: %v\n%s", i, err, text)
		}
	}
}
