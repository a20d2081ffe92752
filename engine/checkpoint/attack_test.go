package checkpoint

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"confusio/engine/tensor"
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
	{"unknown type", raw(one("a", "F128", "1", 0, 16, ""), make([]byte, 16)...), ErrType},
	{"whole numbers", raw(one("a", "I64", "1", 0, 8, ""), make([]byte, 8)...), ErrType},
	{"quantised", raw(one("a", "F8_E4M3", "4", 0, 4, ""), make([]byte, 4)...), ErrType},
	{"not a number", raw(one("a", "F32", "1", 0, 4, ""), 0, 0, 0xc0, 0x7f), ErrFinite},
	{"infinite", raw(one("a", "F16", "2", 0, 4, ""), 0, 0x3c, 0, 0xfc), ErrFinite},
	{"infinite in half", raw(one("a", "BF16", "1", 0, 2, ""), 0x80, 0x7f), ErrFinite},
	{"beyond single precision", raw(one("a", "F64", "1", 0, 8, ""), 0, 0, 0, 0, 0, 0, 0, 0x7f), ErrRange},
	{"not a double", raw(one("a", "F64", "1", 0, 8, ""), 0, 0, 0, 0, 0, 0, 0xf8, 0x7f), ErrFinite},
	{"pointer of Git LFS", []byte("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n"), ErrForeign},
	{"web page", []byte("\n<!DOCTYPE html><html><head><title>Sign in</title>"), ErrForeign},
	{"JSON", []byte("{\n  \"a\": 1}"), ErrForeign},
	{"pickle", []byte("\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19."), ErrForeign},
	{"PyTorch's zip", []byte("PK\x03\x04\x00\x00\x08\x08\x00\x00\x00\x00\x00\x00\x00\x00archive/data.pkl"), ErrForeign},
	{"zip", []byte("PK\x03\x04 config.json"), ErrForeign},
	{"GGUF", []byte("GGUF\x03\x00\x00\x00\x02\x00\x00\x00"), ErrForeign},
	{"gzip", []byte("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00"), ErrForeign},
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

// Law: read from a stream, in whatever pieces it comes, a file is what it is read at
// once, with the same errors; and what is not asked for is not looked at.
func TestReaderReadsWhatDecodeReads(t *testing.T) {
	files := map[string][]byte{"sample": encode(t, sample(t), Float32), "half": encode(t, sample(t), Float16)}
	for _, a := range attacks {
		files[a.name] = a.data
	}
	for name, data := range files {
		want, wantErr := Decode(data)
		for _, in := range []io.Reader{bytes.NewReader(data), iotest.OneByteReader(bytes.NewReader(data)), iotest.DataErrReader(bytes.NewReader(data))} {
			set, err := all(in, int64(len(data)))
			if (err == nil) != (wantErr == nil) || wantErr != nil && err.Error() != wantErr.Error() {
				t.Errorf("%s: %v, at once %v", name, err, wantErr)
			} else if err == nil && set.Hash() != want.Weights.Hash() {
				t.Errorf("%s: other weights than at once", name)
			}
		}
	}
	for _, whole := range [][]byte{files["sample"], files["half"]} {
		for n := range whole {
			if _, err := all(bytes.NewReader(whole[:n]), int64(len(whole))); !errors.Is(err, ErrTruncated) {
				t.Fatalf("cut at %d of %d bytes: %v", n, len(whole), err)
			}
		}
	}
	mixed := raw(one("mask", "BOOL", "3", 0, 3, one("w", "F32", "1", 3, 7, one("bad", "F32", "1", 7, 11, ""))), 1, 1, 1, 0, 0, 0x80, 0x3f, 0, 0, 0xc0, 0x7f)
	r, err := Open(bytes.NewReader(mixed), int64(len(mixed)))
	if err != nil {
		t.Fatal(err)
	}
	set, err := r.Read(func(x Tensor) bool { return x.Name == "w" })
	if err != nil || !slices.Equal(set.Names(), []string{"w"}) {
		t.Errorf("%v, %v", set, err)
	}
	if w, _ := set.Get("w"); w.Data[0] != 1 {
		t.Errorf("w is %v", w.Data)
	}
}

// all reads every tensor of a stream.
func all(in io.Reader, size int64) (*tensor.Set, error) {
	r, err := Open(in, size)
	if err != nil {
		return nil, err
	}
	return r.Read(func(Tensor) bool { return true })
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
