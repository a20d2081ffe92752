package checkpoint

import (
	"encoding/binary"
	"math"

	"confusio/engine/tensor"
)

// Decode reads a whole file. It keeps nothing of data, and allocates at most
// twice its size beside the header. Weights that are infinite or not a number
// are kept: they are for the caller to judge.
//
// Errors: ErrTruncated, ErrLimit, ErrHeader, ErrLayout and ErrType.
func Decode(data []byte) (*File, error) {
	head, values, err := splitHeader(data)
	if err != nil {
		return nil, err
	}
	h, err := parseHeader(head, len(values))
	if err != nil {
		return nil, err
	}
	f := &File{Weights: &tensor.Set{}, Metadata: h.metadata, Half: true}
	for _, e := range h.entries {
		f.Half = f.Half && e.kind == Float16
		t := tensor.Tensor{Shape: e.shape, Data: decodeValues(e.kind, values[e.begin:e.end])}
		if err := f.Weights.Add(e.name, t); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// decodeValues converts little-endian numbers to float32; every one of the
// supported types is held exactly. Each type has a loop of its own: a page that
// has just started runs them before its browser has optimised any code.
func decodeValues(kind Type, raw []byte) []float32 {
	x := make([]float32, len(raw)/kind.size())
	switch kind {
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
	return x
}
