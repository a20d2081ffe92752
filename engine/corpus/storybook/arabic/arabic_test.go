//go:build bits2

package arabic

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

// A verb agrees in gender alone before its subject, fully behind it.
func TestVerbs(t *testing.T) {
	check(t, []told{
		{"أمس، لم ترقص بنات كثيرات في الحديقة.", when("yesterday", at("garden", not(act(scene.Past, "dance", a("girl", "many", "")))))},
		{"البنات رقصن.", act(scene.Past, "dance", the("girl", "three"))},
		{"البنتان رقصتا.", act(scene.Past, "dance", the("girl", "two"))},
		{"الأولاد يبكون.", act(scene.Present, "cry", the("boy", "three"))},
		{"لا يبكون.", not(act(scene.Present, "cry", it("boy", "three")))},
		{"لم يبكيا.", not(act(scene.Past, "cry", it("boy", "two")))},
		{"لم يبك.", not(act(scene.Past, "cry", it("boy", "")))},
		{"لن ينام.", not(act(scene.Future, "sleep", it("boy", "")))},
		{"لم ينم.", not(act(scene.Past, "sleep", it("boy", "")))},
		{"نمن.", act(scene.Past, "sleep", it("girl", "five"))},
		{"الكلاب نامت.", act(scene.Past, "sleep", the("dog", "five"))},
		{"ستغط قطة في النوم بجانب السرير.", scene.Sentence{Kind: scene.Act, Tense: scene.Future, Verb: word("fall asleep"),
			Subject: a("cat", "", ""), Spot: scene.Spot{Prep: scene.Beside, Noun: word("bed")}}},
		{"ذهبت إلى المدرسة لأنها كانت خائفة.", because("afraid", at("school", kind(scene.Go, act(scene.Past, "go", it("girl", "")))))},
		{"هو ساعد الدب.", do(scene.Past, "help", it("boy", ""), the("bear", ""))},
		{"ساعدت الدب.", do(scene.Past, "help", it("girl", ""), the("bear", ""))},
		{"ساعد دبا.", do(scene.Past, "help", it("boy", ""), a("bear", "", ""))},
		{"هل ساعد هو الدب؟ نعم، ساعده.", asked(do(scene.Past, "help", it("boy", ""), the("bear", "")))},
		{"يقرؤه.", do(scene.Present, "read", it("boy", ""), it("book", ""))},
		{"لن يقرأه.", not(do(scene.Future, "read", it("boy", ""), it("book", "")))},
		{"رأته.", do(scene.Past, "see", it("girl", ""), it("key", ""))},
		{"لم يجدوها.", not(do(scene.Past, "find", it("boy", "three"), it("key", "three")))},
		{"أردن أن يبحثن عنهما.", kind(scene.Want, do(scene.Past, "look for", it("girl", "three"), it("key", "two")))},
		{"البنت لا تريد أن تجد المفتاح.", kind(scene.Want, not(do(scene.Present, "find", the("girl", ""), the("key", ""))))},
	})
}

// Case, number, gender and definiteness of noun phrases.
func TestNounPhrases(t *testing.T) {
	girl := it("girl", "")
	check(t, []told{
		{"وجدت كتابا صغيرا.", do(scene.Past, "find", girl, a("book", "", "small (thing)"))},
		{"وجدت كتابا أحمر.", do(scene.Past, "find", girl, a("book", "", "red"))},
		{"وجدت كتابين أحمرين.", do(scene.Past, "find", girl, a("book", "two", "red"))},
		{"وجدت قبعتين حمراوين.", do(scene.Past, "find", girl, a("hat", "two", "red"))},
		{"وجدت كتبا كثيرة.", do(scene.Past, "find", girl, a("book", "many", ""))},
		{"وجدت مفاتيح كثيرة.", do(scene.Past, "find", girl, a("key", "many", ""))},
		{"وجدت أربعة مفاتيح صغيرة.", do(scene.Past, "find", girl, a("key", "four", "small (thing)"))},
		{"وجدت أربع قبعات.", do(scene.Past, "find", girl, a("hat", "four", ""))},
		{"وجدت دراجتين ناريتين.", do(scene.Past, "find", girl, a("motorbike", "two", ""))},
		{"الدراجات النارية سوداء.", be(scene.Present, the("motorbike", "ten"), "black")},
		{"رأت طباخين مشهورين.", do(scene.Past, "see (being)", girl, a("cook", "two", "famous"))},
		{"ساعدت سبعة أولاد صغار.", do(scene.Past, "help", girl, a("boy", "seven", "small"))},
		{"ساعدت أولادا صغارا كثيرين.", do(scene.Past, "help", girl, a("boy", "many", "small"))},
		{"هي ساعدت بضع نساء.", do(scene.Past, "help", girl, a("woman", "a few", ""))},
		{"زارت المرأتين.", do(scene.Past, "visit", girl, the("woman", "two"))},
		{"زارت أبوين.", do(scene.Past, "visit", girl, a("father", "two", ""))},
		{"زارت ساعيي بريد.", do(scene.Past, "visit", girl, a("postman", "two", ""))},
		{"زارت ساعي البريد.", do(scene.Past, "visit", girl, the("postman", ""))},
		{"زارت عليا.", do(scene.Past, "visit", girl, the("Ali", ""))},
		{"أعطت تفاحتين للملك.", give(scene.Past, "give", girl, a("apple", "two", ""), the("king", ""))},
		{"ستعد الملك بها.", give(scene.Future, "promise", girl, it("apple", ""), the("king", ""))},
		{"تعرضها على ملك.", give(scene.Present, "show", girl, it("apple", "ten"), a("king", "", ""))},
		{"أرسلتهما إلى الملك.", give(scene.Past, "send", girl, it("key", "two"), the("king", ""))},
		{"نام رجل معه كلبان.", act(scene.Past, "sleep", with(a("man", "", ""), "dog", "two"))},
		{"نامت ثلاث نساء معهن كلب.", act(scene.Past, "sleep", with(a("woman", "three", ""), "dog", ""))},
		{"ينام ملوك كثيرون لا يحبون التفاح.", act(scene.Present, "sleep", who(a("king", "many", ""), "love (habit)", "apple", true))},
		{"نامت بنت تجمع أزهار الشمس.", act(scene.Past, "sleep", who(a("girl", "", ""), "collect", "sunflower", false))},
	})
}

// Predicates, places, speech and questions.
func TestPredicates(t *testing.T) {
	check(t, []told{
		{"البنت جائعة.", be(scene.Present, the("girl", ""), "hungry")},
		{"هي جائعة.", be(scene.Present, it("girl", ""), "hungry")},
		{"ليست جائعة.", not(be(scene.Present, it("girl", ""), "hungry"))},
		{"الأولاد ليسوا متعبين.", not(be(scene.Present, the("boy", "three"), "tired"))},
		{"كان الأولاد متعبين.", be(scene.Past, the("boy", "three"), "tired")},
		{"كان الكلب جائعا.", be(scene.Past, the("dog", ""), "hungry")},
		{"لم يكونا جائعين.", not(be(scene.Past, it("dog", "two"), "hungry"))},
		{"كن سعيدات.", be(scene.Past, it("girl", "three"), "happy")},
		{"لن تكون المفاتيح جديدة.", not(be(scene.Future, the("key", "three"), "new"))},
		{"كان هناك كلب جائع.", be(scene.Past, a("dog", "", ""), "hungry")},
		{"هناك كلب جائع.", be(scene.Present, a("dog", "", ""), "hungry")},
		{"كانت هناك قطة في السرير.", stay(scene.Past, a("cat", "", ""), "in", "bed")},
		{"سيكون المفتاح تحت السرير.", stay(scene.Future, the("key", ""), "under", "bed")},
		{"هو خلف الباب.", stay(scene.Present, it("key", ""), "behind", "door")},
		{"الكتابان في المدرسة.", at("school", scene.Sentence{Kind: scene.Stay, Tense: scene.Present, Subject: the("book", "two")})},
		{"قالت البنتان: «نحن جائعتان».", kind(scene.Say, be(scene.Past, the("girl", "two"), "hungry"))},
		{"سيقولون: «نحن مرضى».", kind(scene.Say, be(scene.Future, it("boy", "ten"), "ill"))},
		{"تسأل سارة: «أين المفاتيح؟»", scene.Sentence{Kind: scene.Ask, Tense: scene.Present, Subject: the("Sara", ""), Object: the("key", "ten")}},
		{"هل وجدت البنات المفتاح؟ لا، لم يجدنه.", asked(not(do(scene.Past, "find", the("girl", "ten"), the("key", ""))))},
		{"هل ستبحث عنه البنت؟ نعم، ستبحث عنه.", asked(do(scene.Future, "look for", the("girl", ""), it("key", "")))},
		{"هل هي جائعة؟ نعم، هي جائعة.", asked(be(scene.Present, it("girl", ""), "hungry"))},
		{"هل كان المفتاح جديدا؟ لا، لم يكن جديدا.", asked(not(be(scene.Past, the("key", ""), "new")))},
	})
}

// Each violation changes one word.
func TestViolations(t *testing.T) {
	check(t, []told{
		{"البنت نمن.", wrong(scene.WrongNumber, act(scene.Past, "sleep", the("girl", "")))},
		{"البنات نامت.", wrong(scene.WrongNumber, act(scene.Past, "sleep", the("girl", "three")))},
		{"نمن بنات كثيرات.", wrong(scene.WrongNumber, act(scene.Past, "sleep", a("girl", "many", "")))},
		{"نامت كلب.", wrong(scene.WrongNumber, act(scene.Past, "sleep", a("dog", "", "")))},
		{"المفاتيح جديد.", wrong(scene.WrongNumber, be(scene.Present, the("key", "three"), "new"))},
		{"القطة نامتا.", wrong(scene.WrongNumber, act(scene.Past, "sleep", the("cat", "")))},
		{"نامتا كلاب كثيرة.", wrong(scene.WrongNumber, act(scene.Past, "sleep", a("dog", "many", "")))},
		{"نام كلب صغيرة.", wrong(scene.WrongAgreement, act(scene.Past, "sleep", a("dog", "", "small")))},
		{"نامت ثلاث كلاب.", wrong(scene.WrongAgreement, act(scene.Past, "sleep", a("dog", "three", "")))},
		{"كانت القطة متعبا.", wrong(scene.WrongAgreement, be(scene.Past, the("cat", ""), "tired"))},
		{"وجدته.", wrong(scene.WrongPronoun, do(scene.Past, "find", it("girl", ""), it("hat", "")))},
		{"هي جديد.", wrong(scene.WrongPronoun, be(scene.Present, it("book", ""), "new"))},
		{"نام رجل معها كلبان.", wrong(scene.WrongPronoun, act(scene.Past, "sleep", with(a("man", "", ""), "dog", "two")))},
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
		if class := c.Class(); (class.IsBeing() || class.IsThing()) && nouns[c].one == "" {
			t.Errorf("%s has no noun", c.Gloss())
		}
	}
	var glosses []string
	for _, entries := range []map[string]string{beingEntries, thingEntries, nameEntries, adjectiveEntries, verbEntries, phraseEntries} {
		for gloss := range entries {
			glosses = append(glosses, gloss)
		}
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
