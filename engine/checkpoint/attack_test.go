package checkpoint

import (
	"encoding/binary"
	"errors"
	"math"
	"strconv"
	"strings"
	"testing"
)

// attacks are files that must be refused, each with the reason.
var attacks = []struct {
	name string
	data []byte
	want error
}{
	{"nothing", nil, ErrTruncated},
	{"seven bytes", make([]byte, 7), ErrTruncated},
	{"no header", make([]byte, 8), ErrHeader},
	{"longest header", binary.LittleEndian.AppendUint64(nil, math.MaxUint64), ErrLimit},
	{"long header", binary.LittleEndian.AppendUint64(nil, maxHeader+1), ErrLimit},
	{"header beyond the end", binary.LittleEndian.AppendUint64(nil, 3), ErrTruncated},
	{"not an object", raw(`[]`), ErrHeader},
	{"space first", raw(` {}`), ErrHeader},
	{"not UTF-8", raw("{\"\xff\":1}"), ErrHeader},
	{"not JSON", raw(`{"a"}`), ErrHeader},
	{"cut JSON", raw(`{"a":{"dtype":"F32"`), ErrHeader},
	{"two objects", raw(`{}{}`), ErrHeader},
	{"number after", raw(`{} 5`), ErrHeader},
	{"deep", raw(strings.Repeat(`{"a":`, 20000)), ErrHeader},
	{"deep array", raw(`{"a":{"shape":` + strings.Repeat(`[`, 20000)), ErrHeader},
	{"metadata number", raw(`{"__metadata__":{"a":1}}`), ErrHeader},
	{"metadata null", raw(`{"__metadata__":null}`), ErrHeader},
	{"metadata nested", raw(`{"__metadata__":{"a":{}}}`), ErrHeader},
	{"metadata twice", raw(`{"__metadata__":{},"__metadata__":{}}`), ErrHeader},
	{"metadata key twice", raw(`{"__metadata__":{"a":"","a":""}}`), ErrHeader},
	{"name twice", raw(one("a", "F32", "1", 0, 4, one("a", "F32", "1", 4, 8, "")), make([]byte, 8)...), ErrHeader},
	{"name twice by escape", raw(one("a", "F32", "1", 0, 4, one(`\u0061`, "F32", "1", 4, 8, "")), make([]byte, 8)...), ErrHeader},
	{"no name", raw(one("", "F32", "1", 0, 4, ""), 0, 0, 0, 0), ErrHeader},
	{"null tensor", raw(`{"a":null}`), ErrHeader},
	{"unknown field", raw(`{"a":{"dtype":"F32","shape":[],"data_offsets":[0,4],"x":1}}`, 0, 0, 0, 0), ErrHeader},
	{"field twice", raw(`{"a":{"dtype":"F32","dtype":"F16","shape":[],"data_offsets":[0,4]}}`, 0, 0, 0, 0), ErrHeader},
	{"no shape", raw(`{"a":{"dtype":"F32","data_offsets":[0,4]}}`, 0, 0, 0, 0), ErrHeader},
	{"null shape", raw(`{"a":{"dtype":"F32","shape":null,"data_offsets":[0,4]}}`, 0, 0, 0, 0), ErrHeader},
	{"null size", raw(`{"a":{"dtype":"F32","shape":[null],"data_offsets":[0,4]}}`, 0, 0, 0, 0), ErrHeader},
	{"text size", raw(`{"a":{"dtype":"F32","shape":["1"],"data_offsets":[0,4]}}`, 0, 0, 0, 0), ErrHeader},
	{"negative size", raw(one("a", "F32", "-1", 0, 4, ""), 0, 0, 0, 0), ErrHeader},
	{"fractional size", raw(one("a", "F32", "1.0", 0, 4, ""), 0, 0, 0, 0), ErrHeader},
	{"one offset", raw(`{"a":{"dtype":"F32","shape":[],"data_offsets":[0]}}`), ErrHeader},
	{"three offsets", raw(`{"a":{"dtype":"F32","shape":[],"data_offsets":[0,4,4]}}`, 0, 0, 0, 0), ErrLimit},
	{"nine axes", raw(one("a", "F32", "1,1,1,1,1,1,1,1,1", 0, 4, ""), 0, 0, 0, 0), ErrLimit},
	{"product overflows to 0", raw(one("a", "F32", "4294967296,4294967296", 0, 0, "")), ErrLimit},
	{"product overflows by the type", raw(one("a", "F32", "4611686018427387904", 0, 0, "")), ErrLimit},
	{"huge tensor", raw(one("a", "F32", "1000000000000", 0, 4000000000000, "")), ErrTruncated},
	{"unknown type", raw(one("a", "F64", "1", 0, 8, ""), make([]byte, 8)...), ErrType},
	{"shape and place differ", raw(one("a", "F32", "2", 0, 4, ""), 0, 0, 0, 0), ErrLayout},
	{"end before begin", raw(one("a", "F32", "0", 4, 0, ""), 0, 0, 0, 0), ErrLayout},
	{"hole first", raw(one("a", "F32", "1", 4, 8, ""), make([]byte, 8)...), ErrLayout},
	{"hole", raw(one("a", "F16", "1", 0, 2, one("b", "F16", "1", 4, 6, "")), make([]byte, 6)...), ErrLayout},
	{"overlap", raw(one("a", "F32", "1", 0, 4, one("b", "F32", "1", 2, 6, "")), make([]byte, 6)...), ErrLayout},
	{"same place", raw(one("a", "F32", "1", 0, 4, one("b", "F32", "1", 0, 4, "")), make([]byte, 4)...), ErrLayout},
	{"empty tensor in another", raw(one("a", "F32", "1", 0, 4, one("b", "F32", "0", 2, 2, "")), make([]byte, 4)...), ErrLayout},
	{"values cut", raw(one("a", "F32", "1", 0, 4, ""), 0, 0, 0), ErrTruncated},
	{"values left", raw(one("a", "F32", "1", 0, 4, ""), 0, 0, 0, 0, 0), ErrLayout},
}

// one returns the header of a tensor and, if given, of another header's.
func one(name, kind, shape string, begin, end int, more string) string {
	var b strings.Builder
	b.WriteString(`{"` + name + `":{"dtype":"` + kind + `","shape":[` + shape + `],"data_offsets":[`)
	b.WriteString(strconv.Itoa(begin) + "," + strconv.Itoa(end) + `]}`)
	if more != "" {
		b.WriteString("," + more[1:len(more)-1])
	}
	return b.String() + "}"
}

func TestAttacksAreRefused(t *testing.T) {
	for _, a := range attacks {
		if f, err := Decode(a.data); !errors.Is(err, a.want) || f != nil {
			t.Errorf("%s: %v, want %v", a.name, err, a.want)
		}
	}
	var many strings.Builder
	for i := range maxTensors + 1 {
		many.WriteString(`,"` + strconv.Itoa(i) + `":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}`)
	}
	if _, err := Decode(raw("{" + many.String()[1:] + "}")); !errors.Is(err, ErrLimit) {
		t.Errorf("too many tensors: %v", err)
	}
}

// Whatever can be read can be written, and is then the same.
func FuzzDecode(f *testing.F) {
	for _, a := range attacks {
		f.Add(a.data)
	}
	f.Add(encode(f, sample(f), Float32))
	f.Add(encode(f, sample(f), Float16))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Decode(data)
		if err != nil {
			return
		}
		if file.Weights.Count() > len(data)/2 {
			t.Fatalf("%d weights out of %d bytes", file.Weights.Count(), len(data))
		}
		back, err := Decode(encode(t, file, Float32))
		if err != nil || back.Weights.Hash() != file.Weights.Hash() {
			t.Fatalf("does not read back: %v", err)
		}
		_, _ = file.Recipe()
	})
}
