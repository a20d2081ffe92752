package english

import (
	"testing"

	"confusio/engine/corpus/storybook/scene"
	. "confusio/engine/corpus/storybook/scene/scenetest"
)

func golden(t *testing.T, want string, s scene.Sentence) {
	t.Helper()
	Golden(t, Language{}, want, s)
}

func TestKindsAndTenses(t *testing.T) {
	girl, she := The("girl"), It("girl")
	golden(t, "One day, an old dog slept in the garden because it was tired.", scene.Sentence{Kind: scene.Act, Time: Word("one day"),
		Subject: A("dog", "old"), Verb: Word("sleep"), Place: Word("garden"), Reason: Word("tired")})
	golden(t, "Every day, two girls go to school.", scene.Sentence{Kind: scene.Go, Tense: scene.Present, Time: Word("every day"),
		Subject: A("girl", "two"), Verb: Word("go"), Place: Word("school")})
	golden(t, "She did not go to the market because it was raining.", scene.Sentence{Kind: scene.Go, Subject: she, Verb: Word("go"),
		Place: Word("market"), Negative: true, Reason: Word("rain")})
	golden(t, "Tomorrow, Tom will run into the forest.", scene.Sentence{Kind: scene.Go, Tense: scene.Future, Time: Word("tomorrow"),
		Subject: A("Tom"), Verb: Word("run to"), Place: Word("forest")})
	golden(t, "The girl swims in the lake.", scene.Sentence{Kind: scene.Act, Tense: scene.Present, Subject: girl, Verb: Word("swim"), Place: Word("lake")})
	golden(t, "She found a small red ball under the bed.", scene.Sentence{Kind: scene.Do, Subject: she, Verb: Word("find"),
		Object: A("ball", "small (thing)", "red"), Spot: At("under", "bed")})
	golden(t, "At last, she found it.", scene.Sentence{Kind: scene.Do, Link: scene.AtLast, Subject: she, Verb: Word("find"), Object: It("ball")})
	golden(t, "But the girl did not find the ball.", scene.Sentence{Kind: scene.Do, Link: scene.But, Subject: girl, Verb: Word("find"),
		Object: The("ball"), Negative: true})
	golden(t, "She looked for them everywhere.", scene.Sentence{Kind: scene.Do, Subject: she, Verb: Word("look for"),
		Object: It("shoe", "two"), Spot: scene.Spot{Prep: scene.Everywhere}})
	golden(t, "She found an old silver coin.", scene.Sentence{Kind: scene.Do, Subject: she, Verb: Word("find"), Object: A("coin", "old (thing)", "silver")})
	golden(t, "Then a fox came.", scene.Sentence{Kind: scene.Act, Link: scene.Then, Subject: A("fox"), Verb: Word("come")})
	golden(t, "Later, she drank milk.", scene.Sentence{Kind: scene.Do, Link: scene.Later, Subject: she, Verb: Word("drink"), Object: A("milk")})
	golden(t, "The girl was not afraid.", scene.Sentence{Kind: scene.Be, Subject: girl, State: Word("afraid"), Negative: true})
	golden(t, "The shoes were old.", scene.Sentence{Kind: scene.Be, Subject: The("shoe", "two"), State: Word("old (thing)")})
	golden(t, "She wanted to buy it.", scene.Sentence{Kind: scene.Want, Subject: she, Verb: Word("buy"), Object: It("kite")})
	golden(t, "It began to rain.", scene.Sentence{Kind: scene.Weather, State: Word("rain")})
}

func TestGiving(t *testing.T) {
	girl, she := The("girl"), It("girl")
	golden(t, "She gave a red apple to a king.", scene.Sentence{Kind: scene.Give, Subject: she, Verb: Word("give"),
		Object: A("apple", "red"), Recipient: A("king")})
	golden(t, "The girl gave him two apples.", scene.Sentence{Kind: scene.Give, Subject: girl, Verb: Word("give"),
		Object: A("apple", "two"), Recipient: It("king")})
	golden(t, "The girl told Tom a story.", scene.Sentence{Kind: scene.Give, Subject: girl, Verb: Word("tell"),
		Object: A("story"), Recipient: The("Tom")})
	golden(t, "She will give them to the king.", scene.Sentence{Kind: scene.Give, Tense: scene.Future, Subject: she, Verb: Word("give"),
		Object: It("apple", "two"), Recipient: The("king")})
	golden(t, "The girl brought it back to Tom.", scene.Sentence{Kind: scene.Give, Subject: girl, Verb: Word("bring back"),
		Object: It("ball"), Recipient: The("Tom")})
	golden(t, "She puts it on.", scene.Sentence{Kind: scene.Do, Tense: scene.Present, Subject: she, Verb: Word("put on"), Object: It("hat")})
	golden(t, "She put on a warm hat.", scene.Sentence{Kind: scene.Do, Subject: she, Verb: Word("put on"), Object: A("hat", "warm")})
	golden(t, "She took it home.", scene.Sentence{Kind: scene.Do, Subject: she, Verb: Word("take home"), Object: It("hat")})
	golden(t, "The girl took the hat home.", scene.Sentence{Kind: scene.Do, Subject: girl, Verb: Word("take home"), Object: The("hat")})
}

func TestNounPhrases(t *testing.T) {
	slept := func(np scene.NP) scene.Sentence {
		return scene.Sentence{Kind: scene.Act, Verb: Word("sleep"), Subject: np}
	}
	golden(t, "An old woman with two dogs slept.", slept(With(A("woman", "old"), "dog", "two")))
	golden(t, "A man with an old black dog slept.", slept(With(A("man"), "dog", "old", "black")))
	golden(t, "Then she met a king with a big red basket.", scene.Sentence{Kind: scene.Do, Link: scene.Then, Subject: It("girl"), Verb: Word("meet"),
		Object: With(A("king"), "basket", "big (thing)", "red")})
	golden(t, "Two kings who loved pears slept.", slept(Who(A("king", "two"), "love (habit)", "pear")))
	golden(t, "A boy who had a duck slept.", slept(Who(A("boy"), "have", "duck")))
	golden(t, "A witch who lived in the mountains slept.", slept(Who(A("witch"), "live", "in the mountains")))
	lives := slept(Who(A("witch"), "sell (habit)", "rose"))
	lives.Tense = scene.Future
	golden(t, "A witch who sells roses will sleep.", lives)
	golden(t, "A small white mouse slept.", slept(A("mouse", "small", "white")))
	golden(t, "An owl slept.", slept(A("owl")))
	golden(t, "Many sheep slept.", slept(A("sheep", "many")))
}

func TestSpeech(t *testing.T) {
	girl, she, girls := The("girl"), It("girl"), The("girl", "two")
	golden(t, "She said, “I am tired.”", scene.Sentence{Kind: scene.Say, Subject: she, State: Word("tired")})
	golden(t, "The girls said, “We are happy.”", scene.Sentence{Kind: scene.Say, Subject: girls, State: Word("happy")})
	golden(t, "The girl said, “Thank you!”", scene.Sentence{Kind: scene.Say, Subject: girl, Phrase: Word("Thank you")})
	golden(t, "She shouted, “Help!”", scene.Sentence{Kind: scene.Say, Subject: she, Phrase: Word("Help")})
	golden(t, "An old man said, “It is under the bed.”", scene.Sentence{Kind: scene.Say, Subject: A("man", "old"), Object: The("ball"), Spot: At("under", "bed")})
	golden(t, "A man said, “They are behind the tree.”", scene.Sentence{Kind: scene.Say, Subject: A("man"), Object: The("shoe", "two"), Spot: At("behind", "tree")})
	golden(t, "She asked, “Where is my ball?”", scene.Sentence{Kind: scene.Ask, Subject: she, Object: The("ball")})
	golden(t, "The girls asked, “Where is our ball?”", scene.Sentence{Kind: scene.Ask, Subject: girls, Object: The("ball")})
	golden(t, "Did she find it? Yes, she did.", scene.Sentence{Kind: scene.Do, Subject: she, Verb: Word("find"), Object: It("ball"), Question: true})
	golden(t, "Did the girls find the shoes? No, they did not.", scene.Sentence{Kind: scene.Do, Subject: girls, Verb: Word("find"),
		Object: The("shoe", "two"), Question: true, Negative: true})
	golden(t, "Was the girl afraid? No, she was not.", scene.Sentence{Kind: scene.Be, Subject: girl, State: Word("afraid"), Question: true, Negative: true})
}

func TestViolations(t *testing.T) {
	sleeps := scene.Sentence{Kind: scene.Act, Tense: scene.Present, Verb: Word("sleep"), Subject: With(A("girl"), "dog", "two"), Violation: scene.WrongNumber}
	golden(t, "A girl with two dogs sleep.", sleeps)
	golden(t, "The girl found an ball.", scene.Sentence{Kind: scene.Do, Verb: Word("find"), Subject: The("girl"), Object: A("ball"), Violation: scene.WrongAgreement})
	golden(t, "The girl thanked her.", scene.Sentence{Kind: scene.Do, Verb: Word("thank"), Subject: The("girl"), Object: It("king"), Violation: scene.WrongPronoun})
}

func TestLexicon(t *testing.T)    { Lexicon(t, Language{}) }
func TestReadBack(t *testing.T)   { ReadBack(t, Language{}, 500) }
func TestRepertoire(t *testing.T) { Repertoire(t, Language{}) }
