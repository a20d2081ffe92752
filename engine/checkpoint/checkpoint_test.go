package checkpoint

import (
	"bytes"
	"encoding/binary"
	"errors"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"confusio/engine/recipe"
	"confusio/engine/tensor"
)

func sample(t testing.TB) *File {
	t.Helper()
	var s tensor.Set
	for _, e := range []error{
		s.Add("z.weight", tensor.Tensor{Shape: []int{2, 2}, Data: []float32{1, -2, 0.5, 65504}}),
		s.Add("a \"quoted\" <ü>", tensor.Tensor{Shape: []int{3}, Data: []float32{0x1p-24, -65504, 0}}),
		s.Add("empty", tensor.New(0, 5)),
		s.Add("scalar", tensor.Tensor{Shape: []int{}, Data: []float32{7}}),
	} {
		if e != nil {
			t.Fatal(e)
		}
	}
	return New(&s, recipe.Small(), "v0", "a note — with a dash")
}

func encode(t testing.TB, f *File, as Type) []byte {
	t.Helper()
	data, err := Encode(f, as)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestReadsBackWhatItWrote(t *testing.T) {
	f := sample(t)
	for _, as := range []Type{Float32, Float16} {
		data := encode(t, f, as)
		back, err := Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		if back.Weights.Hash() != f.Weights.Hash() || !slices.Equal(back.Weights.Names(), f.Weights.Names()) {
			t.Errorf("%s: the weights or their order changed", as)
		}
		if !maps.Equal(back.Metadata, f.Metadata) {
			t.Errorf("%s: metadata %v", as, back.Metadata)
		}
		if !bytes.Equal(encode(t, back, as), data) || !bytes.Equal(encode(t, sample(t), as), data) {
			t.Errorf("%s: the bytes are not stable", as)
		}
		if n := binary.LittleEndian.Uint64(data); n%8 != 0 {
			t.Errorf("%s: the values begin at %d", as, 8+n)
		}
	}
}

func TestFloat16RoundsToEvenAndRefusesOverflow(t *testing.T) {
	var s tensor.Set
	_ = s.Add("w", tensor.Tensor{Shape: []int{2}, Data: []float32{1 + 0x1p-11, 1 + 3*0x1p-11}})
	back, err := Decode(encode(t, &File{Weights: &s}, Float16))
	if err != nil {
		t.Fatal(err)
	}
	if w, _ := back.Weights.Get("w"); w.Data[0] != 1 || w.Data[1] != 1+0x1p-9 {
		t.Errorf("rounded to %v", w.Data)
	}
	w, _ := s.Get("w")
	w.Data[0] = 65520
	if _, err := Encode(&File{Weights: &s}, Float16); !errors.Is(err, ErrRange) {
		t.Errorf("65520 as float16: %v", err)
	}
	for _, x := range []float64{math.Inf(1), math.Inf(-1), math.NaN()} {
		w.Data[1] = float32(x)
		for _, as := range []Type{Float16, Float32} {
			if _, err := Encode(&File{Weights: &s}, as); !errors.Is(err, ErrFinite) && !errors.Is(err, ErrRange) {
				t.Errorf("%g as %s: %v", x, as, err)
			}
		}
	}
}

func TestRecipeTravelsWithItsHash(t *testing.T) {
	f := sample(t)
	r, err := f.Recipe()
	if err != nil || r.Hash() != recipe.Small().Hash() {
		t.Fatalf("%v", err)
	}
	if f.Engine() != "v0" || f.Note() != "a note — with a dash" || f.Metadata["format"] != "pt" {
		t.Errorf("metadata %v", f.Metadata)
	}
	for name, spoil := range map[string]func(map[string]string){
		"none":       func(m map[string]string) { delete(m, recipeKey) },
		"broken":     func(m map[string]string) { m[recipeKey] = "{}" },
		"other hash": func(m map[string]string) { m[hashKey] = strings.Repeat("0", 64) },
		"other steps": func(m map[string]string) {
			m[recipeKey] = strings.Replace(m[recipeKey], `"steps":2240`, `"steps":701`, 1)
		},
	} {
		f := sample(t)
		spoil(f.Metadata)
		if _, err := f.Recipe(); !errors.Is(err, ErrRecipe) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestEncodeRefusesWhatDecodeWould(t *testing.T) {
	for name, c := range map[string]struct {
		tensor string
		shape  []int
		note   string
		as     Type
		want   error
	}{
		"metadata name": {metadataName, []int{1}, "", Float32, ErrHeader},
		"many axes":     {"w", []int{1, 1, 1, 1, 1, 1, 1, 1, 1}, "", Float32, ErrHeader},
		"name":          {"\xff", []int{1}, "", Float32, ErrHeader},
		"note":          {"w", []int{1}, "\xff", Float32, ErrHeader},
		"bfloat16":      {"w", []int{1}, "", BFloat16, ErrType},
		"long":          {"w", []int{1}, strings.Repeat("a", maxHeader), Float32, ErrLimit},
	} {
		var s tensor.Set
		if err := s.Add(c.tensor, tensor.New(c.shape...)); err != nil {
			t.Fatal(err)
		}
		f := &File{Weights: &s, Metadata: map[string]string{noteKey: c.note}}
		if _, err := Encode(f, c.as); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// raw builds a file from a header and values.
func raw(head string, values ...byte) []byte {
	data := binary.LittleEndian.AppendUint64(nil, uint64(len(head)))
	return append(append(data, head...), values...)
}

func TestReadsWhatOthersWrite(t *testing.T) {
	f, err := Decode(raw(`{"b":{"data_offsets":[4,6],"shape":[1],"dtype":"BF16"},
		"__metadata__":{}, "a":{"dtype":"F16","shape":[2,1],"data_offsets":[0,4]}}  `, 0, 0x3c, 0, 0xc0, 0x40, 0x40))
	if err != nil {
		t.Fatal(err)
	}
	a, _ := f.Weights.Get("a")
	b, _ := f.Weights.Get("b")
	if !slices.Equal(a.Data, []float32{1, -2}) || !slices.Equal(b.Data, []float32{3}) {
		t.Errorf("a %v, b %v", a.Data, b.Data)
	}
	if !slices.Equal(f.Weights.Names(), []string{"a", "b"}) {
		t.Errorf("the order is %v, not that of the bytes", f.Weights.Names())
	}
	double, single := binary.LittleEndian.AppendUint64(nil, math.Float64bits(1+0x1p-24+0x1p-50)), float32(1+0x1p-23)
	if f, err = Decode(raw(`{"d":{"dtype":"F64","shape":[1],"data_offsets":[0,8]}}`, double...)); err != nil {
		t.Fatal(err)
	}
	if d, _ := f.Weights.Get("d"); d.Data[0] != single || f.Half {
		t.Errorf("a double is read as %v", d.Data)
	}
	if f, err = DecodeAny(raw(`{"n":{"dtype":"F16","shape":[1],"data_offsets":[0,2]}}`, 0, 0x7e)); err != nil {
		t.Fatal(err)
	}
	if n, _ := f.Weights.Get("n"); n.Data[0] == n.Data[0] {
		t.Errorf("what is no number is read as %v", n.Data)
	}
	if f, err := Decode(raw(`{}`)); err != nil || f.Weights.Len() != 0 {
		t.Errorf("an empty file: %v", err)
	}
}
