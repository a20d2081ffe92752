package main

import (
	"fmt"
	"strings"

	"confusio/engine/method"
	"confusio/engine/phrase"
)

// methodHelp lists the methods, how many models each takes and with which base, and the
// type, range and default of each of their knobs.
func methodHelp() string {
	var b strings.Builder
	for m := range method.All() {
		fmt.Fprintf(&b, "  %-16s %s %s\n", m.Name, text(m.Help), takes(m))
		for _, k := range m.Knobs {
			fmt.Fprintf(&b, "    %-14s %s\n", k.Name, text("cli.merge.knob_help", phrase.Text("kind", kindOf(k)), phrase.Number("default", k.Default), phrase.Said("help", phrase.Of(k.Help))))
		}
	}
	return b.String()
}

// takes says how many models a method takes, and whether it takes a base.
func takes(m method.Method) string {
	models := text("cli.merge.models_least", phrase.Number("n", m.Min))
	if m.Min == m.Max {
		models = text("cli.merge.models_exactly", phrase.Number("n", m.Min))
	}
	base := map[method.Base]phrase.Key{method.NoBase: "cli.merge.base_none", method.OptionalBase: "cli.merge.base_optional", method.NeedsBase: "cli.merge.base_needed"}[m.Base]
	return text(base, phrase.Text("models", models))
}

// kindOf says what a knob takes.
func kindOf(k method.Knob) string {
	ends := []phrase.Arg{phrase.Number("low", k.Min), phrase.Number("high", k.Max)}
	switch {
	case k.Choices != nil:
		var all []string
		for i, choice := range k.Choices {
			all = append(all, text("cli.merge.choice", phrase.Number("n", i), phrase.Said("means", phrase.Of(choice))))
		}
		return strings.Join(all, ", ")
	case k.Whole:
		return text("cli.merge.whole", ends...)
	}
	return text("cli.merge.number", ends...)
}
