package storybook

import (
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/token"
)

// long reports whether the long checks were asked for.
func long() bool { return os.Getenv("CONFUSIO_LONG") != "" }

// each runs f for every language.
func each(t *testing.T, f func(t *testing.T, l *Language)) {
	for _, l := range languages {
		t.Run(l.Code, func(t *testing.T) {
			t.Parallel()
			f(t, l)
		})
	}
}

// The law that makes the floor one number for all languages: a text has one
// scene, with the probability that it was drawn with.
func TestEveryStoryIsReadBack(t *testing.T) {
	stories := uint64(60)
	if long() {
		stories = 100_000
	}
	each(t, func(t *testing.T, l *Language) {
		for i := range stories {
			story := scene.Tell(3, scene.Train, i)
			text := l.Text(&story)
			read, err := l.Parse(text)
			if err != nil {
				t.Fatalf("story %d: %v\n%s", i, err, text)
			}
			if read.Hash() != story.Hash() {
				t.Fatalf("story %d is read as another scene\n%s%s", i, text, l.Text(&read))
			}
			if d := read.LogP - story.LogP; d > 1e-9 || d < -1e-9 {
				t.Fatalf("story %d: ln p is %v, and %v when read", i, story.LogP, read.LogP)
			}
		}
	})
}

// A thorough reader finds no second reading: it tries every choice of the grammar.
func TestATextHasOneReading(t *testing.T) {
	stories := uint64(4)
	if long() {
		stories = 1_000
	}
	each(t, func(t *testing.T, l *Language) {
		parser := scene.NewParser(l.Lineariser)
		parser.Thorough = true
		for i := range stories {
			story := scene.Tell(17, scene.Train, i)
			text := l.Text(&story)
			if read, err := parser.Parse(text); err != nil || read.Hash() != story.Hash() {
				t.Fatalf("story %d: %v\n%s", i, err, text)
			}
		}
	})
}

// Different scenes have different texts.
func TestTextsDoNotCollide(t *testing.T) {
	stories := uint64(4_000)
	if long() {
		stories = 100_000
	}
	each(t, func(t *testing.T, l *Language) {
		seen := make(map[string]uint64, stories*3)
		for i := range stories {
			story := scene.Tell(5, scene.Train, i)
			for j := range story.Sentences {
				s := &story.Sentences[j]
				s.Violation = scene.Correct
				one := scene.Story{Sentences: story.Sentences[j : j+1]}
				if j > 0 {
					break // later sentences depend on those before them
				}
				text := scene.TextOf(l.Lineariser, s)
				if other, ok := seen[text]; ok && other != one.Hash() {
					t.Fatalf("two scenes say %q", text)
				}
				seen[text] = one.Hash()
			}
		}
	})
}

// Every concept of every class is told and read back, in every language.
func TestEveryConceptOccurs(t *testing.T) {
	missing := make(map[scene.Concept]bool)
	for c := 1; c < scene.Count(); c++ {
		missing[scene.Concept(c)] = true
	}
	var stories []scene.Story
	for i := uint64(0); len(missing) > 0 && i < 30_000; i++ {
		story := scene.Tell(9, scene.Train, i)
		if drop(missing, &story) {
			stories = append(stories, story)
		}
	}
	for c := range missing {
		t.Errorf("%q never occurs", c.Gloss())
	}
	each(t, func(t *testing.T, l *Language) {
		for i := range stories {
			text := l.Text(&stories[i])
			if read, err := l.Parse(text); err != nil || read.Hash() != stories[i].Hash() {
				t.Errorf("%v\n%s", err, text)
			}
		}
	})
}

// drop removes the concepts of a story from missing and reports whether one was
// there.
func drop(missing map[scene.Concept]bool, story *scene.Story) bool {
	before := len(missing)
	for _, s := range story.Sentences {
		for _, np := range []scene.NP{s.Subject, s.Object, s.Recipient} {
			for _, c := range []scene.Concept{np.Noun, np.Quant, np.Adj, np.Colour, np.And.Noun, np.With.Noun, np.Rel.Verb, np.Rel.Noun} {
				delete(missing, c)
			}
		}
		for _, c := range []scene.Concept{s.Time, s.Verb, s.State, s.Phrase, s.Reason, s.Place, s.Spot.Prep, s.Spot.Noun} {
			delete(missing, c)
		}
	}
	return len(missing) < before
}

func TestWhatIsNoStory(t *testing.T) {
	english, err := Lookup("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"", "\n", "hello", "One day, Anna went to the park.\n", "One day, Anna went to the park. She plays.\n",
		"One day, Anna went to the park. She played", "One day, she went to the park. Anna played.\n",
		"One day, Anna went to the park.  She played.\n", "one day, Anna went to the park. She played.\n",
		"One day, a girls went to the park. She played.\n", "One day, Anna went to the park. He played.\n",
		"One day, Anna found a ball in the park. She ate it.\n", "One day, Anna found a ball in the park. She looked for it everywhere.\n",
		"\xff\xfe", strings.Repeat("One day, Anna went to the park. ", 40),
	} {
		if story, err := english.Parse(text); err == nil {
			t.Errorf("%q is read as %v", text, story)
		}
	}
	if _, err := english.Parse("One day, Anna went to the park. She played.\n"); err != nil {
		t.Error(err)
	}
	if _, err := Lookup("xx"); err == nil {
		t.Error("there is no language xx")
	}
}

func TestFluent(t *testing.T) {
	english, _ := Lookup("en")
	for _, test := range []struct {
		text              string
		sentences, parsed int
		whole             bool
	}{
		{"One day, Anna went to the park. She played.\n", 2, 2, true},
		{"One day, Anna went to the park. She played.", 2, 2, false},
		{"One day, Anna went to the park. She plays. She went home.\n", 2, 1, false},
		{"One day, Anna went to the park. The girl ate the apple. She went home.\n", 3, 3, false},
		{"One day, Anna went to the park. She looked for the ball everywhere.\n", 2, 2, false},
		{"One day, Anna went to the park. She ate the ball.\n", 2, 1, false},
		{"One day, Anna went to the park. He played.\n", 2, 1, false},
		{"One day, the dog slept in the garden. It woke up.\n", 1, 0, false},
		{"Thhe mmaus iin dderr. oold ss", 1, 0, false},
		{"", 0, 0, false},
	} {
		s, p, w := english.Fluent(test.text)
		if s != test.sentences || p != test.parsed || w != test.whole {
			t.Errorf("%q: %d sentences, %d parsed, whole %v", test.text, s, p, w)
		}
	}
}

// Every story fits the context of the presets, the begin token included.
func TestStoriesFitTheContext(t *testing.T) {
	const context = 128
	stories := uint64(300)
	if long() {
		stories = 30_000
	}
	each(t, func(t *testing.T, l *Language) {
		tok := Tokenizer()
		for i := range stories {
			story := scene.Tell(1, scene.Test, i)
			text := l.Text(&story)
			if n := 1 + len(tok.Encode(nil, text)); n > context {
				t.Errorf("%d tokens: %s", n, text)
			}
		}
	})
}

// The committed tokenizer is the one that the corpus trains.
func TestTokenizerIsTrainedFromTheCorpus(t *testing.T) {
	if n := Tokenizer().Vocab(); n != Vocab {
		t.Errorf("%d tokens, want %d", n, Vocab)
	}
	if !long() {
		return
	}
	again, err := TrainTokenizer(TokenizerStories, Vocab, nil)
	if err != nil || again.Hash() != Tokenizer().Hash() {
		t.Errorf("training gives %s, committed is %s (%v)", again.Hash(), Tokenizer().Hash(), err)
	}
}

func FuzzParse(f *testing.F) {
	story := scene.Tell(0, scene.Train, 0)
	for i, l := range languages {
		f.Add(i, l.Text(&story))
	}
	f.Fuzz(func(t *testing.T, i int, text string) {
		l := languages[(i%len(languages)+len(languages))%len(languages)]
		read, err := l.Parse(text)
		if err == nil && l.Text(&read) != text {
			t.Errorf("%q is read as %q", text, l.Text(&read))
		}
		sentences, parsed, _ := l.Fluent(text)
		if parsed > sentences {
			t.Errorf("%d of %d sentences parse", parsed, sentences)
		}
	})
}

// Quartets: each form once right and once wrong, the wrong text no story, and
// enough of them. Forms and lengths alone therefore decide exactly one half.
func TestQuartets(t *testing.T) {
	n := 10
	if long() {
		n = 250
	}
	each(t, func(t *testing.T, l *Language) {
		for _, p := range Phenomena() {
			quartets := l.Quartets(p, n)
			if len(quartets) != n {
				t.Errorf("%s: %d quartets of %d", p.Name, len(quartets), n)
			}
			for _, q := range quartets {
				r0, w0 := l.difference(q[0])
				r1, w1 := l.difference(q[1])
				if r0 == w0 || r0 != w1 || w0 != r1 {
					t.Errorf("%s: %q", p.Name, q)
				}
			}
		}
	})
}

// Telling a story and writing it down allocate nothing, once the first one has made
// room: not once in two thousand stories of a language.
func TestTellingAllocatesNothing(t *testing.T) {
	for _, l := range languages {
		var narrator scene.Narrator
		var line scene.Line
		tok, ids := Tokenizer(), make([]int32, 0, 256)
		tell := func() {
			for i := range uint64(2_000) {
				line.Reset()
				scene.Write(&line, l, narrator.Tell(1, scene.Train, i))
				ids = tok.EncodeBytes(ids[:0], line.Bytes())
			}
		}
		least := math.Inf(1)
		for range 3 { // the runtime allocates now and then too; telling would each time
			least = min(least, testing.AllocsPerRun(1, tell))
		}
		if least != 0 {
			t.Errorf("%s: %g allocations", l.Code, least)
		}
	}
}

// A narrator's story is that of Tell, whatever it told before.
func TestANarratorTellsTheSame(t *testing.T) {
	var narrator scene.Narrator
	for i := range uint64(500) {
		split := scene.Split(i % 3)
		want, got := scene.Tell(4, split, i), narrator.Tell(4, split, i)
		if !slices.Equal(got.Sentences, want.Sentences) || got.LogP != want.LogP {
			t.Fatalf("story %d: %v, want %v", i, got, want)
		}
	}
}

// Mirrored twins of a language keep their lengths and can be undone.
func TestMirrorKeepsTheStory(t *testing.T) {
	tok := Tokenizer()
	story := scene.Tell(0, scene.Train, 1)
	text := languages[0].Text(&story)
	ids := tok.Encode(nil, text)
	m := token.NewMirror(Vocab, 1, 1)
	m.Apply(ids)
	m.Undo(ids)
	if back, err := tok.Decode(ids); err != nil || back != text {
		t.Errorf("%q (%v)", back, err)
	}
}

// A lenient reader assumes what a sentence speaks of, whatever stands before it: no sentence
// out of its place, and no form of words out of sentences, ends the search but by a count.
func TestSentencesOutOfPlaceAreJudged(t *testing.T) {
	for _, l := range languages {
		for i := range uint64(20) {
			a, b := scene.Tell(11, scene.Train, 2*i), scene.Tell(11, scene.Train, 2*i+1)
			last := b.Sentences[len(b.Sentences)-1:]
			mixed := scene.Story{Sentences: append(a.Sentences[:1:1], last...)}
			text := l.Text(&mixed)
			spoilt := strings.TrimSuffix(text, "\n")
			spoilt = spoilt[:len(spoilt)*3/4] + "."
			for _, text := range []string{text, spoilt} {
				if n, parsed, _ := l.Fluent(text); parsed > n || n < 1 {
					t.Errorf("%s: %d of %d sentences of %q", l.Code, parsed, n, text)
				}
			}
		}
	}
}
