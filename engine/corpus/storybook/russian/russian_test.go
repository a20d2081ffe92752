//go:build bits2

package russian

import (
	"strings"
	"testing"

	"confusio/engine/corpus/storybook/scene"
)

// word returns the concept with a gloss.
func word(gloss string) scene.Concept {
	if c := scene.Lookup(gloss); c != scene.None {
		return c
	}
	panic("no concept " + gloss)
}

// a returns a first mention; quant and adj may be empty.
func a(noun, quant, adj string) scene.NP {
	return scene.NP{Noun: word(noun), Quant: scene.Lookup(quant), Adj: scene.Lookup(adj)}
}

// the returns a known referent.
func the(noun, quant string) scene.NP {
	return scene.NP{Noun: word(noun), Quant: scene.Lookup(quant), Mention: scene.Known}
}

// it returns a referent mentioned just before.
func it(noun, quant string) scene.NP {
	return scene.NP{Noun: word(noun), Quant: scene.Lookup(quant), Mention: scene.Pronoun}
}

// with adds a companion.
func with(np scene.NP, noun, quant string) scene.NP {
	np.With = scene.With{Noun: word(noun), Quant: scene.Lookup(quant)}
	return np
}

// who adds a relative clause.
func who(np scene.NP, verb, noun string, not bool) scene.NP {
	np.Rel = scene.Rel{Verb: word(verb), Noun: word(noun), Negative: not}
	return np
}

// told is a sentence and its text.
type told struct {
	want string
	s    scene.Sentence
}

func check(t *testing.T, sentences []told) {
	t.Helper()
	for _, test := range sentences {
		if got := scene.TextOf(Language{}, &test.s); got != test.want {
			t.Errorf("got  %q\nwant %q", got, test.want)
		}
	}
}

func act(tense scene.Tense, verb string, subject scene.NP) scene.Sentence {
	return scene.Sentence{Kind: scene.Act, Tense: tense, Verb: word(verb), Subject: subject}
}

func do(tense scene.Tense, verb string, subject, object scene.NP) scene.Sentence {
	return scene.Sentence{Kind: scene.Do, Tense: tense, Verb: word(verb), Subject: subject, Object: object}
}

func be(tense scene.Tense, subject scene.NP, state string) scene.Sentence {
	return scene.Sentence{Kind: scene.Be, Tense: tense, Subject: subject, State: word(state)}
}

func stay(tense scene.Tense, subject scene.NP, prep, noun string) scene.Sentence {
	return scene.Sentence{Kind: scene.Stay, Tense: tense, Subject: subject, Spot: scene.Spot{Prep: word(prep), Noun: word(noun)}}
}

func give(tense scene.Tense, verb string, subject, object, recipient scene.NP) scene.Sentence {
	s := do(tense, verb, subject, object)
	s.Kind, s.Recipient = scene.Give, recipient
	return s
}

func not(s scene.Sentence) scene.Sentence {
	s.Negative = true
	return s
}

func asked(s scene.Sentence) scene.Sentence {
	s.Question = true
	return s
}

func wrong(v scene.Violation, s scene.Sentence) scene.Sentence {
	s.Violation = v
	return s
}

func at(place string, s scene.Sentence) scene.Sentence {
	s.Place = word(place)
	return s
}

func when(time string, s scene.Sentence) scene.Sentence {
	s.Time = word(time)
	return s
}

func because(state string, s scene.Sentence) scene.Sentence {
	s.Reason = word(state)
	return s
}

func kind(k scene.Kind, s scene.Sentence) scene.Sentence {
	s.Kind = k
	return s
}

// Tense, aspect and agreement of verbs.
func TestVerbs(t *testing.T) {
	check(t, []told{
		{"Вчера девочка нашла ключ в лесу.", when("yesterday", at("forest", do(scene.Past, "find", a("girl", "", ""), a("key", "", ""))))},
		{"Каждый день девочка находит ключ.", when("every day", do(scene.Present, "find", a("girl", "", ""), a("key", "", "")))},
		{"Девочка не найдёт ключ.", not(do(scene.Future, "find", the("girl", ""), the("key", "")))},
		{"Они не будут спать в саду.", at("garden", not(act(scene.Future, "sleep", it("dog", "five"))))},
		{"Мужчина спал.", act(scene.Past, "sleep", the("man", ""))},
		{"Она проснулась.", act(scene.Past, "wake up", it("girl", ""))},
		{"Мальчики исчезли.", act(scene.Past, "disappear", the("boy", "two"))},
		{"Вчера в саду играла маленькая девочка.", when("yesterday", at("garden", act(scene.Past, "play", a("girl", "", "small"))))},
		{"Вчера две девочки играли в саду.", when("yesterday", at("garden", act(scene.Past, "play", a("girl", "two", ""))))},
		{"Много девочек играло.", act(scene.Past, "play", a("girl", "many", ""))},
		{"Много девочек будет играть.", act(scene.Future, "play", a("girl", "many", ""))},
		{"Она пошла к реке.", at("river", kind(scene.Go, act(scene.Past, "go", it("cat", ""))))},
		{"Он носит её.", do(scene.Present, "carry", it("boy", ""), it("book", ""))},
		{"Девочка хотела найти ключ.", kind(scene.Want, do(scene.Past, "find", the("girl", ""), a("key", "", "")))},
		{"Девочка не хочет искать его.", kind(scene.Want, not(do(scene.Present, "look for", the("girl", ""), it("key", ""))))},
		{"Она помогла двум мальчикам.", do(scene.Past, "help", it("girl", ""), a("boy", "two", ""))},
		{"Она помогла им.", do(scene.Past, "help", it("girl", ""), it("boy", "two"))},
		{"Она последовала за ним.", do(scene.Past, "follow", it("girl", ""), it("boy", ""))},
		{"Он любовался красной розой.", do(scene.Past, "admire", it("boy", ""), a("rose", "", "red"))},
		{"Он нуждается во многих ключах.", do(scene.Present, "need", it("boy", ""), a("key", "many", ""))},
		{"Он нуждается в них.", do(scene.Present, "need", it("boy", ""), it("key", "ten"))},
		{"Она устала.", be(scene.Past, it("girl", ""), "tired")},
		{"Он поспешил в школу, потому что он боялся.", because("afraid", at("school", kind(scene.Go, act(scene.Past, "hurry", it("boy", "")))))},
		{"Они спят, потому что они голодны.", because("hungry", act(scene.Present, "sleep", it("mouse", "three")))},
	})
}

// Cases, numerals and animacy.
func TestNounPhrases(t *testing.T) {
	girl := it("girl", "")
	check(t, []told{
		{"Она увидела маленького льва.", do(scene.Past, "see (being)", girl, a("lion", "", "small"))},
		{"Она увидела молодого дедушку.", do(scene.Past, "see (being)", girl, a("grandfather", "", "young"))},
		{"Она увидела двух больших собак.", do(scene.Past, "see (being)", girl, a("dog", "two", "big"))},
		{"Она увидела пять больших собак.", do(scene.Past, "see (being)", girl, a("dog", "five", "big"))},
		{"Она увидела собак.", do(scene.Past, "see (being)", girl, the("dog", "two"))},
		{"Она нашла два красных ключа.", do(scene.Past, "find", girl, a("key", "two", "red"))},
		{"Она нашла две синие чашки.", do(scene.Past, "find", girl, a("cup", "two", "blue"))},
		{"Она нашла три синих яйца.", do(scene.Past, "find", girl, a("egg", "three", "blue"))},
		{"Она нашла десять маленьких писем.", do(scene.Past, "find", girl, a("letter", "ten", "small (thing)"))},
		{"Она нашла много цветов.", do(scene.Past, "find", girl, a("flower", "many", ""))},
		{"Она нашла синее платье.", do(scene.Past, "find", girl, a("dress", "", "blue"))},
		{"Она нашла большого воздушного змея.", do(scene.Past, "find", girl, a("kite", "", "big (thing)"))},
		{"Она нашла двух кукол.", do(scene.Past, "find", girl, a("doll", "two", ""))},
		{"Два старых портных спали.", act(scene.Past, "sleep", a("tailor", "two", "old"))},
		{"Две маленькие мыши спали.", act(scene.Past, "sleep", a("mouse", "two", "small"))},
		{"Три маленьких осла спали.", act(scene.Past, "sleep", a("donkey", "three", "small"))},
		{"Мальчик вместе с тремя собаками спал.", act(scene.Past, "sleep", with(a("boy", "", ""), "dog", "three"))},
		{"Мальчик со щёткой спал.", act(scene.Past, "sleep", with(a("boy", "", ""), "brush", ""))},
		{"Мальчик вместе со многими овцами спал.", act(scene.Past, "sleep", with(a("boy", "", ""), "sheep", "many"))},
		{"Две женщины, которые не любят яблок, спали.", act(scene.Past, "sleep", who(a("woman", "two", ""), "love (habit)", "apple", true))},
		{"Девочка, которая собирает цветы, спит.", act(scene.Present, "sleep", who(a("girl", "", ""), "collect", "flower", false))},
		{"Она дала старому королю яблоко.", give(scene.Past, "give", girl, a("apple", "", ""), a("king", "", "old"))},
		{"Она даст его Марии.", give(scene.Future, "give", girl, it("apple", ""), the("Maria", ""))},
		{"Она пошлёт яблоко Лео.", give(scene.Future, "send", girl, the("apple", ""), the("Leo", ""))},
	})
}

// Predicates, places, speech and questions.
func TestPredicates(t *testing.T) {
	check(t, []told{
		{"Собака была голодна.", be(scene.Past, the("dog", ""), "hungry")},
		{"Собаки не голодны.", not(be(scene.Present, the("dog", "two"), "hungry"))},
		{"Он хочет пить.", be(scene.Present, it("dwarf", ""), "thirsty")},
		{"Ключ красный.", be(scene.Present, the("key", ""), "red")},
		{"Ключи были синими.", be(scene.Past, the("key", "two"), "blue")},
		{"Яйцо будет синим.", be(scene.Future, the("egg", ""), "blue")},
		{"Оно не было синим.", not(be(scene.Past, it("egg", ""), "blue"))},
		{"Ключ под столом.", stay(scene.Present, the("key", ""), "under", "table")},
		{"Ключ был в шкафу.", stay(scene.Past, the("key", ""), "in", "cupboard")},
		{"Оно рядом со стулом.", stay(scene.Present, it("egg", ""), "beside", "chair")},
		{"За дверью была собака.", stay(scene.Past, a("dog", "", ""), "behind", "door")},
		{"На кровати будет две собаки.", stay(scene.Future, a("dog", "two", ""), "on", "bed")},
		{"Девочка сказала: «Я голодна».", kind(scene.Say, be(scene.Past, the("girl", ""), "hungry"))},
		{"Они скажут: «Мы устали».", kind(scene.Say, be(scene.Future, it("girl", "two"), "tired"))},
		{"Сара спрашивает: «Где ключи?»", scene.Sentence{Kind: scene.Ask, Tense: scene.Present, Subject: the("Sara", ""), Object: the("key", "ten")}},
		{"Нашла ли девочка ключ? Нет, она не нашла его.", asked(not(do(scene.Past, "find", the("girl", ""), the("key", ""))))},
		{"Найдёт ли его девочка? Да, она найдёт его.", asked(do(scene.Future, "find", the("girl", ""), it("key", "")))},
		{"Будет ли она искать его? Да, она будет искать его.", asked(do(scene.Future, "look for", it("girl", ""), it("key", "")))},
		{"Голодна ли собака? Нет, она не голодна.", asked(not(be(scene.Present, the("dog", ""), "hungry")))},
		{"Был ли ключ красным? Да, он был красным.", asked(be(scene.Past, the("key", ""), "red"))},
	})
}

// Each violation changes one word.
func TestViolations(t *testing.T) {
	check(t, []told{
		{"Девочка вместе с двумя собаками спят.", wrong(scene.WrongNumber, act(scene.Present, "sleep", with(a("girl", "", ""), "dog", "two")))},
		{"Девочки нашла ключ.", wrong(scene.WrongNumber, do(scene.Past, "find", the("girl", "two"), the("key", "")))},
		{"Ключ красные.", wrong(scene.WrongNumber, be(scene.Present, the("key", ""), "red"))},
		{"Девочка нашёл ключ.", wrong(scene.WrongAgreement, do(scene.Past, "find", the("girl", ""), the("key", "")))},
		{"Она найдёт красную ключ.", wrong(scene.WrongAgreement, do(scene.Future, "find", it("girl", ""), a("key", "", "red")))},
		{"Она найдёт две ключа.", wrong(scene.WrongAgreement, do(scene.Future, "find", it("girl", ""), a("key", "two", "")))},
		{"Собака голоден.", wrong(scene.WrongAgreement, be(scene.Present, the("dog", ""), "hungry"))},
		{"Он под столом.", wrong(scene.WrongPronoun, stay(scene.Present, it("cup", ""), "under", "table"))},
		{"Девочка нашла её.", wrong(scene.WrongPronoun, do(scene.Past, "find", the("girl", ""), it("key", "")))},
		{"Девочка нашла его.", wrong(scene.WrongPronoun, do(scene.Past, "find", the("girl", ""), it("key", "two")))},
	})
}

// Every violation changes one word or nothing, never the number of words.
func TestViolationsChangeOneWord(t *testing.T) {
	for i := range uint64(100) {
		story := scene.Tell(5, scene.Train, i)
		for _, s := range story.Sentences {
			right := strings.Fields(scene.TextOf(Language{}, &s))
			for s.Violation = scene.WrongNumber; s.Violation <= scene.WrongPronoun; s.Violation++ {
				text := scene.TextOf(Language{}, &s)
				if changed := difference(right, strings.Fields(text)); changed > 1 {
					t.Errorf("%d words change in %q", changed, text)
				}
			}
		}
	}
}

// difference counts the words that differ; another number of words counts as many.
func difference(a, b []string) int {
	if len(a) != len(b) {
		return len(a) + len(b)
	}
	changed := 0
	for i := range a {
		if a[i] != b[i] {
			changed++
		}
	}
	return changed
}

// Every concept has its entry, and no entry is without a concept.
func TestLexiconIsComplete(t *testing.T) {
	for c := scene.Concept(1); int(c) < scene.Count(); c++ {
		if forms := (Language{}).Forms(c); len(forms) == 0 || forms[0] == "" {
			t.Errorf("%s has no form", c.Gloss())
		}
	}
	var glosses []string
	for _, entries := range []map[string]string{beingEntries, thingEntries, adjectiveEntries, verbEntries, stateVerbs, phraseEntries} {
		for gloss := range entries {
			glosses = append(glosses, gloss)
		}
	}
	for gloss := range shortEntries {
		glosses = append(glosses, gloss)
	}
	for gloss := range numeralEntries {
		glosses = append(glosses, gloss)
	}
	for gloss := range placeEntries {
		glosses = append(glosses, gloss)
	}
	for _, gloss := range glosses {
		if scene.Lookup(gloss) == scene.None {
			t.Errorf("no concept %q", gloss)
		}
	}
}

// The parser proves the lineariser injective: each story is read back whole.
func TestStoriesAreReadBack(t *testing.T) {
	parser := scene.NewParser(Language{})
	for i := range uint64(60) {
		story := scene.Tell(11, scene.Train, i)
		text := scene.Text(Language{}, &story)
		if read, err := parser.Parse(text); err != nil || read.Hash() != story.Hash() {
			t.Fatalf("story %d is not read back: %v\n%s", i, err, text)
		}
	}
}
