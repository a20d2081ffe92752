package main

import "testing"

func TestFingerprint(t *testing.T) {
	b := newBench(t)
	var found []bits
	b.decode(&found, "fingerprint", "--workers", "2")
	if len(found) != 7 {
		t.Fatalf("%d parts", len(found))
	}
	for _, part := range found {
		if part.Hash != part.Published || len(part.Hash) != 64 {
			t.Errorf("%+v", part)
		}
	}
	b.run(1, "fingerprint", "--workers", "0")
}
