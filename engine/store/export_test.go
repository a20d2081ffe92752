package store

// Spoil changes the bytes of a value behind the store's back.
func Spoil(m *Memory, key Key, change func([]byte) []byte) {
	m.mu.Lock()
	defer m.mu.Unlock()
	old := m.values[key]
	changed := change(append([]byte(nil), old.value...))
	m.size += int64(len(changed) - len(old.value))
	m.values[key] = kept{changed, old.sum}
}
