package words

import (
	"strings"

	"confusio/engine/phrase"
)

// Piece is a part of a sentence that is drawn in one way.
type Piece struct {
	Text string
	Mark string // the mark around it, such as "term" or "link"; usually empty
	Lang string // the code of its language where that is not the catalogue's
}

// Say is the text of a phrase. A key that no catalogue has, which the tests
// rule out, is said as it stands in logs.
func (c *Catalogue) Say(p phrase.Phrase) string {
	var b strings.Builder
	for _, piece := range c.Parts(p) {
		b.WriteString(piece.Text)
	}
	return b.String()
}

// Text is the text of a key.
func (c *Catalogue) Text(key phrase.Key, args ...phrase.Arg) string {
	return c.Say(phrase.Phrase{Key: key, Args: args})
}

// Parts is a phrase in pieces, for whoever draws its marks: each mark is one
// piece, and what stands between marks is one piece, unless phrases said within are in
// another language.
func (c *Catalogue) Parts(p phrase.Phrase) []Piece {
	if p.Empty() {
		return nil
	}
	t, owner, ok := c.find(p.Key)
	if !ok {
		return []Piece{{Text: unknown(p)}}
	}
	s := speaker{root: c, owner: owner, args: p.Args}
	s.segments(owner.form(t, p.Args), "")
	return s.pieces
}

// unknown is what is said of a phrase without a text. Names of languages come
// from files too, and there a code that is not known stands for itself.
func unknown(p phrase.Phrase) string {
	if code, ok := strings.CutPrefix(string(p.Key), "language."); ok {
		return code
	}
	return p.String()
}

// form chooses among a text's forms by the first number.
func (c *Catalogue) form(t text, args []phrase.Arg) []segment {
	other := t["other"]
	if len(t) == 1 {
		return other
	}
	for _, a := range args {
		if a.Kind != phrase.IsNumber {
			continue
		}
		category := c.plurals.Category(a.Number, written(a.Number, formatOf(other, a.Name)))
		if chosen, ok := t[category]; ok {
			return chosen
		}
		break
	}
	return other
}

// formatOf is how a text writes an argument.
func formatOf(segments []segment, name string) format {
	for _, s := range segments {
		if s.name == name {
			return s.format
		}
		if s.mark != "" {
			if f := formatOf(s.inside, name); f != (format{}) {
				return f
			}
		}
	}
	return format{}
}

// speaker gathers the pieces of one sentence.
type speaker struct {
	root   *Catalogue // in which the reader reads
	owner  *Catalogue // in which this sentence stands
	args   []phrase.Arg
	pieces []Piece
}

func (s *speaker) segments(all []segment, mark string) {
	if mark != "" {
		s.pieces = append(s.pieces, Piece{Mark: mark, Lang: s.lang()}) // also where the mark is empty
	}
	for _, one := range all {
		switch {
		case one.mark != "":
			s.segments(one.inside, one.mark)
		case one.name == "":
			s.add(Piece{one.literal, mark, s.lang()})
		default:
			s.argument(one, mark)
		}
	}
}

func (s *speaker) lang() string {
	if s.owner.Code != s.root.Code {
		return s.owner.Code
	}
	return ""
}

// add appends a piece to the last one if it is drawn alike, or within the same mark:
// a mark is one piece, whatever languages meet in it. Two marks never become one: the
// second one has a beginning of its own.
func (s *speaker) add(p Piece) {
	if p.Text == "" {
		return
	}
	if n := len(s.pieces); n > 0 && s.pieces[n-1].Mark == p.Mark && (p.Mark != "" || s.pieces[n-1].Lang == p.Lang) {
		s.pieces[n-1].Text += p.Text
		return
	}
	s.pieces = append(s.pieces, p)
}

func (s *speaker) argument(one segment, mark string) {
	for _, a := range s.args {
		if a.Name != one.name {
			continue
		}
		switch a.Kind {
		case phrase.IsNumber:
			s.add(Piece{s.owner.format(a.Number, one.format), mark, s.lang()})
		case phrase.IsPhrase:
			s.said(a.Said, mark)
		default:
			s.add(Piece{s.isolated(a.Text), mark, s.lang()})
		}
		return
	}
	s.add(Piece{"{" + one.name + "}", mark, s.lang()}) // a fault of the program, which a test finds
}

// said adds phrases within a sentence, joined as its language joins a list.
func (s *speaker) said(all []phrase.Phrase, mark string) {
	for i, p := range all {
		if i > 0 {
			s.add(Piece{s.owner.signs.joint(i, len(all)), mark, s.lang()})
		}
		for _, piece := range s.root.Parts(p) {
			s.add(Piece{piece.Text, mark, piece.Lang})
		}
	}
}

// The invisible characters between which a text keeps its own direction, that
// of its first letter.
const isolate, popIsolate = "\u2068", "\u2069"

// isolated keeps a text of no language, such as a file's name, from disturbing
// the order of a sentence that runs the other way.
func (s *speaker) isolated(text string) string {
	if text == "" || !s.owner.RTL && !strings.ContainsFunc(text, rightToLeft) {
		return text
	}
	return isolate + text + popIsolate
}

// rightToLeft says whether a letter is Hebrew, Arabic or of one of the scripts
// between them.
func rightToLeft(r rune) bool {
	return r >= 0x0590 && r <= 0x08ff || r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfeff
}
