package scene

import (
	"encoding/binary"

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
	var memory [128]byte
	h := uint64(fnvOffset)
	for i := range s.Sentences {
		for _, b := range s.Sentences[i].appendBinary(memory[:0]) {
			h = (h ^ uint64(b)) * fnvPrime
		}
	}
	return h
}

// The 64-bit FNV-1a hash (Fowler, Noll and Vo; RFC 9923).
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

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
		u16(p.Noun, p.Quant, p.Adj, p.Colour, p.And.Noun, p.And.Quant, p.And.Adj, p.And.Colour, p.With.Noun, p.With.Quant, p.With.Adj, p.With.Colour, p.Rel.Verb, p.Rel.Noun, p.Rel.Quant)
		u8(uint8(p.Mention))
	}
	u8(uint8(s.Kind), uint8(s.Tense), uint8(s.Link))
	u16(s.Time, s.Verb, s.State, s.Phrase, s.Reason, s.Place, s.Spot.Prep, s.Spot.Noun)
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
	return *new(Narrator).Tell(seed, split, index)
}

// Narrator tells one story after the other in memory of its own. Each goroutine
// needs its own. The zero Narrator is ready.
type Narrator struct {
	story     Story
	sentences [Longest]Sentence
	teller    teller
	dice      dice
}

// Tell is the function Tell, but the story is the Narrator's memory and holds
// until the next one.
func (n *Narrator) Tell(seed uint64, split Split, index uint64) *Story {
	for attempt := uint32(0); ; attempt++ {
		key := random.Key{Seed: seed, Purpose: random.Story, Step: attempt}
		n.dice = dice{key: random.Key{Seed: key.Uint64(index), Purpose: random.Story}}
		n.tell()
		if n.story.Split() == split {
			return &n.story
		}
	}
}

// tell tells a whole story by the dice.
func (n *Narrator) tell() {
	n.teller.begin(&n.dice)
	n.story.Sentences = n.sentences[:0]
	for !n.teller.ends() {
		n.story.Sentences = append(n.story.Sentences, n.teller.sentence())
	}
	n.story.LogP = n.dice.logP
}

// dice chooses at random and keeps the probability of what it chose.
type dice struct {
	key  random.Key
	next uint64
	logP float64
	rest options // memory for pickOther
}

func (d *dice) choose(o *options) int {
	i := d.draw(o.all())
	d.logP += logRatio(o.weights[i], sum(o.all()))
	return i
}

// draw draws by weight.
func (d *dice) draw(w []int) int {
	i := d.key.Choose(d.next, w)
	d.next++
	return i
}

// among draws by a law.
func (d *dice) among(l *law) int {
	i := d.draw(l.weights)
	d.logP += l.logP[i]
	return i
}

func (d *dice) pick(l *list) Concept { return l.members[d.among(&l.law)] }

func (d *dice) pickOther(l *list, but Concept) Concept {
	o := &d.rest
	o.n = 0
	for i, w := range l.weights {
		if l.members[i] == but {
			w = 0
		}
		o.add(w)
	}
	return l.members[d.choose(o)]
}

func (d *dice) pickSpot(l *spotList) Spot { return l.members[d.among(&l.law)] }

func (d *dice) maybePick(percent int, l *list) Concept {
	if d.among(&chances[percent]) == 0 {
		return None
	}
	return d.pick(l)
}

func (d *dice) maybeAnd(j *joint) And {
	if d.among(&chances[j.percent]) == 0 {
		return And{}
	}
	return j.and(d)
}

// and draws what is joined.
func (j *joint) and(c chooser) And {
	a := And{Noun: c.pick(j.noun), Quant: c.maybePick(j.several, j.quant), Adj: c.maybePick(j.described, j.adj)}
	if j.colour != nil {
		a.Colour = c.maybePick(j.painted, j.colour)
	}
	return a
}

// chances holds, for each percentage, the choice between no and yes.
var chances = func() (all [101]law) {
	for percent := range all {
		all[percent] = newLaw([]int{100 - percent, percent})
	}
	return all
}()

func sum(weights []int) int {
	total := 0
	for _, w := range weights {
		total += w
	}
	return total
}

// logRatio returns ln(a/b).
func logRatio(a, b int) float64 { return elementary.Log(float64(a) / float64(b)) }
