package scene

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
			s.State = t.c.pick(qualityLists[t.class[thing]])
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
	if s.Link == Then && t.link == Then {
		s.Link = Later
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
	np.Noun = t.c.pick(lists[class])
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
	np.Adj = t.c.maybePick(85, traitLists[class])
	if l := colourLists[class]; l != nil {
		np.Colour = t.c.maybePick(45, l)
	}
	if e == other {
		return
	}
	if r.newcomer == nil || r.item == nil {
		t.decorate(np, class)
	}
}

// newThing introduces a thing in place of the one before.
func (t *teller) newThing(np *NP, r *row) {
	class := t.among(r.item)
	t.class[thing] = class
	np.Noun = t.c.pick(lists[class])
	switch {
	case r.one:
	case r.several || !t.single && (r.who == hero && food.has(class) || r.whom == hero):
		np.Quant = t.c.pick(counts[class])
	default:
		np.Quant = t.c.maybePick(severals[class], counts[class])
	}
	t.described = t.either(25, 75) == 1
	if t.described {
		np.Adj = t.c.pick(qualityLists[class])
	}
	if l := colourLists[class]; l != nil {
		np.Colour = t.c.maybePick(50, l)
	}
	if j := joints[class]; j != nil && !r.one && !r.alike && !t.beastly(r.who) && !t.beastly(r.whom) {
		np.And = t.c.maybeAnd(j)
	}
}

// beastly reports whether e is an animal: none has a meal of two courses.
func (t *teller) beastly(e entity) bool { return e >= 0 && animals.has(t.class[e]) }

// decorate adds nothing, a companion or a relative clause. Their nouns are no
// entities: nothing returns to them.
func (t *teller) decorate(np *NP, class Class) {
	t.options.n = 0
	t.options.add(40)
	for _, d := range decorations {
		weight := 0
		if d.classes.has(class) && (t.single || !d.single) {
			weight = d.weight
		}
		t.options.add(weight)
	}
	i := t.c.choose(&t.options)
	if i == 0 {
		return
	}
	d := &decorations[i-1]
	if d.verb == nil {
		np.With.Noun = t.c.pick(d.noun)
		np.With.Quant = t.c.maybePick(d.several, pairs)
		t.pets = d.pets
		return
	}
	t.pets = d.pets
	np.Rel = Rel{Verb: t.c.pick(d.verb), Noun: t.c.pick(d.noun)}
	np.Rel.Quant = t.c.maybePick(d.several, herds)
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

// decoration is a way to say more about the hero: with a companion, or by a
// relative clause if there is a verb.
type decoration struct {
	weight  int
	classes classSet
	single  bool // of one hero only
	verb    *list
	noun    *list
	several int  // percent
	pets    bool // the noun is an animal
}

var decorations = []decoration{
	{8, humans, true, nil, listOf("dog", "cat", "horse", "donkey", "goat"), 30, true},
	{6, humans, true, nil, join(Bag), 0, false},
	{9, humans, false, listOf("love (habit)"), join(Fruit, Flower), 0, false},
	{8, humans, true, listOf("have"), join(Pet), 55, true},
	{7, setOf(Adult, Royal, Rogue), false, listOf("live"), join(DwellingClass), 0, false},
	{5, setOf(Adult), false, listOf("sell (habit)"), join(Fruit, Flower), 0, false},
	{5, young, false, listOf("collect"), join(Collection), 0, false},
}
