//go:build bits2

package italian

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
	for _, entries := range []map[string]string{nounEntries, verbEntries, adjectiveEntries, placeEntries, timeEntries,
		quantityEntries, prepositionEntries, havings} {
		if _, unknown := wording.Lexicon(entries); len(unknown) > 0 {
			t.Errorf("entries without a concept: %q", unknown)
		}
	}
}

func TestKindsAndTenses(t *testing.T) {
	expect(t, "Ieri una piccola bambina ha dormito nel giardino perché era stanca.", scene.Sentence{Kind: scene.Act,
		Time: word("yesterday"), Subject: adj(first("girl"), "small"), Verb: word("sleep"), Place: word("garden"),
		Reason: word("tired")})
	expect(t, "Ogni giorno, due bambini non si affrettano verso il fiume.", scene.Sentence{Kind: scene.Go,
		Tense: scene.Present, Time: word("every day"), Subject: some(scene.Two, first("boy")), Verb: word("hurry"),
		Place: word("river"), Negative: true})
	expect(t, "Domani un re con tre cani comprerà molte mele rosse in riva al fiume.",
		scene.Sentence{Kind: scene.Do, Tense: scene.Future, Time: word("tomorrow"), Subject: scene.NP{Noun: word("king"),
			With: scene.With{Noun: word("dog"), Quant: scene.Three}}, Verb: word("buy"),
			Object: some(scene.Many, adj(first("apple"), "red")), Place: word("river")})
	expect(t, "Molte streghe che non odiano le uova sono andate sull’isola.", scene.Sentence{Kind: scene.Go,
		Subject: scene.NP{Noun: word("witch"), Quant: scene.Many,
			Rel: scene.Rel{Verb: word("hate"), Noun: word("egg"), Negative: true}}, Verb: word("go"),
		Place: word("island")})
	expect(t, "Un re che colleziona giornali ballerà allo zoo.", scene.Sentence{Kind: scene.Act, Tense: scene.Future,
		Subject: scene.NP{Noun: word("king"), Rel: scene.Rel{Verb: word("collect"), Noun: word("newspaper")}},
		Verb:    word("dance"), Place: word("zoo")})
}

func TestQuestionsAndSpeech(t *testing.T) {
	expect(t, "Anna trova la chiave? No, non la trova.", scene.Sentence{Kind: scene.Do, Tense: scene.Present,
		Subject: known("Anna"), Verb: word("find"), Object: known("key"), Question: true, Negative: true})
	expect(t, "Il gatto è andato a trovare i bambini? Sì, è andato a trovarli.", scene.Sentence{Kind: scene.Do,
		Subject: known("cat"), Verb: word("visit"), Object: some(scene.Two, known("boy")), Question: true})
	expect(t, "Ha bisogno dello specchio? No, non ne ha bisogno.", scene.Sentence{Kind: scene.Do,
		Tense: scene.Present, Subject: it("boy"), Verb: word("need"), Object: known("mirror"), Question: true, Negative: true})
	expect(t, "Le bambine avranno sete? Sì, avranno sete.", scene.Sentence{Kind: scene.Be, Tense: scene.Future,
		Subject: some(scene.Two, known("girl")), State: word("thirsty"), Question: true})
	expect(t, "Le donne hanno detto: «Siamo sole».", scene.Sentence{Kind: scene.Say,
		Subject: some(scene.Two, known("woman")), State: word("alone")})
	expect(t, "Dice: «Ho paura».", scene.Sentence{Kind: scene.Say, Tense: scene.Present, Subject: it("boy"),
		State: word("afraid")})
	expect(t, "Chiederà: «Dove sono le asce?»", scene.Sentence{Kind: scene.Ask, Tense: scene.Future,
		Subject: it("girl"), Object: some(scene.Two, known("axe"))})
}

func TestArticlesAndPrepositions(t *testing.T) {
	expect(t, "Uno zio prende un’automobile.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Subject: first("uncle"),
		Verb: word("take"), Object: first("car")})
	expect(t, "Gli scoiattoli seguono lo zio.", scene.Sentence{Kind: scene.Do, Tense: scene.Present,
		Subject: some(scene.Two, known("squirrel")), Verb: word("follow"), Object: known("uncle")})
	expect(t, "Una giovane alunna con un’anatra ha visto un bell’albero.", scene.Sentence{Kind: scene.Do,
		Subject: scene.NP{Noun: word("pupil"), Adj: word("young"), With: scene.With{Noun: word("duck")}},
		Verb:    word("see"), Object: adj(first("tree"), "beautiful (thing)")})
	expect(t, "Due begli uomini prendono un bello specchio.", scene.Sentence{Kind: scene.Do, Tense: scene.Present,
		Subject: some(scene.Two, adj(first("man"), "beautiful")), Verb: word("take"),
		Object: adj(first("mirror"), "beautiful (thing)")})
	expect(t, "Dieci bei gatti mangiano molte uova bianche.", scene.Sentence{Kind: scene.Do, Tense: scene.Present,
		Subject: some(scene.Ten, adj(first("cat"), "beautiful")), Verb: word("eat"),
		Object: some(scene.Many, adj(first("egg"), "white"))})
	expect(t, "L’uovo non era bianco.", scene.Sentence{Kind: scene.Be, Subject: known("egg"), State: word("white"),
		Negative: true})
	expect(t, "La chiave era sullo scaffale.", scene.Sentence{Kind: scene.Stay, Subject: known("key"),
		Spot: scene.Spot{Prep: scene.On, Noun: word("shelf")}})
	expect(t, "La chiave è nell’armadio.", scene.Sentence{Kind: scene.Stay, Tense: scene.Present, Subject: known("key"),
		Spot: scene.Spot{Prep: scene.In, Noun: word("cupboard")}})
}

func TestParticiplesAndClitics(t *testing.T) {
	expect(t, "Le bambine sono venute in città.", scene.Sentence{Kind: scene.Go, Subject: some(scene.Two, known("girl")),
		Verb: word("come"), Place: word("town")})
	expect(t, "La bambina non si è addormentata.", scene.Sentence{Kind: scene.Act, Subject: known("girl"),
		Verb: word("fall asleep"), Negative: true})
	expect(t, "L’ha trovata.", scene.Sentence{Kind: scene.Do, Subject: it("boy"), Verb: word("find"), Object: it("key")})
	expect(t, "Lo annusano.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Subject: some(scene.Two, it("boy")),
		Verb: word("smell (food)"), Object: it("egg")})
	expect(t, "Non se li è messi.", scene.Sentence{Kind: scene.Do, Subject: it("girl"), Verb: word("put on"),
		Object: some(scene.Two, it("boot")), Negative: true})
	expect(t, "La maestra se l’è tolta.", scene.Sentence{Kind: scene.Do, Subject: known("teacher"), Verb: word("take off"),
		Object: it("jacket")})
	expect(t, "Le maestre si sono messe un cappello.", scene.Sentence{Kind: scene.Do,
		Subject: some(scene.Two, known("teacher")), Verb: word("put on"), Object: first("hat")})
	expect(t, "Anna l’ha fatta cadere.", scene.Sentence{Kind: scene.Do, Subject: known("Anna"), Verb: word("drop"),
		Object: it("cup")})
	expect(t, "La bambina non le ha date agli zii.", scene.Sentence{Kind: scene.Give, Subject: known("girl"),
		Verb: word("give"), Object: some(scene.Ten, it("nut")), Recipient: some(scene.Two, known("uncle")), Negative: true})
	expect(t, "Manderà dieci noci ad Anna.", scene.Sentence{Kind: scene.Give, Tense: scene.Future, Subject: it("girl"),
		Verb: word("send"), Object: some(scene.Ten, first("nut")), Recipient: known("Anna")})
	expect(t, "La bambina non vuole metterselo.", scene.Sentence{Kind: scene.Want, Tense: scene.Present,
		Subject: known("girl"), Verb: word("put on"), Object: it("hat"), Negative: true})
	expect(t, "Volevano trovarle.", scene.Sentence{Kind: scene.Want, Subject: some(scene.Two, it("girl")),
		Verb: word("find"), Object: some(scene.Two, it("key"))})
}

func TestViolations(t *testing.T) {
	expect(t, "La bambina dormono.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Subject: known("girl"),
		Verb: word("sleep"), Violation: scene.WrongNumber})
	expect(t, "Le chiavi è rosse? Sì, sono rosse.", scene.Sentence{Kind: scene.Be,
		Tense: scene.Present, Question: true, Subject: some(scene.Two, known("key")), State: word("red"),
		Violation: scene.WrongNumber})
	expect(t, "Un bambina dorme.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Subject: first("girl"),
		Verb: word("sleep"), Violation: scene.WrongAgreement})
	expect(t, "Anna mangia una fungo.", scene.Sentence{Kind: scene.Do, Tense: scene.Present,
		Subject: known("Anna"), Verb: word("eat"), Object: first("mushroom"), Violation: scene.WrongAgreement})
	expect(t, "La bambina lo mangia.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Subject: known("girl"),
		Verb: word("eat"), Object: it("apple"), Violation: scene.WrongPronoun})
	expect(t, "La bambina l’ha mangiato.", scene.Sentence{Kind: scene.Do, Subject: known("girl"),
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
				if changed > 1 {
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
