//go:build bits2

package german

import (
	"testing"

	"confusio/engine/corpus/storybook/scene"
)

func TestOrderOfWords(t *testing.T) {
	girl := known("girl")
	check(t, []golden{
		{"Ein alter Hund schläft unter dem Tisch.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Verb: c("sleep"),
			Subject: fresh("dog", "old"), Spot: spot("under", "table")}},
		{"Jeden Tag trägt eine Frau mit drei Hunden ein Ei.", scene.Sentence{Kind: scene.Do, Tense: scene.Present,
			Time: c("every day"), Verb: c("carry"), Object: fresh("egg"), Subject: with(fresh("woman"), "dog", "three")}},
		{"Gestern fand ein Mann, der Äpfel verkauft, im Garten einen Schlüssel.", scene.Sentence{Kind: scene.Do,
			Time: c("yesterday"), Verb: c("find"), Object: fresh("key"), Place: c("garden"),
			Subject: who(fresh("man"), "sell (habit)", "apple", false)}},
		{"Gestern schlief ein Mann, der Äpfel verkauft.", scene.Sentence{Kind: scene.Act, Time: c("yesterday"),
			Verb: c("sleep"), Subject: who(fresh("man"), "sell (habit)", "apple", false)}},
		{"Gestern schlief ein Mann, der Äpfel verkauft, weil er müde war.", scene.Sentence{Kind: scene.Act,
			Time: c("yesterday"), Verb: c("sleep"), Reason: c("tired"),
			Subject: who(fresh("man"), "sell (habit)", "apple", false)}},
		{"Jeden Morgen wachen viele Könige auf, die keine Kirschen kaufen.", scene.Sentence{Kind: scene.Act,
			Time: c("every morning"), Tense: scene.Present, Verb: c("wake up"),
			Subject: who(fresh("king", "many"), "buy (habit)", "cherry", true)}},
		{"Heute Abend wird eine Hexe tanzen, die Rosen nicht liebt.", scene.Sentence{Kind: scene.Act,
			Time: c("this evening"), Tense: scene.Future, Verb: c("dance"),
			Subject: who(fresh("witch"), "love (habit)", "rose", true)}},
		{"Das Mädchen fand den Schlüssel nicht im Park.", scene.Sentence{Kind: scene.Do, Verb: c("find"), Subject: girl,
			Object: known("key"), Place: c("park"), Negative: true}},
		{"Das Mädchen wird ihn im Park finden.", scene.Sentence{Kind: scene.Do, Tense: scene.Future, Verb: c("find"),
			Subject: girl, Object: pronoun("key"), Place: c("park")}},
		{"Sie ging in die Schule, weil sie Angst hatte.", scene.Sentence{Kind: scene.Go, Verb: c("go"), Place: c("school"),
			Subject: pronoun("aunt"), Reason: c("afraid")}},
		{"Er wird nicht ins Dorf zurückkehren, weil er krank sein wird.", scene.Sentence{Kind: scene.Go,
			Tense: scene.Future, Verb: c("return"), Place: c("village"), Subject: pronoun("boy"), Reason: c("ill"), Negative: true}},
		{"Das Mädchen wollte ihn nicht suchen.", scene.Sentence{Kind: scene.Want, Verb: c("look for"), Subject: girl,
			Object: pronoun("key"), Negative: true}},
		{"Das Mädchen wird zwei Hüte kaufen wollen.", scene.Sentence{Kind: scene.Want, Tense: scene.Future,
			Verb: c("buy"), Subject: girl, Object: fresh("hat", "two")}},
	})
}

func TestVerbs(t *testing.T) {
	girl := known("girl")
	present := func(verb string, object scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Do, Tense: scene.Present, Verb: c(verb), Subject: girl, Object: object}
	}
	past := func(verb string, subject, object scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Do, Verb: c(verb), Subject: subject, Object: object}
	}
	negative := func(s scene.Sentence) scene.Sentence { s.Negative = true; return s }
	check(t, []golden{
		{"Das Mädchen zieht ihn an.", present("put on", pronoun("coat"))},
		{"Das Mädchen setzt einen roten Hut auf.", present("put on", fresh("hat", "red"))},
		{"Das Mädchen bindet einen Schal um.", present("put on", fresh("scarf"))},
		{"Das Mädchen steckt zwei Ringe an.", present("put on", fresh("ring", "two"))},
		{"Das Mädchen zieht die Socken nicht aus.", negative(present("take off", known("sock", "two")))},
		{"Das Mädchen lässt einen Teller fallen.", present("drop", fresh("plate"))},
		{"Der Hund fraß einen Apfel.", past("eat", known("dog"), fresh("apple"))},
		{"Das Mädchen aß einen Apfel.", past("eat", girl, fresh("apple"))},
		{"Das Mädchen half den Jungen.", past("help", girl, known("boy", "two"))},
		{"Das Mädchen half ihm nicht.", negative(past("help", girl, pronoun("boy")))},
		{"Das Mädchen roch nicht an der Blume.", negative(past("smell (plant)", girl, known("flower")))},
		{"Das Mädchen roch daran.", past("smell (plant)", girl, pronoun("flower"))},
		{"Das Mädchen wartete auf eine alte Kuh.", past("wait for", girl, fresh("cow", "old"))},
		{"Das Mädchen wartete nicht auf sie.", negative(past("wait for", girl, pronoun("cow")))},
		{"Das Mädchen lud einen Bauern ein.", past("invite", girl, fresh("farmer"))},
		{"Das Mädchen zeichnete viele kaputte Uhren.", past("draw", girl, fresh("clock", "many", "broken"))},
		{"Letzte Nacht ruhte sich ein Affe nicht aus.", scene.Sentence{Kind: scene.Act, Time: c("last night"),
			Verb: c("rest"), Subject: fresh("monkey"), Negative: true}},
		{"Bald wird sich ein Affe im Bett ausruhen.", scene.Sentence{Kind: scene.Act, Time: c("soon"), Tense: scene.Future,
			Verb: c("rest"), Subject: fresh("monkey"), Spot: spot("in", "bed")}},
	})
}

func TestNounPhrases(t *testing.T) {
	sees := func(object scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Do, Tense: scene.Present, Verb: c("see"), Subject: pronoun("Tom"), Object: object}
	}
	gives := func(object, recipient scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Give, Verb: c("give"), Subject: pronoun("Anna"), Object: object, Recipient: recipient}
	}
	negative := func(s scene.Sentence) scene.Sentence { s.Negative = true; return s }
	check(t, []golden{
		{"Er sieht einen kleinen Löwen.", sees(fresh("lion", "small"))},
		{"Er sieht ein teures Buch.", sees(fresh("book", "expensive"))},
		{"Er sieht eine weise Frau.", sees(fresh("woman", "wise"))},
		{"Er sieht zehn schwarze Kakteen.", sees(fresh("cactus", "ten", "black"))},
		{"Er sieht den Prinzen.", sees(known("prince"))},
		{"Sie gab dem Riesen zwei Äpfel.", gives(fresh("apple", "two"), known("giant"))},
		{"Sie gab einem klugen Bären einen Apfel.", gives(fresh("apple"), fresh("bear", "clever"))},
		{"Sie gab den Apfel vielen kleinen Vögeln.", gives(known("apple"), fresh("bird", "many", "small"))},
		{"Sie gab ein paar Männern den Apfel nicht.", negative(gives(known("apple"), fresh("man", "a few")))},
		{"Sie gab ihn einer Katze nicht.", negative(gives(pronoun("apple"), fresh("cat")))},
		{"Sie gab Max den Apfel.", gives(known("apple"), fresh("Max"))},
		{"Sie gab sie dem Jungen.", gives(pronoun("apple", "five"), known("boy"))},
		{"Gestern tanzte eine Tante mit einem Teddybären auf dem Feld.", scene.Sentence{Kind: scene.Act,
			Time: c("yesterday"), Verb: c("dance"), Subject: with(fresh("aunt"), "teddy bear"), Place: c("field")}},
		{"Gestern flog eine Tante mit vielen Enten auf das Feld.", scene.Sentence{Kind: scene.Go,
			Time: c("yesterday"), Verb: c("fly"), Subject: with(fresh("aunt"), "duck", "many"), Place: c("field")}},
	})
}

func TestStatesAndDialogue(t *testing.T) {
	girl, be := known("girl"), scene.Be
	check(t, []golden{
		{"Das Mädchen hat keinen Hunger.", scene.Sentence{Kind: be, Tense: scene.Present, State: c("hungry"), Subject: girl, Negative: true}},
		{"Das Mädchen hatte keine Angst.", scene.Sentence{Kind: be, State: c("afraid"), Subject: girl, Negative: true}},
		{"Sind sie müde? Ja, sie sind müde.", scene.Sentence{Kind: be, Tense: scene.Present, State: c("tired"),
			Subject: pronoun("owl", "two"), Question: true}},
		{"Wird das Mädchen Angst haben? Nein, es wird keine Angst haben.", scene.Sentence{Kind: be, Tense: scene.Future,
			State: c("afraid"), Subject: girl, Question: true, Negative: true}},
		{"Suchte das Mädchen ihn? Nein, es suchte ihn nicht.", scene.Sentence{Kind: scene.Do, Verb: c("look for (being)"),
			Subject: girl, Object: pronoun("king"), Question: true, Negative: true}},
		{"Zog das Mädchen den Rock an? Ja, es zog ihn an.", scene.Sentence{Kind: scene.Do, Verb: c("put on"),
			Subject: girl, Object: known("skirt"), Question: true}},
		{"Die Eier lagen unter dem Fenster.", scene.Sentence{Kind: scene.Stay, Subject: known("egg", "two"), Spot: spot("under", "window")}},
		{"Die Lampe wird auf der Bank stehen.", scene.Sentence{Kind: scene.Stay, Tense: scene.Future, Subject: known("lamp"),
			Spot: spot("on", "bench")}},
		{"Sie ist im Bett.", scene.Sentence{Kind: scene.Stay, Tense: scene.Present, Subject: pronoun("cat"), Spot: spot("in", "bed")}},
		{"Die Katze war nicht müde.", scene.Sentence{Kind: be, State: c("tired"), Subject: known("cat"), Negative: true}},
		{"Das Mädchen wird sagen: „Ich habe Hunger.“", scene.Sentence{Kind: scene.Say, Tense: scene.Future, State: c("hungry"), Subject: girl}},
		{"Die Mädchen sagten: „Wir haben Angst.“", scene.Sentence{Kind: scene.Say, State: c("afraid"), Subject: known("girl", "two")}},
		{"Das Mädchen fragte: „Wo sind die Schlüssel?“", scene.Sentence{Kind: scene.Ask, Subject: girl, Object: known("key", "two")}},
		{"Das Mädchen fragt: „Wo ist Leo?“", scene.Sentence{Kind: scene.Ask, Tense: scene.Present, Subject: girl, Object: known("Leo")}},
	})
}

func TestViolations(t *testing.T) {
	sees := func(v scene.Violation, subject, object scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Do, Tense: scene.Present, Verb: c("see"), Subject: subject, Object: object, Violation: v}
	}
	girl := known("girl")
	check(t, []golden{
		{"Ein Mädchen mit zwei Hunden sehen eine Katze.", sees(scene.WrongNumber, with(fresh("girl"), "dog", "two"), fresh("cat"))},
		{"Eine Mädchen sieht eine Katze.", sees(scene.WrongAgreement, fresh("girl"), fresh("cat"))},
		{"Das Mädchen sieht eine Ball.", sees(scene.WrongAgreement, girl, fresh("ball"))},
		{"Die Mädchen sieht Tom.", sees(scene.WrongAgreement, girl, fresh("Tom"))},
		{"Tom sieht Anna.", sees(scene.WrongAgreement, fresh("Tom"), fresh("Anna"))},
		{"Sie sieht Anna.", sees(scene.WrongPronoun, pronoun("Tom"), fresh("Anna"))},
		{"Tom sieht sie.", sees(scene.WrongPronoun, known("Tom"), pronoun("dog"))},
		{"Findet er ihn? Ja, sie findet ihn.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Verb: c("find"),
			Subject: pronoun("Tom"), Object: pronoun("ball"), Question: true, Violation: scene.WrongPronoun}},
		{"Tom schlief, weil sie müde war.", scene.Sentence{Kind: scene.Act, Verb: c("sleep"), Subject: known("Tom"),
			Reason: c("tired"), Violation: scene.WrongPronoun}},
	})
}
