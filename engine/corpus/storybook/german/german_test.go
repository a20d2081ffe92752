package german

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
	girl, she := The("girl"), It("Anna")
	yesterday := Word("yesterday")
	golden(t, "Eines Tages schlief ein alter Hund im Garten, weil er müde war.", scene.Sentence{Kind: scene.Act, Time: Word("one day"),
		Subject: A("dog", "old"), Verb: Word("sleep"), Place: Word("garden"), Reason: Word("tired")})
	golden(t, "Gestern ruhte sich ein Affe aus.", scene.Sentence{Kind: scene.Act, Time: yesterday, Subject: A("monkey"), Verb: Word("rest")})
	golden(t, "Dann ruhte sie sich unter dem Baum aus.", scene.Sentence{Kind: scene.Act, Link: scene.Then, Subject: she, Verb: Word("rest"), Spot: At("under", "tree")})
	golden(t, "Sie ging nicht auf den Markt, weil es regnete.", scene.Sentence{Kind: scene.Go, Subject: she, Verb: Word("go"),
		Place: Word("market"), Negative: true, Reason: Word("rain")})
	golden(t, "Gestern fand ein Junge im Garten einen kleinen roten Ball.", scene.Sentence{Kind: scene.Do, Time: yesterday, Subject: A("boy"), Verb: Word("find"),
		Object: A("ball", "small (thing)", "red"), Place: Word("garden")})
	golden(t, "Das Mädchen fand den Ball unter dem Bett.", scene.Sentence{Kind: scene.Do, Subject: girl, Verb: Word("find"), Object: The("ball"), Spot: At("under", "bed")})
	golden(t, "Gestern half ein Junge einem Koch in der Küche.", scene.Sentence{Kind: scene.Do, Time: yesterday, Subject: A("boy"), Verb: Word("help"),
		Object: A("cook"), Place: Word("kitchen")})
	golden(t, "Aber sie fand ihn nicht.", scene.Sentence{Kind: scene.Do, Link: scene.But, Subject: she, Verb: Word("find"), Object: It("ball"), Negative: true})
	golden(t, "Aber das Mädchen fand den Ball nicht.", scene.Sentence{Kind: scene.Do, Link: scene.But, Subject: girl, Verb: Word("find"),
		Object: The("ball"), Negative: true})
	golden(t, "Endlich fand sie ihn.", scene.Sentence{Kind: scene.Do, Link: scene.AtLast, Subject: she, Verb: Word("find"), Object: It("ball")})
	golden(t, "Endlich schlief sie ein.", scene.Sentence{Kind: scene.Act, Link: scene.AtLast, Subject: she, Verb: Word("fall asleep")})
	golden(t, "Schließlich ging sie nach Hause.", scene.Sentence{Kind: scene.Act, Link: scene.AtLast, Subject: she, Verb: Word("go home")})
	golden(t, "Später trank sie Milch.", scene.Sentence{Kind: scene.Do, Link: scene.Later, Subject: she, Verb: Word("drink"), Object: A("milk")})
	golden(t, "Es begann zu regnen.", scene.Sentence{Kind: scene.Weather, State: Word("rain")})
	golden(t, "Sie wollte ihn kaufen.", scene.Sentence{Kind: scene.Want, Subject: she, Verb: Word("buy"), Object: It("kite")})
}

// The subject leads where what follows it would be read wrongly behind the verb.
func TestTheSubjectLeads(t *testing.T) {
	yesterday := Word("yesterday")
	golden(t, "Ein Mädchen mit einer Ziege spülte gestern ein Glas.", scene.Sentence{Kind: scene.Do, Time: yesterday, Subject: With(A("girl"), "goat"),
		Verb: Word("wash (dish)"), Object: A("glass")})
	golden(t, "Dann kam ein Bauer mit zwei Hunden.", scene.Sentence{Kind: scene.Act, Link: scene.Then, Subject: With(A("farmer"), "dog", "two"), Verb: Word("come")})
	golden(t, "Ein Mann, der Äpfel verkaufte, fand gestern im Garten einen Schlüssel.", scene.Sentence{Kind: scene.Do, Time: yesterday,
		Subject: Who(A("man"), "sell (habit)", "apple"), Verb: Word("find"), Object: A("key"), Place: Word("garden")})
	golden(t, "Ein König besuchte gestern Anna im Dorf.", scene.Sentence{Kind: scene.Do, Time: yesterday, Subject: A("king"), Verb: Word("visit"),
		Object: A("Anna"), Place: Word("village")})
	golden(t, "Ein Clown schickte Max gestern einen Brief.", scene.Sentence{Kind: scene.Give, Time: yesterday, Subject: A("clown"), Verb: Word("send"),
		Object: A("letter"), Recipient: A("Max")})
	visits := scene.Sentence{Kind: scene.Do, Link: scene.Then, Subject: It("Anna"), Verb: Word("visit")}
	for object, want := range map[string]string{
		"Leo": "Sie besuchte dann Leo.", "fairy": "Sie besuchte dann eine Fee.", "king": "Dann besuchte sie einen König.",
	} {
		visits.Object = A(object)
		golden(t, want, visits)
	}
	visits.Subject, visits.Object = It("girl", "two"), A("Leo") // the verb tells who visits
	golden(t, "Dann besuchten sie Leo.", visits)
	golden(t, "Dann traf er Anna.", scene.Sentence{Kind: scene.Do, Link: scene.Then, Subject: It("king"), Verb: Word("meet"), Object: A("Anna")})
	wakes := scene.Sentence{Kind: scene.Do, Link: scene.Then, Subject: A("mouse"), Verb: Word("wake")}
	for object, want := range map[string]string{
		"fox": "Dann weckte ihn eine Maus.", "cat": "Eine Maus weckte sie dann.", "pig": "Eine Maus weckte es dann.",
	} {
		wakes.Object = It(object)
		golden(t, want, wakes)
	}
}

// With what somebody helped or visited has along, mit would read as an instrument.
func TestCompanions(t *testing.T) {
	sailor := With(A("sailor"), "dog", "small", "brown", "two")
	does := scene.Sentence{Kind: scene.Do, Subject: It("Anna"), Object: sailor, Place: Word("garden")}
	for verb, want := range map[string]string{
		"meet":  "Sie traf im Garten einen Matrosen mit zwei kleinen braunen Hunden.",
		"help":  "Sie half im Garten einem Matrosen, der zwei kleine braune Hunde bei sich hatte.",
		"visit": "Sie besuchte im Garten einen Matrosen, der zwei kleine braune Hunde bei sich hatte.",
	} {
		does.Verb = Word(verb)
		golden(t, want, does)
	}
	does.Verb, does.Tense = Word("help"), scene.Future
	golden(t, "Sie wird im Garten einem Matrosen helfen, der zwei kleine braune Hunde bei sich hat.", does)
	golden(t, "Sie gab ihn einer netten Frau mit einem neuen roten Korb.", scene.Sentence{Kind: scene.Give, Subject: It("Anna"), Verb: Word("give"),
		Object: It("apple"), Recipient: With(A("woman", "kind"), "basket", "new", "red")})
	golden(t, "Ein alter König mit einem großen schwarzen Pferd schlief.", scene.Sentence{Kind: scene.Act, Subject: With(A("king", "old"), "horse", "big", "black"),
		Verb: Word("sleep")})
}

func TestTimes(t *testing.T) {
	sleeps := scene.Sentence{Kind: scene.Act, Verb: Word("sleep"), Subject: A("dog")}
	for gloss, want := range map[string]string{
		"three days ago": "Vor drei Tagen schlief ein Hund.", "last Friday": "Letzten Freitag schlief ein Hund.",
		"two weeks ago": "Vor zwei Wochen schlief ein Hund.", "last year": "Letztes Jahr schlief ein Hund.",
	} {
		sleeps.Time = Word(gloss)
		golden(t, want, sleeps)
	}
	sleeps.Tense = scene.Present
	for gloss, want := range map[string]string{
		"on Tuesdays": "Dienstags schläft ein Hund.", "on Wednesdays": "Mittwochs schläft ein Hund.",
	} {
		sleeps.Time = Word(gloss)
		golden(t, want, sleeps)
	}
	sleeps.Tense = scene.Future
	for gloss, want := range map[string]string{
		"in three days": "In drei Tagen schläft ein Hund.", "next Friday": "Nächsten Freitag schläft ein Hund.",
	} {
		sleeps.Time = Word(gloss)
		golden(t, want, sleeps)
	}
}

// What is planned is told in the present beside an adverb; what it is for is not future.
func TestTenses(t *testing.T) {
	she := It("Anna")
	golden(t, "Übermorgen backt Tom zwei Kuchen.", scene.Sentence{Kind: scene.Do, Tense: scene.Future, Time: Word("in two days"), Subject: A("Tom"),
		Verb: Word("bake"), Object: A("cake", "two")})
	golden(t, "Sie wird sich unter dem Baum ausruhen.", scene.Sentence{Kind: scene.Act, Tense: scene.Future, Subject: she, Verb: Word("rest"), Spot: At("under", "tree")})
	golden(t, "Dann geht sie nach Hause.", scene.Sentence{Kind: scene.Act, Tense: scene.Future, Link: scene.Then, Subject: she, Verb: Word("go home")})
	golden(t, "Sie wird im Bett bleiben, weil sie krank ist.", scene.Sentence{Kind: scene.Act, Tense: scene.Future, Subject: she, Verb: Word("stay in bed"), Reason: Word("ill")})
	golden(t, "Sie wird glücklich sein.", scene.Sentence{Kind: scene.Be, Tense: scene.Future, Subject: she, State: Word("happy")})
	golden(t, "Jeden Tag schwimmen zwei Mädchen im See.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Time: Word("every day"),
		Subject: A("girl", "two"), Verb: Word("swim"), Place: Word("lake")})
	golden(t, "Ein Mann, der am Meer lebt, reist bald auf die Insel.", scene.Sentence{Kind: scene.Go, Tense: scene.Future, Time: Word("soon"),
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
	does("Das Mädchen aß einen Apfel.", girl, "eat", A("apple"))
	does("Der Hund fraß einen Apfel.", The("dog"), "eat", A("apple"))
	does("Der Hund fraß ihn auf.", The("dog"), "eat", It("apple"))
	does("Er aß den Apfel auf.", he, "eat", The("apple"))
	golden(t, "Er aß ihn auf der Bank.", scene.Sentence{Kind: scene.Do, Subject: he, Verb: Word("eat"), Object: It("cake"), Spot: At("on", "bench")})
	plays := scene.Sentence{Kind: scene.Do, Subject: he, Verb: Word("play with"), Place: Word("garden")}
	plays.Object = It("doll")
	golden(t, "Er spielte damit im Garten.", plays)
	plays.Object = A("doll")
	golden(t, "Er spielte im Garten mit einer Puppe.", plays)
	does("Das Mädchen zog einen Mantel an.", girl, "put on", A("coat"))
	does("Er setzte sie auf.", he, "put on", It("cap"))
	does("Er band sich einen Schal um.", he, "put on", A("scarf"))
	does("Er band ihn sich um.", he, "put on", It("scarf"))
	does("Er briet zwei Würste.", he, "cook (verb)", A("sausage", "two"))
	does("Er backte einen Pfannkuchen.", he, "cook (verb)", A("pancake"))
	does("Er kochte ein Ei.", he, "cook (verb)", A("egg"))
	does("Er zerbrach eine Flasche.", he, "break", A("bottle"))
	does("Er machte einen Stuhl kaputt.", he, "break", A("chair"))
	does("Er spülte eine Flasche.", he, "wash (dish)", A("bottle"))
	does("Er putzte eine Lampe.", he, "wash (dish)", A("lamp"))
	does("Der Esel schnappte sich den Ball.", The("donkey"), "take away", The("ball"))
	does("Der Mann nahm den Ring an sich.", The("man"), "take away", The("ring"))
	does("Das Mädchen half ihm.", girl, "help", It("king"))
	does("Das Mädchen roch daran.", girl, "smell", It("rose", "two"))
	does("Das Mädchen spielte mit ihm.", girl, "play with (being)", It("dog"))
	does("Er träumte von drei Kuchen.", he, "dream of", A("cake", "three"))
	does("Er strich einen Schrank an.", he, "paint", A("cupboard"))
	goes("Der König ging ins Schloss.", "king", "go", "castle")
	goes("Der Vogel flog zum Teich.", "bird", "go", "pond")
	goes("Die Schlange schlängelte sich auf das Feld.", "snake", "run to", "field")
	golden(t, "Die Eule flog weg, weil sie Angst hatte.", scene.Sentence{Kind: scene.Act, Subject: The("owl"), Verb: Word("run away"), Reason: Word("afraid")})
	put := scene.Sentence{Kind: scene.Do, Subject: he, Verb: Word("put"), Spot: At("on", "table")}
	put.Object = It("ring")
	golden(t, "Er legte ihn auf den Tisch.", put)
	put.Object = It("lamp")
	golden(t, "Er stellte sie auf den Tisch.", put)
	hides := scene.Sentence{Kind: scene.Act, Subject: he, Verb: Word("hide (oneself)"), Spot: At("behind", "wall")}
	golden(t, "Er versteckte sich hinter der Mauer.", hides)
	hides.Spot = At("under", "tree")
	golden(t, "Er stellte sich unter den Baum.", hides)
}

// Pronouns that sound the same are kept apart.
func TestPronounsDoNotEcho(t *testing.T) {
	she, they := It("Anna"), It("girl", "two")
	golden(t, "Sie las die Zeitung.", scene.Sentence{Kind: scene.Do, Subject: she, Verb: Word("read"), Object: It("newspaper")})
	golden(t, "Sie las sie auf der Bank.", scene.Sentence{Kind: scene.Do, Subject: she, Verb: Word("read"), Object: It("newspaper"), Spot: At("on", "bench")})
	golden(t, "Sie nahmen sie mit nach Hause.", scene.Sentence{Kind: scene.Do, Subject: they, Verb: Word("take home"), Object: It("pear", "two")})
	golden(t, "Sie wird die Birnen mit nach Hause nehmen.", scene.Sentence{Kind: scene.Do, Tense: scene.Future, Subject: she, Verb: Word("take home"), Object: It("pear", "two")})
	golden(t, "Sie suchten sie überall.", scene.Sentence{Kind: scene.Do, Subject: they, Verb: Word("look for"), Object: It("doll"), Spot: scene.Spot{Prep: scene.Everywhere}})
	golden(t, "Endlich fanden sie die Puppe unter dem Bett.", scene.Sentence{Kind: scene.Do, Link: scene.AtLast, Subject: they, Verb: Word("find"),
		Object: It("doll"), Spot: At("under", "bed")})
	golden(t, "Es nahm das Buch mit nach Hause.", scene.Sentence{Kind: scene.Do, Subject: It("girl"), Verb: Word("take home"), Object: It("book")})
	both := It("ring")
	both.And = scene.And{Noun: Word("coin")}
	golden(t, "Sie zeigten Tom beides.", scene.Sentence{Kind: scene.Give, Subject: they, Verb: Word("show"), Object: both, Recipient: The("Tom")})
	both.And.Quant = scene.Two
	golden(t, "Aber sie fanden den Ring und die Münzen nicht.", scene.Sentence{Kind: scene.Do, Link: scene.But, Subject: they, Verb: Word("find"),
		Object: both, Negative: true})
	pair := It("necklace")
	pair.And = scene.And{Noun: Word("purse")}
	golden(t, "Der Mann putzte beides.", scene.Sentence{Kind: scene.Do, Subject: The("man"), Verb: Word("clean (verb)"), Object: pair})
	clothes := It("hat")
	clothes.And = scene.And{Noun: Word("glove"), Quant: scene.Two}
	golden(t, "Er zog alles an.", scene.Sentence{Kind: scene.Do, Subject: It("man"), Verb: Word("put on"), Object: clothes})
	golden(t, "Dann schenkten die Männer dem Fischer alles.", scene.Sentence{Kind: scene.Give, Link: scene.Then, Subject: The("man", "two"), Verb: Word("give"),
		Object: clothes, Recipient: The("fisherman")})
	golden(t, "Der Fischer schenkte Omar dann alles.", scene.Sentence{Kind: scene.Give, Link: scene.Then, Subject: The("fisherman"), Verb: Word("give"),
		Object: clothes, Recipient: The("Omar")})
	people := It("Anna")
	people.And = scene.And{Noun: Word("Tom")}
	golden(t, "Der Koch tröstete sie.", scene.Sentence{Kind: scene.Do, Subject: The("cook"), Verb: Word("comfort"), Object: people})
	golden(t, "Sie nahmen alles mit nach Hause.", scene.Sentence{Kind: scene.Do, Subject: they, Verb: Word("take home"), Object: both})
	golden(t, "Haben sie die Schuhe gefunden? Ja, das haben sie.", scene.Sentence{Kind: scene.Do, Subject: they, Verb: Word("find"),
		Object: It("shoe", "two"), Question: true})
}

// Es gab means there was, es fror it was freezing.
func TestEsIsNotMisread(t *testing.T) {
	gives := scene.Sentence{Kind: scene.Give, Subject: It("girl"), Verb: Word("give"), Object: It("book"), Recipient: The("Tom")}
	golden(t, "Das Mädchen gab es Tom.", gives)
	gives.Object = It("picture")
	golden(t, "Es schenkte Tom das Bild.", gives)
	golden(t, "Das Mädchen fror.", scene.Sentence{Kind: scene.Be, Subject: It("girl"), State: Word("cold")})
	golden(t, "Es war müde.", scene.Sentence{Kind: scene.Be, Subject: It("girl"), State: Word("tired")})
}

func TestGiving(t *testing.T) {
	girl, she := The("girl"), It("Anna")
	gives := func(want string, subject scene.NP, verb string, object, recipient scene.NP) {
		t.Helper()
		golden(t, want, scene.Sentence{Kind: scene.Give, Subject: subject, Verb: Word(verb), Object: object, Recipient: recipient})
	}
	gives("Sie gab einem König einen roten Apfel.", she, "give", A("apple", "red"), A("king"))
	gives("Das Mädchen schenkte ihm zwei Bälle.", girl, "give", A("ball", "two"), It("king"))
	gives("Das Mädchen gab ihn Tom.", girl, "give", It("ball"), The("Tom"))
	gives("Er schenkte sie dem Riesen.", It("king"), "give", It("rose", "two"), The("giant"))
	gives("Sie gab das Buch einer Fee.", she, "give", The("book"), A("fairy"))
	gives("Das Mädchen erzählte Tom eine Geschichte.", girl, "tell", A("story"), The("Tom"))
	gives("Der König brachte ihr eine Mütze mit.", The("king"), "bring to", A("cap"), It("Anna"))
	gives("Sie brachte einem Jungen eine Rose.", she, "bring to", A("rose"), A("boy"))
	gives("Der Igel brachte ihr drei Äpfel.", The("hedgehog"), "bring to", A("apple", "three"), It("owl"))
	gives("Sie brachte ihn dem Jungen zurück.", she, "bring back", It("ball"), The("boy"))
	golden(t, "Schließlich gab die Hexe dem König die Ringe.", scene.Sentence{Kind: scene.Give, Link: scene.AtLast, Subject: The("witch"), Verb: Word("give"),
		Object: The("ring", "two"), Recipient: The("king")})
	golden(t, "Dann gab ihm ein Riese zwei Birnen.", scene.Sentence{Kind: scene.Give, Link: scene.Then, Subject: A("giant"), Verb: Word("give"),
		Object: A("pear", "two"), Recipient: It("king")})
	golden(t, "Daniel schenkte es dann Laura.", scene.Sentence{Kind: scene.Give, Link: scene.Then, Subject: The("Daniel"), Verb: Word("give"),
		Object: It("picture"), Recipient: The("Laura")})
}

func TestNounPhrases(t *testing.T) {
	slept := func(np scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Act, Verb: Word("sleep"), Subject: np}
	}
	golden(t, "Eine alte Frau mit drei Eseln schlief.", slept(With(A("woman", "old"), "donkey", "three")))
	golden(t, "Zwei Könige, die Birnen mochten, schliefen.", slept(Who(A("king", "two"), "love (habit)", "pear")))
	golden(t, "Ein Mann, der mit Blumen handelte, verkaufte eine Vase.", scene.Sentence{Kind: scene.Do, Verb: Word("sell"),
		Subject: Who(A("man"), "sell (habit)", "flower"), Object: A("vase")})
	golden(t, "Ein Junge, der eine Ente hatte, schlief.", slept(Who(A("boy"), "have", "duck")))
	golden(t, "Eine Hexe, die in den Bergen lebte, schlief.", slept(Who(A("witch"), "live", "in the mountains")))
	golden(t, "Ein sehr großer Zauberer schlief.", slept(A("wizard", "tall")))
	golden(t, "Viele kleine weiße Mäuse schliefen.", slept(A("mouse", "small", "white", "many")))
	met := func(np scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Do, Verb: Word("meet"), Subject: It("king"), Object: np}
	}
	golden(t, "Er traf einen weisen Matrosen.", met(A("sailor", "wise")))
	golden(t, "Er traf ein kleines braunes Reh.", met(A("deer", "small", "brown")))
	golden(t, "Er traf den Bären.", met(The("bear")))
	names := A("Anna")
	names.And.Noun = Word("Tom")
	golden(t, "Er traf Anna und Tom.", met(names))
	food := A("pear", "two")
	food.And = scene.And{Noun: Word("cake"), Adj: Word("big (thing)")}
	golden(t, "Er aß zwei Birnen und einen großen Kuchen.", scene.Sentence{Kind: scene.Do, Verb: Word("eat"), Subject: It("king"), Object: food})
	food.Mention = scene.Known
	golden(t, "Die Birnen und der Kuchen waren teuer.", scene.Sentence{Kind: scene.Be, Subject: food, State: Word("expensive")})
	found := func(want string, np scene.NP) {
		t.Helper()
		golden(t, want, scene.Sentence{Kind: scene.Do, Verb: Word("find"), Subject: It("king"), Object: np})
	}
	found("Er fand einen kleinen goldenen Schlüssel.", A("key", "small (thing)", "golden"))
	found("Er fand eine alte silberne Krone.", A("crown", "old (thing)", "silver"))
	found("Er fand zwei goldene Ringe.", A("ring", "golden", "two"))
	golden(t, "Er sah ein teures Boot.", scene.Sentence{Kind: scene.Do, Verb: Word("see"), Subject: It("king"), Object: A("boat", "expensive")})
}

func TestFeelings(t *testing.T) {
	girl := The("girl")
	is := func(want, state string, negative bool) {
		t.Helper()
		golden(t, want, scene.Sentence{Kind: scene.Be, Subject: girl, State: Word(state), Negative: negative})
	}
	is("Das Mädchen hatte Hunger.", "hungry", false)
	is("Das Mädchen hatte keine Angst.", "afraid", true)
	is("Das Mädchen war nicht müde.", "tired", true)
	is("Das Mädchen langweilte sich.", "bored", false)
	is("Das Mädchen fror.", "cold", false)
	golden(t, "Eines Tages langweilten sich Anna und Tom.", scene.Sentence{Kind: scene.Be, Time: Word("one day"), State: Word("bored"),
		Subject: scene.NP{Noun: Word("Anna"), And: scene.And{Noun: Word("Tom")}}})
	golden(t, "War das Mädchen glücklich? Ja, das war es.", scene.Sentence{Kind: scene.Be, Subject: girl, State: Word("happy"), Question: true})
	golden(t, "Langweilte sich das Mädchen? Ja, das tat es.", scene.Sentence{Kind: scene.Be, Subject: girl, State: Word("bored"), Question: true})
	golden(t, "Hatte der Fuchs Angst? Nein, er hatte keine.", scene.Sentence{Kind: scene.Be, Subject: The("fox"), State: Word("afraid"), Question: true, Negative: true})
	golden(t, "Wird der Fuchs Angst haben? Nein, das wird er nicht.", scene.Sentence{Kind: scene.Be, Tense: scene.Future, Subject: The("fox"),
		State: Word("afraid"), Question: true, Negative: true})
	golden(t, "Hat sie ihn gefunden? Nein, das hat sie nicht.", scene.Sentence{Kind: scene.Do, Subject: It("Anna"), Verb: Word("find"),
		Object: It("ball"), Question: true, Negative: true})
}

func TestSpeech(t *testing.T) {
	girl, she, girls := The("girl"), It("Anna"), The("girl", "two")
	golden(t, "Sie sagte: „Ich habe Hunger.“", scene.Sentence{Kind: scene.Say, Subject: she, State: Word("hungry")})
	golden(t, "Die Mädchen sagten: „Uns ist langweilig.“", scene.Sentence{Kind: scene.Say, Subject: girls, State: Word("bored")})
	golden(t, "Das Mädchen sagte: „Danke!“", scene.Sentence{Kind: scene.Say, Subject: girl, Phrase: Word("Thank you")})
	golden(t, "Sie rief: „Hilfe!“", scene.Sentence{Kind: scene.Say, Subject: she, Phrase: Word("Help")})
	golden(t, "Ein alter Mann sagte: „Er liegt unter dem Bett.“", scene.Sentence{Kind: scene.Say, Subject: A("man", "old"), Object: The("ball"), Spot: At("under", "bed")})
	golden(t, "Tom sagte: „Sie stehen hinter dem Felsen.“", scene.Sentence{Kind: scene.Say, Subject: A("Tom"), Object: The("bucket", "two"), Spot: At("behind", "stone")})
	golden(t, "Sie fragte: „Wo ist meine Puppe?“", scene.Sentence{Kind: scene.Ask, Subject: she, Object: The("doll")})
	golden(t, "Die Mädchen fragten: „Wo sind unsere Schuhe?“", scene.Sentence{Kind: scene.Ask, Subject: girls, Object: The("shoe", "two")})
}

func TestViolations(t *testing.T) {
	sleeps := scene.Sentence{Kind: scene.Act, Tense: scene.Present, Verb: Word("sleep"), Subject: With(A("girl"), "dog", "two"), Violation: scene.WrongNumber}
	golden(t, "Ein Mädchen mit zwei Hunden schlafen.", sleeps)
	found := scene.Sentence{Kind: scene.Do, Verb: Word("find"), Subject: The("girl"), Object: A("ball"), Violation: scene.WrongAgreement}
	golden(t, "Das Mädchen fand eine Ball.", found)
	found.Object = The("doll", "two")
	golden(t, "Die Mädchen fand die Puppen.", found)
	golden(t, "Das Mädchen fand sie.", scene.Sentence{Kind: scene.Do, Verb: Word("find"), Subject: The("girl"), Object: It("ball"), Violation: scene.WrongPronoun})
	golden(t, "Tom schlief, weil sie müde war.", scene.Sentence{Kind: scene.Act, Verb: Word("sleep"), Subject: The("Tom"), Reason: Word("tired"), Violation: scene.WrongPronoun})
	golden(t, "War er glücklich? Ja, das war sie.", scene.Sentence{Kind: scene.Be, Subject: It("Tom"), State: Word("happy"), Question: true, Violation: scene.WrongPronoun})
}

func TestTheTablesHaveGlosses(t *testing.T) {
	Glosses(t, slices.Concat(
		slices.Collect(maps.Keys(nounEntries)), slices.Collect(maps.Keys(verbEntries)), slices.Collect(maps.Keys(adjectiveEntries)),
		slices.Collect(maps.Keys(stateEntries)), slices.Collect(maps.Keys(moodEntries)), slices.Collect(maps.Keys(placeEntries)),
		slices.Collect(maps.Keys(wordEntries)), slices.Collect(maps.Keys(quantityEntries)), slices.Collect(maps.Keys(weatherEntries)),
		slices.Collect(maps.Keys(kitchenEntries)),
	)...)
}

func TestLexicon(t *testing.T)    { Lexicon(t, Language{}) }
func TestReadBack(t *testing.T)   { ReadBack(t, Language{}, 500) }
func TestRepertoire(t *testing.T) { Repertoire(t, Language{}) }
