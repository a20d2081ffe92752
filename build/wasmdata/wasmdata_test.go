package wasmdata

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/tetratelabs/wazero"
)

const pages = 3 // of 64 KB, in every memory here

// moduleOf has a memory that it exports, data, and a section that nobody knows.
func moduleOf(segments []segment) []byte {
	out := []byte(header + "\x05\x03\x01\x00\x03\x07\x07\x01\x03mem\x02\x00")
	data := encode(segments)
	out = append(binary.AppendUvarint(append(out, sectionData), uint64(len(data))), data...)
	return append(out, "\x00\x04\x01xyz"...)
}

// memoryOf is what a program that starts with this module finds in memory.
func memoryOf(t *testing.T, module []byte) []byte {
	t.Helper()
	ctx := context.Background()
	r := wazero.NewRuntime(ctx)
	defer r.Close(ctx)
	m, err := r.Instantiate(ctx, module)
	if err != nil {
		t.Fatal(err)
	}
	memory, ok := m.Memory().Read(0, pages<<16)
	if !ok {
		t.Fatal("the memory is smaller")
	}
	return slices.Clone(memory)
}

// scattered draws segments that do not overlap, in the order of nothing.
func scattered(random *rand.Rand) []segment {
	var all []segment
	for at := int64(0); ; {
		at += random.Int64N([]int64{1, 12, gap + 2, 3 * gap}[random.IntN(4)])
		size := random.IntN(40)
		if at+int64(size) > pages<<16 {
			break
		}
		data := make([]byte, size)
		for i := range data {
			data[i] = byte(random.Uint32N(3))
		}
		all = append(all, segment{at, data})
		at += int64(size)
	}
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

func TestJoinLeavesTheMemoryAsItWas(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		segments := scattered(random)
		before := moduleOf(segments)
		after, err := Join(before)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(memoryOf(t, before), memoryOf(t, after)) {
			t.Fatalf("%d segments: another memory", len(segments))
		}
		again, err := Join(after)
		if err != nil || !bytes.Equal(again, after) {
			t.Fatalf("what is joined changes when it is joined again: %v", err)
		}
	}
}

func TestJoinPartsDataWhereItIsFarApart(t *testing.T) {
	for _, c := range []struct {
		distance int64
		want     int
	}{{0, 1}, {8, 1}, {gap, 1}, {gap + 1, 2}, {1 << 31, 2}} {
		module, err := Join(moduleOf([]segment{{16, []byte("a")}, {17 + c.distance, []byte("b")}}))
		if err != nil {
			t.Fatal(err)
		}
		r := reader{left: module[len(header)+5+9+1:]} // behind memory, exports and the data section's number
		segments, err := segmentsOf(r.bytes(r.unsigned()))
		if err != nil || len(segments) != c.want {
			t.Fatalf("%d apart: %d segments, %v", c.distance, len(segments), err)
		}
		if last := segments[len(segments)-1]; last.end() != 18+c.distance || !bytes.HasSuffix(last.data, []byte("b")) {
			t.Errorf("%d apart: the last one ends at %d: %q", c.distance, last.end(), last.data)
		}
	}
}

func TestJoinRefusesWhatItDoesNotKnow(t *testing.T) {
	good := moduleOf([]segment{{0, []byte("data")}})
	at := bytes.Index(good, []byte("data")) // behind number, size, count, kind, opcode, address, end and length
	for name, module := range map[string][]byte{
		"nothing":             nil,
		"another header":      append([]byte("\x00asm\x02"), good[5:]...),
		"cut":                 good[:len(good)-2],
		"overlapping":         moduleOf([]segment{{8, []byte("ab")}, {9, []byte("c")}}),
		"a passive segment":   changed(good, at-5, 1),
		"a computed address":  changed(good, at-4, 0x23),
		"a longer expression": changed(good, at-2, 0x6a),
		"fewer segments":      changed(good, at-6, 0),
		"more segments":       changed(good, at-6, 2),
		"named segments":      changed(good, at-8, sectionDataCount),
	} {
		if _, err := Join(module); !errors.Is(err, ErrModule) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func changed(module []byte, at int, to byte) []byte {
	module = slices.Clone(module)
	module[at] = to
	return module
}

func FuzzJoin(f *testing.F) {
	f.Add(moduleOf([]segment{{0, []byte("data")}, {9000, []byte("more")}}))
	f.Fuzz(func(t *testing.T, module []byte) {
		once, err := Join(module)
		if err != nil {
			return
		}
		if again, err := Join(once); err != nil || !bytes.Equal(again, once) {
			t.Errorf("what was joined is not joined again: %v", err)
		}
	})
}
