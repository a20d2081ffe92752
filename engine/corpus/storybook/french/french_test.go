package french

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

func TestKindsAndTenses(t *testing.T) {
	golden(t, "Un jour, un vieux chien a dormi dans le jardin parce qu’il était fatigué.", scene.Sentence{Kind: scene.Act, Time: Word("one day"),
		Subject: A("dog", "old"), Verb: Word("sleep"), Place: Word("garden"), Reason: Word("tired")})
	golden(t, "Tous les jours, deux filles vont à l’école.", scene.Sentence{Kind: scene.Go, Tense: scene.Present, Time: Word("every day"),
		Subject: A("girl", "two"), Verb: Word("go"), Place: Word("school")})
	golden(t, "Demain, Tom courra jusqu’à la prairie.", scene.Sentence{Kind: scene.Go, Tense: scene.Future, Time: Word("tomorrow"),
		Subject: A("Tom"), Verb: Word("run to"), Place: Word("meadow")})
	golden(t, "Elle n’est pas allée au marché parce qu’il pleuvait.", scene.Sentence{Kind: scene.Go, Subject: It("girl"), Verb: Word("go"),
		Place: Word("market"), Negative: true, Reason: Word("rain")})
	golden(t, "La fille nage dans le lac.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Subject: The("girl"), Verb: Word("swim"), Place: Word("lake")})
	golden(t, "La fille est allée aux champs.", scene.Sentence{Kind: scene.Go, Subject: The("girl"), Verb: Word("go"), Place: Word("field")})
	golden(t, "La fille s’est reposée au bord du lac.", scene.Sentence{Kind: scene.Act, Subject: The("girl"), Verb: Word("rest"), Place: Word("lake")})
	golden(t, "Puis un renard est arrivé.", scene.Sentence{Kind: scene.Act, Link: scene.Then, Subject: A("fox"), Verb: Word("come")})
	golden(t, "Puis est arrivée une reine qui portait un sac.", scene.Sentence{Kind: scene.Act, Link: scene.Then, Subject: With(A("queen"), "bag"), Verb: Word("come")})
	golden(t, "Plus tard, elle a bu du lait.", scene.Sentence{Kind: scene.Do, Link: scene.Later, Subject: It("girl"), Verb: Word("drink"), Object: A("milk")})
	golden(t, "Finalement, elle s’est endormie.", scene.Sentence{Kind: scene.Act, Link: scene.AtLast, Subject: It("girl"), Verb: Word("fall asleep")})
	golden(t, "Au bout d’un moment, elle s’est réveillée.", scene.Sentence{Kind: scene.Act, Link: scene.AtLast, Subject: It("girl"), Verb: Word("wake up")})
	golden(t, "Elle les a cherchés partout.", scene.Sentence{Kind: scene.Do, Subject: It("girl"), Verb: Word("look for"), Object: It("glove", "two"),
		Spot: scene.Spot{Prep: scene.Everywhere}})
	golden(t, "Elle est rentrée à la maison en courant.", scene.Sentence{Kind: scene.Act, Subject: It("girl"), Verb: Word("run home")})
	golden(t, "La fille est restée au lit.", scene.Sentence{Kind: scene.Act, Subject: The("girl"), Verb: Word("stay in bed")})
	golden(t, "Il s’est mis à pleuvoir.", scene.Sentence{Kind: scene.Weather, State: Word("rain")})
}

// What is background stands in the imparfait, what comes over somebody in the passé
// composé.
func TestStates(t *testing.T) {
	golden(t, "La fille était contente.", was(The("girl"), "happy"))
	golden(t, "La fille a eu peur.", was(The("girl"), "afraid"))
	golden(t, "La fille s’est fâchée.", was(The("girl"), "angry"))
	golden(t, "Anna et Tom s’ennuyaient.", was(scene.NP{Noun: Word("Anna"), And: scene.And{Noun: Word("Tom")}}, "bored"))
	golden(t, "Anna et Tom étaient fatigués.", was(scene.NP{Noun: Word("Anna"), And: scene.And{Noun: Word("Tom")}}, "tired"))
	golden(t, "La fille avait froid.", was(The("girl"), "cold"))
	not := was(The("girl"), "afraid")
	not.Negative = true
	golden(t, "La fille n’a pas eu peur.", not)
	golden(t, "Elle voulait l’acheter.", scene.Sentence{Kind: scene.Want, Subject: It("girl"), Verb: Word("buy"), Object: It("kite")})
	golden(t, "L’ours dormait.", scene.Sentence{Kind: scene.Act, Subject: The("bear"), Verb: Word("sleep")})
	golden(t, "Les chaussures étaient toutes neuves.", was(The("shoe", "two"), "new"))
	golden(t, "Le vélo était cher.", was(The("bicycle"), "expensive"))
	golden(t, "Le livre était tout nouveau.", was(The("book"), "new"))
}

// One gives, hugs, feeds, makes and takes as French does.
func TestFrames(t *testing.T) {
	golden(t, "La fille l’a serré dans ses bras.", did("hug", It("king")))
	many := did("hug", It("queen"))
	many.Subject = The("girl", "two")
	golden(t, "Les filles l’ont serrée dans leurs bras.", many)
	golden(t, "La fille lui a donné à manger.", did("feed", It("cat")))
	golden(t, "La fille a donné à manger à beaucoup de petits oiseaux.", did("feed", A("bird", "many", "small")))
	golden(t, "La fille a rendu visite au roi.", did("visit", The("king")))
	golden(t, "La fille a fait un gros gâteau.", did("bake", A("cake", "big (thing)")))
	golden(t, "La fille a pêché trois petits poissons.", did("catch", A("fish", "three", "small (thing)")))
	golden(t, "La fille a fait cuire deux œufs.", did("cook (verb)", A("egg", "two")))
	golden(t, "La fille a fait un beau dessin.", did("draw", A("picture", "beautiful (thing)")))
	golden(t, "La fille a dessiné une carte.", did("draw", A("map")))
	golden(t, "La fille a emporté le manteau à la maison.", did("take home", The("coat")))
	golden(t, "La fille a repris la bague.", did("take away", The("ring")))
	golden(t, "La fille a repeint une vieille chaise.", did("paint", A("chair", "old (thing)")))
	golden(t, "La fille en a joué.", did("play (instrument)", It("flute")))
	golden(t, "La fille a joué de la flûte.", did("play (instrument)", The("flute")))
	golden(t, "La fille a joué avec elle.", did("play with (being)", It("cow")))
	golden(t, "La fille a joué avec la balle.", did("play with", It("ball")))
	golden(t, "La fille a rêvé d’un ours en peluche tout neuf.", did("dream of", A("teddy bear", "new")))
	give := func(subject, object, recipient scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Give, Subject: subject, Verb: Word("give"), Object: object, Recipient: recipient}
	}
	golden(t, "Elle a donné une pomme rouge à un roi.", give(It("girl"), A("apple", "red"), A("king")))
	golden(t, "Elle l’a donnée au roi.", give(It("girl"), It("apple"), The("king")))
	golden(t, "La fille lui a donné deux pommes.", give(The("girl"), A("apple", "two"), It("king")))
	pears := A("pear", "two")
	pears.And = scene.And{Noun: Word("cake"), Adj: Word("big (thing)")}
	golden(t, "Elle a donné deux poires et un gros gâteau à Anna et à Tom.",
		give(It("girl"), pears, scene.NP{Noun: Word("Anna"), And: scene.And{Noun: Word("Tom")}}))
	pears.Mention = scene.Pronoun
	golden(t, "La fille les a mangés.", did("eat", pears))
}

func TestNounPhrases(t *testing.T) {
	golden(t, "Une femme accompagnée de deux petits chiens bruns a dormi dans le jardin.", slept(With(A("woman"), "dog", "two", "small", "brown")))
	golden(t, "Une femme accompagnée de deux chiens a dormi dans le jardin.", slept(With(A("woman"), "dog", "two")))
	golden(t, "Une femme qui portait un panier a dormi dans le jardin.", slept(With(A("woman"), "basket")))
	place := did("meet", With(A("king"), "basket"))
	place.Place = Word("market")
	golden(t, "La fille a rencontré au marché un roi qui portait un panier.", place)
	place.Verb = Word("visit")
	golden(t, "La fille est allée voir au marché un roi qui portait un panier.", place)
	golden(t, "Deux rois qui adoraient les poires ont dormi dans le jardin.", slept(Who(A("king", "two"), "love (habit)", "pear")))
	golden(t, "Un garçon qui avait un canard a dormi dans le jardin.", slept(Who(A("boy"), "have", "duck")))
	lives := slept(Who(A("witch"), "live", "in a cave"))
	lives.Tense = scene.Future
	golden(t, "Une sorcière qui vit dans une grotte dormira dans le jardin.", lives)
	golden(t, "Un homme qui vendait des oranges a dormi dans le jardin.", slept(Who(A("man"), "sell (habit)", "orange (fruit)")))
	golden(t, "Une fille qui collectionnait les timbres a dormi dans le jardin.", slept(Who(A("girl"), "collect", "stamp")))
	golden(t, "La fille a vu le hérisson.", did("see (being)", The("hedgehog")))
	golden(t, "La fille a vu l’âne.", did("see (being)", The("donkey")))
}

func TestTimes(t *testing.T) {
	cries := func(time string, tense scene.Tense) scene.Sentence {
		return scene.Sentence{Kind: scene.Act, Tense: tense, Time: Word(time), Subject: A("Tom"), Verb: Word("cry")}
	}
	golden(t, "Il y a deux semaines, Tom a pleuré.", cries("two weeks ago", scene.Past))
	golden(t, "Vendredi dernier, Tom a pleuré.", cries("last Friday", scene.Past))
	golden(t, "L’année dernière, Tom a pleuré.", cries("last year", scene.Past))
	golden(t, "Le mardi, Tom pleure.", cries("on Tuesdays", scene.Present))
	golden(t, "Dans trois jours, Tom pleurera.", cries("in three days", scene.Future))
	golden(t, "Vendredi prochain, Tom pleurera.", cries("next Friday", scene.Future))
}

func TestSpots(t *testing.T) {
	at := func(verb, thing, preposition, landmark string) scene.Sentence {
		s := did(verb, It(thing))
		s.Spot = At(preposition, landmark)
		return s
	}
	golden(t, "La fille l’a mangée sous l’arbre.", at("eat", "apple", "under", "tree"))
	golden(t, "La fille l’a lu sur le banc.", at("read", "book", "on", "bench"))
	golden(t, "La fille a joué avec la poupée à côté du puits.", at("play with", "doll", "beside", "well"))
}

// Where an attribute stands, and what it is for which noun.
func TestAttributes(t *testing.T) {
	for want, np := range map[string]scene.NP{
		"une petite clé dorée":                    A("key", "small (thing)", "golden"),
		"trois vieilles couronnes argentées":      A("crown", "three", "old (thing)", "silver"),
		"une petite souris blanche":               A("mouse", "small", "white"),
		"un chien noir courageux":                 A("dog", "brave", "black"),
		"un vieil homme":                          A("man", "old"),
		"un homme gentil":                         A("man", "kind"),
		"une gentille sorcière":                   A("witch", "kind"),
		"une femme pauvre":                        A("woman", "poor"),
		"une reine très grande":                   A("queen", "tall"),
		"deux hommes très forts":                  A("man", "two", "strong"),
		"une reine pleine de sagesse":             A("queen", "wise"),
		"un gros chat":                            A("cat", "big"),
		"un grand loup brun":                      A("wolf", "big", "brown"),
		"beaucoup de grosses pommes":              A("apple", "many", "big (thing)"),
		"une grande poupée":                       A("doll", "big (thing)"),
		"un chapeau marron tout neuf":             A("hat", "new", "brown"),
		"deux nouveaux livres":                    A("book", "two", "new"),
		"un bel œillet":                           A("carnation", "beautiful (thing)"),
		"une délicieuse tarte aux pommes":         A("apple pie", "delicious"),
		"une pizza toute chaude":                  A("pizza", "warm"),
		"deux écharpes bien chaudes":              A("scarf", "two", "warm"),
		"un pull rouge bien chaud":                A("pullover", "warm", "red"),
		"deux œufs tout chauds":                   A("egg", "two", "warm"),
		"trois tartes aux pommes toutes fraîches": A("apple pie", "three", "fresh"),
		"deux barques rouges très chères":         A("boat", "two", "expensive", "red"),
		"une femme drôle":                         A("woman", "funny"),
		"un cerf blanc rigolo":                    A("deer", "funny", "white"),
		"une étrange clé bleue":                   A("key", "strange", "blue"),
	} {
		golden(t, "La fille a vu "+want+".", did("see", np))
	}
}

func TestSpeech(t *testing.T) {
	girl, she, girls := The("girl"), It("girl"), The("girl", "two")
	golden(t, "Elle a dit : « Je suis fatiguée. »", scene.Sentence{Kind: scene.Say, Subject: she, State: Word("tired")})
	golden(t, "Les filles ont dit : « Nous nous ennuyons. »", scene.Sentence{Kind: scene.Say, Subject: girls, State: Word("bored")})
	golden(t, "La fille a dit : « J’ai peur. »", scene.Sentence{Kind: scene.Say, Subject: girl, State: Word("afraid")})
	golden(t, "La fille a dit : « Merci ! »", scene.Sentence{Kind: scene.Say, Subject: girl, Phrase: Word("Thank you")})
	golden(t, "Elle a crié : « Au secours ! »", scene.Sentence{Kind: scene.Say, Subject: she, Phrase: Word("Help")})
	golden(t, "Un vieil homme a dit : « Elle est à côté du puits. »", scene.Sentence{Kind: scene.Say, Subject: A("man", "old"), Object: The("ball"),
		Spot: At("beside", "well")})
	golden(t, "Elle a demandé : « Où est mon écharpe ? »", scene.Sentence{Kind: scene.Ask, Subject: she, Object: The("scarf")})
	both := The("key")
	both.And = scene.And{Noun: Word("glove"), Quant: Word("two")}
	golden(t, "Les filles ont demandé : « Où sont notre clé et nos gants ? »", scene.Sentence{Kind: scene.Ask, Subject: girls, Object: both})
	golden(t, "Est-ce qu’Anna l’a trouvée ? Non.", scene.Sentence{Kind: scene.Do, Subject: The("Anna"), Verb: Word("find"), Object: It("ball"),
		Question: true, Negative: true})
	golden(t, "Est-ce que la fille était contente ? Oui.", scene.Sentence{Kind: scene.Be, Subject: girl, State: Word("happy"), Question: true})
}

func TestViolations(t *testing.T) {
	wrong := func(s scene.Sentence, v scene.Violation) scene.Sentence {
		s.Violation = v
		return s
	}
	golden(t, "Une fille accompagnée de deux chiens ont dormi dans le jardin.", wrong(slept(With(A("girl"), "dog", "two")), scene.WrongNumber))
	golden(t, "Elle s’est endormie.", scene.Sentence{Kind: scene.Act, Subject: It("girl"), Verb: Word("fall asleep"), Violation: scene.WrongNumber})
	golden(t, "Les filles ont trouvé un grande pizza.", scene.Sentence{Kind: scene.Do, Subject: The("girl", "two"), Verb: Word("find"),
		Object: A("pizza", "big (thing)"), Violation: scene.WrongAgreement})
	golden(t, "La fille l’a mangé.", wrong(did("eat", It("apple")), scene.WrongPronoun))
	golden(t, "Il a dormi dans le jardin.", wrong(slept(It("girl")), scene.WrongPronoun))
}

// Nothing is said of what there is no longer.
func TestGlosses(t *testing.T) {
	for _, entries := range []map[string]string{nounEntries, verbEntries, adjectiveEntries, placeEntries, phraseEntries, rainEntries, havings} {
		Glosses(t, slices.Collect(maps.Keys(entries))...)
	}
}

func TestLexicon(t *testing.T)    { Lexicon(t, Language{}) }
func TestReadBack(t *testing.T)   { ReadBack(t, Language{}, 500) }
func TestRepertoire(t *testing.T) { Repertoire(t, Language{}) }
