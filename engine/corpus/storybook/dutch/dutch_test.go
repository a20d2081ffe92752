package dutch

import (
	"maps"
	"slices"
	"testing"

	"confusio/engine/corpus/storybook/scene"
	. "confusio/engine/corpus/storybook/scene/scenetest"
)

func golden(t *testing.T, want string, s scene.Sentence) {
	t.Helper()
	Golden(t, Language{}, want, s)
}

func TestOrderOfWords(t *testing.T) {
	girl, she := The("girl"), It("girl")
	yesterday := Word("yesterday")
	golden(t, "Op een dag sliep er een oude hond in de tuin, omdat hij moe was.", scene.Sentence{Kind: scene.Act, Time: Word("one day"),
		Subject: A("dog", "old"), Verb: Word("sleep"), Place: Word("garden"), Reason: Word("tired")})
	golden(t, "Toen kwam er een vos.", scene.Sentence{Kind: scene.Act, Link: scene.Then, Subject: A("fox"), Verb: Word("come")})
	golden(t, "Toen kwam Eva.", scene.Sentence{Kind: scene.Act, Link: scene.Then, Subject: A("Eva"), Verb: Word("come")})
	golden(t, "Gisteren verstopte een muis zich achter de muur.", scene.Sentence{Kind: scene.Act, Time: yesterday, Subject: A("mouse"),
		Verb: Word("hide (oneself)"), Spot: At("behind", "wall")})
	golden(t, "Toen rustte ze uit onder de boom.", scene.Sentence{Kind: scene.Act, Link: scene.Then, Subject: she, Verb: Word("rest"), Spot: At("under", "tree")})
	golden(t, "Ze ging niet naar de markt, omdat het regende.", scene.Sentence{Kind: scene.Go, Subject: she, Verb: Word("go"),
		Place: Word("market"), Negative: true, Reason: Word("rain")})
	golden(t, "Gisteren verstopte een jongen een kleine rode bal in de doos.", scene.Sentence{Kind: scene.Do, Time: yesterday, Subject: A("boy"), Verb: Word("hide"),
		Object: A("ball", "small (thing)", "red"), Spot: At("in", "box")})
	golden(t, "Het meisje waste een glas af in de keuken.", scene.Sentence{Kind: scene.Do, Subject: girl, Verb: Word("wash (dish)"), Object: A("glass"), Place: Word("kitchen")})
	golden(t, "Maar ze vond hem niet.", scene.Sentence{Kind: scene.Do, Link: scene.But, Subject: she, Verb: Word("find"), Object: It("ball"), Negative: true})
	golden(t, "Maar de vos kreeg haar niet te pakken.", scene.Sentence{Kind: scene.Do, Link: scene.But, Subject: The("fox"), Verb: Word("catch (being)"),
		Object: It("goose"), Negative: true})
	golden(t, "Eindelijk vond ze hem.", scene.Sentence{Kind: scene.Do, Link: scene.AtLast, Subject: she, Verb: Word("find"), Object: It("ball")})
	golden(t, "Eindelijk viel ze in slaap.", scene.Sentence{Kind: scene.Act, Link: scene.AtLast, Subject: she, Verb: Word("fall asleep")})
	golden(t, "Uiteindelijk ging ze naar huis.", scene.Sentence{Kind: scene.Act, Link: scene.AtLast, Subject: she, Verb: Word("go home")})
	golden(t, "Later dronk ze melk.", scene.Sentence{Kind: scene.Do, Link: scene.Later, Subject: she, Verb: Word("drink"), Object: A("milk")})
	golden(t, "Het begon te regenen.", scene.Sentence{Kind: scene.Weather, State: Word("rain")})
	golden(t, "Ze wilde hem kopen.", scene.Sentence{Kind: scene.Want, Subject: she, Verb: Word("buy"), Object: It("kite")})
	golden(t, "Ze bleef in bed, omdat ze ziek was.", scene.Sentence{Kind: scene.Act, Subject: she, Verb: Word("stay in bed"), Reason: Word("ill")})
}

// The subject leads where what follows it would be read wrongly behind the verb.
func TestTheSubjectLeads(t *testing.T) {
	yesterday := Word("yesterday")
	golden(t, "Een meisje met een geit waste gisteren een glas af.", scene.Sentence{Kind: scene.Do, Time: yesterday, Subject: With(A("girl"), "goat"),
		Verb: Word("wash (dish)"), Object: A("glass")})
	golden(t, "Toen kwam er een boer met twee honden.", scene.Sentence{Kind: scene.Act, Link: scene.Then, Subject: With(A("farmer"), "dog", "two"), Verb: Word("come")})
	golden(t, "Een man die appels verkocht, vond gisteren een sleutel in de tuin.", scene.Sentence{Kind: scene.Do, Time: yesterday,
		Subject: Who(A("man"), "sell (habit)", "apple"), Verb: Word("find"), Object: A("key"), Place: Word("garden")})
	golden(t, "Een jongen die van peren hield, verstopte zich gisteren onder het bed.", scene.Sentence{Kind: scene.Act, Time: yesterday,
		Subject: Who(A("boy"), "love (habit)", "pear"), Verb: Word("hide (oneself)"), Spot: At("under", "bed")})
	golden(t, "Een koning ontmoette gisteren Anna in het dorp.", scene.Sentence{Kind: scene.Do, Time: yesterday, Subject: A("king"), Verb: Word("meet"),
		Object: A("Anna"), Place: Word("village")})
	golden(t, "Toen ontmoette hij Anna.", scene.Sentence{Kind: scene.Do, Link: scene.Then, Subject: It("king"), Verb: Word("meet"), Object: A("Anna")})
	golden(t, "Gisteren ging een koning op bezoek bij Anna in de stad.", scene.Sentence{Kind: scene.Do, Time: yesterday, Subject: A("king"), Verb: Word("visit"),
		Object: A("Anna"), Place: Word("town")})
}

// With what somebody helped or visited has along, met would read as an instrument, and a
// place behind a companion as its own.
func TestCompanions(t *testing.T) {
	sailor := With(A("sailor"), "dog", "small", "brown", "two")
	does := scene.Sentence{Kind: scene.Do, Subject: It("girl"), Object: sailor, Place: Word("garden")}
	for verb, want := range map[string]string{
		"meet":  "Ze ontmoette in de tuin een matroos met twee kleine bruine hondjes.",
		"help":  "Ze hielp in de tuin een matroos die twee kleine bruine hondjes bij zich had.",
		"visit": "Ze ging in de tuin op bezoek bij een matroos die twee kleine bruine hondjes bij zich had.",
	} {
		does.Verb = Word(verb)
		golden(t, want, does)
	}
	does.Verb, does.Tense, does.Object = Word("help"), scene.Future, With(A("girl"), "basket", "new", "red")
	golden(t, "Ze helpt in de tuin een meisje dat een nieuwe rode mand bij zich heeft.", does)
	golden(t, "Ze gaf hem aan een aardige vrouw met een nieuwe rode mand.", scene.Sentence{Kind: scene.Give, Subject: It("girl"), Verb: Word("give"),
		Object: It("apple"), Recipient: With(A("woman", "kind"), "basket", "new", "red")})
	golden(t, "Een oude koning met een groot zwart paard sliep.", scene.Sentence{Kind: scene.Act, Subject: With(A("king", "old"), "horse", "big", "black"),
		Verb: Word("sleep")})
}

func TestTimes(t *testing.T) {
	sleeps := scene.Sentence{Kind: scene.Act, Verb: Word("sleep"), Subject: A("Tom")}
	for gloss, want := range map[string]string{
		"three days ago": "Drie dagen geleden sliep Tom.", "last Friday": "Afgelopen vrijdag sliep Tom.",
		"two weeks ago": "Twee weken geleden sliep Tom.", "last year": "Vorig jaar sliep Tom.",
	} {
		sleeps.Time = Word(gloss)
		golden(t, want, sleeps)
	}
	sleeps.Tense = scene.Present
	for gloss, want := range map[string]string{"on Tuesdays": "Elke dinsdag slaapt Tom.", "on Wednesdays": "Elke woensdag slaapt Tom."} {
		sleeps.Time = Word(gloss)
		golden(t, want, sleeps)
	}
	sleeps.Tense = scene.Future
	for gloss, want := range map[string]string{"in three days": "Over drie dagen slaapt Tom.", "next Friday": "Komende vrijdag slaapt Tom."} {
		sleeps.Time = Word(gloss)
		golden(t, want, sleeps)
	}
}

// What is planned is told in the present, how one will feel with zullen; what it is for
// is not future.
func TestTenses(t *testing.T) {
	she := It("girl")
	golden(t, "Overmorgen bakt Tom twee taarten.", scene.Sentence{Kind: scene.Do, Tense: scene.Future, Time: Word("in two days"), Subject: A("Tom"),
		Verb: Word("bake"), Object: A("cake", "two")})
	golden(t, "Ze rust uit onder de boom.", scene.Sentence{Kind: scene.Act, Tense: scene.Future, Subject: she, Verb: Word("rest"), Spot: At("under", "tree")})
	golden(t, "Dan gaat ze naar huis.", scene.Sentence{Kind: scene.Act, Tense: scene.Future, Link: scene.Then, Subject: she, Verb: Word("go home")})
	golden(t, "Ze blijft in bed, omdat ze ziek is.", scene.Sentence{Kind: scene.Act, Tense: scene.Future, Subject: she, Verb: Word("stay in bed"), Reason: Word("ill")})
	golden(t, "Ze zal blij zijn.", scene.Sentence{Kind: scene.Be, Tense: scene.Future, Subject: she, State: Word("happy")})
	golden(t, "Ze zal het koud hebben.", scene.Sentence{Kind: scene.Be, Tense: scene.Future, Subject: she, State: Word("cold")})
	golden(t, "Elke dag zwemmen er twee meisjes in het meer.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Time: Word("every day"),
		Subject: A("girl", "two"), Verb: Word("swim"), Place: Word("lake")})
	golden(t, "Een man die aan zee woont, reist binnenkort naar het eiland.", scene.Sentence{Kind: scene.Go, Tense: scene.Future, Time: Word("soon"),
		Subject: Who(A("man"), "live", "by the sea"), Verb: Word("travel"), Place: Word("island")})
}

func TestVerbsGoByTheirPartners(t *testing.T) {
	girl, he := The("girl"), It("king")
	does := func(want string, subject scene.NP, verb string, object scene.NP) {
		t.Helper()
		golden(t, want, scene.Sentence{Kind: scene.Do, Subject: subject, Verb: Word(verb), Object: object})
	}
	goes := func(want, subject, verb, place string) {
		t.Helper()
		golden(t, want, scene.Sentence{Kind: scene.Go, Subject: The(subject), Verb: Word(verb), Place: Word(place)})
	}
	does("Het meisje at een appel.", girl, "eat", A("apple"))
	does("Het meisje at hem op.", girl, "eat", It("apple"))
	golden(t, "Hij at hem op het bankje.", scene.Sentence{Kind: scene.Do, Subject: he, Verb: Word("eat"), Object: It("cake"), Spot: At("on", "bench")})
	golden(t, "Hij speelde ermee in de tuin.", scene.Sentence{Kind: scene.Do, Subject: he, Verb: Word("play with"), Object: It("doll"), Place: Word("garden")})
	does("Het meisje trok een jas aan.", girl, "put on", A("coat"))
	does("Hij zette hem op.", he, "put on", It("cap"))
	does("Hij deed een sjaal om.", he, "put on", A("scarf"))
	capAndGlove := It("cap")
	capAndGlove.And = scene.And{Noun: Word("glove"), Quant: scene.Two}
	does("Hij deed ze aan.", he, "put on", capAndGlove)
	does("Hij bakte twee worsten.", he, "cook (verb)", A("sausage", "two"))
	does("Hij kookte een ei.", he, "cook (verb)", A("egg"))
	does("Hij bakte een taart.", he, "bake", A("cake"))
	does("Hij maakte een grote tekening.", he, "draw", A("picture", "big (thing)"))
	does("Hij tekende een landkaart.", he, "draw", A("map"))
	does("Hij brak een fles.", he, "break", A("bottle"))
	does("Hij maakte een stoel kapot.", he, "break", A("chair"))
	does("Hij maakte een lamp schoon.", he, "wash (dish)", A("lamp"))
	does("Hij nam het mee naar huis.", he, "take home", It("book"))
	does("Het meisje rook eraan.", girl, "smell", It("rose", "two"))
	does("Het meisje gaf drie rozen water.", girl, "water (verb)", A("rose", "three"))
	does("Het meisje speelde met hem.", girl, "play with (being)", It("horse"))
	does("Het meisje ging op bezoek bij een bakker.", girl, "visit", A("baker"))
	does("Het meisje ging bij hem op bezoek.", girl, "visit", It("baker"))
	does("Het meisje hielp ze.", girl, "help", It("king", "two"))
	does("Het meisje maakte hem wakker.", girl, "wake", It("king"))
	goes("De koning ging naar school.", "king", "go", "school")
	goes("De vogel vloog naar de vijver.", "bird", "go", "pond")
	goes("De kikker huppelde naar de akker.", "frog", "run to", "field")
	wait := scene.Sentence{Kind: scene.Act, Subject: he, Verb: Word("wait"), Place: Word("market")}
	golden(t, "Hij stond te wachten op de markt.", wait)
	wait.Place, wait.Spot = scene.None, At("on", "bench")
	golden(t, "Hij zat te wachten op het bankje.", wait)
	put := scene.Sentence{Kind: scene.Do, Subject: he, Verb: Word("put"), Spot: At("on", "table")}
	put.Object = It("ring")
	golden(t, "Hij legde hem op tafel.", put)
	put.Object, put.Spot = It("glass"), At("in", "cupboard")
	golden(t, "Hij zette het in de kast.", put)
	golden(t, "Hij schuilde onder de boom.", scene.Sentence{Kind: scene.Act, Subject: he, Verb: Word("hide (oneself)"), Spot: At("under", "tree")})
	golden(t, "Dan gaat het paard onder de boom slapen.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Link: scene.Then, Subject: The("horse"),
		Verb: Word("sleep"), Spot: At("under", "tree")})
	golden(t, "Toen viel hij naast de rots in slaap.", scene.Sentence{Kind: scene.Act, Link: scene.Then, Subject: he, Verb: Word("fall asleep"), Spot: At("beside", "stone")})
	golden(t, "Ze verstoppen zich achter het hek.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Subject: It("fox", "two"), Verb: Word("hide (oneself)"),
		Spot: At("behind", "fence")})
	golden(t, "Toen ging het paard slapen.", scene.Sentence{Kind: scene.Act, Link: scene.Then, Subject: The("horse"), Verb: Word("sleep")})
}

// Ze does not meet ze, nor het het.
func TestPronounsDoNotMeet(t *testing.T) {
	they := It("girl", "two")
	finds := scene.Sentence{Kind: scene.Do, Subject: they, Verb: Word("find"), Object: It("shoe", "two"), Question: true}
	golden(t, "Hebben ze de schoenen gevonden? Ja, dat is gelukt.", finds)
	finds.Question, finds.Link = false, scene.AtLast
	golden(t, "Eindelijk vonden ze de schoenen.", finds)
	finds.Object.And = scene.And{Noun: Word("hat")}
	golden(t, "Eindelijk vonden ze alles.", finds)
	finds.Link, finds.Negative = scene.But, true
	golden(t, "Maar ze vonden ze niet.", finds)
	people := It("Anna")
	people.And = scene.And{Noun: Word("Tom")}
	golden(t, "Toen maakten ze Anna en Tom wakker.", scene.Sentence{Kind: scene.Do, Link: scene.Then, Subject: they, Verb: Word("wake"), Object: people})
	golden(t, "De egel volgde het konijn.", scene.Sentence{Kind: scene.Do, Subject: The("hedgehog"), Verb: Word("follow"), Object: It("rabbit")})
	golden(t, "Ze aten ze op.", scene.Sentence{Kind: scene.Do, Subject: they, Verb: Word("eat"), Object: It("pear", "two")})
	golden(t, "Het at het koekje op.", scene.Sentence{Kind: scene.Do, Subject: It("pig"), Verb: Word("eat"), Object: It("biscuit")})
}

func TestGiving(t *testing.T) {
	girl, she := The("girl"), It("girl")
	gives := func(want string, subject scene.NP, verb string, object, recipient scene.NP) {
		t.Helper()
		golden(t, want, scene.Sentence{Kind: scene.Give, Subject: subject, Verb: Word(verb), Object: object, Recipient: recipient})
	}
	gives("Ze gaf een rode appel aan een koning.", she, "give", A("apple", "red"), A("king"))
	gives("Het meisje gaf ze twee ballen.", girl, "give", A("ball", "two"), It("king", "two"))
	gives("De wolf gaf hem een banaan.", The("wolf"), "give", A("banana"), It("horse"))
	gives("Het meisje gaf hem aan Tom.", girl, "give", It("ball"), The("Tom"))
	gives("Het meisje vertelde Tom een verhaal.", girl, "tell", A("story"), The("Tom"))
	gives("De koning bracht een pet voor haar mee.", The("king"), "bring to", A("cap"), It("girl"))
	gives("Ze bracht een roos naar een jongen.", she, "bring to", A("rose"), A("boy"))
	gives("De egel bracht hem drie appels.", The("hedgehog"), "bring to", A("apple", "three"), It("owl"))
	gives("Ze bracht hem terug naar de jongen.", she, "bring back", It("ball"), The("boy"))
	gives("Ze liet het aan Leo zien.", she, "show", It("book"), The("Leo"))
	gives("De man liet haar een boek zien.", The("man"), "show", A("book"), It("girl"))
	golden(t, "Toen gaf een man een hoed aan Tom.", scene.Sentence{Kind: scene.Give, Link: scene.Then, Subject: A("man"), Verb: Word("give"),
		Object: A("hat"), Recipient: The("Tom")})
}

func TestNounPhrases(t *testing.T) {
	slept := func(np scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Act, Verb: Word("sleep"), Subject: np}
	}
	golden(t, "Een oude vrouw met drie ezels sliep.", slept(With(A("woman", "old"), "donkey", "three")))
	golden(t, "Twee koningen die van peren hielden, sliepen.", slept(Who(A("king", "two"), "love (habit)", "pear")))
	golden(t, "Een man die in bloemen handelde, verkocht een vaas.", scene.Sentence{Kind: scene.Do, Verb: Word("sell"),
		Subject: Who(A("man"), "sell (habit)", "flower"), Object: A("vase")})
	golden(t, "Een meisje dat een eend had, sliep.", slept(Who(A("girl"), "have", "duck")))
	golden(t, "Een klein jongetje dat schelpen verzamelde, sliep.", slept(Who(A("boy", "small"), "collect", "shell")))
	golden(t, "Een heks die in de bergen woonde, sliep.", slept(Who(A("witch"), "live", "in the mountains")))
	golden(t, "Veel kleine witte muisjes sliepen.", slept(A("mouse", "small", "white", "many")))
	met := func(np scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Do, Verb: Word("meet"), Subject: It("king"), Object: np}
	}
	golden(t, "Hij ontmoette een klein wit hondje.", met(A("dog", "small", "white")))
	golden(t, "Hij ontmoette een grote witte hond.", met(A("dog", "big", "white")))
	golden(t, "Hij ontmoette een groot wit konijn.", met(A("rabbit", "big", "white")))
	golden(t, "Hij ontmoette een lange matroos.", met(A("sailor", "tall")))
	found := func(want string, np scene.NP) {
		t.Helper()
		golden(t, want, scene.Sentence{Kind: scene.Do, Verb: Word("find"), Subject: It("king"), Object: np})
	}
	found("Hij vond een kleine gouden sleutel.", A("key", "small (thing)", "golden"))
	found("Hij vond een oud zilveren kompas.", A("compass", "old (thing)", "silver"))
	found("Hij vond twee gouden ringen.", A("ring", "golden", "two"))
	food := A("pear", "two")
	food.And = scene.And{Noun: Word("cake"), Adj: Word("big (thing)")}
	golden(t, "Hij at twee peren en een grote taart.", scene.Sentence{Kind: scene.Do, Verb: Word("eat"), Subject: It("king"), Object: food})
	food.Mention = scene.Known
	golden(t, "De peren en de taart waren duur.", scene.Sentence{Kind: scene.Be, Subject: food, State: Word("expensive")})
}

func TestFeelings(t *testing.T) {
	girl := The("girl")
	is := func(want, state string, negative bool) {
		t.Helper()
		golden(t, want, scene.Sentence{Kind: scene.Be, Subject: girl, State: Word(state), Negative: negative})
	}
	is("Het meisje had honger.", "hungry", false)
	is("Het meisje had geen dorst.", "thirsty", true)
	is("Het meisje was niet bang.", "afraid", true)
	is("Het meisje verveelde zich.", "bored", false)
	is("Het meisje had het koud.", "cold", false)
	bored := scene.Sentence{Kind: scene.Be, Tense: scene.Present, Subject: It("girl", "two"), State: Word("bored")}
	golden(t, "Ze vervelen zich.", bored)
	bored.Tense = scene.Future
	golden(t, "Ze zullen zich vervelen.", bored)
	golden(t, "Een heks die van rozen hield, had het gisteren koud.", scene.Sentence{Kind: scene.Be, Time: Word("yesterday"),
		Subject: Who(A("witch"), "love (habit)", "rose"), State: Word("cold")})
	golden(t, "Was het meisje blij? Ja, dat was ze.", scene.Sentence{Kind: scene.Be, Subject: girl, State: Word("happy"), Question: true})
	golden(t, "Verveelde het meisje zich? Ja, dat deed ze.", scene.Sentence{Kind: scene.Be, Subject: girl, State: Word("bored"), Question: true})
	golden(t, "Was de vos bang? Nee, dat was hij niet.", scene.Sentence{Kind: scene.Be, Subject: The("fox"), State: Word("afraid"), Question: true, Negative: true})
	golden(t, "Zal de vos moe zijn? Ja, dat zal hij.", scene.Sentence{Kind: scene.Be, Tense: scene.Future, Subject: The("fox"), State: Word("tired"), Question: true})
	golden(t, "Heeft ze hem gevonden? Nee, dat is niet gelukt.", scene.Sentence{Kind: scene.Do, Subject: It("girl"), Verb: Word("find"),
		Object: It("ball"), Question: true, Negative: true})
}

func TestSpeech(t *testing.T) {
	girl, she, girls := The("girl"), It("girl"), The("girl", "two")
	golden(t, "Ze zei: “Ik heb honger.”", scene.Sentence{Kind: scene.Say, Subject: she, State: Word("hungry")})
	golden(t, "De meisjes zeiden: “We vervelen ons.”", scene.Sentence{Kind: scene.Say, Subject: girls, State: Word("bored")})
	golden(t, "Het meisje zei: “Bedankt!”", scene.Sentence{Kind: scene.Say, Subject: girl, Phrase: Word("Thank you")})
	golden(t, "Ze riep: “Help!”", scene.Sentence{Kind: scene.Say, Subject: she, Phrase: Word("Help")})
	golden(t, "Een oude man zei: “Hij ligt onder het bed.”", scene.Sentence{Kind: scene.Say, Subject: A("man", "old"), Object: The("ball"), Spot: At("under", "bed")})
	golden(t, "Tom zei: “Ze staan op tafel.”", scene.Sentence{Kind: scene.Say, Subject: A("Tom"), Object: The("glass", "two"), Spot: At("on", "table")})
	golden(t, "Ze vroeg: “Waar is mijn pop?”", scene.Sentence{Kind: scene.Ask, Subject: she, Object: The("doll")})
	golden(t, "De meisjes vroegen: “Waar is ons boek?”", scene.Sentence{Kind: scene.Ask, Subject: girls, Object: The("book")})
	golden(t, "De meisjes vroegen: “Waar zijn onze boeken?”", scene.Sentence{Kind: scene.Ask, Subject: girls, Object: The("book", "two")})
}

func TestViolations(t *testing.T) {
	sleeps := scene.Sentence{Kind: scene.Act, Tense: scene.Present, Verb: Word("sleep"), Subject: With(A("girl"), "dog", "two"), Violation: scene.WrongNumber}
	golden(t, "Een meisje met twee honden slapen.", sleeps)
	found := scene.Sentence{Kind: scene.Do, Verb: Word("find"), Subject: The("girl"), Object: A("ball", "old (thing)"), Violation: scene.WrongAgreement}
	golden(t, "Het meisje vond een oud bal.", found)
	found.Object = A("ball")
	golden(t, "De meisje vond een bal.", found)
	golden(t, "Een meisje die een eend had, sliep.", scene.Sentence{Kind: scene.Act, Verb: Word("sleep"), Subject: Who(A("girl"), "have", "duck"), Violation: scene.WrongAgreement})
	golden(t, "Een kleine hondje sliep.", scene.Sentence{Kind: scene.Act, Verb: Word("sleep"), Subject: A("dog", "small"), Violation: scene.WrongAgreement})
	golden(t, "Het meisje vond ze.", scene.Sentence{Kind: scene.Do, Verb: Word("find"), Subject: The("girl"), Object: It("ball"), Violation: scene.WrongPronoun})
	golden(t, "Tom sliep, omdat ze moe was.", scene.Sentence{Kind: scene.Act, Verb: Word("sleep"), Subject: The("Tom"), Reason: Word("tired"), Violation: scene.WrongPronoun})
	golden(t, "Was hij blij? Ja, dat was ze.", scene.Sentence{Kind: scene.Be, Subject: It("Tom"), State: Word("happy"), Question: true, Violation: scene.WrongPronoun})
}

func TestTheTablesHaveGlosses(t *testing.T) {
	Glosses(t, slices.Concat(
		slices.Collect(maps.Keys(nounEntries)), slices.Collect(maps.Keys(verbEntries)), slices.Collect(maps.Keys(adjectiveEntries)),
		slices.Collect(maps.Keys(stateEntries)), slices.Collect(maps.Keys(moodEntries)), slices.Collect(maps.Keys(placeEntries)),
		slices.Collect(maps.Keys(wordEntries)), slices.Collect(maps.Keys(weatherEntries)), feminineAnimals, fried,
	)...)
}

func TestLexicon(t *testing.T)    { Lexicon(t, Language{}) }
func TestReadBack(t *testing.T)   { ReadBack(t, Language{}, 500) }
func TestRepertoire(t *testing.T) { Repertoire(t, Language{}) }
