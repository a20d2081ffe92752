package tensor

import (
	"errors"
	"math"
	"slices"
	"testing"
)

func pair(t *testing.T) *Set {
	t.Helper()
	var s Set
	for _, e := range []error{
		s.Add("b", Tensor{Shape: []int{2, 2}, Data: []float32{1, 2, 3, 4}}),
		s.Add("a", Tensor{Shape: []int{1}, Data: []float32{5}}),
	} {
		if e != nil {
			t.Fatal(e)
		}
	}
	return &s
}

func TestSetKeepsOrderAndData(t *testing.T) {
	s := pair(t)
	if got := s.Names(); !slices.Equal(got, []string{"b", "a"}) || s.Len() != 2 || s.Count() != 5 {
		t.Fatalf("names %v, %d tensors, %d values", got, s.Len(), s.Count())
	}
	b, ok := s.Get("b")
	if b.Data[3] = 9; !ok {
		t.Fatal("b is missing")
	}
	if name, again := s.At(0); name != "b" || again.Data[3] != 9 {
		t.Fatalf("At(0) = %s %v: Get does not share the data", name, again)
	}
	if _, ok := s.Get("c"); ok {
		t.Fatal("found a tensor never added")
	}
	var seen []string
	for name := range s.All() {
		seen = append(seen, name)
		break
	}
	if !slices.Equal(seen, []string{"b"}) {
		t.Fatalf("All yielded %v before the break", seen)
	}
}

func TestSetRefusesAndStaysAsItWas(t *testing.T) {
	s := pair(t)
	before := s.Hash()
	cases := []struct {
		name string
		t    Tensor
		want error
	}{
		{"", New(1), ErrName},
		{"a", New(1), ErrDuplicate},
		{"c", Tensor{Shape: []int{2}, Data: make([]float32, 3)}, ErrShape},
		{"c", Tensor{Shape: []int{-1, -3}, Data: make([]float32, 3)}, ErrShape},
	}
	for _, c := range cases {
		if err := s.Add(c.name, c.t); !errors.Is(err, c.want) {
			t.Errorf("Add(%q, %v) = %v, want %v", c.name, c.t.Shape, err, c.want)
		}
	}
	if s.Hash() != before {
		t.Error("a refused tensor changed the set")
	}
}

func TestCloneIsDeepAndEqual(t *testing.T) {
	s := pair(t)
	c := s.Clone()
	if c.Hash() != s.Hash() {
		t.Fatal("the clone differs")
	}
	_, u := c.At(0)
	u.Data[0], u.Shape[0] = 100, 7
	if _, v := s.At(0); v.Data[0] != 1 || v.Shape[0] != 2 {
		t.Fatal("the clone shares memory")
	}
	for _, z := range s.ZeroLike().All() {
		for _, x := range z.Data {
			if x != 0 {
				t.Fatal("ZeroLike is not zero")
			}
		}
	}
}

func TestSameShape(t *testing.T) {
	s := pair(t)
	var swapped, short, odd, extra Set
	_ = swapped.Add("a", New(1))
	_ = swapped.Add("b", New(2, 2))
	_ = short.Add("b", New(2, 2))
	_ = odd.Add("b", New(4))
	_ = odd.Add("a", New(1))
	extra = *swapped.Clone()
	_ = extra.Add("c", New(1))
	for _, c := range []struct {
		o    *Set
		want error
	}{{s, nil}, {&swapped, nil}, {&short, ErrMissing}, {&odd, ErrShape}, {&extra, ErrMissing}} {
		if err := s.SameShape(c.o); !errors.Is(err, c.want) {
			t.Errorf("SameShape(%v) = %v, want %v", c.o.Names(), err, c.want)
		}
	}
}

func TestHashSeesNamesShapesOrderAndBits(t *testing.T) {
	build := func(entries ...any) string {
		var s Set
		for i := 0; i < len(entries); i += 2 {
			if err := s.Add(entries[i].(string), entries[i+1].(Tensor)); err != nil {
				t.Fatal(err)
			}
		}
		return s.Hash()
	}
	zero := New(2)
	minus := Tensor{Shape: []int{2}, Data: []float32{0, float32(math.Copysign(0, -1))}}
	hashes := []string{
		build(), build("a", zero), build("b", zero), build("a", minus),
		build("a", New(2, 1)), build("a", zero, "b", zero), build("b", zero, "a", zero),
	}
	for i, h := range hashes {
		if slices.Index(hashes, h) != i {
			t.Errorf("sets %d and %d hash alike", slices.Index(hashes, h), i)
		}
	}
	// SHA-256 of nothing, so that the definition cannot drift unseen.
	if want := "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"; hashes[0] != want {
		t.Errorf("empty set hashes to %s", hashes[0])
	}
	long := New(5000) // more than one block
	long.Data[4999] = 1
	if build("a", long) == build("a", New(5000)) {
		t.Error("the last block is not hashed")
	}
}

func TestRowsAndRounding(t *testing.T) {
	for _, c := range []struct{ shape, want []int }{{nil, []int{1, 1}}, {[]int{3}, []int{1, 3}}, {[]int{2, 3, 4}, []int{6, 4}}} {
		if r, n := New(c.shape...).Rows(); r != c.want[0] || n != c.want[1] {
			t.Errorf("Rows of %v = %d, %d", c.shape, r, n)
		}
	}
	s := pair(t)
	_, b := s.At(0)
	b.Data[0] = 1 + 0x1p-11 // a tie: to the even significand
	s.RoundFloat16()
	if b.Data[0] != 1 {
		t.Errorf("rounded to %v", b.Data[0])
	}
	twice := s.Hash()
	if s.RoundFloat16(); s.Hash() != twice {
		t.Error("rounding twice differs from rounding once")
	}
}
