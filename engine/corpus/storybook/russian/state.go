package russian

import "confusio/engine/corpus/storybook/scene"

// state is how a being feels: a verb, a short adjective, or an adverb beside who
// feels so in the dative.
type state struct {
	verb
	short [agrs]string
	mood  string
	said  [3]string // what he, she and they say of themselves
}

// being returns the predicate of Be and of a reason.
func (w *writer) being(c scene.Concept, a agr, reason bool) group {
	s, st := w.s, &states[c]
	g := w.copula(a)
	switch {
	case w.moody():
		if !reason && !s.Question && s.Subject.Mention == scene.Pronoun {
			g.first = became[s.Tense]
		}
		g.rest = st.mood
		return g
	case st.short[masc] != "" && (reason || s.Tense == scene.Present || s.Subject.Mention != scene.Known):
		g.rest = st.short[agreement(&s.Subject)]
		return g
	case st.past[masc] == "":
		g.rest = adjectives[c].form(agreement(&s.Subject), nom, false)
		return g
	case st.back != nil && s.Time == scene.None && !reason:
		return w.finite(st.back, a)
	case s.Tense == scene.Present && st.present[0] == "" && (reason || s.Subject.Mention != scene.Pronoun):
		g.first = st.past[a]
		return g
	}
	return w.finite(&st.verb, a)
}

// became is how a mood comes over somebody just spoken of: ей стало грустно.
var became = [...]string{scene.Past: "стало", scene.Present: "", scene.Future: "станет"}

// copula returns быть, which the present leaves out.
func (w *writer) copula(a agr) group {
	switch w.s.Tense {
	case scene.Past:
		return group{not: w.not(), first: was[a]}
	case scene.Future:
		return group{not: w.not(), first: willBe[a/plur]}
	}
	return group{not: w.not()}
}

// moody reports whether the sentence says a mood, with its subject in the dative. A
// name that has none would hide who feels so.
func (w *writer) moody() bool {
	s := w.s
	if s.Kind != scene.Be || states[s.State].mood == "" {
		return false
	}
	n := &nouns[s.Subject.Noun]
	return s.Subject.Mention == scene.Pronoun || s.Subject.And.Noun != scene.None || n.one[nom] != n.one[dat]
}

// reason writes a clause of reason, with its comma. Who it is about is clear and not
// said again, unless in the dative.
func (w *writer) reason() {
	s := w.s
	if s.Reason == scene.None {
		return
	}
	w.End(", потому что")
	if weather := reasons[s.Reason]; weather[0] != "" {
		w.Words(weather[min(s.Tense, scene.Present)])
		return
	}
	feeling := scene.Sentence{Kind: scene.Be, Tense: s.Tense, Subject: s.Subject, State: s.Reason}
	feeling.Subject.Mention = scene.Pronoun
	right, a := writer{Line: w.Line, s: &feeling}, agreement(&s.Subject)
	if right.moody() {
		w.pronoun(a, dat, false)
		a = neut
	}
	right.whole(right.being(s.Reason, a, true))
}
