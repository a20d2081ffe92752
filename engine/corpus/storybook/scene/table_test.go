//go:build !js

package scene

import (
	"encoding/binary"
	"flag"
	"os"
	"reflect"
	"testing"
)

var write = flag.Bool("write", false, "write plot.bin anew")

// tableWriter writes what tableReader reads.
type tableWriter struct{ out []byte }

func (t *tableWriter) number(n uint64, _ func(uint64)) { t.out = binary.AppendUvarint(t.out, n) }

func (t *tableWriter) concepts(l **list) {
	if *l == nil {
		t.number(0, nil)
		return
	}
	t.number(uint64(len((*l).members)), nil)
	for _, c := range (*l).members {
		t.number(uint64(c), nil)
	}
}

func (t *tableWriter) shares(s *[]share) {
	t.number(uint64(len(*s)), nil)
	for _, one := range *s {
		t.number(uint64(one.class), nil)
		t.number(uint64(one.weight), nil)
	}
}

// What a browser reads is what is authored.
func TestTheTableIsThePlot(t *testing.T) {
	w := new(tableWriter)
	for s := range plot {
		w.number(uint64(len(plot[s])), nil)
		for i := range plot[s] {
			plot[s][i].walk(w)
		}
	}
	if *write {
		if err := os.WriteFile("plot.bin", w.out, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(w.out) != plotTable {
		t.Fatal("plot.bin is not the authored plot: run go generate ./engine/corpus/storybook/scene")
	}
	read := readPlot(plotTable)
	for s := range plot {
		if len(plot[s]) != len(read[s]) {
			t.Fatalf("stage %d has %d rows, not %d", s, len(read[s]), len(plot[s]))
		}
		for i := range plot[s] {
			if !reflect.DeepEqual(plot[s][i], read[s][i]) {
				t.Fatalf("row %d of stage %d is not as authored", i, s)
			}
		}
	}
}
