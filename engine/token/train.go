package token

import (
	"cmp"
	"iter"
	"slices"
)

// Train learns a vocabulary of the given size (at least 258) from texts: again and
// again the most frequent pair of neighbours becomes a token. Of equally frequent
// pairs the one with the smaller left token wins, then the smaller right token.
// Training stops early when no pair occurs twice. Learned is told the number of tokens
// after each new one, and ends the training by an error; nil is nobody.
func Train(texts []string, vocab int, learned func(tokens int) error) (*Tokenizer, error) {
	l := newLearner(count(texts))
	var pairs []Pair
	for int(firstPair)+len(pairs) < vocab {
		best, n := mostFrequent(l.counts)
		if n < 2 {
			break
		}
		l.merge(best, firstPair+int32(len(pairs)))
		pairs = append(pairs, best)
		if learned != nil {
			if err := learned(int(firstPair) + len(pairs)); err != nil {
				return nil, err
			}
		}
	}
	return New(pairs)
}

// learner keeps what occurs how often while tokens are learned: a new token changes the
// counts of the words that have it, which are few.
type learner struct {
	words  []word
	counts map[Pair]int   // occurrences in all texts
	in     map[Pair][]int // the words that have or had a pair, some of them twice
}

func newLearner(words []word) *learner {
	l := &learner{words: words, counts: map[Pair]int{}, in: map[Pair][]int{}}
	for i := range words {
		l.add(i, 1)
		for p := range words[i].pairs() {
			l.in[p] = append(l.in[p], i)
		}
	}
	return l
}

// add counts the pairs of a word in, by sign 1, or out, by sign -1.
func (l *learner) add(i, sign int) {
	for p := range l.words[i].pairs() {
		if l.counts[p] += sign * l.words[i].n; l.counts[p] == 0 {
			delete(l.counts, p)
		}
	}
}

// merge replaces a pair by a token in all words.
func (l *learner) merge(p Pair, id int32) {
	for _, i := range l.in[p] {
		w := &l.words[i]
		l.add(i, -1)
		w.ids = merge(w.ids, p, id)
		l.add(i, 1)
		for q := range w.pairs() {
			if q.Left == id || q.Right == id {
				l.in[q] = append(l.in[q], i)
			}
		}
	}
	delete(l.in, p)
}

// word is a piece and how often it occurs.
type word struct {
	ids []int32
	n   int
}

// pairs yields the pairs of neighbours, in order.
func (w word) pairs() iter.Seq[Pair] {
	return func(yield func(Pair) bool) {
		for i := 0; i+1 < len(w.ids) && yield(Pair{w.ids[i], w.ids[i+1]}); i++ {
		}
	}
}

// count cuts the texts into pieces and returns the different ones, in an order
// that depends on nothing else.
func count(texts []string) []word {
	counts := map[string]int{}
	for _, text := range texts {
		for len(text) > 0 {
			n := nextPiece([]byte(text))
			counts[text[:n]]++
			text = text[n:]
		}
	}
	pieces := make([]string, 0, len(counts))
	for piece := range counts {
		pieces = append(pieces, piece)
	}
	slices.Sort(pieces)
	words := make([]word, len(pieces))
	for i, piece := range pieces {
		words[i].n = counts[piece]
		for j := range len(piece) {
			words[i].ids = append(words[i].ids, FirstByte+int32(piece[j]))
		}
	}
	return words
}

// merge replaces every p in ids, from the left, by id, in place.
func merge(ids []int32, p Pair, id int32) []int32 {
	n := 0
	for i := 0; i < len(ids); i++ {
		if i+1 < len(ids) && ids[i] == p.Left && ids[i+1] == p.Right {
			ids[n] = id
			i++
		} else {
			ids[n] = ids[i]
		}
		n++
	}
	return ids[:n]
}

// mostFrequent returns the most frequent pair and its number of occurrences.
func mostFrequent(counts map[Pair]int) (Pair, int) {
	var best Pair
	most := 0
	for p, n := range counts {
		if n > most || n == most && comparePairs(p, best) < 0 {
			best, most = p, n
		}
	}
	return best, most
}

func comparePairs(a, b Pair) int {
	return cmp.Or(cmp.Compare(a.Left, b.Left), cmp.Compare(a.Right, b.Right))
}
