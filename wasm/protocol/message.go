package protocol

import (
	"fmt"
	"reflect"

	"confusio/engine/phrase"
)

// Append writes the frame of m behind dst and returns it with m's bulk, nil if
// it has none. A caller that sends often passes the same dst[:0] again.
func Append(dst []byte, m Message) (frame, bulk []byte) {
	c := coder{buf: append(dst, kinds[reflect.TypeOf(m)])}
	id := m.Number()
	c.id(&id)
	m.fields(&c)
	if b, ok := m.(bulky); ok {
		bulk = *b.bulk()
	}
	return c.buf, bulk
}

// DecodeRequest reads a request from its frame and the buffer beside it, which
// the request keeps. Errors wrap ErrKind or ErrFrame.
func DecodeRequest(frame, bulk []byte) (Request, error) { return decode[Request](frame, bulk) }

// DecodeEvent reads an event, as DecodeRequest does a request.
func DecodeEvent(frame, bulk []byte) (Event, error) { return decode[Event](frame, bulk) }

// DecodeWord reads a word, as DecodeRequest does a request.
func DecodeWord(frame []byte) (Word, error) { return decode[Word](frame, nil) }

// decode reads a message of the kind M.
func decode[M Message](frame, bulk []byte) (none M, err error) {
	if len(frame) == 0 {
		return none, unreadable(fmt.Errorf("%w: empty", ErrFrame))
	}
	m, ok := fresh(frame[0]).(M)
	if !ok {
		return none, unreadable(fmt.Errorf("%w: %d", ErrKind, frame[0]))
	}
	c := coder{buf: frame[1:], reading: true}
	id := ID(0)
	c.id(&id)
	m.Renumber(id)
	m.fields(&c)
	if len(c.buf) > 0 {
		c.fail("%d bytes too many", len(c.buf))
	}
	b, heavy := any(m).(bulky)
	if !heavy && len(bulk) > 0 {
		c.fail("a buffer beside a message that has none")
	}
	if c.err != nil {
		return none, unreadable(fmt.Errorf("kind %d: %w", frame[0], c.err))
	}
	if heavy {
		*b.bulk() = bulk
	}
	return m, nil
}

// unreadable is what a reader is told of a frame that cannot be read; logs have
// the reason.
func unreadable(err error) error { return phrase.Error(phrase.Of("protocol.frame"), err) }
