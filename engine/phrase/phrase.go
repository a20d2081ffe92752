// Package phrase is how the engine, the service and the page's state say
// something to a reader: by a key of the catalogue and what fills its
// placeholders, never by a sentence. Sentences stand in one place, package
// ui/words, in as many languages as there are; the command line prints through
// the same catalogue.
//
//	return phrase.Error(phrase.Of("recipe.range",
//		phrase.Text("field", "model.layers"), phrase.Number("value", 99),
//		phrase.Number("low", 1), phrase.Number("high", 12)))
//
// A Phrase is a plain value: it crosses from worker to page, stands in the
// State and in results, and is compared and hashed like any other.
package phrase

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Key names a text of the catalogue, such as "recipe.range".
type Key string

// Phrase is something to be said: a text and what fills its placeholders. The
// zero Phrase says nothing.
type Phrase struct {
	Key  Key
	Args []Arg
}

// Kind is the sort of an argument.
type Kind uint8

// The kinds of arguments.
const (
	IsText   Kind = iota // as it is, in no language: a file's name, a code, a hash
	IsNumber             // written as the language writes numbers; a plural follows the first one
	IsPhrase             // phrases of their own; several are joined as the language joins lists
	Kinds                // how many there are
)

// Arg fills the placeholder of its name.
type Arg struct {
	Name   string
	Kind   Kind
	Text   string
	Number float64
	Said   []Phrase
}

// Of is the phrase of a key.
func Of(key Key, args ...Arg) Phrase { return Phrase{Key: key, Args: args} }

// Text fills a placeholder with a text that belongs to no language.
func Text(name, text string) Arg { return Arg{Name: name, Text: text} }

// longestExcerpt is as much of a text from outside as a sentence quotes.
const longestExcerpt = 80

// Excerpt fills a placeholder with a text that a file or another program wrote:
// at most eighty characters of it, on one line.
func Excerpt(name, text string) Arg {
	kept := []rune{}
	for _, r := range text {
		if len(kept) == longestExcerpt {
			kept = append(kept[:longestExcerpt-1], '…')
			break
		}
		if unicode.IsControl(r) {
			r = ' '
		}
		kept = append(kept, r)
	}
	return Text(name, string(kept))
}

// Number fills a placeholder with a number.
func Number[T ~int | ~int32 | ~int64 | ~uint | ~uint8 | ~uint32 | ~uint64 | ~float32 | ~float64](name string, n T) Arg {
	return number(name, float64(n))
}

// number is compiled once, not for every type of number.
func number(name string, x float64) Arg { return Arg{Name: name, Kind: IsNumber, Number: x} }

// Said fills a placeholder with phrases; several are joined as a list.
func Said(name string, said ...Phrase) Arg { return Arg{Name: name, Kind: IsPhrase, Said: said} }

// Language fills a placeholder with the name of a language, by its code.
func Language(name, code string) Arg { return Said(name, Of(Key("language."+code))) }

// Empty says whether there is nothing to say.
func (p Phrase) Empty() bool { return p.Key == "" }

// String is the phrase for logs and tests, which speak no language:
// "recipe.range field=model.layers high=12".
func (p Phrase) String() string {
	var b strings.Builder
	b.WriteString(string(p.Key))
	for _, a := range p.Args {
		b.WriteString(" " + a.Name + "=" + a.value())
	}
	return b.String()
}

func (a Arg) value() string {
	switch a.Kind {
	case IsNumber:
		return strconv.FormatFloat(a.Number, 'g', -1, 64)
	case IsPhrase:
		return fmt.Sprint(a.Said)
	}
	return strconv.Quote(a.Text)
}
