package token

// seen is a piece and its tokens. A short piece is mostly a word, which returns; a
// long one is a clause of a language without spaces, which does not.
type seen struct {
	piece  [longestSeen]byte
	ids    [mostIDs]int32
	length uint8
	count  uint8
}

// The tokenizer keeps up to slots pieces, in 0.4 MB; a piece displaces another one
// of its slot. A language of Storybook has 800 to 4,800 words, so that 2 to 5% of
// them are encoded anew.
const (
	slots       = 1 << 13
	longestSeen = 24 // bytes
	mostIDs     = 6
)

// longestPiece is what hardly a piece is longer than, in bytes.
const longestPiece = 256

// slot returns where a piece is kept, by its FNV-1a hash.
func (t *Tokenizer) slot(piece []byte) *seen {
	h := uint32(2166136261)
	for _, b := range piece {
		h = (h ^ uint32(b)) * 16777619
	}
	return &t.seen[(h^h>>16)%slots]
}

// piece appends the tokens of one piece.
func (t *Tokenizer) piece(dst []int32, piece []byte) []int32 {
	if len(piece) > longestSeen {
		return t.encode(dst, piece)
	}
	s := t.slot(piece)
	if string(s.piece[:s.length]) == string(piece) {
		return append(dst, s.ids[:s.count]...)
	}
	start := len(dst)
	dst = t.encode(dst, piece)
	if ids := dst[start:]; len(ids) <= mostIDs {
		s.length, s.count = uint8(copy(s.piece[:], piece)), uint8(copy(s.ids[:], ids))
	}
	return dst
}

// encode appends the tokens of one piece: its bytes, in which the merge learned
// first is made again and again, wherever it applies.
func (t *Tokenizer) encode(dst []int32, piece []byte) []int32 {
	start := len(dst)
	if t.foreign != nil {
		if id, whole := t.foreign.definition.Whole[string(piece)]; whole {
			return append(dst, id)
		}
	}
	for _, b := range piece {
		if id := t.first[b]; id >= 0 {
			dst = append(dst, id)
		} else {
			dst = t.foreign.unknown(dst, start)
		}
	}
	ids, merged := dst[start:], t.merged[:0]
	for i := range len(ids) - 1 {
		merged = append(merged, t.merge(ids[i], ids[i+1]))
	}
	t.merged = merged
	for {
		first := none
		for _, rank := range merged {
			first = min(first, rank)
		}
		if first == none {
			return dst[:start+len(ids)]
		}
		ids = t.join(ids, merged, first)
		merged = merged[:len(ids)-1]
	}
}

// none is the rank of two neighbours that no merge joins: after all others.
const none int32 = 1<<31 - 1

// merge returns the rank of two neighbours, or none.
func (t *Tokenizer) merge(left, right int32) int32 {
	if rank, ok := t.rank[Pair{left, right}]; ok {
		return rank
	}
	return none
}

// join replaces the pairs of a rank, from the left and in place, and brings up to
// date what the neighbours of each merge into. A tokenizer made elsewhere may learn a
// merge before those that lead to its parts: where such an earlier one becomes possible
// the rest of the pairs waits.
func (t *Tokenizer) join(ids, merged []int32, rank int32) []int32 {
	id := rank
	if t.foreign != nil {
		id = t.foreign.made[rank]
	}
	n, before, wait := 0, false, false // before: whether the token before was joined
	for i := 0; i < len(ids); i++ {
		wait = wait || before && t.foreign != nil && t.merge(ids[n-1], ids[i]) < rank
		first, joined := i, i < len(merged) && merged[i] == rank && !wait
		ids[n] = ids[i]
		if joined {
			ids[n] = id
			i++
		}
		switch {
		case n == 0:
		case before || joined:
			merged[n-1] = t.merge(ids[n-1], ids[n])
			wait = wait || merged[n-1] < rank
		default:
			merged[n-1] = merged[first-1]
		}
		before = joined
		n++
	}
	return ids[:n]
}
