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

// Text returns the story as language writes it, with its final newline.
func Text(language Lineariser, story *Story) string {
	var b strings.Builder
	for i := range story.Sentences {
		if i > 0 {
			b.WriteString(language.Separator())
		}
		b.WriteString(language.Sentence(&story.Sentences[i]))
	}
	b.WriteByte('\n')
	return b.String()
}

// Parser recovers scenes from the texts of one language. It is the grammar run
// backwards: it tries the choices whose words stand in the text, linearises what
// comes out and compares. It accepts exactly the texts of stories, whatever the
// lineariser, and needs no grammar of its own.
type Parser struct {
	language Lineariser
	forms    [][]string // by concept, in lower case
}

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
	story, rest, err := p.Read(text)
	if err != nil {
		return Story{}, err
	}
	n := len(story.Sentences)
	if rest != "\n" || n < Shortest || n > Longest {
		return Story{}, fmt.Errorf("%w after sentence %d, at %q", ErrNoStory, n, excerpt(rest))
	}
	story.LogP += logRatio(lengthWeights[n-Shortest], sum(lengthWeights))
	return story, nil
}

// Read reads as many sentences of a story as text holds and returns them with
// the unread rest. The error is ErrAmbiguous or nil. Story.LogP leaves out the
// choice of length.
func (p *Parser) Read(text string) (story Story, rest string, err error) {
	t := newTeller(nil)
	rest = text
	for n := 0; ; n++ {
		at := rest
		if n > 0 {
			var ok bool
			if at, ok = strings.CutPrefix(rest, p.language.Separator()); !ok {
				return story, rest, nil
			}
		}
		found, err := p.sentence(t, n == 0, at)
		if err != nil || found == nil {
			return story, rest, err
		}
		story.Sentences = append(story.Sentences, found.sentence)
		story.LogP += found.logP
		*t = found.after
		rest = at[len(found.text):]
	}
}

// Sentences counts the sentences of a written text up to its first mistake, that
// one included, and those of them that parse. A sentence parses if some story
// goes on with it: it may speak of someone or something that this text has not
// introduced, but tense, agreement and pronouns must fit what stands before. What
// follows a mistake has no thread to keep and is not judged.
func (p *Parser) Sentences(text string) (judged, parsed int) {
	t, rest := newTeller(nil), text
	for n := 0; strings.TrimSpace(rest) != ""; n++ {
		at, ok := rest, true
		if n > 0 {
			at, ok = strings.CutPrefix(rest, p.language.Separator())
		}
		if !ok {
			return parsed + 1, parsed
		}
		found, err := p.sentence(t, n == 0, at)
		if err == nil && found == nil {
			found = p.leniently(t, n == 0, at)
		}
		if found == nil {
			return parsed + 1, parsed
		}
		parsed++
		*t = found.after
		rest = at[len(found.text):]
	}
	return parsed, parsed
}

// leniently reads one sentence as some story might have it.
func (p *Parser) leniently(from *teller, first bool, text string) *reading {
	s := p.search(text)
	for s.more() {
		t := *from
		t.c, t.lenient = s, true
		if !first {
			t.assume()
		}
		sentence := t.sentence(first)
		if s.dead {
			continue
		}
		if written := p.language.Sentence(&sentence); strings.HasPrefix(text, written) {
			t.c, t.lenient = nil, false
			return &reading{sentence, t, written, s.logP()}
		}
	}
	return nil
}

func (p *Parser) search(text string) *search {
	return &search{lower: strings.ToLower(firstUnit(text)), forms: p.forms, present: make([]int8, Count())}
}

// reading is one way to read the next sentence.
type reading struct {
	sentence Sentence
	after    teller
	text     string
	logP     float64
}

// sentence reads one sentence at the start of text, or returns nil.
func (p *Parser) sentence(from *teller, first bool, text string) (*reading, error) {
	if text == "" || text == "\n" {
		return nil, nil
	}
	s := p.search(text)
	var found *reading
	for s.more() {
		t := *from
		t.c = s
		sentence := t.sentence(first)
		if s.dead {
			continue
		}
		written := p.language.Sentence(&sentence)
		if !strings.HasPrefix(text, written) {
			continue
		}
		if found != nil && len(written) == len(found.text) {
			return nil, fmt.Errorf("%w: %q", ErrAmbiguous, written)
		}
		if found == nil || len(written) > len(found.text) {
			t.c = nil
			found = &reading{sentence, t, written, s.logP()}
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

// search runs through the choices whose words stand in a text, one path a run.
type search struct {
	lower   string
	forms   [][]string
	present []int8 // by concept: 1 in the text, -1 not, 0 not looked up yet
	path    []step
	depth   int
	dead    bool
	begun   bool
}

// step is one choice on the current path: the options still open, the current one
// first, with their weights.
type step struct {
	options, weights []int
	total            int
}

func (s *search) more() bool {
	if s.begun && !s.advance() {
		return false
	}
	s.begun, s.depth, s.dead = true, 0, false
	return true
}

func (s *search) advance() bool {
	for n := len(s.path) - 1; n >= 0; n-- {
		if st := &s.path[n]; len(st.options) > 1 {
			st.options, st.weights = st.options[1:], st.weights[1:]
			s.path = s.path[:n+1]
			return true
		}
	}
	return false
}

// take follows the path, or extends it by the options that open returns.
func (s *search) take(total int, open func() (options, weights []int)) int {
	if s.dead {
		return -1
	}
	if s.depth == len(s.path) {
		options, weights := open()
		if len(options) == 0 {
			s.dead = true
			return -1
		}
		s.path = append(s.path, step{options, weights, total})
	}
	st := &s.path[s.depth]
	s.depth++
	return st.options[0]
}

// logP returns the natural logarithm of the probability of the current path.
func (s *search) logP() float64 {
	sum := 0.0
	for _, st := range s.path {
		sum += logRatio(st.weights[0], st.total)
	}
	return sum
}

func (s *search) choose(weights ...int) int {
	i := s.take(sum(weights), func() (options, open []int) {
		for i, w := range weights {
			if w > 0 {
				options, open = append(options, i), append(open, w)
			}
		}
		return options, open
	})
	if i < 0 {
		return nextOption(weights, 0) // a dead path runs to its end on any option
	}
	return i
}

func (s *search) pick(l *list) Concept {
	i := s.take(l.total, func() (options, open []int) {
		for i, c := range l.members {
			if s.has(c) {
				options, open = append(options, i), append(open, l.weights[i])
			}
		}
		return options, open
	})
	return l.members[max(i, 0)]
}

func (s *search) pickSpot() Spot {
	prep := s.pick(lists[PrepClass])
	return Spot{Prep: prep, Noun: s.pick(spotList(prep))}
}

func (s *search) maybe(percent int, f func()) {
	if s.choose(100-percent, percent) == 1 {
		f()
	}
}

// has reports whether a form of c stands in the text.
func (s *search) has(c Concept) bool {
	if s.present[c] == 0 {
		s.present[c] = -1
		for _, form := range s.forms[c] {
			if strings.Contains(s.lower, form) {
				s.present[c] = 1
				break
			}
		}
	}
	return s.present[c] > 0
}
