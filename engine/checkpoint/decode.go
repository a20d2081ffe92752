package checkpoint

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"
	"math"

	"confusio/engine/phrase"
	"confusio/engine/tensor"
)

// Decode reads a whole file. It keeps nothing of data, and allocates at most
// twice its size beside the header.
//
// Errors: ErrTruncated, ErrLimit, ErrHeader, ErrForeign, ErrLayout, ErrType, ErrRange
// and ErrFinite.
func Decode(data []byte) (*File, error) { return decode(data, entry.finite) }

// DecodeAny is Decode for files of numbers that need not be finite, such as what
// another program made of a merge. No model is one.
func DecodeAny(data []byte) (*File, error) {
	return decode(data, func(entry, []float32) error { return nil })
}

func decode(data []byte, check func(entry, []float32) error) (*File, error) {
	r, err := Open(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	values := data[r.at:]
	f := &File{Weights: &tensor.Set{}, Metadata: r.metadata, Half: true}
	for _, e := range r.entries {
		f.Half = f.Half && e.kind == Float16
		if err := e.readable(); err != nil {
			return nil, err
		}
		t := tensor.Tensor{Shape: e.shape, Data: make([]float32, e.count())}
		decodeValues(e.kind, t.Data, values[e.begin:e.end])
		if err := check(e, t.Data); err != nil {
			return nil, err
		}
		if err := f.Weights.Add(e.name, t); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// A Reader reads a file from its beginning to its end, once: first the header, by
// which a caller can decide what to read, then the tensors that are asked for. It
// holds no more than these.
type Reader struct {
	*header
	in *bufio.Reader
	at int64 // where the values begin
}

// Open reads the header of a file with so many bytes.
//
// Errors: those of in, ErrTruncated, ErrLimit, ErrHeader, ErrForeign and ErrLayout.
func Open(in io.Reader, size int64) (*Reader, error) {
	r := &Reader{in: bufio.NewReaderSize(in, chunk)}
	head, err := readHeader(r.in, size)
	if err != nil {
		return nil, err
	}
	r.at = int64(8 + len(head))
	if r.header, err = parseHeader(head, size-r.at); err != nil {
		return nil, err
	}
	return r, nil
}

// Tensor is what the header says of a tensor.
type Tensor struct {
	Name  string
	Type  Type
	Shape []int
}

// Count returns the number of values.
func (t Tensor) Count() int {
	n := 1
	for _, size := range t.Shape {
		n *= size
	}
	return n
}

// Tensors lists the tensors in the order of their values.
func (r *Reader) Tensors() []Tensor {
	all := make([]Tensor, len(r.entries))
	for i, e := range r.entries {
		all[i] = Tensor{e.name, e.kind, e.shape}
	}
	return all
}

// Metadata returns the metadata of the file as a File without weights, which
// knows how to read it.
func (r *Reader) Metadata() *File { return &File{Metadata: r.metadata} }

// chunk is how many bytes are read at a time: of each type a whole number.
const chunk = 1 << 16

// Read reads the tensors for which want returns true.
//
// Errors: those of the file, ErrTruncated, ErrType, ErrRange and ErrFinite.
func (r *Reader) Read(want func(Tensor) bool) (*tensor.Set, error) {
	out := new(tensor.Set)
	raw := make([]byte, chunk)
	for _, e := range r.entries {
		if !want(Tensor{e.name, e.kind, e.shape}) {
			if _, err := io.CopyN(io.Discard, r.in, int64(e.end-e.begin)); err != nil {
				return nil, cut(err)
			}
			continue
		}
		if err := e.readable(); err != nil {
			return nil, err
		}
		t := tensor.Tensor{Shape: e.shape, Data: make([]float32, e.count())}
		for rest, left := t.Data, e.end-e.begin; left > 0; {
			part := raw[:min(chunk, left)]
			if _, err := io.ReadFull(r.in, part); err != nil {
				return nil, cut(err)
			}
			n := len(part) / e.kind.size()
			decodeValues(e.kind, rest[:n], part)
			rest, left = rest[n:], left-len(part)
		}
		if err := e.finite(t.Data); err != nil {
			return nil, err
		}
		if err := out.Add(e.name, t); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// cut turns the end of a file that came too early into ErrTruncated.
func cut(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return fault(ErrTruncated, "checkpoint.cut")
	}
	return err
}

// readable returns nil if the numbers of e are of a type that is read.
func (e entry) readable() error {
	if e.kind.Read() {
		return nil
	}
	return fault(ErrType, "checkpoint.type", phrase.Excerpt("tensor", e.name), phrase.Excerpt("type", string(e.kind)))
}

// finite names the first number that is not finite: it was none in the file, or it
// is one of double precision that single does not hold.
func (e entry) finite(x []float32) error {
	for i, v := range x {
		if v-v == 0 {
			continue
		}
		tensor, place := phrase.Excerpt("tensor", e.name), phrase.Number("i", i)
		switch {
		case e.kind == Float64 && v == v:
			return fault(ErrRange, "checkpoint.double", tensor, place)
		case v == v:
			return fault(ErrFinite, "checkpoint.infinite", tensor, place)
		}
		return fault(ErrFinite, "checkpoint.nan", tensor, place)
	}
	return nil
}

// decodeValues converts little-endian numbers to float32. Every one of the
// types but Float64 is held exactly, and a Float64 is rounded to the nearest. Each
// type has a loop of its own: a page that has just started runs them before its
// browser has optimised any code.
func decodeValues(kind Type, x []float32, raw []byte) {
	switch kind {
	case Float64:
		for i := range x {
			x[i] = float32(math.Float64frombits(binary.LittleEndian.Uint64(raw[8*i:])))
		}
	case Float32:
		for i := range x {
			x[i] = math.Float32frombits(binary.LittleEndian.Uint32(raw[4*i:]))
		}
	case Float16:
		for i := range x {
			x[i] = tensor.FromFloat16(binary.LittleEndian.Uint16(raw[2*i:]))
		}
	case BFloat16:
		for i := range x {
			x[i] = tensor.FromBFloat16(binary.LittleEndian.Uint16(raw[2*i:]))
		}
	}
}
