package scene

import (
	"encoding/binary"
	"hash/fnv"

	"confusio/engine/elementary"
	"confusio/engine/random"
)

// Story is a scene: sentences that share their characters.
type Story struct {
	Sentences []Sentence
	LogP      float64 // natural logarithm of the grammar's probability of this story
}

// Split says what a story may be used for. It goes by the scene alone, so that
// the ten texts of a story, and every seed, agree on it.
type Split uint8

// The splits, with their shares of all scenes.
const (
	Train      Split = iota // 90%
	Validation              // 5%
	Test                    // 5%
)

// Hash returns a number that depends on every part of the story and on nothing
// else.
func (s *Story) Hash() uint64 {
	h := fnv.New64a()
	var buffer []byte
	for i := range s.Sentences {
		buffer = s.Sentences[i].appendBinary(buffer[:0])
		h.Write(buffer)
	}
	return h.Sum64()
}

// Split returns the split that the story belongs to.
func (s *Story) Split() Split {
	// The hash is mixed once more: the low bits of FNV are weak.
	mixed := random.Key{Seed: s.Hash(), Purpose: random.Story}.Uint64(0)
	switch mixed % 20 {
	case 0:
		return Validation
	case 1:
		return Test
	default:
		return Train
	}
}

// appendBinary appends every field of s in a fixed order.
func (s *Sentence) appendBinary(b []byte) []byte {
	u16 := func(values ...Concept) {
		for _, v := range values {
			b = binary.LittleEndian.AppendUint16(b, uint16(v))
		}
	}
	u8 := func(values ...uint8) { b = append(b, values...) }
	flag := func(v bool) {
		if v {
			u8(1)
		} else {
			u8(0)
		}
	}
	np := func(p *NP) {
		u16(p.Noun, p.Quant, p.Adj, p.With.Noun, p.With.Quant, p.Rel.Verb, p.Rel.Noun)
		u8(uint8(p.Mention))
		flag(p.Rel.Negative)
	}
	u8(uint8(s.Kind), uint8(s.Tense))
	u16(s.Time, s.Verb, s.State, s.Reason, s.Place, s.Spot.Prep, s.Spot.Noun)
	np(&s.Subject)
	np(&s.Object)
	np(&s.Recipient)
	flag(s.Negative)
	flag(s.Question)
	return b
}

// Tell returns story number index of the endless stream that seed and split
// name. The stream is a property of the grammar: story i never depends on the
// stories before it.
func Tell(seed uint64, split Split, index uint64) Story {
	for attempt := uint32(0); ; attempt++ {
		key := random.Key{Seed: seed, Purpose: random.Story, Step: attempt}
		s := tell(&dice{key: random.Key{Seed: key.Uint64(index), Purpose: random.Story}})
		if s.Split() == split {
			return s
		}
	}
}

// tell tells a whole story with the choices of c.
func tell(d *dice) Story {
	sentences := make([]Sentence, length(d))
	t := newTeller(d)
	for i := range sentences {
		sentences[i] = t.sentence(i == 0)
	}
	return Story{Sentences: sentences, LogP: d.logP}
}

// dice chooses at random and keeps the probability of what it chose.
type dice struct {
	key  random.Key
	next uint64
	logP float64
}

func (d *dice) choose(weights ...int) int {
	i := d.key.Choose(d.next, weights)
	d.next++
	d.logP += logRatio(weights[i], sum(weights))
	return i
}

func (d *dice) pick(l *list) Concept { return l.members[d.choose(l.weights...)] }

func (d *dice) pickSpot() Spot {
	prep := d.pick(lists[PrepClass])
	return Spot{Prep: prep, Noun: d.pick(spotList(prep))}
}

func (d *dice) maybe(percent int, f func()) {
	if d.choose(100-percent, percent) == 1 {
		f()
	}
}

func sum(weights []int) int {
	total := 0
	for _, w := range weights {
		total += w
	}
	return total
}

// logRatio returns ln(a/b).
func logRatio(a, b int) float64 { return elementary.Log(float64(a) / float64(b)) }
