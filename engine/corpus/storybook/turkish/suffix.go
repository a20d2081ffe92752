package turkish

import (
	"strings"
	"unicode/utf8"
)

// suffix attaches a suffix template to a stem. In a template A is a or e, I is ı,
// i, u or ü, and D is d or t, each by the stem before it; a letter in brackets is
// a buffer: (y), (s) and (n) stand after a vowel only.
//
// soft is the form of the stem before a vowel (köpeğ for köpek), or empty. For a
// stem that ends in a vowel it is the form before a buffer (yi for ye), or, ending
// in n, before every suffix (hayvanat bahçesin).
func suffix(stem, soft, template string) string {
	open, first := buffer(template)
	if soft != "" && endsInVowel(stem) && (open != "" || !endsInVowel(soft)) {
		stem = soft // yi-yecek; hayvanat bahçesin-de
	}
	vowel := endsInVowel(stem)
	if open != "" {
		template = template[len(open)+2:]
		if vowel {
			template = open + template
			first = open
		}
	}
	if soft != "" && !vowel && strings.ContainsAny(first, "AI") {
		stem = soft
	}
	return harmonise(stem, template)
}

// buffer returns the bracketed buffer of a template, if any, and what the suffix
// begins with after a consonant.
func buffer(template string) (open, first string) {
	if strings.HasPrefix(template, "(") {
		return template[1:2], template[3:4]
	}
	return "", template[:1]
}

func harmonise(stem, template string) string {
	var b strings.Builder
	b.WriteString(stem)
	last, end := lastVowel(stem), lastRune(stem)
	if front, ok := frontStems[stem]; ok {
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
			r = map[rune]rune{'a': 'ı', 'ı': 'ı', 'e': 'i', 'i': 'i', 'o': 'u', 'u': 'u', 'ö': 'ü', 'ü': 'ü'}[last]
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
		b.WriteRune(r)
	}
	return b.String()
}

// frontStems take front vowels after a back one: their last vowel counts as given.
var frontStems = map[string]rune{"saat": 'e', "meşgul": 'ü'}

const vowels = "aıoueiöü"

// lastVowel returns the last vowel of a word, in lower case.
func lastVowel(word string) rune {
	for word != "" {
		r, n := utf8.DecodeLastRuneInString(word)
		if r = lower(r); strings.ContainsRune(vowels, r) {
			return r
		}
		word = word[:len(word)-n]
	}
	return 'e'
}

func lastRune(word string) rune {
	r, _ := utf8.DecodeLastRuneInString(word)
	return lower(r)
}

func endsInVowel(word string) bool { return strings.ContainsRune(vowels, lastRune(word)) }

// lower is lower case for the capitals that names begin with.
func lower(r rune) rune {
	if i := strings.IndexRune("AEIİOÖUÜ", r); i >= 0 {
		return []rune("aeıioöuü")[utf8.RuneCountInString("AEIİOÖUÜ"[:i])]
	}
	return r
}

// capital returns s with its first letter in upper case: i becomes İ.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if r == 'i' {
		return "İ" + s[n:]
	}
	return strings.ToUpper(s[:n]) + s[n:]
}
