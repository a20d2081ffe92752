// Package wasmdata rewrites the data of a WebAssembly module, so that it
// compresses better.
//
// Go's linker leaves zeros out: wherever eight of them follow each other it ends a
// segment and begins the next one, 84,000 for the page. A segment's head, which says
// where it lies and how long it is, is not known beforehand, while zeros are; so in what
// crosses the network the heads weigh more than what they save: 95 KB of brotli for
// the page as for the worker.
//
// Source: WebAssembly Core Specification 2.0, section 5.5.14 (data section).
package wasmdata

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// ErrModule is the error of what is no module, or none of the kind that Go's
// linker writes.
var ErrModule = errors.New("not a module that can be rewritten")

// header begins every module.
const header = "\x00asm\x01\x00\x00\x00"

const (
	sectionData      = 11
	sectionDataCount = 12 // for programs that name their segments

	activeSegment = 0x00 // of memory 0, copied there before the program starts
	opI32Const    = 0x41
	opEnd         = 0x0b
)

// gap is the longest row of zeros that joins two segments rather than parting
// them. A few thousand cost what a head costs.
const gap = 4096

// Join returns the module with its data in as few segments as are worth while.
// The memory of a program that starts with it is the same, byte for byte, provided that the
// memory is the module's own and so begins as zeros.
func Join(module []byte) ([]byte, error) {
	if len(module) < len(header) || string(module[:len(header)]) != header {
		return nil, fmt.Errorf("%w: no header", ErrModule)
	}
	out := slices.Clone(module[:len(header)])
	r := reader{left: module[len(header):]}
	for len(r.left) > 0 && r.err == nil {
		number := r.byte()
		content := r.bytes(r.unsigned())
		switch number {
		case sectionDataCount:
			return nil, fmt.Errorf("%w: its segments have names", ErrModule)
		case sectionData:
			segments, err := segmentsOf(content)
			if err != nil {
				return nil, err
			}
			content = encode(joined(segments))
		}
		out = binary.AppendUvarint(append(out, number), uint64(len(content)))
		out = append(out, content...)
	}
	return out, r.err
}

// A segment is what lies in memory from an address on.
type segment struct {
	address int64
	data    []byte
}

func (s segment) end() int64 { return s.address + int64(len(s.data)) }

// segmentsOf reads a data section. Its segments come back in the order of their
// addresses; a module whose segments overlap is refused, for there the order counts.
func segmentsOf(section []byte) ([]segment, error) {
	r := reader{left: section}
	var all []segment
	for n := r.unsigned(); n > 0 && r.err == nil; n-- {
		if r.byte() != activeSegment || r.byte() != opI32Const {
			r.fail("a segment of another kind")
		}
		address := r.address()
		if r.byte() != opEnd {
			r.fail("a segment whose address is computed")
		}
		if data := r.bytes(r.unsigned()); len(data) > 0 {
			all = append(all, segment{address, data})
		}
	}
	if r.err == nil && len(r.left) > 0 {
		r.fail("data behind the last segment")
	}
	slices.SortStableFunc(all, func(a, b segment) int { return cmp.Compare(a.address, b.address) })
	for i := 1; i < len(all); i++ {
		if all[i].address < all[i-1].end() {
			r.fail("segments overlap")
		}
	}
	return all, r.err
}

// joined puts zeros between neighbours that are near each other.
func joined(segments []segment) []segment {
	var out []segment
	for _, s := range segments {
		if last := len(out) - 1; last >= 0 && s.address-out[last].end() <= gap {
			zeros := make([]byte, s.address-out[last].end())
			out[last].data = append(append(out[last].data, zeros...), s.data...)
			continue
		}
		out = append(out, segment{s.address, slices.Clone(s.data)})
	}
	return out
}

func encode(segments []segment) []byte {
	out := binary.AppendUvarint(nil, uint64(len(segments)))
	for _, s := range segments {
		out = appendAddress(append(out, activeSegment, opI32Const), s.address)
		out = binary.AppendUvarint(append(out, opEnd), uint64(len(s.data)))
		out = append(out, s.data...)
	}
	return out
}
