package scene

import (
	_ "embed"
	"encoding/binary"
	"fmt"
)

//go:generate go test -run TestTheTableIsThePlot -args -write

// The authored plot (opening.go, steps_*.go) is a program of some six hundred chained
// calls: a quarter of a megabyte of code in a browser, of which 36 kB cross the network. The
// table that those calls come to crosses in 5. So the browser reads that, and a test holds
// the two together.
//
//go:embed plot.bin
var plotTable string

// spotTables are the spots that rows name, in a fixed order.
var spotTables = []*[settings]*spotList{
	nil, secret, findable, hideable, pantry, storable, hideaways, sleepable, restable, sofa, benches, shelters, allAround,
}

// qualityTables are the qualities that rows name, in a fixed order.
var qualityTables = []*[classes]*list{nil, &qualityLists, &madeLists, &washedLists}

// shape visits the parts of a row, always in the same order: one walk for reading and
// for writing.
type shape interface {
	number(get uint64, set func(uint64))
	concepts(l **list)
	shares(s *[]share)
}

// walk shows every field of a row to v.
func (r *row) walk(v shape) {
	visit(v, &r.weight)
	visit(v, &r.kind)
	visit(v, &r.link)
	for _, e := range []*entity{&r.who, &r.what, &r.whom} {
		v.number(uint64(*e-nobody), func(n uint64) { *e = entity(n) + nobody })
	}
	v.shares(&r.newcomer)
	v.shares(&r.item)
	for _, l := range []**list{&r.nouns, &r.verbs, &r.states, &r.drinks, &r.reasons, &r.places} {
		v.concepts(l)
	}
	among(v, &r.qualities, qualityTables)
	among(v, &r.spots, spotTables)
	visit(v, &r.phrase)
	for _, n := range []*int{&r.because, &r.placed, &r.spotted} {
		visit(v, n)
	}
	visit(v, &r.moves)
	visit(v, &r.once)
	visit(v, &r.modes)
	visit(v, &r.settings)
	for _, s := range []*classSet{&r.heroIs, &r.otherIs, &r.thingIs} {
		v.number(uint64(^*s), func(n uint64) { *s = ^classSet(n) }) // most sets hold all classes
	}
	visit(v, &r.to)
	for _, b := range []*bool{
		&r.one, &r.several, &r.alike, &r.herd, &r.feels, &r.negative, &r.question, &r.home, &r.busy, &r.trade, &r.material, &r.personal, &r.mood, &r.single,
	} {
		var n uint64
		if *b {
			n = 1
		}
		v.number(n, func(n uint64) { *b = n == 1 })
	}
}

// visit shows v a number of any width.
func visit[N ~int | ~uint8 | ~uint16](v shape, field *N) {
	v.number(uint64(*field), func(n uint64) { *field = N(n) })
}

// among shows v which of the tables a field names.
func among[T any](v shape, field **T, tables []*T) {
	at := uint64(0)
	for i, table := range tables {
		if table == *field {
			at = uint64(i)
		}
	}
	v.number(at, func(n uint64) { *field = tables[n] })
}

// tableReader reads rows. What the program itself brings along is sound, or a fault of
// the program: it panics.
type tableReader struct {
	rest  string
	lists map[string]*list // equal lists are one
}

func (t *tableReader) uint() uint64 {
	n, size := binary.Uvarint([]byte(t.rest[:min(len(t.rest), binary.MaxVarintLen64)]))
	if size <= 0 {
		panic("scene: plot.bin ends early: run go generate ./engine/corpus/storybook/scene")
	}
	t.rest = t.rest[size:]
	return n
}

func (t *tableReader) number(_ uint64, set func(uint64)) { set(t.uint()) }

func (t *tableReader) concepts(l **list) {
	members := make([]Concept, t.uint())
	for i := range members {
		members[i] = Concept(t.uint())
	}
	if len(members) == 0 {
		return
	}
	key := fmt.Sprint(members)
	if t.lists[key] == nil {
		t.lists[key] = newList(members)
	}
	*l = t.lists[key]
}

func (t *tableReader) shares(s *[]share) {
	for n := t.uint(); n > 0; n-- {
		*s = append(*s, share{Class(t.uint()), int(t.uint())})
	}
}

// readPlot reads the rows of every stage.
func readPlot(table string) (all [stages][]row) {
	t := &tableReader{rest: table, lists: map[string]*list{}}
	for s := range all {
		all[s] = make([]row, t.uint())
		for i := range all[s] {
			all[s][i].walk(t)
		}
	}
	return all
}
