package main

import (
	"errors"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/pflag"

	"confusio/engine/corpus"
	"confusio/engine/corpus/storybook"
	"confusio/engine/near"
	"confusio/engine/phrase"
)

// flagMeant returns the flag that is nearest to one that is not known, in an error of the
// parser; nothing where none is near.
func flagMeant(err error, known *pflag.FlagSet) string {
	unknown := (*pflag.NotExistError)(nil)
	if !errors.As(err, &unknown) {
		return ""
	}
	var names []string
	known.VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return near.Of(unknown.GetSpecifiedName(), names)
}

// hint says how a language is written that the arguments call by its name, where they end
// in an unknown one.
func (a *app) hint(err error, args []string) {
	if !errors.Is(err, corpus.ErrLanguage) && !errors.Is(err, storybook.ErrLanguage) {
		return
	}
	codes := a.languages()
	names := make([]string, len(codes))
	for i, code := range codes {
		names[i] = text(phrase.Key("language." + code))
	}
	for _, word := range strings.FieldsFunc(strings.Join(args, " "), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if i := slices.Index(names, near.Of(word, names)); i >= 0 {
			a.note("cli.language_meant", phrase.Text("name", names[i]), phrase.Text("code", codes[i]))
			return
		}
	}
}
