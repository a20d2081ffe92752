package checkpoint

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"math/bits"
	"slices"
	"strconv"
	"unicode/utf8"

	"confusio/engine/phrase"
)

// Limits that hold before anything is read.
const (
	maxHeader  = 16 << 20 // bytes; a model of 2 billion weights needs 0.03 of it
	maxTensors = 1 << 16
	maxAxes    = 8

	metadataName = "__metadata__"
)

// entry is one tensor of the header.
type entry struct {
	name       string
	kind       Type
	shape      []int
	begin, end int // bytes after the header
}

// header is the parsed header; entries are in the order of their bytes.
type header struct {
	entries  []entry
	metadata map[string]string
}

// readHeader reads the header of a file with so many bytes, up to the values.
func readHeader(in *bufio.Reader, size int64) ([]byte, error) {
	first, err := in.Peek(int(min(size, sniffed)))
	if err != nil {
		return nil, cut(err)
	}
	if err := Foreign(first); err != nil {
		return nil, err
	}
	if size < 8 {
		return nil, fault(ErrTruncated, "checkpoint.empty", phrase.Number("n", size))
	}
	n := binary.LittleEndian.Uint64(first)
	switch {
	case n > maxHeader:
		return nil, fault(ErrLimit, "checkpoint.no_header")
	case n > uint64(size-8):
		return nil, fault(ErrTruncated, "checkpoint.cut_header")
	}
	head := make([]byte, 8+n)
	if _, err := io.ReadFull(in, head); err != nil {
		return nil, cut(err)
	}
	if head = head[8:]; n == 0 || head[0] != '{' {
		return nil, fault(ErrHeader, "checkpoint.no_header")
	}
	if !utf8.Valid(head) {
		return nil, fault(ErrHeader, "checkpoint.utf8")
	}
	return head, nil
}

// parseHeader reads the header of a file with so many bytes of values.
func parseHeader(head []byte, size int64) (*header, error) {
	d := json.NewDecoder(bytes.NewReader(head))
	d.UseNumber()
	h := &header{metadata: map[string]string{}}
	err := object(d, func(name string) (err error) {
		if name == metadataName {
			return object(d, func(key string) error {
				h.metadata[key], err = text(d)
				return err
			})
		}
		if len(h.entries) == maxTensors {
			return fault(ErrLimit, "checkpoint.many", phrase.Number("most", maxTensors))
		}
		e, err := parseEntry(d, name)
		h.entries = append(h.entries, e)
		return err
	})
	if err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, fault(ErrHeader, "checkpoint.after")
	}
	return h, h.checkLayout(size)
}

// object reads an object and calls each after every key, to read its value. A
// key that comes twice is ErrHeader.
func object(d *json.Decoder, each func(key string) error) error {
	if err := delimiter(d, '{'); err != nil {
		return err
	}
	seen := map[string]bool{}
	for d.More() {
		key, err := text(d)
		if err != nil {
			return err
		}
		if seen[key] {
			return fault(ErrHeader, "checkpoint.twice", phrase.Excerpt("name", key))
		}
		seen[key] = true
		if err := each(key); err != nil {
			return err
		}
	}
	return delimiter(d, '}')
}

func delimiter(d *json.Decoder, want json.Delim) error {
	token, err := d.Token()
	if err != nil {
		return fault(ErrHeader, "checkpoint.syntax", phrase.Excerpt("text", err.Error()))
	}
	if token != want {
		return fault(ErrHeader, "checkpoint.json", phrase.Excerpt("found", fmt.Sprint(token)), phrase.Text("wanted", want.String()))
	}
	return nil
}

func text(d *json.Decoder) (string, error) {
	token, err := d.Token()
	if err != nil {
		return "", fault(ErrHeader, "checkpoint.syntax", phrase.Excerpt("text", err.Error()))
	}
	s, ok := token.(string)
	if !ok {
		return "", fault(ErrHeader, "checkpoint.no_text", phrase.Excerpt("found", fmt.Sprint(token)))
	}
	return s, nil
}

// numbers reads an array of at most so many whole numbers.
func numbers(d *json.Decoder, most int) ([]int, error) {
	if err := delimiter(d, '['); err != nil {
		return nil, err
	}
	list := []int{}
	for d.More() {
		token, err := d.Token()
		if err != nil {
			return nil, fault(ErrHeader, "checkpoint.syntax", phrase.Excerpt("text", err.Error()))
		}
		n, ok := token.(json.Number)
		value, err := strconv.ParseUint(string(n), 10, 63)
		if !ok || err != nil {
			return nil, fault(ErrHeader, "checkpoint.no_size", phrase.Excerpt("found", fmt.Sprint(token)))
		}
		if len(list) == most {
			return nil, fault(ErrLimit, "checkpoint.sizes", phrase.Number("most", most))
		}
		list = append(list, int(value))
	}
	return list, delimiter(d, ']')
}

// parseEntry reads what the header says of one tensor.
func parseEntry(d *json.Decoder, name string) (entry, error) {
	e := entry{name: name}
	var place []int
	given := 0
	err := object(d, func(key string) (err error) {
		given++
		switch key {
		case "dtype":
			var kind string
			kind, err = text(d)
			e.kind = Type(kind)
		case "shape":
			e.shape, err = numbers(d, maxAxes)
		case "data_offsets":
			place, err = numbers(d, 2)
		default:
			err = fault(ErrHeader, "checkpoint.field", phrase.Excerpt("tensor", name), phrase.Excerpt("field", key))
		}
		return err
	})
	if err != nil {
		return e, err
	}
	if given != 3 || len(place) != 2 {
		return e, fault(ErrHeader, "checkpoint.entry", phrase.Excerpt("tensor", name))
	}
	e.begin, e.end = place[0], place[1]
	return e, e.check()
}

// count returns the number of values.
func (e entry) count() int { return (e.end - e.begin) / e.kind.size() }

// check compares the bytes that type and shape need with the place of e.
func (e entry) check() error {
	if e.name == "" {
		return fault(ErrHeader, "checkpoint.nameless")
	}
	size := e.kind.size()
	if size == 0 {
		return fault(ErrType, "checkpoint.no_type", phrase.Excerpt("tensor", e.name), phrase.Excerpt("type", string(e.kind)))
	}
	need := uint64(size)
	for _, n := range e.shape {
		high, low := bits.Mul64(need, uint64(n))
		if high != 0 || low > 1<<62 {
			return fault(ErrLimit, "checkpoint.shape", phrase.Excerpt("tensor", e.name), phrase.Excerpt("shape", fmt.Sprint(e.shape)))
		}
		need = low
	}
	if e.begin > e.end || uint64(e.end-e.begin) != need {
		return fault(ErrLayout, "checkpoint.place", phrase.Excerpt("tensor", e.name), phrase.Excerpt("shape", fmt.Sprint(e.shape)))
	}
	return nil
}

// checkLayout sorts the entries by their bytes and checks that they cover so
// many bytes without a hole or an overlap.
func (h *header) checkLayout(size int64) error {
	slices.SortStableFunc(h.entries, func(a, b entry) int {
		if a.begin != b.begin {
			return a.begin - b.begin
		}
		return a.end - b.end // an empty tensor comes before the one at its place
	})
	at := 0
	for _, e := range h.entries {
		if e.begin != at {
			return fault(ErrLayout, "checkpoint.gap", phrase.Excerpt("tensor", e.name))
		}
		at = e.end
	}
	switch {
	case int64(at) > size:
		return fault(ErrTruncated, "checkpoint.cut")
	case int64(at) < size:
		return fault(ErrLayout, "checkpoint.rest", phrase.Number("n", size-int64(at)))
	}
	return nil
}
