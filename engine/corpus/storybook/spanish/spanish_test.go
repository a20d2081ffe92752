package spanish

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
	golden(t, "Un día, un perro viejo durmió en el jardín porque estaba cansado.", scene.Sentence{Kind: scene.Act, Time: Word("one day"),
		Subject: A("dog", "old"), Verb: Word("sleep"), Place: Word("garden"), Reason: Word("tired")})
	golden(t, "Todos los días, dos niñas van a la escuela.", scene.Sentence{Kind: scene.Go, Tense: scene.Present, Time: Word("every day"),
		Subject: A("girl", "two"), Verb: Word("go"), Place: Word("school")})
	golden(t, "Mañana Tom irá corriendo al bosque.", scene.Sentence{Kind: scene.Go, Tense: scene.Future, Time: Word("tomorrow"),
		Subject: A("Tom"), Verb: Word("run to"), Place: Word("forest")})
	golden(t, "No fue al mercado porque llovía.", scene.Sentence{Kind: scene.Go, Subject: It("girl"), Verb: Word("go"),
		Place: Word("market"), Negative: true, Reason: Word("rain")})
	golden(t, "La niña nada en el lago.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Subject: The("girl"), Verb: Word("swim"), Place: Word("lake")})
	golden(t, "La niña descansó junto al lago.", scene.Sentence{Kind: scene.Act, Subject: The("girl"), Verb: Word("rest"), Place: Word("lake")})
	golden(t, "Luego llegó un zorro.", scene.Sentence{Kind: scene.Act, Link: scene.Then, Subject: A("fox"), Verb: Word("come")})
	golden(t, "Más tarde bebió leche.", scene.Sentence{Kind: scene.Do, Link: scene.Later, Subject: It("girl"), Verb: Word("drink"), Object: A("milk")})
	golden(t, "Al final se durmió.", scene.Sentence{Kind: scene.Act, Link: scene.AtLast, Subject: It("girl"), Verb: Word("fall asleep")})
	golden(t, "Al cabo de un rato se despertó.", scene.Sentence{Kind: scene.Act, Link: scene.AtLast, Subject: It("girl"), Verb: Word("wake up")})
	golden(t, "Los buscó por todas partes.", scene.Sentence{Kind: scene.Do, Subject: It("girl"), Verb: Word("look for"), Object: It("glove", "two"),
		Spot: scene.Spot{Prep: scene.Everywhere}})
	golden(t, "Volvió corriendo a casa.", scene.Sentence{Kind: scene.Act, Subject: It("girl"), Verb: Word("run home")})
	golden(t, "Empezó a llover.", scene.Sentence{Kind: scene.Weather, State: Word("rain")})
}

// What is background stands in the imperfecto, what comes over somebody in the
// indefinido.
func TestStates(t *testing.T) {
	golden(t, "La niña se puso contenta.", was(The("girl"), "happy"))
	golden(t, "La niña tuvo miedo.", was(The("girl"), "afraid"))
	golden(t, "La niña se enfadó.", was(The("girl"), "angry"))
	golden(t, "La niña se sorprendió.", was(The("girl"), "surprised"))
	golden(t, "Ana y Tom estaban aburridos.", was(pair("Anna", "Tom"), "bored"))
	golden(t, "Ana e Iván tenían hambre.", was(pair("Anna", "Ivan"), "hungry"))
	golden(t, "Alí y María estaban tristes.", was(pair("Ali", "Maria"), "sad"))
	not := was(The("girl"), "afraid")
	not.Negative = true
	golden(t, "La niña no tuvo miedo.", not)
	golden(t, "Quería comprarla.", scene.Sentence{Kind: scene.Want, Subject: It("girl"), Verb: Word("buy"), Object: It("kite")})
	golden(t, "El oso dormía.", scene.Sentence{Kind: scene.Act, Subject: The("bear"), Verb: Word("sleep")})
	golden(t, "Los zapatos eran nuevos.", was(The("shoe", "two"), "new"))
	golden(t, "El pastel estaba recién hecho.", was(The("cake"), "fresh"))
	golden(t, "La pera estaba deliciosa.", was(The("pear"), "delicious"))
}

// One gives, meets, feeds, makes and takes as Spanish does.
func TestFrames(t *testing.T) {
	golden(t, "La niña se encontró con un zorro.", did("meet", A("fox")))
	golden(t, "La niña vio un zorro.", did("see (being)", A("fox")))
	golden(t, "La niña vio al zorro.", did("see (being)", The("fox")))
	golden(t, "La niña vio a una bruja.", did("see (being)", A("witch")))
	golden(t, "La niña oyó a un lobo.", did("hear", A("wolf")))
	golden(t, "La niña le dio de comer.", did("feed", It("cat")))
	golden(t, "La niña les dio de comer a muchos pájaros.", did("feed", A("bird", "many")))
	golden(t, "La niña le dio las gracias al rey.", did("thank", The("king")))
	golden(t, "La niña se comió dos peras.", did("eat", A("pear", "two")))
	golden(t, "La niña se la comió.", did("eat", It("pear")))
	golden(t, "La niña sacó del horno dos galletas recién hechas.", did("bake", A("biscuit", "two", "fresh")))
	kitchen := did("bake", A("apple pie", "fresh"))
	kitchen.Place = Word("kitchen")
	golden(t, "La niña horneó una tarta de manzana tierna en la cocina.", kitchen)
	golden(t, "La niña hizo dos tortitas tiernas.", did("cook (verb)", A("pancake", "two", "fresh")))
	golden(t, "La niña preparó dos salchichas frescas.", did("cook (verb)", A("sausage", "two", "fresh")))
	golden(t, "La niña hizo un dibujo bonito.", did("draw", A("picture", "beautiful (thing)")))
	golden(t, "La niña dibujó un mapa.", did("draw", A("map")))
	golden(t, "La niña hizo dos tortitas.", did("cook (verb)", A("pancake", "two")))
	golden(t, "La niña se llevó el abrigo a casa.", did("take home", The("coat")))
	golden(t, "La niña se lo llevó.", did("take away", It("ring")))
	golden(t, "La niña se lo puso.", did("put on", It("coat")))
	golden(t, "La niña jugó con ella.", did("play with", It("ball")))
	golden(t, "La niña soñó con un coche de juguete nuevo.", did("dream of", A("toy car", "new")))
	give := func(verb string, subject, object, recipient scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Give, Subject: subject, Verb: Word(verb), Object: object, Recipient: recipient}
	}
	golden(t, "Le dio una manzana roja a un rey.", give("give", It("girl"), A("apple", "red"), A("king")))
	golden(t, "Se la dio al rey.", give("give", It("girl"), It("apple"), The("king")))
	golden(t, "La niña les llevó dos manzanas.", give("bring to", The("girl"), A("apple", "two"), It("queen", "two")))
	golden(t, "El burro le trajo dos manzanas.", give("bring to", The("donkey"), A("apple", "two"), It("cow")))
	golden(t, "Un enano le trajo dos manzanas.", give("bring to", A("dwarf"), A("apple", "two"), It("queen")))
	golden(t, "Se la devolvió a la niña.", give("bring back", It("boy"), It("ball"), The("girl")))
	pears := A("pear", "two")
	pears.And = scene.And{Noun: Word("cake"), Adj: Word("big (thing)")}
	golden(t, "Les dio dos peras y un pastel grande a Tom y a Ana.", give("give", It("girl"), pears, pair("Tom", "Anna")))
	pears.Mention = scene.Pronoun
	golden(t, "La niña se los comió.", did("eat", pears))
}

func TestNounPhrases(t *testing.T) {
	golden(t, "Una mujer acompañada de dos pequeños perros marrones durmió en el jardín.", slept(With(A("woman"), "dog", "two", "small", "brown")))
	golden(t, "Una mujer acompañada de dos perros durmió en el jardín.", slept(With(A("woman"), "dog", "two")))
	golden(t, "Una mujer que llevaba una cesta durmió en el jardín.", slept(With(A("woman"), "basket")))
	place := did("meet", With(A("king"), "basket"))
	place.Place = Word("market")
	golden(t, "La niña se encontró en el mercado con un rey que llevaba una cesta.", place)
	golden(t, "Dos reyes a los que les encantaban las peras durmieron en el jardín.", slept(Who(A("king", "two"), "love (habit)", "pear")))
	golden(t, "Un niño al que le encantaban las peras durmió en el jardín.", slept(Who(A("boy"), "love (habit)", "pear")))
	golden(t, "Un niño que tenía un pato durmió en el jardín.", slept(Who(A("boy"), "have", "duck")))
	lives := slept(Who(A("witch"), "live", "in a cave"))
	lives.Tense = scene.Future
	golden(t, "Una bruja que vive en una cueva dormirá en el jardín.", lives)
	golden(t, "Un hombre que vendía naranjas durmió en el jardín.", slept(Who(A("man"), "sell (habit)", "orange (fruit)")))
	golden(t, "Una niña que coleccionaba sellos durmió en el jardín.", slept(Who(A("girl"), "collect", "stamp")))
	spot := did("find", A("key"))
	for want, at := range map[string]scene.Spot{
		"debajo del árbol": At("under", "tree"), "en el armario": At("in", "cupboard"), "sobre la mesa": At("on", "table"), "en el banco": At("on", "bench"),
		"detrás de la roca": At("behind", "stone"), "junto al pozo": At("beside", "well"),
	} {
		spot.Spot = at
		golden(t, "La niña encontró una llave "+want+".", spot)
	}
}

func TestTimes(t *testing.T) {
	cries := func(time string, tense scene.Tense) scene.Sentence {
		return scene.Sentence{Kind: scene.Act, Tense: tense, Time: Word(time), Subject: A("Tom"), Verb: Word("cry")}
	}
	golden(t, "Hace dos semanas, Tom lloró.", cries("two weeks ago", scene.Past))
	golden(t, "El viernes pasado, Tom lloró.", cries("last Friday", scene.Past))
	golden(t, "El año pasado, Tom lloró.", cries("last year", scene.Past))
	golden(t, "Los martes, Tom llora.", cries("on Tuesdays", scene.Present))
	golden(t, "Dentro de tres días, Tom llorará.", cries("in three days", scene.Future))
	golden(t, "El próximo viernes, Tom llorará.", cries("next Friday", scene.Future))
}

func TestSpots(t *testing.T) {
	at := func(verb, thing, preposition, landmark string) scene.Sentence {
		s := did(verb, It(thing))
		s.Spot = At(preposition, landmark)
		return s
	}
	golden(t, "La niña se la comió debajo del árbol.", at("eat", "apple", "under", "tree"))
	golden(t, "La niña lo leyó en el banco.", at("read", "book", "on", "bench"))
	golden(t, "La niña jugó con ella junto al pozo.", at("play with", "doll", "beside", "well"))
}

// Where an attribute stands, and what it is for which noun.
func TestAttributes(t *testing.T) {
	for want, np := range map[string]scene.NP{
		"una pequeña llave dorada":      A("key", "small (thing)", "golden"),
		"tres viejas coronas plateadas": A("crown", "three", "old (thing)", "silver"),
		"un pequeño ratón blanco":       A("mouse", "small", "white"),
		"dos niños pequeños":            A("boy", "two", "small"),
		"un valiente perro negro":       A("dog", "brave", "black"),
		"una niña valiente":             A("girl", "brave"),
		"un oso gris curioso":           A("bear", "curious", "grey"),
		"tres gatos muy fuertes":        A("cat", "three", "strong"),
		"un búho muy listo":             A("owl", "clever"),
		"una gran tarta de manzana":     A("apple pie", "big (thing)"),
		"dos deliciosas galletas":       A("biscuit", "two", "delicious"),
		"un cuenco verde muy caro":      A("bowl", "expensive", "green"),
		"una mujer anciana":             A("woman", "old"),
		"un perro viejo":                A("dog", "old"),
		"dos panaderos jóvenes":         A("baker", "two", "young"),
		"un gran gato gris":             A("cat", "big", "grey"),
		"un hada":                       A("fairy"),
		"un hacha nueva":                A("axe", "new"),
		"una pequeña hacha roja":        A("axe", "small (thing)", "red"),
		"dos hachas azules nuevas":      A("axe", "two", "blue", "new"),
		"una bonita flor amarilla":      A("flower", "beautiful (thing)", "yellow"),
		"una galleta recién hecha":      A("biscuit", "fresh"),
		"una bufanda roja calentita":    A("scarf", "warm", "red"),
		"algunas fresas frescas":        A("strawberry", "a few", "fresh"),
		"muchos melones pequeños":       A("melon", "many", "small (thing)"),
	} {
		if np.Noun.Class().IsBeing() {
			golden(t, "La niña se encontró con "+want+".", did("meet", np))
		} else {
			golden(t, "La niña vio "+want+".", did("see", np))
		}
	}
}

func TestSpeech(t *testing.T) {
	girl, she, girls := The("girl"), It("girl"), The("girl", "two")
	golden(t, "Dijo: «Estoy cansada».", scene.Sentence{Kind: scene.Say, Subject: she, State: Word("tired")})
	golden(t, "Las niñas dijeron: «Estamos aburridas».", scene.Sentence{Kind: scene.Say, Subject: girls, State: Word("bored")})
	golden(t, "La niña dijo: «Tengo miedo».", scene.Sentence{Kind: scene.Say, Subject: girl, State: Word("afraid")})
	golden(t, "La niña dijo: «¡Gracias!».", scene.Sentence{Kind: scene.Say, Subject: girl, Phrase: Word("Thank you")})
	golden(t, "Gritó: «¡Socorro!».", scene.Sentence{Kind: scene.Say, Subject: she, Phrase: Word("Help")})
	golden(t, "Un hombre anciano dijo: «Están junto al pozo».", scene.Sentence{Kind: scene.Say, Subject: A("man", "old"), Object: The("shoe", "two"),
		Spot: At("beside", "well")})
	golden(t, "Preguntó: «¿Dónde está mi bufanda?».", scene.Sentence{Kind: scene.Ask, Subject: she, Object: The("scarf")})
	both := The("key")
	both.And = scene.And{Noun: Word("glove"), Quant: Word("two")}
	golden(t, "Las niñas preguntaron: «¿Dónde están nuestra llave y nuestros guantes?».", scene.Sentence{Kind: scene.Ask, Subject: girls, Object: both})
	golden(t, "¿La encontró Ana? No.", scene.Sentence{Kind: scene.Do, Subject: The("Anna"), Verb: Word("find"), Object: It("ball"),
		Question: true, Negative: true})
	golden(t, "¿Se puso contenta la niña? Sí.", scene.Sentence{Kind: scene.Be, Subject: girl, State: Word("happy"), Question: true})
}

func TestViolations(t *testing.T) {
	wrong := func(s scene.Sentence, v scene.Violation) scene.Sentence {
		s.Violation = v
		return s
	}
	golden(t, "Una niña acompañada de dos perros durmieron en el jardín.", wrong(slept(With(A("girl"), "dog", "two")), scene.WrongNumber))
	golden(t, "Ana encontró un pizza grande.", scene.Sentence{Kind: scene.Do, Subject: The("Anna"), Verb: Word("find"),
		Object: A("pizza", "big (thing)"), Violation: scene.WrongAgreement})
	golden(t, "La niña se lo comió.", wrong(did("eat", It("pear")), scene.WrongPronoun))
	golden(t, "La niña les dio de comer.", wrong(did("feed", It("cat")), scene.WrongPronoun))
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
