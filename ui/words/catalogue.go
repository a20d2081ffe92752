package words

import (
	_ "embed"
	"slices"
	"sync"

	"confusio/engine/language"
	"confusio/engine/phrase"
)

// Language is one of the languages that the screen can speak.
type Language struct {
	Code string // also the value of lang attributes
	Name string // in itself, for the switch
	RTL  bool   // written from right to left
}

// Direction is the value of dir attributes.
func (l Language) Direction() string {
	if l.RTL {
		return "rtl"
	}
	return "ltr"
}

// codes are those of the languages with a file, English first.
var codes = [...]string{"en", "de", "es", "zh", "ar"}

// Languages lists the languages of the screen, English first.
func Languages() []Language {
	all := make([]Language, 0, len(codes))
	for _, code := range codes {
		l, _ := language.Lookup(code)
		all = append(all, Language{Code: l.Code, Name: l.Own, RTL: l.RightToLeft})
	}
	return all
}

// LookUp returns the language of the screen with this code, and false if there
// is none.
func LookUp(code string) (Language, bool) {
	all := Languages()
	i := slices.IndexFunc(all, func(l Language) bool { return l.Code == code })
	if i < 0 {
		return Language{}, false
	}
	return all[i], true
}

// A Catalogue holds the texts of one language. It is safe for several
// goroutines at once.
type Catalogue struct {
	Language
	texts    map[phrase.Key]text
	fallback *Catalogue // says what this one lacks; nil for none
	plurals  Plurals
	signs    signs
}

// Plurals tells which of CLDR's categories a number takes in one language:
// zero, one, two, few, many or other. The number is written with that many
// decimals, on which it may depend.
type Plurals interface {
	Category(n float64, decimals int) string
}

//go:embed en.json
var english []byte

// English returns the catalogue of English, which has every key.
func English() *Catalogue { return readEnglish() }

var readEnglish = sync.OnceValue(func() *Catalogue {
	c, err := Read(Languages()[0], EnglishPlurals{}, english, nil)
	if err != nil {
		panic(err) // the file is part of the program; a test reads it
	}
	return c
})

// EnglishPlurals are the rules of English, so that nobody needs a library to
// speak it.
type EnglishPlurals struct{}

// Category is "one" for 1 without decimals, and "other".
func (EnglishPlurals) Category(n float64, decimals int) string {
	if n == 1 && decimals == 0 {
		return "one"
	}
	return "other"
}

// Has says whether the catalogue or its fallback has a text for the key.
func (c *Catalogue) Has(key phrase.Key) bool {
	_, _, ok := c.find(key)
	return ok
}

// Lacks says whether a key is said in the fallback's language, so that an
// element with nothing else in it can be marked by [Catalogue.Lang].
func (c *Catalogue) Lacks(key phrase.Key) bool { return c.Lang(key) != "" }

// Lang is the code of the language in which a key is said where that is not
// the catalogue's own, for a lang attribute; otherwise it is empty.
func (c *Catalogue) Lang(key phrase.Key) string {
	if _, owner, ok := c.find(key); ok && owner.Code != c.Code {
		return owner.Code
	}
	return ""
}

// find returns a text and the catalogue it stands in.
func (c *Catalogue) find(key phrase.Key) (text, *Catalogue, bool) {
	for ; c != nil; c = c.fallback {
		if t, ok := c.texts[key]; ok {
			return t, c, true
		}
	}
	return text{}, nil, false
}
