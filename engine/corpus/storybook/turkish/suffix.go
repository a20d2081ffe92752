package turkish

import (
	"strings"
	"unicode/utf8"

	"confusio/engine/corpus/storybook/scene"
)

// inflected writes a stem with a suffix, or bare if there is none. In a template A
// is a or e, I is ı, i, u or ü, and D is d or t, each by the stem before it; a
// letter in brackets is a buffer: (y), (s) and (n) stand after a vowel only.
//
// soft is the form of the stem before a vowel (köpeğ for köpek), or empty. For a
// stem that ends in a vowel it is the form before a buffer (yi for ye), or, ending
// in n, before every suffix (hayvanat bahçesin).
func (w writer) inflected(stem, soft, template string) {
	start := w.Mark()
	if takesSoft(stem, soft, template) {
		stem = soft
	}
	w.Words(stem)
	w.suffix(start, template)
}

// takesSoft reports whether a suffix stands behind the soft form of a stem.
func takesSoft(stem, soft, template string) bool {
	if soft == "" || template == "" {
		return false
	}
	open, first := buffer(template)
	if endsInVowel([]byte(stem)) { // yi-yecek; hayvanat bahçesin-de
		return open != "" || !endsInVowel([]byte(soft))
	}
	return strings.ContainsAny(first, "AI")
}

// suffix attaches a suffix, if any, to the word since start.
func (w writer) suffix(start scene.Mark, template string) {
	if open, _ := buffer(template); open != "" {
		template = template[len(open)+2:]
		if endsInVowel(w.Since(start)) {
			w.End(open)
		}
	}
	w.harmonise(start, template)
}

// buffer returns the bracketed buffer of a template, if any, and what the suffix
// begins with after a consonant.
func buffer(template string) (open, first string) {
	if strings.HasPrefix(template, "(") {
		return template[1:2], template[3:4]
	}
	return "", template[:min(1, len(template))]
}

// harmonise attaches a suffix without a buffer to the word since start.
func (w writer) harmonise(start scene.Mark, template string) {
	word := w.Since(start)
	last, end := lastVowel(word), lastRune(word)
	if front, ok := frontStems[string(word)]; ok {
		last = front
	}
	for _, r := range template {
		switch r {
		case 'A':
			r = 'e'
			if strings.ContainsRune("aıou", last) {
				r = 'a'
			}
		case 'I':
			r = highVowel(last)
		case 'D':
			r = 'd'
			if strings.ContainsRune("çfhkpsşt", end) {
				r = 't'
			}
		}
		if strings.ContainsRune(vowels, r) {
			last = r
		}
		end = r
		w.End(string(r))
	}
}

// highVowel returns the I that follows a vowel.
func highVowel(last rune) rune {
	switch last {
	case 'a', 'ı':
		return 'ı'
	case 'e', 'i':
		return 'i'
	case 'o', 'u':
		return 'u'
	}
	return 'ü'
}

// frontStems take front vowels after a back one: their last vowel counts as given.
var frontStems = map[string]rune{"saat": 'e'}

const vowels = "aıoueiöü"

// lastVowel returns the last vowel of a word, in lower case.
func lastVowel(word []byte) rune {
	for len(word) > 0 {
		r, n := utf8.DecodeLastRune(word)
		if r = lower(r); strings.ContainsRune(vowels, r) {
			return r
		}
		word = word[:len(word)-n]
	}
	return 'e'
}

func lastRune(word []byte) rune {
	r, _ := utf8.DecodeLastRune(word)
	return lower(r)
}

func endsInVowel(word []byte) bool { return strings.ContainsRune(vowels, lastRune(word)) }

// lower is lower case for the capitals that names begin with.
func lower(r rune) rune {
	switch r {
	case 'A', 'E', 'O', 'U':
		return r - 'A' + 'a'
	case 'I':
		return 'ı'
	case 'İ':
		return 'i'
	case 'Ö':
		return 'ö'
	case 'Ü':
		return 'ü'
	}
	return r
}

// capital puts the first letter since start in upper case: i becomes İ.
func (w writer) capital(start scene.Mark) {
	if !w.Replace(start, "i", "İ") {
		w.Capital(start)
	}
}
