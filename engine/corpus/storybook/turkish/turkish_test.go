package turkish

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"confusio/engine/corpus/storybook/scene"
	. "confusio/engine/corpus/storybook/scene/scenetest"
)

func golden(t *testing.T, want string, s scene.Sentence) {
	t.Helper()
	Golden(t, Language{}, want, s)
}

var (
	girl, girls = The("girl"), The("girl", "two")
	she, they   = It("girl"), It("girl", "two")
)

func act(tense scene.Tense, subject scene.NP, verb string) scene.Sentence {
	return scene.Sentence{Kind: scene.Act, Tense: tense, Subject: subject, Verb: Word(verb)}
}

func goes(tense scene.Tense, subject scene.NP, verb, place string) scene.Sentence {
	return scene.Sentence{Kind: scene.Go, Tense: tense, Subject: subject, Verb: Word(verb), Place: Word(place)}
}

func do(tense scene.Tense, subject scene.NP, verb string, object scene.NP) scene.Sentence {
	return scene.Sentence{Kind: scene.Do, Tense: tense, Subject: subject, Verb: Word(verb), Object: object}
}

func gives(tense scene.Tense, subject scene.NP, verb string, object, recipient scene.NP) scene.Sentence {
	s := do(tense, subject, verb, object)
	s.Kind, s.Recipient = scene.Give, recipient
	return s
}

func be(tense scene.Tense, subject scene.NP, state string) scene.Sentence {
	return scene.Sentence{Kind: scene.Be, Tense: tense, Subject: subject, State: Word(state)}
}

// with changes a sentence and returns it.
func with(s scene.Sentence, changes ...func(s *scene.Sentence)) scene.Sentence {
	for _, change := range changes {
		change(&s)
	}
	return s
}

func when(time string) func(*scene.Sentence) {
	return func(s *scene.Sentence) { s.Time = Word(time) }
}
func at(place string) func(*scene.Sentence) {
	return func(s *scene.Sentence) { s.Place = Word(place) }
}
func spot(prep, noun string) func(*scene.Sentence) {
	return func(s *scene.Sentence) { s.Spot = At(prep, noun) }
}
func because(reason string) func(*scene.Sentence) {
	return func(s *scene.Sentence) { s.Reason = Word(reason) }
}
func link(l scene.Link) func(*scene.Sentence) { return func(s *scene.Sentence) { s.Link = l } }
func not(s *scene.Sentence)                   { s.Negative = true }
func asked(s *scene.Sentence)                 { s.Question = true }
func wanted(s *scene.Sentence)                { s.Kind = scene.Want }
func wrong(v scene.Violation) func(*scene.Sentence) {
	return func(s *scene.Sentence) { s.Violation = v }
}

// both joins two nouns.
func both(one, other string, m scene.Mention) scene.NP {
	np := A(one)
	np.Mention, np.And = m, scene.And{Noun: Word(other)}
	return np
}

func TestSuffixes(t *testing.T) {
	for _, test := range []struct{ stem, soft, template, want string }{
		{"köpek", "köpeğ", "(y)I", "köpeği"}, {"köpek", "köpeğ", "DA", "köpekte"}, {"kitap", "kitab", "(n)In", "kitabın"},
		{"araba", "", "(y)I", "arabayı"}, {"göl", "", "DA", "gölde"}, {"park", "", "DA", "parkta"}, {"saat", "", "(y)I", "saati"},
		{"ye", "yi", "(y)AcAk", "yiyecek"}, {"ye", "yi", "DI", "yedi"}, {"git", "gid", "(y)AcAk", "gidecek"}, {"resim", "resm", "(y)I", "resmi"},
		{"at arabası", "at arabasın", "(y)I", "at arabasını"}, {"at arabası", "at arabasın", "", "at arabası"},
		{"mutlu", "", "(y)DI", "mutluydu"}, {"bul", "", "mAyAcAk", "bulmayacak"}, {"kuş", "", "(y)lA", "kuşla"}, {"kedi", "", "(s)I", "kedisi"},
	} {
		w := writer{Line: new(scene.Line)}
		w.inflected(test.stem, test.soft, test.template)
		if got := w.String(); got != test.want {
			t.Errorf("%s + %s = %s, want %s", test.stem, test.template, got, test.want)
		}
	}
}

func TestKindsAndTenses(t *testing.T) {
	golden(t, "Bir gün yaşlı bir köpek bahçede uyudu, çünkü yorulmuştu.",
		with(act(scene.Past, A("dog", "old"), "sleep"), when("one day"), at("garden"), because("tired")))
	golden(t, "Bazen bir kedi ormanda uyur, çünkü yorgundur.",
		with(act(scene.Present, A("cat"), "sleep"), when("sometimes"), at("forest"), because("tired")))
	golden(t, "Keçi uyuyordu.", act(scene.Past, The("goat"), "sleep"))
	golden(t, "Her gün iki kız okula gider.", with(goes(scene.Present, A("girl", "two"), "go", "school"), when("every day")))
	golden(t, "Parka gitmedi, çünkü yağmur yağıyordu.", with(goes(scene.Past, she, "go", "park"), not, because("rain")))
	golden(t, "Yarın Tom hayvanat bahçesine koşacak.", with(goes(scene.Future, A("Tom"), "run to", "zoo"), when("tomorrow")))
	golden(t, "Kuzgun bahçeye uçtu.", goes(scene.Past, The("raven"), "run to", "garden"))
	golden(t, "Kız gölde yüzer.", with(act(scene.Present, girl, "swim"), at("lake")))
	golden(t, "Kız gölün kenarında dinlendi.", with(act(scene.Past, girl, "rest"), at("lake")))
	golden(t, "Sonra bir tilki geldi.", with(act(scene.Past, A("fox"), "come"), link(scene.Then)))
	golden(t, "Kanepede dinlendiler.", with(act(scene.Past, they, "rest"), spot("on", "sofa")))
	golden(t, "Bankta bir kitap okudu.", with(do(scene.Past, she, "read", A("book")), spot("on", "bench")))
	golden(t, "Dolaba saklandı.", with(act(scene.Past, she, "hide (oneself)"), spot("in", "cupboard")))
	golden(t, "Parkta oyun oynadı.", with(act(scene.Past, she, "play"), at("park")))
	golden(t, "Yağmur yağmaya başladı.", scene.Sentence{Kind: scene.Weather, State: Word("rain")})
	golden(t, "Daha sonra süt içti.", with(do(scene.Past, she, "drink", A("milk")), link(scene.Later)))
}

func TestTimes(t *testing.T) {
	for time, want := range map[string]string{
		"three days ago": "Üç gün önce bir kız parka gitti.", "two weeks ago": "İki hafta önce bir kız parka gitti.",
		"last Friday": "Geçen cuma bir kız parka gitti.", "last year": "Geçen yıl bir kız parka gitti.",
		"on Tuesdays": "Salı günleri bir kız parka gider.", "on Wednesdays": "Çarşamba günleri bir kız parka gider.",
		"in three days": "Üç gün sonra bir kız parka gidecek.", "next Friday": "Gelecek cuma bir kız parka gidecek.",
	} {
		golden(t, want, with(goes(scene.TenseOf(Word(time)), A("girl"), "go", "park"), when(time)))
	}
}

func TestObjects(t *testing.T) {
	golden(t, "Yatağın altında küçük kırmızı bir top buldu.", with(do(scene.Past, she, "find", A("ball", "small (thing)", "red")), spot("under", "bed")))
	golden(t, "Sonunda onu rafta buldu.", with(do(scene.Past, she, "find", It("ball")), link(scene.AtLast), spot("on", "shelf")))
	golden(t, "Ama kız topu bulamadı.", with(do(scene.Past, girl, "find", The("ball")), link(scene.But), not))
	golden(t, "Onları her yerde aradılar.", with(do(scene.Past, they, "look for", It("shoe", "two")), func(s *scene.Sentence) { s.Spot.Prep = scene.Everywhere }))
	golden(t, "Köpek elmayı yedi.", do(scene.Past, The("dog"), "eat", It("apple"))) // onu could be who gave it
	golden(t, "Köpek elmaları yedi.", do(scene.Past, The("dog"), "eat", It("apple", "two")))
	golden(t, "Köpek armudu ve keki yedi.", do(scene.Past, The("dog"), "eat", both("pear", "cake", scene.Pronoun)))
	golden(t, "Kız onları giydi.", do(scene.Past, girl, "put on", both("hat", "shoe", scene.Pronoun)))
	golden(t, "Onları kayanın yanında yediler.", with(do(scene.Past, they, "eat", It("apple", "two")), spot("beside", "stone")))
	golden(t, "Yedi tane taze armut yedi.", do(scene.Past, she, "eat", A("pear", "seven", "fresh")))
	golden(t, "Ağacın altında iki armut yedi.", with(do(scene.Past, she, "eat", A("pear", "two")), spot("under", "tree")))
	golden(t, "Kız topla kuyunun yanında oynadı.", with(do(scene.Past, girl, "play with", It("ball")), spot("beside", "well")))
	golden(t, "Dün Max parkta eski bir yüzüğünü kaybetti.", with(do(scene.Past, A("Max"), "lose", A("ring", "old (thing)")), when("yesterday"), at("park")))
	golden(t, "Onu bankın üstünde buldu.", with(do(scene.Past, she, "find", It("ball")), spot("on", "bench")))
	golden(t, "Mektubu dolaba koydu.", with(do(scene.Past, she, "put", The("letter")), spot("in", "cupboard")))
	golden(t, "Onu yatağın altına sakladı.", with(do(scene.Past, she, "hide", It("letter")), spot("under", "bed")))
	golden(t, "İki at arabası tamir etti.", do(scene.Past, she, "repair", A("cart", "two")))
	golden(t, "At arabalarını boyadı.", do(scene.Past, she, "paint", The("cart", "two")))
	golden(t, "Bir kâse kırdı.", do(scene.Past, she, "break", A("bowl")))
	golden(t, "Bir topaç ve bir oyuncak bebek satın aldı.", do(scene.Past, she, "buy", both("spinning top", "doll", scene.New)))
	golden(t, "Topu ağacın arkasına sakladı.", with(do(scene.Past, she, "hide", The("ball")), spot("behind", "tree")))
	golden(t, "Ormana bir kolye sakladı.", with(do(scene.Past, she, "hide", A("necklace")), at("forest")))
	golden(t, "Bahçeye iki çam dikti.", with(do(scene.Past, she, "plant", A("pine", "two")), at("garden")))
	golden(t, "Nehir kıyısında bir atkı yıkadı.", with(do(scene.Past, she, "wash (clothes)", A("scarf")), at("river")))
	golden(t, "Bir şapka taktı.", do(scene.Past, she, "put on", A("hat")))
	golden(t, "Onları giydi.", do(scene.Past, she, "put on", both("hat", "shoe", scene.Pronoun)))
	golden(t, "Bir lale kopardı.", do(scene.Past, she, "pick", A("tulip")))
	golden(t, "Üç lale topladı.", do(scene.Past, she, "pick", A("tulip", "three")))
	golden(t, "Kız gitar çaldı.", do(scene.Past, girl, "play (instrument)", It("guitar")))
	golden(t, "Bir çıngırak aşırdı.", do(scene.Past, she, "steal", A("bell")))
	golden(t, "Topla oynadılar.", do(scene.Past, they, "play with", The("ball")))
	golden(t, "Rüyalarında üç kek gördüler.", do(scene.Past, they, "dream of", A("cake", "three")))
	golden(t, "Kız resmi satın almak istedi.", with(do(scene.Past, girl, "buy", It("picture")), wanted))
	golden(t, "Onu çok istedi.", with(do(scene.Past, she, "have (wish)", It("ring")), wanted))
	golden(t, "İki armut ve büyük bir kek yedi.", do(scene.Past, she, "eat", joined(scene.New)))
	golden(t, "Armutları ve keki eve götürdü.", do(scene.Past, she, "take home", joined(scene.Known)))
}

func joined(m scene.Mention) scene.NP {
	np := A("pear", "two")
	np.Mention, np.And = m, scene.And{Noun: Word("cake"), Adj: Word("big (thing)")}
	return np
}

func TestBeings(t *testing.T) {
	golden(t, "Ali'ye yardım ettiler.", do(scene.Past, they, "help", The("Ali")))
	golden(t, "Bir kralı ziyaret etti.", do(scene.Past, she, "visit", A("king")))
	golden(t, "Küçük bir fare gördü.", do(scene.Past, she, "see (being)", A("mouse", "small")))
	golden(t, "Bir kralla karşılaştı.", do(scene.Past, she, "meet", A("king")))
	golden(t, "Leo, Eva'yla karşılaştı.", do(scene.Past, The("Leo"), "meet", The("Eva")))
	golden(t, "Bir kral ona yardım etti.", do(scene.Past, A("king"), "help", It("girl")))
	golden(t, "Kız, kurdu yakaladı.", do(scene.Past, girl, "catch (being)", The("wolf")))
	golden(t, "Ama kurt onu yakalayamadı.", with(do(scene.Past, The("wolf"), "catch (being)", It("girl")), link(scene.But), not))
	golden(t, "Bir ayının sesini duydu.", do(scene.Past, she, "hear", A("bear")))
	golden(t, "Tilki onun peşinden gitti.", do(scene.Past, The("fox"), "follow", It("girl")))
	golden(t, "Kız onların resmini çizdi.", do(scene.Past, girl, "draw (being)", It("duck", "two")))
	golden(t, "Anna ve Tom'u selamladı.", do(scene.Past, she, "greet", both("Anna", "Tom", scene.Known)))
}

func TestGiving(t *testing.T) {
	golden(t, "Kız, krala üç elma verdi.", gives(scene.Past, girl, "give", A("apple", "three"), The("king")))
	golden(t, "Kız ona üç elma verdi.", gives(scene.Past, girl, "give", A("apple", "three"), It("king")))
	golden(t, "Anna, Max'a bir kazak verdi.", gives(scene.Past, A("Anna"), "give", A("pullover"), A("Max")))
	golden(t, "Cesur bir dev adama bir elma verdi.", gives(scene.Past, she, "give", A("apple"), A("giant", "brave")))
	golden(t, "Kız, dev adama yardım etti.", do(scene.Past, girl, "help", The("giant")))
	golden(t, "Kız, devi gördü.", do(scene.Past, girl, "see (being)", The("giant")))
	golden(t, "Onu krala verecek.", gives(scene.Future, she, "give", It("apple"), The("king")))
	golden(t, "Sonunda cadı yüzüğü ona verdi.", with(gives(scene.Past, The("witch"), "give", The("ring"), It("girl")), link(scene.AtLast)))
	golden(t, "Anna ve Tom'a bir masal anlattı.", gives(scene.Past, she, "tell", A("fairy tale"), both("Anna", "Tom", scene.Known)))
}

func TestStates(t *testing.T) {
	golden(t, "Bir gün küçük bir kurt acıktı.", with(be(scene.Past, A("wolf", "small"), "hungry"), when("one day")))
	golden(t, "Acıkmışlardı.", be(scene.Past, they, "hungry"))
	golden(t, "Köpekler açtır.", be(scene.Present, The("dog", "two"), "hungry"))
	golden(t, "Susamışlardır.", be(scene.Present, they, "thirsty"))
	golden(t, "Kız korkmadı.", with(be(scene.Past, girl, "afraid"), not))
	golden(t, "Kız mutlu oldu.", be(scene.Past, girl, "happy"))
	golden(t, "Dün Elena hastalandı.", with(be(scene.Past, A("Elena"), "ill"), when("yesterday")))
	golden(t, "Hastaydılar.", be(scene.Past, they, "ill"))
	golden(t, "Üzüldüler.", be(scene.Past, they, "sad"))
	golden(t, "Kız üzgündü.", be(scene.Past, girl, "sad"))
	golden(t, "Sıkıldı.", be(scene.Past, she, "bored"))
	golden(t, "Kız üzülecek.", be(scene.Future, girl, "sad"))
	golden(t, "Ayakkabılar eskiydi.", be(scene.Past, The("shoe", "two"), "old (thing)"))
	golden(t, "Şiir kısadır.", be(scene.Present, The("poem"), "short"))
}

func TestNounPhrases(t *testing.T) {
	came := func(np scene.NP) scene.Sentence { return act(scene.Past, np, "come") }
	golden(t, "Yanında iki köpek olan yaşlı bir kadın geldi.", came(With(A("woman", "old"), "dog", "two")))
	golden(t, "Elinde bir sepet olan iyi kalpli bir kadınla karşılaştı.",
		do(scene.Past, she, "meet", With(A("woman", "kind"), "basket")))
	golden(t, "Küçük bir altın anahtar buldu.", do(scene.Past, she, "find", A("key", "small (thing)", "golden")))
	golden(t, "Eski bir altın para buldu.", do(scene.Past, she, "find", A("coin", "old (thing)", "golden")))
	golden(t, "Eski bir madeni para buldu.", do(scene.Past, she, "find", A("coin", "old (thing)")))
	golden(t, "Gümüş bir ayna buldu.", do(scene.Past, she, "find", A("mirror", "silver")))
	golden(t, "İki eski gümüş ayna buldu.", do(scene.Past, she, "find", A("mirror", "two", "old (thing)", "silver")))
	golden(t, "Yanında iki küçük kahverengi köpek olan bir denizci geldi.", came(With(A("sailor"), "dog", "two", "small", "brown")))
	golden(t, "Elinde büyük kırmızı bir sepet olan bir kralla pazarda karşılaştı.",
		with(do(scene.Past, she, "meet", With(A("king"), "basket", "big (thing)", "red")), at("market")))
	golden(t, "Ormanda yanında bir kedi olan bir cadı gördü.",
		with(do(scene.Past, she, "see (being)", With(A("witch"), "cat")), at("forest")))
	golden(t, "Yanında yaşlı beyaz bir kaz olan iyi kalpli bir kadına iki armut verdi.",
		gives(scene.Past, she, "give", A("pear", "two"), With(A("woman", "kind"), "goose", "old", "white")))
	golden(t, "Küçük kırmızı bir anahtar buldu.", do(scene.Past, she, "find", A("key", "small (thing)", "red")))
	golden(t, "Elinde bir sepet olan bir kız geldi.", came(With(A("girl"), "basket")))
	golden(t, "Elma seven iki kral geldi.", came(Who(A("king", "two"), "love (habit)", "apple")))
	golden(t, "Bir ördeği olan bir oğlan geldi.", came(Who(A("boy"), "have", "duck")))
	golden(t, "İki kedisi olan bir oğlan geldi.", came(Who(A("boy"), "have", "cat", "two")))
	golden(t, "Dağlarda yaşayan bir cadı geldi.", came(Who(A("witch"), "live", "in the mountains")))
	golden(t, "Küçük beyaz bir fare geldi.", came(A("mouse", "small", "white")))
	golden(t, "Birçok koyun geldi.", came(A("sheep", "many")))
}

func TestSpeech(t *testing.T) {
	say := func(subject scene.NP) scene.Sentence { return scene.Sentence{Kind: scene.Say, Subject: subject} }
	feeling := func(state string) func(*scene.Sentence) { return func(s *scene.Sentence) { s.State = Word(state) } }
	phrase := func(gloss string) func(*scene.Sentence) { return func(s *scene.Sentence) { s.Phrase = Word(gloss) } }
	of := func(np scene.NP) func(*scene.Sentence) { return func(s *scene.Sentence) { s.Object = np } }
	golden(t, "“Çok yoruldum.” dedi.", with(say(she), feeling("tired")))
	golden(t, "“Susadım.” dedi.", with(say(she), feeling("thirsty")))
	golden(t, "Kızlar “Çok mutluyuz.” dedi.", with(say(girls), feeling("happy")))
	golden(t, "Kız “Teşekkür ederim!” dedi.", with(say(girl), phrase("Thank you")))
	golden(t, "“Teşekkür ederiz!” dediler.", with(say(they), phrase("Thank you")))
	golden(t, "“İmdat!” diye bağırdı.", with(say(she), phrase("Help")))
	golden(t, "Yaşlı bir adam “Yatağın altında.” dedi.", with(say(A("man", "old")), of(The("ball")), spot("under", "bed")))
	ask := func(subject, object scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Ask, Subject: subject, Object: object}
	}
	golden(t, "“Saatim nerede?” diye sordu.", ask(she, The("clock")))
	golden(t, "Kızlar “Kitabımız nerede?” diye sordu.", ask(girls, The("book")))
	golden(t, "“Ayakkabılarım nerede?” diye sordu.", ask(she, The("shoe", "two")))
	golden(t, "Onu buldu mu? Evet, buldu.", with(do(scene.Past, she, "find", It("ball")), asked))
	golden(t, "Onu buldular mı? Hayır, bulamadılar.", with(do(scene.Past, they, "find", It("ball")), asked, not))
	golden(t, "Mutlu oldular mı? Evet, oldular.", with(be(scene.Past, they, "happy"), asked))
	golden(t, "Kız korktu mu? Hayır, korkmadı.", with(be(scene.Past, girl, "afraid"), asked, not))
	golden(t, "Kral mutlu olacak mı? Evet, olacak.", with(be(scene.Future, The("king"), "happy"), asked))
	golden(t, "Yorulmuşlar mıydı? Evet, yorulmuşlardı.", with(be(scene.Past, they, "tired"), asked))
	golden(t, "Üzgün müydü? Evet, üzgündü.", with(be(scene.Past, she, "sad"), asked))
}

func TestViolations(t *testing.T) {
	golden(t, "Uyudu.", with(act(scene.Past, they, "sleep"), wrong(scene.WrongNumber)))
	golden(t, "Kız, köpeği yardım etti.", with(do(scene.Past, girl, "help", The("dog")), wrong(scene.WrongAgreement)))
	golden(t, "Kız, köpeğe gördü.", with(do(scene.Past, girl, "see (being)", The("dog")), wrong(scene.WrongAgreement)))
	golden(t, "Bir krala ziyaret etti.", with(do(scene.Past, she, "visit", A("king")), wrong(scene.WrongAgreement)))
	golden(t, "Bir kralı yardım etti.", with(do(scene.Past, she, "help", A("king")), wrong(scene.WrongAgreement)))
	golden(t, "Onları buldu.", with(do(scene.Past, she, "find", It("ball")), wrong(scene.WrongPronoun)))
}

// A verb has a form in whatever it writes: readers look for one.
func TestVerbFormsStandInTheirTexts(t *testing.T) {
	for i := 1; i < scene.Count(); i++ {
		verb := scene.Concept(i)
		if !verb.Class().IsVerb() || verb.Class() == scene.VerbHabit {
			continue
		}
		for _, tense := range []scene.Tense{scene.Past, scene.Present, scene.Future} {
			for _, negative := range []bool{false, true} {
				s := scene.Sentence{Kind: scene.Do, Tense: tense, Verb: verb, Subject: The("lion"), Object: It("tulip"), Negative: negative}
				text := strings.ToLower(scene.TextOf(Language{}, &s))
				stands := func(form string) bool { return strings.Contains(text, form) }
				if forms := (Language{}).Forms(verb); !slices.ContainsFunc(forms, stands) {
					t.Errorf("none of %q stands in %q", forms, text)
				}
			}
		}
	}
}

// The keys of the tables are concepts.
func TestGlosses(t *testing.T) {
	for _, keys := range [][]string{
		keysOf(nounEntries), keysOf(verbEntries), keysOf(stateEntries), keysOf(qualityEntries), keysOf(placeEntries), keysOf(waterEntries),
		keysOf(prepEntries), keysOf(phraseEntries), keysOf(reasonEntries),
	} {
		Glosses(t, keys...)
	}
	for _, i := range idioms {
		Glosses(t, i.gloss)
	}
}

func keysOf[T any](table map[string]T) []string { return slices.Collect(maps.Keys(table)) }

func TestLexicon(t *testing.T)    { Lexicon(t, Language{}) }
func TestReadBack(t *testing.T)   { ReadBack(t, Language{}, 500) }
func TestRepertoire(t *testing.T) { Repertoire(t, Language{}) }
