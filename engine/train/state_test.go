package train

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"testing"
)

// sealed returns a copy of a state with a change and a right checksum.
func sealed(blob []byte, change func([]byte)) []byte {
	b := slices.Clone(blob)
	change(b)
	sum := sha256.Sum256(b[:len(b)-sha256.Size])
	copy(b[len(b)-sha256.Size:], sum[:])
	return b
}

func TestResumeErrors(t *testing.T) {
	tr := trainer(t, 1)
	steps(t, tr, 2)
	good := tr.Save()
	nan := func(at int) func([]byte) {
		return func(b []byte) { binary.LittleEndian.PutUint32(b[at:], math.Float32bits(float32(math.NaN()))) }
	}
	cases := map[string]struct {
		blob []byte
		want error
	}{
		"empty":     {nil, ErrState},
		"short":     {good[:len(good)-1], ErrState},
		"long":      {append(slices.Clone(good), 0), ErrState},
		"magic":     {sealed(good, func(b []byte) { b[0] = 'X' }), ErrState},
		"version":   {sealed(good, func(b []byte) { b[8] = 9 }), ErrState},
		"recipe":    {sealed(good, func(b []byte) { b[12]++ }), ErrRecipe},
		"steps":     {sealed(good, func(b []byte) { b[45] = 1 }), ErrState},
		"size":      {sealed(good, func(b []byte) { b[60]++ }), ErrState},
		"NaN":       {sealed(good, nan(stateHead)), ErrState},
		"variance":  {sealed(good, func(b []byte) { b[len(b)-sha256.Size-1] |= 0x80; b[len(b)-sha256.Size-2] |= 1 }), ErrState},
		"bit flip":  {func() []byte { b := slices.Clone(good); b[200] ^= 1; return b }(), ErrState},
		"all zeros": {make([]byte, len(good)), ErrState},
	}
	for name, test := range cases {
		if err := tr.Resume(test.blob); !errors.Is(err, test.want) {
			t.Errorf("%s: got %v", name, err)
		}
		if !slices.Equal(tr.Save(), good) {
			t.Fatalf("%s: a refused state changed the trainer", name)
		}
	}
}

// Whatever the bytes, Resume accepts a state that Save then gives back, or
// refuses it with a typed error.
func FuzzResume(f *testing.F) {
	tr := trainer(&testing.T{}, 1)
	good := tr.Save()
	f.Add(good, uint16(0), byte(0))
	f.Add(good[:50], uint16(3), byte(1))
	f.Add([]byte{}, uint16(0), byte(0))
	f.Fuzz(func(t *testing.T, blob []byte, at uint16, flip byte) {
		if len(blob) > sha256.Size { // reach the checks behind the checksum, too
			blob = sealed(blob, func(b []byte) { b[int(at)%len(b)] ^= flip })
		}
		err := tr.Resume(blob)
		switch {
		case err == nil && !slices.Equal(tr.Save(), blob):
			t.Error("an accepted state comes back changed")
		case err != nil && !errors.Is(err, ErrState) && !errors.Is(err, ErrRecipe):
			t.Errorf("untyped error %v", err)
		}
	})
}
