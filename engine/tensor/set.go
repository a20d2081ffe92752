package tensor

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"iter"
	"math"
	"slices"
)

// Errors of a Set.
var (
	ErrName      = errors.New("tensor name is empty")
	ErrDuplicate = errors.New("tensor name is taken")
	ErrMissing   = errors.New("tensor is missing")
)

// Set is an ordered collection of named tensors. The order is that of
// insertion and is part of the value: it fixes the order of files, hashes and
// merges. The zero Set is empty and ready to use.
type Set struct {
	names   []string
	tensors []Tensor
	index   map[string]int
}

// Add appends a tensor; the Set keeps t.Data itself, not a copy. It returns
// ErrName, ErrDuplicate or ErrShape, and then leaves the Set as it was.
func (s *Set) Add(name string, t Tensor) error {
	if name == "" {
		return ErrName
	}
	if _, taken := s.index[name]; taken {
		return fmt.Errorf("%w: %s", ErrDuplicate, name)
	}
	if err := t.check(name); err != nil {
		return err
	}
	if s.index == nil {
		s.index = make(map[string]int)
	}
	s.index[name] = len(s.names)
	s.names = append(s.names, name)
	s.tensors = append(s.tensors, t)
	return nil
}

// Get returns the tensor of that name; its Data is the Set's own.
func (s *Set) Get(name string) (Tensor, bool) {
	i, ok := s.index[name]
	if !ok {
		return Tensor{}, false
	}
	return s.tensors[i], true
}

// At returns the i-th tensor and its name, counted from 0 in insertion order.
func (s *Set) At(i int) (string, Tensor) { return s.names[i], s.tensors[i] }

// Len returns the number of tensors.
func (s *Set) Len() int { return len(s.names) }

// Names returns the names in insertion order, as a copy.
func (s *Set) Names() []string { return slices.Clone(s.names) }

// All yields every name and tensor in insertion order.
func (s *Set) All() iter.Seq2[string, Tensor] {
	return func(yield func(string, Tensor) bool) {
		for i, name := range s.names {
			if !yield(name, s.tensors[i]) {
				return
			}
		}
	}
}

// Count returns the number of values in all tensors together.
func (s *Set) Count() int {
	n := 0
	for _, t := range s.tensors {
		n += len(t.Data)
	}
	return n
}

// Clone returns a deep copy of s in one contiguous allocation.
func (s *Set) Clone() *Set {
	c := s.ZeroLike()
	for i, t := range s.tensors {
		copy(c.tensors[i].Data, t.Data)
	}
	return c
}

// ZeroLike returns a Set of zeros with the names, shapes and order of s.
func (s *Set) ZeroLike() *Set {
	c := &Set{
		names:   slices.Clone(s.names),
		tensors: make([]Tensor, len(s.tensors)),
		index:   make(map[string]int, len(s.names)),
	}
	arena := make([]float32, s.Count())
	for i, t := range s.tensors {
		n := len(t.Data)
		c.tensors[i] = Tensor{Shape: slices.Clone(t.Shape), Data: arena[:n:n]}
		c.index[s.names[i]] = i
		arena = arena[n:]
	}
	return c
}

// SameShape returns nil if o holds the tensors of s, with the same names and
// shapes; the order may differ. Otherwise it returns ErrMissing or ErrShape
// naming the first tensor, in the order of s and then of o, that has no twin.
func (s *Set) SameShape(o *Set) error {
	for i, name := range s.names {
		u, ok := o.Get(name)
		if !ok {
			return fmt.Errorf("%w: %s is in the first set only", ErrMissing, name)
		}
		if t := s.tensors[i]; !slices.Equal(t.Shape, u.Shape) {
			return fmt.Errorf("%w: %s is %v against %v", ErrShape, name, t.Shape, u.Shape)
		}
	}
	for _, name := range o.names {
		if _, ok := s.index[name]; !ok {
			return fmt.Errorf("%w: %s is in the second set only", ErrMissing, name)
		}
	}
	return nil
}

// RoundFloat16 rounds every value of s, in place, to the nearest float16.
func (s *Set) RoundFloat16() {
	for _, t := range s.tensors {
		RoundFloat16(t.Data)
	}
}

// Hash returns the SHA-256, in hexadecimal, of the names, shapes and values of
// s in its order. A tensor is hashed as the length of its name, the name, the
// number of axes, the sizes (all uint64), and the float32 bits, all little
// endian; so two Sets hash alike if and only if they agree to the bit.
func (s *Set) Hash() string {
	h := sha256.New()
	for i, name := range s.names {
		hashTensor(h, name, s.tensors[i])
	}
	return hex.EncodeToString(h.Sum(nil))
}

func hashTensor(h hash.Hash, name string, t Tensor) {
	head := binary.LittleEndian.AppendUint64(nil, uint64(len(name)))
	head = append(head, name...)
	head = binary.LittleEndian.AppendUint64(head, uint64(len(t.Shape)))
	for _, n := range t.Shape {
		head = binary.LittleEndian.AppendUint64(head, uint64(n))
	}
	h.Write(head)
	var block [4096]byte
	for data := t.Data; len(data) > 0; {
		n := min(len(data), len(block)/4)
		for i, x := range data[:n] {
			binary.LittleEndian.PutUint32(block[4*i:], math.Float32bits(x))
		}
		h.Write(block[:4*n])
		data = data[n:]
	}
}
