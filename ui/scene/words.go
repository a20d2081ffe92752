package scene

import (
	"confusio/engine/phrase"
	. "confusio/ui/node"
)

// Say is a phrase in the reader's language.
func (v View) Say(p phrase.Phrase) string { return v.Words.Say(p) }

// Key is the text of a key in the reader's language, for attributes and for
// figures. What stands in the document is better drawn by Sentence.
func (v View) Key(key phrase.Key, args ...phrase.Arg) string { return v.Words.Text(key, args...) }

// Sentence draws what stands behind a key. What is said in another language than the
// page's, because that lacks it, is marked so.
func (v View) Sentence(key phrase.Key, args ...phrase.Arg) Part {
	return v.Phrase(phrase.Of(key, args...))
}

// Phrase draws a phrase as Sentence does a key; its marks are plain text.
func (v View) Phrase(p phrase.Phrase) Part { return v.pieces(p, nil) }

// Marks draw the marked pieces of a text, each by its name: a link, a verdict's
// sign, a term.
type Marks map[string]func(text string) Part

// Rich draws a text whose marks are drawn by these functions; one without a
// function is bold.
func (v View) Rich(marks Marks, key phrase.Key, args ...phrase.Arg) Part {
	return v.pieces(phrase.Of(key, args...), marks)
}

func (v View) pieces(p phrase.Phrase, marks Marks) Part {
	var all Parts
	for _, piece := range v.Words.Parts(p) {
		part := Text(piece.Text)
		if draw, ok := marks[piece.Mark]; ok {
			part = draw(piece.Text)
		} else if piece.Mark != "" && marks != nil {
			part = Bold(piece.Text)
		}
		if piece.Lang != "" {
			part = Span(Attr("lang", piece.Lang), Attr("dir", "ltr"), part)
		}
		all = append(all, part)
	}
	return all
}

// Number writes a figure with two decimals.
func (v View) Number(x float64) string { return v.Words.Number(x, 2) }

// Name is the name of a language on the screen.
func (v View) Name(code string) string { return v.Words.Say(phrase.Of(phrase.Key("language." + code))) }
