// Package storetest is the laws of a store.Store, as tests that every form must
// pass. For tests: no program imports it.
package storetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"confusio/engine/store"
)

// Form is one form of store under test.
type Form struct {
	// New returns an empty store.
	New func(t *testing.T) store.Store
	// Spoil changes the bytes that are kept of a value, behind the store's back.
	Spoil func(t *testing.T, s store.Store, key store.Key, change func([]byte) []byte)
	// Full returns a store that holds what fill puts into it and has room for less
	// than a megabyte more.
	Full func(t *testing.T, fill func(store.Store)) store.Store
	// Reopen returns another store of the same place; nil for a form that ends with
	// its program.
	Reopen func(t *testing.T, s store.Store) store.Store
}

// Hash returns the n-th of some hashes, in ascending order.
func Hash(n int) string { return fmt.Sprintf("%064x", n) }

// Laws runs all laws on a form.
func Laws(t *testing.T, f Form) {
	for name, law := range map[string]func(*testing.T, Form){
		"WhatIsPutComesBack": comesBack, "WhatIsNotThereIsSaidSo": notThere, "EqualKeysEqualBytes": conflict,
		"KeysThatAreNone": badKeys, "ListIsInOrder": list, "DamageIsRefused": damage, "DamageIsMended": mend,
		"WritersOfEqualBytes": equalWriters, "WritersOfOtherBytes": otherWriters, "AContextThatHasEnded": ended,
		"NoRoom": full, "AnotherProgramSeesTheSame": reopened,
	} {
		t.Run(name, func(t *testing.T) { law(t, f) })
	}
}

var ctx = context.Background()

func key(kind store.Kind, n int) store.Key { return store.Key{Kind: kind, Hash: Hash(n)} }

// value returns n bytes that differ from those of another seed.
func value(seed byte, n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = seed + byte(i*i>>4)
	}
	return b
}

func put(t *testing.T, s store.Store, k store.Key, v []byte) {
	t.Helper()
	if err := s.Put(ctx, k, v); err != nil {
		t.Fatal(err)
	}
}

// want checks that a key holds these bytes.
func want(t *testing.T, s store.Store, k store.Key, v []byte) {
	t.Helper()
	if got, err := s.Get(ctx, k); err != nil || !bytes.Equal(got, v) {
		t.Errorf("%s has %d bytes, want %d: %v", k, len(got), len(v), err)
	}
}

// refused checks for a kind of error, which names the key.
func refused(t *testing.T, err, kind error, k store.Key) {
	t.Helper()
	var said *store.Error
	if !errors.Is(err, kind) || !errors.As(err, &said) || said.Key != k || said.Op == "" {
		t.Errorf("%s: got %v, want %q", k, err, kind)
	}
}

func comesBack(t *testing.T, f Form) {
	s := f.New(t)
	state := store.Key{Kind: store.State, Hash: Hash(1), Step: 300}
	for i, k := range []store.Key{key(store.Model, 1), state, key(store.State, 1), key(store.Result, 1), key("notes", 1)} {
		v := value(byte(i), 1000*i) // the first is empty
		put(t, s, k, v)
		want(t, s, k, v)
		put(t, s, k, v) // again
		want(t, s, k, v)
		own, _ := s.Get(ctx, k)
		clear(own)
		clear(v)
		want(t, s, k, value(byte(i), 1000*i))
	}
}

func notThere(t *testing.T, f Form) {
	s := f.New(t)
	k := key(store.Model, 1)
	_, err := s.Get(ctx, k)
	refused(t, err, store.ErrNotFound, k)
	if err := s.Delete(ctx, k); err != nil {
		t.Errorf("what is not there is deleted with %v", err)
	}
	put(t, s, k, value(1, 10))
	if err := s.Delete(ctx, k); err != nil {
		t.Error(err)
	}
	_, err = s.Get(ctx, k)
	refused(t, err, store.ErrNotFound, k)
	if all, err := s.List(ctx, store.Model, ""); len(all) != 0 || err != nil {
		t.Errorf("after its deletion %v is there: %v", all, err)
	}
	put(t, s, k, value(2, 20)) // and other bytes may come
	want(t, s, k, value(2, 20))
}

func conflict(t *testing.T, f Form) {
	s := f.New(t)
	k, v := key(store.Model, 1), value(1, 500)
	put(t, s, k, v)
	for _, other := range [][]byte{value(2, 500), v[:499], nil} {
		refused(t, s.Put(ctx, k, other), store.ErrConflict, k)
		want(t, s, k, v)
	}
	put(t, s, key(store.Model, 2), v) // equal bytes under another key are nobody's business
}

func badKeys(t *testing.T, f Form) {
	s := f.New(t)
	upper := strings.Repeat("A", 64)
	for _, k := range []store.Key{
		{}, {Kind: store.Model}, {Kind: store.Model, Hash: Hash(1)[1:]}, {Kind: store.Model, Hash: Hash(1) + "0"},
		{Kind: store.Model, Hash: upper}, {Kind: store.Model, Hash: "../" + Hash(1)[3:]}, {Kind: store.Model, Hash: strings.Repeat("g", 64)},
		{Kind: "", Hash: Hash(1)}, {Kind: "../model", Hash: Hash(1)}, {Kind: "Model", Hash: Hash(1)}, {Kind: "a.b", Hash: Hash(1)},
		{Kind: store.Kind(strings.Repeat("k", 300)), Hash: Hash(1)},
		{Kind: store.State, Hash: Hash(1), Step: -1}, {Kind: store.Model, Hash: Hash(1), Step: 1},
	} {
		_, err := s.Get(ctx, k)
		refused(t, err, store.ErrKey, k)
		refused(t, s.Put(ctx, k, nil), store.ErrKey, k)
		refused(t, s.Delete(ctx, k), store.ErrKey, k)
		if k.Hash != "" && k.Step == 0 {
			_, err = s.List(ctx, k.Kind, k.Hash)
			refused(t, err, store.ErrKey, k)
		}
	}
}

func list(t *testing.T, f Form) {
	s := f.New(t)
	step := func(n, step int) store.Key { return store.Key{Kind: store.State, Hash: Hash(n), Step: step} }
	order := []store.Key{step(1, 0), step(1, 9), step(1, 10), step(1, 100), step(2, 5), step(300, 1)}
	for i, n := range []int{3, 5, 0, 4, 2, 1} {
		put(t, s, order[n], value(byte(n), 10*n))
		put(t, s, key(store.Model, i), value(7, 7)) // of another kind
	}
	check := func(hash string, want []store.Key) {
		t.Helper()
		all, err := s.List(ctx, store.State, hash)
		if err != nil {
			t.Fatal(err)
		}
		var keys []store.Key
		for _, e := range all {
			keys = append(keys, e.Key)
			n := slices.Index(order, e.Key)
			if v := value(byte(n), 10*n); e.Size != int64(len(v)) || e.Sum != store.Sum(v) {
				t.Errorf("%s has %d bytes and the checksum %s", e.Key, e.Size, e.Sum)
			}
		}
		if !slices.Equal(keys, want) {
			t.Errorf("of %q there are %v, want %v", hash, keys, want)
		}
	}
	check("", order)
	check(Hash(1), order[:4])
	check(Hash(9), nil)
}

// changes are what may happen to bytes that nobody reads.
func changes(size int) map[string]func([]byte) []byte {
	all := map[string]func([]byte) []byte{
		"emptied":    func([]byte) []byte { return nil },
		"cut short":  func(b []byte) []byte { return b[:len(b)-1] },
		"prolonged":  func(b []byte) []byte { return append(b, 0) },
		"put before": func(b []byte) []byte { return append([]byte{0}, b...) },
		"zeroed":     func(b []byte) []byte { return make([]byte, len(b)) },
	}
	for _, at := range []int{0, 1, size / 2, size - 1} {
		all[fmt.Sprintf("bit of byte %d turned", at)] = func(b []byte) []byte { b[at] ^= 1 << (at % 8); return b }
	}
	return all
}

func damage(t *testing.T, f Form) {
	const size = 4097
	for name, change := range changes(size) {
		s := f.New(t)
		k := key(store.Model, 1)
		put(t, s, k, value(1, size))
		put(t, s, key(store.Model, 2), value(2, size))
		f.Spoil(t, s, k, change)
		got, err := s.Get(ctx, k)
		if refused(t, err, store.ErrDamaged, k); got != nil {
			t.Errorf("%s: %d bytes are returned", name, len(got))
		}
		if all, err := s.List(ctx, store.Model, ""); err != nil || len(all) != 2 {
			t.Errorf("%s: %v is listed: %v", name, all, err)
		}
		want(t, s, key(store.Model, 2), value(2, size))
	}
}

// A damaged value is mended by its own bytes, replaced by others, and can be
// deleted.
func mend(t *testing.T, f Form) {
	const size = 512
	for name, change := range changes(size) {
		for _, v := range [][]byte{value(1, size), value(9, size)} {
			s := f.New(t)
			k := key(store.Model, 1)
			put(t, s, k, value(1, size))
			f.Spoil(t, s, k, change)
			if err := s.Put(ctx, k, v); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			want(t, s, k, v)
			f.Spoil(t, s, k, change)
			if err := s.Delete(ctx, k); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			_, err := s.Get(ctx, k)
			refused(t, err, store.ErrNotFound, k)
		}
	}
}

// writers and rounds of the laws of concurrency.
const (
	writers = 8
	rounds  = 12
)

// All of several writers of equal bytes succeed, and whoever reads meanwhile finds
// nothing or the whole.
func equalWriters(t *testing.T, f Form) {
	s := f.New(t)
	v := value(1, 100_000)
	var all sync.WaitGroup
	for w := range writers {
		all.Go(func() {
			for r := range rounds {
				if err := s.Put(ctx, key(store.State, r), v); err != nil {
					t.Errorf("writer %d: %v", w, err)
				}
			}
		})
		all.Go(func() {
			for r := range rounds {
				if got, err := s.Get(ctx, key(store.State, r)); err == nil && !bytes.Equal(got, v) || err != nil && !errors.Is(err, store.ErrNotFound) {
					t.Errorf("reader %d: %d bytes, %v", w, len(got), err)
				}
			}
		})
	}
	all.Wait()
	for r := range rounds {
		want(t, s, key(store.State, r), v)
	}
}

// Of several writers of different bytes one at most succeeds, whose bytes stay; the
// others are told.
func otherWriters(t *testing.T, f Form) {
	s := f.New(t)
	for r := range rounds {
		k := key(store.Model, r)
		outcome := make([]error, writers)
		var all sync.WaitGroup
		for w := range writers {
			all.Go(func() { outcome[w] = s.Put(ctx, k, value(byte(w), 50_000)) })
		}
		all.Wait()
		won := -1
		for w, err := range outcome {
			switch {
			case err != nil:
				refused(t, err, store.ErrConflict, k)
			case won >= 0:
				t.Errorf("round %d: writers %d and %d both succeed", r, won, w)
			default:
				won = w
			}
		}
		if won < 0 {
			t.Errorf("round %d: nobody succeeds", r)
			continue
		}
		want(t, s, k, value(byte(won), 50_000))
	}
}

func ended(t *testing.T, f Form) {
	s := f.New(t)
	k := key(store.Model, 1)
	put(t, s, k, value(1, 10))
	over, cancel := context.WithCancel(ctx)
	cancel()
	_, get := s.Get(over, k)
	_, list := s.List(over, store.Model, "")
	for name, err := range map[string]error{"get": get, "put": s.Put(over, key(store.Model, 2), nil), "delete": s.Delete(over, k), "list": list} {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	want(t, s, k, value(1, 10))
	_, err := s.Get(ctx, key(store.Model, 2))
	refused(t, err, store.ErrNotFound, key(store.Model, 2))
}

// Where there is no room nothing changes.
func full(t *testing.T, f Form) {
	old, k := key(store.Model, 1), key(store.Model, 2)
	s := f.Full(t, func(s store.Store) { put(t, s, old, value(1, 1000)) })
	refused(t, s.Put(ctx, k, value(2, 1<<20)), store.ErrFull, k)
	_, err := s.Get(ctx, k)
	refused(t, err, store.ErrNotFound, k)
	want(t, s, old, value(1, 1000))
	if all, err := s.List(ctx, store.Model, ""); err != nil || len(all) != 1 {
		t.Errorf("%v is there: %v", all, err)
	}
}

func reopened(t *testing.T, f Form) {
	if f.Reopen == nil {
		return
	}
	s := f.New(t)
	put(t, s, key(store.Model, 1), value(1, 10))
	again := f.Reopen(t, s)
	want(t, again, key(store.Model, 1), value(1, 10))
	refused(t, again.Put(ctx, key(store.Model, 1), nil), store.ErrConflict, key(store.Model, 1))
	put(t, again, key(store.Model, 2), value(2, 20))
	want(t, s, key(store.Model, 2), value(2, 20))
}
