package service

import (
	"reflect"
	"testing"

	"confusio/wasm/protocol"
)

// Every request of the protocol has a row, which either acts or answers.
func TestEveryRequestHasARow(t *testing.T) {
	rows := newDesk(t).handlers
	requests := 0
	for m := range protocol.Messages() {
		if _, request := m.(protocol.Request); !request {
			continue
		}
		requests++
		if row, ok := rows[reflect.TypeOf(m)]; !ok || (row.act == nil) == (row.answer == nil) {
			t.Errorf("%T has no handler", m)
		}
	}
	if requests != len(rows) {
		t.Errorf("%d rows for %d requests", len(rows), requests)
	}
}
