//go:build bits2

package french

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
	expect(t, "Hier, une petite fille a dormi dans le jardin parce qu’elle était fatiguée.", scene.Sentence{Kind: scene.Act,
		Time: word("yesterday"), Subject: adj(first("girl"), "small"), Verb: word("sleep"), Place: word("garden"),
		Reason: word("tired")})
	expect(t, "Tous les jours, deux garçons ne se dépêchent pas d’aller à la rivière.", scene.Sentence{Kind: scene.Go,
		Tense: scene.Present, Time: word("every day"), Subject: some(scene.Two, first("boy")), Verb: word("hurry"),
		Place: word("river"), Negative: true})
	expect(t, "Demain, un roi avec trois chiens achètera beaucoup de pommes rouges au bord de la rivière.",
		scene.Sentence{Kind: scene.Do, Tense: scene.Future, Time: word("tomorrow"), Subject: scene.NP{Noun: word("king"),
			With: scene.With{Noun: word("dog"), Quant: scene.Three}}, Verb: word("buy"),
			Object: some(scene.Many, adj(first("apple"), "red")), Place: word("river")})
	expect(t, "Beaucoup de sorcières qui ne vendent pas d’oranges se sont envolées vers l’île.", scene.Sentence{Kind: scene.Go,
		Subject: scene.NP{Noun: word("witch"), Quant: scene.Many,
			Rel: scene.Rel{Verb: word("sell (habit)"), Noun: word("orange (fruit)"), Negative: true}}, Verb: word("fly"),
		Place: word("island")})
	expect(t, "Une sorcière qui n’aime pas les tomates rit.", scene.Sentence{Kind: scene.Act, Tense: scene.Present,
		Subject: scene.NP{Noun: word("witch"), Rel: scene.Rel{Verb: word("love (habit)"), Noun: word("tomato"), Negative: true}},
		Verb:    word("laugh")})
	expect(t, "Un roi qui collectionne des journaux dansera.", scene.Sentence{Kind: scene.Act, Tense: scene.Future,
		Subject: scene.NP{Noun: word("king"), Rel: scene.Rel{Verb: word("collect"), Noun: word("newspaper")}}, Verb: word("dance")})
}

func TestQuestionsAndSpeech(t *testing.T) {
	expect(t, "Est-ce qu’Anna trouve la clé ? Non, elle ne la trouve pas.", scene.Sentence{Kind: scene.Do,
		Tense: scene.Present, Subject: known("Anna"), Verb: word("find"), Object: known("key"), Question: true, Negative: true})
	expect(t, "Est-ce que le chat a rendu visite aux garçons ? Oui, il leur a rendu visite.", scene.Sentence{Kind: scene.Do,
		Subject: known("cat"), Verb: word("visit"), Object: some(scene.Two, known("boy")), Question: true})
	expect(t, "Est-ce qu’il a besoin du couteau ? Non, il n’en a pas besoin.", scene.Sentence{Kind: scene.Do,
		Tense: scene.Present, Subject: it("boy"), Verb: word("need"), Object: known("knife"), Question: true, Negative: true})
	expect(t, "Est-ce que les filles auront soif ? Oui, elles auront soif.", scene.Sentence{Kind: scene.Be,
		Tense: scene.Future, Subject: some(scene.Two, known("girl")), State: word("thirsty"), Question: true})
	expect(t, "Les femmes ont dit : « Nous sommes seules. »", scene.Sentence{Kind: scene.Say,
		Subject: some(scene.Two, known("woman")), State: word("alone")})
	expect(t, "Il dit : « J’ai peur. »", scene.Sentence{Kind: scene.Say, Tense: scene.Present, Subject: it("boy"),
		State: word("afraid")})
	expect(t, "Elle demandera : « Où sont les haches ? »", scene.Sentence{Kind: scene.Ask, Tense: scene.Future,
		Subject: it("girl"), Object: some(scene.Two, known("axe"))})
}

func TestArticlesAndAdjectives(t *testing.T) {
	expect(t, "L’homme cherche la hache.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Subject: known("man"),
		Verb: word("look for"), Object: known("axe")})
	expect(t, "Le hérisson suit le hibou.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Subject: known("hedgehog"),
		Verb: word("follow"), Object: known("owl")})
	expect(t, "Un vieil homme prend un nouvel arbre.", scene.Sentence{Kind: scene.Do, Tense: scene.Present,
		Subject: adj(first("man"), "old"), Verb: word("take"), Object: adj(first("tree"), "new")})
	expect(t, "Deux beaux hommes prennent une belle horloge.", scene.Sentence{Kind: scene.Do, Tense: scene.Present,
		Subject: some(scene.Two, adj(first("man"), "beautiful")), Verb: word("take"),
		Object: adj(first("clock"), "beautiful (thing)")})
	expect(t, "L’horloge n’était pas neuve.", scene.Sentence{Kind: scene.Be, Subject: known("clock"), State: word("new"),
		Negative: true})
	expect(t, "Les robes sont blanches.", scene.Sentence{Kind: scene.Be, Tense: scene.Present,
		Subject: some(scene.Five, known("dress")), State: word("white")})
	expect(t, "La clé était à côté du lit.", scene.Sentence{Kind: scene.Stay, Subject: known("key"),
		Spot: scene.Spot{Prep: scene.Beside, Noun: word("bed")}})
	expect(t, "La clé est dans l’armoire.", scene.Sentence{Kind: scene.Stay, Tense: scene.Present, Subject: known("key"),
		Spot: scene.Spot{Prep: scene.In, Noun: word("cupboard")}})
	expect(t, "Elle va à l’hôpital.", scene.Sentence{Kind: scene.Go, Tense: scene.Present, Subject: it("girl"),
		Verb: word("go"), Place: word("hospital")})
	expect(t, "Beaucoup d’oiseaux avaient besoin de beaucoup d’œufs chers.", scene.Sentence{Kind: scene.Do,
		Subject: some(scene.Many, first("bird")), Verb: word("need"),
		Object: some(scene.Many, adj(first("egg"), "expensive"))})
}

func TestParticiplesAndClitics(t *testing.T) {
	expect(t, "Les filles sont venues en ville.", scene.Sentence{Kind: scene.Go, Subject: some(scene.Two, known("girl")),
		Verb: word("come"), Place: word("town")})
	expect(t, "La fille ne s’est pas endormie.", scene.Sentence{Kind: scene.Act, Subject: known("girl"),
		Verb: word("fall asleep"), Negative: true})
	expect(t, "Il l’a trouvée.", scene.Sentence{Kind: scene.Do, Subject: it("boy"), Verb: word("find"), Object: it("key")})
	expect(t, "Il ne les a pas mises.", scene.Sentence{Kind: scene.Do, Subject: it("boy"), Verb: word("put on"),
		Object: some(scene.Two, it("boot")), Negative: true})
	expect(t, "Anna l’a fait tomber.", scene.Sentence{Kind: scene.Do, Subject: known("Anna"), Verb: word("drop"),
		Object: it("cup")})
	expect(t, "La fille ne les a pas données au roi.", scene.Sentence{Kind: scene.Give, Subject: known("girl"),
		Verb: word("give"), Object: some(scene.Ten, it("nut")), Recipient: known("king"), Negative: true})
	expect(t, "Elle enverra dix noix à un oncle.", scene.Sentence{Kind: scene.Give, Tense: scene.Future, Subject: it("girl"),
		Verb: word("send"), Object: some(scene.Ten, first("nut")), Recipient: first("uncle")})
	expect(t, "La fille ne veut pas l’enlever.", scene.Sentence{Kind: scene.Want, Tense: scene.Present,
		Subject: known("girl"), Verb: word("take off"), Object: it("hat"), Negative: true})
	expect(t, "Les filles les voulaient.", scene.Sentence{Kind: scene.Do, Subject: some(scene.Two, known("girl")),
		Verb: word("want"), Object: some(scene.Two, it("boot"))})
}

func TestViolations(t *testing.T) {
	expect(t, "La fille dorment.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Subject: known("girl"),
		Verb: word("sleep"), Violation: scene.WrongNumber})
	expect(t, "La fille ont trouvé un sac.", scene.Sentence{Kind: scene.Do, Subject: known("girl"),
		Verb: word("find"), Object: first("bag"), Violation: scene.WrongNumber})
	expect(t, "Elle s’est endormie.", scene.Sentence{Kind: scene.Act, Subject: it("girl"), Verb: word("fall asleep"),
		Violation: scene.WrongNumber})
	expect(t, "Est-ce que les clés est rouges ? Oui, elles sont rouges.", scene.Sentence{Kind: scene.Be,
		Tense: scene.Present, Question: true, Subject: some(scene.Two, known("key")), State: word("red"),
		Violation: scene.WrongNumber})
	expect(t, "Un fille dort.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Subject: first("girl"),
		Verb: word("sleep"), Violation: scene.WrongAgreement})
	expect(t, "Les filles mangent un pomme.", scene.Sentence{Kind: scene.Do, Tense: scene.Present,
		Subject: some(scene.Two, known("girl")), Verb: word("eat"), Object: first("apple"), Violation: scene.WrongAgreement})
	expect(t, "La fille le mange.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Subject: known("girl"),
		Verb: word("eat"), Object: it("apple"), Violation: scene.WrongPronoun})
	expect(t, "La fille l’a mangé.", scene.Sentence{Kind: scene.Do, Subject: known("girl"),
		Verb: word("eat"), Object: it("apple"), Violation: scene.WrongPronoun})
	expect(t, "Ils la mangent.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Subject: some(scene.Two, it("girl")),
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
