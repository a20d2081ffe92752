package words

import (
	"strings"
	"unicode"

	"confusio/engine/phrase"
)

// PseudoCode is the code of the language that no one speaks.
const PseudoCode = "en-x-pseudo"

// Pseudo makes a language of English for whoever looks at the page: every word
// is two fifths longer and has accents, and the page runs from right to left.
// What still looks English stands outside the catalogue; what overflows would do so in
// some language.
func Pseudo() *Catalogue {
	from := English()
	c := &Catalogue{
		Language: Language{Code: PseudoCode, Name: lengthened(from.Name), RTL: true},
		texts:    make(map[phrase.Key]text, len(from.texts)), plurals: from.plurals,
	}
	for key, t := range from.texts {
		forms := text{}
		for category, segments := range t {
			forms[category] = lengthenedAll(segments)
		}
		c.texts[key] = forms
	}
	c.texts["number.minus"] = text{"other": {{literal: leftToRight + "−"}}} // as in Arabic
	c.settle()
	return c
}

// leftToRight is an invisible letter of that direction: a sign behind it stays in
// front of its number.
const leftToRight = "\u200e"

func lengthenedAll(segments []segment) []segment {
	all := make([]segment, len(segments))
	for i, s := range segments {
		all[i] = s
		all[i].literal = lengthened(s.literal)
		all[i].inside = lengthenedAll(s.inside)
	}
	return all
}

// lengthened repeats letters of each word, vowels first, and gives them accents.
func lengthened(s string) string {
	var b strings.Builder
	for s != "" {
		n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
		if n < 0 {
			n = len(s)
		}
		b.WriteString(word(s[:n]))
		s = s[n:]
		if next := strings.IndexFunc(s, unicode.IsLetter); next >= 0 {
			b.WriteString(s[:next])
			s = s[next:]
		} else {
			b.WriteString(s)
			s = ""
		}
	}
	return b.String()
}

// word lengthens a run of letters. A single letter is a symbol and stays.
func word(s string) string {
	letters := []rune(s)
	if len(letters) < 2 {
		return s
	}
	due := (len(letters)*2 + 4) / 5 // two fifths, rounded up
	var b strings.Builder
	for _, r := range letters {
		b.WriteRune(accented(r))
		if due > 0 && strings.ContainsRune("aeiouAEIOU", r) {
			b.WriteRune(unicode.ToLower(accented(r)))
			due--
		}
	}
	for ; due > 0; due-- {
		b.WriteRune(unicode.ToLower(accented(letters[len(letters)-1])))
	}
	return b.String()
}

// accents are letters that look like English ones and are not.
var accents = strings.NewReplacer("a", "á", "b", "ƀ", "c", "ç", "d", "đ", "e", "é", "g", "ĝ", "i", "í", "k", "ķ", "l", "ļ", "n", "ñ", "o", "ö",
	"r", "ř", "s", "š", "t", "ţ", "u", "ü", "w", "ŵ", "y", "ý", "z", "ž", "A", "Á", "B", "Ɓ", "C", "Ç", "E", "É", "I", "Í", "O", "Ö", "S", "Š", "T", "Ţ", "U", "Ü")

func accented(r rune) rune { return []rune(accents.Replace(string(r)))[0] }
