// Package corpus says what the engine needs of a text to train models on it and
// to measure them.
//
// A [Corpus] is the least that a text must offer: languages, tokens, stories to
// read and stories held out. What only some texts know is asked for by interfaces
// of their own: the probability of a story ([Floored]), whether a sentence is right
// ([Judge]), minimal pairs ([Contrasting]), stories that say the same in two
// languages ([Parallel]), counts of tokens ([Counted]) and a tokenizer that other
// programs can be given ([Tokenized]). What a corpus does not know stays unknown in
// all results; nothing is made up in its place.
//
// Which corpus a model belongs to its recipe says. A [Registry] holds the corpora at
// hand and finds the one of a recipe, or refuses: a recipe's hash names a result, so it
// must never be followed on another text or with other tokens.
//
// Reading order: corpus.go, optional.go, stories.go, registry.go.
package corpus
