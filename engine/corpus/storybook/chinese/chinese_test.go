package chinese

import (
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

func goes(verb string, subject scene.NP, place string) scene.Sentence {
	return scene.Sentence{Kind: scene.Go, Verb: Word(verb), Subject: subject, Place: Word(place)}
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

var girl, she, boy, he = The("girl"), It("girl"), The("boy"), It("boy")

// What went on as a story begins, what happened then, what is wont to be and will be.
func TestTimeAndAspect(t *testing.T) {
	golden(t, "有一天，两只小狗在桌子底下睡觉，因为它们累了。",
		when("one day", because("tired", spot("under", "table", act("sleep", A("dog", "two", "small"))))))
	golden(t, "它在树底下睡了一觉。", spot("under", "tree", act("sleep", It("dog"))))
	golden(t, "昨天，汤姆在公园里玩耍。", when("yesterday", at("park", act("play", A("Tom")))))
	golden(t, "他玩了一会儿。", act("play", he))
	golden(t, "她跳起舞来。", act("dance", she))
	golden(t, "每天，安娜都会去学校。", when("every day", in(scene.Present, goes("go", A("Anna"), "school"))))
	golden(t, "有时候，安娜会去学校。", when("sometimes", in(scene.Present, goes("go", A("Anna"), "school"))))
	golden(t, "明天，汤姆会跑进森林。", when("tomorrow", in(scene.Future, goes("run to", A("Tom"), "forest"))))
	golden(t, "她跑到了湖边。", goes("run to", she, "lake"))
	golden(t, "她去了草地。", goes("go", she, "meadow"))
	golden(t, "国王去岛上旅行了。", goes("travel", The("king"), "island"))
	golden(t, "她在湖里游了一会儿泳。", at("lake", act("swim", she)))
	golden(t, "昨天，安娜没有去公园，因为外面下着雨。", when("yesterday", because("rain", not(goes("go", A("Anna"), "park")))))
	golden(t, "昨天，有一个小男孩没有去学校，因为他生病了。", when("yesterday", because("ill", not(goes("go", A("boy", "small"), "school")))))
	golden(t, "过不了多久，安娜就会去公园。", when("soon", in(scene.Future, goes("go", A("Anna"), "park"))))
	golden(t, "每个星期二，安娜都会去公园。", when("on Tuesdays", in(scene.Present, goes("go", A("Anna"), "park"))))
	golden(t, "两个星期前，一只青蛙在石头旁边吃了一颗李子。", when("two weeks ago", spot("beside", "stone", do("eat", A("frog"), A("plum")))))
	golden(t, "她在长椅上把它读了一遍。", spot("on", "bench", do("read", she, It("letter"))))
	golden(t, "下起雨来了。", scene.Sentence{Kind: scene.Weather, State: Word("rain")})
}

func TestLinks(t *testing.T) {
	golden(t, "这时，来了一只狐狸。", linked(scene.Then, act("come", A("fox"))))
	golden(t, "这时，伊娃来了。", linked(scene.Then, act("come", A("Eva"))))
	golden(t, "然后，她喝了一些牛奶。", linked(scene.Then, do("drink", she, A("milk"))))
	golden(t, "后来，她回家了。", linked(scene.Later, act("go home", she)))
	golden(t, "最后，她在床底下找到了。", linked(scene.AtLast, spot("under", "bed", do("find", she, It("ball")))))
	golden(t, "不过，那只狐狸没有抓住它。", linked(scene.But, not(do("catch (being)", The("fox"), It("duck")))))
	golden(t, "可是，女孩没有找到那个球。", linked(scene.But, not(do("find", girl, The("ball")))))
}

// A thing that is it in English is left out, or stands behind 把.
func TestThings(t *testing.T) {
	golden(t, "她在公园里发现了一个红色的小球。", at("park", do("find", she, A("ball", "small (thing)", "red"))))
	golden(t, "她找到了。", do("find", she, It("ball")))
	everywhere := do("look for", she, It("shoe", "two"))
	everywhere.Spot.Prep = scene.Everywhere
	golden(t, "她到处寻找。", everywhere)
	golden(t, "女孩把那两个梨吃掉了。", do("eat", girl, The("pear", "two")))
	golden(t, "女孩把它们吃掉了。", do("eat", girl, It("pear", "two")))
	golden(t, "它吃了个精光。", do("eat", It("dog"), It("pear", "two")))
	golden(t, "她吃了两个梨。", do("eat", she, A("pear", "two")))
	golden(t, "她把它藏在了盒子里。", spot("in", "box", do("hide", she, It("ring"))))
	golden(t, "有一天，一个海盗把一枚戒指藏在了森林里。", when("one day", at("forest", do("hide", A("pirate"), A("ring")))))
	golden(t, "她把它放在了椅子上。", spot("on", "chair", do("put", she, It("hat"))))
	golden(t, "一只狐狸从农场里偷走了三个鸡蛋。", at("farm", do("steal", A("fox"), A("egg", "three"))))
	golden(t, "她把它带回了家。", do("take home", she, It("hat")))
	golden(t, "她很想把它买下来。", scene.Sentence{Kind: scene.Want, Verb: Word("buy"), Subject: she, Object: It("kite")})
	golden(t, "她很想要。", scene.Sentence{Kind: scene.Want, Verb: Word("have (wish)"), Subject: she, Object: It("kite")})
	golden(t, "那只狗把那个球叼走了。", do("take away", The("dog"), The("ball")))
	golden(t, "农夫把那个球拿走了。", do("take away", The("farmer"), The("ball")))
	golden(t, "她种了一株小花。", do("plant", she, A("flower", "small (thing)")))
	golden(t, "她给两株玫瑰浇了水。", do("water (verb)", she, A("rose", "two")))
	golden(t, "她给一把椅子刷了漆。", do("paint", she, A("chair")))
	golden(t, "她闻了闻。", do("smell", she, It("rose")))
}

// The verb goes by the thing.
func TestFittingVerbs(t *testing.T) {
	golden(t, "她戴上了一顶帽子。", do("put on", she, A("hat")))
	golden(t, "她围上了一条围巾。", do("put on", she, A("scarf")))
	golden(t, "她把它系上了。", do("put on", she, It("apron")))
	golden(t, "她穿上了一件暖和的大衣。", do("put on", she, A("coat", "warm")))
	both := It("hat")
	both.And.Noun = Word("shoe")
	golden(t, "她把它们穿戴好了。", do("put on", she, both))
	golden(t, "她弹了起来。", do("play (instrument)", she, It("piano")))
	golden(t, "她拉了起来。", do("play (instrument)", she, It("violin")))
	golden(t, "她吹起了那支笛子。", do("play (instrument)", she, The("flute")))
	golden(t, "她敲了起来。", do("play (instrument)", she, It("drum")))
	golden(t, "她放起了那只风筝。", do("play with", she, The("kite")))
	golden(t, "她拿它玩了一会儿。", do("play with", she, It("doll")))
	golden(t, "她炒了三朵蘑菇。", do("cook (verb)", she, A("mushroom", "three")))
	golden(t, "她煎了一张煎饼。", do("cook (verb)", she, A("pancake")))
	golden(t, "她看了一本书。", do("read", she, A("book")))
	golden(t, "女孩把它读了一遍。", do("read", girl, It("letter")))
	golden(t, "她打碎了一个盘子。", do("break", she, A("plate")))
	golden(t, "她弄坏了一张床。", do("break", she, A("bed")))
}

func TestBeings(t *testing.T) {
	golden(t, "女孩帮助了他。", do("help", girl, he))
	golden(t, "她听见了一头熊的叫声。", do("hear", she, A("bear")))
	golden(t, "她听见了一条蛇的声音。", do("hear", she, A("snake")))
	golden(t, "女孩听见了他的声音。", do("hear", girl, he))
	golden(t, "那只狐狸跟在他后面。", do("follow", The("fox"), he))
	golden(t, "女孩向他道了谢。", do("thank", girl, he))
	golden(t, "女孩跟他打了招呼。", do("greet", girl, he))
	golden(t, "昨天，安娜去村子看望了一位老师。", when("yesterday", at("village", do("visit", A("Anna"), A("teacher")))))
	golden(t, "然后，他去看望了丽莎。", linked(scene.Then, do("visit", he, A("Lisa"))))
	golden(t, "然后，劳拉来看望她。", linked(scene.Then, do("visit", A("Laura"), she)))
	golden(t, "国王把她叫醒了。", do("wake", The("king"), she))
	golden(t, "女孩给它画了一幅画。", do("draw (being)", girl, It("lion")))
	golden(t, "男孩去追它。", do("chase", boy, It("fox")))
	golden(t, "那只狗跟它一起玩了起来。", do("play with (being)", The("dog"), It("cat")))
}

func TestGiving(t *testing.T) {
	golden(t, "女孩送给了国王两个苹果。", give("give", girl, A("apple", "two"), The("king")))
	golden(t, "女孩把它给了国王。", give("give", girl, It("apple"), The("king")))
	golden(t, "女孩把一个苹果送给了一位老国王。", give("give", girl, A("apple"), A("king", "old")))
	golden(t, "国王给她看了一幅画。", give("show", The("king"), A("picture"), she))
	golden(t, "她把它拿给了国王看。", give("show", she, It("picture"), The("king")))
	golden(t, "国王给她讲了一个故事。", give("tell", The("king"), A("story"), she))
	golden(t, "她把它还给了男孩。", give("bring back", she, It("ball"), boy))
	golden(t, "它把那些梨给了一只兔子。", give("give", It("dog"), It("pear", "three"), A("rabbit")))
	golden(t, "国王给她带来了三朵百合。", give("bring to", The("king"), A("lily", "three"), she))
	golden(t, "国王把一块饼干带给了一位仙女。", give("bring to", The("king"), A("biscuit"), A("fairy")))
	golden(t, "国王会给她带来一块饼干。", in(scene.Future, give("bring to", The("king"), A("biscuit"), she)))
}

func TestNounPhrases(t *testing.T) {
	see := func(want string, np scene.NP) {
		t.Helper()
		golden(t, "她看见了"+want+"。", do("see (being)", she, np))
	}
	see("一只小狗", A("dog", "small"))
	see("一只白色的小狗", A("dog", "small", "white"))
	see("一只聪明的白狗", A("dog", "clever", "white"))
	see("一只聪明的白色山羊", A("goat", "clever", "white"))
	see("一只白色的狗", A("dog", "white"))
	see("许多小狗", A("dog", "many", "small"))
	see("一头小象", A("elephant", "small"))
	see("一头巨大的大象", A("elephant", "big"))
	see("一只年老的老鼠", A("mouse", "old"))
	see("一位老教师", A("teacher", "old"))
	see("两个喜欢吃梨的老妇人", Who(A("woman", "two", "old"), "love (habit)", "pear"))
	see("一个老小丑", A("clown", "old"))
	see("一个老矮人", A("dwarf", "old"))
	golden(t, "她写了一封优美的信。", do("write", she, A("letter", "beautiful (thing)")))
	golden(t, "过了好久，她醒来了。", linked(scene.AtLast, act("wake up", she)))
	see("老师", The("teacher"))
	see("一位喜欢吃梨的老教师", Who(A("teacher", "old"), "love (habit)", "pear"))
	see("一位老国王", A("king", "old"))
	see("一个上了年纪的男人", A("man", "old"))
	see("一个高个子男孩", A("boy", "tall"))
	see("那两只狗", The("dog", "two"))
	see("那些狗", The("dog", "three"))
	see("国王", The("king"))
	see("那两位国王", The("king", "two"))
	see("国王们", The("king", "three"))
	see("那个女人", The("woman"))
	see("一个带着两只狗的老农夫", With(A("farmer", "old"), "dog", "two"))
	see("一位提着篮子的国王", With(A("king"), "basket"))
	see("一个带着两只棕色小狗的水手", With(A("sailor"), "dog", "two", "small", "brown"))
	see("一位提着红色大篮子的国王", With(A("king"), "basket", "big (thing)", "red"))
	golden(t, "这时，来了一个带着一匹马的农夫。", linked(scene.Then, act("come", With(A("farmer"), "horse"))))
	golden(t, "她买了一枚金色的旧硬币和一顶漂亮的银色王冠。", do("buy", she, func() scene.NP {
		np := A("coin", "old (thing)", "golden")
		np.And = scene.And{Noun: Word("crown"), Adj: Word("beautiful (thing)"), Colour: Word("silver")}
		return np
	}()))
	see("一个住在山洞里的老女巫", Who(A("witch", "old"), "live", "in a cave"))
	see("一个带着一匹马的老人", With(A("man", "old"), "horse"))
	golden(t, "那个故事很动听。", be(The("story"), "beautiful (thing)"))
	see("三个收集贝壳的好奇男孩", Who(A("boy", "three", "curious"), "collect", "shell"))
	see("一位喜欢吃梨的国王", Who(A("king"), "love (habit)", "pear"))
	see("一个养着两只猫的女孩", Who(A("girl"), "have", "cat", "two"))
	pears := A("pear", "two")
	pears.And = scene.And{Noun: Word("cake"), Adj: Word("big (thing)")}
	golden(t, "她买了两个梨和一个大蛋糕。", do("buy", she, pears))
	pears.Mention = scene.Known
	golden(t, "她把那两个梨和那个蛋糕带回了家。", do("take home", she, pears))
	couple := It("Anna")
	couple.And.Noun = Word("Tom")
	golden(t, "他们回家了。", act("go home", couple))
	golden(t, "她买了一顶漂亮的红色帽子。", do("buy", she, A("hat", "beautiful (thing)", "red")))
	golden(t, "她买了一顶红色的旧帽子。", do("buy", she, A("hat", "old (thing)", "red")))
	golden(t, "她买了一把小小的小提琴。", do("buy", she, A("violin", "small (thing)")))
}

func TestStatesAndSpeech(t *testing.T) {
	golden(t, "女孩很高兴。", be(girl, "happy"))
	golden(t, "女孩会很高兴。", in(scene.Future, be(girl, "happy")))
	golden(t, "那只狗肚子饿了。", be(The("dog"), "hungry"))
	golden(t, "她并不害怕。", not(be(she, "afraid")))
	golden(t, "那个蛋糕很好吃。", be(The("cake"), "delicious"))
	golden(t, "那些鞋子很旧。", be(The("shoe", "three"), "old (thing)"))
	say := scene.Sentence{Kind: scene.Say, Subject: The("girl", "two"), State: Word("tired")}
	golden(t, "那两个女孩说：“我们累了。”", say)
	golden(t, "女孩说：“谢谢！”", scene.Sentence{Kind: scene.Say, Subject: girl, Phrase: Word("Thank you")})
	golden(t, "她大喊：“救命！”", scene.Sentence{Kind: scene.Say, Subject: she, Phrase: Word("Help")})
	golden(t, "一个男人说：“就在床底下。”", spot("under", "bed", scene.Sentence{Kind: scene.Say, Subject: A("man"), Object: The("ball")}))
	golden(t, "她问：“我的球在哪里？”", scene.Sentence{Kind: scene.Ask, Subject: she, Object: The("ball")})
	golden(t, "她找到了吗？找到了。", asked(do("find", she, It("ball"))))
	golden(t, "女孩找到那个球了吗？没有。", asked(not(do("find", girl, The("ball")))))
	golden(t, "她高兴吗？很高兴。", asked(be(she, "happy")))
	golden(t, "她害怕吗？不害怕。", asked(not(be(she, "afraid"))))
}

func TestViolations(t *testing.T) {
	golden(t, "她看见了一匹狗。", wrong(scene.WrongNumber, do("see (being)", she, A("dog"))))
	golden(t, "她看见了一只马。", wrong(scene.WrongNumber, do("see (being)", she, A("horse"))))
	golden(t, "明天，安娜去了公园。", wrong(scene.WrongAgreement, when("tomorrow", in(scene.Future, goes("go", A("Anna"), "park")))))
	golden(t, "昨天，安娜会去公园。", wrong(scene.WrongAgreement, when("yesterday", goes("go", A("Anna"), "park"))))
	golden(t, "他回家了。", wrong(scene.WrongPronoun, act("go home", she)))
}

// Every being, thing and verb has its entry, and every entry its concept.
func TestEntries(t *testing.T) {
	for c := scene.Concept(1); int(c) < scene.Count(); c++ {
		class := c.Class()
		thing := class.IsBeing() || class.IsThing()
		if thing && (nouns[c].word == "" || (nouns[c].measure == "") != class.IsName()) {
			t.Errorf("%s: %v", c.Gloss(), nouns[c])
		}
		if class >= scene.VerbAct && class <= scene.VerbBeing && class != scene.VerbMotion && verbs[c] == (verb{}) {
			t.Errorf("%s has no entry", c.Gloss())
		}
	}
	for _, entries := range []map[string]string{qualityEntries, colourEntries, stateEntries, placeEntries, carriedEntries, phraseEntries, verbEntries, giftEntries} {
		for gloss := range entries {
			Glosses(t, gloss)
		}
	}
	for gloss := range nounEntries {
		Glosses(t, gloss)
	}
	for pair := range fitting {
		if pair[0] == scene.None || pair[1] == scene.None {
			t.Errorf("%v fits nothing", pair)
		}
	}
}

func TestLexicon(t *testing.T)    { Lexicon(t, Language{}) }
func TestReadBack(t *testing.T)   { ReadBack(t, Language{}, 500) }
func TestRepertoire(t *testing.T) { Repertoire(t, Language{}) }
