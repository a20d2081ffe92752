package english

import (
	"testing"

	"confusio/engine/corpus/storybook/scene"
)

// word returns the concept with a gloss.
func word(t *testing.T, gloss string) scene.Concept {
	t.Helper()
	c := scene.Lookup(gloss)
	if c == scene.None {
		t.Fatalf("no concept %q", gloss)
	}
	return c
}

// Golden sentences, one or more for each rule in the package comment.
func TestGoldenSentences(t *testing.T) {
	c := func(gloss string) scene.Concept { return word(t, gloss) }
	girl := scene.NP{Noun: c("girl"), Mention: scene.Known}
	for _, test := range []struct {
		want string
		s    scene.Sentence
	}{
		{"An old dog sleeps under the table.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Verb: c("sleep"),
			Subject: scene.NP{Noun: c("dog"), Adj: c("old")}, Spot: scene.Spot{Prep: scene.Under, Noun: c("table")}}},
		{"Two mice did not wait at school.", scene.Sentence{Kind: scene.Act, Verb: c("wait"), Negative: true,
			Subject: scene.NP{Noun: c("mouse"), Quant: scene.Two}, Place: c("school")}},
		{"Every day, a woman with three dogs carries an egg.", scene.Sentence{Kind: scene.Do, Tense: scene.Present,
			Time: c("every day"), Verb: c("carry"), Object: scene.NP{Noun: c("egg")},
			Subject: scene.NP{Noun: c("woman"), With: scene.With{Noun: c("dog"), Quant: scene.Three}}}},
		{"Many kings who do not love cherries hurried to the beach.", scene.Sentence{Kind: scene.Go, Verb: c("hurry"),
			Place: c("beach"), Subject: scene.NP{Noun: c("king"), Quant: scene.Many,
				Rel: scene.Rel{Verb: c("love (habit)"), Noun: c("cherry"), Negative: true}}}},
		{"The girl puts it on.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Verb: c("put on"), Subject: girl,
			Object: scene.NP{Noun: c("hat"), Mention: scene.Pronoun}}},
		{"The girl takes off a red hat.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Verb: c("take off"),
			Subject: girl, Object: scene.NP{Noun: c("hat"), Adj: c("red")}}},
		{"The girl will give them to an uncle.", scene.Sentence{Kind: scene.Give, Tense: scene.Future, Verb: c("give"),
			Subject: girl, Object: scene.NP{Noun: c("key"), Quant: scene.Five, Mention: scene.Pronoun},
			Recipient: scene.NP{Noun: c("uncle")}}},
		{"Did the girl look for him? No, she did not look for him.", scene.Sentence{Kind: scene.Do, Verb: c("look for (being)"),
			Subject: girl, Object: scene.NP{Noun: c("king"), Mention: scene.Pronoun}, Question: true, Negative: true}},
		{"Are they tired? Yes, they are tired.", scene.Sentence{Kind: scene.Be, Tense: scene.Present, State: c("tired"),
			Subject: scene.NP{Noun: c("owl"), Quant: scene.Two, Mention: scene.Pronoun}, Question: true}},
		{"Will the girl be tired? No, she will not be tired.", scene.Sentence{Kind: scene.Be, Tense: scene.Future, State: c("tired"),
			Subject: girl, Question: true, Negative: true}},
		{"The girl will say: “I am hungry.”", scene.Sentence{Kind: scene.Say, Tense: scene.Future, State: c("hungry"), Subject: girl}},
		{"The girl asked: “Where are the keys?”", scene.Sentence{Kind: scene.Ask, Subject: girl,
			Object: scene.NP{Noun: c("key"), Quant: scene.Two, Mention: scene.Known}}},
		{"The girl did not want to find it.", scene.Sentence{Kind: scene.Want, Verb: c("find"), Subject: girl, Negative: true,
			Object: scene.NP{Noun: c("key"), Mention: scene.Pronoun}}},
		{"She went to school because she was afraid.", scene.Sentence{Kind: scene.Go, Verb: c("go"), Place: c("school"),
			Subject: scene.NP{Noun: c("girl"), Mention: scene.Pronoun}, Reason: c("afraid")}},
		{"The girl sleep.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Verb: c("sleep"), Subject: girl,
			Violation: scene.WrongNumber}},
		{"The girl finds an ball.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Verb: c("find"), Subject: girl,
			Object: scene.NP{Noun: c("ball")}, Violation: scene.WrongAgreement}},
		{"The girl finds her.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Verb: c("find"), Subject: girl,
			Object: scene.NP{Noun: c("king"), Mention: scene.Pronoun}, Violation: scene.WrongPronoun}},
	} {
		if got := scene.TextOf(Language{}, &test.s); got != test.want {
			t.Errorf("got  %q\nwant %q", got, test.want)
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
