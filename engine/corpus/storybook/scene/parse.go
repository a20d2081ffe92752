package scene

import (
	"errors"
	"fmt"
	"strings"
)

// ErrNoStory says that a text is not a story of the language; the error that
// wraps it tells where it stops being one.
var ErrNoStory = errors.New("not a story")

// ErrAmbiguous says that a text has two readings: a bug of a lineariser.
var ErrAmbiguous = errors.New("two scenes have this text")

// Write writes the story into an empty line as language tells it, with its final
// newline.
func Write(l *Line, language Lineariser, story *Story) {
	for i := range story.Sentences {
		if i > 0 {
			l.Bind(language.Separator())
		}
		language.Write(l, &story.Sentences[i])
	}
	l.Bind("\n")
}

// Text returns the story as language tells it, with its final newline.
func Text(language Lineariser, story *Story) string {
	var l Line
	Write(&l, language, story)
	return l.String()
}

// TextOf returns a sentence as language tells it.
func TextOf(language Lineariser, s *Sentence) string {
	var l Line
	language.Write(&l, s)
	return l.String()
}

// Parser recovers scenes from the texts of one language. It is the grammar run
// backwards: it tries the choices whose words stand in the text, linearises what
// comes out and compares. It accepts exactly the texts of stories, whatever the
// lineariser, and needs no grammar of its own.
type Parser struct {
	// Thorough makes the parser try every choice, which finds a second reading of a
	// text but can take seconds; otherwise the first reading found is taken.
	Thorough bool

	language Lineariser
	forms    [][]string // by concept, in lower case
}

// The most paths that Read and Sentences try for a sentence that seems to be none:
// seconds for whoever asks about one text, milliseconds where many are judged.
const (
	patience = 2_000_000
	most     = 20_000
)

// orders is how many bold searches are made, each in an order of its own: where one skips
// too much another finds the sentence. Of stories of ten languages one in 700 is not
// found by one, and one in 4,500 by all.
const orders = 4

// NewParser returns a parser for language.
func NewParser(language Lineariser) *Parser {
	p := &Parser{language: language, forms: make([][]string, Count())}
	for c := 1; c < Count(); c++ {
		for _, form := range language.Forms(Concept(c)) {
			p.forms[c] = append(p.forms[c], strings.ToLower(form))
		}
	}
	return p
}

// Parse returns the scene of a whole story, which ends with its newline. An
// error wraps ErrNoStory and says how many sentences were read and what follows
// them.
func (p *Parser) Parse(text string) (Story, error) {
	story, rest, ended, err := p.read(text)
	if err != nil {
		return Story{}, err
	}
	n := len(story.Sentences)
	if rest != "\n" || n < Shortest {
		return Story{}, fmt.Errorf("%w after sentence %d, at %q", ErrNoStory, n, excerpt(rest))
	}
	story.LogP += ended
	return story, nil
}

// Read reads as many sentences of a story as text holds and returns them with
// the unread rest. The error is ErrAmbiguous or nil. Story.LogP leaves out the
// choice to end there.
func (p *Parser) Read(text string) (story Story, rest string, err error) {
	story, rest, _, err = p.read(text)
	return story, rest, err
}

// read is Read; ended is the logarithm of the probability to end there.
func (p *Parser) read(text string) (story Story, rest string, ended float64, err error) {
	t := newTeller(nil)
	rest = text
	for {
		goOn, end := t.ending()
		at := rest
		if t.told > 0 {
			var ok bool
			if at, ok = strings.CutPrefix(rest, p.language.Separator()); !ok {
				return story, rest, end, nil
			}
		}
		if t.told == Longest {
			return story, rest, end, nil
		}
		found, err := p.sentence(t, at, patience)
		if err != nil || found == nil {
			return story, rest, end, err
		}
		story.Sentences = append(story.Sentences, found.sentence)
		story.LogP += goOn + found.logP
		*t = found.after
		rest = at[len(found.text):]
	}
}

// Sentences counts the sentences of a written text up to its first mistake, that
// one included, and those of them that parse. A sentence parses if some story
// goes on with it: it may speak of someone or something that this text has not
// introduced, but tense, agreement and pronouns must fit what stands before. What
// follows a mistake has no thread to keep and is not judged. Whole reports whether
// the text is a story, ending and all.
func (p *Parser) Sentences(text string) (judged, parsed int, whole bool) {
	t, rest, strict := newTeller(nil), text, true
	for n := 0; strings.TrimSpace(rest) != ""; n++ {
		at, ok := rest, true
		if n > 0 {
			at, ok = strings.CutPrefix(rest, p.language.Separator())
		}
		if !ok {
			return parsed + 1, parsed, false
		}
		var found *reading
		if t.told < Longest {
			found, _ = p.sentence(t, at, most)
		}
		if found == nil {
			found, strict = p.leniently(t, at), false
		}
		if found == nil {
			return parsed + 1, parsed, false
		}
		parsed++
		*t = found.after
		rest = at[len(found.text):]
	}
	return parsed, parsed, strict && rest == "\n" && parsed >= Shortest
}

// leniently reads one sentence as some story might have it.
func (p *Parser) leniently(from *teller, text string) *reading {
	s := p.search(text, true, most)
	for s.more() {
		t := *from
		t.c, t.lenient = s, true
		if t.told > 0 {
			t.assume()
		}
		sentence := t.sentence()
		if s.dead || !sentence.complete() {
			continue
		}
		if written := TextOf(p.language, &sentence); s.compare(written, text) {
			t.c, t.lenient = nil, false
			return &reading{sentence, t, written, s.logP()}
		}
	}
	return nil
}

func (p *Parser) search(text string, bold bool, limit int) *search {
	return &search{bold: bold, limit: limit, lower: strings.ToLower(firstUnit(text)), forms: p.forms, present: make([]int8, Count()), skip: -1}
}

// reading is one way to read the next sentence.
type reading struct {
	sentence Sentence
	after    teller
	text     string
	logP     float64
}

// sentence reads one sentence at the start of text, or returns nil: boldly first,
// and if that finds nothing by at most limit paths; a thorough one tries all.
func (p *Parser) sentence(from *teller, text string, limit int) (*reading, error) {
	if text == "" || text == "\n" {
		return nil, nil
	}
	for order := 0; order < orders && !p.Thorough; order++ {
		s := p.search(text, true, 0)
		s.order = order
		if found, _ := p.readOne(from, text, s); found != nil {
			return found, nil
		}
	}
	if p.Thorough {
		limit = 0
	}
	return p.readOne(from, text, p.search(text, false, limit))
}

// readOne reads one sentence by one search. A bold search ends with the first reading.
func (p *Parser) readOne(from *teller, text string, s *search) (*reading, error) {
	var found *reading
	for s.more() {
		t := *from
		t.c = s
		sentence := t.sentence()
		if s.dead {
			continue
		}
		written := TextOf(p.language, &sentence)
		if !s.compare(written, text) {
			continue
		}
		if found != nil && len(written) == len(found.text) {
			return nil, fmt.Errorf("%w: %q", ErrAmbiguous, written)
		}
		if found == nil || len(written) > len(found.text) {
			t.c = nil
			found = &reading{sentence, t, written, s.logP()}
			if s.bold {
				break
			}
		}
	}
	return found, nil
}

// firstUnit returns the start of text up to its second full stop or question
// mark, which holds at least one whole sentence: a quotation has one such mark
// inside, a question and its answer are one sentence of the scene.
func firstUnit(text string) string {
	marks := 0
	for i, r := range text {
		switch r {
		case '.', '?', '。', '？', '؟', '\n':
			if marks++; marks == 2 {
				return text[:i]
			}
		}
	}
	return text
}

// excerpt shortens a text for an error.
func excerpt(text string) string {
	const most = 40
	for i := range text {
		if i > most {
			return text[:i] + "…"
		}
	}
	return text
}
