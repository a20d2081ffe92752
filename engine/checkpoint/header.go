package checkpoint

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/bits"
	"slices"
	"strconv"
	"unicode/utf8"
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

// splitHeader returns the two parts of a file after its eight bytes of length.
func splitHeader(data []byte) (head, values []byte, err error) {
	if len(data) < 8 {
		return nil, nil, fmt.Errorf("%w: %d bytes, a file has at least 8", ErrTruncated, len(data))
	}
	var n uint64
	for i := 7; i >= 0; i-- {
		n = n<<8 | uint64(data[i])
	}
	data = data[8:]
	if n > maxHeader {
		return nil, nil, fmt.Errorf("%w: a header of %d bytes, at most %d", ErrLimit, n, maxHeader)
	}
	if n > uint64(len(data)) {
		return nil, nil, fmt.Errorf("%w: a header of %d bytes in %d", ErrTruncated, n, len(data))
	}
	head = data[:n]
	if n == 0 || head[0] != '{' {
		return nil, nil, fmt.Errorf("%w: it does not begin with a brace", ErrHeader)
	}
	if !utf8.Valid(head) {
		return nil, nil, fmt.Errorf("%w: it is not valid UTF-8", ErrHeader)
	}
	return head, data[n:], nil
}

// parseHeader reads the header of a file with so many bytes of values.
func parseHeader(head []byte, size int) (*header, error) {
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
			return fmt.Errorf("%w: more than %d tensors", ErrLimit, maxTensors)
		}
		e, err := parseEntry(d, name)
		h.entries = append(h.entries, e)
		return err
	})
	if err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, fmt.Errorf("%w: there is more after its end", ErrHeader)
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
			return fmt.Errorf("%w: %.80q occurs twice", ErrHeader, key)
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
		return fmt.Errorf("%w: %w", ErrHeader, err)
	}
	if token != want {
		return fmt.Errorf("%w: %.80q where %q belongs", ErrHeader, fmt.Sprint(token), want.String())
	}
	return nil
}

func text(d *json.Decoder) (string, error) {
	token, err := d.Token()
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrHeader, err)
	}
	s, ok := token.(string)
	if !ok {
		return "", fmt.Errorf("%w: %.80q where a string belongs", ErrHeader, fmt.Sprint(token))
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
			return nil, fmt.Errorf("%w: %w", ErrHeader, err)
		}
		n, ok := token.(json.Number)
		value, err := strconv.ParseUint(string(n), 10, 63)
		if !ok || err != nil {
			return nil, fmt.Errorf("%w: %.80q where a size belongs", ErrHeader, fmt.Sprint(token))
		}
		if len(list) == most {
			return nil, fmt.Errorf("%w: a list of more than %d sizes", ErrLimit, most)
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
			err = fmt.Errorf("%w: %.80q has a field %.80q", ErrHeader, name, key)
		}
		return err
	})
	if err != nil {
		return e, err
	}
	if given != 3 || len(place) != 2 {
		return e, fmt.Errorf("%w: %.80q needs a type, a shape and two offsets", ErrHeader, name)
	}
	e.begin, e.end = place[0], place[1]
	return e, e.check()
}

// check compares the bytes that type and shape need with the place of e.
func (e entry) check() error {
	if e.name == "" {
		return fmt.Errorf("%w: a tensor has no name", ErrHeader)
	}
	size := e.kind.size()
	if size == 0 {
		return fmt.Errorf("%w: %.80q is %.20q; F32, F16 and BF16 are", ErrType, e.name, e.kind)
	}
	need := uint64(size)
	for _, n := range e.shape {
		high, low := bits.Mul64(need, uint64(n))
		if high != 0 || low > 1<<62 {
			return fmt.Errorf("%w: %.80q has shape %v", ErrLimit, e.name, e.shape)
		}
		need = low
	}
	if e.begin > e.end || uint64(e.end-e.begin) != need {
		return fmt.Errorf("%w: %.80q of shape %v needs %d bytes, its place is %d to %d",
			ErrLayout, e.name, e.shape, need, e.begin, e.end)
	}
	return nil
}

// checkLayout sorts the entries by their bytes and checks that they cover so
// many bytes without a hole or an overlap.
func (h *header) checkLayout(size int) error {
	slices.SortStableFunc(h.entries, func(a, b entry) int {
		if a.begin != b.begin {
			return a.begin - b.begin
		}
		return a.end - b.end // an empty tensor comes before the one at its place
	})
	at := 0
	for _, e := range h.entries {
		if e.begin != at {
			return fmt.Errorf("%w: %.80q begins at %d, the one before ends at %d", ErrLayout, e.name, e.begin, at)
		}
		at = e.end
	}
	switch {
	case at > size:
		return fmt.Errorf("%w: %d bytes of values, the header wants %d", ErrTruncated, size, at)
	case at < size:
		return fmt.Errorf("%w: %d bytes follow the last tensor", ErrLayout, size-at)
	}
	return nil
}
