package scene

import "slices"

// play fills s as a row says and moves the world on.
func (t *teller) play(r *row, s *Sentence) {
	s.Kind, s.Link, s.Phrase, s.Negative, s.Question = r.kind, r.link, r.phrase, r.negative, r.question
	if r.verbs != nil {
		s.Verb = t.c.pick(r.verbs)
	}
	if r.states != nil {
		s.State = t.c.pick(r.states)
	}
	t.fill(&s.Subject, r.who, r)
	t.fill(&s.Object, r.what, r)
	t.fill(&s.Recipient, r.whom, r)
	if r.drinks != nil {
		s.Object.Noun = t.c.pick(r.drinks)
	}
	if r.who == thing {
		if r.states == nil {
			s.State = t.c.pick(predicates[t.class[thing]])
		}
		t.described = true
	}
	t.locate(r, s)
	explained := r.reasons != nil && t.mode != future // nobody knows yet how it will feel
	if explained {
		s.Reason = t.c.maybePick(r.because, r.reasons)
	}
	if r.feels || explained {
		t.felt[r.who] = true
	}
	t.mention(s, r)
	if s.Link == t.link { // nothing is linked twice in a row by one word
		if s.Link = NoLink; t.link == Then {
			s.Link = Later
		}
	}
	t.follow(r.who, r.what, r.whom)
	t.link = s.Link
	t.done |= r.once
	if r.home {
		t.setting = home
	}
	if r.to != same {
		t.stage = r.to
	}
}

// introduces reports whether e is new in r.
func (t *teller) introduces(r *row, e entity) bool {
	switch e {
	case hero:
		return t.told == 0
	case other:
		return r.newcomer != nil
	default:
		return r.item != nil
	}
}

// fill fills np with an entity, new or known.
func (t *teller) fill(np *NP, e entity, r *row) {
	switch {
	case e == nobody:
		return
	case !t.introduces(r, e):
		of := &t.nps[e]
		*np = NP{Noun: of.Noun, Quant: of.Quant, And: And{Noun: of.And.Noun, Quant: of.And.Quant}, Mention: Known}
		return
	case e == thing:
		t.newThing(np, r)
	default:
		t.newBeing(np, e, r)
	}
	t.nps[e] = *np
}

// newBeing introduces a being. The hero may have a companion or a relative clause
// if nobody and nothing else is introduced.
func (t *teller) newBeing(np *NP, e entity, r *row) {
	if e == other {
		t.class[other] = t.among(r.newcomer)
	}
	class := t.class[e]
	if e == other && class == t.class[hero] {
		np.Noun = t.c.pickOther(lists[class], t.nps[hero].Noun)
	} else {
		np.Noun = t.c.pick(lists[class])
	}
	if class.IsName() {
		if e == hero && !t.single {
			np.And.Noun = t.c.pick(lists[NameF+NameM-class])
		}
		return
	}
	if e == hero && !t.single {
		np.Quant = t.c.pick(groupOf(class))
	} else if e == other && r.herd && !class.IsHuman() {
		np.Quant = t.c.maybePick(50, herds)
	}
	np.Adj = t.c.maybePick(90, traitLists[class])
	if l := colourLists[class]; l != nil {
		np.Colour = t.c.maybePick(55, l)
	}
	switch {
	case e == other && class.IsHuman() && r.what != thing:
		t.decorate(np, r, class, 40, companions)
	case e == hero && (r.newcomer == nil || r.item == nil):
		t.decorate(np, r, class, 26, decorations)
	}
}

// newThing introduces a thing in place of the one before.
func (t *teller) newThing(np *NP, r *row) {
	class, before := t.among(r.item), t.class[thing]
	t.class[thing] = class
	switch {
	case r.nouns != nil:
		np.Noun = t.c.pick(r.nouns)
	case class == before:
		np.Noun = t.c.pickOther(lists[class], t.nps[thing].Noun)
	default:
		np.Noun = t.c.pick(lists[class])
	}
	switch {
	case r.one:
	case r.several || !t.single && (r.who == hero && food.has(class) || r.whom == hero):
		np.Quant = t.c.pick(counts[class])
	default:
		np.Quant = t.c.maybePick(severals[class], counts[class])
	}
	t.described = t.either(16, 84) == 1
	if t.described {
		np.Adj = t.c.pick(r.qualities[class])
	}
	if l := colourLists[class]; l != nil {
		np.Colour = t.c.maybePick(62, l)
	}
	if j := joints[class]; j != nil && !r.one && !r.alike && !t.beastly(r.who) && !t.beastly(r.whom) {
		np.And = t.c.maybeAnd(j)
	}
}

// beastly reports whether e is an animal: none has a meal of two courses.
func (t *teller) beastly(e entity) bool { return e >= 0 && animals.has(t.class[e]) }

// decorate adds nothing, or one of some decorations. Their nouns are no entities:
// nothing returns to them.
func (t *teller) decorate(np *NP, r *row, class Class, nothing int, some []decoration) {
	t.options.n = 0
	t.options.add(nothing)
	for i := range some {
		weight := 0
		if t.decorates(&some[i], np, r, class) {
			weight = some[i].weight
		}
		t.options.add(weight)
	}
	i := t.c.choose(&t.options)
	if i == 0 {
		return
	}
	d := &some[i-1]
	t.pets = t.pets || d.pets
	if d.with != nil {
		np.With = With(d.with.and(t.c))
		return
	}
	np.Rel = Rel{Verb: t.c.pick(d.verb), Noun: t.c.pick(d.noun)}
	np.Rel.Quant = t.c.maybePick(d.several, herds)
}

// decorates reports whether a decoration makes sense.
func (t *teller) decorates(d *decoration, np *NP, r *row, class Class) bool {
	if t.lenient {
		return d.classes.has(class) && (!d.single || !np.Plural())
	}
	return d.classes.has(class) && (!d.single || !np.Plural()) && (!d.pets || t.petless()) && !(d.outdoors && t.indoors(r)) &&
		!(d.with != nil && r.busy) && !(d.trade && r.trade)
}

// indoors reports whether a row may be set in a house.
func (t *teller) indoors(r *row) bool {
	in := func(s setting) bool { return s == home || s == public }
	return in(t.setting) || r.places != nil && in(r.moves)
}

// petless reports whether no pet was spoken of, so that one more has no double.
func (t *teller) petless() bool {
	return !t.pets && t.class[hero] != Pet && t.class[other] != Pet
}

// locate adds a place or a spot, and moves the story there.
func (t *teller) locate(r *row, s *Sentence) {
	if r.places != nil && (r.placed == 100 || t.either(100-r.placed, r.placed) == 1) {
		s.Place = t.c.pick(r.places)
		t.setting = r.moves
	}
	if l, in := t.spots(r); l != nil && s.Place == None && (r.spotted == 100 || t.either(100-r.spotted, r.spotted) == 1) {
		s.Spot = t.c.pickSpot(l)
		if s.Spot.Noun != None {
			t.setting = in
		}
	}
}

// spots returns the spots of a row where the story is, or at home if it is nowhere
// yet; none if a spot could be mistaken for the thing of the story.
func (t *teller) spots(r *row) (*spotList, setting) {
	if r.spots == nil || t.class[thing] == Furniture || t.class[thing] == Tree {
		return nil, unset
	}
	in := t.setting
	if in == unset {
		in = home
		if animals.has(t.class[hero]) {
			in = nature
		}
	}
	return r.spots[in], in
}

// decoration is a way to say more about somebody: by a companion, or by a relative
// clause.
type decoration struct {
	weight   int
	classes  classSet
	single   bool // of one only
	pets     bool // speaks of animals
	outdoors bool // not in a house
	trade    bool // speaks of selling
	with     *joint
	verb     *list
	noun     *list
	several  int // percent
}

var (
	companions = []decoration{
		{weight: 9, classes: grown | setOf(Child), single: true, pets: true, with: &joint{
			noun: listOf("dog", "cat"), quant: pairs, adj: listOf("small", "big", "old"), colour: colourLists[Pet],
			several: 30, described: 45, painted: 40,
		}},
		{weight: 17, classes: grown | setOf(Child), single: true, pets: true, outdoors: true, with: &joint{
			noun: listOf("horse", "donkey", "goat"), quant: pairs, adj: listOf("small", "big", "old"), colour: colourLists[Pet],
			several: 30, described: 45, painted: 40,
		}},
		{weight: 16, classes: grown | setOf(Child), single: true, with: &joint{
			noun: lists[Bag], quant: pairs, adj: listOf("small (thing)", "big (thing)", "old (thing)", "new"), colour: colourLists[Bag],
			described: 45, painted: 40,
		}},
	}
	decorations = append(slices.Clone(companions), []decoration{
		{weight: 18, classes: humans, verb: listOf("love (habit)"), noun: join(Fruit, Flower)},
		{weight: 14, classes: humans, single: true, pets: true, verb: listOf("have"), noun: lists[Pet], several: 55},
		{weight: 14, classes: humans, verb: listOf("live"), noun: listOf("in a small house", "in the mountains", "on an island", "by the sea", "in a tower", "in a big city")},
		{weight: 8, classes: setOf(Rogue), verb: listOf("live"), noun: listOf("in a cave")},
		{weight: 4, classes: setOf(Adult), trade: true, verb: listOf("sell (habit)"), noun: join(Fruit, Flower)},
		{weight: 9, classes: humans, verb: listOf("collect"), noun: lists[Collection]},
	}...)
)
