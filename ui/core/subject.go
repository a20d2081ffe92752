package core

import (
	"encoding/binary"
	"maps"

	"confusio/wasm/protocol"
)

// Subject is what is measured or made to write: a model, or several that answer
// as one. Subjects can be compared. The zero Subject is none.
type Subject struct {
	kind   protocol.SubjectKind
	models string // their numbers, four bytes each
}

// One is the subject of a single model.
func One(id protocol.ModelID) Subject { return subjectOf(protocol.Single, id) }

// Bayes is the subject of the Bayes ensemble of models.
func Bayes(ids []protocol.ModelID) Subject { return subjectOf(protocol.BayesEnsemble, ids...) }

// Token is the subject of the token ensemble of models.
func Token(ids []protocol.ModelID) Subject { return subjectOf(protocol.TokenEnsemble, ids...) }

func subjectOf(kind protocol.SubjectKind, ids ...protocol.ModelID) Subject {
	var b []byte
	for _, id := range ids {
		b = binary.LittleEndian.AppendUint32(b, uint32(id))
	}
	return Subject{kind, string(b)}
}

// Protocol is the subject as the engine is asked about it.
func (s Subject) Protocol() protocol.Subject {
	subject := protocol.Subject{Kind: s.kind}
	for b := []byte(s.models); len(b) > 0; b = b[4:] {
		subject.Models = append(subject.Models, protocol.ModelID(binary.LittleEndian.Uint32(b)))
	}
	return subject
}

// Fact names one measured thing: a subject, and a language or "" for none.
type Fact struct {
	Subject  Subject
	Language string
}

// Facts are the measurements made so far. The maps are never written to after
// they became part of a State.
type Facts struct {
	Scores  map[Fact]protocol.Score
	Texts   map[Fact]protocol.Text
	Fluency map[Subject]Fluency
	Failed  map[any]Trouble // by the key of the task
}

// Fluency is the share of sampled sentences that parse, of Samples stories.
type Fluency struct {
	Share   float64
	Samples uint32
}

// Score returns what is known of a subject's loss in a language.
func (s *State) Score(subject Subject, code string) (protocol.Score, bool) {
	score, ok := s.Facts.Scores[Fact{subject, code}]
	return score, ok
}

// Text returns a text that a subject wrote, opened in a language, or freely
// where the language is "".
func (s *State) Text(subject Subject, code string) (protocol.Text, bool) {
	t, ok := s.Facts.Texts[Fact{subject, code}]
	return t, ok
}

// withScores returns the facts with the answer to an evaluation.
func (f Facts) withScores(subject Subject, scores []protocol.Score) Facts {
	next := maps.Clone(f.Scores)
	if next == nil {
		next = map[Fact]protocol.Score{}
	}
	for _, score := range scores {
		next[Fact{subject, score.Language}] = score
	}
	f.Scores = next
	return f
}

// withText returns the facts with the answer to a writing.
func (f Facts) withText(fact Fact, e *protocol.Generated) Facts {
	texts := maps.Clone(f.Texts)
	if texts == nil {
		texts = map[Fact]protocol.Text{}
	}
	text := protocol.Text{}
	if len(e.Texts) > 0 {
		text = e.Texts[0]
	}
	texts[fact] = text
	f.Texts = texts
	if fact.Language == "" {
		fluency := maps.Clone(f.Fluency)
		if fluency == nil {
			fluency = map[Subject]Fluency{}
		}
		fluency[fact.Subject] = Fluency{e.Fluency, e.Samples}
		f.Fluency = fluency
	}
	return f
}

// Forget drops what was measured of a subject.
func (t *Turn) Forget(subject Subject) {
	f := &t.Facts
	f.Scores = maps.Clone(f.Scores)
	maps.DeleteFunc(f.Scores, func(k Fact, _ protocol.Score) bool { return k.Subject == subject })
	f.Texts = maps.Clone(f.Texts)
	maps.DeleteFunc(f.Texts, func(k Fact, _ protocol.Text) bool { return k.Subject == subject })
	f.Fluency = maps.Clone(f.Fluency)
	delete(f.Fluency, subject)
}

// forgetLanguage drops what was measured in a language.
func (t *Turn) forgetLanguage(code string) {
	t.Facts.Scores = maps.Clone(t.Facts.Scores)
	maps.DeleteFunc(t.Facts.Scores, func(k Fact, _ protocol.Score) bool { return k.Language == code })
}
