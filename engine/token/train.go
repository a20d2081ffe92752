package token

import (
	"cmp"
	"slices"
)

// Train learns a vocabulary of the given size (at least 258) from texts: again and
// again the most frequent pair of neighbours becomes a token. Of equally frequent
// pairs the one with the smaller left token wins, then the smaller right token.
// Training stops early when no pair occurs twice.
func Train(texts []string, vocab int) (*Tokenizer, error) {
	words := count(texts)
	var pairs []Pair
	for int(firstPair)+len(pairs) < vocab {
		best, n := mostFrequent(words)
		if n < 2 {
			break
		}
		id := firstPair + int32(len(pairs))
		pairs = append(pairs, best)
		for i := range words {
			words[i].ids = merge(words[i].ids, best, id)
		}
	}
	return New(pairs)
}

// word is a piece and how often it occurs.
type word struct {
	ids []int32
	n   int
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
func mostFrequent(words []word) (Pair, int) {
	counts := map[Pair]int{}
	for _, w := range words {
		for i := 0; i+1 < len(w.ids); i++ {
			counts[Pair{w.ids[i], w.ids[i+1]}] += w.n
		}
	}
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
