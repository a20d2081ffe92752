package token

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// The fixed part of every vocabulary.
const (
	Begin     int32 = 0 // stands before each story; never scored
	End       int32 = 1 // reserved; Storybook's stories end in a newline
	FirstByte int32 = 2
	firstPair int32 = FirstByte + 256
)

// Errors of this package.
var (
	ErrFormat = errors.New("token: malformed vocabulary")
	ErrToken  = errors.New("token: no such token")
)

// Pair is a merge: two tokens that become one.
type Pair struct{ Left, Right int32 }

// Tokenizer encodes and decodes. One goroutine encodes at a time, since it keeps
// pieces that it has seen: each takes a Clone. All else only reads.
type Tokenizer struct {
	pairs  []Pair
	rank   map[Pair]int32 // how early each pair is merged: its token where foreign is nil
	bytes  []string       // by token
	first  [256]int32     // token of each byte; below 0 for none, which only foreign ones have
	seen   [slots]seen
	merged []int32 // rank of each pair of neighbours in the piece being encoded

	foreign *foreign // what only a tokenizer made elsewhere has
	matcher matcher
}

// New returns the tokenizer with the given merges, in the order in which they
// were learned. Each merge may name bytes and earlier merges.
func New(pairs []Pair) (*Tokenizer, error) {
	t := &Tokenizer{
		pairs: pairs,
		rank:  make(map[Pair]int32, len(pairs)),
		bytes: make([]string, firstPair, int(firstPair)+len(pairs)),

		merged: make([]int32, 0, longestPiece),
	}
	for b := range 256 {
		t.bytes[int(FirstByte)+b] = string([]byte{byte(b)})
		t.first[b] = FirstByte + int32(b)
	}
	for i, p := range pairs {
		id := firstPair + int32(i)
		if p.Left < FirstByte || p.Left >= id || p.Right < FirstByte || p.Right >= id {
			return nil, fmt.Errorf("%w: merge %d joins %d and %d", ErrFormat, i, p.Left, p.Right)
		}
		if _, twice := t.rank[p]; twice {
			return nil, fmt.Errorf("%w: merge %d repeats %d and %d", ErrFormat, i, p.Left, p.Right)
		}
		if len(t.bytes[p.Left])+len(t.bytes[p.Right]) > longestToken {
			return nil, fmt.Errorf("%w: merge %d is longer than %d bytes", ErrFormat, i, longestToken)
		}
		t.rank[p] = id
		t.bytes = append(t.bytes, t.bytes[p.Left]+t.bytes[p.Right])
	}
	return t, nil
}

// longestToken bounds the bytes of a token, so that a hostile vocabulary cannot
// double its way through memory.
const longestToken = 256

// Clone returns the same tokenizer for another goroutine. Both read one
// vocabulary; what each has seen it keeps for itself.
func (t *Tokenizer) Clone() *Tokenizer {
	return &Tokenizer{pairs: t.pairs, rank: t.rank, bytes: t.bytes, first: t.first, foreign: t.foreign, merged: make([]int32, 0, longestPiece)}
}

// Vocab returns the number of tokens.
func (t *Tokenizer) Vocab() int { return len(t.bytes) }

// Foreign tells whether the tokenizer was made elsewhere.
func (t *Tokenizer) Foreign() bool { return t.foreign != nil }

// Pairs returns the merges in the order in which they were learned. The caller
// must not change them.
func (t *Tokenizer) Pairs() []Pair { return t.pairs }

// Shared counts the tokens that are the same in both under the same number.
func (t *Tokenizer) Shared(o *Tokenizer) (n int) {
	for id := range int32(min(t.Vocab(), o.Vocab())) {
		if b := t.Bytes(id); b == o.Bytes(id) && b != "" {
			n++
		}
	}
	return n
}

// Bytes returns the bytes of a token: empty for begin, end and unknown tokens.
func (t *Tokenizer) Bytes(id int32) string {
	if id < 0 || int(id) >= len(t.bytes) {
		return ""
	}
	return t.bytes[id]
}

// Encode appends the tokens of text to dst. Decoding them gives text again, unless
// the tokenizer was made elsewhere and puts a space before a text or has no token for
// some byte, see Lacks.
func (t *Tokenizer) Encode(dst []int32, text string) []int32 { return t.EncodeBytes(dst, []byte(text)) }

// EncodeBytes is Encode for bytes. It allocates nothing if dst has room.
func (t *Tokenizer) EncodeBytes(dst []int32, text []byte) []int32 {
	if t.foreign != nil {
		return t.encodeForeign(dst, text)
	}
	for len(text) > 0 {
		n := nextPiece(text)
		dst = t.piece(dst, text[:n])
		text = text[n:]
	}
	return dst
}

// Decode returns the bytes of ids as a string, which need not be UTF-8. Begin and
// end have no bytes. An unknown token is ErrToken.
func (t *Tokenizer) Decode(ids []int32) (string, error) {
	var b strings.Builder
	for _, id := range ids {
		if id < 0 || int(id) >= len(t.bytes) {
			return "", fmt.Errorf("%w: %d of %d", ErrToken, id, len(t.bytes))
		}
		b.WriteString(t.bytes[id])
	}
	return b.String(), nil
}

// Hash returns the SHA-256 of the vocabulary's text form, in hexadecimal. Models
// with different hashes speak of different tokens and cannot be merged.
func (t *Tokenizer) Hash() string {
	sum := sha256.Sum256([]byte(t.Text()))
	return hex.EncodeToString(sum[:])
}

// Text returns the vocabulary as text: a header, then one merge a line; of a
// tokenizer made elsewhere, all that decides what it encodes. Parse reads the former.
func (t *Tokenizer) Text() string {
	if t.foreign != nil {
		return t.foreignText()
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", header)
	for _, p := range t.pairs {
		fmt.Fprintf(&b, "%d %d\n", p.Left, p.Right)
	}
	return b.String()
}

const header = "byte-pair merges v1"

// Parse reads the text form.
func Parse(text string) (*Tokenizer, error) {
	lines := bufio.NewScanner(strings.NewReader(text))
	if !lines.Scan() || lines.Text() != header {
		return nil, fmt.Errorf("%w: the first line is not %q", ErrFormat, header)
	}
	var pairs []Pair
	for lines.Scan() {
		left, right, ok := strings.Cut(lines.Text(), " ")
		l, errL := strconv.ParseInt(left, 10, 32)
		r, errR := strconv.ParseInt(right, 10, 32)
		if !ok || errL != nil || errR != nil {
			return nil, fmt.Errorf("%w: line %d", ErrFormat, len(pairs)+2)
		}
		pairs = append(pairs, Pair{int32(l), int32(r)})
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	return New(pairs)
}
