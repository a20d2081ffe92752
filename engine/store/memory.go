package store

import (
	"context"
	"fmt"
	"slices"
	"sync"
)

// Memory is a Store that is gone when the program ends.
type Memory struct {
	limit int64

	mu     sync.Mutex
	values map[Key]kept
	size   int64
}

// kept is a value and the checksum it was put with.
type kept struct {
	value []byte
	sum   string
}

var _ Store = (*Memory)(nil)

// NewMemory returns an empty store of values of at most limit bytes together, or
// of any number for 0.
func NewMemory(limit int64) *Memory { return &Memory{limit: limit, values: map[Key]kept{}} }

// begin returns nil if a method can begin.
func begin(ctx context.Context, op string, key Key, check error) error {
	if check != nil {
		return &Error{Op: op, Key: key, Err: ErrKey, Cause: check}
	}
	return ctx.Err()
}

// Get implements Store.
func (m *Memory) Get(ctx context.Context, key Key) ([]byte, error) {
	if err := begin(ctx, "get", key, key.Check()); err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	k, ok := m.values[key]
	if !ok {
		return nil, &Error{Op: "get", Key: key, Err: ErrNotFound}
	}
	if sum := Sum(k.value); sum != k.sum {
		return nil, &Error{Op: "get", Key: key, Err: ErrDamaged, Cause: fmt.Errorf("its SHA-256 is %s, it was put with %s", sum, k.sum)}
	}
	return slices.Clone(k.value), nil
}

// Put implements Store.
func (m *Memory) Put(ctx context.Context, key Key, value []byte) error {
	if err := begin(ctx, "put", key, key.Check()); err != nil {
		return err
	}
	sum := Sum(value)
	m.mu.Lock()
	defer m.mu.Unlock()
	old, there := m.values[key]
	if there && Sum(old.value) == old.sum {
		if old.sum == sum {
			return nil
		}
		return &Error{Op: "put", Key: key, Err: ErrConflict, Cause: fmt.Errorf("SHA-256 %s against %s", old.sum, sum)}
	}
	size := m.size - int64(len(old.value)) + int64(len(value))
	if m.limit > 0 && size > m.limit {
		return &Error{Op: "put", Key: key, Err: ErrFull, Cause: fmt.Errorf("%d bytes of %d", size, m.limit)}
	}
	m.values[key], m.size = kept{slices.Clone(value), sum}, size
	return nil
}

// Delete implements Store.
func (m *Memory) Delete(ctx context.Context, key Key) error {
	if err := begin(ctx, "delete", key, key.Check()); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.size -= int64(len(m.values[key].value))
	delete(m.values, key)
	return nil
}

// List implements Store.
func (m *Memory) List(ctx context.Context, kind Kind, hash string) ([]Entry, error) {
	if err := begin(ctx, "list", Key{Kind: kind, Hash: hash}, CheckList(kind, hash)); err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	var all []Entry
	for key, k := range m.values {
		if key.Kind == kind && (hash == "" || key.Hash == hash) {
			all = append(all, Entry{key, int64(len(k.value)), k.sum})
		}
	}
	slices.SortFunc(all, func(a, b Entry) int { return a.Compare(b.Key) })
	return all, nil
}
