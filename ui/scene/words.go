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
	var all []string
	for _, p := range said {
		if !p.Empty() {
			all = append(all, v.Words.Say(p))
		}
	}
	return strings.Join(all, " ")
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

// pieces draws phrases with a space between them. One that is said in another
// language than the page's stands in an element of its own, so that it has its own
// direction; what is said in the page's within that is marked as well.
func (v View) pieces(marks Marks, said []phrase.Phrase) Part {
	var all run
	for _, p := range said {
		pieces := v.Words.Parts(p)
		if len(pieces) == 0 {
			continue
		}
		if !all.empty() {
			all.text += " "
		}
		if home := v.Words.Lang(p.Key); home != "" {
			var inside run
			v.write(&inside, marks, pieces, home)
			all.add(v.foreign(home, inside.parts()))
			continue
		}
		v.write(&all, marks, pieces, "")
	}
	return all.parts()
}

// write draws the pieces of one phrase, whose own language is home.
func (v View) write(to *run, marks Marks, pieces []words.Piece, home string) {
	for _, piece := range pieces {
		draw, known := marks[piece.Mark]
		switch {
		case known:
			to.add(draw(piece.Text))
		case piece.Mark != "" && marks != nil:
			to.add(Bold(piece.Text))
		case piece.Lang != home:
			to.add(v.foreign(piece.Lang, Text(piece.Text)))
		default:
			to.text += piece.Text
		}
	}
}

// foreign is what is said in English where the page speaks another language, or in the
// page's language, "", within that.
func (v View) foreign(lang string, inside Part) Node {
	direction := "ltr"
	if lang == "" {
		lang, direction = v.Words.Code, v.Words.Direction()
	}
	return Span(Attr("lang", lang), Attr("dir", direction), inside)
}

// A run gathers what is drawn; texts that follow one another are one.
type run struct {
	done Parts
	text string
}

func (r *run) empty() bool { return len(r.done) == 0 && r.text == "" }

func (r *run) add(p Part) { r.done, r.text = append(r.parts(), p), "" }

func (r *run) parts() Parts {
	if r.text == "" {
		return r.done
	}
	return append(r.done, Text(r.text))
}

// Number writes a figure with two decimals.
func (v View) Number(x float64) string { return v.Words.Number(x, 2) }

// Name is the name of a language on the screen.
func (v View) Name(code string) string { return v.Words.Say(phrase.Of(phrase.Key("language." + code))) }
