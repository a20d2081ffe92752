package russian

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
	he          = It("king")
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
func wrong(v scene.Violation) func(*scene.Sentence) {
	return func(s *scene.Sentence) { s.Violation = v }
}

func TestAspect(t *testing.T) {
	golden(t, "Однажды старая собака спала в саду, потому что устала.",
		with(act(scene.Past, A("dog", "old"), "sleep"), when("one day"), at("garden"), because("tired")))
	golden(t, "Она поспала под деревом.", with(act(scene.Past, It("dog"), "sleep"), spot("under", "tree")))
	golden(t, "Собака спала.", act(scene.Past, The("dog"), "sleep"))
	golden(t, "Завтра Том будет играть на детской площадке.", with(act(scene.Future, A("Tom"), "play"), when("tomorrow"), at("playground")))
	golden(t, "Они поиграют.", act(scene.Future, they, "play"))
	golden(t, "Девочка поёт.", act(scene.Present, girl, "sing"))
	golden(t, "Она спела песню.", act(scene.Past, she, "sing"))
	golden(t, "Она легла спать.", act(scene.Past, she, "go to bed"))
	golden(t, "Потом она искупалась в пруду.", with(act(scene.Past, she, "swim"), at("pond"), link(scene.Then)))
	golden(t, "Однажды Анна купалась в море.", with(act(scene.Past, A("Anna"), "swim"), at("sea"), when("one day")))
}

func TestMotion(t *testing.T) {
	golden(t, "Каждый день две девочки ходят в школу.", with(goes(scene.Present, A("girl", "two"), "go", "school"), when("every day")))
	golden(t, "Потом она идёт на рынок.", with(goes(scene.Present, she, "go", "market"), link(scene.Then)))
	golden(t, "По понедельникам Анна бегает к озеру.", with(goes(scene.Present, A("Anna"), "run to", "lake"), when("on Mondays")))
	golden(t, "Она не пошла на рынок, потому что шёл дождь.", with(goes(scene.Past, she, "go", "market"), not, because("rain")))
	golden(t, "Девочка не пошла в школу, потому что заболела.", with(goes(scene.Past, girl, "go", "school"), not, because("ill")))
	golden(t, "Вчера сова полетела в лес.", with(goes(scene.Past, A("owl"), "go", "forest"), when("yesterday")))
	golden(t, "Змея быстро поползла в сад.", goes(scene.Past, The("snake"), "run to", "garden"))
	golden(t, "Иногда сова прилетает в лес.", with(goes(scene.Present, A("owl"), "run to", "forest"), when("sometimes")))
	golden(t, "Потом она быстро летит в лес.", with(goes(scene.Present, It("owl"), "run to", "forest"), link(scene.Then)))
	golden(t, "Птичка улетела.", act(scene.Past, The("bird"), "run away"))
	golden(t, "Потом прискакала лягушка.", with(act(scene.Past, A("frog"), "come"), link(scene.Then)))
	golden(t, "Потом прилетела сова.", with(act(scene.Past, A("owl"), "come"), link(scene.Then)))
	golden(t, "Потом пришла лиса.", with(act(scene.Past, A("fox"), "come"), link(scene.Then)))
	golden(t, "Прошлым летом в сад пошло много ленивых лошадей.", with(goes(scene.Past, A("horse", "many", "lazy"), "go", "garden"), when("last summer")))
	golden(t, "Скоро рыцарь отправится на остров.", with(goes(scene.Future, A("knight"), "travel", "island"), when("soon")))
}

func TestTimes(t *testing.T) {
	for time, want := range map[string]string{
		"three days ago": "Три дня назад девочка пошла в парк.", "two weeks ago": "Две недели назад девочка пошла в парк.",
		"last Friday": "В прошлую пятницу девочка пошла в парк.", "last year": "В прошлом году девочка пошла в парк.",
		"on Tuesdays": "По вторникам девочка ходит в парк.", "on Wednesdays": "По средам девочка ходит в парк.",
		"in three days": "Через три дня девочка пойдёт в парк.", "next Friday": "В следующую пятницу девочка пойдёт в парк.",
	} {
		golden(t, want, with(goes(scene.TenseOf(Word(time)), A("girl"), "go", "park"), when(time)))
	}
}

func TestOrder(t *testing.T) {
	golden(t, "Она нашла под кроватью маленький красный мяч.", with(do(scene.Past, she, "find", A("ball", "small (thing)", "red")), spot("under", "bed")))
	golden(t, "Наконец она нашла его на лугу.", with(do(scene.Past, she, "find", It("ball")), link(scene.AtLast), at("meadow")))
	golden(t, "Она его съела.", do(scene.Past, she, "eat", It("apple")))
	golden(t, "Но она его не нашла.", with(do(scene.Past, she, "find", It("ball")), link(scene.But), not))
	golden(t, "Она искала их повсюду.", with(do(scene.Past, she, "look for", It("shoe", "two")), func(s *scene.Sentence) { s.Spot.Prep = scene.Everywhere }))
	golden(t, "Ей помог добрый король.", do(scene.Past, A("king", "kind"), "help", It("girl")))
	golden(t, "Но торт украла старая лиса.", with(do(scene.Past, A("fox", "old"), "steal", The("cake")), link(scene.But)))
	golden(t, "Мария нашла ключ за деревом.", with(do(scene.Past, A("Maria"), "find", The("key")), spot("behind", "tree")))
	golden(t, "Девочка пошла за ней.", do(scene.Past, girl, "follow", It("fox")))
	golden(t, "Но волк её не заметил.", with(do(scene.Past, The("wolf"), "see (being)", It("girl")), link(scene.But), not))
	golden(t, "Собака съела яблоко.", do(scene.Past, The("dog"), "eat", It("apple"))) // его could be who gave it
	golden(t, "Собака съела яблоки.", do(scene.Past, The("dog"), "eat", It("apple", "two")))
	golden(t, "Собака съела грушу и торт.", do(scene.Past, The("dog"), "eat", both("pear", "cake", scene.Pronoun)))
	golden(t, "Девочка их постирала.", do(scene.Past, girl, "wash (clothes)", both("hat", "scarf", scene.Pronoun)))
	golden(t, "Они съели их у камня.", with(do(scene.Past, they, "eat", It("apple", "two")), spot("beside", "stone")))
	golden(t, "Каждый день девочка съедает под деревом две груши.",
		with(do(scene.Present, A("girl"), "eat", A("pear", "two")), when("every day"), spot("under", "tree")))
	golden(t, "Девочка прочитала на скамейке длинное письмо.", with(do(scene.Past, girl, "read", A("letter", "long")), spot("on", "bench")))
	golden(t, "Они поиграли с ним у колодца.", with(do(scene.Past, they, "play with", It("ball")), spot("beside", "well")))
	golden(t, "Она захотела его купить.", with(do(scene.Past, she, "buy", It("kite")), func(s *scene.Sentence) { s.Kind = scene.Want }))
	golden(t, "Она захотела его получить.", with(do(scene.Past, she, "have (wish)", It("ring")), func(s *scene.Sentence) { s.Kind = scene.Want }))
	golden(t, "Вчера Том встретил Анну на рынке.", with(do(scene.Past, A("Tom"), "meet", A("Anna")), when("yesterday"), at("market")))
	golden(t, "Она спрятала книгу под кроватью.", with(do(scene.Past, she, "hide", A("book")), spot("under", "bed")))
}

func TestVerbsThatGoWithTheThing(t *testing.T) {
	golden(t, "Она положила письмо в шкаф.", with(do(scene.Past, she, "put", The("letter")), spot("in", "cupboard")))
	golden(t, "Она поставила вазу на стол.", with(do(scene.Past, she, "put", The("vase")), spot("on", "table")))
	golden(t, "Она спрятала его в шкафу.", with(do(scene.Past, she, "hide", It("letter")), spot("in", "cupboard")))
	golden(t, "Том разбил чашку.", do(scene.Past, The("Tom"), "break", The("cup")))
	golden(t, "Девочка сломала пианино.", do(scene.Past, girl, "break", The("piano")))
	golden(t, "Она сварила два яйца.", do(scene.Past, she, "cook (verb)", A("egg", "two")))
	golden(t, "Она испекла три блина.", do(scene.Past, she, "cook (verb)", A("pancake", "three")))
	golden(t, "Она отвезла его домой.", do(scene.Past, she, "take home", It("bicycle")))
	golden(t, "Девочка отнесла яблоки домой.", do(scene.Past, girl, "take home", The("apple", "two")))
	golden(t, "Она сыграла на ней.", do(scene.Past, she, "play (instrument)", It("flute")))
	golden(t, "Они поиграли с мячом.", do(scene.Past, they, "play with", The("ball")))
	golden(t, "Она выпила чаю.", do(scene.Past, she, "drink", A("tea")))
	golden(t, "Она пьёт молоко.", do(scene.Present, she, "drink", A("milk")))
	golden(t, "Она увидела во сне большой торт.", do(scene.Past, she, "dream of", A("cake", "big (thing)")))
	golden(t, "Но марионетку утащил осёл.", with(do(scene.Past, A("donkey"), "take away", The("puppet")), link(scene.But)))
}

func TestGiving(t *testing.T) {
	golden(t, "Она дала королю красное яблоко.", gives(scene.Past, she, "give", A("apple", "red"), The("king")))
	golden(t, "Девочка подарила ему две розы.", gives(scene.Past, girl, "give", A("rose", "two"), he))
	golden(t, "Девочка вернула его Тому.", gives(scene.Past, girl, "bring back", It("ball"), The("Tom")))
	golden(t, "Она отдала его почтальону.", gives(scene.Past, she, "give", It("purse"), The("postman")))
	golden(t, "Потом она подарила его Тому.", with(gives(scene.Past, she, "give", It("robot"), The("Tom")), link(scene.Then)))
	golden(t, "Она отдаст их доброму пекарю.", gives(scene.Future, she, "give", It("apple", "two"), A("baker", "kind")))
	golden(t, "Она подарит его доброму пекарю.", gives(scene.Future, she, "give", It("ring"), A("baker", "kind")))
	golden(t, "Наконец ведьма отдала ей кольцо.", with(gives(scene.Past, The("witch"), "give", The("ring"), It("girl")), link(scene.AtLast)))
	golden(t, "Девочка рассказала Анне и Тому сказку.", gives(scene.Past, girl, "tell", A("fairy tale"), both("Anna", "Tom", scene.Known)))
}

// both joins two nouns.
func both(one, other string, m scene.Mention) scene.NP {
	np := A(one)
	np.Mention, np.And = m, scene.And{Noun: Word(other)}
	return np
}

func TestStates(t *testing.T) {
	golden(t, "Однажды маленький волк проголодался.", with(be(scene.Past, A("wolf", "small"), "hungry"), when("one day")))
	golden(t, "Девочка не испугалась.", with(be(scene.Past, girl, "afraid"), not))
	golden(t, "Вчера Елена заболела.", with(be(scene.Past, A("Elena"), "ill"), when("yesterday")))
	golden(t, "Девочка болела.", be(scene.Past, girl, "ill"))
	golden(t, "Анне и Тому было грустно.", be(scene.Past, both("Anna", "Tom", scene.Known), "sad"))
	golden(t, "Лео грустил.", be(scene.Past, The("Leo"), "sad"))
	golden(t, "Им станет скучно.", be(scene.Future, they, "bored"))
	golden(t, "Ей стало грустно.", be(scene.Past, she, "sad"))
	golden(t, "Ей скучно.", be(scene.Present, she, "bored"))
	golden(t, "Девочке будет скучно.", be(scene.Future, girl, "bored"))
	golden(t, "Девочка замёрзла.", be(scene.Past, girl, "cold"))
	golden(t, "Она захочет пить.", be(scene.Future, she, "thirsty"))
	golden(t, "Собаки хотят есть.", be(scene.Present, The("dog", "two"), "hungry"))
	golden(t, "Девочка счастлива.", be(scene.Present, girl, "happy"))
	golden(t, "Девочка обрадовалась.", be(scene.Past, girl, "happy"))
	golden(t, "Она была счастлива.", be(scene.Past, she, "happy"))
	golden(t, "Девочка обрадуется.", be(scene.Future, girl, "happy"))
	golden(t, "Девочки обрадуются.", be(scene.Future, girls, "happy"))
	golden(t, "Вчера девочка танцевала в саду, потому что была счастлива.",
		with(act(scene.Past, A("girl"), "dance"), when("yesterday"), at("garden"), because("happy")))
	golden(t, "Девочка устала.", be(scene.Present, girl, "tired"))
	golden(t, "Она устаёт.", be(scene.Present, she, "tired"))
	golden(t, "Ботинки были старые.", be(scene.Past, The("shoe", "two"), "old (thing)"))
	golden(t, "Стихотворение короткое.", be(scene.Present, The("poem"), "short"))
	golden(t, "Пошёл дождь.", scene.Sentence{Kind: scene.Weather, State: Word("rain")})
}

func TestNounPhrases(t *testing.T) {
	slept := func(np scene.NP) scene.Sentence { return with(act(scene.Past, np, "sleep"), when("yesterday")) }
	golden(t, "Вчера пожилая женщина с двумя собаками спала.", slept(With(A("woman", "old"), "dog", "two")))
	golden(t, "Потом пришёл фермер с двумя козами.",
		with(act(scene.Past, With(A("farmer"), "goat", "two"), "come"), link(scene.Then)))
	golden(t, "Она встретила моряка с сумкой.", do(scene.Past, she, "meet", With(A("sailor"), "bag")))
	golden(t, "Она встретила короля с большой красной корзиной.", do(scene.Past, she, "meet", With(A("king"), "basket", "big (thing)", "red")))
	golden(t, "Ей помог моряк с двумя маленькими коричневыми собаками.",
		do(scene.Past, With(A("sailor"), "dog", "two", "small", "brown"), "help", It("girl")))
	golden(t, "Она дала доброй женщине со старым белым гусем две груши.",
		gives(scene.Past, she, "give", A("pear", "two"), With(A("woman", "kind"), "goose", "old", "white")))
	golden(t, "Она нашла маленький золотой ключ.", do(scene.Past, she, "find", A("key", "small (thing)", "golden")))
	golden(t, "Она нашла двое серебряных часов.", do(scene.Past, she, "find", A("clock", "two", "silver")))
	golden(t, "Вчера девочка со свиньёй спала.", slept(With(A("girl"), "pig")))
	golden(t, "Вчера два короля, которые любили груши, спали.", slept(Who(A("king", "two"), "love (habit)", "pear")))
	golden(t, "Вчера мальчик, который любил клубнику, спал.", slept(Who(A("boy"), "love (habit)", "strawberry")))
	golden(t, "Вчера девочка, у которой было две кошки, спала.", slept(Who(A("girl"), "have", "cat", "two")))
	golden(t, "Вчера девочка, у которой была коза, спала.", slept(Who(A("girl"), "have", "goat")))
	golden(t, "Вчера ведьма, которая жила в горах, спала.", slept(Who(A("witch"), "live", "in the mountains")))
	later := Who(A("witch"), "have", "cat")
	golden(t, "Завтра ведьма, у которой есть кошка, будет спать.", with(act(scene.Future, later, "sleep"), when("tomorrow")))
	golden(t, "Он увидел двух маленьких белых мышек.", do(scene.Past, he, "see (being)", A("mouse", "two", "small", "white")))
	golden(t, "Лисиц увидела девочка.", do(scene.Past, A("girl"), "see (being)", The("fox", "two"))) // лис would be a male one
	golden(t, "Он увидел пять слонов.", do(scene.Past, he, "see (being)", A("elephant", "five")))
	golden(t, "Он купил двое новых часов.", do(scene.Past, he, "buy", A("clock", "two", "new")))
	golden(t, "Он купил свежее печенье.", do(scene.Past, he, "buy", A("biscuit", "fresh")))
	golden(t, "Он купил четыре маленькие клубнички.", do(scene.Past, he, "buy", A("strawberry", "four", "small (thing)")))
	golden(t, "Он купил красивое пальто.", do(scene.Past, he, "buy", A("coat", "beautiful (thing)")))
	golden(t, "Он купил много красивых красных настольных часов.", do(scene.Past, he, "buy", A("clock", "many", "beautiful (thing)", "red")))
	golden(t, "Он увидел бурого медведя.", do(scene.Past, he, "see (being)", A("bear", "brown")))
	golden(t, "Он купил красные санки.", do(scene.Past, he, "buy", A("sledge", "red")))
	golden(t, "Он купил нового синего воздушного змея.", do(scene.Past, he, "buy", A("kite", "new", "blue")))
	golden(t, "Он купил две большие груши.", do(scene.Past, he, "buy", A("pear", "two", "big (thing)")))
	golden(t, "Он купил три свежих яблочных пирога.", do(scene.Past, he, "buy", A("apple pie", "three", "fresh")))
	golden(t, "Он встретил двух старых портных.", do(scene.Past, he, "meet", A("tailor", "two", "old")))
	joined := A("pear", "two")
	joined.And = scene.And{Noun: Word("cake"), Adj: Word("warm")}
	golden(t, "Он купил две груши и тёплый торт.", do(scene.Past, he, "buy", joined))
	joined.Mention = scene.Known
	golden(t, "Груши и торт были вкусные.", be(scene.Past, joined, "delicious"))
}

func TestSpeech(t *testing.T) {
	say := func(subject scene.NP) scene.Sentence { return scene.Sentence{Kind: scene.Say, Subject: subject} }
	feeling := func(state string) func(*scene.Sentence) { return func(s *scene.Sentence) { s.State = Word(state) } }
	phrase := func(gloss string) func(*scene.Sentence) { return func(s *scene.Sentence) { s.Phrase = Word(gloss) } }
	of := func(np scene.NP) func(*scene.Sentence) { return func(s *scene.Sentence) { s.Object = np } }
	golden(t, "Она сказала: «Я устала».", with(say(she), feeling("tired")))
	golden(t, "Девочки сказали: «Мы очень рады».", with(say(girls), feeling("happy")))
	golden(t, "Он сказал: «Мне грустно».", with(say(he), feeling("sad")))
	golden(t, "Девочка сказала: «Спасибо!»", with(say(girl), phrase("Thank you")))
	golden(t, "Она закричала: «Помогите!»", with(say(she), phrase("Help")))
	golden(t, "Старый король сказал: «Она под кроватью».", with(say(A("king", "old")), of(The("doll")), spot("under", "bed")))
	golden(t, "Король сказал: «Они у камня».", with(say(The("king")), of(The("shoe", "two")), spot("beside", "stone")))
	ask := func(subject, object scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Ask, Subject: subject, Object: object}
	}
	golden(t, "Она спросила: «Где мой мяч?»", ask(she, The("ball")))
	golden(t, "Девочки спросили: «Где наше пальто?»", ask(girls, The("coat")))
	golden(t, "Она спросила: «Где мои часы?»", ask(she, The("clock")))
	golden(t, "Нашла она его? Да, нашла.", with(do(scene.Past, she, "find", It("ball")), asked))
	golden(t, "Нашли они их? Да, нашли.", with(do(scene.Past, they, "find", It("shoe", "two")), asked))
	golden(t, "Нашли девочки ботинки? Нет, не нашли.", with(do(scene.Past, girls, "find", The("shoe", "two")), asked, not))
	golden(t, "Испугалась ли девочка? Нет, не испугалась.", with(be(scene.Past, girl, "afraid"), asked, not))
	golden(t, "Были ли они счастливы? Да, были.", with(be(scene.Past, they, "happy"), asked))
	golden(t, "Было ли Анне грустно? Да, было.", with(be(scene.Past, The("Anna"), "sad"), asked))
}

func TestViolations(t *testing.T) {
	asleep := func(np scene.NP, v scene.Violation) scene.Sentence {
		return with(act(scene.Present, np, "sleep"), when("every day"), wrong(v))
	}
	golden(t, "Каждый день девочка с корзиной спят.", asleep(With(A("girl"), "basket"), scene.WrongNumber))
	golden(t, "Каждый день девочка с собакой спит.", asleep(With(A("girl"), "dog"), scene.WrongNumber)) // спят could be said
	golden(t, "Каждый день пять собак спят.", asleep(A("dog", "five"), scene.WrongNumber))              // спит could be said
	golden(t, "Девочка нашёл мяч.", with(do(scene.Past, girl, "find", The("ball")), wrong(scene.WrongAgreement)))
	golden(t, "Девочка съедает сладкую яблоко.", with(do(scene.Present, girl, "eat", A("apple", "sweet")), wrong(scene.WrongAgreement)))
	golden(t, "Девочка видит две мяча.", with(do(scene.Present, girl, "see", A("ball", "two")), wrong(scene.WrongAgreement)))
	golden(t, "Девочка её поблагодарила.", with(do(scene.Past, girl, "thank", he), wrong(scene.WrongPronoun)))
	golden(t, "Испугался ли девочка? Да, испугалась.", with(be(scene.Past, girl, "afraid"), asked, wrong(scene.WrongAgreement)))
}

// A verb has a form in whatever it writes: readers look for one.
func TestVerbFormsStandInTheirTexts(t *testing.T) {
	for i := 1; i < scene.Count(); i++ {
		verb := scene.Concept(i)
		if !verb.Class().IsVerb() || verb.Class() == scene.VerbHabit {
			continue
		}
		for _, who := range []string{"girl", "lion", "owl", "snake", "frog"} {
			for _, what := range []string{"tulip", "car", "vase", "pancake", "mushroom", "shoe"} {
				s := scene.Sentence{Kind: scene.Do, Verb: verb, Subject: The(who), Object: It(what)}
				findsForm(t, s)
				s.Tense, s.Subject.Mention = scene.Present, scene.Pronoun
				findsForm(t, s)
				s.Tense = scene.Future
				findsForm(t, s)
			}
		}
	}
}

func findsForm(t *testing.T, s scene.Sentence) {
	t.Helper()
	text := strings.ToLower(scene.TextOf(Language{}, &s))
	stands := func(form string) bool { return strings.Contains(text, strings.ToLower(form)) }
	if forms := (Language{}).Forms(s.Verb); !slices.ContainsFunc(forms, stands) {
		t.Errorf("none of %q stands in %q", forms, text)
	}
}

// The keys of the tables are concepts.
func TestGlosses(t *testing.T) {
	for _, keys := range [][]string{
		keysOf(nounEntries), keysOf(adjectiveEntries), keysOf(numeralEntries), keysOf(placeEntries), keysOf(waterEntries), keysOf(phraseEntries),
		keysOf(drinkEntries), keysOf(changeEntries), keysOf(reasonEntries), keysOf(stateEntries), keysOf(shortEntries), keysOf(moodEntries),
		keysOf(saidEntries), keysOf(verbEntries),
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
