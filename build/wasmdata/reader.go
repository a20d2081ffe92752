package wasmdata

import (
	"encoding/binary"
	"fmt"
	"math"
)

// A reader takes a module apart from its front. After its first error it gives
// zeros.
type reader struct {
	left []byte
	err  error
}

func (r *reader) fail(what string) {
	if r.err == nil {
		r.err = fmt.Errorf("%w: %s", ErrModule, what)
	}
	r.left = nil
}

func (r *reader) byte() byte {
	if b := r.bytes(1); len(b) == 1 {
		return b[0]
	}
	return 0
}

func (r *reader) bytes(n uint64) []byte {
	if n > uint64(len(r.left)) {
		r.fail("it ends too soon")
		return nil
	}
	taken := r.left[:n]
	r.left = r.left[n:]
	return taken
}

// unsigned reads a size in LEB128.
func (r *reader) unsigned() uint64 {
	n, length := binary.Uvarint(r.left)
	if length <= 0 || n > math.MaxUint32 {
		r.fail("a size that is none")
		return 0
	}
	r.left = r.left[length:]
	return n
}

// address reads a constant in signed LEB128 as the address it stands for: a
// memory has 2³² bytes, and those above 2³¹ are written as negative numbers.
func (r *reader) address() int64 {
	var n int64
	for shift := 0; shift < 35; shift += 7 {
		b := r.byte()
		n |= int64(b&0x7f) << shift
		if b&0x80 == 0 {
			if b&0x40 != 0 {
				n -= 1 << (shift + 7)
			}
			return int64(uint32(n))
		}
	}
	r.fail("an address that is none")
	return 0
}

// appendAddress writes what address reads.
func appendAddress(out []byte, address int64) []byte {
	n := int32(uint32(address))
	for {
		low := byte(n & 0x7f)
		n >>= 7
		if n == 0 && low&0x40 == 0 || n == -1 && low&0x40 != 0 {
			return append(out, low)
		}
		out = append(out, low|0x80)
	}
}
