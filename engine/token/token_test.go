package token

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"confusio/engine/random"
)

var texts = []string{
	"Yesterday, a girl found the ball. She found it.\n", "Gestern fand ein Mädchen den Ball.\n",
	"昨天，一个女孩找到了球。她找到了它。\n", "وجدت البنت الكرة أمس.\n", "Вчера девочка нашла мяч.\n", "the the the 12 12\n",
}

func trained(t testing.TB) *Tokenizer {
	t.Helper()
	tok, err := Train(texts, 300, nil)
	if err != nil {
		t.Fatal(err)
	}
	return tok
}

// The law: decoding what was encoded returns every byte.
func FuzzRoundTrip(f *testing.F) {
	tok := trained(f)
	for _, text := range texts {
		f.Add(text)
	}
	f.Add("\xff\xfe \x00  \n\n a\u00a0b")
	f.Fuzz(func(t *testing.T, text string) {
		ids := tok.Encode(nil, text)
		back, err := tok.Decode(ids)
		if err != nil || back != text {
			t.Fatalf("%q became %q (%v)", text, back, err)
		}
		for _, id := range ids {
			if b := tok.Bytes(id); b == "" || len(b) > 1 && strings.Contains(b, "\n") {
				t.Fatalf("token %d is %q", id, b)
			}
		}
	})
}

// A text's tokens do not depend on what stands before it, story by story.
func TestEncodingIsPerStory(t *testing.T) {
	tok := trained(t)
	var apart []int32
	for _, text := range texts {
		apart = tok.Encode(apart, text)
	}
	if together := tok.Encode(nil, strings.Join(texts, "")); !slices.Equal(apart, together) {
		t.Error("a token crosses the end of a story")
	}
}

// The law of the encoding: of all pairs of neighbours in a piece, the one learned
// first is merged wherever it occurs, until none is left. A tokenizer that has
// seen other pieces gives the same.
func TestEveryMergeIsTheFirstLearned(t *testing.T) {
	tok := trained(t)
	key := random.Key{Seed: 1, Purpose: random.Shuffle}
	for i := range uint64(30_000) {
		piece := make([]byte, 1+key.IntN(2*i, 40))
		for j := range piece {
			piece[j] = "abcdehnt"[key.IntN(1000*i+uint64(j)+1, 8)]
		}
		if got, want := tok.EncodeBytes(nil, piece), naive(tok, piece); !slices.Equal(got, want) {
			t.Fatalf("%q: %v, want %v", piece, got, want)
		}
	}
}

// naive merges pair by pair, in the order in which they were learned.
func naive(tok *Tokenizer, piece []byte) []int32 {
	var ids []int32
	for _, b := range piece {
		ids = append(ids, FirstByte+int32(b))
	}
	for i, p := range tok.Pairs() {
		ids = merge(ids, p, firstPair+int32(i))
	}
	return ids
}

func TestEncodingAllocatesNothing(t *testing.T) {
	tok := trained(t)
	text, ids := []byte(strings.Join(texts, "")), make([]int32, 0, 1000)
	if n := testing.AllocsPerRun(1, func() { ids = tok.EncodeBytes(ids[:0], text) }); n != 0 {
		t.Errorf("%g allocations", n)
	}
}

func TestTrainMergesTheMostFrequentPairFirst(t *testing.T) {
	tok, err := Train([]string{"abab ab\n"}, 259, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := tok.Bytes(258); got != "ab" {
		t.Errorf("first merge is %q", got)
	}
	// Equal counts: the smaller left token wins, then the smaller right one.
	if tok, _ = Train([]string{"xyxy\nadac\nadac\n"}, 259, nil); tok.Bytes(258) != "ac" {
		t.Errorf("tie went to %q", tok.Bytes(258))
	}
}

func TestTrainingTellsAndStops(t *testing.T) {
	var told []int
	tok, err := Train([]string{"abab abab\n"}, 260, func(tokens int) error { told = append(told, tokens); return nil })
	if err != nil || !slices.Equal(told, []int{259, 260}) || tok.Vocab() != 260 {
		t.Errorf("told %v, %v", told, err)
	}
	enough := errors.New("enough")
	if _, err := Train([]string{"abab abab\n"}, 260, func(int) error { return enough }); !errors.Is(err, enough) {
		t.Errorf("it goes on after %v", err)
	}
}

// What Train keeps of counts and places changes nothing: it learns what one learns who
// counts all pairs again for each token.
func TestTrainCountsAsIfAnew(t *testing.T) {
	for _, texts := range [][]string{texts, {"aaaaaaa aaaa aaa\n", "abababa babab aab\n"}} {
		trained, err := Train(texts, 340, nil)
		if err != nil {
			t.Fatal(err)
		}
		words := count(texts)
		for id := firstPair; int(id) < trained.Vocab(); id++ {
			counts := map[Pair]int{}
			for _, w := range words {
				for i := 0; i+1 < len(w.ids); i++ {
					counts[Pair{w.ids[i], w.ids[i+1]}] += w.n
				}
			}
			best, n := mostFrequent(counts)
			if n < 2 || trained.pairs[id-firstPair] != best {
				t.Fatalf("token %d is %v, not %v, which occurs %d times", id, trained.pairs[id-firstPair], best, n)
			}
			for i := range words {
				words[i].ids = merge(words[i].ids, best, id)
			}
		}
	}
}

func TestTextRoundTrip(t *testing.T) {
	tok := trained(t)
	again, err := Parse(tok.Text())
	if err != nil || again.Hash() != tok.Hash() || again.Vocab() != tok.Vocab() {
		t.Fatalf("%v", err)
	}
}

func TestMalformedVocabularies(t *testing.T) {
	for _, text := range []string{
		"", "x", header, header + "\n1", header + "\n1 2", header + "\n2 258", header + "\n2 3\n2 3", header + "\n-1 3",
		header + "\n2 99999999999",
	} {
		tok, err := Parse(text)
		if text == header {
			if err != nil || tok.Vocab() != 258 {
				t.Errorf("no merges: %v", err)
			}
			continue
		}
		if !errors.Is(err, ErrFormat) {
			t.Errorf("%q: %v", text, err)
		}
	}
	if _, err := trained(t).Decode([]int32{5000}); !errors.Is(err, ErrToken) {
		t.Errorf("unknown token: %v", err)
	}
}

// A hostile vocabulary is refused before its tokens fill the memory.
func TestDoublingVocabularyIsRefused(t *testing.T) {
	pairs := []Pair{{FirstByte, FirstByte}}
	for i := range int32(40) {
		pairs = append(pairs, Pair{firstPair + i, firstPair + i})
	}
	if _, err := New(pairs); !errors.Is(err, ErrFormat) {
		t.Errorf("got %v", err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(header + "\n2 3\n258 4\n")
	f.Add(header + "\n2 2\n258 258\n259 259")
	f.Fuzz(func(t *testing.T, text string) {
		tok, err := Parse(text)
		if err != nil {
			if !errors.Is(err, ErrFormat) {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		if _, err := Parse(tok.Text()); err != nil {
			t.Fatal(err)
		}
	})
}

func TestMirror(t *testing.T) {
	const vocab = 300
	ids := trained(t).Encode(nil, texts[0])
	for _, p := range []float64{0, 0.25, 0.5, 1} {
		m := NewMirror(vocab, p, 9)
		private := 0
		for _, is := range m.private {
			if is {
				private++
			}
		}
		if want := int(p*(vocab-2) + 0.5); private != want {
			t.Errorf("share %v makes %d ids private, want %d", p, private, want)
		}
		twin := slices.Clone(ids)
		m.Apply(twin)
		for i := range twin {
			if (twin[i] != ids[i]) != m.private[ids[i]] {
				t.Fatalf("id %d became %d", ids[i], twin[i])
			}
		}
		if m.Undo(twin); !slices.Equal(twin, ids) {
			t.Error("undo does not return the ids")
		}
	}
	half, most := NewMirror(vocab, 0.5, 9), NewMirror(vocab, 0.8, 9)
	for id, is := range half.private {
		if is && !most.private[id] {
			t.Fatal("the private sets of one seed are not nested")
		}
	}
}
