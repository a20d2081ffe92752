package fingerprint

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"math"
)

// A digest hashes numbers in canonical bytes: little endian, each run of them
// behind its length as a uint64. Every NaN counts as the same one: its sign and
// payload are the processor's choice and mean nothing.
type digest struct{ sum hash.Hash }

func newDigest() *digest { return &digest{sha256.New()} }

func (d *digest) length(n int) {
	d.sum.Write(binary.LittleEndian.AppendUint64(nil, uint64(n)))
}

func (d *digest) bytes(b []byte) {
	d.length(len(b))
	d.sum.Write(b)
}

func (d *digest) float32s(values []float32) {
	d.length(len(values))
	raw := make([]byte, 0, 4*len(values))
	for _, v := range values {
		if v != v {
			v = float32(math.NaN())
		}
		raw = binary.LittleEndian.AppendUint32(raw, math.Float32bits(v))
	}
	d.sum.Write(raw)
}

func (d *digest) float64s(values ...float64) {
	d.length(len(values))
	raw := make([]byte, 0, 8*len(values))
	for _, v := range values {
		if v != v {
			v = math.NaN()
		}
		raw = binary.LittleEndian.AppendUint64(raw, math.Float64bits(v))
	}
	d.sum.Write(raw)
}

func (d *digest) hash() string { return hex.EncodeToString(d.sum.Sum(nil)) }
