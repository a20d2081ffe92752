package scene

import "slices"

// chooseFrame chooses the kind of s and fills its parts, then moves the
// discourse on.
func (t *teller) chooseFrame(first bool, subject int, s *Sentence) {
	object := nobody
	s.Kind = t.chooseKind(first, subject)
	human := t.class[subject].IsHuman()
	switch s.Kind {
	case Act:
		t.act(human, s)
	case Go:
		s.Verb = t.c.pick(lists[VerbMotion])
		s.Place = t.c.pick(lists[PlaceClass])
		t.negate(s)
		s.Reason = t.c.maybePick(20, lists[StateClass])
	case Do:
		object = t.do(first, subject, human, s)
	case Give:
		object = t.give(subject, s)
	case Be:
		t.be(subject, s)
	case Stay:
		t.stay(subject, s)
	case Want:
		object = t.chooseThing(&s.Object)
		s.Verb = t.c.pick(t.verbsFor(object, true))
		t.negateKnown(s)
	case Say:
		s.State = t.c.pick(lists[StateClass])
	case Ask:
		e := t.chooseKnown(subject)
		s.Object = t.mention(e, Known)
	}
	t.subject, t.object = int8(subject), int8(object)
}

// chooseKind weighs the frames open to the subject: a thing only is somewhere or
// somehow, an animal does not speak, and a story begins with something happening.
func (t *teller) chooseKind(first bool, subject int) Kind {
	if subject >= firstThing {
		return []Kind{Be, Stay}[t.c.choose(weights{55, 45})]
	}
	human := t.class[subject].IsHuman()
	fresh := t.class[1] == NoClass || t.class[firstThing+1] == NoClass || t.object != nobody
	kinds := []Kind{Act, Go, Do, Give, Be, Stay, Want, Say, Ask}
	return kinds[t.c.choose(weights{
		18, 13,
		8 + weightIf(fresh, 32),
		weightIf(human && t.class[1] == NoClass, 13) + weightIf(human && t.class[1] != NoClass, 3),
		weightIf(!first, 8),
		weightIf(!first, 4),
		weightIf(human && !first, 10),
		weightIf(human && !first, 5),
		weightIf(human && !first && t.hasKnown(subject), 1)})]
}

func (t *teller) act(human bool, s *Sentence) {
	verbs := lists[VerbAct]
	if human {
		verbs = actsOfPeople
	}
	s.Verb = t.c.pick(verbs)
	t.choosePlace(34, 54, 12, s)
	t.negate(s)
	s.Reason = t.c.maybePick(20, lists[StateClass])
}

// choosePlace adds nothing, a place or a spot.
func (t *teller) choosePlace(none, place, spot int, s *Sentence) {
	switch t.c.choose(weights{none, place, spot}) {
	case 1:
		s.Place = t.c.pick(lists[PlaceClass])
	case 2:
		s.Spot = t.c.pickSpot()
	}
}

func (t *teller) negate(s *Sentence) { s.Negative = t.c.maybe(12) }

// negateKnown negates only what is said of a known object: "does not find a key"
// would introduce a key that is not there.
func (t *teller) negateKnown(s *Sentence) {
	if s.Object.Mention != New {
		t.negate(s)
	}
}

// do fills a transitive sentence and returns its object.
func (t *teller) do(first bool, subject int, human bool, s *Sentence) int {
	object := t.chooseObject(subject, &s.Object)
	s.Verb = t.c.pick(t.verbsOf(subject, object, human, s))
	t.negateKnown(s)
	if !first && s.Subject.Mention != New && s.Object.Mention != New && s.Place == None && s.Spot == (Spot{}) {
		s.Question = t.c.choose(weights{80, 20}) == 1
	}
	return object
}

// verbsOf chooses a class of verbs for subject and object, and the place with it.
func (t *teller) verbsOf(subject, object int, human bool, s *Sentence) *list {
	if object < firstThing {
		if human && t.c.choose(weights{50, 50}) == 1 {
			return lists[VerbSocial]
		}
		return lists[VerbBeing]
	}
	class := t.class[object]
	switch t.c.choose(weights{
		30, 22,
		weightIf(human, 22),
		weightIf(class == Food, 22),
		weightIf(human && special[class] != NoClass, 22)}) {
	case 0:
		t.choosePlace(34, 34, 32, s)
		return lists[VerbSpot]
	case 1:
		return lists[VerbThing]
	case 2:
		t.choosePlace(50, 50, 0, s)
		return lists[VerbOwn]
	case 3:
		return lists[VerbFood]
	default:
		return lists[special[class]]
	}
}

// verbsFor chooses a class of verbs for something wanted.
func (t *teller) verbsFor(object int, human bool) *list {
	class := t.class[object]
	switch t.c.choose(weights{50, weightIf(human, 30), weightIf(special[class] != NoClass, 20)}) {
	case 0:
		return lists[VerbSpot]
	case 1:
		return wishes
	default:
		return lists[special[class]]
	}
}

// chooseObject fills np with an object other than the subject: a new or known
// thing, or a new or known being.
func (t *teller) chooseObject(subject int, np *NP) int {
	other := t.other(subject)
	switch t.c.choose(weights{
		weightIf(t.class[firstThing+1] == NoClass, 52),
		weightIf(t.class[firstThing] != NoClass, t.again(firstThing, firstThing+1)),
		weightIf(other != nobody, t.again(other)),
		weightIf(t.class[1] == NoClass, 18)}) {
	case 0:
		return t.newThing(np)
	case 1:
		return t.knownThing(np)
	case 2:
		*np = t.mentionObject(other)
		return other
	default:
		return t.newBeing(np, false)
	}
}

// again weighs a return to one of the entities as an object: likely for the object
// of the sentence before, which is a pronoun, and rare for others, whose noun must
// be said again.
func (t *teller) again(which ...int) int {
	if slices.Contains(which, int(t.object)) {
		return 30
	}
	return 5
}

// chooseThing fills np with a new or known thing.
func (t *teller) chooseThing(np *NP) int {
	if t.c.choose(weights{
		weightIf(t.class[firstThing+1] == NoClass, 60),
		weightIf(t.class[firstThing] != NoClass, t.again(firstThing, firstThing+1))}) == 0 {
		return t.newThing(np)
	}
	return t.knownThing(np)
}

// knownThing chooses among the things of the story.
func (t *teller) knownThing(np *NP) int {
	e := firstThing + t.c.choose(weights{t.again(firstThing), weightIf(t.class[firstThing+1] != NoClass, t.again(firstThing+1))})
	*np = t.mentionObject(e)
	return e
}

// mentionObject mentions e as an object: by a pronoun if it was the object of
// the sentence before.
func (t *teller) mentionObject(e int) NP {
	if int(t.object) == e {
		return t.mention(e, Pronoun)
	}
	return t.mention(e, Known)
}

// give fills a ditransitive sentence and returns the thing given.
func (t *teller) give(subject int, s *Sentence) int {
	object := t.chooseThing(&s.Object)
	other := t.other(subject)
	if t.c.choose(weights{weightIf(other != nobody, 8), weightIf(t.class[1] == NoClass, 40)}) == 0 {
		s.Recipient = t.mention(other, Known)
	} else {
		t.newBeing(&s.Recipient, false)
	}
	s.Verb = t.c.pick(lists[VerbGive])
	t.negateKnown(s)
	return object
}

// be says how the subject is.
func (t *teller) be(subject int, s *Sentence) {
	states := lists[StateClass]
	if subject >= firstThing {
		states = lists[QualityClass]
	}
	s.State = t.c.pick(states)
	t.negate(s)
	if s.Subject.Mention != New {
		s.Question = t.c.choose(weights{80, 20}) == 1
	}
}

// stay says where the subject is.
func (t *teller) stay(subject int, s *Sentence) {
	if subject >= firstThing {
		t.choosePlace(0, 40, 60, s)
		return
	}
	t.choosePlace(0, 75, 25, s)
}

func (t *teller) hasKnown(subject int) bool {
	return t.other(subject) != nobody || t.class[firstThing] != NoClass
}

// chooseKnown chooses a known entity other than the subject, to ask for.
func (t *teller) chooseKnown(subject int) int {
	other := t.other(subject)
	i := t.c.choose(weights{
		weightIf(other != nobody, 40),
		weightIf(t.class[firstThing] != NoClass, 30),
		weightIf(t.class[firstThing+1] != NoClass, 30)})
	return [...]int{other, firstThing, firstThing + 1}[i]
}

var (
	actsOfPeople = join(VerbAct, VerbHuman)
	companions   = join(Farm, Tool, Toy)
	habits       = join(Food, Plant, Clothing, Paper)
	wishes       = newList(lookupAll(wishGlosses))
)
