package arabic

import (
	"strings"
	"testing"

	"confusio/engine/corpus/storybook/scene"
	. "confusio/engine/corpus/storybook/scene/scenetest"
)

func golden(t *testing.T, want string, s scene.Sentence) {
	t.Helper()
	Golden(t, Language{}, want, s)
}

// act, do and give are sentences about a subject in the past.
func act(verb string, subject scene.NP) scene.Sentence {
	return scene.Sentence{Kind: scene.Act, Verb: Word(verb), Subject: subject}
}

func do(verb string, subject, object scene.NP) scene.Sentence {
	return scene.Sentence{Kind: scene.Do, Verb: Word(verb), Subject: subject, Object: object}
}

func give(verb string, subject, object, recipient scene.NP) scene.Sentence {
	return scene.Sentence{Kind: scene.Give, Verb: Word(verb), Subject: subject, Object: object, Recipient: recipient}
}

func be(subject scene.NP, state string) scene.Sentence {
	return scene.Sentence{Kind: scene.Be, Subject: subject, State: Word(state)}
}

func in(tense scene.Tense, s scene.Sentence) scene.Sentence {
	s.Tense = tense
	return s
}

func when(time string, s scene.Sentence) scene.Sentence {
	s.Time = Word(time)
	return s
}

func at(place string, s scene.Sentence) scene.Sentence {
	s.Place = Word(place)
	return s
}

func spot(prep, noun string, s scene.Sentence) scene.Sentence {
	s.Spot = At(prep, noun)
	return s
}

func linked(link scene.Link, s scene.Sentence) scene.Sentence {
	s.Link = link
	return s
}

func because(reason string, s scene.Sentence) scene.Sentence {
	s.Reason = Word(reason)
	return s
}

func not(s scene.Sentence) scene.Sentence {
	s.Negative = true
	return s
}

func asked(s scene.Sentence) scene.Sentence {
	s.Question = true
	return s
}

func wrong(v scene.Violation, s scene.Sentence) scene.Sentence {
	s.Violation = v
	return s
}

func goes(subject scene.NP, place string) scene.Sentence {
	return at(place, scene.Sentence{Kind: scene.Go, Verb: Word("go"), Subject: subject})
}

// A verb before its subject agrees in gender alone, one without a subject in number too.
func TestVerbs(t *testing.T) {
	golden(t, "ذات يوم، رقصت ثلاث فتيات في الحديقة.", when("one day", at("garden", act("dance", A("girl", "three")))))
	golden(t, "رقصت الفتاتان.", act("dance", The("girl", "two")))
	golden(t, "رقصتا.", act("dance", It("girl", "two")))
	golden(t, "يبكون.", in(scene.Present, act("cry", It("boy", "three"))))
	golden(t, "بكيا.", act("cry", It("boy", "two")))
	golden(t, "نامت الكلاب.", act("sleep", The("dog", "four")))
	golden(t, "نامت.", act("sleep", It("dog", "four")))
	golden(t, "استسلما للنوم بجانب السرير.", scene.Sentence{Kind: scene.Act, Verb: Word("fall asleep"), Subject: It("man", "two"), Spot: At("beside", "bed")})
	golden(t, "اختبأتا خلف الشجرة.", scene.Sentence{Kind: scene.Act, Verb: Word("hide (oneself)"), Subject: It("witch", "two"), Spot: At("behind", "tree")})
	golden(t, "كل يوم، يذهب ملكان إلى السوق.", when("every day", in(scene.Present, goes(A("king", "two"), "market"))))
	golden(t, "غدا، سيذهب توم إلى المدرسة.", when("tomorrow", in(scene.Future, goes(A("Tom"), "school"))))
	golden(t, "يقرؤه.", in(scene.Present, do("read", It("boy"), It("book"))))
	golden(t, "خبؤوها في الصندوق.", scene.Sentence{Kind: scene.Do, Verb: Word("hide"), Subject: It("boy", "three"), Object: It("key", "three"), Spot: At("in", "chest")})
	golden(t, "أرادت أن تشتريها.", scene.Sentence{Kind: scene.Want, Verb: Word("buy"), Subject: It("girl"), Object: It("hat")})
	golden(t, "أراد الملك أن يحصل عليهما.", scene.Sentence{Kind: scene.Want, Verb: Word("have (wish)"), Subject: The("king"), Object: It("bell", "two")})
	golden(t, "سبحت في البحيرة.", at("lake", act("swim", It("girl"))))
	golden(t, "استراحت عند البحيرة.", at("lake", act("rest", It("girl"))))
	golden(t, "عاد الولد إلى البيت.", act("go home", The("boy")))
	golden(t, "صنعت فطيرتين محلاتين.", do("cook (verb)", It("girl"), A("pancake", "two")))
	golden(t, "طبخت بيضتين.", do("cook (verb)", It("girl"), A("egg", "two")))
	golden(t, "قرعه.", do("play (instrument)", It("boy"), It("drum")))
	golden(t, "نفخ في البوق.", do("play (instrument)", It("boy"), The("trumpet")))
	golden(t, "عزف عليها.", do("play (instrument)", It("boy"), It("guitar")))
	golden(t, "شربت ماء.", do("drink", It("girl"), A("water")))
	golden(t, "سمعت صوت ذئب.", do("hear", It("girl"), A("wolf")))
	golden(t, "سمعت إيفا صوته.", do("hear", A("Eva"), It("boy")))
	golden(t, "بدأ المطر يهطل.", scene.Sentence{Kind: scene.Weather, State: Word("rain")})
}

// Links open a sentence; لكن governs the subject.
func TestLinks(t *testing.T) {
	golden(t, "ثم جاء ثعلب.", linked(scene.Then, act("come", A("fox"))))
	golden(t, "ثم يأتي فلاح.", linked(scene.Then, in(scene.Present, act("come", A("farmer")))))
	golden(t, "وبعد ذلك شربت حليبا.", linked(scene.Later, do("drink", It("girl"), A("milk"))))
	golden(t, "وأخيرا عثرت عليها.", linked(scene.AtLast, do("find", It("girl"), It("ball"))))
	golden(t, "لكنها لم تعثر عليها.", linked(scene.But, not(do("find", It("girl"), It("ball")))))
	golden(t, "لكن الثعلب لم يره.", linked(scene.But, not(do("see (being)", The("fox"), It("boy")))))
	golden(t, "لكن حصانا سرق الكعكة.", linked(scene.But, do("steal", A("horse"), The("cake"))))
	golden(t, "وبعد وقت طويل استيقظت.", linked(scene.AtLast, act("wake up", It("girl"))))
	golden(t, "إلا أن الثعلب لم يمسك بها.", linked(scene.But, not(do("catch (being)", The("fox"), It("duck")))))
	golden(t, "لكن القبعة كانت غالية.", linked(scene.But, be(The("hat"), "expensive")))
}

// Nothing reads as an idafa or takes the object for the subject that does not mean it.
func TestWhoDoesItToWhom(t *testing.T) {
	golden(t, "أمس، أكلت قطةٌ سمكة.", when("yesterday", do("eat", A("cat"), A("fish"))))
	golden(t, "أمس، أكلت قطة صغيرة سمكة.", when("yesterday", do("eat", A("cat", "small"), A("fish"))))
	golden(t, "زارت ثلاث نساءٍ آنا.", do("visit", A("woman", "three"), The("Anna")))
	golden(t, "أيقظ ولدان الكلب.", do("wake", A("boy", "two"), The("dog")))
	golden(t, "قطف صياد سمكٍ وردة.", do("pick", A("fisherman"), A("rose")))
	golden(t, "رأت أمينةَ مكتبة طيبة معها كلب صغير.", do("see (being)", It("girl"), With(A("librarian", "kind"), "dog", "small")))
	golden(t, "التقت قطة بكلب.", do("meet", A("cat"), A("dog")))
	golden(t, "رأت قطةً سوداء صغيرة.", do("see (being)", It("girl"), A("cat", "small", "black")))
	golden(t, "رأت ثلاثةَ أرانب.", do("see (being)", It("girl"), A("rabbit", "three")))
	golden(t, "رأى قطة.", do("see (being)", It("boy"), A("cat")))
	golden(t, "رأى كلبا.", do("see (being)", It("boy"), A("dog")))
	golden(t, "تبع اللص الدب.", do("follow", It("robber"), The("bear")))
	golden(t, "تبعت الدب.", do("follow", It("witch"), The("bear")))
	golden(t, "زارت الفتاة سارة.", do("visit", It("girl"), The("Sara")))
}

// One gives somebody something; what is a pronoun, and who is new or a name, goes with ل.
func TestGiving(t *testing.T) {
	golden(t, "أعطت الفتاة الملك تفاحتين.", give("give", The("girl"), A("apple", "two"), The("king")))
	golden(t, "أعار الملك الفتاة معطفا.", give("lend", The("king"), A("coat"), The("girl")))
	golden(t, "أعطى صياد السمك إبريقا للطباخ.", give("give", The("fisherman"), A("jug"), The("cook")))
	golden(t, "أعطى إبريقا للطباخ.", give("give", It("fisherman"), A("jug"), The("cook")))
	golden(t, "أعطته تفاحة.", give("give", It("girl"), A("apple"), It("king")))
	golden(t, "أعطى الملك الفتاة تفاحة.", give("give", The("king"), A("apple"), The("girl")))
	golden(t, "أعطتها للملك.", give("give", It("girl"), It("apple"), The("king")))
	golden(t, "أعطت تفاحة حمراء لملك عجوز.", give("give", It("girl"), A("apple", "red"), A("king", "old")))
	golden(t, "أعطاها الرجل للص.", give("give", The("man"), It("apple"), The("robber")))
	golden(t, "أراها توم لوحة.", give("show", The("Tom"), A("picture"), It("girl")))
	golden(t, "عرض توم لوحة على الفتاة.", give("show", The("Tom"), A("picture"), The("girl")))
	golden(t, "أحضرت له الفتاة كعكة.", give("bring to", The("girl"), A("cake"), It("king")))
	golden(t, "أعادتها إلى آنا.", give("bring back", It("girl"), It("ball"), The("Anna")))
	golden(t, "حكى لها قصة.", give("tell", It("king"), A("story"), It("girl")))
	golden(t, "أرسلت رسالتين إلى الملك.", give("send", It("girl"), A("letter", "two"), The("king")))
	golden(t, "باعها لآنا.", give("sell to", It("man"), It("car"), The("Anna")))
	golden(t, "أخذتها إلى البيت.", do("take home", It("girl"), It("hat")))
}

// Case, number, gender and definiteness of noun phrases.
func TestNounPhrases(t *testing.T) {
	buy := func(want string, object scene.NP) {
		t.Helper()
		golden(t, "اشترت "+want+".", do("buy", It("girl"), object))
	}
	buy("كتابا أحمر صغيرا", A("book", "small (thing)", "red"))
	buy("قبعتين حمراوين", A("hat", "two", "red"))
	buy("معطفا غاليا", A("coat", "expensive"))
	buy("أربعة مفاتيح صغيرة", A("key", "four", "small (thing)"))
	buy("أربع قبعات", A("hat", "four"))
	buy("بضعة كتب", A("book", "a few"))
	buy("كتبا كثيرة", A("book", "many"))
	buy("مفاتيح كثيرة", A("key", "many"))
	golden(t, "أكلت غربان كثيرة إجاصات طازجة كثيرة.", do("eat", A("raven", "many"), A("pear", "many", "fresh")))
	buy("قطعتين نقديتين فضيتين قديمتين", A("coin", "two", "old (thing)", "silver"))
	buy("تاجا ذهبيا جميلا", A("crown", "beautiful (thing)", "golden"))
	buy("الكثير من الورود البيضاء الكبيرة", A("rose", "many", "white", "big (thing)"))
	buy("دراجتين ناريتين", A("motorbike", "two"))
	buy("فطيرتي تفاح دافئتين", A("apple pie", "two", "warm"))
	buy("كرسيا منخفضا", A("stool"))
	buy("الكرسي المنخفض", The("stool"))
	buy("بيانو قديما", A("piano", "old (thing)"))
	buy("حذاءين", A("shoe", "two"))
	pears := A("pear", "two")
	pears.And = scene.And{Noun: Word("cake"), Adj: Word("big (thing)")}
	buy("إجاصتين وكعكة كبيرة", pears)
	pears.Mention = scene.Known
	buy("الإجاصتين والكعكة", pears)
	pears.Mention = scene.Pronoun
	golden(t, "أكلتها.", do("eat", It("girl"), pears))
	coin := It("crown")
	coin.And.Noun = Word("coin")
	golden(t, "خبأهما في العلبة.", scene.Sentence{Kind: scene.Do, Verb: Word("hide"), Subject: It("boy"), Object: coin, Spot: At("in", "box")})
	couple := A("Anna")
	couple.And.Noun = Word("Tom")
	golden(t, "ذهبت آنا وتوم إلى السوق.", goes(couple, "market"))
	couple.Mention = scene.Pronoun
	golden(t, "ذهبا إلى السوق.", goes(couple, "market"))
	golden(t, "نامت امرأة عجوز معها كلبان.", act("sleep", With(A("woman", "old"), "dog", "two")))
	golden(t, "نام ثلاثة رجال عجائز.", act("sleep", A("man", "three", "old")))
	golden(t, "زار امرأة عجوزا.", do("visit", It("boy"), A("woman", "old")))
	golden(t, "رأى رجلا عجوزا.", do("see (being)", It("boy"), A("man", "old")))
	golden(t, "زار رجال كثيرون رجالا عجائز كثيرين.", do("visit", A("man", "many"), A("man", "many", "old")))
	golden(t, "نام كلب مسن.", act("sleep", A("dog", "old")))
	golden(t, "نامت قطط سوداء صغيرة كثيرة.", act("sleep", A("cat", "many", "small", "black")))
	golden(t, "زارت عليا.", do("visit", It("girl"), The("Ali")))
	golden(t, "زار أمينتي المكتبة.", do("visit", It("boy"), The("librarian", "two")))
	golden(t, "جاء صيادو سمك شباب كثيرون.", act("come", A("fisherman", "many", "young")))
}

// A new subject with a relative clause is there first. What is past in a tale is past;
// what is near goes on.
func TestRelativeClauses(t *testing.T) {
	golden(t, "كانت هناك ساحرة عجوز تعيش في كهف، وذات يوم ذهبت إلى السوق.",
		when("one day", goes(Who(A("witch", "old"), "live", "in a cave"), "market")))
	golden(t, "هناك ثلاثة أولاد يجمعون الطوابع، وغدا سيذهبون إلى السوق.",
		when("tomorrow", in(scene.Future, goes(Who(A("boy", "three"), "collect", "stamp"), "market"))))
	golden(t, "كانت هناك فتاة لديها قطتان، وأمس رأت قطةً.", when("yesterday", do("see (being)", Who(A("girl"), "have", "cat", "two"), A("cat"))))
	golden(t, "هناك ملك يحب الإجاص، وكل يوم يبكي.", when("every day", in(scene.Present, act("cry", Who(A("king"), "love (habit)", "pear")))))
	golden(t, "كان هناك خباز يبيع التوليب، وأمس زار الخباز توم.",
		when("yesterday", do("visit", Who(A("baker"), "sell (habit)", "tulip"), A("Tom"))))
}

// A companion stands with whom it is with, or at the end if more follows the subject and
// nobody else there could be meant.
func TestCompanions(t *testing.T) {
	golden(t, "ذات يوم، نامت امرأة عجوز معها كلبان بنيان صغيران.", when("one day", act("sleep", With(A("woman", "old"), "dog", "two", "small", "brown"))))
	golden(t, "أمس، ركضت معلمة إلى الحقل ومعها حصان بني.", when("yesterday", at("field", scene.Sentence{Kind: scene.Go, Verb: Word("run to"), Subject: With(A("teacher"), "horse", "brown")})))
	golden(t, "كان هناك بستاني معه كلب أبيض، وأمس رسم لوحة.", when("yesterday", do("draw", With(A("gardener"), "dog", "white"), A("picture"))))
	golden(t, "هناك امرأة تحمل سلة حمراء كبيرة، وغدا ستشتري دراجة.", when("tomorrow", in(scene.Future, do("buy", With(A("woman"), "basket", "red", "big (thing)"), A("bicycle")))))
	golden(t, "هناك امرأة تحمل سلة، وغدا ستخبز كعكة في المطبخ.", when("tomorrow", at("kitchen", in(scene.Future, do("bake", With(A("woman"), "basket"), A("cake"))))))
	golden(t, "كانت هناك فتاة معها عنزة، وأمس رأت ضفدعا.", when("yesterday", do("see (being)", With(A("girl"), "goat"), A("frog"))))
	golden(t, "كان هناك رجل معه كلب، وأمس ساعد ملكا.", when("yesterday", do("help", With(A("man"), "dog"), A("king"))))
	golden(t, "كانت هناك جارة معها قطة، وأمس أعطت موزة لفتاة.", when("yesterday", give("give", With(A("neighbour"), "cat"), A("banana"), A("girl"))))
	golden(t, "أمس، التقى خباز يحمل فانوسا أحمر بصياد.", when("yesterday", do("meet", With(A("baker"), "lantern", "red"), A("hunter"))))
	golden(t, "أمس، عثر رجل معه كلب على كرة.", when("yesterday", do("find", With(A("man"), "dog"), A("ball"))))
	golden(t, "غدا، سيذهب فلاح إلى السوق وهو يحمل سلة.", when("tomorrow", in(scene.Future, goes(With(A("farmer"), "basket"), "market"))))
	golden(t, "أمس، عملت امرأة في المزرعة ومعها سلة.", when("yesterday", at("farm", act("work", With(A("woman"), "basket")))))
	golden(t, "كان هناك سائق معه حصان، وأمس شعر بالعطش.", when("yesterday", be(With(A("driver"), "horse"), "thirsty")))
	golden(t, "كان هناك رسام معه حمار، وأمس لم يذهب إلى المتنزه لأن المطر كان يهطل.",
		when("yesterday", because("rain", not(goes(With(A("painter"), "donkey"), "park")))))
	golden(t, "كانت هناك جارة معها عنزة، وأمس بقيت في الفراش لأنها كانت مريضة.",
		when("yesterday", because("ill", act("stay in bed", With(A("neighbour"), "goat")))))
	golden(t, "ثم التقت بملك معه كلب مسن.", linked(scene.Then, do("meet", It("girl"), With(A("king"), "dog", "old"))))
	golden(t, "أعطتها لامرأة طيبة تحمل سلة.", give("give", It("girl"), It("apple"), With(A("woman", "kind"), "basket")))
	golden(t, "ثم جاء فلاح معه عنزتان.", linked(scene.Then, act("come", With(A("farmer"), "goat", "two"))))
	golden(t, "رأى العصفور سائق يحمل سلة بنية.", do("see (being)", With(A("driver"), "basket", "brown"), The("bird")))
	golden(t, "سمع صوته خباز معه قطة.", do("hear", With(A("baker"), "cat"), It("robber")))
	golden(t, "ثم أصلح السرير طباخ معه كلب.", linked(scene.Then, do("repair", With(A("cook"), "dog"), The("bed"))))
	golden(t, "رأت معلمة معها كلبٌ البومة.", do("see (being)", With(A("teacher"), "dog"), The("owl")))
	golden(t, "لكن لصا معه كلب سرق الكعكة.", linked(scene.But, do("steal", With(A("robber"), "dog"), The("cake"))))
	golden(t, "ثم أيقظه فارس عجوز معه كلب.", linked(scene.Then, do("wake", With(A("knight", "old"), "dog"), It("boy"))))
}

// Nobody new is denied anything, but is there without doing it.
func TestReasonsAndNegation(t *testing.T) {
	golden(t, "أمس، كانت هناك فتاة صغيرة لم تذهب إلى المدرسة لأنها كانت مريضة.",
		when("yesterday", because("ill", not(goes(A("girl", "small"), "school")))))
	golden(t, "أمس، لم يذهب توم إلى المتنزه لأن المطر كان يهطل.", when("yesterday", because("rain", not(goes(A("Tom"), "park")))))
	golden(t, "ذات يوم، نام كلبان في الحديقة لأنهما كانا متعبين.", when("one day", because("tired", at("garden", act("sleep", A("dog", "two"))))))
	golden(t, "أحيانا، ينام كلب لأنه متعب.", when("sometimes", in(scene.Present, because("tired", act("sleep", A("dog"))))))
	golden(t, "ركضت إلى البيت لأنها كانت تشعر بالبرد.", because("cold", act("run home", It("girl"))))
	golden(t, "لم تبك الفتاة.", not(act("cry", The("girl"))))
	golden(t, "قبل أسبوعين، عاد توم إلى البيت.", when("two weeks ago", act("go home", A("Tom"))))
	golden(t, "كل يوم ثلاثاء، يأكل ضفدعٌ برقوقة بجانب الصخرة.", when("on Tuesdays", in(scene.Present, spot("beside", "stone", do("eat", A("frog"), A("plum"))))))
	golden(t, "قرأها على المقعد.", spot("on", "bench", do("read", It("boy"), It("letter"))))
	golden(t, "لعبت بالكرة في المتنزه.", at("park", do("play with", It("girl"), The("ball"))))
	golden(t, "يوم الجمعة القادم، سيذهب توم إلى المدرسة.", when("next Friday", in(scene.Future, goes(A("Tom"), "school"))))
	golden(t, "بعد ثلاثة أيام، سيذهب توم إلى المدرسة.", when("in three days", in(scene.Future, goes(A("Tom"), "school"))))
	golden(t, "لن ينام.", in(scene.Future, not(act("sleep", It("boy")))))
}

// Beings feel what they are; things are so.
func TestStates(t *testing.T) {
	golden(t, "أمس، شعر كلب بالجوع.", when("yesterday", be(A("dog"), "hungry")))
	golden(t, "شعرت الفتاة بالسعادة.", be(The("girl"), "happy"))
	golden(t, "لم تشعر بالخوف.", not(be(It("girl"), "afraid")))
	golden(t, "أمس، مرضت آنا.", when("yesterday", be(A("Anna"), "ill")))
	golden(t, "كانت المرأة مريضة.", be(The("woman"), "ill"))
	golden(t, "كانت الكعكتان لذيذتين.", be(The("cake", "two"), "delicious"))
	golden(t, "كانت التفاحات حلوة.", be(The("apple", "five"), "sweet"))
	golden(t, "تكون القصة مضحكة.", in(scene.Present, be(The("story"), "funny (thing)")))
	pear := The("apple")
	pear.And.Noun = Word("pear")
	golden(t, "كانت التفاحة والإجاصة طازجتين.", be(pear, "fresh"))
}

func TestSpeech(t *testing.T) {
	say := func(subject scene.NP) scene.Sentence { return scene.Sentence{Kind: scene.Say, Subject: subject} }
	state := func(s scene.Sentence, gloss string) scene.Sentence { s.State = Word(gloss); return s }
	golden(t, "قالت الفتاتان: «نحن خائفتان».", state(say(The("girl", "two")), "afraid"))
	golden(t, "قال: «أنا سعيد».", state(say(It("boy")), "happy"))
	golden(t, "قالت: «أشعر بالملل».", state(say(It("girl")), "bored"))
	thanks, cry := say(The("girl")), say(It("girl"))
	thanks.Phrase, cry.Phrase = Word("Thank you"), Word("Help")
	golden(t, "قالت الفتاة: «شكرا!»", thanks)
	golden(t, "صرخت: «النجدة!»", cry)
	there := say(A("man", "old"))
	there.Object, there.Spot = The("ball"), At("under", "bed")
	golden(t, "قال رجل عجوز: «إنها تحت السرير».", there)
	ask := func(subject scene.NP, thing string) scene.Sentence {
		return scene.Sentence{Kind: scene.Ask, Subject: subject, Object: The(thing)}
	}
	golden(t, "سألت: «أين كرتي؟»", ask(It("girl"), "ball"))
	golden(t, "سأل الولدان: «أين طائرتنا الورقية؟»", ask(The("boy", "two"), "kite"))
	golden(t, "سأل: «أين حذائي؟»", ask(It("boy"), "shoe"))
}

// The verb of a question would ask the reader if it had no subject; its answer is one word.
func TestQuestions(t *testing.T) {
	golden(t, "هل عثرت عليها الفتاة؟ نعم.", asked(do("find", It("girl"), It("ball"))))
	golden(t, "هل عثر الأولاد على المفتاح؟ لا.", asked(not(do("find", The("boy", "three"), The("key")))))
	golden(t, "هل شعر الكلب بالخوف؟ لا.", asked(not(be(It("dog"), "afraid"))))
}

// Each violation changes one word, and none or one.
func TestViolations(t *testing.T) {
	golden(t, "نمن.", act("sleep", It("girl", "three")))
	golden(t, "نامت.", wrong(scene.WrongNumber, act("sleep", It("girl", "three"))))
	golden(t, "نامتا.", wrong(scene.WrongNumber, act("sleep", It("girl"))))
	golden(t, "نام.", wrong(scene.WrongNumber, act("sleep", It("dog", "many"))))
	golden(t, "نمن ثلاث فتيات.", wrong(scene.WrongNumber, act("sleep", A("girl", "three"))))
	golden(t, "كان هناك رجلان يحبان التفاح، وذات يوم نام.",
		wrong(scene.WrongNumber, when("one day", act("sleep", Who(A("man", "two"), "love (habit)", "apple")))))
	golden(t, "نام كلب صغيرة.", wrong(scene.WrongAgreement, act("sleep", A("dog", "small"))))
	golden(t, "نامت ثلاث كلاب.", wrong(scene.WrongAgreement, act("sleep", A("dog", "three"))))
	golden(t, "كانت القبعة قديما.", wrong(scene.WrongAgreement, be(The("hat"), "old (thing)")))
	golden(t, "لبسته.", wrong(scene.WrongPronoun, do("put on", It("girl"), It("hat"))))
	golden(t, "نام رجل معها كلبان.", wrong(scene.WrongPronoun, act("sleep", With(A("man"), "dog", "two"))))
	for i := range uint64(200) {
		story := scene.Tell(5, scene.Train, i)
		for _, s := range story.Sentences {
			right := strings.Fields(scene.TextOf(Language{}, &s))
			for s.Violation = scene.WrongNumber; s.Violation <= scene.WrongPronoun; s.Violation++ {
				text := scene.TextOf(Language{}, &s)
				if changed := difference(right, strings.Fields(text)); changed > 1 {
					t.Errorf("%d words change in %q", changed, text)
				}
			}
		}
	}
}

// difference counts the words that differ; another number of words counts as many.
func difference(a, b []string) int {
	if len(a) != len(b) {
		return len(a) + len(b)
	}
	changed := 0
	for i := range a {
		if a[i] != b[i] {
			changed++
		}
	}
	return changed
}

// Every being, thing and verb has its entry, and every entry its concept.
func TestEntries(t *testing.T) {
	for c := scene.Concept(1); int(c) < scene.Count(); c++ {
		class := c.Class()
		if (class.IsBeing() || class.IsThing()) && nouns[c].one == "" || class.IsVerb() && class != scene.VerbHabit && verbs[c].forms[perfect][ms] == "" {
			t.Errorf("%s has no entry", c.Gloss())
		}
	}
	for _, entries := range []map[string]string{beingEntries, thingEntries, nameEntries, adjectiveEntries, feelingEntries, placeEntries, phraseEntries, verbEntries} {
		for gloss := range entries {
			Glosses(t, gloss)
		}
	}
}

func TestLexicon(t *testing.T)    { Lexicon(t, Language{}) }
func TestReadBack(t *testing.T)   { ReadBack(t, Language{}, 500) }
func TestRepertoire(t *testing.T) { Repertoire(t, Language{}) }
