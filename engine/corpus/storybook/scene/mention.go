package scene

// thread is what pronouns can refer to: the sentence before.
type thread struct {
	subject   entity         // of the sentence before, or nobody
	mentioned [entities]bool // in the sentence before
	link      Link           // of the sentence before
}

// mention sets the mentions of the known entities of a sentence.
//
// A pronoun stands only where no language, whatever its genders, can mistake it:
//
//   - as a subject, for the subject of the sentence before, unless another being stood
//     there.
//   - as an object, for a thing of the sentence before if nobody stood there but the
//     subject, or if what is done is done to things alone: read, eaten, given.
//   - as an object or a recipient, for a being of the sentence before, where the
//     subject is another one, given by name or noun, and what is done is done to beings
//     alone: thanked, given something. What could be done to a thing too asks that no
//     thing stood there.
//   - not twice in one sentence where both would be it.
//   - never for a thing as a subject.
func (t *teller) mention(s *Sentence, r *row) {
	subject, object, recipient := r.who, r.what, r.whom
	if s.Kind == Ask || s.Kind == Say {
		object = nobody // what is quoted stands for itself
	}
	if object == thing && s.Object.Mention == Known && t.mentioned[thing] && (r.material || t.only(thing, subject)) {
		s.Object.Mention = Pronoun
	}
	if subject >= 0 && subject < thing && s.Subject.Mention == Known && t.subject == subject && !t.mentioned[other-subject] {
		if s.Object.Mention != Pronoun || s.Object.Plural() || s.Subject.Plural() || s.Subject.Noun.Class().IsHuman() {
			s.Subject.Mention = Pronoun
		}
	}
	if s.Subject.Mention == Pronoun {
		return
	}
	if s.Object.Mention == Known && object >= 0 && object < thing && t.mentioned[object] && (r.personal || t.only(object, subject)) {
		s.Object.Mention = Pronoun
	}
	if s.Recipient.Mention == Known && s.Object.Mention != Pronoun && t.mentioned[recipient] {
		s.Recipient.Mention = Pronoun
	}
}

// only reports whether e stood in the sentence before, and nobody and nothing else
// there but perhaps the subject.
func (t *teller) only(e, subject entity) bool {
	for i, there := range t.mentioned {
		if entity(i) != e && entity(i) != subject && there {
			return false
		}
	}
	return t.mentioned[e]
}

// follow remembers the sentence for the next one.
func (t *teller) follow(subject, object, recipient entity) {
	t.thread = thread{subject: subject}
	for _, e := range []entity{subject, object, recipient} {
		if e >= 0 {
			t.mentioned[e] = true
		}
	}
}
