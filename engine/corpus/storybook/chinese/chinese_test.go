package chinese

import (
	"testing"

	"confusio/engine/corpus/storybook/scene"
)

// Every concept has an entry, and every entry a concept.
func TestLexiconIsWhole(t *testing.T) {
	for _, gloss := range unknown {
		t.Errorf("no concept has the gloss %q", gloss)
	}
	for c := 1; c < scene.Count(); c++ {
		for _, form := range (Language{}).Forms(scene.Concept(c)) {
			if form == "" {
				t.Errorf("%s has no form", scene.Concept(c).Gloss())
			}
		}
	}
	for gloss, n := range nounEntries {
		if name := scene.Lookup(gloss).Class().IsName(); (n.measure == "") != name {
			t.Errorf("%s: measure word %q", gloss, n.measure)
		}
	}
}

// Golden sentences, one or more for each rule in the package comment.
func TestGoldenSentences(t *testing.T) {
	c := func(gloss string) scene.Concept {
		t.Helper()
		if scene.Lookup(gloss) == scene.None {
			t.Fatalf("no concept %q", gloss)
		}
		return scene.Lookup(gloss)
	}
	girl := scene.NP{Noun: c("girl"), Mention: scene.Known}
	she := scene.NP{Noun: c("girl"), Mention: scene.Pronoun}
	for _, test := range []struct {
		want string
		s    scene.Sentence
	}{
		{"昨天，两只小狗在桌子下面睡了一觉。", scene.Sentence{Kind: scene.Act, Time: c("yesterday"), Verb: c("sleep"),
			Subject: scene.NP{Noun: c("dog"), Quant: scene.Two, Adj: c("small")}, Spot: scene.Spot{Prep: scene.Under, Noun: c("table")}}},
		{"每天，一个带着两条围巾的女孩不睡觉。", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Time: c("every day"), Verb: c("sleep"),
			Subject: scene.NP{Noun: c("girl"), With: scene.With{Noun: c("scarf"), Quant: scene.Two}}, Negative: true}},
		{"昨天，许多卖苹果的女孩没睡觉。", scene.Sentence{Kind: scene.Act, Time: c("yesterday"), Verb: c("sleep"), Negative: true,
			Subject: scene.NP{Noun: c("girl"), Quant: scene.Many, Rel: scene.Rel{Verb: c("sell (habit)"), Noun: c("apple")}}}},
		{"明天，一匹马不会去学校，因为它会很累。", scene.Sentence{Kind: scene.Go, Tense: scene.Future, Time: c("tomorrow"), Verb: c("go"),
			Subject: scene.NP{Noun: c("horse")}, Place: c("school"), Negative: true, Reason: c("tired")}},
		{"那个女孩没找到那些球。", scene.Sentence{Kind: scene.Do, Verb: c("find"), Subject: girl, Negative: true,
			Object: scene.NP{Noun: c("ball"), Quant: scene.Three, Mention: scene.Known}}},
		{"她不爱他。", scene.Sentence{Kind: scene.Do, Verb: c("love"), Subject: she, Negative: true,
			Object: scene.NP{Noun: c("boy"), Mention: scene.Pronoun}}},
		{"她戴上了一顶红色的礼帽。", scene.Sentence{Kind: scene.Do, Verb: c("put on"), Subject: she,
			Object: scene.NP{Noun: c("hat"), Adj: c("red")}}},
		{"她穿上了一件大衣。", scene.Sentence{Kind: scene.Do, Verb: c("put on"), Subject: she, Object: scene.NP{Noun: c("coat")}}},
		{"她送给了安娜一本书。", scene.Sentence{Kind: scene.Give, Verb: c("give"), Subject: she, Object: scene.NP{Noun: c("book")},
			Recipient: scene.NP{Noun: c("Anna")}}},
		{"她没把它送给那位国王。", scene.Sentence{Kind: scene.Give, Verb: c("give"), Subject: she, Negative: true,
			Object: scene.NP{Noun: c("book"), Mention: scene.Pronoun}, Recipient: scene.NP{Noun: c("king"), Mention: scene.Known}}},
		{"那朵花会是红色的。", scene.Sentence{Kind: scene.Be, Tense: scene.Future, State: c("red"),
			Subject: scene.NP{Noun: c("flower"), Mention: scene.Known}}},
		{"那个女孩没生病。", scene.Sentence{Kind: scene.Be, State: c("ill"), Subject: girl, Negative: true}},
		{"那些钥匙在床下面。", scene.Sentence{Kind: scene.Stay, Subject: scene.NP{Noun: c("key"), Quant: scene.Two, Mention: scene.Known},
			Spot: scene.Spot{Prep: scene.Under, Noun: c("bed")}}},
		{"她不想买一本书。", scene.Sentence{Kind: scene.Want, Verb: c("buy"), Subject: she, Negative: true, Object: scene.NP{Noun: c("book")}}},
		{"那个女孩说：“我很饿。”", scene.Sentence{Kind: scene.Say, State: c("hungry"), Subject: girl}},
		{"她们会问：“那本书在哪里？”", scene.Sentence{Kind: scene.Ask, Tense: scene.Future,
			Subject: scene.NP{Noun: c("girl"), Quant: scene.Two, Mention: scene.Pronoun}, Object: scene.NP{Noun: c("book"), Mention: scene.Known}}},
		{"那个女孩找到了那本书吗？不，她没找到它。", scene.Sentence{Kind: scene.Do, Verb: c("find"), Subject: girl, Negative: true, Question: true,
			Object: scene.NP{Noun: c("book"), Mention: scene.Known}}},
		{"它们很累吗？是的，它们很累。", scene.Sentence{Kind: scene.Be, Tense: scene.Present, State: c("tired"), Question: true,
			Subject: scene.NP{Noun: c("owl"), Quant: scene.Two, Mention: scene.Pronoun}}},
		{"她看见了一头绵羊。", scene.Sentence{Kind: scene.Do, Verb: c("see (being)"), Subject: she, Object: scene.NP{Noun: c("sheep")},
			Violation: scene.WrongNumber}},
		{"每天，一只狗没睡觉。", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Time: c("every day"), Verb: c("sleep"),
			Subject: scene.NP{Noun: c("dog")}, Negative: true, Violation: scene.WrongAgreement}},
		{"他睡觉。", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Verb: c("sleep"), Subject: she, Violation: scene.WrongPronoun}},
	} {
		if got := scene.TextOf(Language{}, &test.s); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}
