package token

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"confusio/engine/phrase"
)

// Definition is a byte-level tokenizer made elsewhere.
type Definition struct {
	Tokens  []string         // the bytes of each token, by its number; empty for one without bytes
	First   [256]int32       // the token of each byte; below 0 for none
	Whole   map[string]int32 // pieces that are tokens whatever the merges say; nil where merges decide
	Merges  []Merge          // in the order in which they were learned
	Added   []Added          // tokens that are looked for in the text before all else
	Steps   []Step           // how text is cut into pieces, one step after the other
	Unknown int32            // stands for a byte that has no token; below 0 where such a byte is left out
	Fuse    bool             // and once for several in a row
	Source  []byte           // the file that it was read from, to be written again
}

// Merge is two tokens, and what they become.
type Merge struct{ Left, Right, Made int32 }

// Added is a token that stands for a text wherever it occurs.
type Added struct {
	ID    int32
	Text  string
	Early bool // looked for before those that are not
}

// A Step cuts pieces into smaller ones.
type Step struct {
	Split  *Expression // at its matches, each of which becomes a piece; nil for no cut
	Drop   bool        // what is between matches goes; else it becomes pieces too
	Prefix bool        // a piece that does not begin with a space gets one, before it is cut
}

// Limits of what is defined elsewhere.
const (
	maxTokens     = 1 << 18
	longestAlien  = 1024 // bytes of a token
	maxAddedBytes = 256  // of the text of an added token
	maxAdded      = 4096
	maxSteps      = 16
)

// foreign is what only a tokenizer made elsewhere has.
type foreign struct {
	definition Definition
	made       []int32 // token of each rank
	early      []Added // by length, the longest first
	late       []Added
}

// Define returns the tokenizer of a definition.
//
// Errors: ErrFormat where tokens or merges do not fit each other, or are too many.
func Define(d Definition) (*Tokenizer, error) {
	bad := func(key phrase.Key, args ...phrase.Arg) error {
		return phrase.Error(phrase.Of(key, args...), ErrFormat)
	}
	if len(d.Tokens) > maxTokens || len(d.Merges) > 4*maxTokens || len(d.Added) > maxAdded || len(d.Steps) > maxSteps {
		return nil, bad("token.many")
	}
	t := &Tokenizer{bytes: d.Tokens, first: d.First, rank: make(map[Pair]int32, len(d.Merges)), merged: make([]int32, 0, longestPiece),
		foreign: &foreign{definition: d}}
	for id, bytes := range d.Tokens {
		if len(bytes) > longestAlien {
			return nil, bad("token.long", phrase.Number("id", id))
		}
	}
	for b, id := range d.First {
		if id >= 0 && (int(id) >= len(d.Tokens) || d.Tokens[id] != string([]byte{byte(b)})) {
			return nil, bad("token.byte", phrase.Number("byte", b))
		}
	}
	known := func(ids ...int32) bool {
		return !slices.ContainsFunc(ids, func(id int32) bool { return id < 0 || int(id) >= len(d.Tokens) || d.Tokens[id] == "" })
	}
	for i, m := range d.Merges {
		if !known(m.Left, m.Right, m.Made) || d.Tokens[m.Made] != d.Tokens[m.Left]+d.Tokens[m.Right] {
			return nil, bad("token.merge", phrase.Number("i", i))
		}
		t.rank[Pair{m.Left, m.Right}] = int32(i) // of a merge that comes twice the last counts, as in the library
		t.pairs = append(t.pairs, Pair{m.Left, m.Right})
		t.foreign.made = append(t.foreign.made, m.Made)
	}
	if d.Unknown >= int32(len(d.Tokens)) {
		return nil, bad("token.unknown")
	}
	return t, t.foreign.sortAdded(len(d.Tokens), bad)
}

// sortAdded puts the added tokens into the order in which they are looked for.
func (f *foreign) sortAdded(tokens int, bad func(phrase.Key, ...phrase.Arg) error) error {
	for _, a := range f.definition.Added {
		if a.Text == "" || len(a.Text) > maxAddedBytes || a.ID < 0 || int(a.ID) >= tokens {
			return bad("token.added", phrase.Excerpt("text", a.Text))
		}
		if a.Early {
			f.early = append(f.early, a)
		} else {
			f.late = append(f.late, a)
		}
	}
	for _, list := range [][]Added{f.early, f.late} {
		slices.SortStableFunc(list, func(a, b Added) int { return len(b.Text) - len(a.Text) })
	}
	return nil
}

// Source returns the file that a tokenizer made elsewhere was read from.
func (t *Tokenizer) Source() []byte {
	if t.foreign == nil {
		return nil
	}
	return t.foreign.definition.Source
}

// AddedText returns the text that an added token stands for, empty for other tokens.
func (t *Tokenizer) AddedText(id int32) string {
	if t.foreign == nil {
		return ""
	}
	for _, a := range t.foreign.definition.Added {
		if a.ID == id {
			return a.Text
		}
	}
	return ""
}

// Lacks returns the first byte of a text for which there is no token, and false if
// there is one for all of them.
func (t *Tokenizer) Lacks(text string) (missing byte, lacks bool) {
	for i := range len(text) {
		if t.first[text[i]] < 0 {
			return text[i], true
		}
	}
	return 0, false
}

// unknown appends what stands for a byte without a token, of a piece from start on.
func (f *foreign) unknown(dst []int32, start int) []int32 {
	id := f.definition.Unknown
	if id < 0 || f.definition.Fuse && len(dst) > start && dst[len(dst)-1] == id {
		return dst
	}
	return append(dst, id)
}

// encodeForeign is EncodeBytes: added tokens first, then steps, then merges.
func (t *Tokenizer) encodeForeign(dst []int32, text []byte) []int32 {
	return t.splitAdded(dst, text, t.foreign.early, func(dst []int32, text []byte) []int32 {
		return t.splitAdded(dst, text, t.foreign.late, func(dst []int32, text []byte) []int32 {
			t.cut(text, t.foreign.definition.Steps, func(piece []byte) { dst = t.piece(dst, piece) })
			return dst
		})
	})
}

// Pieces returns the pieces of a text that no merge crosses, as far as they follow
// from the text alone: tokens that are looked for before all else are not.
func (t *Tokenizer) Pieces(text string) []string {
	var pieces []string
	if t.foreign != nil {
		t.cut([]byte(text), t.foreign.definition.Steps, func(piece []byte) { pieces = append(pieces, string(piece)) })
		return pieces
	}
	for len(text) > 0 {
		n := nextPiece([]byte(text))
		pieces, text = append(pieces, text[:n]), text[n:]
	}
	return pieces
}

// splitAdded appends the tokens of a text in which some texts stand for tokens: of
// those that begin first the longest. The rest is the business of between.
func (t *Tokenizer) splitAdded(dst []int32, text []byte, added []Added, between func([]int32, []byte) []int32) []int32 {
	for len(text) > 0 {
		at, found := nextAdded(text, added)
		if at > 0 {
			dst = between(dst, text[:at])
		}
		if found == nil {
			return dst
		}
		dst, text = append(dst, found.ID), text[at+len(found.Text):]
	}
	return dst
}

// nextAdded returns where the first of added begins, and the end of the text and nil
// if there is none.
func nextAdded(text []byte, added []Added) (at int, found *Added) {
	at = len(text)
	for i := range added {
		if j := bytes.Index(text[:min(len(text), at+len(added[i].Text))], []byte(added[i].Text)); j >= 0 && j < at {
			at, found = j, &added[i] // of two at one place the longer one came first
		}
	}
	return at, found
}

// cut cuts a piece by the first of some steps, and what comes out by the others.
func (t *Tokenizer) cut(piece []byte, steps []Step, each func([]byte)) {
	if len(piece) == 0 {
		return
	}
	if len(steps) == 0 {
		each(piece)
		return
	}
	s, rest := steps[0], steps[1:]
	if s.Prefix && piece[0] != ' ' {
		piece = append([]byte{' '}, piece...)
	}
	if s.Split == nil {
		t.cut(piece, rest, each)
		return
	}
	for from := 0; from < len(piece); {
		start, end := s.Split.next(&t.matcher, piece, from)
		if !s.Drop {
			t.cut(piece[from:start], rest, each)
		}
		t.cut(piece[start:end], rest, each)
		from = end
	}
}

// foreignText writes all that decides what is encoded.
func (t *Tokenizer) foreignText() string {
	var b strings.Builder
	d := t.foreign.definition
	fmt.Fprintf(&b, "%s\nunknown %d fuse %v bytes %v\n", foreignHeader, d.Unknown, d.Fuse, d.First)
	for _, s := range d.Steps {
		split := ""
		if s.Split != nil {
			split = s.Split.String()
		}
		fmt.Fprintf(&b, "step %v %v %q\n", s.Prefix, s.Drop, split)
	}
	for _, a := range d.Added {
		fmt.Fprintf(&b, "added %d %v %q\n", a.ID, a.Early, a.Text)
	}
	for id, bytes := range d.Tokens {
		fmt.Fprintf(&b, "%d %q\n", id, bytes)
	}
	for _, bytes := range slices.Sorted(maps.Keys(d.Whole)) {
		fmt.Fprintf(&b, "whole %q %d\n", bytes, d.Whole[bytes])
	}
	for _, m := range d.Merges {
		fmt.Fprintf(&b, "%d %d\n", m.Left, m.Right)
	}
	return b.String()
}

const foreignHeader = "byte-pair tokenizer made elsewhere v1"
