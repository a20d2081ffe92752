//go:build bits2

package turkish

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
		forms := (Language{}).Forms(scene.Concept(c))
		if len(forms) == 0 || forms[0] == "" {
			t.Errorf("%s has no form", scene.Concept(c).Gloss())
		}
	}
}

func TestSuffixes(t *testing.T) {
	for _, test := range []struct{ stem, soft, template, want string }{
		{"köpek", "köpeğ", "(y)I", "köpeği"}, {"köpek", "köpeğ", "DA", "köpekte"}, {"kitap", "kitab", "(n)In", "kitabın"},
		{"araba", "", "(y)I", "arabayı"}, {"göl", "", "DA", "gölde"}, {"park", "", "DA", "parkta"}, {"saat", "", "(y)I", "saati"},
		{"ye", "yi", "(y)AcAk", "yiyecek"}, {"ye", "yi", "DI", "yedi"}, {"git", "gid", "(y)AcAk", "gidecek"},
		{"hayvanat bahçesi", "hayvanat bahçesin", "(y)A", "hayvanat bahçesine"},
		{"hayvanat bahçesi", "hayvanat bahçesin", "DA", "hayvanat bahçesinde"}, {"meşgul", "", "(y)DI", "meşguldü"},
		{"mutlu", "", "(y)DI", "mutluydu"}, {"bul", "", "mAyAcAk", "bulmayacak"}, {"üst", "", "lAr", "üstler"},
	} {
		w := writer{Line: new(scene.Line)}
		w.inflected(test.stem, test.soft, test.template)
		if got := w.String(); got != test.want {
			t.Errorf("%s + %s = %s, want %s", test.stem, test.template, got, test.want)
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
	girls := scene.NP{Noun: c("girl"), Quant: scene.Two, Mention: scene.Pronoun}
	for _, test := range []struct {
		want string
		s    scene.Sentence
	}{
		{"Dün iki küçük köpek masanın altında uyudu.", scene.Sentence{Kind: scene.Act, Time: c("yesterday"), Verb: c("sleep"),
			Subject: scene.NP{Noun: c("dog"), Quant: scene.Two, Adj: c("small")}, Spot: scene.Spot{Prep: scene.Under, Noun: c("table")}}},
		{"Her gün iki köpekli küçük bir kız parkta beklemez.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Time: c("every day"),
			Verb: c("wait"), Subject: scene.NP{Noun: c("girl"), Adj: c("small"), With: scene.With{Noun: c("dog"), Quant: scene.Two}},
			Place: c("park"), Negative: true}},
		{"Yarın elma satmayan bir kral hayvanat bahçesine gidecek.", scene.Sentence{Kind: scene.Go, Tense: scene.Future, Time: c("tomorrow"),
			Verb: c("go"), Place: c("zoo"), Subject: scene.NP{Noun: c("king"),
				Rel: scene.Rel{Verb: c("sell (habit)"), Noun: c("apple"), Negative: true}}}},
		{"Kışın elmalardan nefret eden bir kral uyur.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Time: c("in winter"), Verb: c("sleep"),
			Subject: scene.NP{Noun: c("king"), Rel: scene.Rel{Verb: c("hate"), Noun: c("apple")}}}},
		{"Kız kitabı bulmadı.", scene.Sentence{Kind: scene.Do, Verb: c("find"), Subject: girl, Negative: true,
			Object: scene.NP{Noun: c("book"), Mention: scene.Known}}},
		{"Ali'ye yardım ettiler.", scene.Sentence{Kind: scene.Do, Verb: c("help"), Subject: girls, Object: scene.NP{Noun: c("Ali")}}},
		{"Onları gördüler.", scene.Sentence{Kind: scene.Do, Verb: c("see"), Subject: girls,
			Object: scene.NP{Noun: c("ball"), Quant: scene.Two, Mention: scene.Pronoun}}},
		{"Kız krala üç elma verdi.", scene.Sentence{Kind: scene.Give, Verb: c("give"), Subject: girl,
			Object: scene.NP{Noun: c("apple"), Quant: scene.Three}, Recipient: scene.NP{Noun: c("king"), Mention: scene.Known}}},
		{"Kız onu krala verecek.", scene.Sentence{Kind: scene.Give, Tense: scene.Future, Verb: c("give"), Subject: girl,
			Object: scene.NP{Noun: c("apple"), Mention: scene.Pronoun}, Recipient: scene.NP{Noun: c("king"), Mention: scene.Known}}},
		{"Kız bir yüzük taktı.", scene.Sentence{Kind: scene.Do, Verb: c("put on"), Subject: girl, Object: scene.NP{Noun: c("ring")}}},
		{"Kız mutlu değildi.", scene.Sentence{Kind: scene.Be, State: c("happy"), Subject: girl, Negative: true}},
		{"Aç değiller.", scene.Sentence{Kind: scene.Be, Tense: scene.Present, State: c("hungry"), Subject: girls, Negative: true}},
		{"Anahtarlar kutunun içinde kaldı.", scene.Sentence{Kind: scene.Stay, Spot: scene.Spot{Prep: scene.In, Noun: c("box")},
			Subject: scene.NP{Noun: c("key"), Quant: scene.Two, Mention: scene.Known}}},
		{"Kız onu bulmak istemez.", scene.Sentence{Kind: scene.Want, Tense: scene.Present, Verb: c("find"), Subject: girl, Negative: true,
			Object: scene.NP{Noun: c("key"), Mention: scene.Pronoun}}},
		{"Kız “Mutluyum.” dedi.", scene.Sentence{Kind: scene.Say, State: c("happy"), Subject: girl}},
		{"“Açız.” diyecekler.", scene.Sentence{Kind: scene.Say, Tense: scene.Future, State: c("hungry"), Subject: girls}},
		{"Kız “Toplar nerede?” diye sordu.", scene.Sentence{Kind: scene.Ask, Subject: girl,
			Object: scene.NP{Noun: c("ball"), Quant: scene.Two, Mention: scene.Known}}},
		{"Kız topu buldu mu? Hayır, onu bulmadı.", scene.Sentence{Kind: scene.Do, Verb: c("find"), Subject: girl, Negative: true,
			Question: true, Object: scene.NP{Noun: c("ball"), Mention: scene.Known}}},
		{"Mutlu muydular? Evet, mutluydular.", scene.Sentence{Kind: scene.Be, State: c("happy"), Subject: girls, Question: true}},
		{"Okula gitti, çünkü yorgundu.", scene.Sentence{Kind: scene.Go, Verb: c("go"), Place: c("school"), Reason: c("tired"),
			Subject: scene.NP{Noun: c("girl"), Mention: scene.Pronoun}}},
		{"İnek uyur.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Verb: c("sleep"), Subject: scene.NP{Noun: c("cow"), Mention: scene.Known}}},
		{"Uyudu.", scene.Sentence{Kind: scene.Act, Verb: c("sleep"), Subject: girls, Violation: scene.WrongNumber}},
		{"Kız köpeği yardım etti.", scene.Sentence{Kind: scene.Do, Verb: c("help"), Subject: girl, Violation: scene.WrongAgreement,
			Object: scene.NP{Noun: c("dog"), Mention: scene.Known}}},
		{"Kız onları gördü.", scene.Sentence{Kind: scene.Do, Verb: c("see"), Subject: girl, Violation: scene.WrongPronoun,
			Object: scene.NP{Noun: c("ball"), Mention: scene.Pronoun}}},
	} {
		if got := scene.TextOf(Language{}, &test.s); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}
