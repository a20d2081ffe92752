package store_test

import (
	"testing"

	"confusio/engine/store"
	"confusio/engine/store/storetest"
)

func TestMemoryKeepsTheLaws(t *testing.T) {
	storetest.Laws(t, storetest.Form{
		New: func(*testing.T) store.Store { return store.NewMemory(0) },
		Spoil: func(_ *testing.T, s store.Store, key store.Key, change func([]byte) []byte) {
			store.Spoil(s.(*store.Memory), key, change)
		},
		Full: func(_ *testing.T, fill func(store.Store)) store.Store {
			s := store.NewMemory(1 << 20)
			fill(s)
			return s
		},
	})
}
