package italian

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

// slept is a sentence about np.
func slept(np scene.NP) scene.Sentence {
	return scene.Sentence{Kind: scene.Act, Verb: Word("sleep"), Subject: np, Place: Word("garden")}
}

// did is a sentence about a girl who does something to an object.
func did(verb string, object scene.NP) scene.Sentence {
	return scene.Sentence{Kind: scene.Do, Subject: The("girl"), Verb: Word(verb), Object: object}
}

// was says how something is.
func was(np scene.NP, state string) scene.Sentence {
	return scene.Sentence{Kind: scene.Be, Subject: np, State: Word(state)}
}

// pair is two who are joined.
func pair(one, two string) scene.NP {
	np := The(one)
	np.And.Noun = Word(two)
	return np
}

func TestKindsAndTenses(t *testing.T) {
	golden(t, "Un giorno un vecchio cane ha dormito in giardino perché era stanco.", scene.Sentence{Kind: scene.Act, Time: Word("one day"),
		Subject: A("dog", "old"), Verb: Word("sleep"), Place: Word("garden"), Reason: Word("tired")})
	golden(t, "Ogni giorno due bambine vanno a scuola.", scene.Sentence{Kind: scene.Go, Tense: scene.Present, Time: Word("every day"),
		Subject: A("girl", "two"), Verb: Word("go"), Place: Word("school")})
	golden(t, "Domani Tom andrà di corsa nel bosco.", scene.Sentence{Kind: scene.Go, Tense: scene.Future, Time: Word("tomorrow"),
		Subject: A("Tom"), Verb: Word("run to"), Place: Word("forest")})
	golden(t, "Non è andata al mercato perché pioveva.", scene.Sentence{Kind: scene.Go, Subject: It("girl"), Verb: Word("go"),
		Place: Word("market"), Negative: true, Reason: Word("rain")})
	golden(t, "La strega ha viaggiato fino all’isola.", scene.Sentence{Kind: scene.Go, Subject: The("witch"), Verb: Word("travel"), Place: Word("island")})
	golden(t, "La bambina nuota nel lago.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Subject: The("girl"), Verb: Word("swim"), Place: Word("lake")})
	golden(t, "È andata nei campi.", scene.Sentence{Kind: scene.Go, Subject: It("girl"), Verb: Word("go"), Place: Word("field")})
	golden(t, "La bambina si è riposata in riva al lago.", scene.Sentence{Kind: scene.Act, Subject: The("girl"), Verb: Word("rest"), Place: Word("lake")})
	golden(t, "Poi è arrivata una volpe.", scene.Sentence{Kind: scene.Act, Link: scene.Then, Subject: A("fox"), Verb: Word("come")})
	golden(t, "Più tardi ha bevuto del latte.", scene.Sentence{Kind: scene.Do, Link: scene.Later, Subject: It("girl"), Verb: Word("drink"), Object: A("milk")})
	golden(t, "Alla fine si è addormentata.", scene.Sentence{Kind: scene.Act, Link: scene.AtLast, Subject: It("girl"), Verb: Word("fall asleep")})
	golden(t, "Dopo un po’ si è svegliata.", scene.Sentence{Kind: scene.Act, Link: scene.AtLast, Subject: It("girl"), Verb: Word("wake up")})
	golden(t, "Li ha cercati dappertutto.", scene.Sentence{Kind: scene.Do, Subject: It("girl"), Verb: Word("look for"), Object: It("glove", "two"),
		Spot: scene.Spot{Prep: scene.Everywhere}})
	golden(t, "È andata a letto.", scene.Sentence{Kind: scene.Act, Subject: It("girl"), Verb: Word("go to bed")})
	golden(t, "È corsa a casa.", scene.Sentence{Kind: scene.Act, Subject: It("girl"), Verb: Word("run home")})
	golden(t, "Ha cominciato a piovere.", scene.Sentence{Kind: scene.Weather, State: Word("rain")})
}

// What is background stands in the imperfetto, what comes over somebody in the passato
// prossimo.
func TestStates(t *testing.T) {
	golden(t, "La bambina era contenta.", was(The("girl"), "happy"))
	golden(t, "La bambina ha avuto paura.", was(The("girl"), "afraid"))
	golden(t, "La bambina si è arrabbiata.", was(The("girl"), "angry"))
	golden(t, "La bambina è rimasta sorpresa.", was(The("girl"), "surprised"))
	golden(t, "Anna e Tom si annoiavano.", was(pair("Anna", "Tom"), "bored"))
	golden(t, "Omar ed Eva erano stanchi.", was(pair("Omar", "Eva"), "tired"))
	golden(t, "La bambina aveva freddo.", was(The("girl"), "cold"))
	not := was(The("girl"), "afraid")
	not.Negative = true
	golden(t, "La bambina non ha avuto paura.", not)
	golden(t, "Voleva comprarlo.", scene.Sentence{Kind: scene.Want, Subject: It("girl"), Verb: Word("buy"), Object: It("kite")})
	golden(t, "L’orso dormiva.", scene.Sentence{Kind: scene.Act, Subject: The("bear"), Verb: Word("sleep")})
	golden(t, "Le scarpe erano nuove.", was(The("shoe", "two"), "new"))
}

// One gives, visits, feeds, makes and takes as Italian does.
func TestFrames(t *testing.T) {
	golden(t, "La bambina è andata a trovare il re.", did("visit", The("king")))
	golden(t, "La bambina è andata a trovarlo.", did("visit", It("king")))
	golden(t, "La bambina gli ha dato da mangiare.", did("feed", It("cat")))
	golden(t, "La bambina ha dato loro da mangiare.", did("feed", It("cat", "two")))
	golden(t, "La bambina ha dato da mangiare a molti uccellini.", did("feed", A("bird", "many")))
	golden(t, "La bambina ha preparato una grande torta.", did("bake", A("cake", "big (thing)")))
	golden(t, "La bambina ha preparato due biscotti fragranti.", did("bake", A("biscuit", "two", "fresh")))
	golden(t, "La bambina ha preparato due salsicce fresche.", did("cook (verb)", A("sausage", "two", "fresh")))
	golden(t, "La bambina ha fatto un bel disegno.", did("draw", A("picture", "beautiful (thing)")))
	golden(t, "La bambina ha disegnato una mappa.", did("draw", A("map")))
	golden(t, "La bambina ha portato il cappotto a casa.", did("take home", The("coat")))
	golden(t, "La bambina l’ha portato via.", did("take away", It("ring")))
	golden(t, "La bambina si è messa un cappotto caldo.", did("put on", A("coat", "warm")))
	golden(t, "La bambina se l’è messo.", did("put on", It("coat")))
	golden(t, "La bambina ci ha giocato.", did("play with", It("ball")))
	golden(t, "La bambina ha giocato con lei.", did("play with (being)", It("cow")))
	golden(t, "La bambina ha verniciato una vecchia sedia.", did("paint", A("chair", "old (thing)")))
	give := func(verb string, subject, object, recipient scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Give, Subject: subject, Verb: Word(verb), Object: object, Recipient: recipient}
	}
	golden(t, "Ha dato una mela rossa a un re.", give("give", It("girl"), A("apple", "red"), A("king")))
	golden(t, "L’ha data al re.", give("give", It("girl"), It("apple"), The("king")))
	golden(t, "L’ha riportato ad Anna.", give("bring back", It("girl"), It("ball"), The("Anna")))
	golden(t, "La bambina le ha portato due mele.", give("bring to", The("girl"), A("apple", "two"), It("queen")))
	golden(t, "La bambina ha portato loro due mele.", give("bring to", The("girl"), A("apple", "two"), It("queen", "two")))
	pears := A("pear", "two")
	pears.And = scene.And{Noun: Word("biscuit"), Adj: Word("big (thing)")}
	golden(t, "Ha dato due pere e un grosso biscotto a Tom e ad Anna.", give("give", It("girl"), pears, pair("Tom", "Anna")))
	pears.Mention = scene.Pronoun
	golden(t, "La bambina li ha mangiati.", did("eat", pears))
	helps := did("help", It("queen"))
	helps.Tense = scene.Present
	golden(t, "La bambina l’aiuta.", helps)
	helps.Object = It("king")
	golden(t, "La bambina lo aiuta.", helps)
	golden(t, "La bambina le ha mangiate.", did("eat", It("egg", "two")))
}

func TestNounPhrases(t *testing.T) {
	golden(t, "Una donna accompagnata da due cagnolini marroni ha dormito in giardino.", slept(With(A("woman"), "dog", "two", "small", "brown")))
	golden(t, "Una donna accompagnata da due cani ha dormito in giardino.", slept(With(A("woman"), "dog", "two")))
	golden(t, "Una donna che portava un cestino ha dormito in giardino.", slept(With(A("woman"), "basket")))
	place := did("visit", With(A("king"), "basket"))
	place.Place = Word("castle")
	golden(t, "La bambina è andata a trovare nel castello un re che portava un cestino.", place)
	golden(t, "Due re che adoravano le pere hanno dormito in giardino.", slept(Who(A("king", "two"), "love (habit)", "pear")))
	golden(t, "Un bambino che aveva un’anatra ha dormito in giardino.", slept(Who(A("boy"), "have", "duck")))
	lives := slept(Who(A("witch"), "live", "in a cave"))
	lives.Tense = scene.Future
	golden(t, "Una strega che vive in una grotta dormirà in giardino.", lives)
	golden(t, "Un uomo che vendeva arance ha dormito in giardino.", slept(Who(A("man"), "sell (habit)", "orange (fruit)")))
	golden(t, "Una bambina che collezionava francobolli ha dormito in giardino.", slept(Who(A("girl"), "collect", "stamp")))
	spot := did("find", A("key"))
	for want, at := range map[string]scene.Spot{
		"sotto l’albero": At("under", "tree"), "nell’armadio": At("in", "cupboard"), "sullo scaffale": At("on", "shelf"),
		"dietro la roccia": At("behind", "stone"), "accanto al pozzo": At("beside", "well"),
	} {
		spot.Spot = at
		golden(t, "La bambina ha trovato una chiave "+want+".", spot)
	}
}

func TestTimes(t *testing.T) {
	cries := func(time string, tense scene.Tense) scene.Sentence {
		return scene.Sentence{Kind: scene.Act, Tense: tense, Time: Word(time), Subject: A("Tom"), Verb: Word("cry")}
	}
	golden(t, "Due settimane fa Tom ha pianto.", cries("two weeks ago", scene.Past))
	golden(t, "Venerdì scorso Tom ha pianto.", cries("last Friday", scene.Past))
	golden(t, "L’anno scorso Tom ha pianto.", cries("last year", scene.Past))
	golden(t, "Il martedì Tom piange.", cries("on Tuesdays", scene.Present))
	golden(t, "Fra tre giorni Tom piangerà.", cries("in three days", scene.Future))
	golden(t, "Venerdì prossimo Tom piangerà.", cries("next Friday", scene.Future))
}

func TestSpots(t *testing.T) {
	at := func(verb, thing, preposition, landmark string) scene.Sentence {
		s := did(verb, It(thing))
		s.Spot = At(preposition, landmark)
		return s
	}
	golden(t, "La bambina l’ha mangiata sotto l’albero.", at("eat", "apple", "under", "tree"))
	golden(t, "La bambina l’ha letto sulla panchina.", at("read", "book", "on", "bench"))
	golden(t, "La bambina ci ha giocato accanto al pozzo.", at("play with", "doll", "beside", "well"))
}

// Where an attribute stands, and what it is for which noun.
func TestAttributes(t *testing.T) {
	for want, np := range map[string]scene.NP{
		"una piccola chiave dorata":    A("key", "small (thing)", "golden"),
		"tre vecchie corone argentate": A("crown", "three", "old (thing)", "silver"),
		"un topolino bianco":           A("mouse", "small", "white"),
		"due asinelli":                 A("donkey", "two", "small"),
		"un piccolo gatto nero":        A("cat", "small", "black"),
		"due bambini piccoli":          A("boy", "two", "small"),
		"un coraggioso cane nero":      A("dog", "brave", "black"),
		"una donna anziana":            A("woman", "old"),
		"un vecchio cane":              A("dog", "old"),
		"un uomo povero":               A("man", "poor"),
		"una regina alta":              A("queen", "tall"),
		"due re saggi":                 A("king", "two", "wise"),
		"un grosso gatto":              A("cat", "big"),
		"una grande giraffa":           A("giraffe", "big"),
		"molte grosse mele":            A("apple", "many", "big (thing)"),
		"un bell’ombrello nero":        A("umbrella", "beautiful (thing)", "black"),
		"due begli specchi":            A("mirror", "two", "beautiful (thing)"),
		"un bel fiore":                 A("flower", "beautiful (thing)"),
		"uno strano anello blu":        A("ring", "strange", "blue"),
		"una bicicletta nuova":         A("bicycle", "new"),
		"due nuove biciclette rosse":   A("bicycle", "two", "new", "red"),
		"una calda sciarpa bianca":     A("scarf", "warm", "white"),
		"una torta appena fatta":       A("cake", "fresh"),
		"alcune uova fresche":          A("egg", "a few", "fresh"),
		"un timido scoiattolo grigio":  A("squirrel", "shy", "grey"),
		"uno scoiattolo timido":        A("squirrel", "shy"),
		"un orso grigio curioso":       A("bear", "curious", "grey"),
		"tre gatti neri molto forti":   A("cat", "three", "strong", "black"),
		"due deliziose torte di mele":  A("apple pie", "two", "delicious"),
		"un grosso libro":              A("book", "thick"),
		"alcuni palloni":               A("ball", "a few"),
	} {
		golden(t, "La bambina ha visto "+want+".", did("see", np))
	}
}

func TestSpeech(t *testing.T) {
	girl, she, girls := The("girl"), It("girl"), The("girl", "two")
	golden(t, "Ha detto: «Sono stanca».", scene.Sentence{Kind: scene.Say, Subject: she, State: Word("tired")})
	golden(t, "Le bambine hanno detto: «Ci annoiamo».", scene.Sentence{Kind: scene.Say, Subject: girls, State: Word("bored")})
	golden(t, "La bambina ha detto: «Ho paura».", scene.Sentence{Kind: scene.Say, Subject: girl, State: Word("afraid")})
	golden(t, "La bambina ha detto: «Grazie!»", scene.Sentence{Kind: scene.Say, Subject: girl, Phrase: Word("Thank you")})
	golden(t, "Ha gridato: «Aiuto!»", scene.Sentence{Kind: scene.Say, Subject: she, Phrase: Word("Help")})
	golden(t, "Un uomo anziano ha detto: «È accanto al pozzo».", scene.Sentence{Kind: scene.Say, Subject: A("man", "old"), Object: The("ball"),
		Spot: At("beside", "well")})
	golden(t, "Ha chiesto: «Dov’è la mia sciarpa?»", scene.Sentence{Kind: scene.Ask, Subject: she, Object: The("scarf")})
	both := The("key")
	both.And = scene.And{Noun: Word("glove"), Quant: Word("two")}
	golden(t, "Le bambine hanno chiesto: «Dove sono la nostra chiave e i nostri guanti?»", scene.Sentence{Kind: scene.Ask, Subject: girls, Object: both})
	golden(t, "Anna l’ha trovato? No.", scene.Sentence{Kind: scene.Do, Subject: The("Anna"), Verb: Word("find"), Object: It("ball"),
		Question: true, Negative: true})
	golden(t, "La bambina era contenta? Sì.", scene.Sentence{Kind: scene.Be, Subject: girl, State: Word("happy"), Question: true})
}

func TestViolations(t *testing.T) {
	wrong := func(s scene.Sentence, v scene.Violation) scene.Sentence {
		s.Violation = v
		return s
	}
	golden(t, "Una bambina accompagnata da due cani hanno dormito in giardino.", wrong(slept(With(A("girl"), "dog", "two")), scene.WrongNumber))
	golden(t, "Anna ha trovato un grande pizza.", scene.Sentence{Kind: scene.Do, Subject: The("Anna"), Verb: Word("find"),
		Object: A("pizza", "big (thing)"), Violation: scene.WrongAgreement})
	golden(t, "La bambina l’ha mangiato.", wrong(did("eat", It("apple")), scene.WrongPronoun))
	golden(t, "La bambina se l’è messa.", wrong(did("put on", It("coat")), scene.WrongPronoun))
}

// Nothing is said of what there is no longer.
func TestGlosses(t *testing.T) {
	for _, entries := range []map[string]string{nounEntries, verbEntries, adjectiveEntries, placeEntries, phraseEntries, quantityEntries, rainEntries, havings} {
		Glosses(t, slices.Collect(maps.Keys(entries))...)
	}
}

func TestLexicon(t *testing.T)    { Lexicon(t, Language{}) }
func TestReadBack(t *testing.T)   { ReadBack(t, Language{}, 500) }
func TestRepertoire(t *testing.T) { Repertoire(t, Language{}) }
