package protocol

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"confusio/engine/phrase"
)

// ErrKind is the error of a frame whose kind byte is unknown here.
var ErrKind = errors.New("protocol: unknown kind of message")

// ErrFrame is the error of a frame that is malformed.
var ErrFrame = errors.New("protocol: malformed message")

// coder reads or writes a frame. One fields method per message names its
// fields once, for both directions, so that the two can never disagree.
type coder struct {
	buf     []byte // what is still to be read, or what is written
	reading bool
	err     error // the first error of reading
}

func (c *coder) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf("%w: "+format, append([]any{ErrFrame}, args...)...)
	}
}

// take cuts n bytes off the front; after an error it gives zeros.
func (c *coder) take(n int) []byte {
	if c.err == nil && len(c.buf) < n {
		c.fail("%d bytes where %d are due", len(c.buf), n)
	}
	if c.err != nil {
		return make([]byte, min(n, 8))
	}
	b := c.buf[:n:n]
	c.buf = c.buf[n:]
	return b
}

func (c *coder) u8(v *uint8) {
	if c.reading {
		*v = c.take(1)[0]
		return
	}
	c.buf = append(c.buf, *v)
}

func (c *coder) bit(v *bool) {
	var b uint8
	if *v {
		b = 1
	}
	c.u8(&b)
	if c.reading {
		*v = b == 1
		if b > 1 {
			c.fail("truth value %d", b)
		}
	}
}

func (c *coder) u32(v *uint32) {
	if c.reading {
		*v = binary.LittleEndian.Uint32(c.take(4))
		return
	}
	c.buf = binary.LittleEndian.AppendUint32(c.buf, *v)
}

func (c *coder) u64(v *uint64) {
	if c.reading {
		*v = binary.LittleEndian.Uint64(c.take(8))
		return
	}
	c.buf = binary.LittleEndian.AppendUint64(c.buf, *v)
}

func (c *coder) i32(v *int32) {
	bits := uint32(*v)
	c.u32(&bits)
	*v = int32(bits)
}

func (c *coder) f32(v *float32) {
	bits := math.Float32bits(*v)
	c.u32(&bits)
	*v = math.Float32frombits(bits)
}

func (c *coder) f64(v *float64) {
	bits := math.Float64bits(*v)
	c.u64(&bits)
	*v = math.Float64frombits(bits)
}

func (c *coder) id(v *ID)         { c.u32((*uint32)(v)) }
func (c *coder) model(v *ModelID) { c.u32((*uint32)(v)) }

// text codes a string. What a model writes need not be UTF-8 (its tokens are
// bytes), but text on the page is, so a writer replaces what is not.
func (c *coder) text(v *string) {
	if !c.reading {
		valid := strings.ToValidUTF8(*v, "\uFFFD")
		n := uint32(len(valid))
		c.u32(&n)
		c.buf = append(c.buf, valid...)
		return
	}
	var n uint32
	c.u32(&n)
	if uint64(n) > uint64(len(c.buf)) {
		c.fail("text of %d bytes in a frame with %d left", n, len(c.buf))
		return
	}
	*v = string(c.take(int(n)))
	if !utf8.ValidString(*v) {
		c.fail("text is not UTF-8")
	}
}

// mostLabel bounds a text of one line that the page draws, such as a name from a
// file, in bytes.
const mostLabel = 400

// label codes a text of one line that the page draws. Names come from files and
// may be of any length; a writer cuts them here.
func (c *coder) label(v *string) {
	if !c.reading {
		short := cut(*v)
		c.text(&short)
		return
	}
	c.text(v)
	if len(*v) > mostLabel {
		c.fail("label of %d bytes", len(*v))
	}
}

// cut shortens a label that is too long, between two characters.
func cut(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	if len(text) <= mostLabel {
		return text
	}
	const mark = "…"
	end := mostLabel - len(mark)
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end] + mark
}

// Phrases nest, and lists in them are short.
const (
	mostDepth = 4
	mostArgs  = 64
)

// phrase codes what is to be said to a reader.
func (c *coder) phrase(p *phrase.Phrase) { c.phraseAt(p, 0) }

func (c *coder) phraseAt(p *phrase.Phrase, depth int) {
	if depth > mostDepth || len(p.Args) > mostArgs {
		if c.reading {
			c.fail("phrase %d deep", depth)
			return
		}
		p = &phrase.Phrase{} // says nothing; no phrase of ours is like that
	}
	key := string(p.Key)
	c.label(&key)
	p.Key = phrase.Key(key)
	list(c, &p.Args, 21, func(a *phrase.Arg) { c.arg(a, depth) })
	if c.reading && len(p.Args) > mostArgs {
		c.fail("phrase with %d arguments", len(p.Args))
	}
}

func (c *coder) arg(a *phrase.Arg, depth int) {
	c.label(&a.Name)
	c.u8((*uint8)(&a.Kind))
	if a.Kind >= phrase.Kinds {
		c.fail("argument kind %d", a.Kind)
	}
	c.label(&a.Text)
	c.f64(&a.Number)
	list(c, &a.Said, 8, func(p *phrase.Phrase) { c.phraseAt(p, depth+1) })
}

func (c *coder) texts(v *[]string) { list(c, v, 4, func(s *string) { c.label(s) }) }
func (c *coder) scores(v *[]Score) { list(c, v, 76, func(s *Score) { s.fields(c) }) }

// list codes a list; least is the least size of an element in bytes, which
// keeps a false count from claiming memory.
func list[T any](c *coder, v *[]T, least int, element func(*T)) {
	n := uint32(len(*v))
	c.u32(&n)
	if c.reading {
		if c.err != nil || uint64(n)*uint64(least) > uint64(len(c.buf)) {
			c.fail("list of %d elements in a frame with %d bytes left", n, len(c.buf))
			return
		}
		*v = nil
		if n > 0 {
			*v = make([]T, n)
		}
	}
	for i := range *v {
		element(&(*v)[i])
	}
}
