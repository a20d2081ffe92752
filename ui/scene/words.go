package scene

import (
	"strings"

	"confusio/engine/phrase"
	. "confusio/ui/node"
	"confusio/ui/words"
)

// Say is phrases in the reader's language, one after the other, for attributes and
// for figures.
func (v View) Say(said ...phrase.Phrase) string {
	var b strings.Builder
	for _, piece := range v.joined(said) {
		b.WriteString(piece.Text)
	}
	return b.String()
}

// Key is the text of a key in the reader's language, for attributes and for
// figures. What stands in the document is better drawn by Sentence.
func (v View) Key(key phrase.Key, args ...phrase.Arg) string { return v.Words.Text(key, args...) }

// Sentence draws what stands behind a key. What is said in another language than the
// page's, because that lacks it, is marked so.
func (v View) Sentence(key phrase.Key, args ...phrase.Arg) Part {
	return v.Phrase(phrase.Of(key, args...))
}

// Phrase draws phrases one after the other, as Sentence does a key; their marks are
// plain text.
func (v View) Phrase(said ...phrase.Phrase) Part { return v.pieces(nil, said) }

// Marks draw the marked pieces of a text, each by its name: a link, a verdict's
// sign, a term.
type Marks map[string]func(text string) Part

// LinkTo makes a mark a link to an address.
func LinkTo(address string) func(string) Part {
	return func(text string) Part { return Link(address, text) }
}

// Rich draws phrases whose marks are drawn by these functions; one without a
// function is bold.
func (v View) Rich(marks Marks, said ...phrase.Phrase) Part {
	if marks == nil {
		marks = Marks{}
	}
	return v.pieces(marks, said)
}

// joined are phrases with a space between them.
func (v View) joined(said []phrase.Phrase) []words.Piece {
	var all []words.Piece
	for _, p := range said {
		pieces := v.Words.Parts(p)
		if len(all) > 0 && len(pieces) > 0 {
			all = append(all, words.Piece{Text: " "})
		}
		all = append(all, pieces...)
	}
	return all
}

// pieces draws phrases. What is drawn alike is one text.
func (v View) pieces(marks Marks, said []phrase.Phrase) Part {
	var drawn Parts
	run := ""
	flush := func() {
		if run != "" {
			drawn = append(drawn, Text(run))
		}
		run = ""
	}
	for _, piece := range v.joined(said) {
		if piece.Lang == "" && (piece.Mark == "" || marks == nil) {
			run += piece.Text
			continue
		}
		flush()
		drawn = append(drawn, marked(marks, piece))
	}
	flush()
	return drawn
}

// marked draws a piece with its mark and its language.
func marked(marks Marks, piece words.Piece) Part {
	part := Text(piece.Text)
	if draw, ok := marks[piece.Mark]; ok {
		part = draw(piece.Text)
	} else if piece.Mark != "" && marks != nil {
		part = Bold(piece.Text)
	}
	if piece.Lang != "" {
		return Span(Attr("lang", piece.Lang), Attr("dir", "ltr"), part)
	}
	return part
}

// Number writes a figure with two decimals.
func (v View) Number(x float64) string { return v.Words.Number(x, 2) }

// Name is the name of a language on the screen.
func (v View) Name(code string) string { return v.Words.Say(phrase.Of(phrase.Key("language." + code))) }
