package main

import (
	_ "embed"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"confusio/engine/experiment"
	"confusio/engine/phrase"
	"confusio/ui/words"
)

//go:embed en.json
var texts []byte

// catalogue is the English one, over which stands what the command line alone
// says.
var catalogue = sync.OnceValue(func() *words.Catalogue {
	english := words.English()
	c, err := words.Read(english.Language, words.EnglishPlurals{}, texts, english)
	if err != nil {
		panic(err) // the file is part of the program; a test reads it
	}
	return c
})

// text is what stands behind a key. What fills it may be the name of a file, or another
// text from outside, and is shown as such.
func text(key phrase.Key, args ...phrase.Arg) string { return catalogue().Text(key, shownAll(args)...) }

// say writes a line of a result.
func (a *app) say(key phrase.Key, args ...phrase.Arg) { fmt.Fprintln(a.out, text(key, args...)) }

// note writes a line beside the result.
func (a *app) note(key phrase.Key, args ...phrase.Arg) { fmt.Fprintln(a.err, text(key, args...)) }

// number writes a figure, and an unknown one as a dash.
func number(f experiment.Figure, decimals int) string {
	return catalogue().Number(float64(f), decimals)
}

// row writes the cells of a table that a tabwriter aligns.
func row(w io.Writer, cells ...string) {
	for i, c := range cells {
		cells[i] = shown(c)
	}
	fmt.Fprintln(w, strings.Join(cells, "\t"))
}

// errUsage is wrapped by errors of a command line that says nothing that can be
// done.
var errUsage = errors.New("wrong use")

// usage is such an error.
func usage(key phrase.Key, args ...phrase.Arg) error {
	return phrase.Error(phrase.Of(key, args...), errUsage)
}

// because is an error with another one behind it, which its text says as {why}.
func because(err error, key phrase.Key, args ...phrase.Arg) error {
	return phrase.Error(phrase.Of(key, args...), err)
}

// wrongFile says in which file an error is.
func wrongFile(path string, err error) error {
	return because(err, "file.wrong", phrase.Text("file", path), phrase.Because(err))
}

// wrongFlag says at which flag an error is.
func wrongFlag(name string, err error) error {
	return because(err, "cli.wrong_flag", phrase.Text("flag", name), phrase.Because(err))
}

// said is what the user is told of an error. One without a phrase comes from
// the system or from cobra, in English.
func said(err error) string { return sentence(phrase.From(err)) }

// sentence is what a phrase says.
func sentence(p phrase.Phrase) string { return text(p.Key, p.Args...) }
