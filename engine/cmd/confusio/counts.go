package main

import "confusio/engine/phrase"

// The largest counts that mean anything; what is beyond is a slip of the keys.
const (
	mostStories = 1_000_000
	mostTokens  = 1 << 24 // of a text; the longest context of a recipe
	mostPoints  = 10_000
	mostAtOnce  = 1_000
)

// counted is a flag that says how many.
type counted struct {
	flag          string
	is, low, high int
}

// within returns nil if all counts are in their ranges.
func within(all ...counted) error {
	for _, c := range all {
		if c.is < c.low || c.is > c.high {
			return usage("cli.range", phrase.Text("flag", c.flag), phrase.Number("is", c.is), phrase.Number("low", c.low), phrase.Number("high", c.high))
		}
	}
	return nil
}
