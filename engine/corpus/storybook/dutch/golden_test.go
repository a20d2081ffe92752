//go:build bits2

package dutch

import (
	"testing"

	"confusio/engine/corpus/storybook/scene"
)

func TestOrderOfWords(t *testing.T) {
	girl := known("girl")
	act := func(time, verb string, tense scene.Tense, subject scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Act, Time: c(time), Tense: tense, Verb: c(verb), Subject: subject}
	}
	negative := func(s scene.Sentence) scene.Sentence { s.Negative = true; return s }
	placed := func(s scene.Sentence, place string) scene.Sentence { s.Place = c(place); return s }
	check(t, []golden{
		{"Een oude hond slaapt onder de tafel.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Verb: c("sleep"),
			Subject: fresh("dog", "old"), Spot: spot("under", "table")}},
		{"Gisteren sliep er een hond.", act("yesterday", "sleep", scene.Past, fresh("dog"))},
		{"Gisteren sliep een hond niet.", negative(act("yesterday", "sleep", scene.Past, fresh("dog")))},
		{"Gisteren sliep Tom.", act("yesterday", "sleep", scene.Past, fresh("Tom"))},
		{"Elke dag draagt een vrouw met drie honden een ei.", scene.Sentence{Kind: scene.Do, Tense: scene.Present,
			Time: c("every day"), Verb: c("carry"), Object: fresh("egg"), Subject: with(fresh("woman"), "dog", "three")}},
		{"Gisteren vond een man die appels verkoopt, in de tuin een sleutel.", scene.Sentence{Kind: scene.Do,
			Time: c("yesterday"), Verb: c("find"), Object: fresh("key"), Place: c("garden"),
			Subject: who(fresh("man"), "sell (habit)", "apple", false)}},
		{"Morgen zal er een meisje dat geen kersen koopt, op school dansen.", placed(act("tomorrow", "dance",
			scene.Future, who(fresh("girl"), "buy (habit)", "cherry", true)), "school")},
		{"Elke ochtend worden er twee meisjes die van rozen houden, wakker op het eiland.", placed(act("every morning",
			"wake up", scene.Present, who(fresh("girl", "two"), "love (habit)", "rose", false)), "island")},
		{"Binnenkort zal er een heks wakker worden die niet van boeken houdt.", act("soon", "wake up", scene.Future,
			who(fresh("witch"), "love (habit)", "book", true))},
		{"Een heks die boeken niet haat, lachte.", scene.Sentence{Kind: scene.Act, Verb: c("laugh"),
			Subject: who(fresh("witch"), "hate", "book", true)}},
		{"Het meisje vond de sleutel niet in het park.", scene.Sentence{Kind: scene.Do, Verb: c("find"), Subject: girl,
			Object: known("key"), Place: c("park"), Negative: true}},
		{"Het meisje zal hem in het park vinden.", scene.Sentence{Kind: scene.Do, Tense: scene.Future, Verb: c("find"),
			Subject: girl, Object: pronoun("key"), Place: c("park")}},
		{"Ze ging naar school, omdat ze honger had.", scene.Sentence{Kind: scene.Go, Verb: c("go"), Place: c("school"),
			Subject: pronoun("aunt"), Reason: c("hungry")}},
		{"Hij zal niet naar het dorp terugkeren, omdat hij ziek zal zijn.", scene.Sentence{Kind: scene.Go,
			Tense: scene.Future, Verb: c("return"), Place: c("village"), Subject: pronoun("boy"), Reason: c("ill"), Negative: true}},
		{"De jongen keerde niet terug naar de straat.", scene.Sentence{Kind: scene.Go, Verb: c("return"),
			Place: c("street"), Subject: known("boy"), Negative: true}},
		{"Vorige week haastte een beer zich naar de stad.", scene.Sentence{Kind: scene.Go, Time: c("last week"),
			Verb: c("hurry"), Place: c("town"), Subject: fresh("bear")}},
		{"Het meisje wilde hem niet zoeken.", scene.Sentence{Kind: scene.Want, Verb: c("look for"), Subject: girl,
			Object: pronoun("key"), Negative: true}},
		{"Het meisje zal de bomen geen water willen geven.", scene.Sentence{Kind: scene.Want, Tense: scene.Future,
			Verb: c("water"), Subject: girl, Object: known("tree", "two"), Negative: true}},
		{"Het meisje wil een boom water geven.", scene.Sentence{Kind: scene.Want, Tense: scene.Present,
			Verb: c("water"), Subject: girl, Object: fresh("tree")}},
		{"Het meisje zal er niet aan willen ruiken.", scene.Sentence{Kind: scene.Want, Tense: scene.Future,
			Verb: c("smell (plant)"), Subject: girl, Object: pronoun("tree"), Negative: true}},
		{"Het meisje zal twee hoeden willen kopen.", scene.Sentence{Kind: scene.Want, Tense: scene.Future,
			Verb: c("buy"), Subject: girl, Object: fresh("hat", "two")}},
	})
}

func TestVerbs(t *testing.T) {
	girl := known("girl")
	present := func(verb string, object scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Do, Tense: scene.Present, Verb: c(verb), Subject: girl, Object: object}
	}
	future := func(verb string, object scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Do, Tense: scene.Future, Verb: c(verb), Subject: girl, Object: object}
	}
	negative := func(s scene.Sentence) scene.Sentence { s.Negative = true; return s }
	check(t, []golden{
		{"Het meisje trekt hem aan.", present("put on", pronoun("coat"))},
		{"Het meisje zet een rode hoed op.", present("put on", fresh("hat", "red"))},
		{"Het meisje zal een sjaal omdoen.", future("put on", fresh("scarf"))},
		{"Het meisje trekt de sokken niet uit.", negative(present("take off", known("sock", "two")))},
		{"Het meisje laat een bord vallen.", present("drop", fresh("plate"))},
		{"Het meisje zal een bord laten vallen.", future("drop", fresh("plate"))},
		{"Het meisje heeft hem niet nodig.", negative(present("need", pronoun("bag")))},
		{"Het meisje zal veel auto’s nodig hebben.", future("need", fresh("car", "many"))},
		{"Het meisje geeft de bloem geen water.", negative(present("water", known("flower")))},
		{"Het meisje zal een roos water geven.", future("water", fresh("rose"))},
		{"Het meisje ruikt niet aan de bloem.", negative(present("smell (plant)", known("flower")))},
		{"Het meisje ruikt eraan.", present("smell (plant)", pronoun("flower"))},
		{"Het meisje zal er niet aan ruiken.", negative(future("smell (plant)", pronoun("flower", "two")))},
		{"Het meisje wacht op een oude koe.", present("wait for", fresh("cow", "old"))},
		{"Het meisje houdt niet van hem.", negative(present("love", pronoun("horse")))},
		{"Het meisje wacht op hen.", present("wait for", pronoun("cow", "two"))},
		{"Het meisje ziet ze.", present("see (being)", pronoun("cow", "two"))},
		{"Het meisje helpt hen.", present("help", pronoun("king", "two"))},
		{"Het meisje nodigt een boer uit.", present("invite", fresh("farmer"))},
	})
}

func TestNounPhrases(t *testing.T) {
	sees := func(object scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Do, Tense: scene.Present, Verb: c("see"), Subject: pronoun("Tom"), Object: object}
	}
	gives := func(verb string, object, recipient scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Give, Verb: c(verb), Subject: pronoun("Anna"), Object: object, Recipient: recipient}
	}
	negative := func(s scene.Sentence) scene.Sentence { s.Negative = true; return s }
	check(t, []golden{
		{"Hij ziet een kleine leeuw.", sees(fresh("lion", "small"))},
		{"Hij ziet een klein konijn.", sees(fresh("rabbit", "small"))},
		{"Hij ziet drie kleine konijnen.", sees(fresh("rabbit", "three", "small"))},
		{"Hij ziet een duur boek.", sees(fresh("book", "expensive"))},
		{"Hij ziet een dure tas.", sees(fresh("bag", "expensive"))},
		{"Hij ziet een verlegen koningin.", sees(fresh("queen", "shy"))},
		{"Hij ziet het boek.", sees(known("book"))},
		{"Hij ziet de boeken.", sees(known("book", "two"))},
		{"Ze gaf de reus twee appels.", gives("give", fresh("apple", "two"), known("giant"))},
		{"Ze gaf een appel aan een slimme beer.", gives("give", fresh("apple"), fresh("bear", "clever"))},
		{"Ze gaf de appel niet aan een paar mannen.", negative(gives("give", known("apple"), fresh("man", "a few")))},
		{"Ze bracht hem naar de jongen.", gives("bring to", pronoun("apple"), known("boy"))},
		{"Ze liet ze aan Max zien.", gives("show", pronoun("apple", "five"), fresh("Max"))},
	})
}

func TestStatesAndDialogue(t *testing.T) {
	girl, be := known("girl"), scene.Be
	check(t, []golden{
		{"Het meisje is niet moe.", scene.Sentence{Kind: be, Tense: scene.Present, State: c("tired"), Subject: girl, Negative: true}},
		{"Het meisje had geen honger.", scene.Sentence{Kind: be, State: c("hungry"), Subject: girl, Negative: true}},
		{"Zijn ze moe? Ja, ze zijn moe.", scene.Sentence{Kind: be, Tense: scene.Present, State: c("tired"),
			Subject: pronoun("owl", "two"), Question: true}},
		{"Zal het meisje dorst hebben? Nee, ze zal geen dorst hebben.", scene.Sentence{Kind: be, Tense: scene.Future,
			State: c("thirsty"), Subject: girl, Question: true, Negative: true}},
		{"Zocht het meisje hem? Nee, ze zocht hem niet.", scene.Sentence{Kind: scene.Do, Verb: c("look for (being)"),
			Subject: girl, Object: pronoun("king"), Question: true, Negative: true}},
		{"Trok het meisje de rok aan? Ja, ze trok hem aan.", scene.Sentence{Kind: scene.Do, Verb: c("put on"),
			Subject: girl, Object: known("skirt"), Question: true}},
		{"De eieren lagen onder het raam.", scene.Sentence{Kind: scene.Stay, Subject: known("egg", "two"), Spot: spot("under", "window")}},
		{"De lamp zal op het bankje staan.", scene.Sentence{Kind: scene.Stay, Tense: scene.Future, Subject: known("lamp"),
			Spot: spot("on", "bench")}},
		{"Ze is in het bed.", scene.Sentence{Kind: scene.Stay, Tense: scene.Present, Subject: pronoun("cat"), Spot: spot("in", "bed")}},
		{"Het meisje zal zeggen: “Ik heb honger.”", scene.Sentence{Kind: scene.Say, Tense: scene.Future, State: c("hungry"), Subject: girl}},
		{"De meisjes zeiden: “We zijn bang.”", scene.Sentence{Kind: scene.Say, State: c("afraid"), Subject: known("girl", "two")}},
		{"Het meisje vroeg: “Waar zijn de sleutels?”", scene.Sentence{Kind: scene.Ask, Subject: girl, Object: known("key", "two")}},
		{"Het meisje vraagt: “Waar is Leo?”", scene.Sentence{Kind: scene.Ask, Tense: scene.Present, Subject: girl, Object: known("Leo")}},
	})
}

func TestViolations(t *testing.T) {
	sees := func(v scene.Violation, subject, object scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Do, Tense: scene.Present, Verb: c("see"), Subject: subject, Object: object, Violation: v}
	}
	girl := known("girl")
	check(t, []golden{
		{"Een meisje met twee honden zien een kat.", sees(scene.WrongNumber, with(fresh("girl"), "dog", "two"), fresh("cat"))},
		{"Een kleine meisje ziet een kat.", sees(scene.WrongAgreement, fresh("girl", "small"), fresh("cat"))},
		{"De meisje ziet een bal.", sees(scene.WrongAgreement, girl, fresh("ball"))},
		{"Tom ziet Anna.", sees(scene.WrongAgreement, fresh("Tom"), fresh("Anna"))},
		{"Elke dag slaapt er een meisje die appels haat.", scene.Sentence{Kind: scene.Act, Tense: scene.Present,
			Time: c("every day"), Verb: c("sleep"), Subject: who(fresh("girl"), "hate", "apple", false), Violation: scene.WrongAgreement}},
		{"Ze ziet Anna.", sees(scene.WrongPronoun, pronoun("Tom"), fresh("Anna"))},
		{"Tom ziet ze.", sees(scene.WrongPronoun, known("Tom"), pronoun("ball"))},
		{"Vindt hij hem? Ja, ze vindt hem.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Verb: c("find"),
			Subject: pronoun("Tom"), Object: pronoun("ball"), Question: true, Violation: scene.WrongPronoun}},
		{"Tom sliep, omdat ze moe was.", scene.Sentence{Kind: scene.Act, Verb: c("sleep"), Subject: known("Tom"),
			Reason: c("tired"), Violation: scene.WrongPronoun}},
	})
}
